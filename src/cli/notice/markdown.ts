import { visible } from '../../checker/escape.ts';
import type { Line } from '../../queries/notice/facts.ts';
import type { Notice, NoticePart } from '../../queries/notice/notice.ts';
import { placeOf } from './text.ts';

/** Signs that mean something to Markdown or HTML wherever they stand. */
const SIGNS = /[\\`*_[\]<>&|~#]/g;

/** Plain text as Markdown that says the same: a backslash before each sign, where CommonMark reads the sign itself. */
function plain(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      visible(line)
        .trim()
        .replaceAll(SIGNS, '\\$&')
        .replace(/^[-+=]/, '\\$&')
        .replace(/^(\d+)([.)])/, '$1\\$2'),
    )
    .join('\n');
}

/** A sentence of our own, in which words between backticks are code. */
function sentence(text: string): string {
  return text
    .replaceAll('\n', ' ')
    .split(/(`[^`]+`)/)
    .map((piece) =>
      /^`[^`]+`$/.test(piece) ? visible(piece) : piece.replace(/\S(?:[\s\S]*\S)?/, (words) => plain(words)),
    )
    .join('');
}

function lineText({ label, said, missing }: Line, unless: string | null): string {
  const head = label === null ? '' : `**${plain(label)}**: `;
  if (missing !== null) return `${head}**${plain(placeOf(missing, unless))}**`;
  if (said.length > 1)
    return `${head.trimEnd()}\n\n${said.map((one) => `- ${plain(one).replaceAll('\n', '\n  ')}`).join('\n')}`;
  return `${head}${said.map(plain).join('\n\n')}`;
}

function partText({ title, lines, unless }: NoticePart): string {
  return [`## ${plain(title)}`, ...lines.map((line) => lineText(line, unless))].join('\n\n');
}

/** The draft of a notice as Markdown. What a record says is read as it is: nothing in it becomes a link or a heading. */
export function noticeMarkdown({ subject, recipient, channel, remarks, opening, parts }: Notice): string {
  const to = channel === undefined ? recipient : `${recipient} (${channel})`;
  return [
    ['> **Before sending: delete this part.**', '>', ...remarks.map((remark) => `> - ${sentence(remark)}`)].join('\n'),
    `# ${plain(subject)}`,
    `To: ${plain(to)}`,
    ...opening.map(plain),
    ...parts.map(partText),
  ]
    .join('\n\n')
    .concat('\n');
}

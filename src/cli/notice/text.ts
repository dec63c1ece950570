import { visible } from '../../checker/escape.ts';
import { linesOf, widthOf } from '../../checker/reporters/layout.ts';
import type { Line } from '../../queries/notice/facts.ts';
import type { Notice, NoticePart } from '../../queries/notice/notice.ts';

/** Letters are read best so; mail is broken there, too. */
const WIDTH = 78;
const RULE = '-'.repeat(72);

/** What is still to be filled in, as every format says it. */
export function placeOf(missing: string, unless: string | null): string {
  return `[to be filled in: ${missing}${unless === null ? '' : `; may stay empty where ${unless}`}]`;
}

function paragraph(text: string): string {
  return text
    .split('\n')
    .flatMap((line) => linesOf(visible(line), WIDTH))
    .join('\n');
}

function lineText({ label, said, missing }: Line, unless: string | null): string {
  const text = missing === null ? said.join('\n') : placeOf(missing, unless);
  if (label === null) return paragraph(text);
  return said.length > 1
    ? paragraph(`${label}:\n${said.map((one) => `- ${one}`).join('\n')}`)
    : paragraph(`${label}: ${text}`);
}

function partText({ title, lines, unless }: NoticePart): string {
  const head = paragraph(title);
  const rule = '='.repeat(Math.max(...head.split('\n').map(widthOf)));
  return [head, rule, ...lines.map((line) => lineText(line, unless))].join('\n');
}

/** What whoever sends a draft has to know, above a line: it is deleted before anything is sent. */
function remarksText({ remarks }: Notice): string {
  const items = remarks.map((remark) =>
    linesOf(visible(remark), WIDTH - 2)
      .map((line, at) => `${at === 0 ? '- ' : '  '}${line}`)
      .join('\n'),
  );
  return ['BEFORE SENDING: delete down to the line', ...items, RULE].join('\n');
}

/** The draft of a notice without its head: what stands in a mail. */
export function bodyText(notice: Notice): string {
  return [remarksText(notice), ...notice.opening.map(paragraph), ...notice.parts.map(partText)]
    .join('\n\n')
    .concat('\n');
}

/** The draft of a notice as plain text. */
export function noticeText(notice: Notice): string {
  const { recipient, channel, subject } = notice;
  const to = channel === undefined ? recipient : `${recipient} <${channel}>`;
  return `${visible(`To: ${to}`)}\n${visible(`Subject: ${subject}`)}\n\n${bodyText(notice)}`;
}

import { LEVELS } from '../../rules/rule.ts';
import { counted } from '../../rules/wording.ts';
import type { ReportedFinding } from '../finding.ts';
import type { Report } from '../report.ts';
import { acceptedBecause } from './wording.ts';

/** How a text that a record says is written into Markdown: `markdownText`, or what does more. */
export interface Pen {
  /** One line of plain text. */
  readonly text: (text: string) => string;
  /** The same, with what stands between two backticks set as code. */
  readonly message: (text: string) => string;
}

const MAX_CELL = 600;

const WORDS = { error: '❌ error', warning: '⚠️ warning', info: 'ℹ️ remark' } as const;

/** A text that is cut where it is longer than so many characters, by default what a cell of a table should have. */
export function cell(text: string, pen: Pen, most: number = MAX_CELL): string {
  return pen.message(text.length > most ? `${text.slice(0, most)} …` : text);
}

/** The head of the table of findings. */
const TABLE_HEAD = '\n| Record | Weight | What is wrong | How to mend it | Rule |\n| --- | --- | --- | --- | --- |\n';

/** A finding as a line of that table. */
function tableRow({ record, file, line, severity, message, fix, rule, waiver }: ReportedFinding, pen: Pen): string {
  const weight = waiver === null ? WORDS[severity] : `waived by ${pen.text(waiver)}`;
  const where = `${pen.text(record ?? file)}<br>line ${line}`;
  return `| ${[where, weight, cell(message, pen), cell(fix, pen), pen.text(rule)].join(' | ')} |\n`;
}

/** The waivers that accept something, as a list of at most so many lines. */
export function acceptedList(report: Report, most: number, pen: Pen): string {
  const shown = report.acceptances.slice(0, most);
  const more = report.acceptances.length - shown.length;
  const items = shown.map(({ id, rule }) => `- ${cell(`${rule} is ${acceptedBecause(report, id)}`, pen)}\n`);
  const rest = more === 0 ? [] : [`- and by ${counted(more, 'more waiver')}\n`];
  return ['\n### Accepted deviations\n\n', ...items, ...rest].join('');
}

/** Findings record by record; the records with the heaviest ones first, so that these are not cut off. */
function byWeight(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  const groups = [...Map.groupBy(findings, ({ file }) => file).values()];
  const weight = (group: readonly ReportedFinding[]): number =>
    Math.min(...group.map(({ severity, waiver }) => (waiver === null ? LEVELS.indexOf(severity) : LEVELS.length)));
  return groups
    .map((group) => ({ group, weight: weight(group) }))
    .sort((a, b) => a.weight - b.weight)
    .flatMap(({ group }) => group);
}

/**
 * The table of findings, as far as there is room.
 * @param room how much may be written, in the unit of `measure`
 * @returns its text, and how many findings did not fit
 */
export function tableWithin(
  findings: readonly ReportedFinding[],
  room: number,
  measure: (text: string) => number,
  pen: Pen,
): { readonly text: string; readonly left: number } {
  const rows: string[] = [];
  let free = room - measure(TABLE_HEAD);
  for (const finding of byWeight(findings)) {
    const text = tableRow(finding, pen);
    free -= measure(text);
    if (free < 0) break;
    rows.push(text);
  }
  return { text: TABLE_HEAD + rows.join(''), left: findings.length - rows.length };
}

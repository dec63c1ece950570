import { LEVELS } from '../../rules/rule.ts';
import { counted } from '../../rules/wording.ts';
import { markdownMessage, markdownText } from '../escape.ts';
import type { ReportedFinding } from '../finding.ts';
import type { Report } from '../report.ts';
import type { Look } from './reporter.ts';
import { acceptedBecause, circumstances, nextSteps, size, tally } from './wording.ts';

/** GitHub takes no longer summary of a step; some of it is kept for the sentence that says what is missing. */
const MAX_BYTES = 1024 * 1024;
const RESERVE_BYTES = 512;
const MAX_CELL = 600;
const MAX_WAIVERS = 100;

const WORDS = { error: '❌ error', warning: '⚠️ warning', info: 'ℹ️ remark' } as const;

function cell(text: string): string {
  return markdownMessage(text.length > MAX_CELL ? `${text.slice(0, MAX_CELL)} …` : text);
}

function row({ record, file, line, severity, message, fix, rule, waiver }: ReportedFinding): string {
  const weight = waiver === null ? WORDS[severity] : `waived by ${markdownText(waiver)}`;
  const where = `${markdownText(record ?? file)}<br>line ${line}`;
  return `| ${[where, weight, cell(message), cell(fix), markdownText(rule)].join(' | ')} |\n`;
}

/** The waivers that accept something, as a list; many are cut, as their findings stand in the table. */
function accepted(report: Report): string {
  const shown = report.acceptances.slice(0, MAX_WAIVERS);
  const more = report.acceptances.length - shown.length;
  const items = shown.map(({ id, rule }) => `- ${cell(`${rule} is ${acceptedBecause(report, id)}`)}\n`);
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

/** The report as Markdown for the summary of a workflow run: at most 1 MiB, and it says what did not fit. */
export function summary(report: Report, { failOn }: Look): string {
  const intro = [`${report.organisation.name}: ${size(report)}`, ...circumstances(report)].map(
    (text) => `${markdownText(text)}.`,
  );
  const parts = [
    `## isms check: ${tally(report.summary)}\n\n`,
    `${intro.join('  \n')}\n\n`,
    `${markdownMessage(nextSteps(report, failOn).join(' '))}\n`,
  ];
  if (report.acceptances.length > 0) parts.push(accepted(report));
  if (report.findings.length === 0) return parts.join('');
  parts.push('\n| Record | Weight | What is wrong | How to mend it | Rule |\n| --- | --- | --- | --- | --- |\n');
  let room = MAX_BYTES - RESERVE_BYTES - Buffer.byteLength(parts.join(''));
  let left = report.findings.length;
  for (const finding of byWeight(report.findings)) {
    const text = row(finding);
    room -= Buffer.byteLength(text);
    if (room < 0) break;
    parts.push(text);
    left -= 1;
  }
  if (left > 0)
    parts.push(
      `\n${counted(left, 'more finding')} did not fit into the 1 MiB that a summary may have; the JSON report lists them all.\n`,
    );
  return parts.join('');
}

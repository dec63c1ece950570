import { counted } from '../../rules/wording.ts';
import { markdownMessage, markdownText } from '../escape.ts';
import type { Report } from '../report.ts';
import { acceptedList, type Pen, tableWithin } from './markdown.ts';
import type { Look } from './reporter.ts';
import { circumstances, nextSteps, size, tally } from './wording.ts';

/** GitHub takes no longer summary of a step; some of it is kept for the sentence that says what is missing. */
const MAX_BYTES = 1024 * 1024;
const RESERVE_BYTES = 512;
/** The waivers that accept something; many are cut, as their findings stand in the table. */
const MAX_WAIVERS = 100;

const PEN: Pen = { text: markdownText, message: markdownMessage };

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
  if (report.acceptances.length > 0) parts.push(acceptedList(report, MAX_WAIVERS, PEN));
  if (report.findings.length === 0) return parts.join('');
  const room = MAX_BYTES - RESERVE_BYTES - Buffer.byteLength(parts.join(''));
  const { text, left } = tableWithin(report.findings, room, Buffer.byteLength, PEN);
  parts.push(text);
  if (left > 0)
    parts.push(
      `\n${counted(left, 'more finding')} did not fit into the 1 MiB that a summary may have; the JSON report lists them all.\n`,
    );
  return parts.join('');
}

import { counted } from '../../rules/wording.ts';
import { quietMessage, quietText } from '../escape.ts';
import type { Report } from '../report.ts';
import { acceptedList, cell, type Pen, tableWithin } from './markdown.ts';
import type { Look } from './reporter.ts';
import { nextSteps, settings, size, tally } from './wording.ts';

/** The first line of the comment, by which it is known again. Nobody sees it. */
export const MARK = '<!-- isms-report -->';

/** How long the comment is at most; GitHub takes 65,536 characters. */
const MAX_CHARACTERS = 60_000;
const RESERVE_CHARACTERS = 500;
const MAX_WAIVERS = 3;
/** How much of each sentence above the findings is shown, before it is escaped. */
const MAX_SENTENCE = 300;

const PEN: Pen = { text: quietText, message: quietMessage };

/** What the host itself says of the run that made the report: nothing here is taken from the report. */
export interface Run {
  /** Its page. */
  readonly page: string | null;
  /** How it ended, in the host's word: `success`, `failure`, `timed_out`. */
  readonly conclusion: string | null;
}

/** A run that nothing is known of. */
export const NO_RUN: Run = { page: null, conclusion: null };

function ended({ conclusion }: Run, { error }: Report['summary']): readonly string[] {
  if (conclusion === null) return [];
  if (conclusion === 'success') {
    return [
      error === 0
        ? '**The check passed.**'
        : '**The check passed, but its report lists errors.** The two do not agree: look at the run before you merge.',
    ];
  }
  return [
    error === 0
      ? '**The run did not pass, though its report lists no error.** Look at the run: the first red line says why.'
      : '**The check did not pass:** this is to be mended first.',
  ];
}

function footer({ page }: Run): string {
  const run = page === null ? 'the run' : `[the run](${page})`;
  return `\n---\n\nThis repeats what ${run} left behind and is brought up to date by the next one. Whether the change may be merged is decided by the check \`isms / gate\`, not by this comment.\n`;
}

function circumstances(report: Report): readonly string[] {
  const { organisation, now, commit, base } = report;
  const compared = base === null ? '' : `, compared with ${base.slice(0, 10)}`;
  const state = commit === null ? '' : `; last commit ${commit.slice(0, 10)}${compared}`;
  return [`${organisation.name}: ${size(report)}`, `Judged as of ${now}${state}`, ...settings(report)];
}

/** The comment of a pull request: at most 60,000 characters, and it says what did not fit. It mentions and links nobody. */
export function commentOf(report: Report, failOn: Look['failOn'], run: Run): string {
  const end = footer(run);
  const next = nextSteps(report, failOn).map((text) => cell(text, PEN, MAX_SENTENCE));
  const parts = [
    `${MARK}\n### isms check: ${tally(report.summary)}\n\n`,
    ...ended(run, report.summary).map((text) => `${text}\n\n`),
    `${circumstances(report)
      .map((text) => `${cell(text, PEN, MAX_SENTENCE)}.`)
      .join('  \n')}\n\n${next.join(' ')}\n`,
  ];
  if (report.acceptances.length > 0) parts.push(acceptedList(report, MAX_WAIVERS, PEN));
  if (report.findings.length > 0) {
    const room = MAX_CHARACTERS - RESERVE_CHARACTERS - parts.join('').length - end.length;
    const { text, left } = tableWithin(report.findings, room, (written) => written.length, PEN);
    parts.push(text);
    if (left > 0)
      parts.push(
        `\n${counted(left, 'more finding')} did not fit into a comment; the summary of the run lists them, and so does the report that it keeps.\n`,
      );
  }
  return parts.join('') + end;
}

/** The report as the comment of a pull request, where nothing is known of a run. */
export function comment(report: Report, { failOn }: Look): string {
  return commentOf(report, failOn, NO_RUN);
}

/** The comment in place of a report: there is none, or it can not be read. */
export function commentWithout(why: string, run: Run): string {
  const look = run.page === null ? 'the run' : `[the run](${run.page})`;
  return `${MARK}\n### isms check: no result to show\n\n${quietText(why)}. Open ${look}: the first red line says what to do.\n${footer(run)}`;
}

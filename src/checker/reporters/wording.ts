import type { EvidenceReport } from '../evidence.ts';
import type { Report, Summary } from '../report.ts';
import { count } from './layout.ts';
import type { Look } from './reporter.ts';

/** The findings in words: `2 errors and 1 warning`. Waived ones are named where there are any. */
export function tally({ error, warning, info, waived }: Summary): string {
  const parts = [
    error > 0 ? [count(error, 'error')] : [],
    warning > 0 ? [count(warning, 'warning')] : [],
    info > 0 ? [count(info, 'remark')] : [],
    waived > 0 ? [`${waived} waived`] : [],
  ].flat();
  if (parts.length === 0) return 'no findings';
  const last = parts.at(-1) ?? '';
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** How many files hold records, and where: `132 records in src/content`. */
export function size({ records, content }: Report): string {
  return `${count(
    Object.values(records).reduce((sum, number) => sum + number, 0),
    'record',
  )} in ${content}`;
}

function verified({ match, mismatch, notVerifiable }: EvidenceReport): string {
  return `Evidence: ${match} match, ${mismatch} mismatch, ${notVerifiable} not verifiable`;
}

/** When the records were judged, and what else decides how: one sentence each. */
export function circumstances({
  now,
  clockPinned,
  rules,
  commit,
  base,
  changedSeverities,
  evidence,
}: Report): readonly string[] {
  const clock = clockPinned ? ', the pinned clock of this sample' : '';
  const compared = base === null ? '' : `, compared with ${base.slice(0, 10)}`;
  const state = commit === null ? '' : `; last commit ${commit.slice(0, 10)}${compared}`;
  const changed = changedSeverities.map(({ rule, from, to }) => `${rule} (${to} instead of ${from})`);
  return [
    `Judged as of ${now}${clock}, by ${count(rules.length, 'rule')}${state}`,
    ...(changed.length === 0 ? [] : [`Set otherwise by the organisation: ${changed.join(', ')}`]),
    ...(evidence === undefined ? [] : [verified(evidence)]),
  ];
}

/** What the person who reads the report does next, a sentence each. */
export function nextSteps({ findings, summary, leftOut, content }: Report, failOn: Look['failOn']): readonly string[] {
  const fails = (severity: string): boolean => severity === 'error' || (failOn === 'warning' && severity === 'warning');
  const first = findings.find(({ severity, waiver }) => waiver === null && fails(severity));
  const rest = `${count(leftOut, 'finding')} about records that have not changed ${leftOut === 1 ? 'is' : 'are'} left out.`;
  const others = leftOut === 0 ? [] : [rest];
  if (first !== undefined) {
    return [
      `Next: open ${content}/${first.file} at line ${first.line} and do what stands behind "fix"; then run \`npx isms check\` again.`,
      `To read why a rule is there, with an example: \`npx isms explain ${first.rule}\``,
      ...others,
    ];
  }
  const open = summary.error + summary.warning + summary.info > 0;
  return [
    open
      ? 'Nothing here keeps you from going on; look at it when you next work on these records.'
      : 'Nothing to do: the records say all that the rules ask for.',
    ...others,
  ];
}

import { counted } from '../../rules/wording.ts';
import type { EvidenceReport } from '../evidence.ts';
import type { ReportedFinding } from '../finding.ts';
import type { Report, Summary } from '../report.ts';
import { type Look, pathFrom } from './reporter.ts';

/** The findings in words: `2 errors and 1 warning`. Waived ones are named where there are any. */
export function tally({ error, warning, info, waived }: Summary): string {
  const parts = [
    error > 0 ? [counted(error, 'error')] : [],
    warning > 0 ? [counted(warning, 'warning')] : [],
    info > 0 ? [counted(info, 'remark')] : [],
    waived > 0 ? [`${waived} waived`] : [],
  ].flat();
  if (parts.length === 0) return 'no findings';
  const last = parts.at(-1) ?? '';
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** How many files hold records, and where: `132 records in src/content`. */
export function size({ records, content }: Report): string {
  return `${counted(
    Object.values(records).reduce((sum, number) => sum + number, 0),
    'record',
  )} in ${content}`;
}

function verified({ match, mismatch, notVerifiable }: EvidenceReport): string {
  return `Evidence: ${match} match, ${mismatch} mismatch, ${notVerifiable} not verifiable`;
}

function sentence(text: string): string {
  const end = /[.!?]$/.test(text) ? '' : '.';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`;
}

/** A finding in two sentences: what is wrong, and what to do about it. */
export function inWords({ message, fix }: Pick<ReportedFinding, 'message' | 'fix'>): string {
  return `${sentence(message)} ${sentence(fix)}`;
}

/** What the organisation set otherwise than the rules do, one entry a rule. */
export function changedWeights({ changedSeverities }: Report): readonly string[] {
  return changedSeverities.map(({ rule, from, to }) => `${rule} (${to} instead of ${from})`);
}

/** Why a deviation is accepted, and until when: `accepted until 2026-12-31 by WVR-2026-0001, approved by it-admin on …: …`. */
export function acceptedBecause({ acceptances }: Report, waiver: string): string {
  const found = acceptances.find(({ id }) => id === waiver);
  if (found === undefined) return `accepted by ${waiver}`;
  const { approvedBy, approvedOn, expiresOn, reason } = found;
  return `accepted until ${expiresOn} by ${waiver}, approved by ${approvedBy} on ${approvedOn}: ${reason}`;
}

/** When the records were judged, and what else decides how: one sentence each. */
export function circumstances(report: Report): readonly string[] {
  const { now, clockPinned, rules, commit, base, evidence } = report;
  const clock = clockPinned ? ', the pinned clock of this sample' : '';
  const compared = base === null ? '' : `, compared with ${base.slice(0, 10)}`;
  const state = commit === null ? '' : `; last commit ${commit.slice(0, 10)}${compared}`;
  return [
    `Judged as of ${now}${clock}, by ${counted(rules.length, 'rule')}${state}`,
    ...settings(report),
    ...(evidence === undefined ? [] : [verified(evidence)]),
  ];
}

/** Says in a sentence what the organisation set otherwise; nothing where it set nothing. */
export function settings(report: Report): readonly string[] {
  const changed = changedWeights(report);
  return changed.length === 0 ? [] : [`Set otherwise by the organisation: ${changed.join(', ')}`];
}

/** What the person who reads the report does next, a sentence each. */
export function nextSteps({ findings, summary, leftOut, content }: Report, failOn: Look['failOn']): readonly string[] {
  const fails = (severity: string): boolean => severity === 'error' || (failOn === 'warning' && severity === 'warning');
  const first = findings.find(({ severity, waiver }) => waiver === null && fails(severity));
  const rest = `${counted(leftOut, 'finding')} about records that have not changed ${leftOut === 1 ? 'is' : 'are'} left out.`;
  const others = leftOut === 0 ? [] : [rest];
  if (first !== undefined) {
    return [
      `Next: open ${pathFrom(content, first.file)} at line ${first.line} and do what stands behind "fix"; then run \`npx isms check\` again.`,
      `To read why a rule is there, with an example: \`npx isms explain ${first.rule}\``,
      ...others,
    ];
  }
  const open = summary.error + summary.warning + summary.info > 0;
  if (open) return ['Nothing here keeps you from going on; look at it when you next work on these records.', ...others];
  return [
    summary.waived > 0
      ? 'Nothing to do now: what was found is accepted for a time.'
      : 'Nothing to do: the records say all that the rules ask for.',
    ...others,
  ];
}

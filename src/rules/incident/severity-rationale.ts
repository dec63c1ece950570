import { isUnanswered } from '../../records/reading/placeholder.ts';
import type { Incident } from '../../records/types/incident.ts';
import { isSevere, reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const raised = {
  at: '2026-03-02T12:00+01:00',
  by: 'isms-manager',
  field: 'severity',
  from: 'medium',
  to: 'high',
  reason: 'The list held client data.',
};

/** Where the reason for the present severity stands: the last reassessment of it, or the first assessment. */
function reasonOf({ reassessments, triage }: Incident): {
  readonly at: readonly (string | number)[];
  readonly text: string | undefined;
} {
  const last = reassessments.findLastIndex(({ field }) => field === 'severity');
  return last === -1
    ? { at: ['triage', 'rationale'], text: triage?.rationale }
    : { at: ['reassessments', last, 'reason'], text: reassessments[last]?.reason };
}

export default recordRule({
  id: 'incident/severity-rationale',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'warning',
  controls: ['A.5.25'],
  title: 'A high or critical severity says why',
  why: 'A severity that calls in management or starts duties must be plain to somebody who was not there, and given alike for alike cases.',
  fix: 'Say under `triage.rationale` (or in the `reason` of the reassessment that raised it) which criterion of the severity scale is met.',
  *check({ record: { data } }) {
    if (!isSevere(data) || !reached(data, 'triaged')) return;
    const { at, text } = reasonOf(data);
    if (isUnanswered(text)) yield { at, message: `\`severity\` is \`${data.severity}\`, but nothing says why` };
  },
  examples: {
    fails: [
      {
        name: 'high without a word',
        from: CLOSED,
        set: { 'triage.rationale': null },
        says: '44:1 `severity` is `high`, but nothing says why',
      },
      {
        name: 'high, reason to be added',
        from: CLOSED,
        set: { 'triage.rationale': 'tbd' },
        says: '48:3 `severity` is `high`, but nothing says why',
      },
      {
        name: 'raised later without a reason',
        from: CLOSED,
        set: { reassessments: [{ ...raised, reason: 'TBD' }] },
        says: '148:5 `severity` is `high`, but nothing says why',
      },
      {
        name: 'high without any assessment',
        from: CLOSED,
        set: { triage: null },
        says: '1:1 `severity` is `high`, but nothing says why',
      },
    ],
    passes: [
      { name: 'high with its reason', from: CLOSED },
      { name: 'raised later with a reason', from: CLOSED, set: { reassessments: [raised] } },
      { name: 'medium needs none here', from: 'incidents/2026/INC-2026-0012.md', set: { 'triage.rationale': null } },
      {
        name: 'something else was reassessed, without a reason',
        from: CLOSED,
        set: { reassessments: [{ ...raised, field: 'category', to: 'other', reason: 'TBD' }] },
      },
      { name: 'not assessed yet', from: CLOSED, set: { 'triage.rationale': null, status: 'reported' } },
    ],
  },
});

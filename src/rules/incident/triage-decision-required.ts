import { isUnanswered } from '../../records/reading/placeholder.ts';
import type { Incident } from '../../records/types/incident.ts';
import { reached } from '../../records/types/lifecycle.ts';
import { type Problem, recordRule } from '../rule.ts';
import { codesWith } from '../wording.ts';

const TRIAGED = 'incidents/2026/INC-2026-0012.md';
const EVENT = 'incidents/2026/INC-2026-0009.md';
const downgraded = {
  at: '2026-11-20T09:00+01:00',
  by: 'isms-manager',
  field: 'kind',
  from: 'incident',
  to: 'event',
  reason: 'The list was a test file.',
};

/** What the assessment leaves open. Why a closed event was dismissed is `incident/event-has-dismissal-reason`'s business. */
function openAnswers({ kind, status, triage }: Incident): readonly string[] {
  const answered = {
    decision: triage?.decision !== undefined,
    at: triage?.at !== undefined,
    by: triage?.by !== undefined,
    rationale: !isUnanswered(triage?.rationale) || (kind === 'event' && status === 'closed'),
  };
  return Object.entries(answered).flatMap(([name, done]) => (done ? [] : [name]));
}

function* kindProblem({ kind, triage, reassessments }: Incident): Generator<Problem> {
  const last = reassessments.findLast(({ field }) => field === 'kind');
  const decided = last === undefined ? triage?.decision : last.to;
  if (decided === undefined || decided === kind) return;
  const by = last === undefined ? '`triage.decision`' : 'the last reassessment of `kind`';
  yield {
    at: ['kind'],
    message: `\`kind\` is \`${kind}\`, but ${by} says \`${String(decided)}\``,
    fix: `Write \`kind: ${String(decided)}\`. To change it later, add an entry with \`field: kind\` to \`reassessments\` and say why.`,
  };
}

export default recordRule({
  id: 'incident/triage-decision-required',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.5.25'],
  title: 'Somebody has decided what a report is, when and why',
  why: 'Whether it is an event, a weakness or an incident is the decision everything else follows from. It must be seen who took it, when and on what ground, and `kind` must say the same.',
  fix: 'Complete `triage`: `at:` (when), `by:` (who), `decision:` (`event`, `weakness` or `incident`) and `rationale:` (why, in a sentence).',
  *check({ record: { data } }) {
    if (reached(data, 'triaged')) {
      const open = openAnswers(data);
      const [first] = open;
      const message =
        data.triage === undefined
          ? '`triage` is missing'
          : `\`triage\` says nothing under ${codesWith(open, data.triage)}`;
      if (first !== undefined)
        yield { at: ['triage', first], message: `\`status\` is \`${data.status}\`, but ${message}` };
    }
    yield* kindProblem(data);
  },
  examples: {
    fails: [
      {
        name: 'no assessment',
        from: TRIAGED,
        set: { triage: null },
        says: '1:1 `status` is `triaged`, but `triage` is missing',
      },
      {
        name: 'nobody decided',
        from: TRIAGED,
        set: { 'triage.by': null },
        says: '24:1 `status` is `triaged`, but `triage` says nothing under `by`',
      },
      {
        name: 'no reason',
        from: TRIAGED,
        set: { 'triage.rationale': 'TBD' },
        says: '28:3 `status` is `triaged`, but `triage` says nothing under `rationale` (`TBD`)',
      },
      {
        name: 'the decision says incident, the record event',
        from: TRIAGED,
        set: { kind: 'event' },
        says: '4:1 `kind` is `event`, but `triage.decision` says `incident`',
      },
      {
        name: 'reassessed as an event, the record still says incident',
        from: TRIAGED,
        set: { reassessments: [downgraded] },
        says: '4:1 `kind` is `incident`, but the last reassessment of `kind` says `event`',
      },
      {
        name: 'a closed incident that was decided to be an event',
        from: TRIAGED,
        set: { 'triage.decision': 'event' },
        says: '4:1 `kind` is `incident`, but `triage.decision` says `event`',
      },
      {
        name: 'an event still open, without a reason',
        from: EVENT,
        set: { status: 'triaged', closure: null, 'triage.rationale': null },
        says: '17:1 `status` is `triaged`, but `triage` says nothing under `rationale`',
      },
    ],
    passes: [
      { name: 'decided, signed and explained', from: TRIAGED },
      {
        name: 'reassessed as an event, and the record says so',
        from: TRIAGED,
        set: { kind: 'event', reassessments: [downgraded] },
      },
      {
        name: 'a reporter who already calls it an incident',
        from: 'incidents/2026/INC-2026-0021.md',
        set: { kind: 'incident' },
      },
      { name: 'why a closed event was dismissed is another rule', from: EVENT, set: { 'triage.rationale': null } },
    ],
  },
});

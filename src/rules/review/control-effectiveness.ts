import type { Incident } from '../../records/types/incident.ts';
import { recordRule } from '../rule.ts';
import { codes } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

function fault({ controlsEffective, controlsFailed }: NonNullable<Incident['review']>): string | null {
  if (controlsEffective === undefined) return 'does not say whether the controls in place did their work';
  if (controlsEffective !== 'yes' && controlsFailed.length === 0) {
    return `says \`${controlsEffective}\` under \`controlsEffective\`, but \`controlsFailed\` names none`;
  }
  if (controlsEffective === 'yes' && controlsFailed.length > 0) {
    return `says \`yes\` under \`controlsEffective\`, but \`controlsFailed\` names ${codes(controlsFailed)}`;
  }
  return null;
}

export default recordRule({
  id: 'review/control-effectiveness',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'warning',
  controls: ['A.5.27', '9.1'],
  title: 'A review says whether the controls did their work, and which did not',
  why: 'An incident is the one test of the controls that nobody planned. Which ones held and which did not is what the risk assessment and the statement of applicability are brought up to date with.',
  fix: 'Write `controlsEffective: yes`, `partly` or `no`, and unless it is `yes` the controls that did not hold under `controlsFailed`, such as `[A.8.1]`.',
  *check({ record: { data } }) {
    if (data.kind !== 'incident' || data.review?.heldAt === undefined) return;
    const said = fault(data.review);
    if (said === null) return;
    yield { at: ['review', 'controlsEffective'], message: `the review of \`${data.review.heldAt}\` ${said}` };
  },
  examples: {
    fails: [
      {
        name: 'not evaluated',
        from: CLOSED,
        set: { 'review.controlsEffective': null },
        says: '106:1 the review of `2026-03-10T10:00+01:00` does not say whether the controls in place did their work',
      },
      {
        name: 'partly, and none named',
        from: CLOSED,
        set: { 'review.controlsFailed': [] },
        says: '115:3 the review of `2026-03-10T10:00+01:00` says `partly` under `controlsEffective`, but `controlsFailed` names none',
      },
      {
        name: 'all held, yet one is named',
        from: CLOSED,
        set: { 'review.controlsEffective': 'yes' },
        says: '116:3 the review of `2026-03-10T10:00+01:00` says `yes` under `controlsEffective`, but `controlsFailed` names `A.8.1`',
      },
    ],
    passes: [
      { name: 'partly, one named', from: CLOSED },
      {
        name: 'all held',
        from: CLOSED,
        set: { 'review.controlsEffective': 'yes', 'review.controlsFailed': [] },
      },
      { name: 'the review is still to come', from: CLOSED, set: { status: 'recovered', closure: null, review: null } },
      { name: 'an event needs none', from: CLOSED, set: { kind: 'event', 'review.controlsEffective': null } },
    ],
  },
});

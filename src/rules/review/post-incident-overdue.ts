import { DAY_MS, epoch } from '../../records/time.ts';
import type { Incident } from '../../records/types/incident.ts';
import { isSevere } from '../../records/types/lifecycle.ts';
import { onClocksOf } from '../../regimes/clock.ts';
import { recordRule } from '../rule.ts';
import { counted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const recovered = { status: 'recovered', closure: null, review: null };
/** Twenty days before the instant at which examples are judged, and fourteen. */
const LONG_AGO = '2026-10-31T12:00+01:00';
const TWO_WEEKS_AGO = '2026-11-06T12:00+01:00';

/** Whether a review was held, of the last round where the record was reopened. */
function isReviewed({ review, reopened }: Incident): boolean {
  const held = epoch(review?.heldAt);
  if (held === null) return review?.heldAt !== undefined;
  return reopened.every(({ at }) => (epoch(at) ?? 0) <= held);
}

export default recordRule({
  id: 'review/post-incident-overdue',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'warning',
  controls: ['A.5.27'],
  title: 'A high or critical incident is reviewed within two weeks of its recovery',
  why: 'After two weeks people remember the outcome and no longer the way to it. The number of days is `thresholds.reviewDays`. It speaks only while the review is still to come: one that was held late cannot be held earlier any more.',
  fix: 'Hold the review now, even a short one, and write under `review` when it was (`heldAt`), who took part (`by`) and what came of it.',
  reliesOn: ['thresholds'],
  *check({ record: { data }, organisation: { thresholds, timezone }, moment }) {
    if (data.kind !== 'incident' || data.status !== 'recovered' || !isSevere(data)) return;
    const verified = epoch(data.recovery?.verifiedAt);
    if (verified === null || isReviewed(data)) return;
    const due = verified + thresholds.reviewDays * DAY_MS;
    if (!moment.isPast(due)) return;
    yield {
      at: ['recovery', 'verifiedAt'],
      message: `\`severity\` is \`${data.severity}\`, and no review was held; it was due at \`${onClocksOf(timezone, due)}\`, ${counted(thresholds.reviewDays, 'day')} after the recovery was verified`,
    };
  },
  examples: {
    fails: [
      {
        name: 'no review for three weeks',
        from: CLOSED,
        set: { ...recovered, 'recovery.verifiedAt': LONG_AGO },
        says: '103:3 `severity` is `high`, and no review was held; it was due at `2026-11-14T12:00:00+01:00`, 14 days after the recovery was verified',
      },
      {
        name: 'reopened, and reviewed only the first time',
        from: CLOSED,
        set: {
          status: 'recovered',
          closure: null,
          'recovery.verifiedAt': LONG_AGO,
          reopened: [{ at: '2026-10-12T09:00+02:00', by: 'isms-manager', reason: 'The laptop was offered for sale.' }],
        },
        says: '103:3 `severity` is `high`, and no review was held; it was due at `2026-11-14T12:00:00+01:00`, 14 days after the recovery was verified',
      },
      {
        name: 'the organisation gives itself a week',
        from: CLOSED,
        set: { ...recovered, 'recovery.verifiedAt': TWO_WEEKS_AGO },
        files: { 'organisation.md': { from: 'organisation.md', set: { thresholds: { reviewDays: 7 } } } },
        says: '103:3 `severity` is `high`, and no review was held; it was due at `2026-11-13T12:00:00+01:00`, 7 days after the recovery was verified',
      },
    ],
    passes: [
      {
        name: 'the fourteenth day is not over',
        from: CLOSED,
        set: { ...recovered, 'recovery.verifiedAt': TWO_WEEKS_AGO },
      },
      { name: 'reviewed', from: CLOSED, set: { status: 'recovered', closure: null } },
      {
        name: 'medium may close without a review',
        from: CLOSED,
        set: { ...recovered, severity: 'medium', 'recovery.verifiedAt': LONG_AGO },
      },
      { name: 'closed without a review is another rule', from: CLOSED, set: { review: null } },
      {
        name: 'an event needs none',
        from: CLOSED,
        set: { ...recovered, kind: 'event', 'recovery.verifiedAt': LONG_AGO },
      },
      { name: 'nobody has verified the recovery: another rule', from: CLOSED, set: { ...recovered, recovery: null } },
    ],
  },
});

import { isSevere } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';
import { codes } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default recordRule({
  id: 'review/post-incident-required',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.5.27'],
  title: 'A high or critical incident is reviewed before it is closed',
  why: 'What went well and what did not is known only while people remember; without a review nothing is learned and the auditor sees a pile of tickets.',
  fix: 'Hold the review and fill in `review`: when (`heldAt`), who took part (`by`), what came of it; or set `status` back to `recovered`.',
  *check({ record: { data } }) {
    const { kind, severity, status, review } = data;
    if (kind !== 'incident' || !(status === 'reviewed' || (status === 'closed' && isSevere(data)))) return;
    const why = `\`status\` is \`${status}\`${status === 'closed' ? ` and \`severity\` is \`${severity}\`` : ''}`;
    if (review === undefined) {
      yield { at: ['review'], message: `${why}, but there is no \`review\`` };
      return;
    }
    const missing = [...(review.heldAt === undefined ? ['heldAt'] : []), ...(review.by.length === 0 ? ['by'] : [])];
    if (missing.length > 0) yield { at: ['review'], message: `${why}, but \`review\` lacks ${codes(missing)}` };
  },
  examples: {
    fails: [
      {
        name: 'high and closed without a review',
        from: CLOSED,
        set: { review: null },
        says: '1:1 `status` is `closed` and `severity` is `high`, but there is no `review`',
      },
      {
        name: 'a review without a day',
        from: CLOSED,
        set: { 'review.heldAt': null },
        says: '106:1 `status` is `closed` and `severity` is `high`, but `review` lacks `heldAt`',
      },
      {
        name: 'a review that nobody held',
        from: CLOSED,
        set: { 'review.by': [] },
        says: '106:1 `status` is `closed` and `severity` is `high`, but `review` lacks `by`',
      },
      {
        name: 'reviewed, says the status',
        from: CLOSED,
        set: { status: 'reviewed', severity: 'low', closure: null, review: null },
        says: '1:1 `status` is `reviewed`, but there is no `review`',
      },
      {
        name: 'a restricted stub keeps its fields',
        from: CLOSED,
        set: { review: null, tlp: 'RED', restricted: { store: 'vault', ref: 'case-7' } },
        says: '1:1 `status` is `closed` and `severity` is `high`, but there is no `review`',
      },
    ],
    passes: [
      { name: 'high, closed and reviewed', from: CLOSED },
      { name: 'medium may close without', from: CLOSED, set: { severity: 'medium', review: null } },
      { name: 'high, but not closed yet', from: CLOSED, set: { status: 'recovered', closure: null, review: null } },
      { name: 'an event', from: 'incidents/2026/INC-2026-0009.md', set: { severity: 'high' } },
    ],
  },
});

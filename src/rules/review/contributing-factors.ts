import { isPlaceholder, saysNone } from '../../records/reading/placeholder.ts';
import { recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default recordRule({
  id: 'review/contributing-factors',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'warning',
  controls: ['A.5.27'],
  title: 'A review names what helped the incident happen or made it worse',
  why: 'There is hardly ever one cause alone: a habit, a missing alert, a bad moment. These are what can be changed even where the root cause lies with somebody else. Where there was really nothing, `none` is an answer.',
  fix: 'List them under `contributingFactors` in `review`, each in a few words, such as `loan devices are prepared by hand`, or write `none`.',
  *check({ record: { data } }) {
    if (data.kind !== 'incident' || data.review?.heldAt === undefined) return;
    const { contributingFactors: factors } = data.review;
    if (factors.some((text) => saysNone(text) || !isPlaceholder(text))) return;
    const said = factors.length === 0 ? 'names no factor' : `says only \`${factors.join(', ').trim()}\``;
    yield {
      at: ['review', 'contributingFactors'],
      message: `the review of \`${data.review.heldAt}\` ${said} under \`contributingFactors\``,
    };
  },
  examples: {
    fails: [
      {
        name: 'none listed',
        from: CLOSED,
        set: { 'review.contributingFactors': [] },
        says: '112:3 the review of `2026-03-10T10:00+01:00` names no factor under `contributingFactors`',
      },
      {
        name: 'still to be found out',
        from: CLOSED,
        set: { 'review.contributingFactors': ['TBD'] },
        says: '112:3 the review of `2026-03-10T10:00+01:00` says only `TBD` under `contributingFactors`',
      },
      {
        name: 'two placeholders between spaces',
        from: CLOSED,
        set: { 'review.contributingFactors': [' tbd', 'tbc '] },
        says: '112:3 the review of `2026-03-10T10:00+01:00` says only `tbd, tbc` under `contributingFactors`',
      },
    ],
    passes: [
      { name: 'one factor', from: CLOSED },
      { name: 'none, said so', from: CLOSED, set: { 'review.contributingFactors': ['none'] } },
      { name: 'the review is still to come', from: CLOSED, set: { status: 'recovered', closure: null, review: null } },
      { name: 'an event needs none', from: CLOSED, set: { kind: 'event', 'review.contributingFactors': [] } },
    ],
  },
});

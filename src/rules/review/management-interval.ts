import { heldManagementReviews } from '../../queries/management-reviews.ts';
import { monthsLater } from '../../records/time.ts';
import { registerRule } from '../rule.ts';
import { counted } from '../wording.ts';

const ORGANISATION = 'organisation.md';
const REVIEW = 'reviews/REV-2026-0001.md';

export default registerRule({
  id: 'review/management-interval',
  severity: 'error',
  grace: true,
  controls: ['9.3.1'],
  title: 'Management has reviewed the ISMS within the last twelve months',
  why: 'The standard asks for reviews at planned intervals, and auditors for one a year at the least. The interval is `thresholds.managementReviewMonths`. In the first 90 days of the records it only warns; before a first certification one review must have been held.',
  fix: 'Hold a management review and write it down as a record in `reviews/` with `kind: management` and its day under `heldOn`. A review that is planned does not count.',
  reliesOn: ['reviews', 'thresholds'],
  *check(context) {
    const { content, organisation } = context;
    const last = heldManagementReviews(context).at(-1);
    if (last === undefined) {
      yield { on: content.organisation, message: 'no management review has been held yet' };
      return;
    }
    const months = organisation.thresholds.managementReviewMonths;
    const due = monthsLater(last.heldOn, months);
    if (!context.moment.isOver(due)) return;
    yield {
      on: last.record,
      at: ['heldOn'],
      message: `the last management review was held on \`${last.heldOn}\`; the next was due by \`${due}\`, ${counted(months, 'month')} later`,
    };
  },
  examples: {
    fails: [
      {
        name: 'none was ever held',
        from: ORGANISATION,
        files: { [REVIEW]: null },
        says: '1:1 no management review has been held yet',
      },
      {
        name: 'the only one is planned',
        from: ORGANISATION,
        files: { [REVIEW]: { from: REVIEW, set: { heldOn: '2026-12-01' } } },
        says: '1:1 no management review has been held yet',
      },
      {
        name: 'a day after twelve months',
        from: REVIEW,
        now: '2027-07-11T00:00+02:00',
        says: '5:1 the last management review was held on `2026-07-10`; the next was due by `2027-07-10`, 12 months later',
      },
      {
        name: 'the organisation gives itself three months',
        from: REVIEW,
        files: { [ORGANISATION]: { from: ORGANISATION, set: { thresholds: { managementReviewMonths: 3 } } } },
        says: '5:1 the last management review was held on `2026-07-10`; the next was due by `2026-10-10`, 3 months later',
      },
    ],
    passes: [
      { name: 'in July', from: REVIEW },
      { name: 'the last day of twelve months', from: REVIEW, now: '2027-07-10T23:59+02:00' },
      {
        name: 'an old one, and a new one',
        from: REVIEW,
        set: { heldOn: '2025-07-10' },
        files: {
          'reviews/REV-2026-0002.md': { from: REVIEW, set: { id: 'REV-2026-0002', heldOn: '2026-07-10' } },
        },
      },
    ],
  },
});

import { daysLater } from '../../records/time.ts';
import { recordRule } from '../rule.ts';

const POLICY = 'policies/incident-management.md';

export default recordRule({
  id: 'policy/review-due-soon',
  of: 'policies',
  severity: 'warning',
  controls: ['A.5.1'],
  title: 'The review of a policy is prepared before its day',
  why: 'Reading, changing and approving takes weeks. The warning comes `policySoonDays` before the day, and turns into an error when the day has passed.',
  fix: 'Ask the owner to read the policy now, and write the next day after `reviewOn:` when that is done.',
  reliesOn: ['thresholds'],
  *check({ record: { data }, organisation, moment }) {
    const { status, reviewOn } = data;
    if (status !== 'approved' || reviewOn === undefined) return;
    const { policySoonDays } = organisation.thresholds;
    if (moment.isOver(reviewOn) || !moment.hasCome(daysLater(reviewOn, -policySoonDays))) return;
    yield { at: ['reviewOn'], message: `the review is due soon: \`reviewOn\` is \`${reviewOn}\`` };
  },
  examples: {
    fails: [
      {
        name: 'due today',
        from: POLICY,
        set: { reviewOn: '2026-11-20' },
        says: '10:1 the review is due soon: `reviewOn` is `2026-11-20`',
      },
      {
        name: 'due in thirty days',
        from: POLICY,
        set: { reviewOn: '2026-12-20' },
        says: '10:1 the review is due soon: `reviewOn` is `2026-12-20`',
      },

      {
        name: 'due tomorrow',
        from: POLICY,
        set: { reviewOn: '2026-11-21' },
        says: '10:1 the review is due soon: `reviewOn` is `2026-11-21`',
      },
      {
        name: 'due in two days',
        from: POLICY,
        set: { reviewOn: '2026-11-22' },
        says: '10:1 the review is due soon: `reviewOn` is `2026-11-22`',
      },
    ],
    passes: [
      { name: 'due in thirty-one days', from: POLICY, set: { reviewOn: '2026-12-21' } },
      { name: 'overdue is another rule', from: POLICY, set: { reviewOn: '2026-11-19' } },
      { name: 'a draft', from: POLICY, set: { status: 'draft', reviewOn: '2026-11-20' } },
      {
        name: 'a shorter notice of the organisation',
        from: POLICY,
        set: { reviewOn: '2026-12-20' },
        files: { 'organisation.md': { from: 'organisation.md', set: { 'thresholds.policySoonDays': 14 } } },
      },

      { name: 'that no day is planned is another rule', from: POLICY, set: { reviewOn: null } },
    ],
  },
});

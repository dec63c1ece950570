import { recordRule } from '../rule.ts';

const POLICY = 'policies/incident-management.md';

export default recordRule({
  id: 'policy/review-overdue',
  of: 'policies',
  severity: 'error',
  controls: ['A.5.1', '7.5.2'],
  title: 'A policy that holds is looked at again by its day',
  why: 'The company changes and the text does not. A.5.1 asks for reviews at planned intervals, so there must be a planned day, and it must not have passed.',
  fix: 'Read the policy with its owner. When it still fits, write the next day after `reviewOn:`, mostly a year later; when it does not, change it and have the new version approved.',
  *check({ record: { data }, moment }) {
    if (data.status !== 'approved') return;
    const { reviewOn } = data;
    if (reviewOn === undefined)
      yield { at: ['reviewOn'], message: '`status` is `approved`, but `reviewOn` is missing' };
    else if (moment.isOver(reviewOn))
      yield { at: ['reviewOn'], message: `\`reviewOn\` was \`${reviewOn}\`, and that day is over` };
  },
  examples: {
    fails: [
      {
        name: 'since yesterday',
        from: POLICY,
        set: { reviewOn: '2026-11-19' },
        says: '10:1 `reviewOn` was `2026-11-19`, and that day is over',
      },
      {
        name: 'no day is planned',
        from: POLICY,
        set: { reviewOn: null },
        says: '1:1 `status` is `approved`, but `reviewOn` is missing',
      },
      {
        name: 'since midnight where the organisation is',
        from: POLICY,
        set: { reviewOn: '2026-11-19' },
        now: '2026-11-19T23:30Z',
        says: '10:1 `reviewOn` was `2026-11-19`, and that day is over',
      },
    ],
    passes: [
      { name: 'months to go', from: POLICY },
      { name: 'today', from: POLICY, set: { reviewOn: '2026-11-20' } },
      { name: 'a draft', from: POLICY, set: { status: 'draft', reviewOn: '2026-11-19' } },
      { name: 'retired', from: POLICY, set: { status: 'retired', reviewOn: '2026-11-19' } },
    ],
  },
});

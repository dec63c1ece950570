import { recordRule } from '../rule.ts';

const RISK = 'risks/RSK-0002.md';

export default recordRule({
  id: 'risk/review-overdue',
  of: 'risks',
  severity: 'warning',
  controls: ['8.2'],
  title: 'Risks are assessed again by a planned day',
  why: 'Clause 8.2 asks for assessments at planned intervals. A score of two years ago says what was feared then.',
  fix: 'Look at the risk with its owner, correct `likelihood`, `impact` and `score`, and write the next day after `reviewOn:`.',
  *check({ record: { data }, moment }) {
    const { reviewOn } = data;
    if (reviewOn === undefined)
      yield { at: ['reviewOn'], message: '`reviewOn` is missing, so no next look is planned' };
    else if (moment.isOver(reviewOn))
      yield { at: ['reviewOn'], message: `\`reviewOn\` was \`${reviewOn}\`, and that day is over` };
  },
  examples: {
    fails: [
      {
        name: 'since yesterday',
        from: RISK,
        set: { reviewOn: '2026-11-19' },
        says: '14:1 `reviewOn` was `2026-11-19`, and that day is over',
      },
      {
        name: 'no day is planned',
        from: RISK,
        set: { reviewOn: null },
        says: '1:1 `reviewOn` is missing, so no next look is planned',
      },
    ],
    passes: [
      { name: 'months to go', from: RISK },
      { name: 'today', from: RISK, set: { reviewOn: '2026-11-20' } },
    ],
  },
});

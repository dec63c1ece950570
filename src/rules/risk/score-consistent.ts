import { recordRule } from '../rule.ts';

const RISK = 'risks/RSK-0002.md';

export default recordRule({
  id: 'risk/score-consistent',
  of: 'risks',
  severity: 'error',
  controls: ['6.1.2'],
  title: 'The score of a risk is its likelihood times its impact',
  why: 'Risks are compared by their score. One that was not counted again, or that stands without its two factors, puts the wrong risk first.',
  fix: 'Multiply `likelihood` by `impact` and write the product after `score:`, or take `score` out: it can be counted at any time.',
  *check({ record: { data } }) {
    const { likelihood, impact, score } = data;
    if (score === undefined) return;
    if (likelihood === undefined || impact === undefined) {
      const missing = likelihood === undefined ? 'likelihood' : 'impact';
      yield { at: ['score'], message: `\`score\` is \`${score}\`, but \`${missing}\` is missing` };
    } else if (score !== likelihood * impact)
      yield {
        at: ['score'],
        message: `\`score\` is \`${score}\`, expected \`${likelihood * impact}\`: likelihood ${likelihood} times impact ${impact}`,
      };
  },
  examples: {
    fails: [
      {
        name: 'not counted again',
        from: RISK,
        set: { likelihood: 3 },
        says: '7:1 `score` is `8`, expected `12`: likelihood 3 times impact 4',
      },
      {
        name: 'the sum, not the product',
        from: RISK,
        set: { score: 6 },
        says: '7:1 `score` is `6`, expected `8`: likelihood 2 times impact 4',
      },
      {
        name: 'a score out of the air',
        from: RISK,
        set: { likelihood: null },
        says: '6:1 `score` is `8`, but `likelihood` is missing',
      },
      {
        name: 'without its impact',
        from: RISK,
        set: { impact: null },
        says: '6:1 `score` is `8`, but `impact` is missing',
      },
    ],
    passes: [
      { name: 'the product', from: RISK },
      { name: 'no score', from: RISK, set: { score: null } },
      { name: 'the highest of all', from: RISK, set: { likelihood: 5, impact: 5, score: 25 } },
    ],
  },
});

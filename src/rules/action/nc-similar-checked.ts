import { stepOf } from '../../queries/corrective.ts';
import { isUnanswered } from '../../records/reading/placeholder.ts';
import { recordRule } from '../rule.ts';

const NONCONFORMITY = 'nonconformities/NC-2026-0001.md';

export default recordRule({
  id: 'action/nc-similar-checked',
  of: 'nonconformities',
  severity: 'warning',
  alsoWeighs: ['error'],
  controls: ['10.2 b'],
  title: 'Somebody looked whether the same exists elsewhere',
  why: 'What is wrong in one place is seldom wrong in one place only. Before it is closed this is a warning, so that there is time to look; a closed nonconformity without it is an error.',
  fix: 'Look at the places where the same could have happened, and write below `similarChecked` what was found, when (`at`) and by whom (`by`). That nothing was found is a result.',
  *check({ record: { data } }) {
    const step = stepOf(data);
    if (step === 'open' || !isUnanswered(data.similarChecked?.result)) return;
    yield {
      at: ['similarChecked'],
      message: `\`status\` is \`${step}\`, but \`similarChecked\` does not say whether the same exists elsewhere`,
      ...(step === 'closed' ? { severity: 'error' } : {}),
    };
  },
  examples: {
    fails: [
      {
        name: 'closed without a look, an error',
        from: NONCONFORMITY,
        set: { similarChecked: null },
        says: '1:1 `status` is `closed`, but `similarChecked` does not say whether the same exists elsewhere',
      },
      {
        name: 'closed with a placeholder',
        from: NONCONFORMITY,
        set: { 'similarChecked.result': 'pending' },
        says: '19:1 `status` is `closed`, but `similarChecked` does not say whether the same exists elsewhere',
      },
      {
        name: 'verified without a look, a warning',
        from: NONCONFORMITY,
        set: { status: 'verified', closure: null, similarChecked: null },
        says: '1:1 `status` is `verified`, but `similarChecked` does not say whether the same exists elsewhere',
      },
      {
        name: 'corrected without a look, a warning',
        from: NONCONFORMITY,
        set: { status: 'corrected', closure: null, similarChecked: null },
        says: '1:1 `status` is `corrected`, but `similarChecked` does not say whether the same exists elsewhere',
      },
    ],
    passes: [
      { name: 'two more were found', from: NONCONFORMITY },
      {
        name: 'nothing was found',
        from: NONCONFORMITY,
        set: { 'similarChecked.result': 'No other pool is prepared by hand.' },
      },
      { name: 'just raised', from: NONCONFORMITY, set: { status: 'open', closure: null, similarChecked: null } },
    ],
  },
});

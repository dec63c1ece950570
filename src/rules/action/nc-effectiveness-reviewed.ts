import { stepOf } from '../../queries/corrective.ts';
import { recordRule } from '../rule.ts';
import { codes } from '../wording.ts';

const NONCONFORMITY = 'nonconformities/NC-2026-0001.md';

export default recordRule({
  id: 'action/nc-effectiveness-reviewed',
  of: 'nonconformities',
  severity: 'error',
  controls: ['10.2 d'],
  title: 'Before a nonconformity is verified or closed, somebody looked whether the actions work',
  why: 'Done is not the same as effective. Auditors ask for the day, the person and the result of that look, and a nonconformity whose actions did not work is not over.',
  fix: 'Look some weeks after the last action was done, and fill in `effectiveness` with `at`, `by` and `result`; when it did not work, agree on another action and set `status` back to `corrected`.',
  *check({ record: { data } }) {
    const step = stepOf(data);
    if (step !== 'verified' && step !== 'closed') return;
    const { at, by, result } = data.effectiveness ?? {};
    const missing = [
      ...(at === undefined ? ['at'] : []),
      ...(by === undefined ? ['by'] : []),
      ...(result === undefined ? ['result'] : []),
    ];
    if (missing.length > 0)
      yield {
        at: ['effectiveness'],
        message: `\`status\` is \`${step}\`, but \`effectiveness\` lacks ${codes(missing)}`,
      };
    else if (result === 'not-effective')
      yield {
        at: ['effectiveness', 'result'],
        message: `\`status\` is \`${step}\`, but \`effectiveness.result\` is \`not-effective\``,
      };
  },
  examples: {
    fails: [
      {
        name: 'closed, nobody looked',
        from: NONCONFORMITY,
        set: { effectiveness: null },
        says: '1:1 `status` is `closed`, but `effectiveness` lacks `at`, `by` and `result`',
      },
      {
        name: 'verified, nobody looked',
        from: NONCONFORMITY,
        set: { status: 'verified', closure: null, effectiveness: null },
        says: '1:1 `status` is `verified`, but `effectiveness` lacks `at`, `by` and `result`',
      },
      {
        name: 'no day',
        from: NONCONFORMITY,
        set: { 'effectiveness.at': null },
        says: '25:1 `status` is `closed`, but `effectiveness` lacks `at`',
      },
      {
        name: 'no person',
        from: NONCONFORMITY,
        set: { 'effectiveness.by': null },
        says: '25:1 `status` is `closed`, but `effectiveness` lacks `by`',
      },
      {
        name: 'no result',
        from: NONCONFORMITY,
        set: { 'effectiveness.result': null },
        says: '25:1 `status` is `closed`, but `effectiveness` lacks `result`',
      },
      {
        name: 'closed although it did not work',
        from: NONCONFORMITY,
        set: { 'effectiveness.result': 'not-effective' },
        says: '28:3 `status` is `closed`, but `effectiveness.result` is `not-effective`',
      },
    ],
    passes: [
      { name: 'closed, and it works', from: NONCONFORMITY },
      { name: 'it works in part', from: NONCONFORMITY, set: { 'effectiveness.result': 'partly' } },
      {
        name: 'corrected, the look is still to come',
        from: NONCONFORMITY,
        set: { status: 'corrected', closure: null, effectiveness: null },
      },
    ],
  },
});

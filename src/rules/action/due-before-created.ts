import { recordRule } from '../rule.ts';

const ACTION = 'actions/ACT-2026-0003.md';

export default recordRule({
  id: 'action/due-before-created',
  of: 'actions',
  severity: 'error',
  controls: ['10.2'],
  title: 'An action is due after it was agreed',
  why: 'An action that is due before it exists was late from the start, or one of the two days is mistyped. Due on the day it was agreed is fine: some things are done at once.',
  fix: 'Correct the day that is mistyped, `createdOn` or `dueOn`.',
  *check({ record: { data } }) {
    const { createdOn, dueOn } = data;
    if (createdOn !== undefined && dueOn !== undefined && dueOn < createdOn)
      yield { at: ['dueOn'], message: `\`dueOn\` is \`${dueOn}\`, before \`createdOn\`, which is \`${createdOn}\`` };
  },
  examples: {
    fails: [
      {
        name: 'a year too early',
        from: ACTION,
        set: { dueOn: '2025-04-30' },
        says: '10:1 `dueOn` is `2025-04-30`, before `createdOn`, which is `2026-03-10`',
      },
      {
        name: 'one day too early',
        from: ACTION,
        set: { dueOn: '2026-03-09' },
        says: '10:1 `dueOn` is `2026-03-09`, before `createdOn`, which is `2026-03-10`',
      },
    ],
    passes: [
      { name: 'due weeks later', from: ACTION },
      { name: 'due on the same day', from: ACTION, set: { dueOn: '2026-03-10' } },
      { name: 'the day it was agreed is not known', from: ACTION, set: { createdOn: null, dueOn: '2025-04-30' } },
      { name: 'the day it is due is not known', from: ACTION, set: { dueOn: null } },
    ],
  },
});

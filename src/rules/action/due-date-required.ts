import { recordRule } from '../rule.ts';

const ACTION = 'actions/ACT-2026-0003.md';

export default recordRule({
  id: 'action/due-date-required',
  of: 'actions',
  severity: 'error',
  controls: ['10.2'],
  title: 'Every action says by which day it is done',
  why: 'Without a day an action is never late, and so it is never done.',
  fix: 'Write the day after `dueOn:`, such as `dueOn: 2026-04-30`. When it turns out too early, move it with a reason.',
  *check({ record: { data } }) {
    if (data.dueOn === undefined && data.status !== 'cancelled')
      yield { at: ['dueOn'], message: `\`dueOn\` is missing, and \`status\` is \`${data.status ?? 'open'}\`` };
  },
  examples: {
    fails: [
      {
        name: 'open without a day',
        from: ACTION,
        set: { status: 'open', dueOn: null },
        says: '1:1 `dueOn` is missing, and `status` is `open`',
      },
      {
        name: 'done, nobody knows whether in time',
        from: ACTION,
        set: { status: 'done', dueOn: null },
        says: '1:1 `dueOn` is missing, and `status` is `done`',
      },

      {
        name: 'no status and no day',
        from: ACTION,
        set: { status: null, dueOn: null },
        says: '1:1 `dueOn` is missing, and `status` is `open`',
      },
    ],
    passes: [
      { name: 'with a day', from: ACTION },
      { name: 'cancelled before a day was agreed', from: ACTION, set: { status: 'cancelled', dueOn: null } },
    ],
  },
});

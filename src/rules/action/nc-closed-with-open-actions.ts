import { actionsByNonconformity, isToDo, stepOf } from '../../queries/corrective.ts';
import { registerRule } from '../rule.ts';
import { codes } from '../wording.ts';

const NONCONFORMITY = 'nonconformities/NC-2026-0001.md';
const ACTION = 'actions/ACT-2026-0003.md';
const withAction = (set: Readonly<Record<string, unknown>>) => ({ [ACTION]: { from: ACTION, set } }) as const;

export default registerRule({
  id: 'action/nc-closed-with-open-actions',
  severity: 'error',
  controls: ['10.2'],
  title: 'A nonconformity is closed after its actions are done',
  why: 'Once it is closed, nobody looks at what is left to do. An action that is done counts, also before its check; one that was cancelled does not hold it open.',
  fix: 'Finish the actions, or cancel with a reason those that are no longer needed; until then set `status` back to `corrected`.',
  *check({ content }) {
    const actionsOf = actionsByNonconformity(content);
    for (const record of content.of('nonconformities')) {
      if (stepOf(record.data) !== 'closed') continue;
      const open = actionsOf(record).filter(({ data }) => isToDo(data));
      if (open.length === 0) continue;
      yield {
        on: record,
        at: ['status'],
        message: `\`status\` is \`closed\`, but ${codes(open.map(({ id }) => id))} ${open.length === 1 ? 'is' : 'are'} still open`,
        related: open.map((action) => ({ on: action, at: ['status'], message: 'still open' })),
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'its action is open',
        from: NONCONFORMITY,
        files: withAction({ status: 'open' }),
        says: '4:1 `status` is `closed`, but `ACT-2026-0003` is still open',
      },
      {
        name: 'its action says no status',
        from: NONCONFORMITY,
        files: withAction({ status: null }),
        says: '4:1 `status` is `closed`, but `ACT-2026-0003` is still open',
      },
      {
        name: 'only the action names the nonconformity',
        from: NONCONFORMITY,
        set: { actions: [] },
        files: withAction({ status: 'open' }),
        says: '4:1 `status` is `closed`, but `ACT-2026-0003` is still open',
      },

      {
        name: 'two actions are open',
        from: NONCONFORMITY,
        files: {
          ...withAction({ status: 'open' }),
          'actions/ACT-2026-0004.md': { from: ACTION, set: { id: 'ACT-2026-0004', status: 'open' } },
        },
        says: '4:1 `status` is `closed`, but `ACT-2026-0003` and `ACT-2026-0004` are still open',
      },
    ],
    passes: [
      { name: 'its action is verified', from: NONCONFORMITY },
      { name: 'its action is done', from: NONCONFORMITY, files: withAction({ status: 'done' }) },
      { name: 'its action was cancelled', from: NONCONFORMITY, files: withAction({ status: 'cancelled' }) },
      {
        name: 'not closed yet',
        from: NONCONFORMITY,
        set: { status: 'verified', closure: null },
        files: withAction({ status: 'open' }),
      },
    ],
  },
});

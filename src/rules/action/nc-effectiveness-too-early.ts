import { actionsByNonconformity } from '../../queries/corrective.ts';
import { registerRule } from '../rule.ts';

const NONCONFORMITY = 'nonconformities/NC-2026-0001.md';
const reviewed = (at: string) => ({ 'effectiveness.at': at });
const WITHOUT_ACTIONS = {
  'actions/ACT-2026-0003.md': { from: 'actions/ACT-2026-0003.md', set: { source: ['INC-2026-0007'] } },
} as const;

const another = (id: string, set: Readonly<Record<string, unknown>>) =>
  ({ from: 'actions/ACT-2026-0003.md', set: { id, ...set } }) as const;

export default registerRule({
  id: 'action/nc-effectiveness-too-early',
  severity: 'warning',
  controls: ['10.2 d'],
  title: 'The effect of an action is looked at some time after it was done',
  why: 'On the day something is done, nobody can know whether it works. Where the effect shows at once, as with a setting that can be tested, the warning may be waived.',
  fix: 'Look again after some weeks, and write that day after `effectiveness.at:`, with what was seen.',
  *check({ content }) {
    const actionsOf = actionsByNonconformity(content);
    for (const record of content.of('nonconformities')) {
      const { effectiveness, correction } = record.data;
      if (effectiveness?.at === undefined) continue;
      const actions = actionsOf(record).filter(({ data }) => data.status !== 'cancelled');
      const [last] = actions
        .flatMap(({ data: { doneOn }, id }) => (doneOn === undefined ? [] : [{ what: `\`${id}\``, on: doneOn }]))
        .sort((a, b) => (a.on < b.on ? 1 : -1));
      const corrected =
        correction?.at === undefined ? undefined : { what: 'the correction', on: correction.at.slice(0, 10) };
      const done = actions.length === 0 ? corrected : last;
      if (done === undefined || effectiveness.at.slice(0, 10) > done.on) continue;
      yield {
        on: record,
        at: ['effectiveness', 'at'],
        message: `the effect was looked at on \`${effectiveness.at}\`, but ${done.what} was done on \`${done.on}\``,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'on the day the action was done',
        from: NONCONFORMITY,
        set: reviewed('2026-04-20T16:00+02:00'),
        says: '26:3 the effect was looked at on `2026-04-20T16:00+02:00`, but `ACT-2026-0003` was done on `2026-04-20`',
      },
      {
        name: 'before the action was done',
        from: NONCONFORMITY,
        set: reviewed('2026-04-01T16:00+02:00'),
        says: '26:3 the effect was looked at on `2026-04-01T16:00+02:00`, but `ACT-2026-0003` was done on `2026-04-20`',
      },
      {
        name: 'no action, on the day of the correction',
        from: NONCONFORMITY,
        set: { ...reviewed('2026-03-11T17:00+01:00'), actions: [] },
        files: WITHOUT_ACTIONS,
        says: '25:3 the effect was looked at on `2026-03-11T17:00+01:00`, but the correction was done on `2026-03-11`',
      },
      {
        name: 'after the first action and on the day of the last',
        from: NONCONFORMITY,
        set: { ...reviewed('2026-05-20T16:00+02:00'), actions: ['ACT-2026-0003', 'ACT-2026-0004', 'ACT-2026-0005'] },
        files: {
          'actions/ACT-2026-0004.md': another('ACT-2026-0004', { doneOn: '2026-05-20' }),
          'actions/ACT-2026-0005.md': another('ACT-2026-0005', { doneOn: '2026-05-02' }),
        },
        says: '28:3 the effect was looked at on `2026-05-20T16:00+02:00`, but `ACT-2026-0004` was done on `2026-05-20`',
      },
    ],
    passes: [
      { name: 'two months later', from: NONCONFORMITY },
      { name: 'on the next day', from: NONCONFORMITY, set: reviewed('2026-04-21T08:00+02:00') },
      {
        name: 'nobody looked yet',
        from: NONCONFORMITY,
        set: { status: 'corrected', closure: null, effectiveness: null },
      },
      {
        name: 'no action, on the day after the correction',
        from: NONCONFORMITY,
        set: { ...reviewed('2026-03-12T09:00+01:00'), actions: [] },
        files: WITHOUT_ACTIONS,
      },
      {
        name: 'an action that was called off does not count',
        from: NONCONFORMITY,
        set: { ...reviewed('2026-05-10T16:00+02:00'), actions: ['ACT-2026-0003', 'ACT-2026-0004'] },
        files: { 'actions/ACT-2026-0004.md': another('ACT-2026-0004', { status: 'cancelled', doneOn: '2026-05-20' }) },
      },
      {
        name: 'an action is not done yet, the other long ago',
        from: NONCONFORMITY,
        set: { ...reviewed('2026-05-10T16:00+02:00'), actions: ['ACT-2026-0003', 'ACT-2026-0004'] },
        files: { 'actions/ACT-2026-0004.md': another('ACT-2026-0004', { status: 'open', doneOn: null }) },
      },
      {
        name: 'no action, and nobody wrote when it was corrected',
        from: NONCONFORMITY,
        set: { 'correction.at': null, actions: [] },
        files: WITHOUT_ACTIONS,
      },

      {
        name: 'no action and no correction',
        from: NONCONFORMITY,
        set: { correction: null, actions: [] },
        files: WITHOUT_ACTIONS,
      },
    ],
  },
});

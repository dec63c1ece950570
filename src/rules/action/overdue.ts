import { isToDo } from '../../queries/corrective.ts';
import { todayOf } from '../../queries/today.ts';
import { daysLater } from '../../records/time.ts';
import { registerRule } from '../rule.ts';
import { counted } from '../wording.ts';

const ACTION = 'actions/ACT-2026-0003.md';
const open = { status: 'open', doneOn: null, doneEvidence: null, verification: null };

export default registerRule({
  id: 'action/overdue',
  severity: 'warning',
  alsoWeighs: ['error'],
  controls: ['10.2', '9.1'],
  title: 'Actions are done by their day',
  why: 'Treatment that is late, with no new day and nobody who was told, is what auditors find most. For some days after the due day (`actionGraceDays`) it is a warning, then an error: by then somebody must have done it or agreed to a later day.',
  fix: 'When it is done, set `status: done` with `doneOn` and `doneEvidence`. Else agree on a new day, write it after `dueOn:`, and add a line to `dueMoves` that says from which day, to which, who agreed and why.',
  reliesOn: ['thresholds'],
  *check(context) {
    const today = todayOf(context);
    const { actionGraceDays } = context.organisation.thresholds;
    for (const record of context.content.of('actions')) {
      const { dueOn } = record.data;
      if (dueOn === undefined || dueOn >= today || !isToDo(record.data)) continue;
      const days = Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000);
      const { status } = record.data;
      const state = status === undefined ? 'no `status` says that it is done' : `\`status\` is \`${status}\``;
      const late = daysLater(dueOn, actionGraceDays) < today;
      yield {
        on: record,
        at: ['dueOn'],
        message: `${state}, ${counted(days, 'day')} after \`dueOn\`, which was \`${dueOn}\`; ${late ? `more than the ${actionGraceDays} days that are tolerated` : `${actionGraceDays} days are tolerated`}`,
        ...(late ? { severity: 'error' } : {}),
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'one day late, a warning',
        from: ACTION,
        set: { ...open, dueOn: '2026-11-19' },
        says: '10:1 `status` is `open`, 1 day after `dueOn`, which was `2026-11-19`; 14 days are tolerated',
      },
      {
        name: 'fourteen days late, still a warning',
        from: ACTION,
        set: { ...open, dueOn: '2026-11-06' },
        says: '10:1 `status` is `open`, 14 days after `dueOn`, which was `2026-11-06`; 14 days are tolerated',
      },
      {
        name: 'fifteen days late, an error',
        from: ACTION,
        set: { ...open, dueOn: '2026-11-05' },
        says: '10:1 `status` is `open`, 15 days after `dueOn`, which was `2026-11-05`; more than the 14 days that are tolerated',
      },
      {
        name: 'no status says that it is done',
        from: ACTION,
        set: { ...open, status: null },
        says: '10:1 no `status` says that it is done, 204 days after `dueOn`, which was `2026-04-30`; more than the 14 days that are tolerated',
      },
      {
        name: 'already tomorrow where the organisation is',
        from: ACTION,
        set: { ...open, dueOn: '2026-11-19' },
        now: '2026-11-19T23:30Z',
        says: '10:1 `status` is `open`, 1 day after `dueOn`, which was `2026-11-19`; 14 days are tolerated',
      },
    ],
    passes: [
      { name: 'done in time', from: ACTION },
      { name: 'due today', from: ACTION, set: { ...open, dueOn: '2026-11-20' } },
      { name: 'cancelled', from: ACTION, set: { ...open, status: 'cancelled' } },
      { name: 'done, its check is still to come', from: ACTION, set: { status: 'done', verification: null } },
    ],
  },
});

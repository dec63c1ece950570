import { isToDo } from '../../queries/corrective.ts';
import { daysLater } from '../../records/time.ts';
import { registerRule } from '../rule.ts';

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
  *check({ content, organisation, moment }) {
    const { actionGraceDays } = organisation.thresholds;
    for (const record of content.of('actions')) {
      const { dueOn } = record.data;
      if (dueOn === undefined || !isToDo(record.data) || !moment.isOver(dueOn)) continue;
      const { status } = record.data;
      const state = status === undefined ? 'no `status` says that it is done' : `\`status\` is \`${status}\``;
      const tolerated = daysLater(dueOn, actionGraceDays);
      const late = moment.isOver(tolerated);
      yield {
        on: record,
        at: ['dueOn'],
        message: `${state}, and \`dueOn\` was \`${dueOn}\`; this ${late ? 'was' : 'is'} tolerated until \`${tolerated}\``,
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
        says: '10:1 `status` is `open`, and `dueOn` was `2026-11-19`; this is tolerated until `2026-12-03`',
      },
      {
        name: 'fourteen days late, still a warning',
        from: ACTION,
        set: { ...open, dueOn: '2026-11-06' },
        says: '10:1 `status` is `open`, and `dueOn` was `2026-11-06`; this is tolerated until `2026-11-20`',
      },
      {
        name: 'fifteen days late, an error',
        from: ACTION,
        set: { ...open, dueOn: '2026-11-05' },
        says: '10:1 `status` is `open`, and `dueOn` was `2026-11-05`; this was tolerated until `2026-11-19`',
      },
      {
        name: 'no status says that it is done',
        from: ACTION,
        set: { ...open, status: null },
        says: '10:1 no `status` says that it is done, and `dueOn` was `2026-04-30`; this was tolerated until `2026-05-14`',
      },
      {
        name: 'already tomorrow where the organisation is',
        from: ACTION,
        set: { ...open, dueOn: '2026-11-19' },
        now: '2026-11-19T23:30Z',
        says: '10:1 `status` is `open`, and `dueOn` was `2026-11-19`; this is tolerated until `2026-12-03`',
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

import { isUnanswered } from '../../records/reading/placeholder.ts';
import { recordRule } from '../rule.ts';
import { counted, noAnswer } from '../wording.ts';

const ACTION = 'actions/ACT-2026-0003.md';
const open = { status: 'open', doneOn: null, doneEvidence: null, verification: null };
const move = (from: string, to: string, reason: string | null) => ({
  from,
  to,
  at: '2026-05-04T10:00+02:00',
  by: 'isms-manager',
  ...(reason === null ? {} : { reason }),
});
const once = move('2026-04-30', '2026-07-31', 'The supplier delivers in July.');
const twice = move('2026-07-31', '2026-09-30', 'Half of the devices came.');
const thrice = move('2026-09-30', '2026-12-18', 'The other half comes in December.');

export default recordRule({
  id: 'action/due-moved-repeatedly',
  of: 'actions',
  severity: 'warning',
  controls: ['10.2', '9.3.2 a'],
  title: 'The day of an action is moved seldom, and with a reason',
  why: 'Moving a day is honest when a reason is given, and a habit when it happens again and again: then the action is too large, or nobody wants it, and management has to decide. Finished actions are left alone, since nothing could be mended there.',
  fix: 'Write why more time is needed after `reason:` in `dueMoves`. When the day was moved too often, cut the action into smaller ones, or bring it to the management review and let them decide.',
  reliesOn: ['thresholds'],
  *check({ record: { data }, organisation }) {
    const { status = 'open', dueMoves, dueOn } = data;
    if (status === 'verified' || status === 'cancelled') return;
    const most = organisation.thresholds.dueMovesMax;
    if (dueMoves.length > most)
      yield {
        at: ['dueMoves'],
        message: `\`dueOn\` was moved ${counted(dueMoves.length, 'time')}; more than ${most} ${most === 1 ? 'asks' : 'ask'} for a decision by management`,
      };
    for (const [index, { to, reason }] of dueMoves.entries()) {
      if (isUnanswered(reason))
        yield {
          at: ['dueMoves', index, 'reason'],
          message: `\`dueOn\` was moved to \`${to}\`, but \`reason\` ${noAnswer(reason)}`,
        };
    }
    const last = dueMoves.at(-1);
    if (last !== undefined && dueOn !== undefined && last.to !== dueOn)
      yield {
        at: ['dueOn'],
        message: `\`dueOn\` is \`${dueOn}\`, but the last entry of \`dueMoves\` led to \`${last.to}\``,
      };
  },
  examples: {
    fails: [
      {
        name: 'moved three times',
        from: ACTION,
        set: { ...open, dueOn: '2026-12-18', dueMoves: [once, twice, thrice] },
        says: '12:1 `dueOn` was moved 3 times; more than 2 ask for a decision by management',
      },
      {
        name: 'moved without a reason',
        from: ACTION,
        set: { ...open, dueOn: '2026-07-31', dueMoves: [move('2026-04-30', '2026-07-31', null)] },
        says: '13:5 `dueOn` was moved to `2026-07-31`, but `reason` is missing',
      },
      {
        name: 'the reason is a placeholder',
        from: ACTION,
        set: { ...open, dueOn: '2026-07-31', dueMoves: [move('2026-04-30', '2026-07-31', 'tbd')] },
        says: '17:5 `dueOn` was moved to `2026-07-31`, but `reason` only says `tbd`',
      },
      {
        name: 'moved once more than is written down',
        from: ACTION,
        set: { ...open, dueOn: '2026-12-18', dueMoves: [once] },
        says: '10:1 `dueOn` is `2026-12-18`, but the last entry of `dueMoves` led to `2026-07-31`',
      },

      {
        name: 'moved twice, in an organisation that allows one move',
        from: ACTION,
        set: { ...open, dueOn: '2026-09-30', dueMoves: [once, twice] },
        files: { 'organisation.md': { from: 'organisation.md', set: { 'thresholds.dueMovesMax': 1 } } },
        says: '12:1 `dueOn` was moved 2 times; more than 1 asks for a decision by management',
      },
    ],
    passes: [
      { name: 'never moved', from: ACTION },
      {
        name: 'moved twice, each time with a reason',
        from: ACTION,
        set: { ...open, dueOn: '2026-09-30', dueMoves: [once, twice] },
      },
      {
        name: 'three times, in an organisation that allows it',
        from: ACTION,
        set: { ...open, dueOn: '2026-12-18', dueMoves: [once, twice, thrice] },
        files: { 'organisation.md': { from: 'organisation.md', set: { 'thresholds.dueMovesMax': 3 } } },
      },
      { name: 'finished at last', from: ACTION, set: { dueOn: '2026-12-18', dueMoves: [once, twice, thrice] } },
      { name: 'no day at all is another rule', from: ACTION, set: { ...open, dueOn: null, dueMoves: [once] } },
      {
        name: 'called off',
        from: ACTION,
        set: { ...open, status: 'cancelled', dueOn: '2026-12-18', dueMoves: [once, twice, thrice] },
      },
    ],
  },
});

import { unkept } from '../../queries/kept-entries.ts';
import { changeRule } from '../rule.ts';

const MOVED = {
  from: '2026-05-31',
  to: '2026-06-30',
  at: '2026-05-20T10:00+02:00',
  by: 'it-admin',
  reason: 'The tool came late.',
};

export default changeRule({
  id: 'history/due-move-edited',
  of: 'actions',
  severity: 'error',
  controls: ['10.2', 'A.5.27'],
  title: 'That a due day was moved stays written',
  why: 'A corrective action that is put off again and again says more than its last due day. Without the moves it looks as if it had always been in time.',
  fix: 'Put the entry of `dueMoves` back as it was; another move is a new entry at the end.',
  *check({ before, record }) {
    for (const { how, was, now } of unkept(before.data.dueMoves, record.data.dueMoves)) {
      const old = before.data.dueMoves[was];
      if (old === undefined) continue;
      const move = `the move from \`${old.from}\` to \`${old.to}\``;
      const message = {
        otherwise: `${move} says something else now`,
        gone: `${move} is gone`,
        pushed: `a move was put in front of ${move}`,
      }[how];
      yield { at: ['dueMoves', ...(how === 'gone' ? [] : [now])], message };
    }
  },
  examples: {
    fails: [
      {
        name: 'a move is gone',
        from: 'actions/ACT-2026-0003.md',
        before: { set: { dueMoves: [MOVED] } },
        says: '1:1 the move from `2026-05-31` to `2026-06-30` is gone',
      },
      {
        name: 'a move for another reason',
        from: 'actions/ACT-2026-0003.md',
        set: { dueMoves: [{ ...MOVED, reason: 'As planned.' }] },
        before: { set: { dueMoves: [MOVED] } },
        says: '19:5 the move from `2026-05-31` to `2026-06-30` says something else now',
      },
      {
        name: 'a move in front of the first',
        from: 'actions/ACT-2026-0003.md',
        set: { dueMoves: [{ ...MOVED, from: '2026-04-30', to: '2026-05-31' }, MOVED] },
        before: { set: { dueMoves: [MOVED] } },
        says: '19:5 a move was put in front of the move from `2026-05-31` to `2026-06-30`',
      },
      {
        name: 'the last of two is gone',
        from: 'actions/ACT-2026-0003.md',
        set: { dueMoves: [MOVED] },
        before: { set: { dueMoves: [MOVED, { ...MOVED, from: '2026-06-30', to: '2026-07-31' }] } },
        says: '18:1 the move from `2026-06-30` to `2026-07-31` is gone',
      },
    ],
    passes: [
      { name: 'moved by this change', from: 'actions/ACT-2026-0003.md', set: { dueMoves: [MOVED] }, before: {} },
    ],
  },
});

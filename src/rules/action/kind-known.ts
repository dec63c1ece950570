import { ACTION_KINDS } from '../../records/types/action.ts';
import { recordRule } from '../rule.ts';
import { codes, quoted } from '../wording.ts';

const ACTION = 'actions/ACT-2026-0003.md';

export default recordRule({
  id: 'action/kind-known',
  of: 'actions',
  severity: 'warning',
  controls: ['10.2'],
  title: 'An action says what it is for, in one word of the list',
  why: 'A register in which every action only corrects, and none prevents, shows that causes are left where they are. That can be seen only when each action says what it is for.',
  fix: 'Write one word after `kind:`: `correct` puts right, `prevent` keeps it from happening, `detect` notices it sooner, `mitigate` makes it hurt less, `improve` makes something good better.',
  *check({ record: { data } }) {
    const { kind } = data;
    if (ACTION_KINDS.some((known) => known === kind)) return;
    const saw = kind === undefined ? '`kind` is missing' : `\`kind\` is ${quoted(kind)}`;
    yield { at: ['kind'], message: `${saw}, expected one of ${codes(ACTION_KINDS)}` };
  },
  examples: {
    fails: [
      {
        name: 'a word of its own',
        from: ACTION,
        set: { kind: 'preventive' },
        says: '4:1 `kind` is `preventive`, expected one of `correct`, `prevent`, `detect`, `mitigate` and `improve`',
      },
      {
        name: 'no kind',
        from: ACTION,
        set: { kind: null },
        says: '1:1 `kind` is missing, expected one of `correct`, `prevent`, `detect`, `mitigate` and `improve`',
      },
      {
        name: 'in capitals',
        from: ACTION,
        set: { kind: 'Prevent' },
        says: '4:1 `kind` is `Prevent`, expected one of `correct`, `prevent`, `detect`, `mitigate` and `improve`',
      },
    ],
    passes: [
      { name: 'prevent', from: ACTION },
      { name: 'improve, the last of the list', from: ACTION, set: { kind: 'improve' } },
    ],
  },
});

import { recordRule } from '../rule.ts';
import { codes } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const EVENT = 'incidents/2026/INC-2026-0009.md';

export default recordRule({
  id: 'incident/closed-requires-closure',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  fixed: true,
  controls: ['A.5.26'],
  title: 'A closed record says when it was closed and by whom, and only a closed one does',
  why: 'Closing is a decision that somebody answers for. A closure that stays behind when a record is opened again would say that it was over while it was not.',
  fix: 'Add `closure: { at: 2026-03-20T15:00+01:00, by: managing-director }` with your own time and role; take `closure` out of a record that is open.',
  *check({ record: { data } }) {
    const { at, by } = data.closure ?? {};
    if (data.status !== 'closed') {
      if (at === undefined && by === undefined) return;
      const fix = 'Set `status: closed` when it is over; else take the line `closure:` out.';
      yield {
        at: ['closure'],
        message: `\`closure\` says ${codes([at, by].filter((value) => value !== undefined))}, but \`status\` is \`${data.status}\``,
        fix,
      };
      return;
    }
    const open = Object.entries({ at, by }).flatMap(([name, value]) => (value === undefined ? [name] : []));
    const said = open.length === 2 ? '`closure` is missing' : `\`closure\` says nothing under ${codes(open)}`;
    if (open.length > 0) yield { at: ['closure'], message: `\`status\` is \`closed\`, but ${said}` };
  },
  examples: {
    fails: [
      {
        name: 'closed, but not when or by whom',
        from: CLOSED,
        set: { closure: null },
        says: '1:1 `status` is `closed`, but `closure` is missing',
      },
      {
        name: 'nobody closed it',
        from: CLOSED,
        set: { 'closure.by': null },
        says: '139:1 `status` is `closed`, but `closure` says nothing under `by`',
      },
      {
        name: 'an event closed without a time',
        from: EVENT,
        set: { 'closure.at': null },
        says: '23:1 `status` is `closed`, but `closure` says nothing under `at`',
      },
      {
        name: 'opened again, and the closure left behind',
        from: CLOSED,
        set: { status: 'investigating' },
        says: '139:1 `closure` says `2026-03-20T15:00+01:00` and `managing-director`, but `status` is `investigating`',
      },
      {
        name: 'opened again, and who closed it left behind',
        from: CLOSED,
        set: { status: 'investigating', 'closure.at': null },
        says: '139:1 `closure` says `managing-director`, but `status` is `investigating`',
      },
      {
        name: 'opened again, and when it was closed left behind',
        from: CLOSED,
        set: { status: 'investigating', 'closure.by': null },
        says: '139:1 `closure` says `2026-03-20T15:00+01:00`, but `status` is `investigating`',
      },
    ],
    passes: [
      { name: 'closed, with both', from: CLOSED },
      {
        name: 'opened again, and the closure taken out',
        from: CLOSED,
        set: { status: 'investigating', closure: null },
      },
      {
        name: 'an empty group of a template',
        from: CLOSED,
        set: { status: 'investigating', closure: { at: null, by: null } },
      },
    ],
  },
});

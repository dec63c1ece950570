import { isUnanswered } from '../../records/reading/placeholder.ts';
import { changeRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default changeRule({
  id: 'history/reopen-needs-reason',
  of: 'incidents',
  needs: ['status', 'reopened'],
  severity: 'error',
  controls: ['A.5.26'],
  title: 'A closed record is opened again with a reason',
  why: 'Closing is a decision of management. Whoever takes it back says why, or it looks as if it had never been made.',
  fix: 'Add `{ at, by, reason }` at the end of `reopened`, and take `closure` out; or set `status` back to `closed`.',
  *check({ before, record }) {
    if (before.data.status !== 'closed' || record.data.status === 'closed') return;
    const added = record.data.reopened.slice(before.data.reopened.length);
    if (!added.some(({ reason }) => !isUnanswered(reason)))
      yield {
        at: ['status'],
        message: `\`status\` was \`closed\` and is \`${record.data.status}\`, and no new entry of \`reopened\` says why`,
      };
  },
  examples: {
    fails: [
      {
        name: 'open again without a word',
        from: CLOSED,
        set: { status: 'investigating', closure: null },
        before: {},
        says: '5:1 `status` was `closed` and is `investigating`, and no new entry of `reopened` says why',
      },
      {
        name: 'with a reason that is none',
        from: CLOSED,
        set: {
          status: 'investigating',
          closure: null,
          reopened: [{ at: '2026-04-01T10:00+02:00', by: 'isms-manager', reason: 'tbd' }],
        },
        before: {},
        says: '5:1 `status` was `closed` and is `investigating`, and no new entry of `reopened` says why',
      },
      {
        name: 'opened again with the reason of the last time',
        from: CLOSED,
        set: {
          status: 'investigating',
          closure: null,
          reopened: [{ at: '2026-04-01T10:00+02:00', by: 'isms-manager', reason: 'A second laptop is missing.' }],
        },
        before: {
          set: {
            reopened: [{ at: '2026-04-01T10:00+02:00', by: 'isms-manager', reason: 'A second laptop is missing.' }],
          },
        },
        says: '5:1 `status` was `closed` and is `investigating`, and no new entry of `reopened` says why',
      },
    ],
    passes: [
      {
        name: 'open again, and why',
        from: CLOSED,
        set: {
          status: 'investigating',
          closure: null,
          reopened: [{ at: '2026-04-01T10:00+02:00', by: 'isms-manager', reason: 'A second laptop is missing.' }],
        },
        before: {},
      },
      { name: 'still closed', from: CLOSED, set: { title: 'Laptop left on a tram' }, before: {} },
      {
        name: 'not closed before',
        from: CLOSED,
        set: { status: 'contained', closure: null },
        before: { set: { status: 'recovered', closure: null } },
      },
    ],
  },
});

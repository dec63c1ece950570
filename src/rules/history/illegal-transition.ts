import { STATUSES } from '../../records/types/incident.ts';
import { LIFECYCLE, OPENED_AGAIN } from '../../records/types/lifecycle.ts';
import { changeRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const again = { at: '2026-04-01T10:00+02:00', by: 'isms-manager', reason: 'A second laptop is missing.' };

export default changeRule({
  id: 'history/illegal-transition',
  of: 'incidents',
  needs: ['status'],
  severity: 'error',
  controls: ['A.5.24', 'A.5.26'],
  title: 'A record goes on, or back by being opened again',
  why: 'Each status says what has been done. A record that falls back to an earlier one without a word unsays it.',
  fix: 'Set `status` back to what it was; to take up the handling anew, add an entry to `reopened` and set `status` to `investigating`, of an event to `triaged`.',
  *check({ before, record }) {
    const { kind, status } = record.data;
    const steps: readonly string[] = LIFECYCLE[kind];
    const was = before.data.status;
    if (!steps.includes(status) || STATUSES.indexOf(status) >= STATUSES.indexOf(was)) return;
    const reopened = record.data.reopened.length > before.data.reopened.length;
    // Of a closed record without a word `history/reopen-needs-reason` speaks.
    if (was === 'closed' && !reopened) return;
    if (reopened && status === OPENED_AGAIN[kind]) return;
    yield {
      at: ['status'],
      message: reopened
        ? `\`status\` was \`${was}\` and is \`${status}\`: opened again, a record of the kind \`${kind}\` is \`${OPENED_AGAIN[kind]}\``
        : `\`status\` was \`${was}\` and is \`${status}\`, an earlier one, and \`reopened\` has no new entry`,
    };
  },
  examples: {
    fails: [
      {
        name: 'from contained back to triaged',
        from: CLOSED,
        set: { status: 'triaged', closure: null },
        before: { set: { status: 'contained', closure: null } },
        says: '5:1 `status` was `contained` and is `triaged`, an earlier one, and `reopened` has no new entry',
      },
      {
        name: 'opened again as if it had only been reported',
        from: CLOSED,
        set: { status: 'reported', closure: null, reopened: [again] },
        before: {},
        says: '5:1 `status` was `closed` and is `reported`: opened again, a record of the kind `incident` is `investigating`',
      },
    ],
    passes: [
      {
        name: 'opened again',
        from: CLOSED,
        set: { status: 'investigating', closure: null, reopened: [again] },
        before: {},
      },
      { name: 'on to the end', from: CLOSED, before: { set: { status: 'reviewed', closure: null } } },
      {
        name: 'where it was',
        from: CLOSED,
        set: { status: 'contained', closure: null },
        before: { set: { status: 'contained', closure: null, title: 'Laptop' } },
      },
      {
        name: 'open again without a word, of which another rule speaks',
        from: CLOSED,
        set: { status: 'triaged', closure: null },
        before: {},
      },
    ],
  },
});

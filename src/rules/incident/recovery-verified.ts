import { isUnanswered } from '../../records/reading/placeholder.ts';
import { isSkipped, reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';
import { codesWith } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const skip = { status: 'recovered', reason: 'Nothing had stopped working.', by: 'isms-manager' };

export default recordRule({
  id: 'incident/recovery-verified',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  alsoWeighs: ['warning'],
  controls: ['A.5.26'],
  title: 'Somebody confirmed that all works again and is safe, and says how',
  why: 'Incidents that are closed on the hope that they are over come back. An incident may be closed only when a check has shown it. Where the step was left out for a reason, it only warns.',
  fix: 'Add `recovery: { verifiedAt: 2026-03-03T16:00+01:00, verifiedBy: it-admin, method: No sign-in from the old laptop for a day. }` with your own time, role and check.',
  *check({ record: { data } }) {
    if (!reached(data, 'recovered')) return;
    const { verifiedAt, verifiedBy, method } = data.recovery ?? {};
    const answered = {
      verifiedAt: verifiedAt !== undefined,
      verifiedBy: verifiedBy !== undefined,
      method: !isUnanswered(method),
    };
    const open = Object.entries(answered).flatMap(([name, done]) => (done ? [] : [name]));
    const [first] = open;
    if (first === undefined) return;
    const said =
      data.recovery === undefined
        ? '`recovery` is missing'
        : `\`recovery\` says nothing under ${codesWith(open, data.recovery)}`;
    const message = `\`status\` is \`${data.status}\`, but ${said}`;
    if (isSkipped(data, 'recovered'))
      yield { at: ['recovery', first], severity: 'warning', message: `${message}; \`recovered\` was left out` };
    else yield { at: ['recovery', first], message };
  },
  examples: {
    fails: [
      {
        name: 'closed without a check',
        from: CLOSED,
        set: { recovery: null },
        says: '1:1 `status` is `closed`, but `recovery` is missing',
      },
      {
        name: 'nobody checked',
        from: CLOSED,
        set: { 'recovery.verifiedBy': null },
        says: '102:1 `status` is `closed`, but `recovery` says nothing under `verifiedBy`',
      },
      {
        name: 'how is to be determined',
        from: CLOSED,
        set: { 'recovery.method': 'to be determined' },
        says: '105:3 `status` is `closed`, but `recovery` says nothing under `method` (`to be determined`)',
      },
      {
        name: 'left out for a reason, which only warns',
        from: CLOSED,
        set: { recovery: null, statusSkips: [skip] },
        says: '1:1 `status` is `closed`, but `recovery` is missing; `recovered` was left out',
      },
    ],
    passes: [
      { name: 'checked, signed and explained', from: CLOSED },
      {
        name: 'contained, not yet recovered',
        from: CLOSED,
        set: { status: 'contained', closure: null, recovery: null },
      },
      { name: 'a closed event has nothing to recover', from: 'incidents/2026/INC-2026-0009.md' },
    ],
  },
});

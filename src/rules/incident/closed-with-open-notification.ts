import { type Clock, clocksOf } from '../../queries/clocks.ts';
import { recordRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const DUTY = 'obligations/northwind-dpa.md';

/** What keeps a record from closing; null where it may. */
function leftOpen({ state, decided }: Clock): string | null {
  if (state === 'missed') return 'was missed and never sent';
  return decided || state === 'waiting' ? null : 'has begun and nobody decided about it';
}

export default recordRule({
  id: 'incident/closed-with-open-notification',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.5.26', 'A.5.31'],
  title: 'No record is closed while somebody was not told in time, or nobody decided about it',
  why: 'Closing says that nothing is left to do. A step that still runs and is decided may be sent afterwards, as a report that is due in a month; one that was missed or forgotten has to be settled first.',
  fix: 'Send what was missed, late and with the reason, or decide with a reason that it is not required; write that under `notifications`. Until then leave the record `reviewed`.',
  reliesOn: ['timezone', 'calendar', 'entity'],
  *check({ record, content, organisation, moment }) {
    if (record.data.status !== 'closed') return;
    for (const clock of clocksOf(record, content, { organisation, moment })) {
      const open = leftOpen(clock);
      if (open === null) continue;
      yield {
        at: ['status'],
        message: `\`status\` is \`closed\`, but ${quoted(clock.duty.id)}, step ${quoted(clock.stage.id)}, ${open}`,
        related: [{ on: clock.duty, message: 'asks for it' }],
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'decided and never sent',
        from: CLOSED,
        set: { 'notifications[0].sentAt': null },
        says: '5:1 `status` is `closed`, but `northwind-dpa`, step `notification`, was missed and never sent',
      },
      {
        name: 'a step without a number that nobody decided about',
        from: CLOSED,
        set: { notifications: [] },
        files: { [DUTY]: { from: DUTY, set: { stages: [{ id: 'notification', start: 'aware' }] } } },
        says: '5:1 `status` is `closed`, but `northwind-dpa`, step `notification`, has begun and nobody decided about it',
      },
    ],
    passes: [
      { name: 'sent', from: CLOSED },
      { name: 'sent late', from: CLOSED, set: { 'notifications[0].sentAt': '2026-03-05T09:00+01:00' } },
      {
        name: 'not required',
        from: CLOSED,
        set: { 'notifications[0].decision': 'not-required', 'notifications[0].sentAt': null },
      },
      {
        name: 'a step that is decided still runs',
        from: CLOSED,
        set: { 'notifications[0].sentAt': null },
        files: {
          [DUTY]: { from: DUTY, set: { stages: [{ id: 'notification', start: 'aware', amount: 12, unit: 'months' }] } },
        },
      },
      {
        name: 'missed, and not closed yet',
        from: CLOSED,
        set: { status: 'reviewed', closure: null, 'notifications[0].sentAt': null },
      },
    ],
  },
});

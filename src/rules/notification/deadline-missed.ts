import { clocksOf } from '../../queries/clocks.ts';
import { onClocksOf } from '../../regimes/clock.ts';
import { clockProblem, entryOf } from '../clock-problem.ts';
import { recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const UNSENT = { 'notifications[0].sentAt': null, status: 'reviewed', closure: null };

export default recordRule({
  id: 'notification/deadline-missed',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  fixed: true,
  controls: ['A.5.31', 'GDPR 33(1)', 'NIS2 23'],
  title: 'Whoever must be told by a certain time was told by then',
  why: 'A late notice with its reason is better than a later one, and far better than none. The last instant is still in time. How deadlines are counted where texts leave it open stands on the portal page of deadlines. Not legal advice: the text of the law or contract prevails.',
  fix: 'Send it now, with the reason for the delay, and write `sentAt`, `reference`, `summary` and `lateReason` into its entry under `notifications`. If it was sent in time, write when.',
  reliesOn: ['timezone', 'calendar', 'entity'],
  *check({ record, content, organisation, moment }) {
    for (const clock of clocksOf(record, content, { organisation, moment })) {
      if (clock.state !== 'missed' || clock.due === null) continue;
      const due = onClocksOf(organisation.timezone, clock.due);
      yield clockProblem(clock, entryOf(clock), `was due at \`${due}\`, and nothing says that it was sent`);
    }
  },
  examples: {
    fails: [
      {
        name: 'decided and never sent',
        from: CLOSED,
        set: UNSENT,
        says: '90:5 `northwind-dpa`: step `notification` was due at `2026-03-03T08:20:00+01:00`, and nothing says that it was sent',
      },
      {
        name: 'a second after the last instant',
        from: CLOSED,
        set: UNSENT,
        now: '2026-03-03T08:20:01+01:00',
        says: '90:5 `northwind-dpa`: step `notification` was due at `2026-03-03T08:20:00+01:00`, and nothing says that it was sent',
      },
      {
        name: 'nothing was decided either',
        from: CLOSED,
        set: { notifications: [] },
        says: '89:1 `northwind-dpa`: step `notification` was due at `2026-03-03T08:20:00+01:00`, and nothing says that it was sent',
      },
      {
        name: 'sent only later than now',
        from: CLOSED,
        set: { ...UNSENT, 'notifications[0].sentAt': '2026-11-21T09:00+01:00' },
        says: '90:5 `northwind-dpa`: step `notification` was due at `2026-03-03T08:20:00+01:00`, and nothing says that it was sent',
      },
    ],
    passes: [
      { name: 'sent', from: CLOSED },
      { name: 'at the last instant', from: CLOSED, set: UNSENT, now: '2026-03-03T08:20+01:00' },
      { name: 'sent late is another rule', from: CLOSED, set: { 'notifications[0].sentAt': '2026-03-05T09:00+01:00' } },
      {
        name: 'not required',
        from: CLOSED,
        set: { 'notifications[0].decision': 'not-required', 'notifications[0].sentAt': null },
      },
      {
        name: 'without undue delay has no instant',
        from: CLOSED,
        set: UNSENT,
        files: {
          'obligations/northwind-dpa.md': {
            from: 'obligations/northwind-dpa.md',
            set: { stages: [{ id: 'notification', start: 'aware' }] },
          },
        },
      },
    ],
  },
});

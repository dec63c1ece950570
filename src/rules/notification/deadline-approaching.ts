import { type Clock, clocksOf } from '../../queries/clocks.ts';
import type { Moment } from '../../queries/moment.ts';
import { HOUR_MS } from '../../records/time.ts';
import { onClocksOf } from '../../regimes/clock.ts';
import { clockProblem, entryOf } from '../clock-problem.ts';
import { recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const UNSENT = { 'notifications[0].sentAt': null, status: 'reviewed', closure: null };
const AT_NIGHT = '2026-03-02T22:00+01:00';
const OWN_TARGET = {
  'obligations/northwind-dpa.md': null,
  'obligations/processor.md':
    '---\nid: processor\ntitle: Word to the controller\nkind: law\npreset: gdpr-33-processor\nstages: [{ id: notification, start: aware, amount: 24, unit: hours }]\nverifiedOn: 2026-06-01\n---\n',
} as const;
const PROCESSED = { ...UNSENT, 'notifications[0].obligation': 'processor', 'personalData.role': 'processor' };

/** What is near or over: the deadline, or the organisation's own target where the text has no number. */
function near({ state, due, target, started, sent }: Clock, moment: Moment, hours: number): [string, number] | null {
  if (state === 'due-soon' && due !== null) return ['is due', due];
  const open = state === 'running' && sent === null && started !== null;
  return open && target !== null && moment.isReached(target - hours * HOUR_MS) ? ['has our own target', target] : null;
}

export default recordRule({
  id: 'notification/deadline-approaching',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'warning',
  controls: ['A.5.31'],
  title: 'A notice that is due soon is sent',
  why: 'The last hours of a deadline are for sending, not for finding out that there is one. The number of hours is `thresholds.dueSoonHours`. Where the text has no number and the obligation sets a target of its own, that is named too; it is no deadline. Not legal advice: the text of the law or contract prevails.',
  fix: 'Send what is known; the rest may follow. Then write `sentAt`, `reference` and `summary` into its entry under `notifications`. If nobody must be told, decide `not-required` with the reason.',
  reliesOn: ['timezone', 'calendar', 'entity', 'thresholds'],
  *check({ record, content, organisation, moment }) {
    for (const clock of clocksOf(record, content, { organisation, moment })) {
      const found = near(clock, moment, organisation.thresholds.dueSoonHours);
      if (found === null) continue;
      const [is, at] = found;
      const due = onClocksOf(organisation.timezone, at);
      yield clockProblem(clock, entryOf(clock), `${is} at \`${due}\`, and nothing says that it was sent`);
    }
  },
  examples: {
    fails: [
      {
        name: 'the night before',
        from: CLOSED,
        set: UNSENT,
        now: AT_NIGHT,
        says: '90:5 `northwind-dpa`: step `notification` is due at `2026-03-03T08:20:00+01:00`, and nothing says that it was sent',
      },
      {
        name: 'at the last instant',
        from: CLOSED,
        set: UNSENT,
        now: '2026-03-03T08:20+01:00',
        says: '90:5 `northwind-dpa`: step `notification` is due at `2026-03-03T08:20:00+01:00`, and nothing says that it was sent',
      },
      {
        name: 'our own target, where the law has no number',
        from: CLOSED,
        set: PROCESSED,
        files: OWN_TARGET,
        says: '90:5 `processor`: step `notification` has our own target at `2026-03-03T08:20:00+01:00`, and nothing says that it was sent',
      },
    ],
    passes: [
      { name: 'sent', from: CLOSED, now: AT_NIGHT },
      {
        name: 'more time left than the organisation wants to hear of',
        from: CLOSED,
        set: UNSENT,
        files: { 'organisation.md': { from: 'organisation.md', set: { 'thresholds.dueSoonHours': 8 } } },
        now: AT_NIGHT,
      },
      { name: 'over is another rule', from: CLOSED, set: UNSENT },
      {
        name: 'not required',
        from: CLOSED,
        set: { 'notifications[0].decision': 'not-required', 'notifications[0].sentAt': null },
        now: AT_NIGHT,
      },
      {
        name: 'our own target was kept',
        from: CLOSED,
        set: { ...PROCESSED, 'notifications[0].sentAt': '2026-03-02T15:00+01:00' },
        files: OWN_TARGET,
      },
    ],
  },
});

import { clocksOf } from '../../queries/clocks.ts';
import { isUnanswered } from '../../records/reading/placeholder.ts';
import { onClocksOf } from '../../regimes/clock.ts';
import { clockProblem } from '../clock-problem.ts';
import { recordRule } from '../rule.ts';
import { noAnswer } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const LATE = '2026-03-03T08:20:01+01:00';

export default recordRule({
  id: 'notification/sent-late-without-reason',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  fixed: true,
  controls: ['A.5.31', 'GDPR 33(1)'],
  title: 'A notice that was sent late says why',
  why: 'Article 33(1) asks for the reasons of a delay in the notice itself, and whoever reads the record later asks for them too. Whether it was late is judged by what the record said when it was sent: a start that is corrected later changes nothing.',
  fix: 'Write into `lateReason` of the entry why it could not be sent earlier, as the recipient was told. If `sentAt` is wrong, correct it by the receipt.',
  reliesOn: ['timezone', 'calendar', 'entity'],
  *check({ record, content, organisation, moment }) {
    for (const clock of clocksOf(record, content, { organisation, moment })) {
      const { judgedDue, sent, state, entries } = clock;
      if (state !== 'met-late' || sent === null || judgedDue === null) continue;
      if (entries.some(({ lateReason }) => !isUnanswered(lateReason))) continue;
      const reason = record.data.notifications[sent.index]?.lateReason;
      const due = onClocksOf(organisation.timezone, judgedDue);
      yield clockProblem(
        clock,
        ['notifications', sent.index, 'lateReason'],
        `was due at \`${due}\` and sent at \`${sent.text}\`, but \`lateReason\` ${noAnswer(reason)}`,
      );
    }
  },
  examples: {
    fails: [
      {
        name: 'a second late',
        from: CLOSED,
        set: { 'notifications[0].sentAt': LATE },
        says: '90:5 `northwind-dpa`: step `notification` was due at `2026-03-03T08:20:00+01:00` and sent at `2026-03-03T08:20:01+01:00`, but `lateReason` is missing',
      },
      {
        name: 'with a placeholder',
        from: CLOSED,
        set: { 'notifications[0].sentAt': LATE, 'notifications[0].lateReason': 'TBD' },
        says: '102:5 `northwind-dpa`: step `notification` was due at `2026-03-03T08:20:00+01:00` and sent at `2026-03-03T08:20:01+01:00`, but `lateReason` only says `TBD`',
      },
      {
        name: 'the awareness was moved later after it was sent',
        from: CLOSED,
        set: {
          'notifications[0].sentAt': LATE,
          awareAt: '2026-03-02T10:00+01:00',
          'reassessments[0]': {
            at: '2026-03-04T09:00+01:00',
            by: 'isms-manager',
            field: 'awareAt',
            from: '2026-03-02T08:20+01:00',
            to: '2026-03-02T10:00+01:00',
            reason: 'The call came later than written.',
            approvedBy: 'managing-director',
          },
        },
        says: '90:5 `northwind-dpa`: step `notification` was due at `2026-03-03T08:20:00+01:00` and sent at `2026-03-03T08:20:01+01:00`, but `lateReason` is missing',
      },
    ],
    passes: [
      { name: 'in time', from: CLOSED },
      {
        name: 'at the last instant, in another zone',
        from: CLOSED,
        set: { 'notifications[0].sentAt': '2026-03-03T07:20Z' },
      },
      {
        name: 'late, with its reason',
        from: CLOSED,
        set: { 'notifications[0].sentAt': LATE, 'notifications[0].lateReason': 'Nobody of theirs answered at night.' },
      },
      {
        name: 'the awareness was moved earlier after it was sent in time',
        from: CLOSED,
        set: {
          awareAt: '2026-03-01T10:00+01:00',
          'reassessments[0]': {
            at: '2026-03-04T09:00+01:00',
            by: 'isms-manager',
            field: 'awareAt',
            from: '2026-03-02T08:20+01:00',
            to: '2026-03-01T10:00+01:00',
            reason: 'The owner had told a colleague the day before.',
          },
        },
      },
    ],
  },
});

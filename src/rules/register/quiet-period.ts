import type { Moment } from '../../queries/moment.ts';
import type { Content } from '../../records/content.ts';
import { isUnanswered } from '../../records/reading/placeholder.ts';
import { DAY_MS, dayEpoch, dayInZone, epoch } from '../../records/time.ts';
import { type RuleContext, registerRule } from '../rule.ts';
import { counted } from '../wording.ts';

const ORGANISATION = 'organisation.md';
const REVIEW = 'reviews/REV-2026-0001.md';
const LOOKED = 'Mailbox, tickets and alerts looked through.';

/** A register review in place of the base register's management review. */
const signed = (period: Readonly<Record<string, string>>, nilReturn: Readonly<Record<string, string>>) =>
  ({ from: REVIEW, set: { kind: 'register', period, nilReturn } }) as const;
const LATER = '2027-03-01T12:00+01:00';

/** Reports that are not drills, as instants that have come. An offset that is missing is another rule's business. */
function reports(content: Content, moment: Moment): readonly number[] {
  return content
    .of('incidents')
    .flatMap(({ data }) => (data.exercise ? [] : (epoch(data.reportedAt) ?? epoch(`${data.reportedAt}Z`) ?? [])))
    .filter(moment.isReached);
}

/** The spans that somebody signed as quiet, in order; a span ends at the latest on the day of the signature. */
function nilReturns({ content, moment }: RuleContext): readonly { readonly from: number; readonly to: number }[] {
  return content
    .of('reviews')
    .flatMap(({ data: { kind, period, nilReturn } }) => {
      const from = dayEpoch(period?.fromOn);
      const to = dayEpoch(period?.toOn);
      const signed = dayEpoch(nilReturn?.on);
      const isSigned = nilReturn?.by !== undefined && !isUnanswered(nilReturn.statement);
      if (kind !== 'register' || !isSigned || from === null || to === null || signed === null) return [];
      if (nilReturn.on === undefined || !moment.hasCome(nilReturn.on)) return [];
      return [{ from, to: Math.min(to, signed) + DAY_MS }];
    })
    .sort((a, b) => a.from - b.from);
}

export default registerRule({
  id: 'register/quiet-period',
  severity: 'warning',
  grace: true,
  controls: ['A.6.8', '9.1'],
  title: 'A quiet register is quiet because nothing happened',
  why: 'Months without a report are more often a sign that nobody reports than that nothing happens. In a small organisation they may be true: then somebody looks through mailbox, tickets and alerts and signs for it, and the warning goes.',
  fix: 'Ask around, and look through mailbox, tickets and alerts; then write a register review with a `nilReturn` for the period: `npx isms new review`.',
  reliesOn: ['incidents', 'reviews', 'thresholds', 'startedOn'],
  *check(context) {
    const { content, organisation, moment } = context;
    if (!content.held.some(({ folder }) => folder === 'incidents')) return;
    const { quietRegisterDays } = organisation.thresholds;
    const span = quietRegisterDays * DAY_MS;
    const start = dayEpoch(organisation.startedOn) ?? Number.NEGATIVE_INFINITY;
    const last = reports(content, moment).reduce((latest, at) => Math.max(latest, at), start);
    let accounted = last;
    for (const { from, to } of nilReturns(context)) {
      if (from <= accounted + span) accounted = Math.max(accounted, to);
    }
    const due = accounted + span;
    if (!moment.isPast(due)) return;
    const limit = `the limit is ${counted(quietRegisterDays, 'day')}`;
    const [since, by] = [last, due].map((at) => Number.isFinite(at) && dayInZone(at, organisation.timezone));
    const message = since
      ? `nothing was reported since \`${since}\`, and nobody signed for it by \`${by}\`; ${limit}`
      : `nothing but drills was ever reported, and nobody signed for it; ${limit}`;
    yield { on: content.organisation, message };
  },
  examples: {
    fails: [
      {
        name: '101 days without a report',
        from: ORGANISATION,
        now: LATER,
        says: '1:1 nothing was reported since `2026-11-20`, and nobody signed for it by `2027-02-18`; the limit is 90 days',
      },
      {
        name: 'a drill does not count',
        from: ORGANISATION,
        now: LATER,
        files: {
          'incidents/2026/INC-2026-0021.md': {
            from: 'incidents/2026/INC-2026-0021.md',
            set: { exercise: true, reportedAt: '2027-02-20T09:00+01:00' },
          },
        },
        says: '1:1 nothing was reported since `2026-11-19`, and nobody signed for it by `2027-02-17`; the limit is 90 days',
      },
      {
        name: 'a statement that nobody signed',
        from: ORGANISATION,
        now: LATER,
        files: {
          [REVIEW]: signed({ fromOn: '2026-11-21', toOn: '2027-02-20' }, { on: '2027-02-21' }),
        },
        says: '1:1 nothing was reported since `2026-11-20`, and nobody signed for it by `2027-02-18`; the limit is 90 days',
      },
      {
        name: 'signed before the period was over',
        from: ORGANISATION,
        now: LATER,
        files: {
          [REVIEW]: signed({ fromOn: '2026-11-21', toOn: '2027-02-28' }, { by: 'isms-manager', on: '2026-11-22' }),
        },
        says: '1:1 nothing was reported since `2026-11-20`, and nobody signed for it by `2027-02-18`; the limit is 90 days',
      },
      {
        name: 'signed for a few days only',
        from: ORGANISATION,
        now: '2027-08-01T12:00+01:00',
        files: {
          [REVIEW]: signed({ fromOn: '2027-07-25', toOn: '2027-07-31' }, { by: 'isms-manager', on: '2027-07-31' }),
        },
        says: '1:1 nothing was reported since `2026-11-20`, and nobody signed for it by `2027-02-18`; the limit is 90 days',
      },
      {
        name: 'signed in another review than one of the register',
        from: ORGANISATION,
        now: LATER,
        files: {
          [REVIEW]: {
            from: REVIEW,
            set: {
              kind: 'management',
              period: { fromOn: '2026-11-21', toOn: '2027-02-20' },
              nilReturn: {
                by: 'isms-manager',
                on: '2027-02-21',
                statement: LOOKED,
              },
            },
          },
        },
        says: '1:1 nothing was reported since `2026-11-20`, and nobody signed for it by `2027-02-18`; the limit is 90 days',
      },
      {
        name: 'signed for no period',
        from: ORGANISATION,
        now: LATER,
        files: {
          [REVIEW]: {
            from: REVIEW,
            set: {
              kind: 'register',
              period: null,
              nilReturn: {
                by: 'isms-manager',
                on: '2027-02-21',
                statement: LOOKED,
              },
            },
          },
        },
        says: '1:1 nothing was reported since `2026-11-20`, and nobody signed for it by `2027-02-18`; the limit is 90 days',
      },
      {
        name: 'signed for a period without an end',
        from: ORGANISATION,
        now: LATER,
        files: {
          [REVIEW]: signed({ fromOn: '2026-11-21' }, { by: 'isms-manager', on: '2027-02-21', statement: LOOKED }),
        },
        says: '1:1 nothing was reported since `2026-11-20`, and nobody signed for it by `2027-02-18`; the limit is 90 days',
      },
      {
        name: 'signed on no day',
        from: ORGANISATION,
        now: LATER,
        files: {
          [REVIEW]: signed({ fromOn: '2026-11-21', toOn: '2027-02-20' }, { by: 'isms-manager', statement: LOOKED }),
        },
        says: '1:1 nothing was reported since `2026-11-20`, and nobody signed for it by `2027-02-18`; the limit is 90 days',
      },
      {
        name: 'signed by nobody',
        from: ORGANISATION,
        now: LATER,
        files: {
          [REVIEW]: signed({ fromOn: '2026-11-21', toOn: '2027-02-20' }, { on: '2027-02-21', statement: LOOKED }),
        },
        says: '1:1 nothing was reported since `2026-11-20`, and nobody signed for it by `2027-02-18`; the limit is 90 days',
      },
      {
        name: 'a statement that says nothing',
        from: ORGANISATION,
        now: LATER,
        files: {
          [REVIEW]: signed(
            { fromOn: '2026-11-21', toOn: '2027-02-20' },
            { by: 'isms-manager', on: '2027-02-21', statement: 'TBD' },
          ),
        },
        says: '1:1 nothing was reported since `2026-11-20`, and nobody signed for it by `2027-02-18`; the limit is 90 days',
      },
      {
        name: 'signed on a day still to come',
        from: ORGANISATION,
        now: LATER,
        files: {
          [REVIEW]: signed(
            { fromOn: '2026-11-21', toOn: '2027-02-28' },
            { by: 'isms-manager', on: '2027-03-02', statement: LOOKED },
          ),
        },
        says: '1:1 nothing was reported since `2026-11-20`, and nobody signed for it by `2027-02-18`; the limit is 90 days',
      },
      {
        name: 'signed for what began after the limit',
        from: ORGANISATION,
        now: LATER,
        files: {
          [REVIEW]: signed(
            { fromOn: '2027-02-20', toOn: '2027-02-28' },
            { by: 'isms-manager', on: '2027-02-28', statement: LOOKED },
          ),
        },
        says: '1:1 nothing was reported since `2026-11-20`, and nobody signed for it by `2027-02-18`; the limit is 90 days',
      },
      {
        name: 'nothing but drills',
        from: ORGANISATION,
        now: '2026-11-20T12:00+01:00',
        set: { startedOn: null },
        files: {
          'incidents/2026/INC-2026-0007.md': null,
          'incidents/2026/INC-2026-0009.md': null,
          'incidents/2026/INC-2026-0012.md': null,
          'incidents/2026/INC-2026-0014.md': null,
          'incidents/2026/INC-2026-0021.md': { from: 'incidents/2026/INC-2026-0021.md', set: { exercise: true } },
        },
        says: '1:1 nothing but drills was ever reported, and nobody signed for it; the limit is 90 days',
      },
      {
        name: 'nothing but drills, and the limit is a day',
        from: ORGANISATION,
        now: '2026-11-20T12:00+01:00',
        set: { startedOn: null, 'thresholds.quietRegisterDays': 1 },
        files: {
          'incidents/2026/INC-2026-0007.md': null,
          'incidents/2026/INC-2026-0009.md': null,
          'incidents/2026/INC-2026-0012.md': null,
          'incidents/2026/INC-2026-0014.md': null,
          'incidents/2026/INC-2026-0021.md': { from: 'incidents/2026/INC-2026-0021.md', set: { exercise: true } },
        },
        says: '1:1 nothing but drills was ever reported, and nobody signed for it; the limit is 1 day',
      },
      {
        name: 'a day and a moment after the last report, where the limit is a day',
        from: ORGANISATION,
        now: '2026-11-21T08:21+01:00',
        set: { 'thresholds.quietRegisterDays': 1 },
        files: {},
        says: '1:1 nothing was reported since `2026-11-20`, and nobody signed for it by `2026-11-21`; the limit is 1 day',
      },
      {
        name: 'a report of a day still to come does not count',
        from: ORGANISATION,
        now: LATER,
        files: {
          'incidents/2026/INC-2026-0021.md': {
            from: 'incidents/2026/INC-2026-0021.md',
            set: { reportedAt: '2027-03-02T09:00+01:00' },
          },
        },
        says: '1:1 nothing was reported since `2026-11-19`, and nobody signed for it by `2027-02-17`; the limit is 90 days',
      },
      {
        name: 'counted from the day on which the records began',
        from: ORGANISATION,
        now: '2026-11-20T12:00+01:00',
        files: {
          'incidents/2026/INC-2026-0007.md': null,
          'incidents/2026/INC-2026-0009.md': null,
          'incidents/2026/INC-2026-0012.md': null,
          'incidents/2026/INC-2026-0014.md': null,
          'incidents/2026/INC-2026-0021.md': { from: 'incidents/2026/INC-2026-0021.md', set: { exercise: true } },
        },
        says: '1:1 nothing was reported since `2026-01-05`, and nobody signed for it by `2026-04-05`; the limit is 90 days',
      },
    ],
    passes: [
      { name: 'on the last day of the limit', from: ORGANISATION, now: '2027-02-18T08:20+01:00' },
      {
        name: 'a signed nil return',
        from: ORGANISATION,
        now: LATER,
        files: {
          [REVIEW]: signed(
            { fromOn: '2026-11-21', toOn: '2027-02-20' },
            {
              by: 'isms-manager',
              on: '2027-02-21',
              statement: 'Mailbox, tickets and alerts looked through; nothing to record.',
            },
          ),
        },
      },
      {
        name: 'a longer limit of the organisation',
        from: ORGANISATION,
        now: LATER,
        set: { 'thresholds.quietRegisterDays': 120 },
      },
      {
        name: 'signed for two spans, the later one written down first',
        from: ORGANISATION,
        now: '2027-06-01T12:00+02:00',
        files: {
          [REVIEW]: signed(
            { fromOn: '2027-02-01', toOn: '2027-04-30' },
            { by: 'isms-manager', on: '2027-05-01', statement: LOOKED },
          ),
          'reviews/REV-2026-0002.md': {
            from: REVIEW,
            set: {
              id: 'REV-2026-0002',
              kind: 'register',
              period: { fromOn: '2026-11-21', toOn: '2027-01-31' },
              nilReturn: {
                by: 'isms-manager',
                on: '2027-02-01',
                statement: LOOKED,
              },
            },
          },
        },
      },
      {
        name: 'signed for what began on the last day of the limit',
        from: ORGANISATION,
        now: LATER,
        files: {
          [REVIEW]: signed(
            { fromOn: '2027-02-18', toOn: '2027-02-28' },
            { by: 'isms-manager', on: '2027-02-28', statement: LOOKED },
          ),
        },
      },
      {
        name: 'nothing was ever reported, of which another rule speaks',
        from: ORGANISATION,
        now: LATER,
        files: {
          'incidents/2026/INC-2026-0007.md': null,
          'incidents/2026/INC-2026-0009.md': null,
          'incidents/2026/INC-2026-0012.md': null,
          'incidents/2026/INC-2026-0014.md': null,
          'incidents/2026/INC-2026-0021.md': null,
        },
      },
      {
        name: 'reported without an offset, of which another rule speaks',
        from: ORGANISATION,
        now: LATER,
        files: {
          'incidents/2026/INC-2026-0021.md': {
            from: 'incidents/2026/INC-2026-0021.md',
            set: { reportedAt: '2027-02-20T09:00' },
          },
        },
      },
      {
        name: 'reported at this moment',
        from: ORGANISATION,
        now: LATER,
        files: {
          'incidents/2026/INC-2026-0021.md': { from: 'incidents/2026/INC-2026-0021.md', set: { reportedAt: LATER } },
        },
      },
    ],
  },
});

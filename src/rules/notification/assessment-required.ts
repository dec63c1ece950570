import { clocksOf } from '../../queries/clocks.ts';
import { dutyEntries } from '../../queries/incident-parts.ts';
import { isUnanswered } from '../../records/reading/placeholder.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { isTriagedIncident } from '../../records/types/lifecycle.ts';
import { type OwnContext, type Problem, recordRule } from '../rule.ts';
import { codes, quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const TRIAGED = 'incidents/2026/INC-2026-0012.md';
const DUTY = 'obligations/northwind-dpa.md';

/** The duties that bind for an incident and of which at least one step has begun. */
function dueDuties(record: EntryOf<'incidents'>, context: OwnContext): readonly string[] {
  const begun = clocksOf(record, context.content, context).filter(({ state }) => state !== 'waiting');
  return [...new Set(begun.map(({ duty }) => duty.id))];
}

function* unassessed(record: EntryOf<'incidents'>, context: OwnContext): Generator<Problem> {
  const { content } = context;
  const { personalData, notifications, status } = record.data;
  const involved = personalData?.involved;
  if (involved === undefined) {
    yield {
      at: ['personalData', 'involved'],
      message: `\`status\` is \`${status}\`, but \`personalData\` does not say whether data about people is involved`,
    };
  } else if (involved === 'unknown' && status === 'closed' && notifications.length === 0) {
    yield {
      at: ['personalData', 'involved'],
      message: '`status` is `closed`, but whether data about people is involved is still `unknown`',
      fix: 'Find it out and write `yes` or `no`. When it cannot be found out, treat it as `yes` and decide under `notifications` who must be told.',
    };
  }
  const due = dueDuties(record, context);
  const decides = ({ obligation }: { readonly obligation: string }): boolean =>
    due.includes(obligation) || content.unread('obligations', obligation);
  if (due.length > 0 && !dutyEntries(record.data).some(decides)) {
    yield {
      at: ['notifications'],
      message: `${codes(due)} ${due.length === 1 ? 'applies' : 'apply'} to this incident, but \`notifications\` holds no decision`,
    };
  }
}

export default recordRule({
  id: 'notification/assessment-required',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.5.31', 'A.5.25', 'GDPR 33(1)'],
  title: 'Of every incident it is decided, with a reason, whether anybody must be told',
  why: 'A deadline that nobody thought of is missed first. Which duties apply is worked out from the records in `obligations/`; what is not known yet counts as if it were so. Where none applies, the answer about personal data is the assessment.',
  fix: 'Answer `personalData.involved` with `yes`, `no` or `unknown`, and write for each duty that applies an entry under `notifications` with `decision`, `decidedBy` and `rationale`.',
  *check({ record, ...context }) {
    if (!isTriagedIncident(record.data)) return;
    yield* unassessed(record, context);
    for (const { index, obligation, decision, rationale } of dutyEntries(record.data)) {
      if (decision !== 'required' || !isUnanswered(rationale)) continue;
      yield {
        at: ['notifications', index, 'rationale'],
        message: `${quoted(obligation)} is \`required\`, but \`rationale\` does not say why`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'nobody asked about personal data',
        from: TRIAGED,
        set: { personalData: null },
        says: '1:1 `status` is `triaged`, but `personalData` does not say whether data about people is involved',
      },
      {
        name: 'a duty applies, and nothing was decided',
        from: CLOSED,
        set: { notifications: [] },
        says: '89:1 `northwind-dpa` applies to this incident, but `notifications` holds no decision',
      },
      {
        name: 'a duty may apply, since nobody knows about personal data',
        from: CLOSED,
        set: { notifications: [], personalData: { involved: 'unknown' } },
        says: [
          '35:3 `status` is `closed`, but whether data about people is involved is still `unknown`',
          '81:1 `northwind-dpa` applies to this incident, but `notifications` holds no decision',
        ],
      },
      {
        name: 'decided without a reason',
        from: CLOSED,
        set: { 'notifications[0].rationale': null },
        says: '90:5 `northwind-dpa` is `required`, but `rationale` does not say why',
      },
      {
        name: 'closed without an answer about personal data',
        from: CLOSED,
        set: { notifications: [], 'affected.clients': [], personalData: { involved: 'unknown' } },
        says: '34:3 `status` is `closed`, but whether data about people is involved is still `unknown`',
      },
      {
        name: 'two duties apply',
        from: CLOSED,
        set: { notifications: [] },
        files: { 'obligations/second.md': { from: DUTY, set: { id: 'second' } } },
        says: '89:1 `northwind-dpa` and `second` apply to this incident, but `notifications` holds no decision',
      },
      {
        name: 'one step has begun, the other waits',
        from: CLOSED,
        set: { notifications: [] },
        files: {
          [DUTY]: {
            from: DUTY,
            set: {
              stages: [
                { id: 'notification', start: 'aware', amount: 24, unit: 'hours' },
                { id: 'final', start: 'stage:notification', amount: 30, unit: 'days' },
              ],
            },
          },
        },
        says: '89:1 `northwind-dpa` applies to this incident, but `notifications` holds no decision',
      },
      {
        name: 'a duty without steps',
        from: CLOSED,
        set: { notifications: [] },
        files: { [DUTY]: { from: DUTY, set: { stages: [] } } },
        says: '89:1 `northwind-dpa` applies to this incident, but `notifications` holds no decision',
      },
    ],
    passes: [
      { name: 'decided with a reason', from: CLOSED },
      { name: 'no duty applies, and personal data is answered', from: TRIAGED },
      { name: 'still open, and not known yet', from: TRIAGED, set: { 'personalData.involved': 'unknown' } },
      {
        name: 'not required, for a reason',
        from: CLOSED,
        set: { 'notifications[0].decision': 'not-required', 'notifications[0].sentAt': null },
      },
      {
        name: 'a duty that waits for its clock needs no entry',
        from: TRIAGED,
        files: { 'obligations/nis.md': '---\nid: nis\ntitle: NIS 2\npreset: nis2\n---\n' },
      },
      { name: 'not triaged yet', from: 'incidents/2026/INC-2026-0021.md', set: { kind: 'incident' } },
      { name: 'an event', from: 'incidents/2026/INC-2026-0009.md' },
      {
        name: 'closed, nobody knows about data of people, and what must be told is decided',
        from: CLOSED,
        set: { personalData: { involved: 'unknown' } },
      },
      {
        name: 'not required needs its reason from another rule',
        from: CLOSED,
        set: {
          'notifications[0].decision': 'not-required',
          'notifications[0].sentAt': null,
          'notifications[0].rationale': null,
        },
      },
      {
        name: 'one of two duties is decided',
        from: CLOSED,
        files: { 'obligations/second.md': { from: DUTY, set: { id: 'second' } } },
      },
    ],
  },
});

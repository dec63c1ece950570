import { severeClosed } from '../../queries/incident-parts.ts';
import { type HeldReview, heldManagementReviews } from '../../queries/management-reviews.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { type RuleContext, registerRule } from '../rule.ts';
import { codes } from '../wording.ts';

const REVIEW = 'reviews/REV-2026-0001.md';
const CLOSED = 'incidents/2026/INC-2026-0007.md';

/** The last day of which a review speaks. */
function lastDay({ record, heldOn }: HeldReview): string {
  const toOn = record.data.period?.toOn;
  return toOn !== undefined && toOn < heldOn ? toOn : heldOn;
}

interface Closed {
  readonly record: EntryOf<'incidents'>;
  readonly closedOn: string;
}

function dated({ content }: RuleContext): readonly Closed[] {
  return severeClosed(content).flatMap((record) => {
    const at = record.data.closure?.at;
    return at === undefined ? [] : [{ record, closedOn: at.slice(0, 10) }];
  });
}

/** Answers which of these were closed later than one day and not later than another, in their own order. */
function closedBetween(all: readonly Closed[]): (after: string, until: string) => readonly Closed[] {
  const places = new Map(all.map((one, place) => [one, place]));
  const byDay = all.toSorted((a, b) => (a.closedOn < b.closedOn ? -1 : a.closedOn > b.closedOn ? 1 : 0));
  const endOf = (day: string): number => {
    let [low, high] = [0, byDay.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((byDay[middle]?.closedOn ?? '') <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (after, until) =>
    byDay.slice(endOf(after), endOf(until)).sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

export default registerRule({
  id: 'review/management-covers-incidents',
  severity: 'warning',
  grace: true,
  controls: ['9.3.2', 'A.5.27'],
  title: 'A management review talks about every high and critical incident closed since the last one',
  why: 'Who answers for the organisation must have heard of what hurt it most. An incident counts as heard when any management review lists it; one that was closed before the first review’s period is left alone, so that an old register can be brought in.',
  fix: 'Add the ids to `incidents` of the review when they were talked about, or put them on the agenda of the next one and list them there.',
  reliesOn: ['reviews', 'startedOn'],
  *check(context) {
    const reviews = heldManagementReviews(context);
    const heard = new Set(reviews.flatMap(({ record }) => record.data.incidents));
    const [first] = reviews;
    if (first === undefined) return;
    let after = first.record.data.period?.fromOn ?? context.organisation.startedOn ?? '';
    const open = dated(context).filter(({ record, closedOn }) => closedOn >= after && !heard.has(record.id));
    const between = closedBetween(open);
    for (const [index, review] of reviews.entries()) {
      const until = lastDay(review);
      const missed = between(index === 0 ? '' : after, until);
      after = until;
      if (missed.length === 0) continue;
      yield {
        on: review.record,
        at: ['incidents'],
        message: `the management review of \`${review.heldOn}\` does not list ${codes(missed.map(({ record }) => record.id))}, closed in the time that it covers`,
        related: missed.map(({ record, closedOn }) => ({
          on: record,
          at: ['closure', 'at'],
          message: `\`${record.data.severity}\`, closed on \`${closedOn}\``,
        })),
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'the lost laptop is not listed',
        from: REVIEW,
        set: { incidents: [] },
        says: '23:1 the management review of `2026-07-10` does not list `INC-2026-0007`, closed in the time that it covers',
      },
      {
        name: 'closed on the last day of the period',
        from: REVIEW,
        set: { incidents: [] },
        files: { [CLOSED]: { from: CLOSED, set: { 'closure.at': '2026-06-30T18:00+02:00' } } },
        says: '23:1 the management review of `2026-07-10` does not list `INC-2026-0007`, closed in the time that it covers',
      },
      {
        name: 'neither in this review nor in the next',
        from: REVIEW,
        set: { incidents: [] },
        files: {
          'reviews/REV-2026-0002.md': {
            from: REVIEW,
            set: { id: 'REV-2026-0002', heldOn: '2026-10-20', period: null, incidents: ['INC-2026-0012'] },
          },
        },
        says: '23:1 the management review of `2026-07-10` does not list `INC-2026-0007`, closed in the time that it covers',
      },
      {
        name: 'a period that reaches past the day of the meeting',
        from: REVIEW,
        set: { 'period.toOn': '2026-12-31', incidents: [] },
        files: { [CLOSED]: { from: CLOSED, set: { 'closure.at': '2026-07-10T15:00+02:00' } } },
        says: '23:1 the management review of `2026-07-10` does not list `INC-2026-0007`, closed in the time that it covers',
      },
      {
        name: 'closed on the first day of the period',
        from: REVIEW,
        set: { incidents: [] },
        files: { [CLOSED]: { from: CLOSED, set: { 'closure.at': '2026-01-05T15:00+01:00' } } },
        says: '23:1 the management review of `2026-07-10` does not list `INC-2026-0007`, closed in the time that it covers',
      },
      {
        name: 'closed after the first review, and not in the second',
        from: REVIEW,
        set: { id: 'REV-2026-0002', heldOn: '2026-10-20', period: null, incidents: [] },
        file: 'reviews/REV-2026-0002.md',
        files: {
          [REVIEW]: { from: REVIEW, set: { incidents: [] } },
          [CLOSED]: { from: CLOSED, set: { 'closure.at': '2026-08-03T09:00+02:00' } },
        },
        says: '20:1 the management review of `2026-10-20` does not list `INC-2026-0007`, closed in the time that it covers',
      },
    ],
    passes: [
      { name: 'listed', from: REVIEW },
      {
        name: 'closed the day after the period: the next review has it',
        from: REVIEW,
        set: { incidents: [] },
        files: { [CLOSED]: { from: CLOSED, set: { 'closure.at': '2026-07-01T09:00+02:00' } } },
      },
      {
        name: 'medium need not be listed',
        from: REVIEW,
        set: { incidents: [] },
        files: { [CLOSED]: { from: CLOSED, set: { severity: 'medium' } } },
      },
      {
        name: 'caught up with in a later review',
        from: REVIEW,
        set: { incidents: [] },
        files: {
          'reviews/REV-2026-0002.md': {
            from: REVIEW,
            set: { id: 'REV-2026-0002', heldOn: '2026-10-20', period: null },
          },
        },
      },
      {
        name: 'closed before these records began',
        from: REVIEW,
        set: { incidents: [] },
        files: { [CLOSED]: { from: CLOSED, set: { 'closure.at': '2025-12-20T09:00+01:00' } } },
      },
      {
        name: 'a period that reaches past the day of the meeting, closed on the day after it',
        from: REVIEW,
        set: { 'period.toOn': '2026-12-31', incidents: [] },
        files: { [CLOSED]: { from: CLOSED, set: { 'closure.at': '2026-07-11T15:00+02:00' } } },
      },
      {
        name: 'a critical event, and not an incident',
        from: REVIEW,
        set: { incidents: [] },
        files: { [CLOSED]: { from: CLOSED, set: { kind: 'event' } } },
      },
      {
        name: 'open again',
        from: REVIEW,
        set: { incidents: [] },
        files: { [CLOSED]: { from: CLOSED, set: { status: 'reviewed' } } },
      },
      {
        name: 'no period: from the day the records began',
        from: REVIEW,
        set: { period: null, incidents: [] },
        files: { [CLOSED]: { from: CLOSED, set: { 'closure.at': '2026-01-04T09:00+01:00' } } },
      },
    ],
  },
});

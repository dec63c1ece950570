import { nonconformitiesByIncident } from '../../queries/corrective.ts';
import { askedOf } from '../../queries/incident-parts.ts';
import { noticedAt } from '../../queries/noticed.ts';
import type { Content } from '../../records/content.ts';
import { monthsLater } from '../../records/time.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { registerRule } from '../rule.ts';
import { codes } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const EARLIER = 'incidents/2025/INC-2025-0005.md';
const LATER = 'incidents/2025/INC-2025-0009.md';
const NONCONFORMITY = 'nonconformities/NC-2026-0001.md';
const MOST_NAMED = 5;

const noLink = { 'links.nonconformities': [] };
const HALF_A_YEAR_BEFORE = '2025-09-02T08:15+02:00';
/** The incident before, and the nonconformity of the base register, which is about the last one unless it is set otherwise. */
const before = (
  detectedAt: string,
  nonconformity: Readonly<Record<string, unknown>> = { source: [] },
  incident: Readonly<Record<string, unknown>> = {},
) =>
  ({
    [EARLIER]: { from: CLOSED, set: { id: 'INC-2025-0005', detectedAt, ...noLink, ...incident } },
    [NONCONFORMITY]: { from: NONCONFORMITY, set: nonconformity },
  }) as const;
const sixMore = Object.fromEntries(
  [1, 2, 3, 4, 5, 6].map((month) => [
    `incidents/2025/INC-2025-001${month}.md`,
    {
      from: CLOSED,
      set: { id: `INC-2025-001${month}`, detectedAt: `2025-0${month}-03T08:15+02:00`, ...noLink },
    } as const,
  ]),
);
const aboutTheFirst = { source: ['INC-2025-0005'], raisedAt: '2025-09-10T11:00+02:00' };

type Incident = EntryOf<'incidents'>;

/** Categories that hold unlike things. */
const VAGUE: ReadonlySet<string> = new Set(['other', 'undetermined']);

/** The day on which an incident was noticed. */
function dayOf({ data }: Incident): string {
  return noticedAt(data).slice(0, 10);
}

/** What an incident has in common with its like; null where nothing can be said. */
function likeness({ data: { kind, exercise, category, review } }: Incident): string | null {
  const cause = review?.rootCauseKind;
  if (kind !== 'incident' || exercise || category === undefined || VAGUE.has(category)) return null;
  return cause === undefined || cause === 'unknown' ? null : `${category} ${cause}`;
}

/** Incidents that are alike and lie within that many months, each from the next; in order of day. */
function* chains(content: Content, months: number): Generator<readonly Incident[]> {
  for (const [like, alike] of Map.groupBy(askedOf(content), likeness)) {
    if (like === null || alike.length < 2) continue;
    let chain: Incident[] = [];
    for (const record of alike.sort((a, b) =>
      dayOf(a) < dayOf(b) || (dayOf(a) === dayOf(b) && a.id < b.id) ? -1 : 1,
    )) {
      const previous = chain.at(-1);
      if (previous !== undefined && dayOf(record) > monthsLater(dayOf(previous), months)) {
        yield chain;
        chain = [];
      }
      chain.push(record);
    }
    yield chain;
  }
}

export default registerRule({
  id: 'action/recurrence',
  severity: 'warning',
  controls: ['10.2', '10.1', 'A.5.27'],
  title: 'What happens again is handled as a nonconformity',
  why: 'Two incidents of one category with one kind of root cause within `recurrenceMonths` show that the first answer did not reach the cause. A nonconformity counts when it is linked to the last of them, or to an earlier one and was raised or still open after the last. It is a warning, since the two may have little in common; exercises, events, weaknesses, the categories `other` and `undetermined`, and unknown causes are left out.',
  fix: 'Compare the incidents. When the cause is the same, raise a nonconformity with `npx isms new nonconformity` and name them in its `source`; when it is not, correct the category or `rootCauseKind`.',
  reliesOn: ['nonconformities', 'thresholds'],
  *check({ content, organisation }) {
    const months = organisation.thresholds.recurrenceMonths;
    const linkedTo = nonconformitiesByIncident(content);
    for (const chain of chains(content, months)) {
      const last = chain.at(-1);
      const earlier = chain.slice(0, -1);
      if (last === undefined || earlier.length === 0) continue;
      if (last.data.links.nonconformities.length > 0 || linkedTo(last).length > 0) continue;
      const earlierOnes = earlier.flatMap(linkedTo);
      const reaches = ({ data: { status, raisedAt = '' } }: EntryOf<'nonconformities'>) =>
        status !== 'closed' || raisedAt.slice(0, 10) >= dayOf(last);
      if (earlierOnes.some(reaches)) continue;
      const named = earlier.slice(-MOST_NAMED);
      const more = earlier.length > named.length ? ` and ${earlier.length - named.length} more` : '';
      const closed = [...new Set(earlierOnes.map(({ id }) => id))].slice(-MOST_NAMED);
      const answer = closed.length === 0 ? 'no nonconformity is linked' : `${codes(closed)} was closed before it`;
      yield {
        on: last,
        at: ['category'],
        message: `\`${last.data.category}\` with a root cause in \`${last.data.review?.rootCauseKind}\` happened again: ${codes(named.map(({ id }) => id))}${more} before it, each within ${months} months of the next; ${answer}`,
        related: named.map((record) => ({
          on: record,
          at: ['category'],
          message: 'of the same category and kind of cause',
        })),
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'again after six months, no nonconformity',
        from: CLOSED,
        set: noLink,
        files: before(HALF_A_YEAR_BEFORE),
        says: '7:1 `lost-or-stolen-device` with a root cause in `process` happened again: `INC-2025-0005` before it, each within 12 months of the next; no nonconformity is linked',
      },
      {
        name: 'on the last day of twelve months',
        from: CLOSED,
        set: noLink,
        files: before('2025-03-02T08:15+01:00'),
        says: '7:1 `lost-or-stolen-device` with a root cause in `process` happened again: `INC-2025-0005` before it, each within 12 months of the next; no nonconformity is linked',
      },
      {
        name: 'again, after the nonconformity was closed',
        from: CLOSED,
        set: noLink,
        files: before(HALF_A_YEAR_BEFORE, aboutTheFirst),
        says: '7:1 `lost-or-stolen-device` with a root cause in `process` happened again: `INC-2025-0005` before it, each within 12 months of the next; `NC-2026-0001` was closed before it',
      },
      {
        name: 'for the third time, and the second was still within twelve months of the first',
        from: CLOSED,
        set: noLink,
        files: {
          ...before(HALF_A_YEAR_BEFORE),
          [LATER]: { from: CLOSED, set: { id: 'INC-2025-0009', detectedAt: '2025-11-03T08:15+01:00', ...noLink } },
        },
        says: '7:1 `lost-or-stolen-device` with a root cause in `process` happened again: `INC-2025-0005` and `INC-2025-0009` before it, each within 12 months of the next; no nonconformity is linked',
      },
      {
        name: 'two that were noticed on one day are told apart by their ids',
        from: CLOSED,
        set: noLink,
        files: { ...before('2026-03-02T07:00+01:00') },
        says: '7:1 `lost-or-stolen-device` with a root cause in `process` happened again: `INC-2025-0005` before it, each within 12 months of the next; no nonconformity is linked',
      },

      {
        name: 'the second of three has the lower number',
        from: CLOSED,
        set: noLink,
        files: {
          ...before('2026-01-12T08:15+01:00'),
          [LATER]: { from: CLOSED, set: { id: 'INC-2025-0009', detectedAt: '2025-11-03T08:15+01:00', ...noLink } },
        },
        says: '7:1 `lost-or-stolen-device` with a root cause in `process` happened again: `INC-2025-0009` and `INC-2025-0005` before it, each within 12 months of the next; no nonconformity is linked',
      },
      {
        name: 'for the eighth time, of which five are named',
        from: CLOSED,
        set: noLink,
        files: { ...before(HALF_A_YEAR_BEFORE), ...sixMore },
        says: '7:1 `lost-or-stolen-device` with a root cause in `process` happened again: `INC-2025-0013`, `INC-2025-0014`, `INC-2025-0015`, `INC-2025-0016` and `INC-2025-0005` and 2 more before it, each within 12 months of the next; no nonconformity is linked',
      },
    ],
    passes: [
      { name: 'more than twelve months apart', from: CLOSED, set: noLink, files: before('2025-03-01T08:15+01:00') },
      { name: 'the last one names the nonconformity', from: CLOSED, files: before(HALF_A_YEAR_BEFORE) },
      {
        name: 'the nonconformity names the last one',
        from: CLOSED,
        set: noLink,
        files: before(HALF_A_YEAR_BEFORE, {}),
      },
      {
        name: 'the nonconformity of the first one is still open',
        from: CLOSED,
        set: noLink,
        files: before(HALF_A_YEAR_BEFORE, { ...aboutTheFirst, status: 'verified' }),
      },
      {
        name: 'a nonconformity of the first one, raised after the last',
        from: CLOSED,
        set: noLink,
        files: before(HALF_A_YEAR_BEFORE, { source: ['INC-2025-0005'] }),
      },
      {
        name: 'another kind of cause',
        from: CLOSED,
        set: { ...noLink, 'review.rootCauseKind': 'people' },
        files: before(HALF_A_YEAR_BEFORE),
      },
      {
        name: 'another category',
        from: CLOSED,
        set: { ...noLink, category: 'physical' },
        files: before(HALF_A_YEAR_BEFORE),
      },
      { name: 'an exercise', from: CLOSED, set: { ...noLink, exercise: true }, files: before(HALF_A_YEAR_BEFORE) },
      { name: 'an event', from: CLOSED, set: { ...noLink, kind: 'event' }, files: before(HALF_A_YEAR_BEFORE) },
      {
        name: 'the cause of neither is known',
        from: CLOSED,
        set: { ...noLink, 'review.rootCauseKind': 'unknown' },
        files: before(HALF_A_YEAR_BEFORE, { source: [] }, { 'review.rootCauseKind': 'unknown' }),
      },
      {
        name: 'a nonconformity of the first one, raised on the day of the last',
        from: CLOSED,
        set: noLink,
        files: before(HALF_A_YEAR_BEFORE, { source: ['INC-2025-0005'], raisedAt: '2026-03-02T07:00+01:00' }),
      },
      {
        name: 'nobody has found a cause of either',
        from: CLOSED,
        set: { ...noLink, 'review.rootCauseKind': null },
        files: before(HALF_A_YEAR_BEFORE, { source: [] }, { 'review.rootCauseKind': null }),
      },
      {
        name: 'neither has a category',
        from: CLOSED,
        set: { ...noLink, category: null },
        files: before(HALF_A_YEAR_BEFORE, { source: [] }, { category: null }),
      },
    ],
  },
});

import type { Past } from '../../queries/past.ts';
import { dayBegins, dayInZone, daysLater } from '../../records/time.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { stepsTaken, type Taken } from '../../site/incident-summary.ts';

/** What became of an incident, as far as it is announced. */
export interface Happening {
  readonly incident: EntryOf<'incidents'>;
  readonly what: 'reported' | 'changed' | 'closed';
}

/** The days that a digest is about, and the instants (milliseconds since 1970) between which they lie. */
export interface Period {
  readonly first: string;
  readonly last: string;
  readonly from: number;
  readonly until: number;
}

/** How many days lie behind a Monday. */
function sinceMonday(day: string): number {
  return (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;
}

/**
 * The last whole day, or the last whole week from Monday to Sunday, where the organisation is: at whatever hour a digest is
 * made, none is told twice and none left out.
 * @param now milliseconds since 1970
 */
export function periodOf(length: 'day' | 'week', now: number, timezone: string): Period {
  const today = dayInZone(now, timezone);
  const after = length === 'day' ? today : daysLater(today, -sinceMonday(today));
  const first = daysLater(after, length === 'day' ? -1 : -7);
  return {
    first,
    last: daysLater(after, -1),
    from: dayBegins(first, timezone),
    until: dayBegins(after, timezone),
  };
}

/** The steps that change how an incident stands; that it was noticed is no news beside its report. */
const NEWS: ReadonlyMap<Taken['step'], Happening['what']> = new Map([
  ['reported', 'reported'],
  ['triaged', 'changed'],
  ['contained', 'changed'],
  ['resolved', 'changed'],
  ['reopened', 'changed'],
  ['closed', 'closed'],
]);

/** The steps of an incident that are news; of one that was taken over from another system those after that day. */
function newsOf({ data }: EntryOf<'incidents'>, timezone: string) {
  return stepsTaken(data).flatMap(({ step, time }) => {
    const what = NEWS.get(step);
    const isOld = data.imported !== undefined && time !== null && dayInZone(time, timezone) <= data.imported.on;
    return what === undefined || time === null || isOld ? [] : [{ what, time }];
  });
}

/** What happened in a period, by the times that the records state; of several steps of one incident the furthest. */
export function happenedIn(
  incidents: readonly EntryOf<'incidents'>[],
  { from, until }: Pick<Period, 'from' | 'until'>,
  timezone: string,
): readonly Happening[] {
  return incidents.flatMap((incident): readonly Happening[] => {
    const own = new Set(
      newsOf(incident, timezone).flatMap(({ what, time }) => (from <= time && time < until ? [what] : [])),
    );
    const [what] = (['closed', 'reported', 'changed'] as const).filter((one) => own.has(one));
    return what === undefined ? [] : [{ incident, what }];
  });
}

function changeOf({ id, data }: EntryOf<'incidents'>, past: Past): Happening['what'] | null {
  const before = past.before('incidents', id)?.data;
  if (before === undefined) {
    const stood = [id, ...(data.formerId === undefined ? [] : [data.formerId])];
    if (data.imported !== undefined || stood.some((one) => past.held('incidents', one))) return null;
    return data.status === 'closed' ? 'closed' : 'reported';
  }
  if (data.status !== before.status) return data.status === 'closed' ? 'closed' : 'changed';
  return data.severity !== before.severity || data.kind !== before.kind ? 'changed' : null;
}

/** What is new since a commit: records that were not there, and those whose status, severity or kind is another one. */
export function newInRecords(incidents: readonly EntryOf<'incidents'>[], past: Past): readonly Happening[] {
  return incidents.flatMap((incident): readonly Happening[] => {
    const what = changeOf(incident, past);
    return what === null ? [] : [{ incident, what }];
  });
}

/**
 * What a digest tells that knows a commit from before its period: what happened in it, and what was handed in since that
 * commit and had happened before. What is younger than the period, its own digest tells.
 */
export function withLate(
  found: readonly Happening[],
  since: readonly Happening[],
  { from }: Pick<Period, 'from'>,
  timezone: string,
): readonly Happening[] {
  const told = new Set(found.map(({ incident }) => incident));
  const late = since.filter(
    ({ incident }) => !told.has(incident) && newsOf(incident, timezone).every(({ time }) => time < from),
  );
  return [...found, ...late];
}

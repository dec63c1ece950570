import { noticedAt } from '../../queries/noticed.ts';
import { DAY_MS, epoch, HOUR_MS } from '../../records/time.ts';
import type { Incident } from '../../records/types/incident.ts';

/** The units of VERIS that are used, the longest first, in milliseconds; a month and a year as long as they are at least. */
const UNITS = [
  ['Years', 365 * DAY_MS],
  ['Months', 28 * DAY_MS],
  ['Weeks', 7 * DAY_MS],
  ['Days', DAY_MS],
  ['Hours', HOUR_MS],
  ['Minutes', 60_000],
] as const;

interface Span {
  readonly unit: (typeof UNITS)[number][0] | 'Unknown';
  /** In that unit, to a tenth; absent where the times are not that well known. */
  readonly value?: number;
}

/** How long it was between two instants; undefined where one is not known, or they stand the wrong way round. */
function spanOf(
  from: string | undefined,
  to: string | undefined,
): { readonly ms: number; readonly span: Span } | undefined {
  const [start, end] = [epoch(from), epoch(to)];
  if (start === null || end === null || end < start) return undefined;
  const ms = end - start;
  const [unit, length] = UNITS.find(([, one]) => ms >= one) ?? ['Minutes', 60_000];
  return { ms, span: { unit, value: Math.round((ms / length) * 10) / 10 } };
}

/** How long it went unnoticed, said no finer than the time at which it happened is known. */
function discoveryOf(incident: Incident): Span | undefined {
  const { occurredAt, occurredPrecision } = incident;
  const found = spanOf(occurredAt, noticedAt(incident));
  if (found === undefined || occurredPrecision === 'unknown') return undefined;
  if (occurredPrecision === 'exact') return found.span;
  // Of a day alone, the hours are not known: what lies less than two days apart may be minutes or days.
  return { unit: occurredPrecision === 'day' && found.ms < 2 * DAY_MS ? 'Unknown' : found.span.unit };
}

/** The years that VERIS can name. */
const YEARS = { first: 1950, last: 2050 } as const;

const yearOf = (instant: string): number => Number(instant.slice(0, 4));

/** The time by which an incident is dated: when it happened, else when it was first noticed. */
function datedBy(incident: Incident): string {
  return incident.occurredAt ?? noticedAt(incident);
}

/** Whether VERIS can name the year of an incident. */
export function isInYears(incident: Incident): boolean {
  const year = yearOf(datedBy(incident));
  return year >= YEARS.first && year <= YEARS.last;
}

/** What has to be said of a year that is none of what happened. */
export const YEAR_NOTE = 'When it happened is not known; the year is that in which it was first noticed.';

/**
 * The timeline of VERIS (https://verisframework.org/incident-desc.html): `incident` the day on which it happened, as
 * written, or the year alone where no more is known; `discovery` from then until it was first noticed; `containment` from
 * there until it could no longer grow. First act and first harm are one time in a record, so there is no `compromise`.
 */
export function timelineOf(incident: Incident) {
  const { occurredAt, occurredPrecision, containedAt } = incident;
  const dated = datedBy(incident);
  const isDay = occurredAt !== undefined && occurredPrecision !== 'unknown';
  return {
    incident: {
      year: yearOf(dated),
      ...(isDay ? { month: Number(dated.slice(5, 7)), day: Number(dated.slice(8, 10)) } : {}),
    },
    discovery: discoveryOf(incident),
    containment: spanOf(noticedAt(incident), containedAt)?.span,
  };
}

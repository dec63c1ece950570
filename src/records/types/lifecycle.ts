import { isUnanswered } from '../reading/placeholder.ts';
import { DAY_MS, epoch, HOUR_MS } from '../time.ts';
import { type Incident, type KINDS, STATUSES } from './incident.ts';

/** How far the handling of a record is. */
export type Status = (typeof STATUSES)[number];

/** The steps that each kind of record goes through, in order. Low and medium incidents may close without a review. */
export const LIFECYCLE = {
  event: ['reported', 'triaged', 'closed'],
  weakness: ['reported', 'triaged', 'investigating', 'closed'],
  incident: STATUSES,
} as const satisfies Readonly<Record<(typeof KINDS)[number], readonly Status[]>>;

/** The step that a record of each kind goes back to when it is opened again. */
export const OPENED_AGAIN = {
  event: 'triaged',
  weakness: 'investigating',
  incident: 'investigating',
} as const satisfies Readonly<Record<(typeof KINDS)[number], Status>>;

/** Whether a record is at a step or past it. False for steps that its kind does not have. */
export function reached({ kind, status }: Pick<Incident, 'kind' | 'status'>, step: Status): boolean {
  const steps: readonly Status[] = LIFECYCLE[kind];
  return steps.includes(step) && STATUSES.indexOf(status) >= STATUSES.indexOf(step);
}

/** Whether a record is an incident that has been assessed as one. */
export function isTriagedIncident(data: Pick<Incident, 'kind' | 'status'>): boolean {
  return data.kind === 'incident' && reached(data, 'triaged');
}

/** Whether a severity asks for more care: escalation, a review, a second pair of eyes. */
export function isSevere({ severity }: Pick<Incident, 'severity'>): boolean {
  return severity === 'high' || severity === 'critical';
}

/** Whether a step was left out and somebody said why. */
export function isSkipped({ statusSkips }: Pick<Incident, 'statusSkips'>, step: Status): boolean {
  return statusSkips.some(({ status, reason }) => status === step && !isUnanswered(reason));
}

/** The first and the last moment that a time may mean, in milliseconds since 1970. */
export interface Span {
  readonly earliest: number;
  readonly latest: number;
}

/** The start of the day that an instant falls on at the offset that it is written with, in milliseconds since 1970; null when it has none. */
function startOfDay(text: string): number | null {
  return epoch(text.replace(/T[\d:]+/, 'T00:00'));
}

/**
 * What the time of an entry may mean: an hour around it where it is known `about`, the whole of its day, at the offset
 * written, where only the `day` is known. Null when it is absent or has no offset.
 */
export function spanOf({ at: text, precision }: Pick<Incident['timeline'][number], 'at' | 'precision'>): Span | null {
  const at = epoch(text);
  if (at === null || text === undefined) return null;
  if (precision === 'about') return { earliest: at - HOUR_MS, latest: at + HOUR_MS };
  if (precision !== 'day') return { earliest: at, latest: at };
  const start = startOfDay(text) ?? at;
  return { earliest: start, latest: start + DAY_MS - 1 };
}

/**
 * The earliest moment that `occurredAt` can mean, in milliseconds since 1970: an hour earlier for `about`, the start of
 * that day, at the offset written, for `day`. Null when it is absent, has no offset, or is not known at all.
 */
export function earliestOccurrence({
  occurredAt,
  occurredPrecision,
}: Pick<Incident, 'occurredAt' | 'occurredPrecision'>): number | null {
  const at = epoch(occurredAt);
  if (at === null || occurredAt === undefined || occurredPrecision === 'unknown') return null;
  if (occurredPrecision === 'about') return at - HOUR_MS;
  return occurredPrecision === 'day' ? startOfDay(occurredAt) : at;
}

import type { Path } from './document.ts';
import { type Incident, type KINDS, STATUSES } from './incident.ts';
import { isUnanswered } from './placeholder.ts';
import { epoch, HOUR_MS, hasOffset } from './time.ts';

/** How far the handling of a record is. */
export type Status = (typeof STATUSES)[number];

/** The steps that each kind of record goes through, in order. Low and medium incidents may close without a review. */
export const LIFECYCLE = {
  event: ['reported', 'triaged', 'closed'],
  weakness: ['reported', 'triaged', 'investigating', 'closed'],
  incident: STATUSES,
} as const satisfies Readonly<Record<(typeof KINDS)[number], readonly Status[]>>;

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
  if (occurredPrecision !== 'day') return at;
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(occurredAt)?.[0] ?? '';
  return epoch(`${occurredAt.slice(0, 10)}T00:00${offset}`);
}

/** An instant of a record: where it stands and what the author wrote. */
export interface WrittenInstant {
  readonly at: Path;
  readonly text: string;
}

function collect(value: object, path: Path, found: WrittenInstant[]): void {
  const items: Iterable<readonly [string | number, unknown]> = Array.isArray(value)
    ? value.entries()
    : Object.entries(value);
  for (const [key, item] of items) {
    if (typeof item === 'object' && item !== null) collect(item, [...path, key], found);
    else if (typeof item === 'string' && typeof key === 'string' && /^at$|At$/.test(key)) {
      found.push({ at: [...path, key], text: item });
    }
  }
}

/**
 * Every instant that a record of an incident states, nested ones too: the fields called `at` or ending in `At`, and the
 * old and new values of a reassessed one. Days (`…On`) are none.
 */
export function instantsOf(data: Incident): readonly WrittenInstant[] {
  const found: WrittenInstant[] = [];
  collect(data, [], found);
  for (const [at, { field, from, to }] of data.reassessments.entries()) {
    if (!field.endsWith('At')) continue;
    if (typeof from === 'string') found.push({ at: ['reassessments', at, 'from'], text: from });
    if (typeof to === 'string') found.push({ at: ['reassessments', at, 'to'], text: to });
  }
  return found;
}

/** Whether a text is an instant whose offset is missing, so that nobody can say when it was. */
export function lacksOffset(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T/.test(text) && !hasOffset(text);
}

import type { Marked } from '../records/references.ts';
import { dayInZone, daysLater, epoch } from '../records/time.ts';
import type { Organisation } from '../records/types/index.ts';

/** An instant of judgement, and the organisation whose calendar and settings hold. */
export interface When {
  readonly organisation: Organisation;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The calendar day of judgement where the organisation is, as `2026-03-02`. Days compare as texts. */
export function todayOf({ organisation, now }: When): string {
  return dayInZone(now, organisation.timezone);
}

/** Whether a day has come; what is still to come proves nothing. */
export function hasCome(day: string, when: When): boolean {
  return day <= todayOf(when);
}

/** Whether a moment that a record states, an instant or a day, is past; one without an offset can not be told and counts. */
export function isPast({ value, meta }: Pick<Marked, 'value' | 'meta'>, when: When): boolean {
  if (meta.moment === 'day') return hasCome(value, when);
  const at = epoch(value);
  return at === null || at <= when.now;
}

/**
 * Whether the records are so young (`graceDays` from `startedOn`) that what takes time to build up can not be there yet.
 * Records that begin on a day still to come have not begun, and are forgiven nothing.
 */
export function isYoung(when: When): boolean {
  const { startedOn, thresholds } = when.organisation;
  return (
    startedOn !== undefined && hasCome(startedOn, when) && todayOf(when) < daysLater(startedOn, thresholds.graceDays)
  );
}

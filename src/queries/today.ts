import type { Marked } from '../records/references.ts';
import { daysLater, epoch } from '../records/time.ts';
import type { Organisation } from '../records/types/index.ts';
import { type Moment, momentAt } from './moment.ts';

/** A moment of judgement, and the organisation whose calendar and settings hold. */
export interface When {
  readonly organisation: Organisation;
  readonly moment: Moment;
}

/** An instant (milliseconds since 1970) where an organisation is. */
export function whenAt(now: number, organisation: Organisation): When {
  return { organisation, moment: momentAt(now, organisation.timezone) };
}

/** Whether a moment that a record states, an instant or a day, is past; one without an offset can not be told and counts. */
export function isPast({ value, meta }: Pick<Marked, 'value' | 'meta'>, { moment }: Pick<When, 'moment'>): boolean {
  if (meta.moment === 'day') return moment.hasCome(value);
  const at = epoch(value);
  return at === null || moment.isReached(at);
}

/**
 * Whether the records are so young (`graceDays` from `startedOn`) that what takes time to build up can not be there yet.
 * Records that begin on a day still to come have not begun, and are forgiven nothing.
 */
export function isYoung({ organisation: { startedOn, thresholds }, moment }: When): boolean {
  return (
    startedOn !== undefined && moment.hasCome(startedOn) && !moment.hasCome(daysLater(startedOn, thresholds.graceDays))
  );
}

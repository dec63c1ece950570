import { dayInZone, daysLater } from '../records/time.ts';
import type { RuleContext } from './rule.ts';

type When = Pick<RuleContext, 'organisation' | 'now'>;

/** The calendar day of judgement where the organisation is, as `2026-03-02`. Days compare as texts. */
export function todayOf({ organisation, now }: When): string {
  return dayInZone(now, organisation.timezone);
}

/** Whether the records are so young (`graceDays` from `startedOn`) that what takes time to build up can not be there yet. */
export function isYoung(when: When): boolean {
  const { startedOn, thresholds } = when.organisation;
  return startedOn !== undefined && todayOf(when) < daysLater(startedOn, thresholds.graceDays);
}

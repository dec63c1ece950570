import type { Obligation } from '../records/types/obligation.ts';

type Stage = Obligation['stages'][number];
type Clock = Pick<Stage, 'start' | 'amount' | 'unit'>;

/** The fewest and the most hours that one of a unit may be; business days can be far apart. */
const HOURS = {
  hours: [1, 1],
  days: [24, 24],
  'business-days': [24, Number.POSITIVE_INFINITY],
  months: [28 * 24, 31 * 24],
} as const satisfies Readonly<Record<NonNullable<Stage['unit']>, readonly [fewest: number, most: number]>>;

/** Whether a clock can not end before another that starts with it. */
function isNoTighter(own: Clock, limit: Clock): boolean {
  if (limit.amount === undefined || limit.unit === undefined) return false;
  if (own.amount === undefined || own.unit === undefined) return true;
  if (own.start !== limit.start) return false;
  if (own.unit === limit.unit) return own.amount > limit.amount;
  return own.amount * HOURS[own.unit][0] > limit.amount * HOURS[limit.unit][1];
}

/**
 * Whether a record's own clock for a step of its preset can never count: the earlier end does, and this one ends later.
 * A clock with another start may end first, and where the law has no number, any number is a target of our own.
 */
export function isOutdone(own: Stage, preset: Stage): boolean {
  const clocks = own.also === undefined ? [own] : [own, own.also];
  const limits = preset.also === undefined ? [preset] : [preset, preset.also];
  return clocks.every((clock) => limits.some((limit) => isNoTighter(clock, limit)));
}

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

/** Whether a clock never ends later than another. Where the other has no number, any number is a tighter one. */
function isAsTight(own: Clock, preset: Clock): boolean {
  if (preset.amount === undefined || preset.unit === undefined) return true;
  if (own.amount === undefined || own.unit === undefined || own.start !== preset.start) return false;
  if (own.unit === preset.unit) return own.amount <= preset.amount;
  return own.amount * HOURS[own.unit][1] <= preset.amount * HOURS[preset.unit][0];
}

/**
 * Whether a record's own step may stand in place of the step of a preset that goes by the same name: a preset can be
 * tightened, or given a target where its law has no number, and not loosened.
 */
export function mayStandFor(own: Stage, preset: Stage): boolean {
  const clocks = own.also === undefined ? [own] : [own, own.also];
  const limits = preset.also === undefined ? [preset] : [preset, preset.also];
  return limits.every((limit) => clocks.some((clock) => isAsTight(clock, limit)));
}

/** The step of a preset as a record adjusts it: the tighter clock, and what must be told of both. */
export function adjusted<T extends Stage>(own: Stage, preset: T): T {
  if (!mayStandFor(own, preset)) return preset;
  const { start, amount, unit, also } = own;
  return { ...preset, start, amount, unit, also, content: [...new Set([...preset.content, ...own.content])] };
}

import { logLine } from '../../checker/escape.ts';
import { linesOf } from '../../checker/reporters/layout.ts';
import { type Clock, clocksAnew, soonestFirst } from '../../queries/clocks.ts';
import { whenAt } from '../../queries/today.ts';
import type { Content } from '../../records/content.ts';
import { utc } from '../../records/time.ts';
import { CATEGORIES } from '../../records/types/incident-lists.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { BadUsage } from '../command.ts';
import { type ClockListLook, clockLines, footer } from './clock-list.ts';
import { supposed } from './supposed.ts';

/** What a supposition does to a clock: it would start, end at another time or stand otherwise, or not be asked for. */
export type Effect = 'starts' | 'changes' | 'ends';

/** A clock that a supposition would touch: as it would be, or, where it would end, as it is. */
export interface Touched {
  readonly clock: Clock;
  readonly effect: Effect;
}

const keyOf = ({ duty, stage }: Clock): string => `${duty.id} ${stage.id}`;
const hasStarted = ({ started, state }: Clock): boolean => started !== null && state !== 'waiting';

function effectOn(before: Clock | undefined, after: Clock): Effect | null {
  if (hasStarted(after) && (before === undefined || !hasStarted(before))) return 'starts';
  if (before === undefined) return null;
  return before.due !== after.due || before.state !== after.state ? 'changes' : null;
}

/**
 * The incident of that id.
 * @throws {BadUsage} when there is none that can be read
 */
export function incidentNamed(id: string, content: Content): EntryOf<'incidents'> {
  const incident = content.get('incidents', id);
  if (incident !== undefined) return incident;
  throw new BadUsage(`there is no incident \`${id}\` that can be read`, 'name one by its id, such as `INC-2026-0007`');
}

/**
 * The clocks of an incident that would start, change or end if it were as supposed, soonest first.
 * @param now milliseconds since 1970
 * @throws {BadUsage} where there is no such record, or nothing can be supposed
 */
export function whatIf(id: string, typed: string, content: Content, now: number): readonly Touched[] {
  const incident = incidentNamed(id, content);
  const { data: organisation } = content.organisation;
  const when = whenAt(now, organisation);
  const known = {
    now: utc(now),
    categories: [...Object.keys(CATEGORIES), ...organisation.categories],
    clients: content.of('contacts').map((contact) => contact.id),
  };
  const before = new Map(clocksAnew(incident, content, when).map((clock) => [keyOf(clock), clock]));
  const after = clocksAnew(supposed(incident, typed, known), content, when);
  const left = new Set(after.map(keyOf));
  const touched = new Map<Clock, Effect>();
  for (const clock of after) {
    const effect = effectOn(before.get(keyOf(clock)), clock);
    if (effect !== null) touched.set(clock, effect);
  }
  for (const [key, clock] of before) if (!left.has(key)) touched.set(clock, 'ends');
  return soonestFirst(touched.keys()).map((clock) => ({ clock, effect: touched.get(clock) ?? 'changes' }));
}

const HEADS: readonly (readonly [Effect, string])[] = [
  ['starts', 'Would start'],
  ['changes', 'Would be otherwise'],
  ['ends', 'Would not be asked for'],
];

function* lines(touched: readonly Touched[], asked: string, look: ClockListLook): Generator<string> {
  yield* linesOf(`If ${asked}; nothing is written.`, look.width);
  yield '';
  if (touched.length === 0) yield 'No clock would start, change or end.';
  for (const [effect, head] of HEADS) {
    const own = touched.filter((one) => one.effect === effect);
    if (own.length > 0) yield look.paint('strong', head);
    for (const { clock } of own) {
      for (const line of clockLines(clock, look)) yield `  ${line}`;
      yield '';
    }
  }
  yield* footer(look);
}

/** What a supposition would do, for a person at a terminal. */
export function whatIfText(touched: readonly Touched[], id: string, typed: string, look: ClockListLook): string {
  return [...lines(touched, `${id} were ${typed}`, look)].map((line) => `${logLine(line.trimEnd())}\n`).join('');
}

import { isMapping } from '../../records/mapping.ts';
import type { Fact } from '../format.ts';

/** Deeper is no incident of VERIS, whose lists end at the fifth level. */
const DEEPEST = 12;
const TOO_DEEP = 'nested too deeply to be read';

/** A group of plain values that is no longer than this is one fact, such as `year 2025, month 8`. */
const MOST_IN_LINE = 80;

/** A value that holds no others, as it was written. */
function plain(value: unknown): string {
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return `${value} (too large to be read exactly)`;
  return value === null ? '' : String(value);
}

const isPlain = (value: unknown): boolean => !Array.isArray(value) && !isMapping(value);

/** A value of a list in one line: `variety Personal, amount 3`. */
function inLine(value: unknown, depth: number): string {
  if (depth > DEEPEST) return TOO_DEEP;
  if (Array.isArray(value)) return value.map((item) => inLine(item, depth + 1)).join(isPlain(value[0]) ? ', ' : '; ');
  if (!isMapping(value)) return plain(value);
  return Object.entries(value)
    .map(([key, item]) => `${key} ${inLine(item, depth + 1)}`)
    .join(', ');
}

/** Parts that name people: who acted, and who entered it or looked through it. */
const PEOPLE = /^(?:plus\.(?:analyst|reviewer)|actor(?:\..+)?\.name)$/;

/** Whether what a fact says is people. */
export const isOfPeople = ({ what }: Fact): boolean => PEOPLE.test(what);

/** Whether people are named somewhere below a path, so that what stands there is no one line. */
function namesPeople(value: unknown, path: string, depth: number): boolean {
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.some((item) => namesPeople(item, path, depth + 1));
  if (!isMapping(value)) return false;
  return Object.entries(value).some(
    ([key, item]) => PEOPLE.test(`${path}.${key}`) || namesPeople(item, `${path}.${key}`, depth + 1),
  );
}

/**
 * What a part of an incident says, one fact for each of its lists and plain values by its path, such as
 * `action.hacking.variety`; the items of a list share its path.
 */
export function* factsOf(value: unknown, path: string, depth = 0): Generator<Fact> {
  const isWhole = depth > DEEPEST || PEOPLE.test(path) || !namesPeople(value, path, depth);
  if (isMapping(value) && depth <= DEEPEST) {
    const entries = Object.entries(value);
    const line = isWhole && entries.every(([, item]) => isPlain(item)) ? inLine(value, depth) : undefined;
    if (line !== undefined && line.length <= MOST_IN_LINE) yield { what: path, value: line };
    else for (const [key, item] of entries) yield* factsOf(item, `${path}.${key}`, depth + 1);
  } else if (Array.isArray(value) && !isWhole) for (const item of value) yield* factsOf(item, path, depth + 1);
  else yield { what: path, value: inLine(value, depth) };
}

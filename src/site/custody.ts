import { entriesOf } from './entries.ts';
import type { Value } from './values.ts';

/** When a piece of evidence changed hands, from whom to whom, what was done and what for. */
export interface CustodyEntry {
  readonly at: Value | null;
  /** Null at collection. */
  readonly from: Value | null;
  readonly to: Value | null;
  readonly action: Value | null;
  /** What for, and whatever else the entry says. */
  readonly rest: readonly Value[];
}

const PLACED: readonly string[] = ['at', 'from', 'to', 'action'];

/** The entries of a chain of custody, first to last; none where the value holds none. */
export function custodyOf(value: Value): readonly CustodyEntry[] {
  return entriesOf(value).map((facts) => {
    const own = (name: string): Value | null => facts.find((fact) => fact.name === name)?.value ?? null;
    return {
      at: own('at'),
      from: own('from'),
      to: own('to'),
      action: own('action'),
      rest: facts.filter(({ name }) => !PLACED.includes(name)).map((fact) => fact.value),
    };
  });
}

import { entriesOf } from './entries.ts';
import type { Fact, Value } from './values.ts';

/** What was done at one time. */
export interface TimelineEntry {
  /** Its number, from 1, in the order in which entries were made. */
  readonly number: number;
  /** The instant; null where none is given. */
  readonly at: string | null;
  readonly precision: string;
  /** The part of the handling that begins with it; null where it goes on, and where none is given. */
  readonly phase: string | null;
  readonly action: Value | null;
  readonly by: Value | null;
  /** What else the entry says. */
  readonly notes: readonly Fact[];
  /** Later entries that correct it. */
  readonly corrections: readonly TimelineEntry[];
}

/** The fields of an entry that have a place of their own. */
const PLACED: readonly string[] = ['at', 'precision', 'by', 'phase', 'action'];

type Cell = (name: string) => Value | null;

const cellOf = (facts: readonly Fact[]): Cell => {
  const values = new Map(facts.map(({ name, value }) => [name, value]));
  return (name) => values.get(name) ?? null;
};

function textOf(value: Value | null, kind: 'instant' | 'word'): string | null {
  return value !== null && value.kind === kind ? value.text : null;
}

/** The entry that one corrects: an earlier one; null where it corrects none that there is. */
function correctedBy(cell: Cell, number: number): number | null {
  const value = cell('corrects');
  const said = value?.kind === 'text' ? Number(/\d+$/.exec(value.text)?.[0]) : 0;
  return said >= 1 && said < number ? said : null;
}

/**
 * The entries of a timeline, in the order in which they were made, each with those that correct it; none where the value
 * holds no entries.
 */
export function timelineEntries(value: Value): readonly TimelineEntry[] {
  const rows = entriesOf(value).map((facts, at) => ({ facts, cell: cellOf(facts), number: at + 1 }));
  const corrected = Map.groupBy(rows, ({ cell, number }) => correctedBy(cell, number));
  const told = (own: typeof rows): readonly TimelineEntry[] => {
    let phase: string | null = null;
    return own.map(({ facts, cell, number }) => {
      const said = textOf(cell('phase'), 'word');
      const begins = said !== phase;
      phase = said;
      const nested = correctedBy(cell, number) !== null;
      return {
        number,
        at: textOf(cell('at'), 'instant'),
        precision: textOf(cell('precision'), 'word') ?? 'exact',
        phase: begins && !nested ? said : null,
        action: cell('action'),
        by: cell('by'),
        notes: facts.filter(({ name }) => !PLACED.includes(name) && !(nested && name === 'corrects')),
        corrections: told(corrected.get(number) ?? []),
      };
    });
  };
  return told(corrected.get(null) ?? []);
}

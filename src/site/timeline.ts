import type { Value } from './values.ts';

/** What was done at one time. */
export interface TimelineEntry {
  /** The instant; null where none is given. */
  readonly at: string | null;
  readonly precision: string;
  readonly phase: string | null;
  readonly action: Value | null;
  readonly by: Value | null;
  /** What else the entry says. */
  readonly notes: readonly { readonly label: string; readonly value: Value }[];
}

/** The labels of the fields of an entry that have a place of their own. */
const PLACED: readonly string[] = ['When', 'Precision', 'By', 'Phase', 'Action'];

function textOf(value: Value | null, kind: 'instant' | 'word'): string | null {
  return value !== null && value.kind === kind ? value.text : null;
}

/** The entries of a timeline, in the order in which they were entered; none where the value is no table. */
export function timelineEntries(value: Value): readonly TimelineEntry[] {
  if (value.kind !== 'table') return [];
  const { columns, rows } = value;
  return rows.map((row) => {
    const cell = (label: string): Value | null => row[columns.indexOf(label)] ?? null;
    return {
      at: textOf(cell('When'), 'instant'),
      precision: textOf(cell('Precision'), 'word') ?? 'exact',
      phase: textOf(cell('Phase'), 'word'),
      action: cell('Action'),
      by: cell('By'),
      notes: columns.flatMap((label, at) => {
        const own = row[at] ?? null;
        return own === null || PLACED.includes(label) ? [] : [{ label, value: own }];
      }),
    };
  });
}

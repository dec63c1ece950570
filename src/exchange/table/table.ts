/** A cell of a table, as a spreadsheet shows it. */
export interface Cell {
  readonly text: string;
  /** A cell that is no plain value: what it is, in words. */
  readonly kind?: 'formula' | 'error' | undefined;
  /** Whether its text was taken from the cell that it is merged with. */
  readonly isMerged?: boolean | undefined;
}

/** A row, with the number that a spreadsheet shows beside it. */
export interface Row {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** One sheet, without what is hidden in it. */
export interface Table {
  /** The name of the sheet; empty where there is only one. */
  readonly name: string;
  readonly rows: readonly Row[];
  /** What was passed over on the way, such as hidden rows, and how often. */
  readonly ignored: readonly { readonly what: string; readonly count: number }[];
  /** What was taken for granted about all of it. */
  readonly assumed: readonly { readonly what: string; readonly value: string; readonly taken: string }[];
}

/** Whether a row says anything. */
export function isEmpty({ cells }: Row): boolean {
  return cells.every(({ text }) => text.trim() === '');
}

import type { RowColumn, RowsFile } from './rows.ts';

/** What somebody wants to see of a register: it stands in the address, so that it can be shared and gone back to. */
export interface Wanted {
  readonly text: string;
  /** The word that is chosen for each field. */
  readonly chosen: Readonly<Record<string, string>>;
  /** The name of a column, with `-` in front where the last comes first; empty for the order of the register. */
  readonly sort: string;
}

/** Nothing left out, in the order of the register. */
export const ALL: Wanted = { text: '', chosen: {}, sort: '' };

/**
 * What an address asks for.
 * @param query from its `?` on
 * @param names the fields that can be chosen by; others in the address say nothing
 */
export function wantedIn(query: string, names: readonly string[]): Wanted {
  const said = new URLSearchParams(query);
  const chosen = names.flatMap((name) => {
    const word = said.get(name) ?? '';
    return word === '' ? [] : [[name, word] as const];
  });
  return { text: said.get('q') ?? '', chosen: Object.fromEntries(chosen), sort: said.get('sort') ?? '' };
}

/** What an address says of it, from its `?` on; empty where all is wanted. */
export function queryOf({ text, chosen, sort }: Wanted): string {
  const said = new URLSearchParams();
  if (text.trim() !== '') said.set('q', text.trim());
  for (const [name, word] of Object.entries(chosen)) if (word !== '') said.set(name, word);
  if (sort !== '') said.set('sort', sort);
  const query = said.toString();
  return query === '' ? '' : `?${query}`;
}

/** A text as it is compared: `Müller` is found by `muller`. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
}

/** What a column says of a record, as its cell shows it. */
export function cellText(column: RowColumn, at: number, days: RowsFile['days']): string {
  if ('words' in column) return column.words[(column.at[at] ?? 0) - 1]?.text ?? '';
  if ('times' in column) {
    const [day = '', time = ''] = (column.times[at] ?? '').split('T');
    return `${days[day] ?? day}${time === '' ? '' : `, ${time.slice(0, 5)}`}`;
  }
  const text = column.texts[at] ?? '';
  return typeof text === 'string' ? text : text[0];
}

/** What a text is looked for in, for each record. */
export function searchedTexts({ ids, titles, columns, days }: RowsFile): readonly string[] {
  return titles.map((title, at) =>
    folded([title, ids[at], ...columns.map((column) => cellText(column, at, days))].join('\n')),
  );
}

const collator = new Intl.Collator(undefined, { numeric: true });

/** What records are sorted by: those that say nothing come last, whichever way. */
function keysOf({ titles, columns }: RowsFile, name: string): readonly (string | number | null)[] | null {
  if (name === 'title') return titles;
  const column = columns.find((one) => one.name === name);
  if (column === undefined) return null;
  if ('words' in column) return column.at.map((at) => (at === 0 ? null : at));
  if ('times' in column) return column.times.map((time) => (time === '' ? null : Date.parse(time)));
  return column.texts.map((text) => (text === '' ? null : typeof text === 'string' ? text : text[0]));
}

function compared(one: string | number, other: string | number): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : collator.compare(String(one), String(other));
}

/** The order of the register, or another: a number of each record. */
function sorted(rows: RowsFile, found: readonly number[], sort: string): readonly number[] {
  if (sort === '-') return found.toReversed();
  const isReversed = sort.startsWith('-');
  const keys = keysOf(rows, isReversed ? sort.slice(1) : sort);
  if (keys === null) return found;
  return found.toSorted((a, b) => {
    const [one = null, other = null] = [keys[a], keys[b]];
    if (one === null || other === null) return one === other ? a - b : one === null ? 1 : -1;
    return (isReversed ? compared(other, one) : compared(one, other)) || a - b;
  });
}

/** What is left of a register. */
export interface Narrowed {
  /** The numbers of the records, in the order that is wanted. */
  readonly found: readonly number[];
  /** How many records there would be for each word of a field, all else being as it is. */
  readonly counts: Readonly<Record<string, readonly number[]>>;
}

/**
 * Narrows a register down.
 * @param texts of `searchedTexts`
 */
export function narrowed(rows: RowsFile, texts: readonly string[], { text, chosen, sort }: Wanted): Narrowed {
  const parts = folded(text)
    .split(/\s+/)
    .filter((part) => part !== '');
  const choices = rows.columns.flatMap((column) => {
    if (!('words' in column)) return [];
    const word = chosen[column.name] ?? '';
    const number = word === '' ? null : column.words.findIndex((one) => one.word === word) + 1;
    return [{ column, number: number === 0 ? -1 : number, counts: column.words.map(() => 0) }];
  });
  const found: number[] = [];
  for (const [at, said] of texts.entries()) {
    if (!parts.every((part) => said.includes(part))) continue;
    const misses = choices.filter(({ column, number }) => number !== null && column.at[at] !== number);
    if (misses.length === 0) found.push(at);
    for (const { column, counts } of misses.length === 0 ? choices : misses.length === 1 ? misses : []) {
      const word = (column.at[at] ?? 0) - 1;
      if (word >= 0) counts[word] = (counts[word] ?? 0) + 1;
    }
  }
  return {
    found: sorted(rows, found, sort),
    counts: Object.fromEntries(choices.map(({ column, counts }) => [column.name, counts])),
  };
}

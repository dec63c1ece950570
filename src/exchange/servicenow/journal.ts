import type { DateOrder } from '../dates.ts';
import type { Zone } from '../foreign-time.ts';
import type { Passage } from '../format.ts';
import { personNamed } from '../people.ts';
import { orderOfColumn, readWhen } from '../when.ts';

/** The line above an entry: `2026-03-02 09:20:11 - Mara Lindqvist (Work notes)`. */
const HEAD = /^(\d[\d./-]{5,9}[ T]\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?) - (.{1,200}?) \(([^()\n]{1,80})\)[ \t]*$/gim;

/** The times that the entries of a journal name, as they were written. */
export function timesIn(text: string): readonly string[] {
  return [...text.matchAll(HEAD)].map(([, at = '']) => at);
}

/** The order of day and month that the journals of an export settle. */
export const orderOfJournals = (texts: readonly string[]): DateOrder | undefined =>
  orderOfColumn(texts.flatMap(timesIn));

/**
 * The entries of a journal, as a cell of an export holds them below each other. What stands above the first line that names
 * a time and an author is an entry without them.
 */
export function journalEntries(text: string, zone: Zone, order: DateOrder | undefined): readonly Passage[] {
  const heads = [...text.matchAll(HEAD)];
  const before = text.slice(0, heads[0]?.index ?? text.length).trim();
  const entries = heads.map((head, at): Passage => {
    const [whole, written = '', author = '', what = ''] = head;
    const end = heads[at + 1]?.index ?? text.length;
    return {
      text: text.slice(head.index + whole.length, end).trim(),
      what,
      at: readWhen(written, zone, order),
      by: personNamed(author),
    };
  });
  return before === '' ? entries : [{ text: before, what: 'Journal' }, ...entries];
}

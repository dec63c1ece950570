export { capitalised, wordText } from '../records/words.ts';

/** What stands beside a field's name on a page: plain data, so that the same value can be drawn, indexed and tested. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  /** A word of a list, such as a status. */
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'instant'; readonly text: string }
  | { readonly kind: 'day'; readonly text: string }
  /** A record or an address; `href` null where there is no page to go to. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string | null }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'group'; readonly facts: readonly Fact[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly (Value | null)[])[];
    };

/** A field of a record with the words that its schema has for it. */
export interface Fact {
  readonly name: string;
  readonly label: string;
  /** What the field means, in a sentence. */
  readonly help: string;
  readonly value: Value;
}

/** An instant as it is read: the author's own time of day, and the offset that it was written with. */
export function instantText(instant: string): { readonly day: string; readonly time: string; readonly offset: string } {
  const [date = '', rest = ''] = instant.split('T');
  const [, time = rest, offset = ''] = /^(\d{2}:\d{2}(?::\d{2})?)(.*)$/.exec(rest) ?? [];
  return {
    day: dayText(date),
    time: time.replace(/^(\d{2}:\d{2}):00$/, '$1'),
    offset: offset === 'Z' ? 'UTC' : offset,
  };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A day as it is read: `2 Mar 2026`. Text that is no day comes back as it is. */
export function dayText(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const month = MONTHS[Number(match?.[2]) - 1];
  return match === null || month === undefined ? day : `${Number(match[3])} ${month} ${match[1]}`;
}

import { dayFault } from '../records/time.ts';
import { monthNamed } from './months.ts';

/** In which order a day is written in numbers. */
export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** A day as it was written; `order` is needed where day and month can be swapped. */
export type WrittenDay =
  | { readonly kind: 'day'; readonly day: string; readonly settles?: DateOrder }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'impossible' };

const two = (text: string): string => text.padStart(2, '0');
/** Two digits are a year of this century: what is imported was reported in the time of computers that write so. */
const whole = (year: string): string => (year.length === 2 ? `20${year}` : year);

function dayOf(year: string, month: string, day: string, settles?: DateOrder): WrittenDay {
  const text = `${whole(year)}-${two(month)}-${two(day)}`;
  if (dayFault(text) !== null) return { kind: 'impossible' };
  return settles === undefined ? { kind: 'day', day: text } : { kind: 'day', day: text, settles };
}

const NUMBERS = /^(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{1,2})$/;
const NAME = String.raw`(\p{L}[\p{L}\p{M}]*\.?)`;
/** `02/Mar/26`, `2. März 2026`, `Mon, 2 Mar 2026`; `March 2, 2026`; `2026-Mar-02`. */
const NAMED: readonly (readonly [RegExp, readonly [year: number, month: number, day: number]])[] = [
  [
    new RegExp(`^(\\d{1,2})(?:\\.|st|nd|rd|th|er)?[\\s/-]*(?:de )?${NAME}[\\s/.,-]*(?:de )?(\\d{4}|\\d{2})$`, 'u'),
    [3, 2, 1],
  ],
  [new RegExp(`^${NAME}[\\s/-]*(\\d{1,2})(?:st|nd|rd|th)?[\\s/,-]+(\\d{4}|\\d{2})$`, 'u'), [3, 1, 2]],
  [new RegExp(`^(\\d{4})[\\s/-]+${NAME}[\\s/-]+(\\d{1,2})$`, 'u'), [1, 2, 3]],
];

function inNumbers(
  [, first = '', sign, second = '', third = '']: RegExpExecArray,
  order: DateOrder | undefined,
): WrittenDay {
  if (first.length > 2) return first.length === 4 ? dayOf(first, second, third) : { kind: 'impossible' };
  const isOpen = third.length <= 2;
  if (third.length === 1 && order !== 'ymd') return { kind: 'impossible' };
  if (order === 'ymd') return isOpen ? dayOf(first, second, third) : { kind: 'impossible' };
  if (order === 'dmy') return dayOf(third, second, first);
  if (order === 'mdy') return dayOf(third, first, second);
  // Nobody writes the year first between dots.
  if (isOpen && sign !== '.' && Number(third) <= 31 && Number(second) <= 12) return { kind: 'ambiguous' };
  if (Number(first) > 12) return dayOf(third, second, first, 'dmy');
  if (Number(second) > 12) return dayOf(third, first, second, 'mdy');
  return first === second || Number(first) === Number(second) ? dayOf(third, second, first) : { kind: 'ambiguous' };
}

/**
 * Reads a day as people and tools write it. Nothing is rolled over, and nothing is guessed: without `order`, a day whose
 * month could as well be its day is ambiguous.
 * @returns null when the text is no day
 */
export function readDay(text: string, order?: DateOrder): WrittenDay | null {
  const bare = text.trim().replace(/^\p{L}{2,10}[.,]{1,2}\s+(?=\d)/u, '');
  const numbers = NUMBERS.exec(bare);
  if (numbers !== null) {
    if ((numbers[1] ?? '').length === 4 && (numbers[4] ?? '').length === 4) return null;
    return inNumbers(numbers, order);
  }
  for (const [shape, [year, month, day]] of NAMED) {
    const match = shape.exec(bare);
    const name = monthNamed(match?.[month] ?? '');
    if (match !== null && name !== null) return dayOf(match[year] ?? '', String(name), match[day] ?? '');
  }
  return null;
}

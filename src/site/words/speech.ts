import type { Language } from '../../records/language.ts';
import { dayText } from '../../records/words.ts';

/** What a number counts, by the plural rules of a language (CLDR): French has `one` for 0 and 1, English and German for 1 alone. */
export interface Forms {
  readonly one: string;
  readonly other: string;
}

/** How a language says numbers, days and what is counted. */
export interface Speech {
  readonly language: Language;
  /** A number with the signs of the language: `1,234`, `1.234`. */
  readonly number: (value: number) => string;
  /** The form that belongs to a number, without the number. */
  readonly form: (count: number, forms: Forms) => string;
  /** A number and what it counts: `1 record`, `3 records`. */
  readonly counted: (count: number, forms: Forms) => string;
  /** A day as it is read: `2 Mar 2026`, `2. März 2026`. Text that is no day comes back as it is. */
  readonly day: (day: string) => string;
  /** The sign between a label and what it says: French has a blank before it, at which no line ends. */
  readonly colon: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function dayIn(language: Language): (day: string) => string {
  if (language === 'en') return dayText;
  const format = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (day) => {
    const time = DAY.test(day) ? Date.parse(day) : Number.NaN;
    return Number.isNaN(time) ? day : format.format(time);
  };
}

/** A language with its numbers, plurals and days, as `Intl` knows them. */
export function speechOf(language: Language): Speech {
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 10 });
  const form = (count: number, { one, other }: Forms): string => (plural.select(count) === 'one' ? one : other);
  return {
    language,
    number: (value) => numbers.format(value),
    form,
    counted: (count, forms) => `${numbers.format(count)} ${form(count, forms)}`,
    day: dayIn(language),
    colon: language === 'fr' ? '\u00a0:' : ':',
  };
}

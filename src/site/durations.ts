import { DAY_MS, HOUR_MS } from '../records/time.ts';

const MINUTE_MS = 60_000;

/** What of a time span differs between languages: `min` and `h` do not. */
export interface DurationWords {
  readonly days: (count: { readonly count: number }) => string;
  readonly moment: string;
}

/** A time span as people say it: `6 min`, `1 h 18 min`, `2 days 4 h`, `29 days`. Parts of the smallest unit are cut off. */
export function durationText(milliseconds: number, words: DurationWords): string {
  const minutes = Math.floor(milliseconds / MINUTE_MS);
  const hours = Math.floor(milliseconds / HOUR_MS);
  const days = Math.floor(milliseconds / DAY_MS);
  if (minutes < 1) return words.moment;
  if (hours < 1) return `${minutes} min`;
  if (days < 1) return withRest(`${hours} h`, minutes % 60, 'min');
  const inDays = words.days({ count: days });
  return days < 10 ? withRest(inDays, hours % 24, 'h') : inDays;
}

function withRest(whole: string, rest: number, unit: string): string {
  return rest === 0 ? whole : `${whole} ${rest} ${unit}`;
}

import { DAY_MS, HOUR_MS } from '../records/time.ts';

const MINUTE_MS = 60_000;

/** A time span as people say it: `6 min`, `1 h 18 min`, `2 days 4 h`, `29 days`. Parts of the smallest unit are cut off. */
export function durationText(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / MINUTE_MS);
  const hours = Math.floor(milliseconds / HOUR_MS);
  const days = Math.floor(milliseconds / DAY_MS);
  if (minutes < 1) return 'less than a minute';
  if (hours < 1) return `${minutes} min`;
  if (days < 1) return withRest(`${hours} h`, minutes % 60, 'min');
  const inDays = days === 1 ? '1 day' : `${days.toLocaleString('en')} days`;
  return days < 10 ? withRest(inDays, hours % 24, 'h') : inDays;
}

function withRest(whole: string, rest: number, unit: string): string {
  return rest === 0 ? whole : `${whole} ${rest} ${unit}`;
}

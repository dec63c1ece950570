/** How a number of a cell is shown: as a number, a day, or a time of day. */
export type NumberKind = 'number' | 'date' | 'clock';

/** The formats that every workbook knows by number (ECMA-376, 18.8.30). */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const BUILT_IN_CLOCKS = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47]);

/** What a number format shows, by its number, or its code where the workbook has one of its own. */
export function kindOfFormat(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return BUILT_IN_DATES.has(id) ? 'date' : BUILT_IN_CLOCKS.has(id) ? 'clock' : 'number';
  // Text in quotes, colours and places in brackets, and signs behind a backslash are no part of a date.
  const signs = code.replaceAll(/"[^"]*"|\[(?!h+\]|m+\]|s+\])[^\]]*\]|\\.|_.|\*./gi, '').split(';')[0] ?? '';
  if (/[dy]/i.test(signs)) return 'date';
  return /[hs]/i.test(signs) ? 'clock' : 'number';
}

const DAY_SECONDS = 86_400;
/** The day before the first one of each calendar, in days since 1970. */
const EPOCH = { 1900: -25_569, 1904: -24_107 } as const;

const two = (value: number): string => String(value).padStart(2, '0');

function clockText(seconds: number): string {
  const rest = seconds % 60;
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return rest === 0 ? clock : `${clock}:${two(rest)}`;
}

/**
 * The text of a number that a workbook shows as a day or a time: `2026-03-02`, `2026-03-02 08:20`, `08:20`. To the
 * second; a day with no part of it behind the comma has no hour.
 */
export function momentText(value: number, kind: NumberKind, calendar: keyof typeof EPOCH): string {
  const seconds = Math.round(value * DAY_SECONDS);
  const days = Math.floor(seconds / DAY_SECONDS);
  const ofDay = seconds - days * DAY_SECONDS;
  if (days === 0 && kind === 'clock') return clockText(ofDay);
  // Excel takes 1900 for a leap year, so its days before March of that year are one too many.
  const wrong = calendar === 1900 && days < 60 ? 1 : 0;
  const at = (days + wrong + EPOCH[calendar]) * DAY_SECONDS * 1000;
  if (value < 0 || Math.abs(at) > 8.64e15) return String(value);
  const day = new Date(at).toISOString().slice(0, 10);
  return ofDay === 0 && kind === 'date' ? day : `${day} ${clockText(ofDay)}`;
}

/** A number as it is shown without a format: no more digits than it has. */
export function plainNumber(text: string): string {
  const value = Number(text);
  return Number.isFinite(value) && text.trim() !== '' ? String(Number(value.toPrecision(15))) : text;
}

import { epoch } from './time.ts';

/** The offset of a zone at an instant: `+01:00`. */
function offsetAt(at: number, timezone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return /[+-]\d{2}:\d{2}/.exec(name)?.[0] ?? '+00:00';
}

/** An instant (milliseconds since 1970) as clocks in a zone show it, to the minute and with the offset: `2026-03-02T07:40+01:00`. */
export function instantIn(at: number, timezone: string): string {
  const offset = offsetAt(at, timezone);
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  const local = new Date(at + (offset.startsWith('-') ? -minutes : minutes) * 60_000);
  return `${local.toISOString().slice(0, 16)}${offset}`;
}

/** More than any zone is away from another, so that both sides of a change of its clocks are looked at. */
const APART_MS = 26 * 3_600_000;

/**
 * The instants at which clocks in a zone show a day and time, `2026-03-02T07:40`: one, as a rule; two where clocks were
 * put back over it, the earlier first; none where they were put forward, or no calendar or clock has it.
 */
export function instantsShowing(wall: string, timezone: string): readonly string[] {
  const roughly = epoch(`${wall}Z`);
  if (roughly === null) return [];
  const offsets = new Set([offsetAt(roughly - APART_MS, timezone), offsetAt(roughly + APART_MS, timezone)]);
  return [...offsets]
    .map((offset) => `${wall}${offset}`)
    .filter((instant) => instant.endsWith(offsetAt(Date.parse(instant), timezone)))
    .sort((a, b) => Date.parse(a) - Date.parse(b));
}

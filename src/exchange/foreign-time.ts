import { instantFault, isTimezone } from '../records/time.ts';

/** The offsets that a clock on the wall may have had: one; two, where the hour came twice; the one before, where it never came. */
export interface Offsets {
  readonly kind: 'once' | 'twice' | 'never';
  /** `+02:00` or `Z`, the earlier instant first. */
  readonly list: readonly string[];
}

/** The zone of times that name none: an offset such as `+01:00`, `Z`, or a name of the IANA database. */
export interface Zone {
  readonly name: string;
  /** Whether the user named it. Where nobody has, each time that is read in it says so. */
  readonly isGiven: boolean;
  /** @param localAsUtc what the clock shows, as milliseconds since 1970 as if it were UTC */
  readonly offsetsAt: (localAsUtc: number) => Offsets;
}

const OFFSET = /^([+-])(\d{1,2})(?::?(\d{2}))?$/;
const DAY_MS = 86_400_000;

/** An offset as records write it; null when the text is none. UTC has many names, `-00:00` among them. */
export function offsetText(text: string): string | null {
  if (/^(?:z|utc|gmt)$/i.test(text)) return 'Z';
  const match = OFFSET.exec(text);
  if (match === null) return null;
  const [, sign, hours = '', minutes = '00'] = match;
  const offset = `${sign}${hours.padStart(2, '0')}:${minutes}`;
  return offset === '-00:00' || offset === '+00:00' ? 'Z' : offset;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The offset of a zone, as `+02:00` or `Z`, at an instant in milliseconds since 1970. */
export function offsetOfZone(timezone: string, at: number): string {
  const format =
    formats.get(timezone) ?? new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' });
  formats.set(timezone, format);
  const said = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return offsetText(said.slice(3, 9)) ?? 'Z';
}

function milliseconds(offset: string): number {
  const [hours = '0', minutes = '0'] = offset.slice(1).split(':');
  return offset === 'Z' ? 0 : (offset.startsWith('-') ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function offsetsOnTheWall(timezone: string, localAsUtc: number): Offsets {
  const before = offsetOfZone(timezone, localAsUtc - DAY_MS);
  const after = offsetOfZone(timezone, localAsUtc + DAY_MS);
  const fitting = [...new Set([before, after])].filter(
    (offset) => offsetOfZone(timezone, localAsUtc - milliseconds(offset)) === offset,
  );
  if (fitting.length === 0) return { kind: 'never', list: [before] };
  return { kind: fitting.length === 1 ? 'once' : 'twice', list: fitting };
}

/** Reads the name of a zone; null when it is neither an offset nor a name of the IANA database. */
export function readZone(name: string, isGiven = true): Zone | null {
  const offset = offsetText(name);
  if (offset !== null) {
    if (instantFault(`2000-01-01T00:00${offset}`, 'required') !== null) return null;
    return { name: offset, isGiven, offsetsAt: () => ({ kind: 'once', list: [offset] }) };
  }
  return isTimezone(name) ? { name, isGiven, offsetsAt: (local) => offsetsOnTheWall(name, local) } : null;
}

/** An instant in milliseconds since 1970 as clocks in a zone showed it, to the second: for times that another tool keeps as a number. */
export function instantOf(at: number, zone: Zone): string {
  const offset = isTimezone(zone.name) ? offsetOfZone(zone.name, at) : (zone.offsetsAt(at).list[0] ?? 'Z');
  const local = new Date(at + milliseconds(offset)).toISOString().slice(0, 19);
  return `${local}${offset}`;
}

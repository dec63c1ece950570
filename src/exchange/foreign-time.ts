import { instantFault, isTimezone } from '../records/time.ts';

/** The zone of times that name none: an offset such as `+01:00`, `Z`, or a name of the IANA database. */
export interface Zone {
  readonly name: string;
  readonly offsetAt: (localAsUtc: number) => string;
}

/** A time of another tool in the words of a record. */
export interface ForeignTime {
  /** An instant with its offset, as `2021-10-01T00:00:00Z`. */
  readonly text: string;
  /** What was not written and had to be taken for granted, in words; empty when all was there. */
  readonly assumed: readonly string[];
}

const OFFSET = /^([+-])(\d{1,2})(?::?(\d{2}))?$/;
const DAY_MS = 86_400_000;

/** An offset as records write it; null when the text is none. UTC has many names, `-00:00` among them. */
function offsetText(text: string): string | null {
  if (/^(?:z|utc|gmt)$/i.test(text)) return 'Z';
  const match = OFFSET.exec(text);
  if (match === null) return null;
  const [, sign, hours = '', minutes = '00'] = match;
  const offset = `${sign}${hours.padStart(2, '0')}:${minutes}`;
  return offset === '-00:00' || offset === '+00:00' ? 'Z' : offset;
}

/** The offset of a zone, as `+02:00` or `Z`, at an instant in milliseconds since 1970. */
function offsetOfZone(timezone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' }).formatToParts(at);
  const said = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return offsetText(said.slice(3, 9)) ?? 'Z';
}

function milliseconds(offset: string): number {
  const [hours = '0', minutes = '0'] = offset.slice(1).split(':');
  return offset === 'Z' ? 0 : (offset.startsWith('-') ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/**
 * The offset that a clock on the wall shows. An hour that comes twice in autumn is the first one; one that spring leaves
 * out is read with the offset before the change.
 */
function offsetOnTheWall(timezone: string, localAsUtc: number): string {
  const before = offsetOfZone(timezone, localAsUtc - DAY_MS);
  const after = offsetOfZone(timezone, localAsUtc + DAY_MS);
  return (
    [before, after].find((offset) => offsetOfZone(timezone, localAsUtc - milliseconds(offset)) === offset) ?? before
  );
}

/** Reads the name of a zone; null when it is neither an offset nor a name of the IANA database. */
export function readZone(name: string): Zone | null {
  const offset = offsetText(name);
  if (offset !== null) {
    return instantFault(`2000-01-01T00:00${offset}`, 'required') === null
      ? { name: offset, offsetAt: () => offset }
      : null;
  }
  return isTimezone(name) ? { name, offsetAt: (local) => offsetOnTheWall(name, local) } : null;
}

const WRITTEN =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})([.,]\d+)?)?\s*(z|utc|gmt|[+-]\d{1,2}(?::?\d{2})?)?)?$/i;

/**
 * Reads a time as other tools write it: one-digit hours, a space for `T`, `-00:00`, no offset, a day alone.
 * @param zone where times without an offset belong
 * @returns null when the text is no time, or one that no calendar has: nothing is guessed or rolled over
 */
export function readForeignTime(text: string, zone: Zone): ForeignTime | null {
  const match = WRITTEN.exec(text.trim());
  if (match === null) return null;
  const [, year = '', month = '', day = '', hour, minute = '00', second, fraction, written] = match;
  const two = (digits: string): string => digits.padStart(2, '0');
  const local = `${year}-${two(month)}-${two(day)}T${two(hour ?? '00')}:${minute}${second === undefined ? '' : `:${second}`}`;
  if (instantFault(`${local}Z`, 'required') !== null) return null;
  const offset = written === undefined ? zone.offsetAt(Date.parse(`${local}Z`)) : offsetText(written);
  const whole = `${local}${offset ?? ''}`;
  if (instantFault(whole, 'required') !== null) return null;
  const assumed = [
    hour === undefined ? 'midnight, as it names no hour' : null,
    written === undefined ? `${zone.name === 'Z' ? 'UTC' : zone.name}, as it names no offset` : null,
    fraction === undefined ? null : 'whole seconds',
  ];
  return { text: whole, assumed: assumed.filter((said) => said !== null) };
}

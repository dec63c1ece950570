import { instantFault } from '../records/time.ts';
import { type DateOrder, readDay, type WrittenDay } from './dates.ts';
import { offsetText, type Zone } from './foreign-time.ts';
import { monthNamed } from './months.ts';

/** A time of another tool: an instant as records write it, with what was taken for granted; or why it is none. */
export type When =
  | { readonly written: string; readonly at: string; readonly assumed: readonly string[] }
  | { readonly written: string; readonly fault: string };

/** `7:40`, `07:40:12`, `7.40 Uhr`, `7 Uhr`, `7h40`, `7:40 PM`, `7:40 nachm.`. */
const CLOCK =
  /^(\d{1,2})(?:[:.h](\d{2}))?(?::(\d{2})(?:[.,]\d+)?)?\s*(uhr|h)?\s*(am|pm|a\.\s?m\.|p\.\s?m\.|vorm\.?|nachm\.?)?$/i;
/** What stands in front of an hour that is not meant to the minute. */
const ABOUT =
  /(?<=\s)(?:(?:ca|approx)\.?|circa|gegen|etwa|about|around|vers|~)\s*(?=\d{1,2}(?:[:.h]\d{2})?\s*(?:uhr|h|[ap]\.?m\.?)?$)/i;
const OFFSET = /\s*(z|utc|gmt|(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?)$/i;
/** A day, and what stands behind it. */
const PARTS =
  /^(.*?\d{2,4}|\d{4}.*?\d{1,2})(?:,?\s+(?:um |at |à |a las |alle )?|T)(\d{1,2}\s?(?:[:.h]|\s*(?:am|pm|uhr|a\.|p\.)).*)$/i;
const DAYS = /^\d{1,2}\.?\s?(?:[-–—/+&]|und|and|et|bis)\s?\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}/;
const MONTH = /^(\p{L}+\.?)[\s/-]*(?:\d{4}|\d{2})$/u;
const RANGE = /\d.*(?:\s[-–—]\s|–|—|\d:\d\d-\d|\b(?:bis|to|until|till|au|à)\b).*\d/i;

interface Clock {
  readonly text: string;
  readonly isWhole: boolean;
}

function clockOf(text: string): Clock | null {
  const [, hour = '', minute, second, unit, half] = CLOCK.exec(text.trim()) ?? [];
  if (hour === '' || (minute ?? unit ?? half) === undefined) return null;
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return null;
  const isLate = half !== undefined && /^[pn]/i.test(half);
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isLate ? 12 : 0);
  const clock = `${String(hours).padStart(2, '0')}:${minute ?? '00'}${second === undefined ? '' : `:${second}`}`;
  return { text: clock, isWhole: second === undefined || !/[.,]0*[1-9]\d*$/.test(text.trim()) };
}

interface Split {
  readonly day: WrittenDay;
  readonly clock: Clock | null;
  readonly offset: string | null;
}

/** A day, a time of day and an offset; null when the text is no such thing. */
function split(text: string, order: DateOrder | undefined): Split | null {
  const alone = readDay(text, order);
  if (alone !== null) return { day: alone, clock: null, offset: null };
  const [, date = '', rest = ''] = PARTS.exec(text) ?? [];
  // `07:40-08:10` is a range, unless the `T` of ISO 8601 or seconds show that a machine wrote it.
  if (/^\d{1,2}:\d{2}-\d{1,2}(?::\d{2})?$/.test(rest) && !/\dT\d/.test(text)) return null;
  const said = OFFSET.exec(rest)?.[1] ?? null;
  const offset = said === null ? null : offsetText(said.replace(/^(?:utc|gmt)(?=[+-])/i, ''));
  if (said !== null && offset === null) return null;
  const clock = clockOf(rest.replace(OFFSET, ''));
  const day = readDay(date, order);
  return day === null || clock === null ? null : { day, clock, offset };
}

function faultOf(text: string): string {
  if (/^\d{1,2}[:.h]\d{2}/.test(text) && text.length <= 12) return 'names no day';
  if (DAYS.test(text)) return 'names more than one day';
  if (RANGE.test(text)) return 'names more than one time';
  if (monthNamed(MONTH.exec(text)?.[1] ?? '') !== null) return 'names a month and no day';
  return 'is no time that can be read for sure';
}

/** Longer is no time, and patterns would look at it for long. */
const MOST = 100;
const AMBIGUOUS =
  'can be read with the day or the month first, and no row of its column settles which; say `--dates dmy`, `--dates mdy` or `--dates ymd`';

/** The one instant that a clock on the wall showed then, and what is doubtful about it. */
function inZone(local: string, zone: Zone): { readonly offset: string; readonly doubt: string | null } {
  const offsets = zone.offsetsAt(Date.parse(`${local}Z`));
  const [offset = 'Z'] = offsets.list;
  if (offsets.kind === 'twice')
    return { offset, doubt: `comes twice, as clocks went back in ${zone.name}; the first is taken` };
  if (offsets.kind === 'never')
    return { offset, doubt: `does not exist in ${zone.name}, as clocks went forward; taken by the clock of before` };
  return { offset, doubt: null };
}

/**
 * Reads a time as it was written, in full: what is missing is named, what can not be known for sure is a fault.
 * @param zone where times without an offset belong
 * @param order the order of day, month and year where it is known
 */
export function readWhen(written: string, zone: Zone, order?: DateOrder): When {
  const said = written.replaceAll(/[\s\u00A0\u202F]+/g, ' ').trim();
  const text = said.length > MOST ? said : said.replace(ABOUT, '');
  const fault = (why: string): When => ({ written, fault: why });
  if (text === '') return fault('is empty');
  if (text.length > MOST) return fault('is no time that can be read for sure');
  const parts = split(text, order);
  if (parts === null) return fault(faultOf(text));
  const { day, clock, offset } = parts;
  if (day.kind === 'ambiguous') return fault(AMBIGUOUS);
  if (day.kind === 'impossible') return fault('is on a day that no calendar has');
  const local = `${day.day}T${clock?.text ?? '00:00'}`;
  if (instantFault(`${local}Z`, 'required') !== null) return fault('is a time that no clock shows');
  const own = offset === null ? inZone(local, zone) : { offset, doubt: null };
  const at = `${local}${own.offset}`;
  if (instantFault(at, 'required') !== null) return fault('has an offset that no place on earth uses');
  const assumed = [
    clock === null ? 'names no hour; the start of the day is taken' : null,
    text === said ? null : 'names the hour as one that is not sure',
    offset === null && !zone.isGiven ? `names no offset; ${zone.name === 'Z' ? 'UTC' : zone.name} is taken` : null,
    own.doubt,
    clock?.isWhole === false ? 'has fractions of a second, which are left out' : null,
  ];
  return { written, at, assumed: assumed.filter((one) => one !== null) };
}

/** The order that a column of times settles: that of its rows which can be read in one way only; undefined where none can, or two disagree. */
export function orderOfColumn(values: readonly string[]): DateOrder | undefined {
  const settled = new Set(
    values
      .filter((value) => value.length <= MOST)
      .flatMap((value) => {
        const day = split(value.replaceAll(/[\s\u00A0\u202F]+/g, ' ').trim(), undefined)?.day;
        return day?.kind === 'day' && day.settles !== undefined ? [day.settles] : [];
      }),
  );
  return settled.size === 1 ? [...settled][0] : undefined;
}

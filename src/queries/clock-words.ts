import { DAY_MS, HOUR_MS } from '../records/time.ts';
import { countText } from '../records/words.ts';
import type { Clock, ClockState } from './clocks.ts';

const MINUTE_MS = 60_000;

/** How a step stands, in words. */
export const STATE_WORDS: Readonly<Record<ClockState, string>> = {
  waiting: 'not started',
  running: 'running',
  'due-soon': 'due soon',
  missed: 'missed',
  met: 'sent in time',
  'met-late': 'sent late',
  'not-required': 'not required',
};

/** A length of time in its largest whole unit: `21 hours`, `3 days`, from two days on in days. Less than a minute are no minutes. */
export interface Roughly {
  readonly count: number;
  readonly unit: 'minute' | 'hour' | 'day';
}

/** What is said of a clock, in a language. */
export interface ClockWords {
  /** How far off a deadline is that is still to come: `in 21 hours`. */
  readonly until: (span: Roughly) => string;
  /** For how long it is over: `3 days late`. */
  readonly late: (span: Roughly) => string;
  readonly days: (parts: { readonly count: number }) => string;
  /** How much of the time was used: `1 h 35 of 4 h`. */
  readonly of: (used: string, whole: string) => string;
  readonly waitsForEntry: string;
  /** The name of a field, which stands between backticks. */
  readonly waitsFor: (field: string) => string;
  readonly promptly: string;
  readonly ownTarget: (until: string) => string;
}

const roughText = ({ count, unit }: Roughly): string => (count === 0 ? 'less than a minute' : countText(count, unit));

/** What the command line says of a clock. */
export const CLOCK_WORDS: ClockWords = {
  until: (span) => `in ${roughText(span)}`,
  late: (span) => `${roughText(span)} late`,
  days: ({ count }) => countText(count, 'day'),
  of: (used, whole) => `${used} of ${whole}`,
  waitsForEntry: 'waits until an entry says that it is sent',
  waitsFor: (field) => `waits for \`${field}\``,
  promptly: 'without undue delay',
  ownTarget: (until) => `without undue delay; our own target ${until}`,
};

function roughly(milliseconds: number): Roughly {
  if (milliseconds < HOUR_MS) return { count: Math.floor(milliseconds / MINUTE_MS), unit: 'minute' };
  if (milliseconds < 2 * DAY_MS) return { count: Math.floor(milliseconds / HOUR_MS), unit: 'hour' };
  return { count: Math.floor(milliseconds / DAY_MS), unit: 'day' };
}

/** How far off a deadline is: `in 21 hours`, `3 days late`. At the instant itself it is not late. */
export function untilText(due: number, now: number, words = CLOCK_WORDS): string {
  return now > due ? words.late(roughly(now - due)) : words.until(roughly(due - now));
}

/** A length of time to the minute: `1 h 35`, `4 h`, `12 min`; in days where it is told of a clock that runs for more than a week: `3 days 2 h`. */
function spanText(milliseconds: number, inDays: boolean, words: ClockWords): string {
  const minutes = Math.floor(milliseconds / MINUTE_MS);
  const hours = Math.floor(minutes / 60);
  if (hours < 1) return `${minutes} min`;
  if (!inDays || hours < 24)
    return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${String(minutes % 60).padStart(2, '0')}`;
  const days = words.days({ count: Math.floor(hours / 24) });
  return hours % 24 === 0 ? days : `${days} ${hours % 24} h`;
}

/** How much of the time of a clock was used, when it was sent or until now; null where it has no beginning or no end. */
export interface UsedTime {
  /** `1 h 35 of 4 h`. */
  readonly words: string;
  /** Share of the time, from 0; more than 1 when it is over. */
  readonly share: number;
}

/** How much of its time a clock used, when its step was sent or until now; null where it has no start or no end yet. */
export function usedTime(
  clock: Pick<Clock, 'started' | 'due' | 'judgedDue' | 'sent'>,
  now: number,
  words = CLOCK_WORDS,
): UsedTime | null {
  const { started, sent } = clock;
  const due = clock.judgedDue ?? clock.due;
  if (started === null || due === null || due < started.time || started.time > now) return null;
  const used = Math.max(0, (sent?.time ?? now) - started.time);
  const whole = due - started.time;
  const inDays = whole > 7 * DAY_MS;
  const said = words.of(spanText(used, inDays, words), spanText(whole, inDays, words));
  return { words: said, share: whole === 0 ? 1 : used / whole };
}

/** When a step is due, in a sentence part; of what has no instant why. Empty where nothing is to be sent any more. */
export function dueWords(
  { due, target, started, state, field, sent }: Pick<Clock, 'due' | 'target' | 'started' | 'state' | 'field' | 'sent'>,
  now: number,
  words = CLOCK_WORDS,
): string {
  if (sent !== null || state === 'not-required') return '';
  if (state === 'waiting' && (started === null || started.time <= now))
    return field === 'notifications' ? words.waitsForEntry : words.waitsFor(field);
  if (due !== null) return untilText(due, now, words);
  return target === null ? words.promptly : words.ownTarget(untilText(target, now, words));
}

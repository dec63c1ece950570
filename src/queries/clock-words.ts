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

/** A length of time in its largest whole unit, as people say it of a deadline: `21 hours`, `3 days`, from two days on in days. */
function roughly(milliseconds: number): string {
  if (milliseconds < MINUTE_MS) return 'less than a minute';
  if (milliseconds < HOUR_MS) return countText(Math.floor(milliseconds / MINUTE_MS), 'minute');
  if (milliseconds < 2 * DAY_MS) return countText(Math.floor(milliseconds / HOUR_MS), 'hour');
  return countText(Math.floor(milliseconds / DAY_MS), 'day');
}

/** How far off a deadline is: `in 21 hours`, `3 days late`. At the instant itself it is not late. */
export function untilText(due: number, now: number): string {
  return now > due ? `${roughly(now - due)} late` : `in ${roughly(due - now)}`;
}

/** A length of time to the minute: `1 h 35`, `4 h`, `12 min`; in days where it is told of a clock that runs for more than a week: `3 days 2 h`. */
function spanText(milliseconds: number, inDays: boolean): string {
  const minutes = Math.floor(milliseconds / MINUTE_MS);
  const hours = Math.floor(minutes / 60);
  if (hours < 1) return `${minutes} min`;
  if (!inDays || hours < 24)
    return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${String(minutes % 60).padStart(2, '0')}`;
  const days = countText(Math.floor(hours / 24), 'day');
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
export function usedTime(clock: Pick<Clock, 'started' | 'due' | 'judgedDue' | 'sent'>, now: number): UsedTime | null {
  const { started, sent } = clock;
  const due = clock.judgedDue ?? clock.due;
  if (started === null || due === null || due < started.time || started.time > now) return null;
  const used = Math.max(0, (sent?.time ?? now) - started.time);
  const whole = due - started.time;
  const inDays = whole > 7 * DAY_MS;
  return { words: `${spanText(used, inDays)} of ${spanText(whole, inDays)}`, share: whole === 0 ? 1 : used / whole };
}

/** When a step is due, in a sentence part; of what has no instant why. Empty where nothing is to be sent any more. */
export function dueWords(
  { due, target, started, state, field, sent }: Pick<Clock, 'due' | 'target' | 'started' | 'state' | 'field' | 'sent'>,
  now: number,
): string {
  if (sent !== null || state === 'not-required') return '';
  if (state === 'waiting' && (started === null || started.time <= now))
    return field === 'notifications' ? 'waits until an entry says that it is sent' : `waits for \`${field}\``;
  if (due !== null) return untilText(due, now);
  return target === null ? 'without undue delay' : `without undue delay; our own target ${untilText(target, now)}`;
}

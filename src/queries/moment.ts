import { dayBegins, dayInZone, daysLater } from '../records/time.ts';

/**
 * The instant of judgement, for those who may ask it and must not read it. With every answer it is noted when that would be
 * another one, so that a judgement knows until when it holds.
 */
export interface Moment {
  /** Whether an instant (milliseconds since 1970) has come; at the instant itself it has. */
  readonly isReached: (at: number) => boolean;
  /** Whether an instant is over; at the instant itself it is not. */
  readonly isPast: (at: number) => boolean;
  /** Whether a day, as `2026-03-02`, has begun where the organisation is. What is still to come proves nothing. */
  readonly hasCome: (day: string) => boolean;
  /** Whether a day is over there. */
  readonly isOver: (day: string) => boolean;
  /** Notes that something that was found out at this instant, or was and still holds, does so until an instant; null is for ever. */
  readonly holdsUntil: (at: number | null) => void;
  /** The first instant at which one of the answers so far would be another one; null where all hold for ever. */
  readonly until: () => number | null;
  /** The same instant with an `until` of its own; what is noted there is noted here, too. */
  readonly within: () => Moment;
}

interface Instant {
  readonly now: number;
  readonly timezone: string;
  readonly today: string;
}

/** What moments stand for: known in this file alone. */
const instants = new WeakMap<Moment, Instant>();

function asking(instant: Instant, around: Moment | null): Moment {
  const { now, timezone, today } = instant;
  let next = Number.POSITIVE_INFINITY;
  let nextDay = '~';
  const holdsUntil = (at: number | null): void => {
    if (at === null || at >= next) return;
    next = at;
    around?.holdsUntil(at);
  };
  const noteDay = (day: string): void => {
    if (day >= nextDay) return;
    nextDay = day;
    holdsUntil(dayBegins(day, timezone));
  };
  const isReached = (at: number): boolean => {
    if (at <= now) return true;
    holdsUntil(Math.ceil(at));
    return false;
  };
  const moment: Moment = {
    isReached,
    isPast: (at) => isReached(Math.floor(at) + 1),
    hasCome(day) {
      if (day <= today) return true;
      noteDay(day);
      return false;
    },
    isOver(day) {
      if (day < today) return true;
      if (day < nextDay) noteDay(daysLater(day, 1));
      return false;
    },
    holdsUntil,
    until: () => (next === Number.POSITIVE_INFINITY ? null : next),
    within: () => asking(instant, moment),
  };
  instants.set(moment, instant);
  return moment;
}

/** The moment of an instant (milliseconds since 1970) where days begin as in an IANA zone. */
export function momentAt(now: number, timezone: string): Moment {
  return asking({ now, timezone, today: dayInZone(now, timezone) }, null);
}

/** Whether both would answer alike, whatever they are asked. */
export function isSameMoment(one: Moment, other: Moment): boolean {
  const [a, b] = [instants.get(one), instants.get(other)];
  return one === other || (a !== undefined && a.now === b?.now && a.timezone === b.timezone);
}

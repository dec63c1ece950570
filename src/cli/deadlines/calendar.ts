import ical, { ICalAlarmType } from 'ical-generator';
import { STATE_WORDS } from '../../queries/clock-words.ts';
import { type Clock, isOpenClock } from '../../queries/clocks.ts';
import { HOUR_MS } from '../../records/time.ts';
import { wordText } from '../../records/words.ts';
import { NO_LEGAL_ADVICE } from '../../regimes/duty-words.ts';

/** How long before the end the calendar reminds, in seconds: as long as the deadline counts as near, and never before half of its time is over. */
function reminderSeconds({ started, due }: Clock, dueSoonHours: number): number {
  const half = started === null || due === null ? Number.POSITIVE_INFINITY : (due - started.time) / 2;
  return Math.round(Math.min(dueSoonHours * HOUR_MS, half) / 1000);
}

/**
 * The clocks that still run to an instant, as a calendar (RFC 5545): one entry each, at the deadline, with an alarm before
 * it. The name of an entry never changes, so that a calendar that is read again moves it. It names records by their id
 * alone, since calendars travel.
 * @param now milliseconds since 1970: when it was made
 */
export function calendarOf(clocks: readonly Clock[], now: number, dueSoonHours: number): string {
  const calendar = ical({
    name: 'Deadlines to notify',
    prodId: { company: 'isms', product: 'deadlines', language: 'EN' },
  });
  for (const clock of clocks) {
    const { incident, duty, stage, state, due, article } = clock;
    if (due === null || !isOpenClock(clock)) continue;
    const summary = `${incident.id}: ${duty.id}, ${wordText(stage.id)}`;
    const event = calendar.createEvent({
      id: `${incident.id}.${duty.id}.${stage.id}@isms`,
      start: new Date(due),
      stamp: new Date(now),
      summary,
      description: `${STATE_WORDS[state]}${article === null ? '' : ` (${article})`}. ${NO_LEGAL_ADVICE}`,
    });
    event.createAlarm({
      type: ICalAlarmType.display,
      trigger: reminderSeconds(clock, dueSoonHours),
      description: summary,
    });
  }
  return `${calendar.toString()}\r\n`;
}

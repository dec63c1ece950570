import type { ReportSetup } from './setup.ts';
import { say } from './words.ts';

/** What it takes to say a time. */
type TimeSetup = Pick<ReportSetup, 'timezone' | 'language' | 'words'>;

/** An instant as a person reads it back, in the zone of the organisation; the zone is named where the reader's clocks show another time. */
export function timeSaid(instant: string, { timezone, language, words }: TimeSetup): string {
  const at = Date.parse(instant);
  const format = (timeZone: string | undefined): string =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      ...(timeZone === undefined ? {} : { timeZone }),
    }).format(at);
  const time = format(timezone);
  return time === format(undefined) ? time : say(words.time.zone, { time, zone: timezone.replaceAll('_', ' ') });
}

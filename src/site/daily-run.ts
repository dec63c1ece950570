import type { SiteView } from './model.ts';

/** After so many hours without a daily run nobody is reminded of anything: one that was left out is forgiven. */
export const STALE_HOURS = 48;

const HOUR_MS = 3_600_000;

/** What a page says of the last daily run. */
export interface DailyRunView {
  /** When it ran, as an instant; null where the portal was not told of one. */
  readonly at: string | null;
  readonly says: string;
  /** Shown in its place in red once it is true: by the clock of whoever reads, since a page has none. */
  readonly stale: string;
}

const STALE = `That is more than ${STALE_HOURS} hours ago: the daily run has stopped, and nobody is reminded of deadlines. Look at its last run on the host.`;

/** The last daily run, by which people are reminded of deadlines. Without a script the page says when it ran, and what that means. */
export function dailyRunView({ dailyRun }: Pick<SiteView, 'dailyRun'>): DailyRunView {
  return {
    at: dailyRun,
    says:
      dailyRun === null
        ? 'This portal was told of no daily run: see to it that somebody is reminded of deadlines.'
        : `It reminds of deadlines and of what is overdue. When it is more than ${STALE_HOURS} hours ago, it has stopped.`,
    stale: STALE,
  };
}

/** Whether a run is so long ago that it has stopped. Both in milliseconds since 1970; a time that is none counts as long ago. */
export function isStale(at: number, now: number): boolean {
  return !(now - at <= STALE_HOURS * HOUR_MS);
}

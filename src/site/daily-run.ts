import type { SiteView } from './model.ts';
import type { Words } from './words/index.ts';

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

/** The last daily run, by which people are reminded of deadlines. Without a script the page says when it ran, and what that means. */
export function dailyRunView(
  { dailyRun }: Pick<SiteView, 'dailyRun'>,
  { none, reminds, stale }: Words['checks']['dailyRun'],
): DailyRunView {
  return {
    at: dailyRun,
    says: dailyRun === null ? none : reminds(STALE_HOURS),
    stale: stale(STALE_HOURS),
  };
}

/** Whether a run is so long ago that it has stopped. Both in milliseconds since 1970; a time that is none counts as long ago. */
export function isStale(at: number, now: number): boolean {
  return !(now - at <= STALE_HOURS * HOUR_MS);
}

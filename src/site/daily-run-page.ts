import { isStale } from './daily-run.ts';

/** Runs on the page of checks: shows in red that the last daily run is too long ago, by the clock of whoever reads. */

const at = document.querySelector<HTMLTimeElement>('#daily-run time')?.dateTime;
const stale = document.querySelector<HTMLElement>('#daily-run-stale');

if (at !== undefined && stale !== null) stale.hidden = !isStale(Date.parse(at), Date.now());

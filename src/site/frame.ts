import type { SiteView } from './model.ts';

/**
 * What every page shows: whose portal it is, and how to report. Nothing that the clock or another record changes is in it:
 * each page would have to be drawn again for that.
 */
export type Frame = Pick<SiteView, 'name' | 'sample' | 'audience' | 'digests' | 'channels' | 'roles'>;

/** What every page of a portal shows. */
export function frameOf({ name, sample, audience, digests, channels, roles }: SiteView): Frame {
  return { name, sample, audience, digests, channels, roles };
}

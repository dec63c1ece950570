import type { SiteView } from './model.ts';

/**
 * What every page shows: whose portal it is, in which language, how to report, and whether the check found errors. How many there are, and as
 * of when, is not in it: each page would have to be drawn again whenever a record or the clock changes.
 */
export interface Frame
  extends Pick<SiteView, 'name' | 'language' | 'sample' | 'audience' | 'digests' | 'channels' | 'roles'> {
  /** The instant at which the clock is pinned; null where it runs. */
  readonly pinnedAt: string | null;
  readonly hasErrors: boolean;
}

/** What every page of a portal shows. */
export function frameOf({
  name,
  language,
  sample,
  audience,
  digests,
  channels,
  roles,
  now,
  clockPinned,
  summary,
}: SiteView): Frame {
  const pinnedAt = clockPinned ? now : null;
  return {
    name,
    language,
    sample,
    audience,
    digests,
    channels,
    roles,
    pinnedAt,
    hasErrors: !digests && summary.error > 0,
  };
}

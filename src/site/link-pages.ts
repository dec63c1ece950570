import { isFolder } from '../records/types/fields.ts';
import { DIGESTED } from './digest.ts';
import type { SiteView } from './model.ts';
import { singlePaths } from './paths.ts';

/**
 * The page that a link in a text means, of those that this audience has; null where it has none. Pages of a register move
 * as it grows, so a link to one of them leads to the first.
 */
export function pageFor(path: string, site: Pick<SiteView, 'audience' | 'digests'>): string | null {
  const [, folder = ''] = path.split('/');
  if (isFolder(folder)) return site.digests && !DIGESTED.includes(folder) ? null : `/${folder}/`;
  // Those of rules and controls are looked for among the rules and controls that the audience sees.
  const isThere = /^\/(?:rules|controls)\/./.test(path) || [...singlePaths(site)].includes(path);
  return isThere ? path : null;
}

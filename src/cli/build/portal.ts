import type { KeptLines } from '../../checker/cache.ts';
import { favicon } from '../../site/favicon.ts';
import { lookThrough } from '../../site/look.ts';
import type { Portal } from '../../site/model.ts';
import { MADE_FROM_STYLE, madeFromStyle } from '../../site/paper.ts';
import { PREFIXES } from '../../site/registers.ts';
import { bestBetsOf } from '../../site/search/best-bets.ts';
import { headersFile, headersWithAdmin } from '../../site/security.ts';
import { portalFaults } from '../../site/verify.ts';
import { BadUsage } from '../command.ts';
import type { WriteAdmin } from './admin.ts';
import { dataFiles } from './data-files.ts';
import { drawPages } from './draw.ts';
import { keptLooks } from './kept-looks.ts';
import { keptPages } from './kept-pages.ts';
import type { KeptSearch } from './kept-search.ts';
import { writePictures } from './pictures.ts';
import { filesIn, MANIFEST, portalFolder, reader, writeBeside } from './portal-folder.ts';
import { makeSearch } from './search.ts';

/** What to build and where. */
export interface PortalRequest {
  readonly portal: Portal;
  /** The folder of the compiled portal. */
  readonly program: string;
  /** Where the portal goes, as an absolute path. */
  readonly out: string;
  /** The path under which it will be published, as `basePathOf` gives it. */
  readonly base: string;
  /** Lines of earlier builds of this portal; null where every page is drawn and every file is looked through. */
  readonly kept: KeptLines | null;
  /** Parts of the search of earlier builds; null where each is made anew. */
  readonly keptSearch: KeptSearch | null;
  /** Writes the page of forms; null where none is wanted. */
  readonly admin: WriteAdmin | null;
}

/** What the manifest of a portal says. */
function manifest({ site, records }: Portal, base: string): string {
  const { audience, now } = site;
  return `${JSON.stringify({ schemaVersion: 1, audience, now, records: records.length, base: `${base}/` }, null, 2)}\n`;
}

/** What stands beside the pages of a portal. */
export function besidePages(portal: Portal, base: string): Readonly<Record<string, string>> {
  return {
    'favicon.svg': favicon,
    'search.json': JSON.stringify({ bets: bestBetsOf(portal), prefixes: PREFIXES }),
    _headers: headersFile,
    [MADE_FROM_STYLE]: madeFromStyle(portal.site.commit),
    // GitHub Pages leaves out what starts with `_` where this file is missing.
    '.nojekyll': '',
    [MANIFEST]: manifest(portal, base),
    ...dataFiles(portal),
  };
}

/** @throws {BadUsage} where something is wrong with what was drawn */
export function refuseFaults(faults: readonly string[]): void {
  if (faults.length > 0)
    throw new BadUsage(
      `the portal came out wrong and was not published: ${faults.slice(0, 5).join('; ')}`,
      'the portal that was there stays; when a record quotes one that is restricted, reword it, else please report this',
    );
}

/**
 * Builds a portal beside its place, looks whether it came out whole and holds nothing that was withheld, and only then
 * puts it there.
 * @throws {BadUsage} when it did not; the portal that was there before stays
 */
export async function buildPortal({
  portal,
  program,
  out,
  base,
  kept,
  keptSearch,
  admin,
}: PortalRequest): Promise<void> {
  const folder = portalFolder(out);
  const lookedFor = { marks: portal.marks, base };
  const look = lookThrough(lookedFor);
  const pagesBefore = kept === null ? null : keptPages(kept, program, base);
  try {
    await drawPages(portal, program, folder.pages, base, pagesBefore, folder.reuse);
    writePictures(folder.pages, portal.pictures);
    await makeSearch(folder.pages, { kept: keptSearch });
    writeBeside(folder.pages, besidePages(portal, base));
    if (admin !== null) writeBeside(folder.pages, { _headers: headersWithAdmin });
    const seen = kept === null ? look : keptLooks(kept, look, lookedFor);
    const faults = portalFaults(portal, filesIn(folder.pages, reader()), seen);
    kept?.tidy();
    refuseFaults([...faults, ...(admin?.(folder.pages, look) ?? [])]);
    folder.publish();
  } finally {
    folder.abandon();
  }
}

import { favicon } from '../../site/favicon.ts';
import type { Portal } from '../../site/model.ts';
import { headersFile } from '../../site/security.ts';
import { storable } from '../../site/store-words.ts';
import { portalFaults } from '../../site/verify.ts';
import { BadUsage } from '../command.ts';
import { filesIn, MANIFEST, portalFolder, writeBeside } from './portal-folder.ts';

/** What to build and where. */
export interface PortalRequest {
  readonly portal: Portal;
  /** The folder of this package. */
  readonly program: string;
  /** Where the portal goes, as an absolute path. */
  readonly out: string;
  /** The working folder, to which the process comes back. */
  readonly cwd: string;
}

/** What the manifest of a portal says. */
function manifest({ site, records }: Portal): string {
  const { audience, now } = site;
  return `${JSON.stringify({ schemaVersion: 1, audience, now, records: records.length }, null, 2)}\n`;
}

/**
 * Builds a portal beside its place, looks whether it came out whole and holds nothing that was withheld, and only then
 * puts it there.
 * @throws {BadUsage} when it did not; the portal that was there before stays
 */
export async function buildPortal({ portal: made, program, out, cwd }: PortalRequest): Promise<void> {
  const portal = storable(made);
  const folder = portalFolder(out, program);
  try {
    const [{ build }, { siteConfig }] = await Promise.all([import('astro'), import('../../site/config.ts')]);
    const config = siteConfig({
      program,
      portal: () => portal,
      outDir: folder.pages,
      cacheDir: folder.cache,
    });
    // Astro puts the programs that draw the pages below the working folder, whatever folder it is told.
    process.chdir(folder.workshop);
    try {
      await build({ ...config, configFile: false, logLevel: 'error' });
    } finally {
      process.chdir(cwd);
    }
    writeBeside(folder.pages, { 'favicon.svg': favicon, _headers: headersFile, [MANIFEST]: manifest(portal) });
    const faults = portalFaults(portal, filesIn(folder.pages));
    if (faults.length > 0)
      throw new BadUsage(
        `the portal came out wrong and was not published: ${faults.slice(0, 5).join('; ')}`,
        'the portal that was there stays; when a record quotes one that is restricted, reword it, else please report this',
      );
    folder.publish();
  } finally {
    folder.abandon();
  }
}

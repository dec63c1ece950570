import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { assetBelow, pageBelow } from '../../site/base-path.ts';
import { drawFrom } from '../../site/current.ts';
import type { Portal } from '../../site/model.ts';
import { MISSING, pathsOf } from '../../site/paths.ts';

/** The compiled pages: a module with `drawPage`, as `src/site/program.ts` has it. */
interface PortalProgram {
  readonly drawPage: (address: string) => Promise<string>;
}

function isProgram(module: unknown): module is PortalProgram {
  return typeof module === 'object' && module !== null && 'drawPage' in module && typeof module.drawPage === 'function';
}

/** The programs and styles that browsers load, as the pages name them. */
function copyAssets(client: string, pages: string, base: string): void {
  for (const entry of readdirSync(client, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    const to = join(pages, from.slice(client.length));
    mkdirSync(dirname(to), { recursive: true });
    if (/\.(?:js|css)$/.test(entry.name)) writeFileSync(to, assetBelow(base, readFileSync(from, 'utf8')));
    else copyFileSync(from, to);
  }
}

/**
 * Draws every page of a portal into a folder, with what browsers load.
 * @param program the folder of the compiled portal: `server/` and `client/`
 * @param base the path under which the portal is published, as `basePathOf` gives it
 * @throws {Error} when a page fails
 */
export async function drawPages(portal: Portal, program: string, pages: string, base: string): Promise<void> {
  drawFrom(portal);
  const module: unknown = await import(pathToFileURL(join(program, 'server', 'entry.mjs')).href);
  if (!isProgram(module)) throw new TypeError(`${program} holds no program that draws pages`);
  for (const address of pathsOf(portal)) {
    const file = join(pages, address === MISSING ? '404.html' : `${address}index.html`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, pageBelow(base, await module.drawPage(address)));
  }
  copyAssets(join(program, 'client'), pages, base);
}

/**
 * Makes the search of finished pages.
 * @throws {Error} when Pagefind can not
 */
export async function makeSearch(pages: string): Promise<void> {
  const said = (errors: readonly string[]): void => {
    if (errors.length > 0) throw new Error(`the search could not be made: ${errors.join('; ')}`);
  };
  try {
    const { index, errors } = await createIndex();
    said(errors);
    if (index === undefined) throw new Error('the search could not be made');
    said((await index.addDirectory({ path: pages })).errors);
    said((await index.writeFiles({ outputPath: join(pages, 'pagefind') })).errors);
  } finally {
    await close();
  }
}

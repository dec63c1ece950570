import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assetBelow, pageBelow } from '../../site/base-path.ts';
import { drawFrom, type OnePage } from '../../site/current.ts';
import { frameOf } from '../../site/frame.ts';
import type { Portal } from '../../site/model.ts';
import { MISSING, pathsOf, subjectIn } from '../../site/paths.ts';
import type { KeptPages } from './kept-pages.ts';
import type { PortalFolder } from './portal-folder.ts';

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

/** Draws the page at an address from what it is handed. */
type Draw = (href: string, from: Portal | OnePage) => Promise<string>;

/**
 * Loads the compiled pages.
 * @param program the folder of the compiled portal: `server/` and `client/`
 * @param base the path under which the portal is published, as `basePathOf` gives it
 */
async function drawing(program: string, base: string): Promise<Draw> {
  const module: unknown = await import(pathToFileURL(join(program, 'server', 'entry.mjs')).href);
  if (!isProgram(module)) throw new TypeError(`${program} holds no program that draws pages`);
  return async (href, from) => {
    drawFrom(from);
    return pageBelow(base, await module.drawPage(href));
  };
}

/** The file of a page, from the folder of its portal. */
function pathOf(href: string): string {
  return href === MISSING ? '404.html' : `${href.slice(1)}index.html`;
}

/**
 * Draws every page of a portal into a folder, with what browsers load. A page that shows one thing gets nothing else of the
 * portal, so that it is as it was when that thing is.
 * @param program the folder of the compiled portal: `server/` and `client/`
 * @param base the path under which the portal is published, as `basePathOf` gives it
 * @param kept pages of earlier builds; null where every page is drawn
 * @param reuse puts a file of the portal before into the folder, where it is one of just these bytes
 * @param elsewhere addresses of pages that another process draws
 * @throws {Error} when a page fails
 */
export async function drawPages(
  portal: Portal,
  program: string,
  pages: string,
  base: string,
  kept: KeptPages | null,
  reuse: PortalFolder['reuse'] = () => false,
  elsewhere: ReadonlySet<string> = new Set(),
): Promise<void> {
  const draw = await drawing(program, base);
  const frame = frameOf(portal.site);
  for (const href of pathsOf(portal)) {
    if (elsewhere.has(href)) continue;
    const subject = subjectIn(portal, href);
    const page = subject === undefined ? null : { href, frame, subject };
    const before = page === null ? null : (kept?.get(page) ?? null);
    const path = pathOf(href);
    mkdirSync(dirname(join(pages, path)), { recursive: true });
    if (before !== null && reuse(path, before.digest)) continue;
    const unpacked = before?.html() ?? null;
    const html = unpacked ?? (await draw(href, page ?? portal));
    if (page !== null && unpacked === null) kept?.put(page, html);
    writeFileSync(join(pages, path), html);
  }
  copyAssets(join(program, 'client'), pages, base);
}

/**
 * Draws pages that show one thing each, and nothing else of a portal.
 * @throws {Error} when a page fails
 */
export async function drawEach(all: Iterable<OnePage>, program: string, pages: string, base: string): Promise<void> {
  const draw = await drawing(program, base);
  for (const page of all) {
    const file = join(pages, pathOf(page.href));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await draw(page.href, page));
  }
}

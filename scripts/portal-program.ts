/** The portal's program in a clone: compiled anew when a module that it is made of has changed. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What else decides what is compiled: the packages, how Astro is told to, and which pages there are. */
const BESIDE = [
  'package-lock.json',
  'src/site/config.ts',
  ...readdirSync(join(ROOT, 'src', 'pages'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
];
/** The file that says what a program was made of: each module's path from the root, and its SHA-256. */
export const INPUTS = 'inputs.json';

function hashOf(path: string): string {
  const file = join(ROOT, path);
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : '';
}

function isUpToDate(folder: string): boolean {
  try {
    const inputs: unknown = JSON.parse(readFileSync(join(folder, INPUTS), 'utf8'));
    if (typeof inputs !== 'object' || inputs === null) return false;
    const known = new Map(Object.entries(inputs));
    return BESIDE.every((path) => known.has(path)) && [...known].every(([path, hash]) => hashOf(path) === hash);
  } catch {
    return false;
  }
}

/**
 * Compiles the script of the page of forms; it is no part of the pages, so that a portal without that page holds nothing of
 * it. Sveltia CMS lies beside it as a file.
 */
async function compileForms(out: string): Promise<readonly string[]> {
  const { rolldown } = await import('rolldown');
  const made = await rolldown({ cwd: ROOT, input: 'src/site/admin/page.ts', platform: 'browser' });
  const { output } = await made.write({ dir: out, format: 'esm', entryFileNames: 'page.js', minify: true });
  await made.close();
  return output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
}

/**
 * Compiles the portal's program into a folder, which then holds `server/`, `client/`, `admin/` and the list of what it was made of.
 * @param onModule told of each module that becomes part of the program, by its path
 * @throws {Error} when Astro can not
 */
export async function compilePortal(out: string, onModule: (path: string) => void = () => {}): Promise<void> {
  const [{ build }, { programConfig }] = await Promise.all([import('astro'), import('../src/site/config.ts')]);
  const seen = new Set(BESIDE);
  const isPart = (path: string): void => {
    onModule(path);
    const own = relative(ROOT, path).replaceAll('\\', '/');
    if (own.startsWith('src/')) seen.add(own);
  };
  await build(programConfig({ out, cache: join(out, 'cache'), onModule: isPart }));
  for (const path of await compileForms(join(out, 'admin'))) isPart(path);
  rmSync(join(out, 'cache'), { recursive: true, force: true });
  const inputs = Object.fromEntries([...seen].sort().map((path) => [path, hashOf(path)]));
  writeFileSync(join(out, INPUTS), `${JSON.stringify(inputs, null, 2)}\n`);
}

/** Compiling takes half a gigabyte that is not given back: a build needs it for its pages. */
const COMPILER = fileURLToPath(new URL('compile-portal.ts', import.meta.url));

/** After this many milliseconds nobody is still at it: a program is compiled in a tenth of that. */
const GIVEN_UP = 120_000;

/** Whether another process is compiling here right now. */
function isBeingMade(making: string): boolean {
  return existsSync(making) && Date.now() - statSync(making).mtimeMs < GIVEN_UP;
}

/**
 * The folder of the compiled portal. Several processes may ask at once: one compiles, and the others wait for it.
 * @param cache the folder in which compiled ones are kept
 * @throws {Error} when Astro can not
 */
export async function portalProgram(cache: string): Promise<string> {
  mkdirSync(cache, { recursive: true });
  const making = join(cache, 'making');
  const kept = (): readonly string[] =>
    readdirSync(cache).flatMap((name) => (name === 'making' ? [] : [join(cache, name)]));
  for (;;) {
    const good = kept().find(isUpToDate);
    if (good !== undefined) return good;
    if (!isBeingMade(making)) break;
    await setTimeout(100);
  }
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making);
  try {
    await promisify(execFile)(process.execPath, [COMPILER, join(making, 'program')]);
    const inputs = readFileSync(join(making, 'program', INPUTS));
    const place = join(cache, createHash('sha256').update(inputs).digest('hex').slice(0, 12));
    for (const old of kept()) rmSync(old, { recursive: true, force: true });
    renameSync(join(making, 'program'), place);
    return place;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

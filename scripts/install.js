/** Installs the packages of this project when they are not there, or not those of the lock file. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COULD_NOT_CHECK, root, run } from './runtime.js';

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean, dependencies?: Readonly<Record<string, string>>,
 *   devDependencies?: Readonly<Record<string, string>>, optionalDependencies?: Readonly<Record<string, string>> }} Package
 */

/** npm writes this file when an installation has succeeded, so it is the stamp that says what is there. */
const STAMP = join('node_modules', '.package-lock.json');

const KINDS = /** @type {const} */ (['dependencies', 'devDependencies', 'optionalDependencies']);

/**
 * Why `npm install` has to run in a folder, in words for a person; null when everything is there.
 * @param {string} folder
 * @returns {string | null}
 */
export function whyInstall(folder) {
  if (!existsSync(join(folder, STAMP))) return 'the packages are not installed yet';
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  const there = packagesOf(join(folder, STAMP));
  if (wanted === null || there === null) return 'what is installed cannot be told';
  for (const [path, { version, optional, link }] of Object.entries(wanted)) {
    if (!path.includes('node_modules/')) {
      // Our own: what it asks for counts, and the link to it is only npm's.
      const manifest = join(path, 'package.json');
      if (!sameRequests(folder, manifest, wanted[path]))
        return `\`${manifest}\` asks for other packages than the lock file has`;
      continue;
    }
    const found = there[path]?.version;
    const missing = found === undefined && optional !== true && link !== true;
    if (missing || (found !== undefined && found !== version)) {
      return `\`${path}\` ${version ?? ''} is wanted and ${found ?? 'nothing'} is there`;
    }
  }
  return null;
}

/**
 * @param {string} path
 * @returns {Readonly<Record<string, Package>> | null}
 */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/**
 * @param {string} folder
 * @param {string} file the manifest
 * @param {Package | undefined} locked
 */
function sameRequests(folder, file, locked) {
  const manifest = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const text = (/** @type {Readonly<Record<string, string>> | undefined} */ list) =>
    JSON.stringify(Object.entries(list ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
  return KINDS.every((kind) => text(manifest[kind]) === text(locked?.[kind]));
}

/**
 * Runs `npm install` where something is missing, and says so first.
 * @returns {Promise<number>} 0, or 2 when it failed
 */
export async function ensureInstalled() {
  const reason = whyInstall(root);
  if (reason === null) return 0;
  console.error(`Installing packages, since ${reason} …`);
  const args = [
    'install',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = process.env.npm_execpath;
  const status =
    npm !== undefined && /npm-cli\.c?js$/.test(npm)
      ? await run(process.execPath, [npm, ...args], { cwd: root })
      : await run('npm', args, { cwd: root, shell: process.platform === 'win32' });
  if (status === 0) return 0;
  console.error(`\`npm install\` failed: see what it says above, then type \`npm install\` in ${root} to try again`);
  return COULD_NOT_CHECK;
}

/** The licences of what is compiled into the package. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './runtime.js';

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
}

/** The folder of the package that a module belongs to; null for our own and for what is no file. */
function packageOf(module: string): string | null {
  for (let folder = dirname(module); folder !== dirname(folder); folder = dirname(folder)) {
    if (folder === root) return null;
    const { name, version } = manifestIn(folder);
    if (name !== undefined && version !== undefined) return folder;
  }
  return null;
}

function manifestIn(folder: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch {
    return {};
  }
}

/**
 * One notice: the package, its licence, and the text of it.
 * @throws {Error} where a package names none, since its code could not be handed on then
 */
function noticeOf(folder: string): string {
  const { name, version, license } = manifestIn(folder);
  if (license === undefined)
    throw new Error(`\`${name}\` ${version} names no licence: it can not be part of the package`);
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}

/**
 * The notices of all packages that these modules belong to, sorted.
 * @param modules paths of files; what is none is left out
 */
export function noticesOf(modules: Iterable<string>): string {
  const folders = new Set([...modules].map(packageOf).filter((folder) => folder !== null));
  const notices = [...folders].map(noticeOf).sort();
  const head = 'isms holds the code of these packages. Each is under its own licence, which stands below its name.';
  return `${[head, ...notices].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

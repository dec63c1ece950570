import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { GivenFile } from '../../exchange/format.ts';
import { byText } from '../../records/order.ts';
import { BadUsage } from '../command.ts';

/** What is larger is no export of reports, and would fill the memory. */
const MOST_BYTES = 256 * 1024 * 1024;
/** So many files no export has; a folder such as the whole disk does. */
const MOST_FILES = 200_000;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function readAt(path: string): Uint8Array | string {
  try {
    const kind = lstatSync(path);
    if (!kind.isFile()) return 'it is a link, a pipe or a device, not a plain file';
    if (kind.size > MOST_BYTES) return `it has ${kind.size} bytes, more than 256 MiB`;
    return readFileSync(path);
  } catch (error) {
    return `the system refuses to read it (${codeOf(error)})`;
  }
}

function* filesBelow(folder: string, prefix = ''): Generator<GivenFile> {
  for (const name of readdirSync(folder).sort(byText)) {
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
      yield* filesBelow(path, `${prefix}${name}/`);
    else yield { name: `${prefix}${name}`, read: () => readAt(path) };
  }
}

/**
 * What was named on the command line: one file, or all files below a folder in order of path. Links are not followed;
 * names that begin with a dot are not looked at.
 * @throws {BadUsage} when there is nothing of that name
 */
export function givenFiles(path: string, reads: string): readonly GivenFile[] {
  const kind = lstatSync(path, { throwIfNoEntry: false });
  if (kind === undefined) throw new BadUsage(`there is no ${path}`, `name ${reads}`);
  if (!kind.isDirectory()) return [{ name: basename(path), read: () => readAt(path) }];
  const files: GivenFile[] = [];
  try {
    for (const file of filesBelow(path)) {
      files.push(file);
      if (files.length > MOST_FILES)
        throw new BadUsage(`${path} holds more than ${MOST_FILES} files`, 'name the folder of the export itself');
    }
  } catch (error) {
    if (error instanceof BadUsage) throw error;
    throw new BadUsage(`${path} can not be read (${codeOf(error)})`, 'make it readable for the user who runs this');
  }
  return files;
}

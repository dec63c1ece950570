import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Part, readPart } from '../../checker/shard/part.ts';
import { fitParts, type Parts } from '../../checker/shard/parts.ts';
import { CouldNotCheck } from '../../records/reading/load.ts';

function partAt(name: string, cwd: string, program: string): Part {
  let bytes: Buffer;
  try {
    bytes = readFileSync(resolve(cwd, name));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CouldNotCheck(`cannot read the part \`${name}\` (${code})`, 'name the files that the shards wrote');
  }
  return readPart(name, bytes, program);
}

/**
 * Reads what the shards of one check wrote.
 * @param names the files as the user named them
 * @param program names this program
 * @throws {CouldNotCheck} where a part can not be read, is missing, or is of another check
 */
export function partsAt(names: readonly string[], cwd: string, program: string): Parts {
  return fitParts(names.map((name) => partAt(name, cwd, program)));
}

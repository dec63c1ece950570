import { lstatSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ColumnMap } from '../../exchange/table/map.ts';
import { createFile } from '../../records/writing/atomic-write.ts';
import type { World } from '../command.ts';
import { mapText } from './ask-map.ts';

/**
 * Writes a map beside where the command was called, under the name of the table. A file that says something else is never
 * written over: the next free name is taken.
 * @returns the name of the file
 */
export function writeMap(map: ColumnMap, columns: readonly string[], table: string, { cwd }: World): string {
  const text = mapText(map, columns);
  const bare = table.replace(/\.[^.]+$/, '').replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
  for (let number = 1; ; number += 1) {
    const name = `${bare}${number === 1 ? '' : `-${number}`}.map.yaml`;
    const path = resolve(cwd, name);
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
      createFile(path, text);
      return name;
    }
    if (lstatSync(path).isFile() && readFileSync(path, 'utf8') === text) return name;
  }
}

import { resolve } from 'node:path';
import { BadUsage } from '../command.ts';

/**
 * Reads what `--store NAME=DIR` was given: the folder of each store, as an absolute path.
 * @throws {BadUsage} where a name or a folder is missing, and for a store that is given twice
 */
export function storesOf(asked: readonly string[], cwd: string): ReadonlyMap<string, string> {
  const stores = new Map<string, string>();
  for (const one of asked) {
    const equals = one.indexOf('=');
    const name = one.slice(0, Math.max(0, equals));
    const folder = one.slice(equals + 1);
    if (name === '' || folder === '')
      throw new BadUsage(
        `\`--store ${one}\` does not name a store and its folder`,
        'write the name of the store, `=` and its folder, such as `--store vault=/mnt/vault`',
      );
    if (stores.has(name)) throw new BadUsage(`the store \`${name}\` was given twice`, 'give each store once');
    stores.set(name, resolve(cwd, folder));
  }
  return stores;
}

import { lstatSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { idOfPerson, type Person, peopleMap } from '../../exchange/people.ts';
import { byText } from '../../records/order.ts';
import { replaceFile } from '../../records/writing/atomic-write.ts';
import type { World } from '../command.ts';
import { peopleIn } from './settings-file.ts';

/** People whom an import has met, and the file in which their ids are still to be filled in. */
export interface PeopleMet {
  readonly count: number;
  readonly unknown: number;
  /** Null where all are known, or nothing is written. */
  readonly file: string | null;
}

const HEAD = [
  '# Write the id of a record in people/ behind whom it is, such as: it-admin. Leave empty whom the records need not name.',
  '# This file holds names: keep it outside the records, and out of version control.',
].join('\n');

/** The text of the file with more people, as YAML or JSON, whichever it is; what its author wrote stays. */
function withPeople(text: string, entries: ReturnType<typeof peopleIn>, added: readonly string[]): string {
  if (text.trimStart().startsWith('{')) {
    const all = Object.fromEntries([...entries, ...added.map((name) => [name, ''] as const)]);
    return `${JSON.stringify(all, null, 2)}\n`;
  }
  const lines = added.map((name) => `${JSON.stringify(name)}:\n`);
  return `${text}${text.endsWith('\n') || text === '' ? '' : '\n'}${lines.join('')}`;
}

/**
 * Counts people, and writes those whom nobody has given an id into a file to fill in. What stands there stays.
 * @param named the file of `--people`; a new one where there is none
 */
export function meetPeople(
  people: readonly Person[],
  named: string | undefined,
  fresh: string,
  isDry: boolean,
  world: World,
): PeopleMet {
  const file = named ?? fresh;
  const path = resolve(world.cwd, file);
  const isThere = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  const entries = isThere ? peopleIn(file, world.cwd) : [];
  const map = peopleMap(named === undefined ? [] : entries);
  const all = new Map(people.map((person) => [(person.names[0] ?? '').toLowerCase(), person]));
  const unknown = [...all.values()].filter((person) => idOfPerson(person, map) === undefined);
  if (unknown.length === 0) return { count: all.size, unknown: 0, file: null };
  const listed = new Set(entries.map(([name]) => name.toLowerCase()));
  const added = unknown
    .flatMap(({ names: [name = ''] }) => (listed.has(name.toLowerCase()) ? [] : [name]))
    .sort(byText);
  if (!isDry && added.length > 0) {
    replaceFile(path, withPeople(isThere ? readFileSync(path, 'utf8') : `${HEAD}\n`, entries, added));
  }
  return { count: all.size, unknown: unknown.length, file: isDry ? null : file };
}

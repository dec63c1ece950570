import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { type ColumnMap, columnMap } from '../../exchange/table/map.ts';
import { isMapping } from '../../records/mapping.ts';
import { SLUG } from '../../records/types/fields.ts';
import { BadUsage } from '../command.ts';

/** What a small file of YAML or JSON says, that an option names. */
function saidIn(option: string, named: string, cwd: string): unknown {
  let text: string;
  try {
    text = readFileSync(resolve(cwd, named), 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new BadUsage(`\`--${option} ${named}\` can not be read (${code})`, 'name a file that is there');
  }
  try {
    return load(text, { schema: CORE_SCHEMA, maxAliases: 0, maxDepth: 20 }) ?? {};
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new BadUsage(
      `\`--${option} ${named}\` is neither YAML nor JSON (${error.reason})`,
      'write a line for each: what it is, a colon, a blank, and the name',
    );
  }
}

/**
 * The map of columns in a file.
 * @throws {BadUsage} when it is none
 */
export function mapIn(named: string, cwd: string): ColumnMap {
  const map = columnMap(saidIn('map', named, cwd));
  if (typeof map === 'string')
    throw new BadUsage(`\`--map ${named}\`: ${map}`, 'write the name of a field, a colon, and the name of its column');
  return map;
}

/**
 * Who is who, by a file: what the other tool calls a person, and an id of `people/`, or nothing.
 * @throws {BadUsage} when it says something else
 */
export function peopleIn(named: string, cwd: string): readonly (readonly [name: string, id: string])[] {
  const said = saidIn('people', named, cwd);
  if (!isMapping(said))
    throw new BadUsage(`\`--people ${named}\` names no people`, 'write a name, a colon, and an id of `people/`');
  return Object.entries(said).map(([name, value]) => {
    const id = value === null ? '' : value;
    if (typeof id !== 'string' || (id !== '' && !SLUG.test(id)))
      throw new BadUsage(
        `\`--people ${named}\` gives somebody the id \`${String(value)}\`, which is none`,
        'write the id of a record in `people/`, such as `it-admin`, or nothing',
      );
    return [name, id] as const;
  });
}

import type { Proposal } from '../../exchange/format.ts';
import { bareName } from '../../exchange/table/columns.ts';
import { type ColumnMap, MAP_FIELDS, missingIn } from '../../exchange/table/map.ts';
import type { World } from '../command.ts';

/** A map as a file says it, one field a line, for a person to change. */
export function mapText(map: ColumnMap, columns: readonly string[]): string {
  const line = (field: string): string => {
    const names = map[field] ?? [];
    const value = names.length === 1 ? JSON.stringify(names[0]) : JSON.stringify(names);
    return names.length === 0 ? `# ${field}: ` : `${field}: ${value}`;
  };
  return [
    '# Which column is what. A line that begins with # says nothing; take the # away and name a column.',
    `# Columns: ${columns.join(' | ').replaceAll(/\s+/g, ' ')}`,
    ...Object.entries(MAP_FIELDS).map(
      ([field, meaning]) => `${line(field)}${(map[field] ?? []).length === 0 ? '' : '  '}# ${meaning}`,
    ),
    '',
  ].join('\n');
}

/** A map as it is shown, one field a line; a title that no column holds is made of the text. */
export function mapShown(map: ColumnMap): string {
  const [body] = map.body ?? [];
  const made = map.title === undefined && body !== undefined ? { title: [`the first words of ${body}`] } : {};
  const lines = Object.entries({ ...made, ...map });
  const width = Math.max(0, ...lines.map(([field]) => field.length));
  return lines.map(([field, names]) => `  ${field.padEnd(width)}  ${names.join(' + ')}`).join('\n');
}

async function columnsFor(
  field: string,
  now: readonly string[],
  { columns }: Proposal,
  world: World,
): Promise<readonly string[] | null> {
  for (;;) {
    const shown = now.length === 0 ? 'none' : now.join(' + ');
    const typed = await world.ask(
      `${field}, ${MAP_FIELDS[field] ?? ''}: which column? (Enter for ${shown}, - for none) `,
    );
    if (typed === null) return null;
    const text = typed.trim();
    if (text === '') return now;
    if (text === '-') return [];
    const found = text.split('+').map((name) => columns.find((column) => bareName(column) === bareName(name)));
    if (found.every((name) => name !== undefined)) return found.filter((name) => name !== undefined);
    world.stdout(`There is no such column. Please type one of: ${columns.join(', ')}.\n`);
  }
}

/**
 * Asks whether a proposed map is right, and field by field where it is not, or where something is missing that has to be
 * there. Null when nobody answers.
 */
export async function askedMap(proposal: Proposal, world: World): Promise<ColumnMap | null> {
  const missing = missingIn(proposal.map);
  if (missing.length === 0) {
    const typed = await world.ask('Is that right? (yes, or no to change it) [yes] ');
    if (typed === null) return null;
    if (/^(?:y|yes|j|ja|o|oui)?$/i.test(typed.trim())) return proposal.map;
  }
  const map: Record<string, readonly string[]> = {};
  for (const field of missing.length > 0 ? [...missing, ...Object.keys(proposal.map)] : Object.keys(MAP_FIELDS)) {
    const isAsked = missing.length === 0 || missing.includes(field);
    const now = proposal.map[field] ?? [];
    const names = isAsked ? await columnsFor(field, now, proposal, world) : now;
    if (names === null) return null;
    if (names.length > 0) map[field] = names;
  }
  return missingIn(map).length === 0 ? map : null;
}

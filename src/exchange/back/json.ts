import { isMapping } from '../../records/mapping.ts';
import { type Back, type BackRow, NotThis } from '../format.ts';
import type { RowValue } from '../out/row.ts';

/** Frontmatter nests no deeper, and what does would be no record. */
const DEEPEST = 20;

function isTooDeep(value: unknown, left = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((inner) => isTooDeep(inner, left - 1));
}

/** The fields and the text of something that holds both. */
function saidBy(value: unknown): RowValue {
  if (!isMapping(value)) return { message: 'it is no group of fields' };
  const { text, file: _, ...data } = value;
  if (typeof text !== 'string') return { message: '`text` is missing' };
  return isTooDeep(data) ? { message: `its fields lie more than ${DEEPEST} deep in each other` } : { data, text };
}

function notThis(why: string): NotThis {
  return new NotThis(`the file is not what \`isms export json\` wrote: ${why}`, 'name a file that it wrote');
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw notThis(error instanceof Error ? error.message : String(error));
  }
}

/**
 * The records that a JSON document of an export says.
 * @throws {NotThis} when it is none
 */
export function backOfJson(bytes: Uint8Array): Back {
  const said = parsed(bytes);
  if (!isMapping(said) || said.schemaVersion !== 1 || !isMapping(said.records))
    throw notThis('it has no `schemaVersion: 1` and `records`');
  const rows = Object.entries(said.records).flatMap(([folder, list]): readonly BackRow[] => {
    if (!Array.isArray(list)) return [{ source: folder, file: '', said: { message: 'it is no list of records' } }];
    return list.map((one: unknown, at) => ({
      source: `${folder} ${at + 1}${isMapping(one) && typeof one.id === 'string' ? `, ${one.id}` : ''}`,
      file: isMapping(one) && typeof one.file === 'string' ? one.file : '',
      said: saidBy(one),
    }));
  });
  return { rows, settings: said.settings === undefined ? null : saidBy(said.settings) };
}

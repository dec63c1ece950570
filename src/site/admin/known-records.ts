import { nextNumberedId } from '../../records/ids.ts';
import { provisionalId } from '../../records/provisional.ts';
import { FOLDERS, type Folder } from '../../records/types/fields.ts';
import { recordTypes } from '../../records/types/index.ts';

/** A record as its file says it. */
export interface KnownRecord {
  readonly folder: Folder;
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** The records that the page has read: what references offer, and which ids are taken. */
export interface KnownRecords {
  /** Takes a record in, in place of what was known under its id. */
  readonly add: (record: KnownRecord) => void;
  /** The record of a folder with an id; null for one that was not read. */
  readonly get: (folder: Folder, id: string) => KnownRecord | null;
  /** The records of folders, by id. */
  readonly of: (folders: readonly string[]) => readonly KnownRecord[];
  /**
   * The id of a new record: provisional where the type has such ids, since two people who open the page at once would both
   * be given the next number; else the next number. Empty where people choose a name.
   * @param year in which the page is used, in the zone of the organisation
   * @param chance six bytes by chance
   */
  readonly newId: (folder: Folder, year: string, chance: Uint8Array) => string;
}

/** Makes a list of records that knows none yet. */
export function knownRecords(): KnownRecords {
  const known = new Map<string, KnownRecord>();
  const of: KnownRecords['of'] = (folders) =>
    [...known.values()]
      .filter(({ folder }) => folders.includes(folder))
      .sort((a, b) => FOLDERS.indexOf(a.folder) - FOLDERS.indexOf(b.folder) || (a.id < b.id ? -1 : 1));
  return {
    of,
    add: (record) => known.set(`${record.folder}/${record.id}`, record),
    get: (folder, id) => known.get(`${folder}/${id}`) ?? null,
    newId(folder, year, chance) {
      const { numbering } = recordTypes[folder];
      if (numbering?.provisional === true) return provisionalId(numbering.prefix, year, chance);
      const used = of([folder]).map(({ id }) => id);
      return nextNumberedId(folder, year, used) ?? '';
    },
  };
}

import { FOLDERS, type Folder, RESERVED_NAME, SLUG } from './types/fields.ts';
import { recordTypes } from './types/index.ts';

/** What tells a record from every other: its type's folder and its id. */
export interface RecordKey {
  readonly folder: Folder;
  readonly id: string;
}

/** The id that a file name says. */
export function idOfFile(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx?$/, '');
}

/** Which record a path below the content root is, by its name alone; null for everything that is no record's file. */
export function heldBy(path: string): RecordKey | null {
  const [first, ...rest] = path.split('/');
  const folder = FOLDERS.find((name) => name === first);
  const name = rest.length === 1 ? rest[0] : rest.length === 2 && /^\d{4}$/.test(rest[0] ?? '') ? rest[1] : undefined;
  if (folder === undefined || name === undefined) return null;
  const ending = recordTypes[folder].extensions.find((extension) => name.endsWith(extension));
  return ending === undefined ? null : { folder, id: name.slice(0, -ending.length) };
}

/** Every path below the content root that a record of this type and id can have. */
export function pathsOf({ folder, id }: RecordKey): readonly string[] {
  const year = yearOf(id);
  const names = recordTypes[folder].extensions.map((extension) => `${id}${extension}`);
  return names.flatMap((name) => [`${folder}/${name}`, ...(year === null ? [] : [`${folder}/${year}/${name}`])]);
}

/** A record's type and id as one word, for maps and sets: `incidents/INC-2026-0007`. */
export function keyText({ folder, id }: RecordKey): string {
  return `${folder}/${id}`;
}

/** What a file's record is known by, as `keyText` says it; null where the file holds none. */
export function keyOfFile(path: string): string | null {
  const key = heldBy(path);
  return key === null ? null : keyText(key);
}

/** Whether an id was given without git, so that it has no number yet: `INC-2026-P3K9QZ7`. */
export function isProvisional(id: string): boolean {
  return /^[A-Z]+-\d{4}-P[0-9A-HJKMNP-TV-Z]{6}$/.test(id);
}

/** The year that stands in an id; null where ids have none. */
export function yearOf(id: string): string | null {
  return /^[A-Z]+-(\d{4})-/.exec(id)?.[1] ?? null;
}

/**
 * The next number that no record ever had: one more than the highest, so that a gap is never filled.
 * @param year the year of the day it was reported or made, in the organisation's zone
 * @param used every id of that folder at hand, in other branches and in history
 */
export function nextNumberedId(folder: Folder, year: string, used: Iterable<string>): string | null {
  const { numbering } = recordTypes[folder];
  if (numbering === null) return null;
  const start = numbering.dated !== null ? `${numbering.prefix}-${year}-` : `${numbering.prefix}-`;
  let highest = 0;
  for (const id of used) {
    const number = id.startsWith(start) ? id.slice(start.length) : '';
    if (/^\d{4,15}$/.test(number)) highest = Math.max(highest, Number(number));
  }
  return `${start}${String(highest + 1).padStart(4, '0')}`;
}

/** A name made of a title: `Data protection officer` becomes `data-protection-officer`. Empty when nothing is left of it. */
export function slugOf(title: string): string {
  return title
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
}

/** The name made of a title, or that name with the next number behind it when it was ever used or no file can have it. Null when no name can be made. */
export function nextSlug(title: string, used: ReadonlySet<string>): string | null {
  const slug = slugOf(title);
  if (!SLUG.test(slug)) return null;
  if (!used.has(slug) && !RESERVED_NAME.test(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const next = `${slug.slice(0, 55).replace(/-+$/, '')}-${number}`;
    if (!used.has(next)) return next;
  }
}

/** Where a new record's file lies, from the content root: in a folder of its year where there are many of the type. */
export function fileOf(folder: Folder, id: string): string {
  const year = recordTypes[folder].numbering?.folderOfYear === true ? yearOf(id) : null;
  return year === null ? `${folder}/${id}.md` : `${folder}/${year}/${id}.md`;
}

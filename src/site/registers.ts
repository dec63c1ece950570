import { FOLDERS, type Folder } from '../records/types/fields.ts';
import { recordTypes } from '../records/types/index.ts';

/** The fields by whose words a register can be narrowed down. */
export const FILTERS: readonly string[] = [
  'status',
  'severity',
  'kind',
  'grade',
  'treatment',
  'classification',
  'category',
];

/** Records on one page of a register. */
export const PAGE_SIZE = 250;

/** Whether people know a record by its number, as `INC-2026-0007`, and not by its name. */
export function isNumbered(id: string): boolean {
  return /^[A-Z]+-(?:\d{4}-)?[0-9A-Z]{4,}$/.test(id);
}

/** What stands in front of the ids of each register whose records are numbered: `INC:incidents NC:nonconformities`. */
export const PREFIXES: string = Object.values(recordTypes)
  .flatMap(({ folder, numbering }) => (numbering === null ? [] : [`${numbering.prefix}:${folder}`]))
  .join(' ');

/** A record as a line names it: its number, where it has one, and its title. */
export function headingOf({ id, title }: { readonly id: string; readonly title: string }): string {
  return isNumbered(id) && title !== id ? `${id} ${title}` : title;
}

/** Newest first where ids are numbered, then the others by title. */
export function inRegisterOrder(
  a: { readonly id: string; readonly title: string; readonly file: string },
  b: { readonly id: string; readonly title: string; readonly file: string },
): number {
  const numbered = /-\d{4,}$/;
  const number = (id: string): string => id.replace(/\d+$/, (digits) => digits.padStart(9, '0'));
  if (numbered.test(a.id) !== numbered.test(b.id)) return numbered.test(a.id) ? -1 : 1;
  if (numbered.test(a.id))
    return number(a.id) < number(b.id) ? 1 : number(a.id) > number(b.id) ? -1 : a.file < b.file ? -1 : 1;
  const [one, other] = [a.title.toLowerCase(), b.title.toLowerCase()];
  return one < other ? -1 : one > other ? 1 : a.file < b.file ? -1 : 1;
}

/** The order of records of several registers: one register after another. */
export function inOrderOfRegisters(
  a: Parameters<typeof inRegisterOrder>[0] & { readonly folder: Folder },
  b: Parameters<typeof inRegisterOrder>[0] & { readonly folder: Folder },
): number {
  return FOLDERS.indexOf(a.folder) - FOLDERS.indexOf(b.folder) || inRegisterOrder(a, b);
}

import type { Folder } from '../records/types/fields.ts';
import type { Portal, RecordView, RegisterView } from './model.ts';
import { inRegisterOrder, PAGE_SIZE } from './registers.ts';

/** One page of a register. */
export interface RegisterPage {
  readonly register: RegisterView;
  readonly records: readonly RecordView[];
  readonly page: number;
  readonly pages: number;
}

/** How many pages a register has; an empty one has one. */
export function pagesOf({ count }: RegisterView): number {
  return Math.max(1, Math.ceil(count / PAGE_SIZE));
}

/** Sorted once for each portal: every page of a register asks. */
const sorted = new WeakMap<Portal, Map<Folder, readonly RecordView[]>>();

/** The records of a register in the order in which it lists them. */
export function inRegister(portal: Portal, folder: Folder): readonly RecordView[] {
  const known = sorted.get(portal) ?? new Map<Folder, readonly RecordView[]>();
  sorted.set(portal, known);
  const records =
    known.get(folder) ?? portal.records.filter((record) => record.folder === folder).sort(inRegisterOrder);
  known.set(folder, records);
  return records;
}

/**
 * A page of a register.
 * @param folder as the address names it
 * @param page its number, from 1
 * @throws {RangeError} when there is no such page
 */
export function registerPage(portal: Portal, folder: string | undefined, page = 1): RegisterPage {
  const register = portal.site.registers.find((one) => one.folder === folder);
  if (register === undefined || page < 1 || page > pagesOf(register))
    throw new RangeError(`no page ${page} of ${folder}`);
  const records = inRegister(portal, register.folder).slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return { register, records, page, pages: pagesOf(register) };
}

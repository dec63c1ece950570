import type { Folder } from '../records/types/fields.ts';
import type { Portal, RecordView, RegisterView } from './model.ts';
import { inRegisterOrder, PAGE_SIZE } from './registers.ts';

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

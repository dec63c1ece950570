import type { Folder } from '../records/types/fields.ts';
import type { Portal, RecordView } from './model.ts';
import { inRegisterOrder, PAGE_SIZE } from './registers.ts';

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

/** What stands on one page of a register. */
export interface RegisterRun {
  /** The year in the numbers of its records; null where they have none, or where all stand on one page. */
  readonly year: string | null;
  /** How many of the year there are on all pages. */
  readonly ofYear: number;
  readonly records: readonly RecordView[];
}

/** The pages of a register, newest first; a long one begins a page with each year. An empty register has one page. */
export function runsOf(portal: Portal, folder: Folder): readonly RegisterRun[] {
  const all = inRegister(portal, folder);
  if (all.length <= PAGE_SIZE) return [{ year: null, ofYear: all.length, records: all }];
  const years = Map.groupBy(all, ({ id }) => /^[A-Z]+-(\d{4})-/.exec(id)?.[1] ?? null);
  return [...years].flatMap(([year, own]) =>
    Array.from({ length: Math.ceil(own.length / PAGE_SIZE) }, (_, at) => ({
      year,
      ofYear: own.length,
      records: own.slice(at * PAGE_SIZE, (at + 1) * PAGE_SIZE),
    })),
  );
}

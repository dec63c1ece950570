import { getCollection, getEntry } from 'astro:content';
import type { RecordView, RegisterView } from './model.ts';
import { inRegisterOrder, PAGE_SIZE } from './registers.ts';

/** One page of a register. */
export interface RegisterPage {
  readonly register: RegisterView;
  readonly records: readonly RecordView[];
  readonly page: number;
  readonly pages: number;
}

/** All pages of all registers; an empty register has one. */
export async function registerPages(): Promise<readonly RegisterPage[]> {
  const site = await getEntry('site', 'site');
  const lists = await Promise.all(
    (site?.data.registers ?? []).map(async (register) => ({ register, entries: await getCollection(register.folder) })),
  );
  return lists.flatMap(({ register, entries }) => {
    const all = entries.map(({ data }) => data).sort(inRegisterOrder);
    const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
    return Array.from({ length: pages }, (_, at) => ({
      register,
      records: all.slice(at * PAGE_SIZE, (at + 1) * PAGE_SIZE),
      page: at + 1,
      pages,
    }));
  });
}

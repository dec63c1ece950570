import { FOLDERS, type Folder } from '../records/types/fields.ts';
import type { LinkView } from './model.ts';
import { headingOf } from './registers.ts';
import type { Words } from './words/index.ts';

/** Records of one register that belong to a record. */
export interface LinkGroup {
  readonly folder: Folder;
  readonly links: readonly (LinkView & { readonly heading: string; readonly tie: string })[];
}

/** How a record is tied, in words; nothing where the heading of its register says as much. */
function tieText({ folder, as, namedIn }: LinkView, { field, types, record }: Words): string {
  const label = (one: string): string => Object.entries(record.ties).find(([tie]) => tie === one)?.[1] ?? field(one);
  const own = as.map(label).filter((one) => one !== types[folder].plural);
  const named = namedIn.length === 0 ? [] : [record.namedIn({ fields: namedIn.map(field).join(', ') })];
  return [...own, ...named].join(' · ');
}

/** Links by register, in the order of the registers; registers without any are left out. */
export function linkGroups(links: readonly LinkView[], words: Words): readonly LinkGroup[] {
  const byFolder = Map.groupBy(links, ({ folder }) => folder);
  return FOLDERS.flatMap((folder) => {
    const own = byFolder.get(folder) ?? [];
    if (own.length === 0) return [];
    return [{ folder, links: own.map((link) => ({ ...link, heading: headingOf(link), tie: tieText(link, words) })) }];
  });
}

import { FOLDERS, type Folder } from '../records/types/fields.ts';
import type { LinkView } from './model.ts';
import { headingOf } from './registers.ts';

/** Records of one register that belong to a record. */
export interface LinkGroup {
  readonly folder: Folder;
  readonly links: readonly (LinkView & { readonly heading: string })[];
}

/** Links by register, in the order of the registers; registers without any are left out. */
export function linkGroups(links: readonly LinkView[]): readonly LinkGroup[] {
  const byFolder = Map.groupBy(links, ({ folder }) => folder);
  return FOLDERS.flatMap((folder) => {
    const own = byFolder.get(folder) ?? [];
    return own.length === 0
      ? []
      : [
          {
            folder,
            links: own.map((link) => ({ ...link, heading: headingOf(link) })),
          },
        ];
  });
}

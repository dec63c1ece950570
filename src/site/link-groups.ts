import { FOLDERS } from '../records/types/fields.ts';
import { recordTypes } from '../records/types/index.ts';
import type { LinkView } from './model.ts';
import { headingOf } from './registers.ts';

/** Records of one register that belong to a record. */
export interface LinkGroup {
  readonly plural: string;
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
            plural: recordTypes[folder].plural,
            links: own.map((link) => ({ ...link, heading: headingOf(link) })),
          },
        ];
  });
}

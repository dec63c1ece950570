import type { Content } from '../records/content.ts';
import { referencesOf } from '../records/references.ts';
import type { Folder } from '../records/types/fields.ts';
import type { AnyEntry } from '../records/types/index.ts';
import { relatedOf } from './incident-parts.ts';

/** A tie between two records, from one of its sides. */
export interface Tie {
  readonly folder: Folder;
  readonly id: string;
  /** The words of the field that ties them; `in its …` when it is the other record's field. */
  readonly as: string;
}

/** How two records are tied, as either of them says it. */
const TIED = {
  'caused-by': { to: 'Caused by', from: 'its consequence' },
  'duplicate-of': { to: 'Duplicate of', from: 'its duplicate' },
  'follow-up-of': { to: 'Follow-up of', from: 'its follow-up' },
} as const;

/** What a field is called; that of a group of a list goes by the list's name. */
function titleOf(title: string | undefined): string {
  return title === undefined || title === 'Record' ? 'Related' : title;
}

/** The folder in which a reference finds its record; undefined when no file holds the id. */
export function folderOf(content: Content, folders: readonly Folder[], id: string): Folder | undefined {
  return folders.find((folder) => content.holds(folder, id));
}

/**
 * Every tie of every record, from both sides: one side of a link suffices. Persons named in a record are no ties of it,
 * but the record is one of theirs.
 * @param sources the records whose fields may be read
 */
export function tiesOf(content: Content, sources: readonly AnyEntry[]): ReadonlyMap<string, readonly Tie[]> {
  const ties = new Map<string, Tie[]>();
  for (const entry of sources) {
    const seen = new Set<string>();
    const said = entry.type === 'incidents' ? new Map(relatedOf(entry.data).map((one) => [one.id, one.as])) : undefined;
    for (const { value: id, meta, at } of referencesOf(entry)) {
      const folder = folderOf(content, meta.references ?? [], id);
      if (folder === undefined || (folder === entry.type && id === entry.id)) continue;
      const tie = at[1] === 'related' ? said?.get(id) : undefined;
      const label = tie === undefined ? titleOf(meta.title) : TIED[tie].to;
      const once = `${folder}/${id} ${label}`;
      if (seen.has(once)) continue;
      seen.add(once);
      if (folder !== 'people') push(ties, `${entry.type}/${entry.id}`, { folder, id, as: label });
      push(ties, `${folder}/${id}`, {
        folder: entry.type,
        id: entry.id,
        as: tie === undefined ? `in its ${label.toLowerCase()}` : TIED[tie].from,
      });
    }
  }
  return ties;
}

function push(ties: Map<string, Tie[]>, to: string, tie: Tie): void {
  const list = ties.get(to);
  if (list === undefined) ties.set(to, [tie]);
  else list.push(tie);
}

import type { Content } from '../records/content.ts';
import type { Folder } from '../records/fields.ts';
import type { AnyEntry } from '../records/index.ts';
import { referencesOf } from '../records/references.ts';

/** A tie between two records, from one of its sides. */
export interface Tie {
  readonly folder: Folder;
  readonly id: string;
  /** The words of the field that ties them; `in its …` when it is the other record's field. */
  readonly as: string;
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
    for (const { value: id, meta } of referencesOf(entry)) {
      const folder = folderOf(content, meta.references ?? [], id);
      if (folder === undefined || (folder === entry.type && id === entry.id)) continue;
      const label = meta.title ?? 'Links';
      const once = `${folder}/${id} ${label}`;
      if (seen.has(once)) continue;
      seen.add(once);
      if (folder !== 'people') push(ties, `${entry.type}/${entry.id}`, { folder, id, as: label });
      push(ties, `${folder}/${id}`, { folder: entry.type, id: entry.id, as: `in its ${label.toLowerCase()}` });
    }
  }
  return ties;
}

function push(ties: Map<string, Tie[]>, to: string, tie: Tie): void {
  const list = ties.get(to);
  if (list === undefined) ties.set(to, [tie]);
  else list.push(tie);
}

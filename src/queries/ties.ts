import type { Content } from '../records/content.ts';
import { fieldsOf } from '../records/describe.ts';
import type { Path } from '../records/reading/document.ts';
import { referencesOf } from '../records/references.ts';
import type { Folder } from '../records/types/fields.ts';
import { type AnyEntry, recordTypes } from '../records/types/index.ts';
import { relatedOf } from './incident-parts.ts';

/** A tie between two records, from one of its sides. */
export interface Tie {
  readonly folder: Folder;
  readonly id: string;
  /** How they are tied: the title of a field. */
  readonly as: string;
  /** Whether a field of the other record says so, which names this one. */
  readonly named: boolean;
}

/** How two records are tied, as either of them says it. */
const TIED = {
  'caused-by': { to: 'Caused by', from: 'Consequence' },
  'duplicate-of': { to: 'Duplicate of', from: 'Duplicate' },
  'follow-up-of': { to: 'Follow-up of', from: 'Follow-up' },
} as const;

/** What a field is called; that of a group of a list goes by the list's name. */
function titleOf(title: string | undefined): string {
  return title === undefined || title === 'Record' ? 'Related' : title;
}

/** Below what a record names another, as its page says it: `Timeline`, not that an entry of it is `By` somebody. */
function groupTitle({ type }: AnyEntry, [first]: Path, leaf: string): string {
  if (first === 'links') return leaf;
  return titleOf(fieldsOf(recordTypes[type].schema).find(({ name }) => name === first)?.meta.title);
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
      const once = `${folder}/${id} ${at[0]} ${label}`;
      if (seen.has(once)) continue;
      seen.add(once);
      if (folder !== 'people') push(ties, `${entry.type}/${entry.id}`, { folder, id, as: label, named: false });
      const [as, named] = tie === undefined ? [groupTitle(entry, at, label), true] : [TIED[tie].from, false];
      push(ties, `${folder}/${id}`, { folder: entry.type, id: entry.id, as, named });
    }
  }
  return ties;
}

function push(ties: Map<string, Tie[]>, to: string, tie: Tie): void {
  const list = ties.get(to);
  if (list === undefined) ties.set(to, [tie]);
  else list.push(tie);
}

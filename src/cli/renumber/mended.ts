import type { OrganisationEntry } from '../../records/reading/settings.ts';
import type { AnyEntry } from '../../records/types/index.ts';
import { applyEdits, type Edit } from '../../records/writing/edit.ts';
import { mentionEdits } from '../../records/writing/mentions.ts';
import type { Planned, RecordHistory } from '../allowed-by-history.ts';
import { bytesOf, type Register } from '../register.ts';

/** What records are to say about one that gets another id. */
export interface Mended {
  readonly changes: readonly Planned[];
  /** The files in which a mention stays, since it was handed in as it is. */
  readonly kept: readonly string[];
}

/** Those of the edits that history allows: all where it can be, else each that is allowed by itself. */
export function allowedEdits(
  edits: readonly Edit[],
  plannedWith: (edits: readonly Edit[]) => readonly Planned[],
  history: RecordHistory,
): readonly Edit[] {
  const isAllowed = (some: readonly Edit[]): boolean => history.against(plannedWith(some)).length === 0;
  if (isAllowed(edits)) return edits;
  const some = edits.filter((edit) => isAllowed([edit]));
  return isAllowed(some) ? some : [];
}

/**
 * The texts of records with a mention of one id mended to another: every mention that history lets be changed. In a record
 * that is closed, or an entry that nobody may edit any more, it stays.
 */
export function mendedMentions(
  register: Register,
  history: RecordHistory,
  entries: readonly (AnyEntry | OrganisationEntry)[],
  id: string,
  to: string,
): Mended {
  const planned = ({ file }: Pick<Planned, 'file'>, edits: readonly Edit[]): Planned => ({
    file,
    text: applyEdits(bytesOf(register, file), edits),
  });
  const wanted = entries
    .map((entry) => ({ file: entry.file, edits: mentionEdits(entry, id, to) }))
    .filter(({ edits }) => edits.length > 0);
  const refused = new Set(history.against(wanted.map((each) => planned(each, each.edits))).map(({ file }) => file));
  const mended = wanted.map(({ file, edits }) => {
    if (!refused.has(file)) return { file, edits, whole: true };
    return { file, edits: allowedEdits(edits, (some) => [planned({ file }, some)], history), whole: false };
  });
  return {
    changes: mended.filter(({ edits }) => edits.length > 0).map((each) => planned(each, each.edits)),
    kept: mended.filter(({ whole }) => !whole).map(({ file }) => file),
  };
}

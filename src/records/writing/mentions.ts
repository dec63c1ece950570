import { isProvisional } from '../ids.ts';
import type { OrganisationEntry } from '../reading/settings.ts';
import { proseOf, referencesOf } from '../references.ts';
import { type AnyEntry, recordTypes } from '../types/index.ts';
import { type Edit, nodeAt, treeOf, wholeWord, wordEdits, wordsIn } from './edit.ts';

/**
 * The edits that make a record speak of one id where it spoke of another: in the fields that refer to records, in the
 * prose of its fields and in its body, there as a word of its own, in the name of a file too. Everything else stays: places
 * in an evidence store, names in other systems and remarks may say the same word and mean something that does not move.
 */
export function mentionEdits(record: AnyEntry | OrganisationEntry, id: string, to: string): readonly Edit[] {
  const { document } = record;
  if (!document.text.includes(id)) return [];
  const word = wholeWord(id);
  const references = referencesOf(record).filter(({ value }) => value === id);
  const prose = proseOf(record).filter(({ value }) => value.search(word) !== -1);
  const fields = [...references, ...prose].map(({ at }) => at);
  return [
    ...wordEdits(document, fields, word, to),
    ...wordsIn(document.text, document.bodyStart, document.text.length, word, to),
  ];
}

/** The edits that give a record its new id, and keep the provisional one as `formerId`. Null when its `id` can not be found. */
export function idEdits(record: AnyEntry, to: string): readonly Edit[] | null {
  const tree = treeOf(record.document);
  const node = nodeAt(tree, ['id']);
  if (node === null || tree.root?.flow === true) return null;
  const [start, end] = tree.span(node);
  const was = record.data.id;
  const renamed = record.document.text.slice(start, end).replace(was, to);
  const edits: Edit[] = [{ start, end, text: renamed }];
  if (!isProvisional(was) || !('formerId' in recordTypes[record.type].schema.shape)) return edits;
  const former = nodeAt(tree, ['formerId']);
  if (former !== null) {
    const [from, until] = tree.span(former);
    const gap = record.document.text[from - 1] === ':' ? ' ' : '';
    return [...edits, { start: from, end: until, text: `${gap}${was}` }];
  }
  const text = record.document.text;
  const line = text.indexOf('\n', end) + 1;
  const key = text.slice(text.lastIndexOf('\n', start) + 1, start).match(/^ */)?.[0] ?? '';
  return [...edits, { start: line, end: line, text: `${key}formerId: ${was}\n` }];
}

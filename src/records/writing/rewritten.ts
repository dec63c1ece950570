import { isMap, isScalar, type Node } from 'yaml';
import { isMapping } from '../mapping.ts';
import { bodyOf, type Document } from '../reading/document.ts';
import { type Change, changeEdits, changesIn, saysTheSame } from './changes.ts';
import { applyEdits, type Edit, nodeAt, treeOf } from './edit.ts';
import { bodyEdit } from './field-edits.ts';
import { fieldText } from './record-text.ts';

type Fields = Readonly<Record<string, unknown>>;

const isOneLine = (value: unknown): boolean =>
  typeof value === 'string' ? !value.includes('\n') : typeof value === 'number' || typeof value === 'boolean';

const isWords = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' && isOneLine(one));

/** Whether a change reads well on one line, as the smallest edits write it. */
function isShort({ to, isAdded = false }: Change): boolean {
  return isAdded ? isMapping(to) && Object.values(to).every(isOneLine) : isOneLine(to) || isWords(to);
}

/** The whole lines of a field of the frontmatter: from its key up to the next one. */
function linesOf(document: Document, name: string): { readonly start: number; readonly end: number } | null {
  const tree = treeOf(document);
  const keys = (tree.root?.items ?? [])
    .map(({ key }) => key)
    .filter((key): key is Node & { value: unknown } => isScalar(key));
  const at = keys.findIndex(({ value }) => String(value) === name);
  const key = keys[at];
  if (key === undefined || tree.root?.flow === true) return null;
  const { text, yamlEnd } = document;
  const value = nodeAt(tree, [name]);
  const last = Math.max(tree.span(key)[1], value === null ? 0 : tree.span(value)[1]);
  const line = text[last - 1] === '\n' ? last : text.indexOf('\n', last) + 1;
  return { start: text.lastIndexOf('\n', tree.span(key)[0] - 1) + 1, end: Math.min(line, yamlEnd) };
}

/** Where a new field goes: in front of the first that comes behind it in the order of the fields. */
function placeFor(document: Document, name: string, order: readonly string[]): number {
  const { root } = treeOf(document);
  const names = isMap(root) ? root.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')) : [];
  const later = names.find((one) => order.indexOf(one) > order.indexOf(name));
  return (later === undefined ? undefined : linesOf(document, later)?.start) ?? document.yamlEnd;
}

/** The whole lines of a field written anew, put in its place among the others, or taken out. */
function linesEdit(document: Document, name: string, value: unknown, order: readonly string[]): Edit {
  const at = placeFor(document, name, order);
  const text = value === undefined ? '' : fieldText(name, value);
  return { ...(linesOf(document, name) ?? { start: at, end: at }), text };
}

/** What reads a text of a record: its fields without those that say nothing, and where they stand. */
export type ReadFields = (text: string) => { readonly data: Fields; readonly document: Document } | null;

/**
 * The text of a record that says other fields and another body: what says the same stays byte for byte as its author wrote
 * it. Null where that can not be done safely: the result is read back and compared.
 * @param text with `\n` line ends
 * @param order the names of the fields, in the order in which a record has them
 */
export function rewritten(
  text: string,
  { data, body }: { readonly data: Fields; readonly body: string },
  order: readonly string[],
  read: ReadFields,
): string | null {
  const { data: before } = read(text) ?? {};
  if (before === undefined) return null;
  const edited = (now: string, make: (document: Document) => readonly Edit[] | null): string | null => {
    const document = read(now)?.document;
    const edits = document === undefined ? null : make(document);
    return edits === null ? null : applyEdits(new TextEncoder().encode(now), edits);
  };
  const bySmallEdits = (now: string, name: string): string | null => {
    const changes = name in before ? [...changesIn(before[name], data[name], [name])] : [];
    if (changes.length === 0 || !changes.every(isShort)) return null;
    let said: string | null = now;
    for (const change of changes)
      said = said === null ? null : edited(said, (document) => changeEdits(document, change));
    return said;
  };
  const names = new Set([...Object.keys(before), ...Object.keys(data)]);
  let now: string | null = text;
  for (const name of [...names].filter((one) => !saysTheSame(before[one], data[one]))) {
    now = bySmallEdits(now, name) ?? edited(now, (document) => [linesEdit(document, name, data[name], order)]);
    if (now === null) return null;
  }
  now = edited(now, (document) => (bodyOf(document).trim() === body.trim() ? [] : [bodyEdit(document, body.trim())]));
  if (now === null) return null;
  const result = read(now);
  const isRight = result !== null && saysTheSame(result.data, data) && bodyOf(result.document).trim() === body.trim();
  return isRight ? now : null;
}

import { isMap, isScalar, type Node } from 'yaml';
import { isMapping } from '../mapping.ts';
import { bodyOf, type Document } from '../reading/document.ts';
import { applyEdits, type Edit, type FieldValue, nodeAt, treeOf } from './edit.ts';
import { appendEdits, type NewEntry } from './edit-list.ts';
import { bodyEdit, fieldEdit } from './field-edits.ts';
import { fieldText } from './record-text.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Whether two values of fields say the same; the order of fields says nothing. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, at) => saysTheSame(one, b[at]));
  if (!isMapping(a) || !isMapping(b)) return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && saysTheSame(a[name], b[name]))
  );
}

const isSingle = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** A value that one edit can put in the place of another; null for every other. */
function plainValue(value: unknown): FieldValue {
  if (isSingle(value)) return typeof value === 'string' && value.includes('\n') ? null : value;
  const isWords =
    Array.isArray(value) && value.every((one): one is string => typeof one === 'string' && !one.includes('\n'));
  return isWords ? value : null;
}

function newEntry(value: unknown): NewEntry | null {
  if (!isMapping(value)) return null;
  const fields = Object.entries(value).map(([name, one]): readonly [string, string | number] | null =>
    typeof one === 'number' || (typeof one === 'string' && !one.includes('\n')) ? [name, one] : null,
  );
  return fields.includes(null) ? null : fields.filter((field) => field !== null);
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

/** The edits by which a field says another value; the smallest that are safe. */
function edits(
  document: Document,
  name: string,
  before: unknown,
  after: unknown,
  order: readonly string[],
): readonly Edit[] {
  const whole = linesOf(document, name);
  const text = after === undefined ? '' : fieldText(name, after);
  if (whole === null) {
    const at = placeFor(document, name, order);
    return [{ start: at, end: at, text }];
  }
  return smallEdits(document, [name], before, after) ?? [{ ...whole, text }];
}

/** The smallest edits of a value that stays of its kind; null where its lines have to be written anew. */
function smallEdits(
  document: Document,
  path: readonly string[],
  before: unknown,
  after: unknown,
): readonly Edit[] | null {
  const value = plainValue(after);
  if (value !== null && plainValue(before) !== null) {
    const edit = fieldEdit(document, path, value);
    return edit === null ? null : [edit];
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const entry = newEntry(after.at(-1));
    const isAdded = saysTheSame(before, after.slice(0, -1));
    const [list, ...deeper] = path;
    return isAdded && entry !== null && list !== undefined && deeper.length === 0
      ? appendEdits(document, list, entry)
      : null;
  }
  if (!isMapping(before) || !isMapping(after)) return null;
  const all: Edit[] = [];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (saysTheSame(before[name], after[name])) continue;
    const inner = smallEdits(document, [...path, name], before[name] ?? '', after[name]);
    if (inner === null) return null;
    all.push(...inner);
  }
  return all;
}

/** The values that a field says one after the other, so that each entry that was added to a list is an edit of its own. */
function steps(before: unknown, after: unknown): readonly unknown[] {
  const isLonger = Array.isArray(before) && Array.isArray(after) && after.length > before.length;
  return isLonger && saysTheSame(before, after.slice(0, before.length))
    ? after.slice(before.length).map((_, more) => after.slice(0, before.length + more + 1))
    : [after];
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
  let now = text;
  const change = (make: (document: Document, said: Fields) => readonly Edit[]): boolean => {
    const one = read(now);
    if (one === null) return false;
    now = applyEdits(new TextEncoder().encode(now), make(one.document, one.data));
    return true;
  };
  const names = new Set([...Object.keys(before), ...Object.keys(data)]);
  for (const name of [...names].filter((one) => !saysTheSame(before[one], data[one]))) {
    for (const value of steps(before[name], data[name])) {
      if (!change((document, said) => edits(document, name, said[name], value, order))) return null;
    }
  }
  change((document) => (bodyOf(document).trim() === body.trim() ? [] : [bodyEdit(document, body.trim())]));
  const result = read(now);
  const isRight = result !== null && saysTheSame(result.data, data) && bodyOf(result.document).trim() === body.trim();
  return isRight ? now : null;
}

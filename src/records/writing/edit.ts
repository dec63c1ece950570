import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Document, Path } from '../reading/document.ts';

/**
 * Changes of a record's text that leave every other byte as its author wrote it: comments, order, quotes, line ends.
 * Offsets are those of `Document.text`, in which line ends are `\n`; `applyEdits` finds them in the file's own bytes.
 */
export interface Edit {
  readonly start: number;
  /** Offset behind the text that is taken out; the same as `start` where text is only put in. */
  readonly end: number;
  readonly text: string;
}

/** The file's text, byte order mark and carriage returns included. */
function original(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/**
 * The text of a file after the edits. New lines end as the file's first line does.
 * @param bytes the file from which the document was read
 * @param edits in any order, not overlapping
 */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): string {
  const text = original(bytes);
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const pairs = [...text.slice(mark).matchAll(/\r\n/g)].map(({ index }, before) => index - before);
  const crlf = /^[^\n]*\r\n/.test(text);
  const at = (offset: number): number => mark + offset + countBelow(pairs, offset);
  let done = 0;
  let edited = '';
  for (const { start, end, text: put } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    edited += text.slice(done, at(start)) + (crlf ? put.replaceAll('\n', '\r\n') : put);
    done = at(end);
  }
  return edited + text.slice(done);
}

/** How many of the ascending numbers are below a limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Frontmatter as a tree that knows where each value stands, counted from the start of the document's text. */
export interface Tree {
  readonly root: YAMLMap | null;
  /** Start of a value, and the offset behind it; comments and line ends around it do not belong to it. */
  readonly span: (node: Node) => readonly [number, number];
}

/** Reads the frontmatter of a document that `parse` has accepted, so that it is small and plain. */
export function treeOf(document: Document): Tree {
  const yaml = document.text.slice(document.yamlStart, document.yamlEnd);
  const { contents } = parseDocument(yaml, { uniqueKeys: false, version: '1.2', schema: 'core' });
  return {
    root: isMap(contents) ? contents : null,
    span({ range }) {
      const [start, end] = range ?? [0, 0];
      return [document.yamlStart + start, document.yamlStart + end];
    },
  };
}

/** The node at a path; null when there is none. */
export function nodeAt(tree: Tree, path: Path): Node | null {
  let node: unknown = tree.root;
  for (const part of path) {
    if (isMap(node)) node = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))?.value;
    else if (isSeq(node) && typeof part === 'number') node = node.items[part];
    else return null;
  }
  return isMap(node) || isSeq(node) || isScalar(node) ? node : null;
}

/** Puts one word for another inside the values at these paths, and leaves their quotes and the rest of their text alone. */
export function wordEdits(document: Document, paths: readonly Path[], word: RegExp, to: string): readonly Edit[] {
  if (paths.length === 0) return [];
  const tree = treeOf(document);
  return paths.flatMap((path) => {
    const node = nodeAt(tree, path);
    return node === null ? [] : wordsIn(document.text, ...tree.span(node), word, to);
  });
}

/** Puts one word for another in a part of the text. */
export function wordsIn(text: string, start: number, end: number, word: RegExp, to: string): readonly Edit[] {
  return [...text.slice(start, end).matchAll(word)].map(({ 0: found, index }) => ({
    start: start + index,
    end: start + index + found.length,
    text: to,
  }));
}

/** An id as a word of its own: no letter, digit or hyphen stands beside it. */
export function wholeWord(id: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_-])${id.replaceAll(/[^A-Za-z0-9-]/g, '\\$&')}(?![\\p{L}\\p{N}_-])`, 'gu');
}

const PLAIN = /^(?!(?:true|false|null)$)\p{L}(?:[\p{L}\p{N} .;()/+%'’–-]*[\p{L}\p{N}.;)%])?$/iu;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:]+(?:Z|[+-]\d{2}:\d{2})$/;

/** A value as YAML writes it on one line, inside braces too: plain where that is safe, else in double quotes. */
export function scalarText(value: string | number): string {
  if (typeof value === 'number') return String(value);
  return PLAIN.test(value) || INSTANT.test(value) ? value : JSON.stringify(value);
}

/** What a field can be set to: a value, a list, a group of fields, or nothing. */
export type FieldValue =
  | string
  | number
  | boolean
  | null
  | readonly FieldValue[]
  | { readonly [name: string]: FieldValue };

const isList = (value: FieldValue): value is readonly FieldValue[] => Array.isArray(value);

/** A value as YAML writes it on one line: lists in brackets, groups in braces. */
export function valueInline(value: FieldValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object') return scalarText(value);
  if (isList(value)) return `[${value.map(valueInline).join(', ')}]`;
  const inside = Object.entries(value).map(([name, item]) => `${scalarText(name)}: ${valueInline(item)}`);
  return inside.length === 0 ? '{}' : `{ ${inside.join(', ')} }`;
}

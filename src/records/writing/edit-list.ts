import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Document } from '../reading/document.ts';
import { type Edit, type FieldValue, nodeAt, type Tree, treeOf, valueInline } from './edit.ts';

/** The fields of a new entry of a list, in the order in which they shall stand. */
export type NewEntry = readonly (readonly [field: string, value: FieldValue])[];

function inBraces(entry: NewEntry): string {
  return `{ ${entry.map(([field, value]) => `${field}: ${valueInline(value)}`).join(', ')} }`;
}

/** How far a place stands from the start of its line. */
function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** The start of the line below a value; a block of text ends with its own line. */
function lineBelow(text: string, end: number): number {
  if (text[end - 1] === '\n') return end;
  const next = text.indexOf('\n', end);
  return next === -1 ? text.length : next + 1;
}

/** The entry in the way of the last one: in braces, or one field a line. */
function item(text: string, dash: number, last: YAMLMap, tree: Tree, entry: NewEntry): string {
  const indent = ' '.repeat(columnOf(text, dash));
  if (last.flow === true) return `${indent}- ${inBraces(entry)}\n`;
  const fields = columnOf(text, tree.span(last)[0]);
  const gap = ' '.repeat(Math.max(1, fields - indent.length - 1));
  const lines = entry.map(([field, value]) => `${field}: ${valueInline(value)}\n`);
  return `${indent}-${gap}${lines.join(`${indent} ${gap}`)}`;
}

function belowBlock(text: string, list: YAMLSeq, tree: Tree, entry: NewEntry): readonly Edit[] | null {
  const last = list.items.at(-1);
  if (!isMap(last)) return null;
  const at = lineBelow(text, tree.span(last)[1]);
  return [{ start: at, end: at, text: item(text, tree.span(list)[0], last, tree, entry) }];
}

/** Inside brackets: behind the last entry, on a line of its own where the entries have lines of their own. */
function insideBrackets(text: string, list: YAMLSeq, tree: Tree, entry: NewEntry): readonly Edit[] | null {
  const close = tree.span(list)[1] - 1;
  const last = list.items.at(-1);
  if (last === undefined) return [{ start: close, end: close, text: inBraces(entry) }];
  if (!isMap(last)) return null;
  const [start, end] = tree.span(last);
  const comma = /^\s*,/.exec(text.slice(end, close));
  const behind = end + (comma?.[0].length ?? 0);
  const line = lineBelow(text, behind);
  const own = /^\s*$/.test(text.slice(start - columnOf(text, start), start));
  if (!own || line > close) {
    return [{ start: behind, end: behind, text: comma === null ? `, ${inBraces(entry)}` : ` ${inBraces(entry)}` }];
  }
  const added = `${' '.repeat(columnOf(text, start))}${inBraces(entry)}${comma === null ? '' : ','}\n`;
  const edits = [{ start: line, end: line, text: added }];
  return comma === null ? [{ start: end, end, text: ',' }, ...edits] : edits;
}

/** A list that holds nothing yet: `[]`, `null` or no value at all. Its first entry goes on the next line. */
function firstOf(document: Document, list: string, tree: Tree, entry: NewEntry): readonly Edit[] | null {
  const { text, yamlEnd } = document;
  const key = tree.root?.items.find((pair) => isScalar(pair.key) && pair.key.value === list)?.key;
  const first = tree.root?.items[0]?.key;
  if (tree.root?.flow === true) return null;
  const indent = isScalar(first) ? ' '.repeat(columnOf(text, tree.span(first)[0])) : '';
  const line = `${indent}  - ${inBraces(entry)}\n`;
  if (!isScalar(key)) return [{ start: yamlEnd, end: yamlEnd, text: `${indent}${list}:\n${line}` }];
  const value = nodeAt(tree, [list]);
  const colon = text.indexOf(':', tree.span(key)[1]) + 1;
  const end = value === null ? colon : Math.max(colon, tree.span(value)[1]);
  if (text.slice(colon, end).includes('\n')) return null;
  const below = lineBelow(text, end);
  return [
    { start: colon, end, text: '' },
    { start: below, end: below, text: line },
  ];
}

/**
 * Adds an entry at the end of a list of the frontmatter, in the way in which its author wrote the list. The list is made
 * when there is none. Null when the text is of a kind that can not be added to safely; the caller reads the result back.
 */
export function appendEdits(document: Document, list: string, entry: NewEntry): readonly Edit[] | null {
  const tree = treeOf(document);
  const node = nodeAt(tree, [list]);
  if (isSeq(node) && node.flow !== true) return belowBlock(document.text, node, tree, entry);
  const multiline = node !== null && document.text.slice(...tree.span(node)).includes('\n');
  if (isSeq(node) && (node.items.length > 0 || multiline)) return insideBrackets(document.text, node, tree, entry);
  if (tree.root === null || (node !== null && !isSeq(node) && !(isScalar(node) && node.value === null))) return null;
  return firstOf(document, list, tree, entry);
}

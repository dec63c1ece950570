import { isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { bodyOf, type Document, type Path } from '../reading/document.ts';
import { type Edit, type FieldValue, nodeAt, type Tree, treeOf, valueInline } from './edit.ts';

/** A value inside as many groups as have to be made for it: `{ by: it-admin }`. */
function nested(names: Path, value: FieldValue): string {
  return names.reduceRight<string>((inside, name) => `{ ${name}: ${inside} }`, valueInline(value));
}

/** The offset behind the colon of a key that a group holds. */
function behindColon(text: string, group: YAMLMap, name: string, tree: Tree): number | null {
  const key = group.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === name)?.key;
  if (!isScalar(key)) return null;
  const colon = text.indexOf(':', tree.span(key)[1]);
  return colon === -1 ? null : colon + 1;
}

/** Puts a value in the place of the one that stands there; one of several lines becomes one. */
function replaced(text: string, tree: Tree, group: YAMLMap, name: string, node: Node, to: string): Edit | null {
  const colon = behindColon(text, group, name, tree);
  if (colon === null) return null;
  const [start, end] = tree.span(node);
  if (start >= colon && end > start && !text.slice(colon, end).includes('\n')) return { start, end, text: to };
  const last = Math.max(colon, end);
  const said = text.slice(colon, last);
  if (said.includes('#')) return null;
  return { start: colon, end: last - (/\n\s*$/.exec(said)?.[0].length ?? 0), text: ` ${to}` };
}

/** Puts a word in the place of an item that stands on one line. */
function itemReplaced(text: string, tree: Tree, node: Node, value: FieldValue): Edit | null {
  const [start, end] = tree.span(node);
  return end > start && !text.slice(start, end).includes('\n') ? { start, end, text: valueInline(value) } : null;
}

/** Puts a new key into a group: in braces behind the last one, else on a line in front of the first. */
function inserted(text: string, tree: Tree, group: YAMLMap, line: string): Edit | null {
  const [first] = group.items;
  if (group.flow === true) {
    const close = tree.span(group)[1] - 1;
    const end = close - (/\s*$/.exec(text.slice(0, close))?.[0].length ?? 0);
    return { start: end, end: close, text: first === undefined ? ` ${line} ` : `, ${line} ` };
  }
  if (!isScalar(first?.key)) return null;
  const [at] = tree.span(first.key);
  const indent = at - (text.lastIndexOf('\n', at - 1) + 1);
  return { start: at, end: at, text: `${line}\n${' '.repeat(indent)}` };
}

/**
 * The smallest edit that sets a field of the frontmatter, also in an entry of a list, and in groups that are
 * not there yet. Null where its text is of a kind that can not be changed safely; the caller reads the result back.
 */
export function fieldEdit(document: Document, path: Path, value: FieldValue): Edit | null {
  const { text, yamlEnd } = document;
  const tree = treeOf(document);
  if (tree.root === null || tree.root.flow === true) return null;
  let group: YAMLMap | YAMLSeq = tree.root;
  for (const [at, name] of path.entries()) {
    const node = nodeAt(tree, path.slice(0, at + 1));
    const rest = path.slice(at + 1);
    if (isSeq(group)) {
      if (node === null) return null;
      if (isMap(node) || isSeq(node)) group = node;
      else return rest.length > 0 ? null : itemReplaced(text, tree, node, value);
      continue;
    }
    if (node === null) {
      const line = `${name}: ${nested(rest, value)}`;
      return at === 0 ? { start: yamlEnd, end: yamlEnd, text: `${line}\n` } : inserted(text, tree, group, line);
    }
    if (rest.length === 0 || (!isMap(node) && !isSeq(node))) {
      const isEmpty = isScalar(node) && node.value === null;
      return rest.length > 0 && !isEmpty ? null : replaced(text, tree, group, String(name), node, nested(rest, value));
    }
    group = node;
  }
  return null;
}

/** The smallest edit that makes a body say a text: what begins and ends alike stays. Blanks around it stay, too. */
export function bodyEdit(document: Document, to: string): Edit {
  const body = bodyOf(document);
  const said = body.trim();
  const start = document.bodyStart + body.length - body.trimStart().length;
  if (said === '') return { start: document.text.length, end: document.text.length, text: `\n${to}\n` };
  let same = 0;
  while (same < said.length && same < to.length && said[same] === to[same]) same += 1;
  let tail = 0;
  const most = Math.min(said.length, to.length) - same;
  while (tail < most && said[said.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1;
  return { start: start + same, end: start + said.length - tail, text: to.slice(same, to.length - tail) };
}

import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';
import type { Place } from './document.ts';

/** Records are Markdown; a policy may be MDX, of which only listed components are allowed. */
export type Dialect = 'markdown' | 'mdx';

/** The tree of a Markdown text: GitHub's dialect, with places. Throws when MDX does not parse. */
export function toTree(text: string, dialect: Dialect): MdastNode {
  const options = { features: { frontmatter: false } };
  return dialect === 'mdx' ? mdxToMdast(text, options) : markdownToMdast(text, options);
}

/** The nodes directly below a node. */
export function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? node.children : [];
}

/** Where a node starts in the text that was read. */
export function startOf(node: MdastNode): Place {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** Every node of a tree, parents before children. */
export function* walk(root: MdastNode): Generator<MdastNode> {
  const ahead = [root];
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    yield node;
    const children = childrenOf(node);
    for (let at = children.length - 1; at >= 0; at -= 1) ahead.push(children[at] ?? node);
  }
}

/** Blocks, between which a reader sees the end of a line. */
const BLOCKS: ReadonlySet<string> = new Set(['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow']);

/** What says nothing by itself: what is struck out, and notes that only the foot of a page shows. */
const SILENT: ReadonlySet<string> = new Set(['delete', 'footnoteDefinition']);

/**
 * What a reader would read as said: text and code without markup, comments and raw HTML; a line for every block. What is
 * struck out is no longer said, and a table without a row below its head says nothing yet.
 */
export function plainText(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'break') return '\n';
  if (SILENT.has(node.type)) return '';
  const inside = childrenOf(node).map(plainText);
  if (node.type === 'table' && inside.slice(1).every((row) => row.trim() === '')) return '';
  return inside.join(BLOCKS.has(node.type) ? '\n' : '');
}

/** More levels of quotations, lists and emphasis than any text needs; deeper ones only keep a reader of them busy. */
export const MAX_NESTING = 100;

/** Where a tree goes deeper than a text may; null where it does not. */
export function tooDeep(root: MdastNode): Place | null {
  let level: readonly MdastNode[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_NESTING) return startOf(level[0] ?? root);
    level = level.flatMap(childrenOf);
  }
  return null;
}

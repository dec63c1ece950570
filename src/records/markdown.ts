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
export function* walk(node: MdastNode): Generator<MdastNode> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/** What a reader would read: text and code without markup, comments and raw HTML; a line for every block. */
export function plainText(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return '\n';
  const inside = childrenOf(node).map(plainText);
  const block = ['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow'].includes(node.type);
  return inside.join(block ? '\n' : '');
}

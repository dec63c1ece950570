import type { MdastNode } from 'satteri';
import { childrenOf, type Dialect, plainText, startOf, toTree, walk } from './markdown.ts';

/** A level-2 heading of a body and the text below it. */
export interface Section {
  readonly heading: string;
  /** Line of the heading, counted from the body's first line, from 1. */
  readonly line: number;
  /** What stands below it, as plain text; sub-headings are no text. */
  readonly text: string;
}

/** Something in a body that no record may hold, with its line and column from the body's start. */
export interface Foreign {
  readonly kind: 'raw-html' | 'link' | 'code';
  readonly value: string;
  readonly line: number;
  readonly column: number;
}

/** The body of a record, parsed once: what rules ask of prose is asked of this. */
export interface Sections {
  readonly list: readonly Section[];
  /** All text of the body. */
  readonly text: string;
  readonly foreign: readonly Foreign[];
}

/** How headings are compared: case and surrounding space do not count. */
function sameHeading(heading: string): string {
  return heading.trim().toLowerCase();
}

/** The text below every `## heading` of that name, joined; undefined when the body has no such heading. */
export function sectionText(sections: Sections, heading: string): string | undefined {
  const found = sections.list.filter((section) => sameHeading(section.heading) === sameHeading(heading));
  return found.length === 0 ? undefined : found.map((section) => section.text).join('\n');
}

const COMMENTS = /^(?:\s*<!--[\s\S]*?-->)*\s*$/;
const SAFE_LINK = /^(?:https:|mailto:|tel:)/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Whether a link goes where links of records may go: https, mailto, tel, or a relative address without a host. */
export function isSafeLink(url: string): boolean {
  const bare = Array.from(url)
    .filter((character) => character > ' ')
    .join('')
    .replaceAll('\\', '/');
  return SAFE_LINK.test(bare) || (!SCHEME.test(bare) && !bare.startsWith('//'));
}

/** The components that a policy in MDX may use; the portal knows how to draw each. */
export const COMPONENTS: readonly string[] = ['ReportButton', 'Channels', 'SeverityScale'];

function foreignOf(node: MdastNode): Omit<Foreign, 'line' | 'column'> | null {
  if (node.type === 'html' && !COMMENTS.test(node.value)) return { kind: 'raw-html', value: node.value };
  if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    return { kind: 'code', value: node.value };
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const name = node.name ?? '';
    if (!COMPONENTS.includes(name)) return { kind: 'raw-html', value: `<${name}>` };
    return node.attributes.length === 0 ? null : { kind: 'code', value: `<${name} …>` };
  }
  if ((node.type === 'link' || node.type === 'image' || node.type === 'definition') && !isSafeLink(node.url))
    return { kind: 'link', value: node.url };
  return null;
}

/** Reads the body of a record. A heading in a code block, a quotation or a comment is none. */
export function readSections(body: string, dialect: Dialect): Sections {
  const root = toTree(body, dialect);
  const list: { heading: string; line: number; blocks: string[] }[] = [];
  let current: string[] | null = null;
  for (const node of childrenOf(root)) {
    if (node.type === 'heading') {
      if (node.depth > 2) continue;
      current = node.depth === 2 ? [] : null;
      if (current !== null) list.push({ heading: plainText(node), line: startOf(node).line, blocks: current });
    } else {
      current?.push(plainText(node));
    }
  }
  const foreign: Foreign[] = [];
  for (const node of walk(root)) {
    const found = foreignOf(node);
    if (found !== null) foreign.push({ ...found, ...startOf(node) });
  }
  return {
    list: list.map(({ heading, line, blocks }) => ({ heading, line, text: blocks.join('\n') })),
    text: plainText(root),
    foreign,
  };
}

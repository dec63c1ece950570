import type { MdastNode } from 'satteri';
import { isOnlyComments } from './comments.ts';
import { nestedFrom } from './effort.ts';
import { sectionNamed } from './headings.ts';
import { childrenOf, type Dialect, plainText, startOf, tooDeep, toTree, walk } from './markdown.ts';
import type { SectionName } from './record-words.ts';

/** A level-2 heading of a body and the text below it. */
export interface Section {
  readonly heading: string;
  /** Line of the heading, counted from the body's first line, from 1. */
  readonly line: number;
  /** What stands below it, as plain text; sub-headings are no text. */
  readonly text: string;
}

/** Something in a body that no page shows as it stands, with its line and column from the body's start. */
export interface Foreign {
  readonly kind: 'raw-html' | 'link' | 'code' | 'unseen';
  readonly value: string;
  readonly line: number;
  readonly column: number;
}

/** A link to somewhere in these records, with its line and column from the body's start. */
export interface TextLink {
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

/** A picture in a text, with its line and column from the body's start. */
export interface TextPicture extends TextLink {
  /** The words for those who do not see it; empty where there are none. */
  readonly words: string;
}

/**
 * A line that reads otherwise than it looks: a heading that is only text, since no blank or another sign than a blank
 * follows its `#`; or text that a line of dashes, or of equal signs, right below it makes a heading.
 */
export interface Lookalike {
  readonly kind: 'no-blank' | 'other-blank' | 'underlined' | 'doubly-underlined';
  /** The words, without `#`. */
  readonly text: string;
  readonly line: number;
}

/** The body of a record, parsed once: what rules ask of prose is asked of this. */
export interface Sections {
  readonly list: readonly Section[];
  /** Every heading, in order; the places on a page are named after them. */
  readonly headings: readonly string[];
  /** All text of the body. */
  readonly text: string;
  readonly foreign: readonly Foreign[];
  readonly links: readonly TextLink[];
  readonly pictures: readonly TextPicture[];
  readonly lookalikes: readonly Lookalike[];
}

/** A body that says nothing. */
export const NO_SECTIONS: Sections = {
  list: [],
  headings: [],
  text: '',
  foreign: [],
  links: [],
  pictures: [],
  lookalikes: [],
};

/** A body that goes deeper than a text may, and where. */
export class TooDeep extends Error {
  readonly line: number;
  constructor(line: number) {
    super('the text is nested too deeply');
    this.line = line;
  }
}

/** Every section of that name, in whatever language its heading is. */
export function sectionsNamed(sections: Sections, name: SectionName): readonly Section[] {
  return sections.list.filter(({ heading }) => sectionNamed(heading) === name);
}

/** The text below every heading of that section, joined; undefined when the body has no such heading. */
export function sectionText(sections: Sections, name: SectionName): string | undefined {
  const found = sectionsNamed(sections, name);
  return found.length === 0 ? undefined : found.map((section) => section.text).join('\n');
}

const SAFE_LINK = /^(?:https:|mailto:|tel:)/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** An address as a browser would follow it: blanks and controls do not count, and `\` is `/`. */
function bareAddress(url: string): string {
  return Array.from(url)
    .filter((character) => character > ' ')
    .join('')
    .replaceAll('\\', '/');
}

/** Whether a link goes where links of records may go: https, mailto, tel, or a relative address without a host. */
export function isSafeLink(url: string): boolean {
  const bare = bareAddress(url);
  return SAFE_LINK.test(bare) || isLocalLink(url);
}

/** Whether a link leads to somewhere in these records: an address without scheme and host. */
export function isLocalLink(url: string): boolean {
  const bare = bareAddress(url);
  return !SCHEME.test(bare) && !bare.startsWith('//');
}

/** Whether the words of a link are a bare `www.` address, for which nobody has chosen a scheme. Pages show it as text. */
export function isBareHost(url: string, words: string): boolean {
  return url === `http://${words}`;
}

/** The components that a policy in MDX may use; the portal knows how to draw each. */
export const COMPONENTS: readonly string[] = ['ReportButton', 'Channels', 'SeverityScale'];

function foreignOf(node: MdastNode): Omit<Foreign, 'line' | 'column'> | null {
  if (node.type === 'html' && !isOnlyComments(node.value)) return { kind: 'raw-html', value: node.value };
  if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    return { kind: 'code', value: node.value };
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const name = node.name ?? '';
    if (!COMPONENTS.includes(name)) return { kind: 'raw-html', value: `<${name}>` };
    return node.attributes.length === 0 ? null : { kind: 'code', value: `<${name} …>` };
  }
  if (node.type === 'link' && isBareHost(node.url, plainText(node))) return null;
  if ((node.type === 'link' || node.type === 'image' || node.type === 'definition') && !isSafeLink(node.url))
    return { kind: 'link', value: node.url };
  if (node.type === 'code') {
    // Behind the fence stands the name of a language; what else stands there is not drawn.
    const info = [node.lang ?? '', node.meta ?? ''].join(' ').trim();
    return /^[\w+#.-]*$/.test(info) ? null : { kind: 'unseen', value: info };
  }
  return null;
}

/** The addresses that a text gives names to; the first of two with one name holds. */
function addressesIn(root: MdastNode): ReadonlyMap<string, string> {
  const all = [...walk(root)].flatMap((node) =>
    node.type === 'definition' ? [[node.identifier, node.url] as const] : [],
  );
  return new Map(all.toReversed());
}

/** Answers whether a name stands for the address of a picture, and of no link. */
function pictureNames(root: MdastNode): (identifier: string) => boolean {
  const nodes = [...walk(root)];
  const named = (type: 'linkReference' | 'imageReference'): ReadonlySet<string> =>
    new Set(nodes.flatMap((node) => (node.type === type ? [node.identifier] : [])));
  const [links, pictures] = [named('linkReference'), named('imageReference')];
  return (identifier) => pictures.has(identifier) && !links.has(identifier);
}

/** The pictures of a text that would be loaded from an address that links may have; of others `foreign` tells. */
function picturesIn(root: MdastNode, nodes: readonly MdastNode[]): readonly TextPicture[] {
  const named = nodes.some(({ type }) => type === 'imageReference') ? addressesIn(root) : new Map<string, string>();
  return nodes.flatMap((node): readonly TextPicture[] => {
    if (node.type !== 'image' && node.type !== 'imageReference') return [];
    const url = node.type === 'image' ? node.url : (named.get(node.identifier) ?? '');
    return isSafeLink(url) ? [{ url, words: node.alt ?? '', ...startOf(node) }] : [];
  });
}

/** Everything that stands in a part of a text, what is struck out and the addresses of links too. */
function words(part: MdastNode): string {
  return [...walk(part)]
    .flatMap((node) => ('value' in node ? [node.value] : 'url' in node ? [node.url, node.title ?? ''] : []))
    .join(' ')
    .trim();
}

/** Where the first note of each name begins; a second one of that name is not drawn. */
function firstNotes(root: MdastNode): ReadonlyMap<string, number | undefined> {
  const first = new Map<string, number | undefined>();
  for (const node of walk(root)) {
    if (node.type === 'footnoteDefinition' && !first.has(node.identifier))
      first.set(node.identifier, node.position?.start.offset);
  }
  return first;
}

/** Every node outside of notes, and those inside the notes with these names that are drawn. */
function* walkSeen(
  node: MdastNode,
  notes: ReadonlySet<string>,
  first: ReadonlyMap<string, number | undefined>,
): Generator<MdastNode> {
  if (node.type === 'footnoteDefinition') {
    if (!notes.has(node.identifier) || first.get(node.identifier) !== node.position?.start.offset) return;
  }
  yield node;
  for (const child of childrenOf(node)) yield* walkSeen(child, notes, first);
}

/** What a text defines and nothing on its page uses, so that no page shows it: `[10:15]: alarm` reads as such. */
function* unseenIn(root: MdastNode): Generator<Foreign> {
  const first = firstNotes(root);
  const notes = new Set<string>();
  for (const node of walkSeen(root, notes, first)) if (node.type === 'footnoteReference') notes.add(node.identifier);
  const addresses = new Set<string>();
  for (const node of walkSeen(root, notes, first))
    if (node.type === 'linkReference' || node.type === 'imageReference') addresses.add(node.identifier);
  for (const node of walk(root)) {
    if (node.type === 'definition' && !addresses.delete(node.identifier))
      yield { kind: 'unseen', value: `[${node.label ?? node.identifier}]: ${node.url}`, ...startOf(node) };
    if (node.type === 'footnoteDefinition' && !notes.delete(node.identifier))
      yield { kind: 'unseen', value: `[^${node.label ?? node.identifier}]: ${words(node)}`, ...startOf(node) };
  }
}

/** What the rows of a table say behind its last column: more cells than the head has are not drawn. */
function* beyondTable(table: MdastNode): Generator<Foreign> {
  const [head, ...rows] = childrenOf(table);
  const columns = head === undefined ? 0 : childrenOf(head).length;
  for (const row of rows) {
    const value = childrenOf(row).slice(columns).map(words).join(' ').trim();
    if (value !== '') yield { kind: 'unseen', value, ...startOf(row) };
  }
}

const MARKS = /^#{1,6}(?!#)(.)/u;

/** The lines of a paragraph that look like headings. */
function* lookalikesIn(paragraph: MdastNode): Generator<Lookalike> {
  for (const child of childrenOf(paragraph)) {
    if (child.type !== 'text' || !child.value.includes('#')) continue;
    const first = startOf(child);
    for (const [at, written] of child.value.split('\n').entries()) {
      const line = written.trimStart();
      const next = (at > 0 || first.column <= 4 ? MARKS.exec(line)?.[1] : undefined) ?? ' ';
      const text = line.replace(/^#+/, '').trim();
      if (next === ' ' || next === '\t' || sectionNamed(text) === undefined) continue;
      yield { kind: /[\p{Z}\p{C}]/u.test(next) ? 'other-blank' : 'no-blank', text, line: first.line + at };
    }
  }
}

/**
 * The tree of a record's body.
 * @throws {TooDeep} where it is nested deeper than a text may be
 */
export function bodyTree(body: string, dialect: Dialect): MdastNode {
  const nested = nestedFrom(body);
  if (nested !== null) throw new TooDeep(nested);
  const root = toTree(body, dialect);
  const deep = tooDeep(root);
  if (deep !== null) throw new TooDeep(deep.line);
  return root;
}

/**
 * Reads the body of a record. A heading in a code block, a quotation or a comment is none.
 * @throws {TooDeep} where it is nested deeper than a text may be
 */
export function readSections(body: string, dialect: Dialect, root: MdastNode = bodyTree(body, dialect)): Sections {
  const list: { heading: string; line: number; blocks: string[] }[] = [];
  const lookalikes: Lookalike[] = [];
  let current: string[] | null = null;
  for (const node of childrenOf(root)) {
    if (node.type === 'heading') {
      const { line } = startOf(node);
      const heading = plainText(node);
      if (node.position !== undefined && node.position.end.line > line && sectionNamed(heading) === undefined)
        lookalikes.push({
          kind: node.depth === 1 ? 'doubly-underlined' : 'underlined',
          text: heading,
          line: node.position.end.line - 1,
        });
      if (node.depth > 2) continue;
      current = node.depth === 2 ? [] : null;
      if (current !== null) list.push({ heading, line, blocks: current });
    } else {
      if (node.type === 'paragraph') lookalikes.push(...lookalikesIn(node));
      current?.push(plainText(node));
    }
  }
  // What defines something holds this; to walk through every text for it would cost more than all the rest.
  const foreign: Foreign[] = body.includes(']:') ? [...unseenIn(root)] : [];
  const links: TextLink[] = [];
  const headings: string[] = [];
  const images: MdastNode[] = [];
  const isOfPicture = body.includes(']:') ? pictureNames(root) : () => false;
  for (const node of walk(root)) {
    if (node.type === 'image' || node.type === 'imageReference') images.push(node);
    if (node.type === 'heading') headings.push(plainText(node));
    if (node.type === 'table') foreign.push(...beyondTable(node));
    const found = foreignOf(node);
    if (found !== null) foreign.push({ ...found, ...startOf(node) });
    else if ((node.type === 'link' || node.type === 'definition') && isLocalLink(node.url)) {
      if (node.type === 'link' || !isOfPicture(node.identifier)) links.push({ url: node.url, ...startOf(node) });
    }
  }
  return {
    list: list.map(({ heading, line, blocks }) => ({ heading, line, text: blocks.join('\n') })),
    headings,
    text: plainText(root),
    foreign,
    links,
    pictures: picturesIn(root, images),
    lookalikes,
  };
}

/** The section above a line of a body; undefined above the first. */
export function sectionAbove(sections: Sections, line: number): Section | undefined {
  return sections.list.findLast((section) => section.line < line);
}

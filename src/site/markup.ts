import { createHash } from 'node:crypto';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { BODY_SCHEMA } from './html.ts';
import { contentSecurityPolicy, INLINE_SCRIPTS } from './security.ts';
import { WRITTEN, WRITTEN_LINK, WRITTEN_PICTURE, WRITTEN_SCRIPT, WRITTEN_SHEET, WRITTEN_STYLES } from './written.ts';

/** A page as a browser reads it. */
export interface Markup {
  /** The text of its title. */
  readonly title: string;
  /** The text of its heading of the first level. */
  readonly heading: string;
  /** Elements, attributes, programs, styles and links that no template wrote, in words; empty where there are none. */
  readonly strange: readonly string[];
}

/** Where links lead: pages of the portal, a place on the page, and the addresses that records may name. */
export const LEADS = /^(?:\/(?![/\\])|#|https:|mailto:|tel:)/;
/** What holds the text of a record, or of `organisation.md`. */
const BODIES: readonly string[] = ['record-body', 'guidance'];

const inBodies: ReadonlyMap<string, readonly string[]> = new Map(
  BODY_SCHEMA.tagNames.map((name) => {
    const own = Object.entries(BODY_SCHEMA.attributes).filter(([tag]) => tag === name || tag === '*');
    return [name, own.flatMap(([, names]) => names)];
  }),
);
/** Characters that a text may hold although HTML frowns on them; nothing comes of them. */
const ODD_CHARACTERS = /character/i;

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function said(node: Element, name: string): string {
  const value = node.properties[name];
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
}

function hashed(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}

/** An address as it is below the path of the portal; one that leaves that path is none that a template writes. */
export function localAddress(address: string, base: string): string {
  if (!address.startsWith('/')) return address;
  return address.startsWith(`${base}/`) ? address.slice(base.length) : `//${address}`;
}

/** What is wrong with one of the elements that act; null when a template wrote it so. */
function strangeAct(node: Element, base: string): string | null {
  const local = (name: string): string => localAddress(said(node, name), base);
  if (node.tagName === 'script') {
    const text = textOf(node);
    const isOurs =
      'src' in node.properties
        ? WRITTEN_SCRIPT.test(local('src')) && text === ''
        : INLINE_SCRIPTS.includes(hashed(text));
    return isOurs ? null : 'a program';
  }
  if (node.tagName === 'img') return WRITTEN_PICTURE.test(local('src')) ? null : 'a picture that is loaded';
  if (node.tagName === 'style') return WRITTEN_SHEET.test(textOf(node)) ? null : 'a style';
  if (node.tagName === 'link') return WRITTEN_LINK.test(local('href')) ? null : 'a file that is loaded';
  if (node.tagName === 'meta' && 'httpEquiv' in node.properties)
    return said(node, 'httpEquiv') === 'Content-Security-Policy' && said(node, 'content') === contentSecurityPolicy
      ? null
      : 'an order to the browser';
  if ('style' in node.properties && !WRITTEN_STYLES.test(said(node, 'style'))) return 'a style';
  if ('href' in node.properties && !LEADS.test(local('href')))
    return `a link to \`${said(node, 'href').slice(0, 60)}\``;
  return null;
}

/** What on an element itself no template wrote. */
export function* strangeOf(node: Element, base: string, body: boolean): Generator<string> {
  const { tagName, properties } = node;
  const known = body ? inBodies.get(tagName) : WRITTEN.get(tagName);
  if (known === undefined) return yield `the element \`<${tagName}>\``;
  for (const name of Object.keys(properties))
    if (!known.includes(name)) yield `the attribute \`${name}\` of \`<${tagName}>\``;
  const act = strangeAct(node, base);
  if (act !== null) yield act;
}

/** Whether what stands in an element is the text of a record. */
export function holdsBody(node: Element): boolean {
  return BODIES.includes(said(node, 'className'));
}

function* strangeIn(node: Root | Element, base: string, body: boolean): Generator<string> {
  for (const child of node.children) {
    if (child.type === 'comment') yield 'a comment';
    if (child.type !== 'element') continue;
    yield* strangeOf(child, base, body);
    const inner = body || holdsBody(child);
    yield* strangeIn(child, base, inner);
    if (child.content !== undefined) yield* strangeIn(child.content, base, inner);
  }
}

function* named(node: Root | Element, tagName: string): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === tagName) yield child;
    yield* named(child, tagName);
  }
}

/** A page as a tree, and what is not well formed in it. */
export function parsedPage(html: string): { readonly tree: Root; readonly errors: readonly string[] } {
  const errors: string[] = [];
  const tree = fromHtml(html, {
    onerror: ({ ruleId = '' }) => {
      if (!ODD_CHARACTERS.test(ruleId)) errors.push(`markup that is not well formed (${ruleId})`);
    },
  });
  return { tree, errors };
}

/**
 * Reads a page as a browser does, and says what on it no template wrote.
 * @param base the path under which its portal is published
 */
export function markupOf(html: string, base = ''): Markup {
  const { tree, errors } = parsedPage(html);
  const titles = [...named(tree, 'title')];
  const headings = [...named(tree, 'h1')];
  const strange = [...strangeIn(tree, base, false), ...errors];
  if (titles.length !== 1) strange.push(`${titles.length} titles`);
  if (headings.length !== 1) strange.push(`${headings.length} headings of the first level`);
  return { title: titles.map(textOf).join(), heading: headings.map(textOf).join(), strange: [...new Set(strange)] };
}

/** A text as a browser reads it back from a page: it knows one kind of line end, and no broken characters. */
export function asRead(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?/g, '\n');
}

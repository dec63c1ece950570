import type { Element, ElementContent, Root } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { type HastNode, markdownToHast, mdxToHast } from 'satteri';
import { isOnlyComments } from '../records/reading/comments.ts';
import type { Dialect } from '../records/reading/markdown.ts';
import { headingPlaces } from '../records/reading/places.ts';
import { COMPONENTS, isBareHost, isSafeLink } from '../records/reading/sections.ts';
import type { Words } from './words/index.ts';

/** A heading of a page, for its table of contents. */
export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** Where a section of a body begins in its HTML; it ends where the next one begins. */
export interface DrawnSection {
  readonly slug: string;
  readonly text: string;
  /** The offset of its heading. */
  readonly at: number;
}

/** The body of a record as HTML that nothing in it can make dangerous. */
export interface SafeHtml {
  readonly html: string;
  readonly headings: readonly Heading[];
  /** The sections that stand in no quote, list or table, in their order. */
  readonly sections: readonly DrawnSection[];
}

/** A picture as a page shows it: its address from the root of the portal, and its size in points. */
export interface PictureView {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** What a page says around the text of a record. */
type BodyWords = Pick<Words['values'], 'table' | 'picture' | 'noPicture' | 'footnotes' | 'backTo'>;

/** What a body may refer to: pages of the portal, and the components that a policy may use. */
export interface Surroundings {
  /**
   * The page, and the place on it, that a relative address of the record means; null when there is none that this
   * audience sees.
   */
  readonly pageOf: (address: string) => string | null;
  /** The picture that an address of the record means; null when the page shows none there. */
  readonly pictureOf: (address: string) => PictureView | null;
  /** Text without what the reader may not read. */
  readonly clean: (text: string) => string;
  /** What the page itself says around the text. */
  readonly words: BodyWords;
  /** The known HTML of a listed component. */
  readonly componentHtml: (name: string) => readonly ElementContent[];
}

/** The heading above footnotes, and the ways back from them, as the parser writes them. */
const FOOTNOTES = 'footnote-label';
const BACK = /^Back to reference (.+)$/;

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** The tags and attributes that a body may have, as hast names them; `*` is for every tag. Ids are ours alone: raw HTML is never parsed, so that none comes from a record. */
export const BODY_SCHEMA = {
  ...defaultSchema,
  clobberPrefix: '',
  protocols: { href: ['https', 'mailto', 'tel'], src: ['https'] },
  attributes: {
    '*': ['id', 'ariaLabel', 'ariaDescribedBy', 'ariaHidden'],
    a: ['href', 'title', 'rel', 'className', 'dataFootnoteRef', 'dataFootnoteBackref'],
    input: ['type', 'checked', 'disabled'],
    img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
    td: ['align'],
    th: ['align', 'scope'],
    ol: ['start'],
    code: ['className'],
    section: ['className', 'dataFootnotes'],
    ul: ['className'],
    li: ['className'],
    div: ['className', 'tabIndex', 'role'],
    p: ['className'],
    span: ['className'],
    h2: ['className'],
    h3: ['className'],
  },
  tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => name !== 'picture'), 'section'],
};

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('');
}

function property(node: Extract<HastNode, { type: 'element' }>, name: string): string {
  const value = node.properties[name];
  return typeof value === 'string' ? value : '';
}

/** An address as it is read, without the signs of its encoding. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function link(
  address: string,
  children: readonly ElementContent[],
  around: Surroundings,
  title = '',
): readonly ElementContent[] {
  if (!isSafeLink(address) || [address, decoded(address)].some((said) => around.clean(said) !== said)) return children;
  const outside = SCHEME.test(address);
  const href = outside ? address : around.pageOf(address);
  if (href === null) return children;
  const rel = outside ? { rel: ['noopener', 'noreferrer'] } : {};
  const said = title === '' ? {} : { title: around.clean(title) };
  return [{ type: 'element', tagName: 'a', properties: { href, ...said, ...rel }, children: [...children] }];
}

/** The elements of one run of text. */
const RUNS: ReadonlySet<string> = new Set(['p', 'li', 'td', 'th', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** A run of text as it may be read: where something to take out goes across its emphases and links, its words alone. */
function asRead(children: readonly ElementContent[], { clean }: Surroundings): readonly ElementContent[] {
  if (children.length < 2 || !children.every(isOfLine)) return children;
  const whole = textOf(children);
  const cleaned = clean(whole);
  return cleaned === whole ? children : [text(cleaned)];
}

function isOfLine(node: ElementContent): boolean {
  return node.type !== 'element' || !['p', 'ul', 'ol', 'table', 'pre', 'blockquote', 'div'].includes(node.tagName);
}

/** A heading before its place is known, which depends on those above it. */
interface DrawnHeading {
  readonly depth: number;
  readonly text: string;
  readonly element: Element;
}

/** Sätteri's tree as one that holds only elements and text: what a record may not hold becomes the text that it is. */
function convert(around: Surroundings, headings: DrawnHeading[]): (node: HastNode) => readonly ElementContent[] {
  const below = (node: HastNode): readonly ElementContent[] => ('children' in node ? node.children.flatMap(one) : []);
  const one = (node: HastNode): readonly ElementContent[] => {
    if (node.type === 'text') return [text(around.clean(node.value))];
    if (node.type === 'raw') return isOnlyComments(node.value) ? [] : [text(around.clean(node.value))];
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      return around.componentHtml(node.name ?? '');
    if (node.type !== 'element') return [];
    const { tagName } = node;
    const children = RUNS.has(tagName) ? asRead(below(node), around) : below(node);
    if (tagName === 'a' && !('dataFootnoteRef' in node.properties) && !('dataFootnoteBackref' in node.properties)) {
      const address = property(node, 'href');
      return isBareHost(address, textOf(children))
        ? children
        : link(address, children, around, property(node, 'title'));
    }
    if (tagName === 'img') {
      const address = property(node, 'src');
      const label = around.clean(property(node, 'alt') || address);
      const picture = around.pictureOf(address);
      if (picture !== null) {
        const alt = around.clean(property(node, 'alt'));
        const properties = { ...picture, alt, loading: 'lazy', decoding: 'async' };
        return [{ type: 'element', tagName, properties, children: [] }];
      }
      const shown = SCHEME.test(address) && isSafeLink(address);
      return shown
        ? link(address, [text(`${label} (${around.words.picture})`)], around)
        : [text(`${label} (${around.words.noPicture})`)];
    }
    if (property(node, 'id') === FOOTNOTES)
      return [{ type: 'element', tagName, properties: node.properties, children: [text(around.words.footnotes)] }];
    if (/^h[1-6]$/.test(tagName)) {
      const depth = Math.max(2, Number(tagName.slice(1)));
      const heading: Element = { type: 'element', tagName: `h${depth}`, properties: {}, children: [...children] };
      headings.push({ depth, text: textOf(children), element: heading });
      return [heading];
    }
    const align = /text-align: (left|right|center)/.exec(property(node, 'style'))?.[1];
    const back = BACK.exec(property(node, 'ariaLabel'))?.[1];
    const properties = {
      ...node.properties,
      ...(align === undefined ? {} : { align }),
      ...(back === undefined ? {} : { ariaLabel: around.words.backTo(back) }),
    };
    const element: ElementContent = { type: 'element', tagName, properties, children: [...children] };
    if (tagName === 'th') element.properties.scope = 'col';
    if (tagName !== 'table') return [element];
    return [
      {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-scroll'], role: 'group', ariaLabel: around.words.table, tabIndex: 0 },
        children: [element],
      },
    ];
  };
  return one;
}

/** Whether a policy holds something that only a program could make sense of: then all of it is shown as the text that it is. */
function isProgram(node: HastNode): boolean {
  if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return true;
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    if (!COMPONENTS.includes(node.name ?? '') || node.attributes.length > 0 || node.children.length > 0) return true;
  }
  return 'children' in node && node.children.some(isProgram);
}

/** Browsers draw what lies deeper than 512 elements somewhere else; our own walks end before. */
const DEEPEST = 400;

/** Whether something in a tree lies deeper than a page can draw. */
function isTooDeep(tree: HastNode): boolean {
  let level: readonly HastNode[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((node): readonly HastNode[] => ('children' in node ? node.children : []));
  }
  return false;
}

const OPTIONS = { features: { frontmatter: false }, position: false };

/** Text as it stands in the file, for what must not be drawn. */
function asText(body: string): SafeHtml {
  const pre: ElementContent = {
    type: 'element',
    tagName: 'pre',
    properties: {},
    children: [{ type: 'element', tagName: 'code', properties: {}, children: [text(body)] }],
  };
  return { html: toHtml(pre), headings: [], sections: [] };
}

/** The HTML of a body, and where in it each of its sections begins. */
function written(root: Root, places: ReadonlyMap<string, string>): Pick<SafeHtml, 'html' | 'sections'> {
  const clean = sanitize(root, BODY_SCHEMA);
  const sections: DrawnSection[] = [];
  let html = '';
  let run: Root = { type: 'root', children: [] };
  for (const child of 'children' in clean ? clean.children : []) {
    const slug = child.type === 'element' && child.tagName === 'h2' ? String(child.properties.id ?? '') : '';
    const text = places.get(slug);
    if (text !== undefined) {
      html += toHtml(run);
      sections.push({ slug, text, at: html.length });
      run = { type: 'root', children: [] };
    }
    if (child.type !== 'doctype') run.children.push(child);
  }
  return { html: html + toHtml(run), sections };
}

/**
 * The body of a record as HTML: raw HTML stands there as text, links go to https, mailto, tel or pages of the portal,
 * pictures are those beside the record, and nothing of MDX is ever run. Never throws for anything the text says.
 */
export function safeHtml(body: string, dialect: Dialect, around: Surroundings): SafeHtml {
  let tree: HastNode;
  try {
    tree = dialect === 'mdx' ? mdxToHast(body, OPTIONS) : markdownToHast(body, OPTIONS);
  } catch {
    return asText(around.clean(body));
  }
  if (isTooDeep(tree) || (dialect === 'mdx' && isProgram(tree))) return asText(around.clean(body));
  const drawn: DrawnHeading[] = [];
  const one = convert(around, drawn);
  const root: Root = { type: 'root', children: 'children' in tree ? tree.children.flatMap(one) : [] };
  const places = headingPlaces(drawn.map((heading) => heading.text));
  const headings = drawn.map(({ depth, text: words, element }, at): Heading => {
    const slug = places[at] ?? '';
    element.properties.id = slug;
    return { depth, slug, text: words };
  });
  return { ...written(root, new Map(headings.map(({ slug, text: words }) => [slug, words]))), headings };
}

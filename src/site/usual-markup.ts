import type { Element, Nodes } from 'hast';
import { holdsBody, LEADS, localAddress, type Markup, markupOf, parsedPage, strangeOf } from './markup.ts';

/**
 * Pages are made of the same few thousand tags at the same few hundred places. A tag is read by the parser once for each
 * place, the elements in which it stands; a page that holds none but such tags need not be read by the parser as a whole.
 *
 * That is as safe as reading it whole. Outside of programs, styles and titles an element begins at a `<` and nowhere else,
 * and each `<` of the page is looked at here. Every tag was judged by the parser and by `strangeOf`, with each value that
 * acts: `href`, `src`, `style`, `class` and those of `meta`. Each end tag closes what was opened last, and the parser said
 * of every place that it leaves the elements where they are. Whatever is otherwise is left to the parser: single quotes,
 * comments, blanks where there should be none, text in a table outside its cells.
 */

/** An end tag, or a start tag with its attributes. */
const TAG = /<(?:\/([a-z][a-z\d-]*)|([a-z][a-z\d-]*)((?:[ \t\n]+[a-zA-Z][a-zA-Z\d-]*(?:="[^"]*")?)*)[ \t\n]*(\/?))>/y;
const ATTRIBUTE = /([ \t\n])([a-zA-Z][a-zA-Z\d-]*)="([^"]*)"/g;
const DOCTYPE = '<!DOCTYPE html>';
const VOID: ReadonlySet<string> = new Set(['meta', 'link', 'br', 'hr', 'img', 'input', 'wbr']);
/** Elements whose text the parser reads in another way. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'title']);
/** Elements that hold other elements, and no text: the parser puts it elsewhere. */
const NO_TEXT: ReadonlySet<string> = new Set([
  '',
  'html',
  'head',
  'table',
  'thead',
  'tbody',
  'tr',
  'select',
  'template',
]);
const ONCE: readonly string[] = ['html', 'head', 'body', 'title', 'h1'];
const SAID = /[^ \t\n\r\f]/;
/** Attributes whose values decide whether a tag is strange. */
const ACTS: ReadonlySet<string> = new Set(['href', 'src', 'style', 'class', 'http-equiv', 'content']);
/** What the parser reads otherwise than it stands there. */
const READ_OTHERWISE = /[&\0\r]/;
/** As many tags of a place are remembered: more are those of one page alone. */
const MOST_TAGS = 5000;

/** A place on a page: the elements in which it stands. */
interface Place {
  readonly path: readonly string[];
  /** Whether it lies in the text of a record. */
  readonly body: boolean;
  /** Where each tag leads that was read here; null for those that no template writes here. */
  readonly tags: Map<string, Place | null>;
}

/** Every element, and in how many others it stands. */
function* elementsOf(node: Nodes, depth = 0): Generator<readonly [node: Element, depth: number]> {
  const isElement = node.type === 'element';
  if (isElement) yield [node, depth];
  const inner = isElement ? depth + 1 : depth;
  if (isElement && node.content !== undefined) yield* elementsOf(node.content, inner);
  if ('children' in node) for (const child of node.children) yield* elementsOf(child, inner);
}

const IMPLIED: readonly string[] = ['html', 'head', 'body'];

/** Reads a tag at a place: the element, when the parser leaves it and all around it where they are, and nothing is strange. */
function readTag(path: readonly string[], name: string, tag: string, base: string, body: boolean): Element | null {
  const isOpen = !VOID.has(name) && !tag.endsWith('/>') && !RAW.has(name);
  const starts = path.map((outer) => `<${outer}>`).join('');
  const ends = path
    .toReversed()
    .map((outer) => `</${outer}>`)
    .join('');
  const { tree, errors } = parsedPage(`${DOCTYPE}${starts}${tag}${isOpen ? `</${name}>` : ''}${ends}`);
  if (errors.length > 0) return null;
  const names = [...path, name];
  const all = [...elementsOf(tree)].filter(([{ tagName }]) => names.includes(tagName) || !IMPLIED.includes(tagName));
  const isChain =
    all.length === names.length && all.every(([{ tagName }, depth], at) => tagName === names[at] && depth === at);
  const [node] = all.at(-1) ?? [];
  if (!isChain || node === undefined) return null;
  return strangeOf(node, base, body).next().done === true ? node : null;
}

/** A tag without what decides nothing: values that do not act, and where a good address leads. */
function essence(tag: string, name: string, base: string): string {
  return tag.replace(ATTRIBUTE, (whole, blank: string, attribute: string, value: string) => {
    if (!ACTS.has(attribute.toLowerCase())) return `${blank}${attribute}=""`;
    if (attribute !== 'href' || name !== 'a' || READ_OTHERWISE.test(value)) return whole;
    const lead = LEADS.exec(localAddress(value, base))?.[0];
    return lead === undefined ? whole : `${blank}href="${lead === '/' ? `${base}/` : lead}"`;
  });
}

/** The same letters in a text of their own: a part of a long text keeps all of it in memory. */
export function apart(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/**
 * Makes a reader of the pages of a portal, which is as `markupOf`, and remembers the tags that it read.
 * @param base the path under which the portal is published
 */
export function markupReader(base: string): (html: string) => Markup {
  const places = new Map<string, Place>();
  const placeOf = (path: readonly string[], body: boolean): Place => {
    const key = `${path.join('>')} ${body}`;
    const place = places.get(key) ?? { path, body, tags: new Map() };
    places.set(key, place);
    return place;
  };
  const enter = (place: Place, name: string, tag: string): Place | null => {
    const known = place.tags.get(tag);
    if (known !== undefined) return known;
    const short = RAW.has(name) ? tag : essence(tag, name, base);
    const before = place.tags.get(short);
    const node = before === undefined ? readTag(place.path, name, short, base, place.body) : null;
    const found = before ?? (node === null ? null : placeOf([...place.path, name], place.body || holdsBody(node)));
    for (const one of [short, tag]) if (place.tags.size < MOST_TAGS) place.tags.set(apart(one), found);
    return found;
  };
  /** What stands in the title and the heading of a usual page; null for any other. */
  const usual = (html: string): Readonly<Record<'title' | 'h1', string>> | null => {
    if (!html.startsWith(DOCTYPE)) return null;
    const outer: Place[] = [];
    const times = new Map<string, number>();
    const said = { title: '', h1: '' };
    let place = placeOf([], false);
    let at = DOCTYPE.length;
    for (;;) {
      const next = html.indexOf('<', at);
      const text = html.slice(at, next === -1 ? undefined : next);
      const inner = place.path.at(-1) ?? '';
      if (NO_TEXT.has(inner) && SAID.test(text)) return null;
      if (next === -1) break;
      TAG.lastIndex = next;
      const [tag = '', end, start, , slash] = TAG.exec(html) ?? [];
      at = next + tag.length;
      if (end !== undefined) {
        const before = outer.pop();
        if (end !== inner || before === undefined) return null;
        if (inner === 'h1') said.h1 = text;
        place = before;
        continue;
      }
      if (start === undefined) return null;
      const isRaw = RAW.has(start);
      const close = isRaw ? html.indexOf(`</${start}>`, at) : at;
      if (close === -1) return null;
      const held = html.slice(at, close);
      if (start === 'title') {
        if (held.includes('<') || place.path.includes('template')) return null;
        said.title = held;
      }
      at = isRaw ? close + start.length + 3 : at;
      const found = enter(place, start, !isRaw ? tag : start === 'title' ? `${tag}</title>` : html.slice(next, at));
      // A heading holds nothing but text here, and stands in no template.
      if (found === null || inner === 'h1' || (start === 'h1' && place.path.includes('template'))) return null;
      if (ONCE.includes(start)) times.set(start, (times.get(start) ?? 0) + 1);
      if (isRaw || VOID.has(start) || slash === '/') continue;
      outer.push(place);
      place = found;
    }
    return outer.length === 0 && ONCE.every((name) => times.get(name) === 1) ? said : null;
  };
  return (html) => {
    const said = usual(html);
    return said === null
      ? markupOf(html, base)
      : markupOf(
          `${DOCTYPE}<html><head><title>${said.title}</title></head><body><h1>${said.h1}</h1></body></html>`,
          base,
        );
  };
}

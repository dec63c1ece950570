import { foreignCharacters } from '../records/reading/characters.ts';
import { codeSpan } from '../records/reading/code-span.ts';
import { childrenOf, plainText, toTree } from '../records/reading/markdown.ts';
import { isSafeLink } from '../records/reading/sections.ts';

type Node = ReturnType<typeof toTree>;

/** What had to change in a text so that a record may hold it, and the part that it stood in. */
export interface Change {
  readonly what: 'comment' | 'raw HTML' | 'link' | 'image' | 'heading' | 'invisible character' | 'markup';
  readonly value: string;
}

/** Text from elsewhere in a form that a record may hold. */
export interface Tamed {
  readonly text: string;
  readonly changes: readonly Change[];
}

interface Edit extends Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** More rounds than any text of the size of a record has needed; what then is left is shown as code. */
const MAX_ROUNDS = 200;
const HIDDEN = /(?![\n\t])\p{Cc}|[\u200B\u2060-\u2065\u206A-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const COMMENT = /^\s*<!--[\s\S]*?-->/;

function codeBlock(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

function plainly(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>()#!|~]/g, '\\$&');
}

/** Takes hidden characters out, and makes the marks of an unfinished merge plain text. */
export function withoutHidden(text: string): Tamed {
  const bulk = text.match(HIDDEN) ?? [];
  const changes: Change[] =
    bulk.length === 0 ? [] : [{ what: 'invisible character', value: `${bulk.length} taken out` }];
  let clean = text.replaceAll('\r\n', '\n').replaceAll(HIDDEN, '');
  for (let found = [...foreignCharacters(clean)]; found.length > 0; found = [...foreignCharacters(clean)]) {
    const lines = clean.split('\n');
    for (const { line, column, message } of found.toReversed()) {
      const old = lines[line - 1] ?? '';
      const mark = /^[<>|]/.test(old.slice(column - 1));
      const size = mark ? 0 : String.fromCodePoint(old.codePointAt(column - 1) ?? 0).length;
      lines[line - 1] = `${old.slice(0, column - 1)}${mark ? '\\' : ''}${old.slice(column - 1 + size)}`;
      changes.push(mark ? { what: 'markup', value: old } : { what: 'invisible character', value: message });
    }
    clean = lines.join('\n');
  }
  return { text: clean, changes };
}

/** A link that leads somewhere from a record too; what is relative was relative to the other tool's site. */
function leadsSomewhere(url: string): boolean {
  return isSafeLink(url) && /^[a-z]/i.test(url) && url.includes(':');
}

function spanOf(node: Node): readonly [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

function sourceOf(nodes: readonly Node[], text: string): string {
  const first = nodes[0];
  const last = nodes.at(-1);
  return first === undefined || last === undefined ? '' : text.slice(spanOf(first)[0], spanOf(last)[1]);
}

function htmlEdit(node: Node & { readonly type: 'html' }, text: string): Edit {
  const [start, end] = spanOf(node);
  const comment = COMMENT.exec(text.slice(start, end))?.[0];
  if (comment !== undefined)
    return { start, end: start + comment.length, text: '', what: 'comment', value: comment.trim() };
  const bracket = text.indexOf('<', start);
  return { start: bracket, end: bracket, text: '\\', what: 'raw HTML', value: node.value.trim() };
}

function linkEdit(node: Node & { readonly type: 'link' }, text: string): Edit | null {
  if (leadsSomewhere(node.url)) return null;
  const [start, end] = spanOf(node);
  const value = text.slice(start, end);
  const words = sourceOf(childrenOf(node), text);
  if (!value.startsWith('['))
    return { start, end, text: codeSpan(value.replaceAll(/^<|>$/g, '')), what: 'link', value };
  const address = [node.url, node.title ?? ''].filter((part) => part !== '').join(' ');
  const shown =
    address === ''
      ? words
      : words === '' || plainText(node) === node.url
        ? codeSpan(address)
        : `${words} (${codeSpan(address)})`;
  return { start, end, text: shown, what: 'link', value };
}

function imageEdit(node: Node & { readonly type: 'image' }, text: string, inLink: boolean): Edit {
  const [start, end] = spanOf(node);
  const value = text.slice(start, end);
  const alt = plainly(node.alt ?? '');
  const link = `[${alt === '' ? 'image' : alt}](<${node.url.replaceAll(/[<>\s]/g, encodeURIComponent)}>)`;
  const words = `${alt}${alt === '' ? '' : ' '}${inLink ? '' : '('}${codeSpan(node.url)}${inLink ? '' : ')'}`;
  return { start, end, text: leadsSomewhere(node.url) && !inLink ? link : words, what: 'image', value };
}

function definitionEdit(node: Node & { readonly type: 'definition' }, text: string): Edit | null {
  if (leadsSomewhere(node.url)) return null;
  const [start, end] = spanOf(node);
  const label = plainly(node.label ?? node.identifier);
  return { start, end, text: `\\[${label}\\]: ${codeSpan(node.url)}\n`, what: 'link', value: text.slice(start, end) };
}

function editOf(node: Node, text: string, inLink: boolean): Edit | null {
  if (node.type === 'html') return htmlEdit(node, text);
  if (node.type === 'link') return linkEdit(node, text);
  if (node.type === 'image') return imageEdit(node, text, inLink);
  if (node.type === 'definition') return definitionEdit(node, text);
  if (node.type !== 'imageReference') return null;
  const [start, end] = spanOf(node);
  return { start, end: start + 1, text: '', what: 'image', value: text.slice(start, end) };
}

/** The outermost changes that a tree needs; what lies inside one shows itself in the next round. */
function* edits(node: Node, text: string, inLink = false): Generator<Edit> {
  const edit = editOf(node, text, inLink);
  if (edit !== null) yield edit;
  else
    for (const child of childrenOf(node))
      yield* edits(child, text, inLink || node.type === 'link' || node.type === 'linkReference');
}

function applied(text: string, list: readonly Edit[]): string {
  return list
    .toReversed()
    .reduce((whole, { start, end, text: put }) => whole.slice(0, start) + put + whole.slice(end), text);
}

function* headings(node: Node): Generator<Node & { readonly type: 'heading' }> {
  if (node.type === 'heading') yield node;
  else for (const child of childrenOf(node)) yield* headings(child);
}

/** Longer lines, and those that end as a sentence does, are text, whatever stands below them. */
const MAX_HEADING = 60;

/**
 * Makes text again of what is a heading by mistake: a sentence, or several lines, right above a line of dashes that was
 * meant to part it from the next, and a sentence behind a number sign where the text has nothing else.
 */
function withoutMistaken(text: string): Tamed {
  const tree = toTree(text, 'markdown');
  const parts = childrenOf(tree);
  const isAll = parts.every(({ type }) => type === 'heading');
  const list = [...headings(tree)].flatMap((node): readonly Edit[] => {
    const [start, end] = spanOf(node);
    const words = plainText(node).replaceAll(/\s+/g, ' ').trim();
    const inside = sourceOf(childrenOf(node), text);
    const isLine = text[start] === '#';
    const isLong = inside.includes('\n') || words.length > MAX_HEADING || /[.!?:;…]$/.test(words);
    const isSentence = isAll && isLong && /^(?!\d+[.)])[\p{L}\p{N}]/u.test(inside);
    if (isLine ? !isSentence : !isLong && parts.length > 1) return [];
    return [{ start, end, text: `${inside}\n`, what: 'heading', value: words }];
  });
  return { text: applied(text, list), changes: list.map(({ what, value }) => ({ what, value })) };
}

/** Moves all headings down until none is of level 1 or 2, which would read as a section of the record. */
function demoted(text: string): Tamed {
  const found = [...headings(toTree(text, 'markdown'))];
  const shift = 3 - Math.min(3, ...found.map(({ depth }) => depth));
  if (shift === 0) return { text, changes: [] };
  const list = found.map((node): Edit => {
    const [start, end] = spanOf(node);
    const marks = '#'.repeat(Math.min(6, node.depth + shift));
    const words = plainText(node).replaceAll(/\s+/g, ' ');
    const old = /^#+/.exec(text.slice(start, end))?.[0].length;
    if (old !== undefined) return { start, end: start + old, text: marks, what: 'heading', value: words };
    const inside = sourceOf(childrenOf(node), text).replaceAll(/\s*\n[\s>]*/g, ' ');
    return { start, end, text: `${marks} ${inside}`, what: 'heading', value: words };
  });
  return { text: applied(text, list), changes: list.map(({ what, value }) => ({ what, value })) };
}

/** Closes a code block that the text leaves open: it would swallow what comes below. */
function closed(text: string): string {
  const last = childrenOf(toTree(text, 'markdown')).at(-1);
  if (last?.type !== 'code') return text;
  const source = text.slice(...spanOf(last));
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(source)?.[1];
  if (fence === undefined) return text;
  const lines = source.trimEnd().split('\n');
  const ends =
    lines.length > 1 && (lines.at(-1) ?? '').trim().startsWith(fence) && /^\s*(?:`+|~+)$/.test(lines.at(-1) ?? '');
  return ends ? text : `${text.trimEnd()}\n${fence}`;
}

/**
 * Makes Markdown from elsewhere fit for a record: raw HTML is shown as text, links that a record may not hold become
 * code (an `http:` address is never turned into another), images become links, comments and hidden characters go, and no
 * heading reads as a section of the record; a sentence above a line of dashes stays a sentence.
 * @returns the text without blank lines around it, and every change
 */
export function tameMarkdown(markdown: string): Tamed {
  const visible = withoutHidden(markdown);
  const changes = [...visible.changes];
  let { text } = visible;
  for (let round = 0; ; round += 1) {
    const found = [...edits(toTree(text, 'markdown'), text)];
    if (found.length === 0) break;
    if (round === MAX_ROUNDS) {
      return {
        text: codeBlock(text),
        changes: [...changes, { what: 'markup', value: 'the whole text is shown as code' }],
      };
    }
    changes.push(...found.map(({ what, value }) => ({ what, value })));
    text = applied(text, found);
  }
  const plain = withoutMistaken(text);
  changes.push(...plain.changes);
  const low = demoted(plain.text);
  return {
    text: closed(low.text)
      .replace(/^(?:[ \t]*\n)+/, '')
      .trimEnd(),
    changes: [...changes, ...low.changes],
  };
}

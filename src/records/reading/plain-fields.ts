import { type Spot, spotBelow } from './spot.ts';

/**
 * Reads fields that use of YAML only what nearly every record uses: `key: value` on a line of its own, lists with `- `,
 * `[…]` and `{…}` on one line, text in quotes without escapes, numbers, `true`, `false` and `null`. A third of the work of
 * a whole parser; whatever else stands there is left to that. A test holds both to the same answer.
 */
interface Reader {
  readonly text: string;
  readonly end: number;
  at: number;
}

class NotPlain extends Error {}
const NOT_PLAIN = new NotPlain('more of YAML than plain fields');

function leave(): never {
  throw NOT_PLAIN;
}

/** Deeper than any record is nested, and far less than a parser allows. */
const MAX_DEPTH = 10;
/** Tabs, carriage returns, what can not be printed, marks of byte order and blanks of other kinds. */
const STRANGE = /[^\n -~\u00A1-\u1FFF\u2010-\u2027\u2030-\u205E\u2070-\u2FFF\u3001-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]/;
/** Longer than the name of any field. */
const MAX_KEY = 100;
const SAID_OTHERWISE = /^(?:null|true|false)$/i;
/** With what text without quotes begins here beside letters: no sign that means something. */
const BEGINS = /^[\d(/.+\u00A1-\uFFFD]/;
const COUNT = /^(?:0|[1-9]\d{0,14})$/;
const LIKE_A_NUMBER = /^[-+]?[\d.]*(?:[eE][-+]?\d+)?$|^0[xo]|^[-+]?\.[A-Za-z]/;

const BLANK = 32;
const LINE_END = 10;
const COMMA = 44;

function isLetter(sign: number): boolean {
  return (sign >= 97 && sign <= 122) || (sign >= 65 && sign <= 90);
}

function isInWord(sign: number): boolean {
  return (sign >= 48 && sign <= 57) || sign === 95 || sign === 45;
}

function skipBlanks(reader: Reader): number {
  while (reader.text.charCodeAt(reader.at) === BLANK) reader.at += 1;
  return reader.text.charCodeAt(reader.at);
}

function endLine(reader: Reader): void {
  if (skipBlanks(reader) !== LINE_END) leave();
  reader.at += 1;
}

/** How many blanks stand in front of the next line that is neither empty nor a remark; -1 behind the last. */
function nextIndent(reader: Reader): number {
  while (reader.at < reader.end) {
    let first = reader.at;
    while (reader.text.charCodeAt(first) === BLANK) first += 1;
    const sign = reader.text[first];
    if (sign !== '\n' && sign !== '#') return first - reader.at;
    reader.at = reader.text.indexOf('\n', first) + 1;
  }
  return -1;
}

/** Behind the last letter, digit, `-` or `_` of a word that begins with a letter; where it starts, when none does. */
function wordEnd({ text }: Reader, start: number): number {
  let at = start;
  for (let sign = text.charCodeAt(at); isLetter(sign) || (at > start && isInWord(sign)); sign = text.charCodeAt(at))
    at += 1;
  return at;
}

/** The key that stands here, behind which the reader goes; undefined where none does. */
function keyAt(reader: Reader): string | undefined {
  const { text, at } = reader;
  const end = wordEnd(reader, at);
  const next = text.charCodeAt(end + 1);
  if (end === at || end - at > MAX_KEY || text[end] !== ':' || (next !== BLANK && next !== LINE_END)) return undefined;
  const key = text.slice(at, end);
  if (key.length <= 5 && SAID_OTHERWISE.test(key)) leave();
  reader.at = end + 1;
  return key;
}

function isItem({ text }: Reader, at: number): boolean {
  return text[at] === '-' && text[at + 1] === ' ';
}

function meant(raw: string): unknown {
  if (raw.includes(': ') || raw.endsWith(':') || raw.includes(' #')) leave();
  if (isLetter(raw.charCodeAt(0))) {
    if (raw.length > 5 || !SAID_OTHERWISE.test(raw)) return raw;
    if (raw === 'null') return null;
    return raw === 'true' ? true : raw === 'false' ? false : leave();
  }
  if (!BEGINS.test(raw)) leave();
  if (COUNT.test(raw)) return Number(raw);
  return LIKE_A_NUMBER.test(raw) ? leave() : raw;
}

function withoutBlanksBehind(text: string): string {
  return text.endsWith(' ') ? text.trimEnd() : text;
}

function readText(reader: Reader, spot: Spot | null, raw: string): unknown {
  if (spot !== null) spot.value = [reader.at, reader.at + raw.length];
  reader.at += raw.length;
  return meant(raw);
}

function readQuoted(reader: Reader, spot: Spot | null, quote: string): string {
  const { text } = reader;
  const start = reader.at + 1;
  const close = text.indexOf(quote, start);
  if (close === -1 || close >= reader.end) leave();
  const raw = text.slice(start, close);
  if (raw === '<<' || raw === '__proto__') leave();
  if (raw.includes('\n') || (quote === '"' ? raw.includes('\\') : text[close + 1] === quote)) leave();
  if (spot !== null) spot.value = [start, close];
  reader.at = close + 1;
  return raw;
}

function readList(reader: Reader, into: Spot | null, depth: number): unknown[] {
  if (depth > MAX_DEPTH) leave();
  const list: unknown[] = [];
  reader.at += 1;
  if (skipBlanks(reader) === 93) reader.at += 1;
  else
    for (;;) {
      list.push(readInFlow(reader, itemSpot(reader, into, list.length), depth));
      const sign = skipBlanks(reader);
      reader.at += 1;
      if (sign === 93) break;
      if (sign !== COMMA) leave();
      skipBlanks(reader);
    }
  return list;
}

function readGroup(reader: Reader, into: Spot | null, depth: number): Record<string, unknown> {
  if (depth > MAX_DEPTH) leave();
  const group: Record<string, unknown> = {};
  reader.at += 1;
  if (skipBlanks(reader) === 125) reader.at += 1;
  else
    for (;;) {
      const start = reader.at;
      const key = keyAt(reader) ?? leave();
      if (Object.hasOwn(group, key)) leave();
      skipBlanks(reader);
      group[key] = readInFlow(reader, keySpot(into, key, start), depth);
      const sign = skipBlanks(reader);
      reader.at += 1;
      if (sign === 125) break;
      if (sign !== COMMA) leave();
      skipBlanks(reader);
    }
  return group;
}

function keySpot(into: Spot | null, key: string, start: number): Spot | null {
  return into === null ? null : spotBelow(into, key, start, start + key.length);
}

/** A list item stands where its text begins, behind a quote. */
function itemSpot({ text, at }: Reader, into: Spot | null, number: number): Spot | null {
  if (into === null) return null;
  const start = text[at] === '"' || text[at] === "'" ? at + 1 : at;
  return spotBelow(into, number, start, start);
}

/** What is written on one line, where it is not plain text; undefined where it is. */
function readMarked(reader: Reader, spot: Spot | null, depth: number): unknown {
  const sign = reader.text[reader.at];
  if (sign === '"' || sign === "'") return readQuoted(reader, spot, sign);
  if (sign === '[') return readList(reader, spot, depth + 1);
  return sign === '{' ? readGroup(reader, spot, depth + 1) : undefined;
}

/** Where text without quotes within brackets ends: at a comma, a bracket or the end of the line. */
function flowEnd({ text, at }: Reader): number {
  for (let end = at; ; end += 1) {
    const sign = text.charCodeAt(end);
    if (sign === COMMA || sign === 93 || sign === 125 || sign === LINE_END) return end;
    if (sign === 91 || sign === 123) return leave();
  }
}

function readInFlow(reader: Reader, spot: Spot | null, depth: number): unknown {
  const marked = readMarked(reader, spot, depth);
  if (marked !== undefined) return marked;
  return readText(reader, spot, withoutBlanksBehind(reader.text.slice(reader.at, flowEnd(reader))));
}

function readOnLine(reader: Reader, spot: Spot | null, depth: number): unknown {
  const marked = readMarked(reader, spot, depth);
  const { text, at } = reader;
  const value = marked ?? readText(reader, spot, withoutBlanksBehind(text.slice(at, text.indexOf('\n', at))));
  endLine(reader);
  return value;
}

/** The list or the fields below a key; null where the next line belongs to what stands around it. */
function readBelow(reader: Reader, into: Spot | null, around: number, depth: number): unknown {
  const indent = nextIndent(reader);
  const first = reader.at + indent;
  const isList = indent >= around && isItem(reader, first);
  if (!isList && indent <= around) return null;
  reader.at = first;
  return isList ? readItems(reader, into, indent, depth + 1) : readFields(reader, into, indent, depth + 1);
}

function readItems(reader: Reader, into: Spot | null, indent: number, depth: number): unknown[] {
  if (depth > MAX_DEPTH) leave();
  const items: unknown[] = [];
  for (;;) {
    const dash = reader.at;
    reader.at += 1;
    skipBlanks(reader);
    const start = reader.at;
    const spot = itemSpot(reader, into, items.length);
    const isGroup = keyAt(reader) !== undefined;
    reader.at = start;
    items.push(isGroup ? readFields(reader, spot, indent + start - dash, depth + 1) : readOnLine(reader, spot, depth));
    const next = nextIndent(reader);
    if (next > indent) leave();
    if (next < indent || !isItem(reader, reader.at + next)) return items;
    reader.at += next;
  }
}

/** Reads fields from the first key on that stand behind so many blanks. */
function readFields(reader: Reader, into: Spot | null, indent: number, depth: number): Record<string, unknown> {
  if (depth > MAX_DEPTH) leave();
  const fields: Record<string, unknown> = {};
  for (;;) {
    const start = reader.at;
    const key = keyAt(reader) ?? leave();
    if (Object.hasOwn(fields, key)) leave();
    const spot = keySpot(into, key, start);
    if (skipBlanks(reader) === LINE_END) {
      reader.at += 1;
      fields[key] = readBelow(reader, spot, indent, depth);
    } else fields[key] = readOnLine(reader, spot, depth);
    const next = nextIndent(reader);
    if (next > indent) leave();
    if (next < indent) return fields;
    reader.at += next;
  }
}

/**
 * The fields that stand in a text between two offsets, as a parser of YAML would read them; null where they are not plain.
 * @param into where the spots of keys and items go, where they are asked for; of no use after null
 */
export function plainFields(
  text: string,
  start: number,
  end: number,
  into: Spot | null = null,
): Readonly<Record<string, unknown>> | null {
  if (text[end - 1] !== '\n' || STRANGE.test(text.slice(start, end))) return null;
  const reader: Reader = { text, end, at: start };
  try {
    if (nextIndent(reader) !== 0) return null;
    const fields = readFields(reader, into, 0, 1);
    return reader.at === end ? fields : null;
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

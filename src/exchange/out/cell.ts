import { z } from 'zod';
import { type Field, fieldsOf, valueSchema } from '../../records/describe.ts';
import { isMapping } from '../../records/mapping.ts';

/*
 * A value of a record as the text of a cell, and the value that such a text says: one code for both ways, which loses nothing.
 *
 *   a word, a number      as it is
 *   a list of words       one; two
 *   a list of entries     a line for each, `at: … · by: …`; in it lists as `one, two`, groups as `{id: … · at: …}`
 *   fields of any name    US-WA: 40 · US-CA: 2
 *   nothing               a list that is empty is `[]` where that is not the same as none; a group without fields is `{}`
 *   what reads otherwise  in quotes, as JSON writes it: `"one; two"`
 */

/** What one value of a field is: words, numbers, yes or no, whatever there may be, an entry, or fields of any name. */
type Kind = 'text' | 'number' | 'boolean' | 'free' | 'entry' | 'names';

interface Shape {
  readonly kind: Kind;
  readonly fields: readonly Field[];
  /** Whether an item may be a word where others are entries. */
  readonly hasWords: boolean;
  readonly list: 'no' | 'yes' | 'or one value';
}

/** What a cell says; `isGroup` where it only says that the group of its field is there. */
export type CellValue =
  | { readonly value: unknown; readonly isGroup?: boolean }
  /** Why it says nothing, for whoever typed it. */
  | { readonly message: string };

/** Stands in the first column of a group that is there and says nothing. */
export const GROUP = '·';

/** A cell as it is compared: ends of lines and blanks around it are nobody's edit. */
export function bareCell(cell: string): string {
  return cell.replaceAll(/\r\n?/g, '\n').trim();
}

type Asked = Pick<Field, 'schema' | 'list'>;

function kindOf(schema: z.core.$ZodType): Kind {
  const value = valueSchema(schema);
  if (value instanceof z.ZodUnion) return value.options.map(kindOf).find((kind) => kind !== 'text') ?? 'text';
  if (value instanceof z.ZodObject) return 'entry';
  if (value instanceof z.ZodRecord) return 'names';
  if (value instanceof z.ZodNumber) return 'number';
  if (value instanceof z.ZodBoolean) return 'boolean';
  return value instanceof z.ZodUnknown ? 'free' : 'text';
}

function shapeOf({ schema, list }: Asked): Shape {
  const value = valueSchema(schema);
  const options = value instanceof z.ZodUnion ? value.options : [];
  const isEither = !list && options.some((one) => one instanceof z.ZodArray);
  return {
    kind: kindOf(schema),
    fields: fieldsOf(schema),
    hasWords: options.some((one) => kindOf(one) === 'text'),
    list: isEither ? 'or one value' : list ? 'yes' : 'no',
  };
}

/** Whether a value says the same as none at all. */
export function isUnset(value: unknown, { schema }: Pick<Field, 'schema'>): boolean {
  const without = schema instanceof z.ZodType ? schema.safeParse(undefined) : undefined;
  return value === undefined || (without?.success === true && JSON.stringify(without.data) === JSON.stringify(value));
}

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : isMapping(value) && Object.keys(value).length === 0;

/** Whether a value is a list or a group with nothing in it, and says the same as none at all. */
export function saysNothing(value: unknown, field: Pick<Field, 'schema'>): boolean {
  return isEmpty(value) && isUnset(value, field);
}

/** Where a word ends that is not in quotes: in a cell of its own, in a list, in an entry, and in a list or group of one. */
const ENDS = {
  cell: /$(?!.)/gs,
  words: /[;\n]/g,
  entry: /\n|(?<=\s)·(?=\s|$)/g,
  items: /[,\n]|(?<=\s)·(?=\s|$)/g,
  inner: /[}\n]|(?<=\s)·(?=\s|$)/g,
  innerItems: /[,}\n]|(?<=\s)·(?=\s|$)/g,
} as const;
type End = keyof typeof ENDS;

/** What no cell of a workbook holds, or a spreadsheet changes. */
const ODD = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const MARKS: readonly string[] = [GROUP, '[]', '{}'];

function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(/[\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

function wordText(value: unknown, kind: Kind, end: End): string {
  if (typeof value !== 'string') return JSON.stringify(value).replaceAll('·', '\\u00b7');
  // A blank stands in front of it, as behind the name of a field.
  const reader = readerOf(` ${value}`);
  const isPlain = !ODD.test(value) && !MARKS.includes(value) && (end === 'cell' || !/^(?:"|\[\])/.test(value));
  return isPlain && reader.word(kind, end) === value && reader.isAtEnd() ? value : quoted(value);
}

/** An entry in one line, `at: … · by: …`; without its fields, one whose fields have any name. */
export function entryText(
  entry: Readonly<Record<string, unknown>>,
  fields: readonly Field[] | null,
  isInner = false,
): string {
  const parts = Object.entries(entry).flatMap(([name, value]) => {
    const field = fields?.find((one) => one.name === name) ?? { name, schema: z.number(), list: false };
    if (value === undefined || saysNothing(value, field)) return [];
    const key = /^[\w-]+$/.test(name) ? name : quoted(name);
    return [`${key}: ${innerText(value, shapeOf(field), isInner)}`];
  });
  return parts.join(' · ');
}

/** A value in an entry. */
function innerText(value: unknown, { kind, fields }: Shape, isInner: boolean): string {
  const one = (item: unknown, end: End): string =>
    isMapping(item) && kind !== 'free'
      ? `{${entryText(item, kind === 'names' ? null : fields, true)}}`
      : wordText(item, kind, end);
  if (!Array.isArray(value) || kind === 'free') return one(value, isInner ? 'inner' : 'entry');
  return isEmpty(value) ? '[]' : value.map((item) => one(item, isInner ? 'innerItems' : 'items')).join(', ');
}

/** An item of a list that has a line of its own. */
function lineText(item: unknown, { fields, kind }: Shape): string {
  if (isMapping(item)) return entryText(item, fields) || '{}';
  const text = wordText(item, kind, 'words');
  return readerOf(text).startsWithName() ? quoted(text) : text;
}

/** A value of a field as a cell. */
export function cellText(value: unknown, field: Asked): string {
  const shape = shapeOf(field);
  if (value === undefined) return '';
  if (Array.isArray(value) && shape.kind !== 'free') {
    if (isEmpty(value)) return isUnset(value, field) ? '' : '[]';
    if (shape.kind === 'entry') return value.map((item) => lineText(item, shape)).join('\n');
    const words = value.map((item) => wordText(item, shape.kind, 'words')).join('; ');
    return shape.list === 'or one value' && value.length === 1 ? `[${words}]` : words;
  }
  if (isMapping(value) && shape.kind !== 'free')
    return entryText(value, shape.kind === 'names' ? null : shape.fields) || '{}';
  const text = wordText(value, shape.kind, shape.list === 'no' ? 'cell' : 'words');
  return shape.list === 'or one value' && text.startsWith('[') ? quoted(text) : text;
}

/** A cell that says something else than a value. */
class Unclear extends Error {}

const QUOTED = /\s*("(?:[^"\\]|\\.)*")\s*/y;
const NAME = /\s*(?:("(?:[^"\\]|\\.)*")|([\w-]+)):(?=\s|$)/y;
const BLANKS = /\s*/y;

function fromJson(text: string): { readonly said: unknown } | null {
  try {
    return { said: JSON.parse(text) };
  } catch {
    return null;
  }
}

function typed(text: string, kind: Kind): unknown {
  if (kind === 'number' || kind === 'names') return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
  if (kind === 'boolean') return /^true$/i.test(text) || (/^false$/i.test(text) ? false : text);
  const json = kind === 'free' && /^(?:[-\d[{]|true$|false$|null$)/.test(text) ? fromJson(text) : null;
  return json === null ? text : json.said;
}

/** Reads the text of a cell from its start to its end. */
function readerOf(text: string) {
  let at = 0;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };
  const endOf = (end: End): number => {
    ENDS[end].lastIndex = at;
    return ENDS[end].exec(text)?.index ?? text.length;
  };
  const take = (sign: string): boolean => {
    next(BLANKS);
    if (!text.startsWith(sign, at)) return false;
    at += sign.length;
    return true;
  };
  const reader = {
    isAtEnd: (): boolean => text.slice(at).trim() === '',
    take,
    startsWithName: (): boolean => {
      const from = at;
      const found = next(NAME) !== null;
      at = from;
      return found;
    },
    /** A word up to where it ends; undefined where nothing stands there. */
    word(kind: Kind, end: End): unknown {
      const from = at;
      const [, json = ''] = next(QUOTED) ?? [];
      const said = json === '' || endOf(end) !== at ? null : fromJson(json);
      if (said !== null) return said.said;
      at = from;
      const to = endOf(end);
      const bare = text.slice(at, to).trim();
      at = to;
      return bare === '' ? undefined : typed(bare, kind);
    },
    words(kind: Kind, end: End, sign: RegExp): readonly unknown[] {
      const found: unknown[] = [];
      do found.push(reader.word(kind, end));
      while (next(sign) !== null);
      return found.filter((word) => word !== undefined);
    },
    /** `name: value · name: value`, up to its end or to the brace that closes it. */
    entry({ fields, kind }: Pick<Shape, 'fields' | 'kind'>, isInner: boolean): Readonly<Record<string, unknown>> {
      const found = new Map<string, unknown>();
      do {
        if (isInner && take('}')) return Object.fromEntries(found);
        const [, json, bare] = next(NAME) ?? [];
        const name = bare ?? fromJson(json ?? '')?.said;
        if (typeof name !== 'string')
          throw new Unclear(`\`${text.slice(at, at + 40).trim()}\` names no field; write \`name: value\``);
        const field = fields.find((one) => one.name === name);
        if (field === undefined && kind === 'entry')
          throw new Unclear(
            `an entry has no field \`${name}\`; it knows ${fields.map((one) => `\`${one.name}\``).join(', ')}`,
          );
        if (found.has(name)) throw new Unclear(`an entry names \`${name}\` twice`);
        const value = reader.inner(field === undefined ? NUMBER : shapeOf(field), isInner);
        if (value !== undefined) found.set(name, value);
      } while (next(/·(?=\s|$)/y) !== null);
      if (isInner && !take('}')) throw new Unclear('a group in braces has no end: `}` is missing');
      return Object.fromEntries(found);
    },
    /** A value in an entry. */
    inner(shape: Shape, isInner: boolean): unknown {
      const { kind } = shape;
      if (shape.list === 'yes' && take('[]')) return [];
      if (kind !== 'entry' && kind !== 'names') {
        if (shape.list === 'no') return reader.word(kind, isInner ? 'inner' : 'entry');
        return reader.words(kind, isInner ? 'innerItems' : 'items', /,/y);
      }
      const groups: unknown[] = [];
      do {
        if (!take('{')) throw new Unclear(`\`${text.slice(at, at + 40).trim()}\` is no group; write \`{name: value}\``);
        groups.push(reader.entry(shape, true));
        next(BLANKS);
      } while (shape.list === 'yes' && take(','));
      next(BLANKS);
      return shape.list === 'yes' ? groups : groups[0];
    },
  };
  return reader;
}

const NUMBER: Shape = { kind: 'number', fields: [], hasWords: false, list: 'no' };

function lineValue(line: string, shape: Shape): unknown {
  const reader = readerOf(line);
  if (line.trim() === '{}') return {};
  if (shape.hasWords && !reader.startsWithName()) return reader.word('text', 'words');
  const entry = reader.entry(shape, false);
  if (!reader.isAtEnd()) throw new Unclear(`nobody can say what \`${line.slice(0, 40)}\` means from its middle on`);
  return entry;
}

function listValue(cell: string, { kind, ...shape }: Shape): unknown {
  if (cell === '[]') return [];
  if (kind === 'entry')
    return cell
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => lineValue(line, { kind, ...shape }));
  const [, only] = shape.list === 'or one value' ? (/^\[(.*)\]$/s.exec(cell) ?? []) : [];
  const words = readerOf(only ?? cell).words(kind, 'words', /[;\n]/y);
  return shape.list === 'or one value' && only === undefined && words.length === 1 ? words[0] : words;
}

/** What a cell says for a field. */
export function cellValue(cell: string, field: Asked): CellValue {
  const text = bareCell(cell);
  const shape = shapeOf(field);
  try {
    if (text === '') return { value: undefined };
    if (text === GROUP) return { value: undefined, isGroup: true };
    if (shape.list !== 'no') return { value: listValue(text, shape) };
    if (shape.kind === 'names') return { value: text === '{}' ? {} : readerOf(text).entry(shape, false) };
    return { value: readerOf(text).word(shape.kind, 'cell') };
  } catch (error) {
    if (error instanceof Unclear) return { message: error.message };
    throw error;
  }
}

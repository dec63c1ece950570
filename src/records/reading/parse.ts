import matter from 'gray-matter';
import { CORE_SCHEMA, constructFromEvents, EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import { isMapping } from '../mapping.ts';
import { codePoint, mergeMarker } from './characters.ts';
import { type Document, type Path, type Place, placeAt } from './document.ts';
import { plainFields } from './plain-fields.ts';

/** Caps that hold before anything is parsed: every parser below is slow on some input of unlimited size. */
export const MAX_FILE_BYTES = 256 * 1024;
export const MAX_FRONTMATTER_BYTES = 64 * 1024;
const MAX_FRONTMATTER_LINES = 4000;
const MAX_DEPTH = 20;

/** Why a file can not be read, and where. */
export interface Fault extends Place {
  readonly message: string;
  readonly fix: string;
}

/** Frontmatter as a mapping without nulls, and the text it came from; or what keeps it from being read. */
export type Parsed =
  | {
      readonly ok: true;
      readonly data: Readonly<Record<string, unknown>>;
      /** The keys without a value, which are not in `data`. */
      readonly empty: readonly Path[];
      readonly document: Document;
    }
  | { readonly ok: false; readonly fault: Fault };

class Unreadable extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

function refuse(message: string, fix: string, place: Place = { line: 1, column: 1 }): never {
  throw new Unreadable({ ...place, message, fix });
}

/** Bytes as text with `\n` line ends and without a byte order mark. Both spellings of a line end mean the same. */
function decode(bytes: Uint8Array): string {
  if (bytes.length > MAX_FILE_BYTES) {
    refuse(
      `the file has ${bytes.length} bytes, more than 256 KiB`,
      'keep long texts and attachments in the evidence store and point to them',
    );
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('the file is not UTF-8 text', 'save it again with the encoding UTF-8');
  }
  const lines = text.replaceAll('\r\n', '\n');
  const lone = lines.indexOf('\r');
  if (lone !== -1) {
    refuse(
      'a carriage return stands alone, which some programs read as a line end and others do not',
      'save the file with line ends LF or CRLF',
      placeAt(lines, lone),
    );
  }
  return lines;
}

/** A line as a message shows it: what nobody sees behind its dashes is named. */
function shownLine(line: string): string {
  return line
    .slice(0, 40)
    .replaceAll(/[\p{Z}\p{C}]/gu, (character) => (character === ' ' ? character : codePoint(character)));
}

/** A line of dashes; blanks behind it mean nothing. */
const DASHES = /^---[ \t]*$/;

/**
 * Cuts the frontmatter out. Both lines around it are `---` without a word behind: a word there would choose another,
 * executable, language.
 */
function split(text: string): Document {
  const first = text.split('\n', 1)[0] ?? '';
  if (!DASHES.test(first)) {
    const said = first.trimStart().startsWith('---')
      ? `the first line is \`${shownLine(first)}\`, not \`---\` alone`
      : 'the file does not start with a line `---`';
    refuse(said, 'start the file with a line that is `---` and nothing else, then the fields, then another `---`');
  }
  const yamlStart = first.length + 1;
  const close = text.indexOf('\n---', first.length);
  if (close === -1) refuse('the frontmatter has no closing line `---`', 'put a line `---` below the last field');
  const last = text.slice(close + 1).split('\n', 1)[0] ?? '';
  if (!DASHES.test(last))
    refuse(
      `a line of the frontmatter starts with \`${shownLine(last)}\``,
      'close the frontmatter with a line that is `---` and nothing else',
      placeAt(text, close + 1),
    );
  const yaml = text.slice(yamlStart, close + 1);
  if (Buffer.byteLength(yaml) > MAX_FRONTMATTER_BYTES)
    refuse('the frontmatter is larger than 64 KiB', 'move long texts into the body below it');
  if (yaml.split('\n').length > MAX_FRONTMATTER_LINES)
    refuse(`the frontmatter has more than ${MAX_FRONTMATTER_LINES} lines`, 'move long texts into the body below it');
  const bodyStart = Math.min(text.length, close + last.length + 2);
  if (/^\s*---[ \t]*[^\s-]/.test(text.slice(bodyStart, bodyStart + 200))) {
    refuse(
      'a second block of frontmatter follows the first',
      'keep one block between two lines `---`',
      placeAt(text, bodyStart),
    );
  }
  return { text, yamlStart, yamlEnd: close + 1, bodyStart };
}

/** What YAML allows and a record does not: each of them makes two readers see two different records, or one of them hang. */
function refuseRichYaml(yaml: string, events: readonly Event[], at: (offset: number) => Place): void {
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT && event.directives.length > 0)
      refuse('a YAML directive `%` stands in the frontmatter', 'take it out');
    if (event.type === EVENT_ID.ALIAS)
      refuse(
        'an alias `*` repeats another value',
        'write the value out; put text that starts with `*` in quotes',
        at(event.anchorStart - 1),
      );
    if (!('tagStart' in event)) continue;
    if (event.anchorStart !== -1)
      refuse(
        'an anchor `&` names a value',
        'write the value plainly; put text that starts with `&` in quotes',
        at(event.anchorStart - 1),
      );
    if (event.tagStart !== -1)
      refuse(
        'a tag `!` changes what a value is',
        'write the value plainly; put text that starts with `!` in quotes',
        at(event.tagStart),
      );
    if (event.type === EVENT_ID.SCALAR) {
      const value = yaml.slice(event.valueStart, event.valueEnd);
      if (value === '<<' || value === '__proto__')
        refuse(`the key \`${value}\` is not allowed`, 'write the fields out one by one', at(event.valueStart));
    }
  }
}

/** YAML 1.2 core without anchors, aliases, tags, merge keys and tabs; dates, `yes` and `no` stay text. */
function parseYaml(yaml: string, at: (offset: number) => Place): unknown {
  const tab = yaml.indexOf('\t');
  if (tab !== -1) refuse('a tab stands in the frontmatter', 'use spaces', at(tab));
  try {
    const events = parseEvents(yaml, { maxDepth: MAX_DEPTH });
    refuseRichYaml(yaml, events, at);
    const documents = constructFromEvents(events, { source: yaml, schema: CORE_SCHEMA, maxAliases: 0 });
    if (documents.length > 1) refuse('the frontmatter holds more than one YAML document', 'keep one block of fields');
    return documents[0] ?? {};
  } catch (error) {
    if (error instanceof YAMLException) {
      const marker = mergeMarker(yaml);
      if (marker !== null) refuse(marker.message, marker.fix, at(marker.offset));
      const position = error.mark?.position ?? 0;
      const twice = error.reason === 'duplicated mapping key' ? /^[\w-]+(?=["']?:)/.exec(yaml.slice(position)) : null;
      if (twice !== null)
        refuse(`\`${twice[0]}\` stands here a second time`, 'keep one of the two and take the other out', at(position));
      refuse(
        `the frontmatter is no valid YAML: ${error.reason}`,
        'mend the line; text with `: ` or ` #` in it, or a leading special character, needs quotes',
        at(position),
      );
    }
    throw error;
  }
}

/** What holds no value: null, and the empty text that forms write for a field that nobody filled in. */
function isEmpty(value: unknown): boolean {
  return value === null || value === '';
}

/**
 * Null means absent: takes the keys without a value out of every mapping, at every depth, and lists them in `empty`. `at` is
 * one path that grows and shrinks on the way.
 */
function withoutEmpty(value: unknown, at: (string | number)[], empty: Path[]): unknown {
  if (Array.isArray(value)) {
    if (value.length === 1 && value[0] === '') return [];
    const items: readonly unknown[] = value;
    return items.map((item, number) => withoutEmptyAt(item, number, at, empty));
  }
  if (!isMapping(value)) return value;
  const kept: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const inner = value[name];
    if (isEmpty(inner)) empty.push([...at, name]);
    else kept[name] = withoutEmptyAt(inner, name, at, empty);
  }
  return kept;
}

function withoutEmptyAt(value: unknown, part: string | number, at: (string | number)[], empty: Path[]): unknown {
  if (typeof value !== 'object') return value;
  at.push(part);
  const kept = withoutEmpty(value, at, empty);
  at.pop();
  return kept;
}

const denied = {
  parse(): never {
    return refuse(
      'the frontmatter is in another language than YAML',
      'start the file with a line that is `---` and nothing else',
    );
  },
};

/** What the frontmatter holds, read by gray-matter with every language but YAML denied. */
function readByMatter({ text, yamlStart, yamlEnd }: Document): unknown {
  const at = (offset: number): Place => placeAt(text, yamlStart + offset);
  const yaml = text.slice(yamlStart, yamlEnd);
  const read = (): object => ({ value: parseYaml(yaml, at) });
  const file = matter(`---\n${yaml}---\n`, {
    engines: { yaml: read, js: denied, javascript: denied, json: denied, coffee: denied, toml: denied },
  });
  return file.data.value ?? {};
}

/**
 * Reads one file. Never throws for anything the file says; what can not be read comes back as a fault with its place.
 * Plain fields are read by `plainFields`, everything else by gray-matter, which sees only text whose delimiters are exact,
 * always with an options object (without one it caches failures).
 */
export function parse(bytes: Uint8Array): Parsed {
  try {
    const document = split(decode(bytes));
    const value = plainFields(document.text, document.yamlStart, document.yamlEnd) ?? readByMatter(document);
    if (!isMapping(value))
      refuse(
        'the frontmatter is no list of `field: value` lines',
        'write one field a line, as `title: Laptop left on a train`',
        { line: 2, column: 1 },
      );
    const empty: Path[] = [];
    const data = withoutEmpty(value, [], empty);
    return isMapping(data)
      ? { ok: true, data, empty, document }
      : refuse('the frontmatter is empty', 'write the fields of the record');
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, fault: error.fault };
    if (error instanceof RangeError)
      return {
        ok: false,
        fault: {
          line: 1,
          column: 1,
          message: 'the frontmatter is nested too deeply',
          fix: 'write it flatter: at most 20 levels',
        },
      };
    throw error;
  }
}

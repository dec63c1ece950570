import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { isMapping } from '../records/mapping.ts';
import { bodyOf } from '../records/reading/document.ts';
import { MAX_FILE_BYTES, parse } from '../records/reading/parse.ts';

/** A Markdown file of another tool: its fields, and the text below them. */
export interface ForeignFrontmatter {
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Whether our own reader would have refused it. */
  readonly loosely: boolean;
}

/** Reads what our own reader refuses and cState does not: spaces behind the dashes, tabs, a key twice (the last one counts). */
function readLoosely(bytes: Uint8Array): ForeignFrontmatter | null {
  if (bytes.length > MAX_FILE_BYTES) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, '\n');
    const match = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text);
    if (match?.index !== 0) return null;
    const yaml = (match[1] ?? '').replaceAll('\t', '  ');
    const data = load(yaml, { schema: CORE_SCHEMA, json: true, maxAliases: 0, maxDepth: 20 });
    return isMapping(data) ? { data, body: text.slice(match[0].length), loosely: true } : null;
  } catch (error) {
    if (error instanceof YAMLException || error instanceof TypeError) return null;
    throw error;
  }
}

/** Reads a file as strictly as possible and as loosely as needed; a text says why it can not be read. No code is ever run. */
export function readForeignFrontmatter(bytes: Uint8Array): ForeignFrontmatter | string {
  const parsed = parse(bytes);
  if (parsed.ok) return { data: parsed.data, body: bodyOf(parsed.document), loosely: false };
  return readLoosely(bytes) ?? `${parsed.fault.message} (line ${parsed.fault.line})`;
}

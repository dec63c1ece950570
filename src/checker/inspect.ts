import { type Content, readContent } from '../records/content.ts';
import { idOfFile } from '../records/ids.ts';
import { picturesByRecord } from '../records/pictures/named.ts';
import { linesAboveBody } from '../records/reading/document.ts';
import type { Source } from '../records/reading/load.ts';
import { type ReadFile, readFile, readTree, type Shaped } from '../records/reading/read-file.ts';
import { shapedBy } from '../records/reading/records.ts';
import type { Foreign } from '../records/reading/sections.ts';
import { FOLDERS, type Folder } from '../records/types/fields.ts';
import type { Notice, NoticeOfFile } from '../rules/rule.ts';
import { pictureNotices } from './picture-notices.ts';
import { type ProseFinding, proseFindings } from './prose.ts';
import { findSecrets, mask, readableText, type Secret } from './secrets.ts';

/** All that one file's bytes say by themselves, whatever other files say: what a cache may keep by content hash. */
export interface Inspection extends ReadFile {
  /** What its type made of it; null where it has none, or the file can not be read. */
  readonly shaped: Shaped | null;
  /** Remarks about the style of the body; places are those of the file. */
  readonly prose: readonly ProseFinding[];
  /** Where secrets stand; their values are never copied. */
  readonly secrets: readonly Secret[];
}

/** A content root as rules are asked about it: its records, and what a look at each file's text saw. */
export interface Inspected {
  readonly content: Content;
  /** In order of file. */
  readonly notices: readonly NoticeOfFile[];
  /** The values of secrets that stand in records, so that no message repeats them. */
  readonly secrets: readonly string[];
}

/** Inspects one file; `inspect`, or a cache in front of it. */
export type InspectFile = (file: string, bytes: Uint8Array) => Inspection | Promise<Inspection>;

/** A file with more of them is a list of stolen ones, no record: nothing of it is shown, and each costs every text a look. */
const MAX_SECRETS = 200;

/**
 * Looks at one file. Depends on nothing but its bytes and its path, and never throws: what can not be read is a fault in
 * `parsed`.
 * @param file path from the content root
 */
export async function inspect(file: string, bytes: Uint8Array): Promise<Inspection> {
  const { read, tree } = readTree(file, bytes);
  const text = read.parsed.ok ? read.parsed.document.text : readableText(bytes);
  const secrets = await findSecrets(text);
  if (!read.parsed.ok) {
    const values = secrets.map(({ start, end }) => text.slice(start, end));
    const fault = { ...read.parsed.fault, message: mask(read.parsed.fault.message, values) };
    return { ...read, parsed: { ok: false, fault }, shaped: null, prose: [], secrets };
  }
  const above = linesAboveBody(read.parsed.document);
  if (secrets.length > MAX_SECRETS) {
    const { line, column } = secrets[0] ?? { line: 1, column: 1 };
    const fault = {
      line,
      column,
      message: `more than ${MAX_SECRETS} passwords, tokens or keys stand in the file`,
      fix: 'move the list to the evidence store, write what it was instead, and make every one of them invalid',
    };
    return {
      parsed: { ok: false, fault },
      shaped: null,
      sections: null,
      hidden: [],
      prose: [],
      secrets: secrets.slice(0, MAX_SECRETS),
    };
  }
  const found = tree === null ? [] : proseFindings(tree, file);
  const folder = FOLDERS.find((name) => file.startsWith(`${name}/`));
  const shaped = folder === undefined ? null : shapedBy(folder, read.parsed);
  return { ...read, shaped, prose: found.map((finding) => ({ ...finding, line: above + finding.line })), secrets };
}

const FOREIGN = {
  'raw-html': (value) => ({
    rule: 'record/raw-html',
    message: `raw HTML \`${short(value)}\` stands in the text`,
  }),
  code: (value) => ({
    rule: 'record/raw-html',
    message: `code \`${short(value)}\` stands in the text, which a page would run`,
  }),
  unseen: (value) => ({
    rule: 'record/unseen-text',
    message: `\`${short(value)}\` is read as an address or a note to which nothing leads, as a cell of no column, or as the name of a language, and no page shows it`,
  }),
  link: (value) => ({
    rule: 'record/link-scheme',
    message: `a link goes to \`${short(value)}\``,
  }),
} as const satisfies Readonly<Record<Foreign['kind'], (value: string) => Pick<Notice, 'rule' | 'message'>>>;

function short(value: string): string {
  const line = value.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function* noticesOf({ parsed, sections, prose, secrets }: Inspection): Generator<Notice> {
  // A kept document makes its text only when it is asked: where nothing is foreign, nobody asks.
  for (const { kind, value, line, column } of sections?.foreign ?? [])
    yield { ...FOREIGN[kind](value), line: line + (parsed.ok ? linesAboveBody(parsed.document) : 0), column };
  yield* prose;
  for (const { kind, line, column } of secrets)
    yield {
      rule: 'privacy/secret-detected',
      message: `this looks like a secret (${kind}); its value is not repeated here`,
      line,
      column,
    };
}

/** Inspects every file of a content root and makes records of them. */
export async function inspectSource(source: Source, inspectFile: InspectFile = inspect): Promise<Inspected> {
  const inspections = new Map<string, Inspection>();
  const notices: NoticeOfFile[] = [];
  const secrets: string[] = [];
  const picturesOf = picturesByRecord(source);
  for (const { file, folder, bytes } of source.files) {
    const inspection = await inspectFile(file, bytes);
    inspections.set(file, inspection);
    const seen = [...noticesOf(inspection), ...pictureNotices(file, inspection, picturesOf(file))];
    for (const notice of seen) notices.push({ ...notice, file, record: recordOf(file, folder) });
    if (inspection.secrets.length === 0) continue;
    const text = inspection.parsed.ok ? inspection.parsed.document.text : readableText(bytes);
    secrets.push(...inspection.secrets.map(({ start, end }) => text.slice(start, end)));
  }
  const content = readContent(source, (one) => inspections.get(one.file) ?? readFile(one.file, one.bytes));
  return { content, notices, secrets };
}

function recordOf(file: string, folder: Folder | null): string | null {
  return folder === null ? null : idOfFile(file);
}

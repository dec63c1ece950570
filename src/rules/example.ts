import { isMapping } from '../records/mapping.ts';
import { byFile } from '../records/order.ts';
import { ownerOf, type PictureFile, pictureFile } from '../records/pictures/beside.ts';
import { ORGANISATION_FILE, type Source, type SourceFile, strayFile } from '../records/reading/load.ts';
import { FOLDERS } from '../records/types/fields.ts';
import { recordText } from '../records/writing/record-text.ts';
import { ASIDE, BASE, type BaseFile, type BaseRecord } from './example-records.ts';
import type { Verdict } from './verdict.ts';

/** What commits say about the register of an example. */
export interface ExampleHistory {
  /** Files that earlier commits held and that are gone since, and whether what they said then is what stands there now. */
  readonly gone?: Readonly<Record<string, 'the same' | 'something else'>>;
  /**
   * The commits of the change that touched the example's record, oldest first. Each leaves the record as it is now, but for
   * the fields that are set; null takes one out. Where there are none, nothing of the change is committed yet.
   */
  readonly commits?: readonly {
    readonly at: string;
    readonly name: string;
    readonly email: string;
    readonly set?: Readonly<Record<string, unknown>>;
  }[];
  /** When the example's record was last changed before. */
  readonly lastChanged?: string;
}

/**
 * One case of a rule: a record of the base register with some fields and sections set otherwise. Run as a test, and
 * shown by `isms explain` and on the rule's page.
 */
export interface Example {
  /** What is special about the case, as a reader would say it: `closed, with "TBD" below Root cause`. */
  readonly name: string;
  /** The record to start from, a file of the base register or of those kept aside. */
  readonly from: BaseFile;
  /** Fields to set, by path (`triage.by`, `timeline[1].at`); null takes the field out. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** Sections to write, by heading; null takes the section out. */
  readonly sections?: Readonly<Record<string, string | null>>;
  /** The whole body instead of sections. */
  readonly body?: string;
  /** The whole file, where what is wrong is how it is written. */
  readonly text?: string;
  /** Other files to add, to replace, or (null) to take away, as whole texts or as fields to set on a file of the base register. */
  readonly files?: Readonly<
    Record<string, string | null | { readonly from: BaseFile; readonly set: Readonly<Record<string, unknown>> }>
  >;
  /** Pictures that lie beside records, by their paths, as base 64. */
  readonly pictures?: Readonly<Record<string, string>>;
  /** Where the file of this case lies, when not where the base register has it. */
  readonly file?: string;
  /** Files around the records, by their paths from the top of the repository, in which the records lie in `content/`. */
  readonly around?: Readonly<Record<string, string>>;
  /** The instant of judgement, when not the base register's. */
  readonly now?: string;
  /**
   * How the register was before the change that is judged, told as the rest of a case is; it begins with the same record.
   * Where it is absent nobody compares.
   */
  readonly before?: Pick<Example, 'set' | 'sections' | 'body' | 'text' | 'files' | 'pictures' | 'file' | 'around'> &
    ExampleHistory;
  /** What a comparison of evidence with its files came to, by `<record>/<item>`. */
  readonly evidence?: Readonly<Record<string, Verdict>>;
}

/** A case that the rule finds, and all that it finds there. */
export interface FailingExample extends Example {
  /**
   * Line, column and message of each finding, in the order of the report: `12:1 \`owner\` is missing`. One about another
   * file than the example's begins with that file: `people/ops-lead.md:1:1 …`.
   */
  readonly says: string | readonly string[];
}

/** What a case says that it finds, one text for each finding. */
export function saysOf({ says }: FailingExample): readonly string[] {
  return typeof says === 'string' ? [says] : says;
}

/** The instant at which examples are judged. */
export const EXAMPLE_NOW = '2026-11-20T12:00+01:00';

function parts(path: string): readonly (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map((match) =>
    match[1] === undefined ? (match[2] ?? '') : Number(match[1]),
  );
}

/** A copy of `value` with `to` at the path; null takes the key or the item out. */
function withValue(value: unknown, path: readonly (string | number)[], to: unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return to;
  if (typeof head === 'number') {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    const next = withValue(list[head], rest, to);
    return next === null
      ? list.filter((_, at) => at !== head)
      : [...list.slice(0, head), next, ...list.slice(head + 1)];
  }
  const group = isMapping(value) ? value : {};
  const next = withValue(group[head], rest, to);
  if (next !== null) return { ...group, [head]: next };
  return Object.fromEntries(Object.entries(group).filter(([key]) => key !== head));
}

function withFields(
  data: Readonly<Record<string, unknown>>,
  set: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  let changed: unknown = data;
  for (const [path, value] of Object.entries(set)) changed = withValue(changed, parts(path), value);
  return isMapping(changed) ? changed : {};
}

function bodyText(sections: Readonly<Record<string, string>>, intro: string): string {
  return [intro, ...Object.entries(sections).map(([heading, text]) => `## ${heading}\n\n${text}`)]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The text of the record that the example is about. */
export function exampleText(example: Example): string {
  if (example.text !== undefined) return example.text;
  const base: BaseRecord = { ...BASE, ...ASIDE }[example.from];
  const sections: Record<string, string> = { ...base.sections };
  for (const [heading, text] of Object.entries(example.sections ?? {})) {
    if (text === null) delete sections[heading];
    else sections[heading] = text;
  }
  return recordText(withFields(base.data, example.set ?? {}), example.body ?? bodyText(sections, base.intro ?? ''));
}

/** The path of the file that the example is about. */
export function exampleFile(example: Example): string {
  return example.file ?? example.from;
}

function sourceFile(file: string, text: string): SourceFile {
  const folder = file === ORGANISATION_FILE ? null : (FOLDERS.find((name) => file.startsWith(`${name}/`)) ?? null);
  return { file, folder, bytes: new TextEncoder().encode(text) };
}

let base: ReadonlyMap<string, SourceFile> | null = null;

/** The files of the base register, made once: hundreds of examples start from them. */
function baseFiles(): ReadonlyMap<string, SourceFile> {
  base ??= new Map(
    Object.entries<BaseRecord>(BASE).map(([file, { data, sections = {}, intro = '' }]) => [
      file,
      sourceFile(file, recordText(data, bodyText(sections, intro))),
    ]),
  );
  return base;
}

/** The pictures of an example that lie beside a record. */
function picturesOf({ pictures = {} }: Example, records: readonly SourceFile[]): readonly PictureFile[] {
  const files = new Set(records.map(({ file }) => file));
  return Object.entries(pictures).flatMap(([file, text]) => {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const owner = ownerOf(file.slice(folder.length), { has: (name) => files.has(folder + name) });
    return owner === null ? [] : [pictureFile(file, folder + owner, () => Buffer.from(text, 'base64'))];
  });
}

/** The whole register of an example, as `loadSource` would find it on disk. */
export function exampleSource(example: Example): Source {
  const files = new Map(baseFiles());
  const put = (file: string, text: string) => files.set(file, sourceFile(file, text));
  for (const [file, change] of Object.entries(example.files ?? {})) {
    if (change === null) files.delete(file);
    else put(file, typeof change === 'string' ? change : exampleText({ name: '', from: change.from, set: change.set }));
  }
  if (exampleFile(example) !== example.from) files.delete(example.from);
  put(exampleFile(example), exampleText(example));
  const all = [...files.values()].sort(byFile);
  const strays = new Map(all.map(({ file, folder }) => [file, folder === null ? null : strayFile(folder, file)]));
  const faults = [...strays.values()].filter((fault) => fault !== null);
  const records = all.filter(({ file }) => strays.get(file) === null);
  const pictures = picturesOf(example, records);
  return pictures.length === 0 ? { files: records, faults } : { files: records, faults, pictures };
}

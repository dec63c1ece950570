import type { Inspected } from '../../src/checker/inspect.ts';
import { pastOf as makePast, type Past } from '../../src/queries/past.ts';
import { readContent } from '../../src/records/content.ts';
import { idOfFile } from '../../src/records/ids.ts';
import { byFile } from '../../src/records/order.ts';
import { type Source, type SourceFile, strayFile } from '../../src/records/reading/load.ts';
import { exampleFile, exampleSource } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';

/** An input that can be had in two sizes. */
export interface Growing {
  readonly name: string;
  /** The input of size 1, or 2 for twice as much. */
  readonly of: (size: number) => { readonly source: Source; readonly pastOf?: (now: Inspected) => Past };
}

const textOf = ({ bytes }: SourceFile): string => new TextDecoder().decode(bytes);
/** Not a sample's: what becomes of a sample is no matter of history. */
const BASE = exampleSource({ name: '', from: 'organisation.md', set: { sample: null, clock: null } }).files;

/** The same record under another id, in a file that is called so. */
function renamed(one: SourceFile, number: number): SourceFile {
  const id = idOfFile(one.file);
  const numbered = /^([A-Z]+-(?:\d{4}-)?)(?:\d{4}|P\w+)$/.exec(id)?.[1];
  const now = numbered === undefined ? `${id}-${number}` : `${numbered}${4000 + number}`;
  const file = one.file.replace(id, now);
  return { ...one, file, bytes: new TextEncoder().encode(textOf(one).replaceAll(id, now)) };
}

function sourceOf(files: readonly SourceFile[]): Source {
  const faults = files.flatMap(({ file, folder }) => (folder === null ? null : strayFile(folder, file)) ?? []);
  const stray = new Set(faults.map(({ file }) => file));
  return { files: files.filter(({ file }) => !stray.has(file)).toSorted(byFile), faults };
}

const isNumbered = ({ file }: SourceFile): boolean => /\/[A-Z]{2,}-[^/]*$/.test(file);

function many(size: number): readonly SourceFile[] {
  const numbered = BASE.filter(isNumbered);
  return Array.from({ length: 20 * size }, (_, copy) =>
    numbered.map((one, at) => renamed(one, copy * numbered.length + at)),
  ).flat();
}

/** What each rule finds first, as often as asked. Obligations are settings rather than entries: each is asked of each incident. */
function faulty(size: number): readonly SourceFile[] {
  return rules.flatMap(({ examples: { fails } }, at) => {
    const own = exampleSource(fails[0]).files.find(({ file }) => file === exampleFile(fails[0]));
    if (own === undefined || own.folder === null || own.folder === 'obligations') return [];
    return Array.from({ length: size }, (_, copy) => renamed(own, 2 * at + copy + 1));
  });
}

const NO_COMMITS: Past['commits'] = {
  heldOnce: () => new Map(),
  written: () => [],
  versions: () => new Map(),
  lastChanged: () => new Map(),
};

/** What the records said before each of them was changed, or taken away. */
function changedPast(before: readonly SourceFile[]) {
  return ({ content: now }: Inspected): Past => {
    const content = readContent(sourceOf(before));
    const { held } = content;
    return makePast({
      commit: 'a'.repeat(40),
      prefix: '',
      held,
      content,
      same: new Set(),
      now,
      guarded: [],
      pictures: [],
      refused: new Map(),
      commits: NO_COMMITS,
    });
  };
}

/** The same record as it was a day before, and named and weighed otherwise. */
const altered = (one: SourceFile): SourceFile => ({
  ...one,
  bytes: new TextEncoder().encode(
    textOf(one)
      .replaceAll(/^title: /gm, 'title: Old ')
      .replaceAll(/^severity: high$/gm, 'severity: low')
      .replaceAll('2026-03-02T', '2026-03-01T'),
  ),
});

/** A register in which one file has as much of something as asked. */
function inOne(name: string, file: string, text: (times: number) => string): Growing {
  return {
    name,
    of: (size) => {
      const folder = BASE.find((one) => one.file === file)?.folder ?? null;
      const own = { file, folder, bytes: new TextEncoder().encode(text(750 * size)) };
      return { source: sourceOf([...BASE.filter((one) => one.file !== file), own]) };
    },
  };
}

const INCIDENT = 'incidents/2026/INC-2026-0021.md';
const HEAD =
  '---\nid: INC-2026-0021\ntitle: Strange mail\nkind: event\nstatus: reported\nreportedAt: 2026-11-05T09:00+01:00\nreporter: { who: it-admin, channel: email }\n';
const list = (times: number, one: (n: number) => string): string =>
  Array.from({ length: times }, (_, n) => one(1000 + n)).join('');
const body = (one: (n: number) => string) => (times: number) => `${HEAD}---\n\n## What happened\n\n${list(times, one)}`;
const field = (head: string, one: (n: number) => string) => (times: number) =>
  `${HEAD}${head}\n${list(times / 3, one)}---\n\n## What happened\n\nA mail came.\n`;

export const INPUTS: readonly Growing[] = [
  { name: 'many records', of: (size) => ({ source: sourceOf([...BASE, ...many(size)]) }) },
  { name: 'what rules find', of: (size) => ({ source: sourceOf([...BASE, ...faulty(size)]) }) },
  {
    name: 'changed records',
    of: (size) => ({
      source: sourceOf([...BASE, ...many(size)]),
      pastOf: changedPast([...BASE, ...many(size).map(altered)]),
    }),
  },
  {
    name: 'deleted records',
    of: (size) => ({ source: sourceOf(BASE), pastOf: changedPast([...BASE, ...many(size)]) }),
  },
  inOne(
    'equal headings',
    INCIDENT,
    body(() => '# a\n\n'),
  ),
  inOne(
    'headings and links to them',
    INCIDENT,
    body((n) => `# a${n}\n\n[a](#a${n}) [b](#b${n})\n\n`),
  ),
  inOne(
    'dead links',
    INCIDENT,
    body((n) => `[a](INC-2026-9${n}.md)\n`),
  ),
  inOne(
    'dead references',
    INCIDENT,
    field('links:\n  related:', (n) => `    - INC-2026-${n}\n`),
  ),
  inOne(
    'secrets',
    INCIDENT,
    body((n) => `AKIA${String(n).padStart(16, 'A')}\n`),
  ),
  inOne(
    'a timeline',
    INCIDENT,
    field(
      'timeline:',
      (n) => `  - { at: 2026-11-0${1 + (n % 9)}T10:00+01:00, by: it-admin, phase: respond, action: Called }\n`,
    ),
  ),
  inOne(
    'evidence',
    INCIDENT,
    field(
      'evidence:',
      (n) =>
        `  - { id: e${n}, description: A log, custody: [{ at: 2026-11-05T10:00+01:00, to: it-admin, action: collected }] }\n`,
    ),
  ),
];

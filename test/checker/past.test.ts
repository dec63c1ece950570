import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { WorkTree } from '../../src/checker/git.ts';
import { readPast } from '../../src/checker/past.ts';
import { readContent } from '../../src/records/content.ts';
import { CouldNotCheck } from '../../src/records/reading/load.ts';
import { type Example, exampleSource } from '../../src/rules/example.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const EVENT = 'incidents/2026/INC-2026-0009.md';
const ACTION = 'actions/ACT-2026-0003.md';
const COMMIT = 'b'.repeat(40);

const blobOf = (bytes: Uint8Array): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

interface Kept {
  /** What git does not give back. */
  readonly lost?: readonly string[];
  readonly refuses?: boolean;
  /** Files that stood there beside the register. */
  readonly more?: readonly string[];
  /** How the files of now are written. */
  readonly write?: (text: string) => string;
}

type Register = Omit<Example, 'name' | 'from'>;

/** Compares a register with what it was, as git keeps it, and says which blobs were asked for. */
function compared(before: Register, now: Register, { lost = [], refuses = false, more = [], write }: Kept = {}) {
  const was = exampleSource({ name: '', from: CLOSED, ...before });
  const is = exampleSource({ name: '', from: CLOSED, ...now });
  const files = is.files.map((file) =>
    write === undefined ? file : { ...file, bytes: Buffer.from(write(Buffer.from(file.bytes).toString())) },
  );
  const source = { ...is, files };
  const stray = [...more].map((file) => ({ file, bytes: Buffer.from(`of ${file}`) }));
  const there = [...was.files, ...stray].filter(({ file }) => !lost.includes(`${file} altogether`));
  const kept = new Map(there.map(({ file, bytes }) => [blobOf(bytes), { file, bytes }]));
  const asked: string[] = [];
  const tree: WorkTree = {
    commit: COMMIT,
    prefix: '',
    shallow: false,
    ask: () => ({ ok: false, out: '', said: 'nothing' }),
    feed(input) {
      const answers = input
        .trim()
        .split('\n')
        .map((id) => {
          const one = kept.get(id);
          if (one !== undefined) asked.push(one.file);
          if (one === undefined || lost.includes(one.file)) return Buffer.from(`${id} missing\n`);
          const { bytes } = one;
          return Buffer.concat([Buffer.from(`${id} blob ${bytes.length}\n`), bytes, Buffer.from('\n')]);
        });
      return refuses
        ? { ok: false, out: Buffer.of(), said: 'nothing' }
        : { ok: true, out: Buffer.concat(answers), said: '' };
    },
  };
  const blobs = new Map(there.map(({ file, bytes }) => [file, blobOf(bytes)]));
  return { past: readPast({ commit: COMMIT, tree, root: '', blobs }, source, readContent(source)), asked };
}

function said(before: Register, now: Register, kept?: Kept): readonly string[] {
  return compared(before, now, kept).past.changed.map(
    ({ file, before: read, now: here }) => `${file} ${read === null ? 'unread' : 'read'} ${here?.file ?? 'gone'}`,
  );
}

describe('what has changed since the base', () => {
  const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
  it.each<[what: string, before: Register, now: Register, kept: Kept, changes: readonly string[]]>([
    ['nothing', {}, {}, {}, []],
    ['a field', {}, { set: { title: 'Other' } }, {}, [`${CLOSED} read ${CLOSED}`]],
    [
      'two records',
      { set: { title: 'A' }, files: { [ACTION]: 'no record' } },
      {},
      {},
      [`${ACTION} unread ${ACTION}`, `${CLOSED} read ${CLOSED}`],
    ],
    ['a record is gone', {}, { files: { [ACTION]: null } }, {}, [`${ACTION} read gone`]],
    ['a record is new', { files: { [ACTION]: null } }, {}, {}, []],
    ['line ends alone', {}, {}, { write: crlf }, []],
    ['line ends, and a word', { set: { title: 'A' } }, {}, { write: crlf }, [`${CLOSED} read ${CLOSED}`]],
    ['its place alone', { file: 'incidents/INC-2026-0007.md' }, {}, {}, []],
    [
      'its place, and a word',
      { file: 'incidents/INC-2026-0007.md', set: { title: 'A' } },
      {},
      {},
      [`incidents/INC-2026-0007.md read ${CLOSED}`],
    ],
    ['it could not be read', { text: 'no record' }, {}, {}, [`${CLOSED} unread ${CLOSED}`]],
    ['what was no record', {}, {}, { more: ['docs/notes.md', 'notes.txt', '.gitignore'] }, []],
    ['settings', { files: { 'organisation.md': 'no settings' } }, {}, {}, []],
  ])('%s', (_what, before, now, kept, changes) => expect(said(before, now, kept)).toEqual(changes));

  it('is all that git is asked for, and the settings', () => {
    expect(compared({}, {}).asked).toEqual(['organisation.md']);
    expect(compared({}, { set: { title: 'A' } }).asked.toSorted()).toEqual([CLOSED, 'organisation.md']);
  });

  it('comes with what the records said, and the settings of then', () => {
    const settings = { 'organisation.md': { from: 'organisation.md', set: { name: 'Fenwick' } } } as const;
    const { past } = compared({ set: { title: 'Then' }, files: settings }, {});
    expect(past.commit).toBe(COMMIT);
    expect(past.organisation.data.name).toBe('Fenwick');
    expect(past.before('incidents', 'INC-2026-0007')?.data.title).toBe('Then');
    expect(past.before('incidents', 'INC-2026-0009')).toBeUndefined();
    expect([past.held('incidents', 'INC-2026-0009'), past.held('incidents', 'INC-2026-0099')]).toEqual([true, false]);
  });

  it('is none of a sample whose ids an organisation uses for its own records', () => {
    const own = { 'organisation.md': { from: 'organisation.md', set: { sample: null } } } as const;
    const titleThen = (was: Register, is: Register) =>
      compared({ ...was, set: { title: 'Then' } }, is).past.before('incidents', 'INC-2026-0007')?.data.title;
    expect([titleThen({}, { files: own }), titleThen({}, {}), titleThen({ files: own }, { files: own })]).toEqual([
      undefined,
      'Then',
      'Then',
    ]);
  });

  it('is what a record said under its provisional id, as long as nothing else has that', () => {
    const P = 'INC-2026-P3K9QZ7';
    const was: Register = { file: `incidents/2026/${P}.md`, set: { id: P, title: 'Then' } };
    const titleThen = (now: Register, before = was) =>
      compared(before, now).past.before('incidents', 'INC-2026-0007')?.data.title;
    const both = { files: { [`incidents/2026/${P}.md`]: { from: CLOSED, set: { id: P } } } } as const;
    expect([
      titleThen({ set: { formerId: P } }),
      titleThen({}),
      titleThen({ set: { formerId: P }, ...both }),
      titleThen({ set: { formerId: P } }, { set: { title: 'Its own' }, ...both }),
    ]).toEqual(['Then', undefined, undefined, 'Its own']);
  });

  it('is known without settings of then', () => {
    const { past, asked } = compared({}, {}, { lost: ['organisation.md altogether'] });
    expect([past.changed, asked]).toEqual([[], []]);
  });
});

describe('what git does not give back', () => {
  it.each<[what: string, kept: Kept]>([
    ['a record', { lost: [CLOSED] }],
    ['the settings', { lost: ['organisation.md'] }],
    ['anything', { refuses: true }],
  ])('%s can not be compared', (_what, kept) => {
    const act = () => compared({}, { set: { title: 'A' } }, kept);
    expect(act).toThrow(CouldNotCheck);
    expect(act).toThrow(/^git does not give back `[^`]+` as it was at b{40}$/);
  });

  it('does not matter where the record has not changed', () => {
    expect(said({}, { set: { title: 'A' } }, { lost: [EVENT] })).toEqual([`${CLOSED} read ${CLOSED}`]);
  });
});

import { describe, expect, it } from 'vitest';
import type { FileChange } from '../../src/checker/commits.ts';
import { leftOut, recordEvents, recordKey } from '../../src/checker/record-events.ts';

describe('a file is known by', () => {
  it.each<[file: string, key: string]>([
    ['incidents/2026/INC-2026-0007.md', 'INC-2026-0007'],
    ['incidents/INC-2026-0007.mdx', 'INC-2026-0007'],
    ['incidents/INC-2026-P3K9QZ7.md', 'INC-2026-P3K9QZ7'],
    ['incidents/INC-2026-P3K9QZ.md', 'incidents/INC-2026-P3K9QZ'],
    ['people/it-admin.md', 'people/it-admin'],
    ['policies/it-admin.txt', 'policies/it-admin'],
    ['policies/mobile/devices.md', 'policies/devices'],
    ['actions/ACT-12.md', 'actions/ACT-12'],
  ])('%s: %s', (file, key) => expect(recordKey(file)).toBe(key));
});

/** What a commit did to a file: `1 incidents/INC-2026-0007.md a b`, blobs by letters, `-` where there was no file. */
function change(line: string): FileChange {
  const [id = '', file = '', before = '', to = ''] = line.split(' ');
  const blob = (letter: string): string | null => (letter === '-' ? null : letter);
  const commit = {
    id,
    at: '2026-03-02T08:00:00Z',
    author: { name: 'Jo', email: 'jo@fenwick.example' },
    committer: null,
  };
  return { commit, file, from: [...before].map(blob), to: blob(to), special: null };
}

function told(lines: readonly string[], aliases: Readonly<Record<string, string>> = {}): readonly string[] {
  const events = recordEvents(lines.map(change), new Map(Object.entries(aliases)));
  const letters = (from: readonly (string | null)[]): string => from.map((blob) => blob ?? '-').join('');
  return [...events].flatMap(([key, own]) =>
    own.map(({ commit, file, formerFile, from, to }) => {
      const was = formerFile === file ? '' : ` (was ${formerFile})`;
      return `${key}: ${commit.id} ${file}${was} ${letters(from)} ${to ?? '-'}`;
    }),
  );
}

const OLD = 'incidents/INC-2026-0007.md';
const NEW = 'incidents/2026/INC-2026-0007.md';

describe('what commits did to a record', () => {
  it.each<[what: string, lines: readonly string[], events: readonly string[]]>([
    ['nothing', [], []],
    ['it came', [`1 ${OLD} - a`], [`INC-2026-0007: 1 ${OLD} - a`]],
    ['it changed', [`1 ${OLD} - a`, `2 ${OLD} a b`], [`INC-2026-0007: 1 ${OLD} - a`, `INC-2026-0007: 2 ${OLD} a b`]],
    ['it went', [`1 ${OLD} a -`], [`INC-2026-0007: 1 ${OLD} a -`]],
    ['it moved', [`1 ${OLD} a -`, `1 ${NEW} - a`], [`INC-2026-0007: 1 ${NEW} (was ${OLD}) a a`]],
    ['it moved and changed', [`1 ${NEW} - b`, `1 ${OLD} a -`], [`INC-2026-0007: 1 ${NEW} (was ${OLD}) a b`]],
    [
      'it stood twice',
      [`1 ${OLD} - a`, `1 ${NEW} - b`],
      [`INC-2026-0007: 1 ${OLD} - a`, `INC-2026-0007: 1 ${NEW} - b`],
    ],
    ['both went', [`1 ${OLD} a -`, `1 ${NEW} b -`], [`INC-2026-0007: 1 ${OLD} a -`]],
    ['one of two went', [`1 ${OLD} a -`, `1 ${NEW} b c`], [`INC-2026-0007: 1 ${NEW} b c`]],
    ['a merge changed it', [`1 ${OLD} ab c`], [`INC-2026-0007: 1 ${OLD} ab c`]],
    ['a merge moved it on one side', [`1 ${NEW} a- b`, `1 ${OLD} -c -`], [`INC-2026-0007: 1 ${NEW} ac b`]],
    ['another changed', ['1 people/it-admin.md a b'], ['people/it-admin: 1 people/it-admin.md a b']],
  ])('%s', (_what, lines, events) => expect(told(lines)).toEqual(events));

  it('are those of its former name too', () => {
    const former = 'incidents/INC-2026-P3K9QZ7.md';
    expect(
      told([`1 ${former} - a`, `2 ${OLD} - a`, `2 ${former} a -`], { 'INC-2026-P3K9QZ7': 'INC-2026-0007' }),
    ).toEqual([`INC-2026-0007: 1 ${former} - a`, `INC-2026-0007: 2 ${OLD} (was ${former}) a a`]);
  });
});

describe('what a merge left out', () => {
  it.each<[what: string, lines: readonly string[], now: readonly string[], left: readonly string[]]>([
    ['nothing: each builds on the one before', [`1 ${OLD} - a`, `2 ${OLD} a b`], ['b'], []],
    ['what nothing builds on', [`1 ${OLD} - a`, `2 ${OLD} a b`, `3 ${OLD} a c`], ['c'], ['2']],
    ['not what stands there now', [`1 ${OLD} - a`], ['a'], []],
    ['not what took it away', [`1 ${OLD} - a`, `2 ${OLD} a -`], [], []],
    ['not what a merge put together', [`1 ${OLD} - a`, `2 ${OLD} a b`, `3 ${OLD} a c`, `4 ${OLD} bc d`], ['d'], []],
    ['what builds on itself alone', [`1 ${OLD} a a`], [], ['1']],
  ])('%s', (_what, lines, now, left) => {
    const events = [...recordEvents(lines.map(change), new Map()).values()].flat();
    expect([...leftOut(events, new Set(now))].map(({ commit }) => commit.id)).toEqual(left);
  });
});

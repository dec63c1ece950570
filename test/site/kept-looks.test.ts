import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type KeptLines, openCache } from '../../src/checker/cache.ts';
import { keptLooks } from '../../src/cli/build/kept-looks.ts';
import { type Look, type LookedFor, lookThrough, type PortalFile } from '../../src/site/look.ts';
import { put, temporaryFolder } from '../helpers/register.ts';

const AROUND: LookedFor = { marks: ['Quiet inquiry in the west wing', 'A drawer of the board'], base: '' };
const PATH = 'incidents/INC-2026-0007/index.html';

function page(body: string): string {
  return `<!DOCTYPE html><html><head><title>A door</title></head><body><h1>A door</h1>${body}</body></html>`;
}
const file = (path: string, content: string): PortalFile => ({ path, bytes: Buffer.from(content) });
const entry = (said: object): PortalFile => ({
  path: 'pagefind/fragment/en_1.pf_fragment',
  bytes: gzipSync(`pagefind_dcd${JSON.stringify(said)}`),
});
const PAGE = file(PATH, page('<p>It stood open.</p>'));

/** What is kept of one root, opened anew by each build. */
function opened(program: string): () => KeptLines {
  const work = temporaryFolder();
  return () => {
    const cache = openCache({ program, content: '/records', work });
    if (cache === null) throw new Error('nothing can be kept');
    return cache.linesOf('staff');
  };
}

/** What a build sees in a file, and whether it had to look. */
function seenIn(lines: KeptLines, one: PortalFile, around: LookedFor): { readonly look: Look | null; times: number } {
  const really = lookThrough(around);
  let times = 0;
  const counted = (asked: PortalFile): Look | null => {
    times += 1;
    return really(asked);
  };
  const look = keptLooks(lines, counted, around)(one);
  lines.tidy();
  return { look, times };
}

const PROGRAM = join(import.meta.dirname, '..', '..');

describe('a file that was looked through before', () => {
  it.each([
    ['a page', PAGE],
    ['an entry of the search', entry({ url: '/incidents/INC-2026-0007/', content: 'It stood open.' })],
    ['a style', file('_astro/a.css', 'p { color: red }')],
  ])('is seen as it was seen then, and not looked through again: %s', (_, one) => {
    const lines = opened(PROGRAM);
    const first = seenIn(lines(), one, AROUND);
    expect(first.times).toBe(1);
    expect(seenIn(lines(), one, AROUND)).toEqual({ look: first.look, times: 0 });
    expect(first.look).toEqual(lookThrough(AROUND)(one));
  });

  it.each<[what: string, one: PortalFile, around: LookedFor]>([
    ['a byte', file(PATH, page('<p>It stood open!</p>')), AROUND],
    ['its place', file('incidents/INC-2026-0008/index.html', page('<p>It stood open.</p>')), AROUND],
    ['one text more that is withheld', PAGE, { ...AROUND, marks: [...AROUND.marks, 'It stood open'] }],
    ['another text that is withheld', PAGE, { ...AROUND, marks: ['Quiet inquiry in the west wing', 'It stood'] }],
    ['one text less that is withheld', PAGE, { ...AROUND, marks: AROUND.marks.slice(1) }],
    ['the path of its portal', PAGE, { ...AROUND, base: '/records' }],
  ])('is looked through again, where it is another: %s', (_, one, around) => {
    const lines = opened(PROGRAM);
    seenIn(lines(), PAGE, AROUND);
    const again = seenIn(lines(), one, around);
    expect(again).toEqual({ look: lookThrough(around)(one), times: 1 });
  });

  it('is looked through again by a program that changed', () => {
    const program = temporaryFolder();
    for (const name of ['src/module.ts', 'package.json', 'package-lock.json']) put(program, name, '{}');
    const lines = opened(program);
    const times = [0, 1].map(() => seenIn(lines(), PAGE, AROUND).times);
    put(program, 'src/module.ts', 'changed');
    expect([...times, seenIn(lines(), PAGE, AROUND).times]).toEqual([1, 0, 1]);
  });
});

describe('a file with which something is wrong', () => {
  it.each([
    ['text that is withheld', file(PATH, page('<p>Quiet inquiry in the west wing</p>'))],
    ['a program', file(PATH, page('<script>alert(1)</script>'))],
    ['an entry that leads elsewhere', entry({ url: '/incidents/INC-2026-0007/', image: 'https://fenwick.example' })],
    ['withheld text in a style', file('_astro/a.css', 'p::before { content: "a drawer of the board" }')],
  ])('is looked through each time: %s', (_, one) => {
    const lines = opened(PROGRAM);
    const first = seenIn(lines(), one, AROUND);
    expect(seenIn(lines(), one, AROUND)).toEqual(first);
    expect(first.times).toBe(1);
  });
});

describe('a line that no look wrote', () => {
  it.each(['', 'null', '{}', '[]', '[null,null]', '[1,null,null]', '[null,"A door",null]', '[null,"A door"'])(
    'is passed over, and the file is looked through: %s',
    (line) => {
      const leaking = file(PATH, page('<p>Quiet inquiry in the west wing</p>'));
      const damaged: KeptLines = { get: () => line, put: () => {}, tidy: () => {} };
      expect(seenIn(damaged, leaking, AROUND)).toEqual({ look: lookThrough(AROUND)(leaking), times: 1 });
    },
  );
});

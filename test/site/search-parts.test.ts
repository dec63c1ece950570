import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type KeptSearch, keptSearch, type SearchFile } from '../../src/cli/build/kept-search.ts';
import { filesIn } from '../../src/cli/build/portal-folder.ts';
import { makeSearch } from '../../src/cli/build/search.ts';
import { fewerParts, mergedSearch, searchPartOf } from '../../src/site/search-parts.ts';
import { put, temporaryFolder } from '../helpers/register.ts';

describe('the part of the search in which a page stands', () => {
  it.each([
    ['incidents/INC-2026-0007/index.html', '2026'],
    ['incidents/INC-2026-0999/index.html', '2026'],
    ['incidents/INC-2026-1000/index.html', '2026-1'],
    ['incidents/INC-2026-10044/index.html', '2026-10'],
    ['incidents/INC-2026-P3K9QZ7/index.html', '2026'],
    ['training/TRN-2025-0001/index.html', '2025'],
    ['people/it-admin/index.html', 'undated'],
    ['policies/access-2026-0001/index.html', 'undated'],
    ['report/index.html', 'undated'],
  ])('%s stands in %s', (path, part) => {
    expect(searchPartOf(path)).toBe(part);
  });
});

it('parts of one year become one up to a size, oldest first, and years stay apart', () => {
  const parts = new Map([
    ['2026-10', ['e']],
    ['2025', ['a']],
    ['2026', ['b', 'c']],
    ['2026-2', ['d']],
  ]);
  expect(Object.fromEntries(fewerParts(parts, 3))).toEqual({ 2025: ['a'], 2026: ['b', 'c', 'd'], '2026-10': ['e'] });
});

it.each<
  [
    what: string,
    atOnce: number | undefined,
    recent: readonly string[],
    older: readonly string[],
    years: readonly string[],
  ]
>([
  ['all of few', undefined, ['2024', '2025', '2025-1', '2026'], [], []],
  ['the newest of more', 2, ['2025-1', '2026'], ['2024', '2025'], ['2024', '2025']],
  ['the newest alone', 1, ['2026'], ['2024', '2025', '2025-1'], ['2024', '2025']],
])('browsers fetch %s at once, and the others when somebody asks', (_what, atOnce, recent, older, years) => {
  const module = mergedSearch(['undated', '2024', '2025', '2025-1', '2026'], atOnce);
  for (const [name, list] of Object.entries({ 'const recent': recent, 'const older': older, 'let left': years }))
    expect(module).toContain(`${name} = ${JSON.stringify(list)};`);
});

const page = (title: string, text: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body><div data-pagefind-body><h1>${title}</h1><p>${text}</p></div></body></html>`;

const PAGES: Readonly<Record<string, string>> = {
  'incidents/INC-2025-0001': page('Laptop left on a train', 'It was locked.'),
  'incidents/INC-2026-0001': page('Strange mail', 'It named a laptop.'),
  'incidents/INC-2026-1001': page('Door left open', 'Nobody was seen.'),
  'people/it-admin': page('IT administration', 'Answers for every laptop.'),
};

/** A folder of finished pages, among them one that is not searched. */
function portalOf(pages = PAGES): string {
  const folder = temporaryFolder();
  for (const [path, html] of Object.entries(pages)) put(folder, `${path}/index.html`, html);
  put(folder, 'incidents/index.html', '<!DOCTYPE html><html lang="en"><title>Incidents</title><p>laptop');
  return folder;
}

const searchOf = (folder: string): ReadonlyMap<string, string> =>
  new Map([...filesIn(join(folder, 'pagefind'))].map(({ path, bytes }) => [path, bytes.toString('latin1')]));

/** The addresses that each part knows. */
function known(folder: string): Readonly<Record<string, readonly string[]>> {
  const entries = [...filesIn(join(folder, 'pagefind'))]
    .filter(({ path }) => path.endsWith('.pf_fragment'))
    .map(({ path, bytes }) => ({
      part: path.replace(/\/?fragment\/.*/, ''),
      url: /"url":"([^"]*)"/.exec(gunzipSync(bytes).toString())?.[1] ?? '',
    }));
  const parts = [...Map.groupBy(entries, ({ part }) => part)];
  return Object.fromEntries(parts.map(([part, own]) => [part, own.map(({ url }) => url).sort()]));
}

/** Keeps parts for one test, and counts those that were made. */
function counted(folder: string): KeptSearch & { readonly made: () => number } {
  let made = 0;
  const { get, put: keep } = keptSearch(folder, 0);
  const counting = (key: string, files: readonly SearchFile[]): void => {
    made += 1;
    keep(key, files);
  };
  return { get, put: counting, made: () => made };
}

describe('the search of finished pages', () => {
  it('is one index below a size, and has a part for each year and thousand from there on', async () => {
    const folder = portalOf();
    await makeSearch(folder, { splitFrom: 5 });
    expect(known(folder)).toEqual({ '': Object.keys(PAGES).map((path) => `/${path}/`) });
    const parts = portalOf();
    await makeSearch(parts, { splitFrom: 4, most: 1 });
    expect(known(parts)).toEqual({
      undated: ['/people/it-admin/'],
      2025: ['/incidents/INC-2025-0001/'],
      2026: ['/incidents/INC-2026-0001/'],
      '2026-1': ['/incidents/INC-2026-1001/'],
    });
    expect(searchOf(parts).get('pagefind.js')).toContain('["2025","2026","2026-1"]');
  });

  it('that is made of kept parts is the same byte for byte, and only what changed is made anew', async () => {
    const work = temporaryFolder();
    const first = counted(work);
    const before = portalOf();
    await makeSearch(before, { splitFrom: 0, most: 1, kept: first });
    const again = counted(work);
    const same = portalOf();
    await makeSearch(same, { splitFrom: 0, most: 1, kept: again });
    expect([first.made(), again.made()]).toEqual([4, 0]);
    expect(searchOf(same)).toEqual(searchOf(before));

    const changed = { ...PAGES, 'incidents/INC-2026-0001': page('Strange mail', 'It named a tablet.') };
    const one = counted(work);
    const [kept, full] = [portalOf(changed), portalOf(changed)];
    await makeSearch(kept, { splitFrom: 0, most: 1, kept: one });
    await makeSearch(full, { splitFrom: 0, most: 1 });
    expect(one.made()).toBe(1);
    expect(searchOf(kept)).toEqual(searchOf(full));
  });

  it('takes no program from what was kept, and nothing that lies elsewhere', async () => {
    const { made, ...poisoned } = counted(temporaryFolder());
    const evil = { path: 'pagefind.js', content: Buffer.from('alert(1)') };
    const [folder, full] = [portalOf(), portalOf()];
    const keep = (key: string, files: readonly SearchFile[]): void =>
      poisoned.put(key, [...files, evil, { ...evil, path: '../stolen.js' }]);
    await makeSearch(folder, { kept: { ...poisoned, put: keep } });
    await makeSearch(full);
    await makeSearch(folder, { kept: poisoned });
    expect(searchOf(folder)).toEqual(searchOf(full));
    expect(readdirSync(folder)).toEqual(readdirSync(full));
    expect(made()).toBe(1);
  });

  it.each<[damage: string, damaged: (bytes: Buffer) => Buffer]>([
    ['cut off', (bytes) => bytes.subarray(0, -1)],
    ['one byte of another', (bytes) => Buffer.concat([bytes.subarray(0, 90), Buffer.from('#'), bytes.subarray(91)])],
    ['empty', () => Buffer.alloc(0)],
  ])('is made again where what was kept is damaged: %s', async (_damage, damaged) => {
    const work = temporaryFolder();
    const pages = { 'people/it-admin': page('IT administration', 'Answers for every laptop.') };
    const before = portalOf(pages);
    await makeSearch(before, { kept: counted(work) });
    for (const name of readdirSync(work)) writeFileSync(join(work, name), damaged(readFileSync(join(work, name))));
    const again = counted(work);
    const folder = portalOf(pages);
    await makeSearch(folder, { kept: again });
    expect(again.made()).toBe(1);
    expect(searchOf(folder)).toEqual(searchOf(before));
  });
});

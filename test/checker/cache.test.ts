import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openCache } from '../../src/checker/cache.ts';
import { type InspectFile, inspect, inspectSource } from '../../src/checker/inspect.ts';
import { loadSource } from '../../src/records/reading/load.ts';
import { put, temporaryFolder, writeRegister } from '../helpers/register.ts';

const PROJECT = join(import.meta.dirname, '..', '..');

/** The folders below `src` of every module that a check imports, straight or through others. */
function importedFolders(): readonly string[] {
  const seen = new Set(['src/checker/run.ts', 'src/rules/index.ts']);
  for (const file of seen) {
    const text = readFileSync(join(PROJECT, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/^(?:import|export)\b[^'"]*?from\s+['"](\.[^'"]+)['"]/gm))
      if (name.endsWith('.ts')) seen.add(join(dirname(file), name));
  }
  return [...new Set([...seen].map((file) => dirname(file).split('/').slice(0, 2).join('/')))].sort();
}

let program = '';
let root = '';
beforeEach(() => {
  program = temporaryFolder();
  for (const folder of importedFolders()) put(program, `${folder}/module.ts`, 'export {};\n');
  put(program, 'package.json', '{}');
  put(program, 'package-lock.json', '{}');
  root = writeRegister(temporaryFolder());
  put(
    root,
    'incidents/2026/INC-2026-0098.md',
    '---\ntitle: Key in a log\n---\n\n## What happened\n\nA key: "\u202E ghp_',
  );
  put(root, 'incidents/2026/INC-2026-0099.md', 'no frontmatter');
  put(root, 'policies/x.mdx', '---\ntitle: X\n---\n\n<Report');
});

const folder = (): string => join(program, 'node_modules/.cache/isms');
const cacheFile = (): string => join(folder(), readdirSync(folder())[0] ?? '');

/** Inspects the register with what is kept; says which files were really looked at, and what was seen. */
async function run(): Promise<{ readonly asked: readonly string[]; readonly seen: unknown }> {
  const asked: string[] = [];
  const counting: InspectFile = (file, bytes) => {
    asked.push(file);
    return inspect(file, bytes);
  };
  const cache = openCache({ program, content: root, work: folder() });
  const { content, notices, secrets } = await inspectSource(loadSource(root), cache?.before(counting) ?? counting);
  cache?.tidy();
  const records = content.all.map(({ data, sections, document }) => ({ data, sections, document: { ...document } }));
  return {
    asked,
    seen: {
      records,
      organisation: content.organisation.data,
      faults: content.faults,
      held: content.held,
      notices,
      secrets,
    },
  };
}

describe('the cache', () => {
  it('looks at no file twice, and says the same', async () => {
    const first = await run();
    const second = await run();
    expect([first.asked.length, second.asked]).toEqual([loadSource(root).files.length, []]);
    expect(second.seen).toEqual(first.seen);
  });

  it('looks again at a file that changed, moved or came', async () => {
    await run();
    put(root, 'people/it-admin.md', `${readFileSync(join(root, 'people/it-admin.md'), 'utf8')}\nMore.\n`);
    put(root, 'people/newcomer.md', '---\nid: newcomer\ntitle: Newcomer\n---\n');
    put(root, 'incidents/INC-2026-0099.md', readFileSync(join(root, 'incidents/2026/INC-2026-0099.md')));
    rmSync(join(root, 'incidents/2026/INC-2026-0099.md'));
    expect((await run()).asked).toEqual(['incidents/INC-2026-0099.md', 'people/it-admin.md', 'people/newcomer.md']);
  });

  it('forgets files that are gone, once they are more than what is left', async () => {
    await run();
    const before = statSync(cacheFile()).size;
    rmSync(join(root, 'people/it-admin.md'));
    await run();
    expect(statSync(cacheFile()).size).toBe(before);
    for (const folder of ['incidents', 'obligations', 'policies']) rmSync(join(root, folder), { recursive: true });
    await run();
    expect(statSync(cacheFile()).size).toBeLessThan(before / 2);
    expect((await run()).asked).toEqual([]);
  });

  it('writes what is new behind what is there', async () => {
    await run();
    const before = readFileSync(cacheFile());
    put(root, 'people/newcomer.md', '---\nid: newcomer\ntitle: Newcomer\n---\n');
    await run();
    const after = readFileSync(cacheFile());
    expect(after.subarray(0, before.length).equals(before)).toBe(true);
    expect(after.length - before.length).toBeLessThan(1000);
  });

  it.each([...importedFolders(), 'package.json', 'package-lock.json', 'node_modules/.package-lock.json'])(
    'looks at everything again when something in %s changes',
    async (place) => {
      const { asked } = await run();
      put(program, place.includes('.') ? place : `${place}/module.ts`, 'changed');
      expect((await run()).asked).toEqual(asked);
    },
  );

  it.each(['lib/rules-Bx1.js', 'package.json'])('of an installed package, when its %s changes', async (place) => {
    rmSync(join(program, 'src'), { recursive: true });
    for (const file of ['lib/isms.js', 'lib/rules-Bx1.js', 'lib/isms.js.map']) put(program, file, 'export {};');
    const { asked } = await run();
    expect((await run()).asked).toEqual([]);
    put(program, 'lib/isms.js.map', 'of no matter');
    expect((await run()).asked).toEqual([]);
    put(program, place, 'changed');
    expect((await run()).asked).toEqual(asked);
  });

  it('knows that the checker judges by the regimes too', () => {
    expect(importedFolders()).toEqual(
      expect.arrayContaining(['src/checker', 'src/records', 'src/regimes', 'src/rules']),
    );
  });

  it.each<[how: string, damage: (text: string) => string]>([
    ['empty', () => ''],
    ['cut off', (text) => text.slice(0, text.length / 2)],
    ['no cache at all', () => 'x'.repeat(1000)],
    ['changed in one letter', (text) => text.replace('Laptop', 'Labtop')],
  ])('is left aside and made anew when it is %s', async (_how, damage) => {
    const first = await run();
    writeFileSync(cacheFile(), damage(readFileSync(cacheFile(), 'utf8')));
    const second = await run();
    expect(second).toEqual(first);
    expect((await run()).asked).toEqual([]);
  });

  it('is done without where its folder can not be written', async () => {
    put(program, 'node_modules/.cache', 'a file where the folder belongs');
    const first = await run();
    expect(await run()).toEqual(first);
  });

  it('is done without where the program can not be read', async () => {
    rmSync(join(program, 'src'), { recursive: true });
    await run();
    expect(existsSync(folder())).toBe(false);
  });

  it('keeps the last eight content roots and nothing that a killed process left', async () => {
    mkdirSync(folder(), { recursive: true });
    for (let at = 0; at < 12; at += 1) writeFileSync(join(folder(), `${String(at).padStart(32, '0')}.txt`), '');
    writeFileSync(join(folder(), 'other.json'), '');
    await run();
    expect(readdirSync(folder()).filter((name) => name.endsWith('.txt'))).toHaveLength(8);
    expect(readdirSync(folder())).toContain('other.json');
  });

  it('can be read by its owner alone, as records may be restricted', async () => {
    await run();
    expect(statSync(cacheFile()).mode & 0o077).toBe(0);
  });
});

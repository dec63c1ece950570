import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneSample } from '../../bench/clone.ts';
import { makeHistory } from '../../bench/history.ts';
import { git } from '../helpers/repository.ts';

const SAMPLE = fileURLToPath(new URL('../../src/content', import.meta.url));
const ISMS = fileURLToPath(new URL('../../scripts/isms.js', import.meta.url));

let folder = '';
let count = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isms-clone-'));
  count = cloneSample(SAMPLE, join(folder, 'once'), 300);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the records that speed is measured on', () => {
  it('are as many as asked for, or a few more, and without an error, as the sample is', () => {
    const typed = ['check', '--content', join(folder, 'once'), '--format', 'json', '--no-cache'];
    const { stdout } = spawnSync(process.execPath, [ISMS, ...typed], { encoding: 'utf8', maxBuffer: 2 ** 26 });
    const { records, summary }: { records: Readonly<Record<string, number>>; summary: { error: number } } =
      JSON.parse(stdout);
    expect(Object.values(records).reduce((sum, number) => sum + number, 0)).toBe(count);
    expect(count).toBeGreaterThanOrEqual(300);
    expect(summary.error).toBe(0);
  });

  it('are incidents alone where that is asked, and refer to records that are there', () => {
    const own = join(folder, 'incidents');
    const records = cloneSample(SAMPLE, own, 200, (file) => file.startsWith('incidents/'));
    const at = (name: string): number => readdirSync(join(own, name), { recursive: true }).length;
    expect(at('actions')).toBe(readdirSync(join(SAMPLE, 'actions'), { recursive: true }).length);
    expect(records).toBeGreaterThanOrEqual(200);
    const typed = ['check', '--content', own, '--format', 'json', '--no-cache', '--rule', 'link/unresolved'];
    const { stdout } = spawnSync(process.execPath, [ISMS, ...typed], { encoding: 'utf8', maxBuffer: 2 ** 26 });
    expect(JSON.parse(stdout).summary.error).toBe(0);
  });

  it('come in as many commits as asked for, and all of them are in the last', () => {
    const repository = join(folder, 'repository');
    cloneSample(SAMPLE, join(repository, 'content'), 0);
    makeHistory(repository, 40);
    expect(git(repository, 'rev-list', '--count', 'HEAD')).toBe('40');
    expect(git(repository, 'status', '--porcelain')).toBe('');
    expect(git(repository, 'diff', '--shortstat', 'HEAD~1')).toMatch(/^\d+ files? changed, \d+ insertions\(\+\)$/);
  });

  it('are the same every time', () => {
    cloneSample(SAMPLE, join(folder, 'twice'), 300);
    const texts = (root: string): readonly (readonly [string, string])[] =>
      readdirSync(join(folder, root), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.md'))
        .sort()
        .map((file) => [file, readFileSync(join(folder, root, file), 'utf8')]);
    expect(texts('twice')).toEqual(texts('once'));
  });
});

import { hash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, MANIFEST, portalFolder, reader, writeBeside } from '../../src/cli/build/portal-folder.ts';
import { temporaryFolder } from '../helpers/register.ts';

it('files that are read into the same room are what stands in them, whatever was read before', () => {
  const folder = temporaryFolder();
  const texts = ['short', '', 'long '.repeat(50_000), 'x', 'longer '.repeat(90_000), ''];
  for (const [at, text] of texts.entries()) writeFileSync(join(folder, `${at}.txt`), text);
  expect([...filesIn(folder, reader()).map(({ bytes }) => bytes.toString())]).toEqual(texts);
});

describe('a file of the portal that stands there becomes one of the new portal', () => {
  const digest = hash('sha256', 'A door', 'hex');
  it.each<[what: string, make: (path: string, beside: string) => void, isReused: boolean]>([
    ['that is what it was', (path) => writeFileSync(path, 'A door'), true],
    ['that has a second name', (path, beside) => [writeFileSync(beside, 'A door'), linkSync(beside, path)], true],
    ['but not where it was edited', (path) => writeFileSync(path, 'A gate'), false],
    ['but not where it is gone', () => {}, false],
    ['but not where a folder stands in its place', (path) => mkdirSync(path), false],
    [
      'but not where a link does',
      (path, beside) => [writeFileSync(beside, 'A door'), symlinkSync(beside, path)],
      false,
    ],
  ])('%s', (_, make, isReused) => {
    const out = join(temporaryFolder(), 'site');
    mkdirSync(out);
    writeBeside(out, { [MANIFEST]: '{}' });
    make(join(out, 'index.html'), join(out, 'beside.html'));
    const { pages, reuse, abandon } = portalFolder(out);
    expect(reuse('index.html', digest)).toBe(isReused);
    expect([...filesIn(pages).map(({ path, bytes }) => [path, bytes.toString()])]).toEqual(
      isReused ? [['index.html', 'A door']] : [],
    );
    abandon();
    expect(readFileSync(join(out, MANIFEST), 'utf8')).toBe('{}');
  });
});

import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assetBelow, pageBelow } from '../../src/site/base-path.ts';
import { wordsOf } from '../../src/site/words/index.ts';
import { isms } from '../helpers/isms.ts';
import { BROKEN, put, temporaryFolder, writeRegister } from '../helpers/register.ts';
import { onlyEnglish, textsOn } from '../helpers/words.ts';

const ASTRO = join(import.meta.dirname, '..', 'helpers', 'astro-pages.ts');

/** A register whose portal speaks another language than English. */
function german(folder: string): string {
  return writeRegister(folder, { set: { language: 'de' } });
}

/** Records with findings, a former address, text in several scripts and a second page of a register. */
function full(folder: string): string {
  const content = writeRegister(folder, BROKEN);
  for (let number = 1; number <= 501; number += 1) {
    const id = `asset-${String(number).padStart(4, '0')}`;
    put(content, `assets/${id}.md`, `---\nid: ${id}\ntitle: Gerät Nº ${number} «${id}» — 装置\n---\n`);
  }
  const report = 'reportedAt: 2026-11-19T09:00+01:00\nreporter: { who: anonymous }\nformerId: INC-2026-P3K9QZ7\n';
  put(
    content,
    'incidents/2026/INC-2026-0901.md',
    `---\nid: INC-2026-0901\ntitle: A door\n${report}---\n\n## What happened\n\nIt stood open, see [how to report](/report/).\n`,
  );
  return content;
}

/** The pages of a folder and what they load, the search aside, which is made of the pages. */
function pagesOf(folder: string, below = (text: string, _file: string): string => text): ReadonlyMap<string, string> {
  const files = globSync(['**/*.html', '_astro/*'], { cwd: folder }).sort();
  return new Map(files.map((file) => [file, below(readFileSync(join(folder, file), 'utf8'), file)]));
}

describe.each([
  ['a small register in German', german],
  ['a large one with faults', full],
])('the compiled portal of %s', (_what, write) => {
  let ours: ReadonlyMap<string, string>;
  let astro: ReadonlyMap<string, string>;
  beforeAll(() => {
    const folder = temporaryFolder();
    const content = write(join(folder, 'content'));
    const built = isms(['build', '--content', content, '--out', join(folder, 'ours'), '--base-path', '/records/']);
    expect(built.stderr).not.toContain('nothing was');
    // Vitest sets some by which Vite would tell the pages that they are being tested.
    const ofTests = Object.fromEntries(['DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL'].map((name) => [name, undefined]));
    const env = { ...process.env, ...ofTests, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
    const { stderr } = spawnSync(process.execPath, [ASTRO, content, join(folder, 'astro')], { env, encoding: 'utf8' });
    expect(stderr).toBe('');
    ours = pagesOf(join(folder, 'ours'));
    astro = pagesOf(join(folder, 'astro'), (text, file) =>
      file.endsWith('.html') ? pageBelow('/records', text) : assetBelow('/records', text),
    );
  }, 180_000);

  it('has the pages that Astro draws, and no others', () => {
    expect([...ours.keys()]).toEqual([...astro.keys()]);
    expect(ours.size).toBeGreaterThan(150);
  });

  it('says nothing of the interface in English, where it speaks another language', () => {
    const known = onlyEnglish('de');
    // The records say these themselves: a way to report, and a heading.
    for (const own of ['Privacy lead', 'Root cause']) expect(known.delete(own)).toBe(true);
    const found = [...ours].flatMap(([file, html]) =>
      write !== german ? [] : textsOn(html).flatMap((text) => (known.has(text) ? [`${file}: ${text}`] : [])),
    );
    expect(found).toEqual([]);
    expect(textsOn(ours.get('index.html') ?? '')).toContain(wordsOf(write === german ? 'de' : 'en').home.noticed.title);
  });

  it('is byte for byte what Astro draws', () => {
    for (const [file, text] of ours) expect(text, file).toBe(astro.get(file));
  });
});

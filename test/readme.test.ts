import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../src/cli/index.ts';
import { exportFormats, formats } from '../src/exchange/index.ts';
import { regimes } from '../src/regimes/index.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const work = mkdtempSync(join(tmpdir(), 'isms-readme-'));
afterAll(() => rmSync(work, { recursive: true }));

/** The first block of code of a language in the README. */
function block(language: string): string {
  const found = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(readme);
  return found?.[1] ?? '';
}

describe('the README', () => {
  it('shows what the check really says of the change it shows', () => {
    cpSync(join(root, 'src/content'), join(work, 'content'), { recursive: true });
    writeFileSync(join(work, 'change.diff'), block('diff'));
    execFileSync('git', ['apply', '../change.diff'], { cwd: join(work, 'content') });
    const said = spawnSync(process.execPath, [join(root, 'scripts/isms.js'), 'check', '--content', 'content'], {
      cwd: work,
      encoding: 'utf8',
      env: { ...process.env, COLUMNS: '100', NO_COLOR: '1' },
    });
    expect(said.status).toBe(1);
    expect(said.stdout).toBe(block('text'));
  });

  it('names folders and files that are there', () => {
    const named = [...readme.matchAll(/`((?:src|test|scripts|bench|\.github|\.ci)\/[^`*]*)`|\]\(([^)#]+)\)/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names commands that are there', () => {
    const named = [...readme.matchAll(/npx isms ([a-z]+)/g)].map((match) => match[1] ?? '');
    const known = Object.keys(commands);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('lists what `isms import` reads and `isms export` writes, as their help does', () => {
    const listed = (column: string) => {
      const [, rows = ''] =
        new RegExp(`^\\| Format \\| ${column} \\|\\n\\|.*\\n((?:\\|.*\\n)+)`, 'm').exec(readme) ?? [];
      return [...rows.matchAll(/^\| `([a-z-]+)` \| (.*) \|$/gm)].map(([, id, does]) => [id, does]);
    };
    expect(listed('Reads')).toEqual(formats.map(({ id, reads }) => [id, reads]));
    expect(listed('Writes')).toEqual(exportFormats.map(({ id, writes }) => [id, writes]));
  });

  it('counts the known duties, and those that were compared with no text', () => {
    const presets = regimes.flatMap((regime) => regime.presets);
    const unread = presets.filter(({ verifiedOn }) => verifiedOn === null);
    expect(readme).toContain(`${presets.length} duties to notify of ${regimes.length} laws and schemes`);
    expect([unread.length, readme.includes('Five are known from descriptions only')]).toEqual([5, true]);
  });

  it('says what a repository of records holds, and `isms init` makes that', () => {
    const blocks = [...readme.matchAll(/^```text\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
    const listed = (blocks.find((text) => text.startsWith('content/')) ?? '').split('\n').filter(Boolean);
    const named = listed.flatMap((line) => [
      ...line.matchAll(/(?:^|\s)(content\/|\.vscode\/|[\w./]+\.(?:yml|json|md)|[\w./]*CODEOWNERS)(?=\s|$)/g),
    ]);
    const paths = named.map((match) => match[1] ?? '').filter((path) => path !== 'organisation.md');
    const place = join(work, 'ours');
    mkdirSync(place);
    const args = ['init', '--host', 'github', '--name', 'Ours', '--country', 'DE', '--timezone', 'Europe/Berlin'];
    const more = ['--address', 'mailto:security@ours.example', '--yes'];
    const said = spawnSync(process.execPath, [join(root, 'scripts/isms.js'), ...args, ...more], { cwd: place });
    expect(said.status).toBe(0);
    expect(paths.length).toBeGreaterThan(6);
    expect(paths.filter((path) => !existsSync(join(place, path)))).toEqual([]);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const file of ['.github/workflows/isms.yml', 'package.json'])
      expect(readFileSync(join(place, file), 'utf8')).toContain(version);
  });
});

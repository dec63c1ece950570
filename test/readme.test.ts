import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

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
    const named = new Set([...readme.matchAll(/npx isms ([a-z]+)/g)].map((match) => match[1] ?? ''));
    for (const command of named) {
      const said = spawnSync(process.execPath, [join(root, 'scripts/isms.js'), command, '--help'], {
        encoding: 'utf8',
      });
      expect([command, said.status]).toEqual([command, 0]);
    }
  });

  it('says how to take a later version, and the records stay', () => {
    const git = (...args: readonly string[]): string =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
        cwd: join(work, 'mine'),
        encoding: 'utf8',
      });
    const write = (file: string, text: string): void => {
      mkdirSync(dirname(join(work, 'mine', file)), { recursive: true });
      writeFileSync(join(work, 'mine', file), text);
    };
    mkdirSync(join(work, 'mine'));
    git('init', '-q', '-b', 'main');
    for (const [file, text] of [
      ['src/rules/old.ts', 'old'],
      ['src/content/incidents/INC-2026-0001.md', 'sample'],
      ['README.md', 'one'],
    ] as const)
      write(file, text);
    git('add', '.');
    git('commit', '-qm', 'one');
    git('checkout', '-qb', 'upstream');
    rmSync(join(work, 'mine/src/rules/old.ts'));
    write('src/rules/new.ts', 'new');
    write('src/content/incidents/INC-2026-0001.md', 'other sample');
    git('add', '.');
    git('commit', '-qm', 'two');
    git('tag', 'v1.1.0');
    git('checkout', '-q', 'main');
    write('src/content/incidents/INC-2026-0001.md', 'ours');
    git('commit', '-qam', 'ours');
    for (const line of readme.split('\n').filter((text) => text.startsWith('git restore'))) {
      execFileSync('sh', ['-c', line], { cwd: join(work, 'mine') });
    }
    const files = globSync('{src,README.md}/**/*.*', { cwd: join(work, 'mine') }).sort();
    expect(files).toEqual(['src/content/incidents/INC-2026-0001.md', 'src/rules/new.ts']);
    expect(readFileSync(join(work, 'mine/src/content/incidents/INC-2026-0001.md'), 'utf8')).toBe('ours');
  });
});

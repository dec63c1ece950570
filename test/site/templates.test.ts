import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const templates = globSync('src/{pages,components}/**/*', { cwd: root, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => ({
    name: file.slice(root.length + 1).replaceAll('\\', '/'),
    lines: readFileSync(file, 'utf8').split('\n'),
  }));

/** What a template of a page works out before it draws: the lines between its two fences, without imports. */
const computed = (lines: readonly string[]): readonly string[] =>
  lines.slice(1, lines.indexOf('---', 1)).filter((line) => /^\s*(?:const|let|function)\b|=>/.test(line));

describe('a template only draws', () => {
  it('and is no longer than 60 lines', () => {
    const long = templates.flatMap(({ name, lines }) =>
      lines.length - 1 > 60 ? [`${name}: ${lines.length - 1}`] : [],
    );
    expect(templates.length).toBeGreaterThan(40);
    expect(long).toEqual([]);
  });

  it('and a page no longer than 40', () => {
    const pages = templates.filter(({ name }) => name.startsWith('src/pages/'));
    expect(pages.flatMap(({ name, lines }) => (lines.length - 1 > 40 ? [name] : []))).toEqual([]);
  });

  it('so that a page asks one query and works nothing out itself', () => {
    const own = templates
      .filter(({ name, lines }) => name.startsWith('src/pages/') && !lines.some((line) => /getStaticPaths/.test(line)))
      .flatMap(({ name, lines }) => (computed(lines).length > 1 ? [name] : []));
    expect(own).toEqual([]);
  });
});

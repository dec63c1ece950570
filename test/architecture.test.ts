import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Module {
  readonly file: string;
  readonly text: string;
  /** What it imports: project files as `records/parse`, packages by name, Node's modules as `node:fs`. */
  readonly imports: readonly string[];
}

function modules(pattern: string): readonly Module[] {
  return globSync(pattern, { cwd: root })
    .map((file) => normalize(file).replaceAll('\\', '/'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const named = [
        ...text.matchAll(
          /^(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
        ),
      ];
      const imports = named
        .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
        .map((name) => (name.startsWith('.') ? join(dirname(file), name).replaceAll('\\', '/') : name));
      return { file, text, imports };
    });
}

const all = modules('src/**/*.ts').filter(({ file }) => !file.startsWith('src/content/'));
const folderOf = (file: string): string => file.split('/')[1] ?? '';

/** The folders and packages that each folder may import; Node's modules are judged below. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  records: ['records', 'zod', 'gray-matter', 'js-yaml', 'yaml', 'satteri'],
  regimes: ['records', 'regimes', 'zod'],
  rules: ['records', 'regimes', 'rules'],
  checker: [
    'zod',
    'checker',
    'rules',
    'regimes',
    'records',
    'remark-lint',
    'unified',
    'unified-lint-rule',
    'vfile',
    '@secretlint/core',
    '@secretlint/secretlint-rule-preset-recommend',
    'mdast',
    '@types/mdast',
    'satteri',
  ],
  exchange: ['exchange', 'records', 'regimes', 'js-yaml'],
  site: [
    'site',
    'records',
    'regimes',
    'rules',
    'checker',
    'satteri',
    'hast',
    'hast-util-sanitize',
    'hast-util-to-html',
    'hast-util-from-html',
    'pagefind',
    'zod',
    'astro',
    'vite',
    '@astrojs/starlight',
    '@astrojs/mdx',
  ],
  cli: ['cli', 'records', 'regimes', 'rules', 'checker', 'exchange', 'site', 'js-yaml', 'astro'],
};

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

describe('who may import whom', () => {
  it.each(all.filter(({ file }) => folderOf(file) in MAY).map((module): [string, Module] => [module.file, module]))(
    '%s',
    (file, { imports }) => {
      const allowed = MAY[folderOf(file)] ?? [];
      const foreign = imports
        .filter((name) => !name.startsWith('node:'))
        .filter(
          (name) =>
            !allowed.includes(
              name.startsWith('src/') ? folderOf(name) : packageOf(name.replace('astro:content', 'astro')),
            ),
        );
      expect(foreign).toEqual([]);
    },
  );

  const only: readonly (readonly [what: string, files: readonly string[]])[] = [
    ['gray-matter', ['src/records/reading/parse.ts']],
    [
      'satteri',
      [
        'src/records/reading/markdown.ts',
        'src/records/reading/sections.ts',
        'src/checker/prose.ts',
        'src/site/html.ts',
      ],
    ],
  ];
  it.each(only)('%s is imported only where it is tamed', (name, files) => {
    expect(
      all
        .filter(({ imports }) => imports.includes(name))
        .map(({ file }) => file)
        .filter((file) => !files.includes(file)),
    ).toEqual([]);
  });
});

describe('who may touch the world', () => {
  const DISK = /^node:(?:fs|child_process|net|http|https|worker_threads)/;
  const MAY_TOUCH = [
    /^src\/records\/(?:reading\/load|writing\/atomic-write)\.ts$/,
    /^src\/checker\/(?:history|git|guard|inspect-worker|cache|run|stored-file)\.ts$/,
    /^src\/cli\//,
    /^src\/site\//,
  ];
  it('the disk, git and other processes', () => {
    const touching = all.filter(({ imports }) => imports.some((name) => DISK.test(name))).map(({ file }) => file);
    expect(touching.filter((file) => !MAY_TOUCH.some((may) => may.test(file)))).toEqual([]);
  });
  it.each([
    ['the clock', /\bnew Date\(\)|\bDate\.now\(|\bTemporal\.Now\b|performance\.now\(/],
    ['the process', /\bprocess\.(?:env|exit|exitCode|argv|stdout|stderr|cwd|on)\b/],
    ['the console', /\bconsole\./],
    ['chance', /\bMath\.random\(/],
  ])('nothing in src reads %s', (_what, pattern) => {
    expect(all.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

/** The code of a module without its comments, texts and import lists, where the word may stand. */
function bare(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''")
    .replaceAll(/^(?:import|export)\s[^;]*?\bfrom\b[^;]*;/gm, '');
}

describe('types are earned', () => {
  it.each(modules('{src,scripts,test,bench}/**/*.ts').map(({ file, text }): [string, string] => [file, text]))(
    '%s casts nothing',
    (_file, text) => expect([...bare(text).matchAll(/\bas\s+(?!const\b)\w[^\n]*/g)].map(([cast]) => cast)).toEqual([]),
  );
});

describe('the top level', () => {
  it('holds what the README says and nothing else', () => {
    const made = ['node_modules', 'dist'];
    const kept = readdirSync(root).filter((name) => !name.startsWith('.') && !made.includes(name));
    const folders = ['bench', 'scripts', 'src', 'test'];
    const files = [
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'astro.config.mjs',
      'biome.json',
      'package-lock.json',
      'package.json',
      'tsconfig.json',
      'vitest.config.ts',
    ];
    expect(kept.sort()).toEqual([...folders, ...files].sort());
  });
});

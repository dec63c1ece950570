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

const all = modules('src/**/*.{ts,astro}').filter(({ file }) => !file.startsWith('src/content/'));
/** The folder below `src/` that a file lies in; a file that lies in none is its own. */
const folderOf = (file: string): string => file.split('/')[1] ?? '';
const foldersOfSource = [...new Set(all.map(({ file }) => folderOf(file)))];

/** The folders that each folder may import, and the packages; Node's modules are judged below. */
const MAY: Readonly<Record<string, { readonly folders: readonly string[]; readonly packages?: readonly string[] }>> = {
  records: { folders: [], packages: ['zod', 'gray-matter', 'js-yaml', 'yaml', 'satteri'] },
  regimes: { folders: ['records'], packages: ['temporal-polyfill'] },
  queries: { folders: ['records', 'regimes'] },
  controls: { folders: ['records', 'regimes', 'queries'] },
  rules: { folders: ['records', 'regimes', 'queries', 'controls'] },
  checker: {
    folders: ['records', 'regimes', 'queries', 'controls', 'rules'],
    packages: ['zod', '@secretlint/core', '@secretlint/secretlint-rule-preset-recommend'],
  },
  editor: {
    folders: ['records', 'rules', 'checker'],
    packages: ['remark-lint', 'unified-lint-rule', 'vfile'],
  },
  exchange: {
    folders: ['records', 'regimes', 'queries'],
    packages: ['zod', 'js-yaml', 'csv-parse', 'fflate', 'hast-util-from-html', 'postal-mime', 'saxes'],
  },
  site: {
    folders: ['records', 'regimes', 'queries', 'controls', 'rules', 'checker', 'exchange'],
    packages: [
      'satteri',
      'hast',
      'hast-util-sanitize',
      'hast-util-to-html',
      'hast-util-from-html',
      'zod',
      'astro',
      '@astrojs/starlight',
      '@astrojs/mdx',
    ],
  },
  components: {
    folders: ['records', 'site', 'modules'],
    packages: ['@astrojs/starlight', '@fontsource-variable/inter', '@fontsource-variable/jetbrains-mono'],
  },
  pages: { folders: ['records', 'site', 'components'], packages: ['astro'] },
  cli: {
    folders: ['records', 'regimes', 'queries', 'controls', 'rules', 'checker', 'exchange', 'site'],
    packages: ['pagefind', 'ical-generator', 'js-yaml', 'zod'],
  },
  'content.config.ts': { folders: ['records', 'site'], packages: ['astro', '@astrojs/starlight'] },
  'env.d.ts': { folders: [] },
  'index.ts': { folders: ['records', 'rules', 'checker'] },
};

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The package or folder that an import names. */
function importedOf(name: string): string {
  return name.startsWith('src/') ? folderOf(name) : packageOf(name.replace(/^astro:\w+$/, 'astro'));
}

describe('who may import whom', () => {
  it('has a line for every folder of `src`, and none for what is not there', () => {
    expect(Object.keys(MAY).sort()).toEqual(foldersOfSource.sort());
  });

  it.each(all.map((module): [string, Module] => [module.file, module]))('%s', (file, { imports }) => {
    const { folders = [], packages = [] } = MAY[folderOf(file)] ?? {};
    const allowed = [folderOf(file), ...folders, ...packages];
    expect(imports.filter((name) => !name.startsWith('node:') && !allowed.includes(importedOf(name)))).toEqual([]);
  });

  it.each(Object.entries(MAY))('%s needs every package that it may import', (folder, { packages = [] }) => {
    const own = all.filter(({ file }) => folderOf(file) === folder);
    const used = new Set(own.flatMap(({ imports }) => imports.map(importedOf)));
    expect(packages.filter((name) => !used.has(name))).toEqual([]);
  });

  it('programs outside `src` start the command line; what else one of them reads is said here by its name', () => {
    const MAKERS: Readonly<Record<string, string>> = {
      'bench/clocks.ts': 'rules',
      'scripts/generate.ts': 'checker',
      'scripts/mutation/areas.ts': 'rules',
      'scripts/portal-program.ts': 'site',
      'scripts/says.ts': 'rules',
    };
    const programs = modules('{scripts,bench,ci}/**/*.{ts,js,mjs}');
    const foreign = programs.flatMap(({ file, imports }) =>
      imports
        .filter((name) => name.startsWith('src/') && folderOf(name) !== 'cli')
        .map((name): [string, string] => [file, folderOf(name)]),
    );
    expect(Object.fromEntries(foreign)).toEqual(MAKERS);
  });

  const only: readonly (readonly [what: string, files: readonly string[]])[] = [
    ['gray-matter', ['src/records/reading/parse.ts']],
    ['satteri', ['src/records/reading/markdown.ts', 'src/records/reading/sections.ts', 'src/site/html.ts']],
  ];
  it.each(only)('%s is imported only where it is tamed', (name, files) => {
    const importing = all.filter(({ imports }) => imports.includes(name)).map(({ file }) => file);
    expect(importing.sort()).toEqual([...files].sort());
  });
});

describe('who may touch the world', () => {
  const DISK = /^node:(?:fs|child_process|net|http|https|worker_threads)/;
  /** Every file that may, by name; of `cli/`, whose commands read and write, all. */
  const MAY_TOUCH: readonly string[] = [
    'src/checker/blocks.ts',
    'src/checker/cache.ts',
    'src/checker/git.ts',
    'src/checker/guard.ts',
    'src/checker/guarded.ts',
    'src/checker/inspect-worker.ts',
    'src/checker/stored-file.ts',
    'src/records/reading/load.ts',
    'src/records/writing/atomic-write.ts',
  ];
  it('the disk, git and other processes: the files that are named here, and no others', () => {
    const touching = all.filter(({ imports }) => imports.some((name) => DISK.test(name))).map(({ file }) => file);
    expect(touching.filter((file) => folderOf(file) !== 'cli').sort()).toEqual([...MAY_TOUCH].sort());
  });
  it.each([
    ['the clock', /\bnew Date\(\)|\bDate\.now\(|\bTemporal\.Now\b|performance\.now\(/],
    ['the process', /\bprocess\.(?:env|exit|exitCode|argv|stdout|stderr|cwd|on)\b/],
    ['the console', /\bconsole\./],
    ['chance', /\bMath\.random\(/],
  ])('nothing in src reads %s', (_what, pattern) => {
    // They run in the browser, and go by the clock of whoever reads.
    const inBrowser = [
      'src/site/admin/page.ts',
      'src/site/daily-run-page.ts',
      'src/site/report-form/page.ts',
      'src/site/training/page.ts',
    ];
    const reading = all.filter(({ file, text }) => !inBrowser.includes(file) && pattern.test(text));
    expect(reading.map(({ file }) => file)).toEqual([]);
  });
});

describe('who may change records', () => {
  const WRITES =
    /\b(?:createFile|replaceFile|createTree|writeFileSync|appendFileSync|copyFileSync|cpSync|renameSync|linkSync|symlinkSync|unlinkSync|truncateSync|rmSync|rmdirSync|createWriteStream|writeFile|writeSync|rename|unlink|rm|cp)\b/;
  const importsWriting = (text: string): boolean =>
    [...text.matchAll(/^import \{([^}]*)\} from '[^']*(?:atomic-write\.ts|node:fs(?:\/promises)?)'/gm)].some(
      ([, names = '']) => WRITES.test(names),
    );
  it('commands do it through `guarded.ts`, which asks history first; what else writes, writes no record of before', () => {
    const OTHERS: Readonly<Record<string, string>> = {
      'src/cli/announce/announce.ts': 'what is told in a channel, outside the records',
      'src/cli/build/admin.ts': 'the page of forms beside the portal',
      'src/cli/build/draw.ts': 'the portal',
      'src/cli/build/kept-search.ts': 'parts of the search, for the next build',
      'src/cli/build/part-file.ts': 'what a part of the portal is drawn from',
      'src/cli/build/pictures.ts': 'pictures of the portal',
      'src/cli/build/portal-folder.ts': 'the portal',
      'src/cli/build/search.ts': 'the search of the portal',
      'src/cli/check/shard.ts': 'a part of a report',
      'src/cli/check/show-report.ts': 'a report',
      'src/cli/export/export.ts': 'registers for another tool, outside the records',
      'src/cli/import/map-file.ts': 'a map of columns, outside the records',
      'src/cli/import/people-file.ts': 'a list of people to fill in, outside the records',
      'src/cli/import/target.ts': 'a folder that is new',
      'src/cli/init/surroundings.ts': 'files beside the records that are not there yet',
      'src/cli/init/swap.ts': 'the first records, in place of a sample',
      'src/cli/join/join-parts.ts': 'the portal',
      'src/cli/notice/notice.ts': 'a draft outside the records',
      'src/cli/schema.ts': 'schemas for an editor',
      'src/cli/show.ts': 'what a command shows',
    };
    const writing = all.filter(({ file, text }) => folderOf(file) === 'cli' && importsWriting(text));
    expect(writing.map(({ file }) => file)).toEqual([...Object.keys(OTHERS), 'src/cli/guarded.ts'].sort());
  });
});

/** The code of a module without its comments, texts and import lists, where the word may stand. */
function bare(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''")
    .replaceAll(/^(?:import|export)\s[^;]*?\bfrom\b[^;]*;/gm, '');
}

describe('other packages are found by asking for them', () => {
  it('`node_modules` is named only where something is kept or measured, for the stamp of npm, and where it is looked at as such', () => {
    const naming = modules('{src,scripts,bench}/**/*.{ts,js}').filter(({ text }) =>
      text.split('\n').some((line) => /['"]node_modules/.test(line) && !/\.cache|\.package-lock/.test(line)),
    );
    expect(naming.map(({ file }) => file)).toEqual([
      'bench/sides.ts',
      'scripts/install.js',
      'src/cli/content-root.ts',
      'src/cli/init/init.ts',
      'src/cli/init/surroundings.ts',
      'src/cli/work-folder.ts',
    ]);
  });
});

describe('types are earned', () => {
  it.each(modules('{src,scripts,test,bench}/**/*.ts').map(({ file, text }): [string, string] => [file, text]))(
    '%s casts nothing',
    (_file, text) => expect([...bare(text).matchAll(/\bas\s+(?!const\b)\w[^\n]*/g)].map(([cast]) => cast)).toEqual([]),
  );
});

describe('the top level', () => {
  it('holds what the README says and nothing else', () => {
    const made = ['node_modules', 'dist', 'lib'];
    const kept = readdirSync(root).filter((name) => !name.startsWith('.') && !made.includes(name));
    const folders = ['bench', 'ci', 'scripts', 'src', 'templates', 'test'];
    const files = [
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'action.yml',
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

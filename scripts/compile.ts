/**
 * Compiles the program into `lib/`, as an installed package needs it: Node runs no TypeScript below `node_modules`. Run by
 * npm before it packs; `lib/` is never committed.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OutputChunk, type Plugin, rolldown } from 'rolldown';
import manifest from '../package.json' with { type: 'json' };
import { noticesOf } from './notices.ts';
import { compilePortal, INPUTS } from './portal-program.ts';
import { settleEnvironment } from './program.js';
import { COULD_NOT_CHECK, isProgram, root, runCommand } from './runtime.js';

const LIB = join(root, 'lib');

/** What is compiled, by the name of its file in `lib/`. */
const ENTRIES = {
  isms: 'scripts/package.ts',
  program: 'scripts/program.js',
  'inspect-worker': 'src/checker/inspect-worker.ts',
  index: 'src/index.ts',
  remark: 'src/editor/remark.ts',
};

/** Whether a module is left to the package that holds it: those that npm installs beside ours, and Node's own. */
function isExternal(name: string): boolean {
  return Object.keys(manifest.dependencies).some((own) => name === own || name.startsWith(`${own}/`));
}

/** gray-matter can run frontmatter that says it is JavaScript. Ours never lets it; in what is handed out, it can not. */
const withoutEval: Plugin = {
  name: 'without-eval',
  transform(code, id) {
    if (!/gray-matter.lib.engines\.js$/.test(id)) return null;
    const [before, after, ...more] = code.split('eval(str)');
    if (after === undefined || more.length > 0) throw new Error('gray-matter runs frontmatter elsewhere than it did');
    // As long as what it replaces, so that places stay.
    return { code: `${before}null     ${after}`, map: null };
  },
};

/** Bundles the program and the packages that are nothing but JavaScript. Returns the paths of all modules in it. */
async function bundle(): Promise<readonly string[]> {
  const made = await rolldown({
    cwd: root,
    input: ENTRIES,
    platform: 'node',
    external: isExternal,
    plugins: [withoutEval],
    onLog(level, { message }) {
      if (level === 'warn') throw new Error(message);
    },
  });
  const { output } = await made.write({
    dir: LIB,
    format: 'esm',
    sourcemap: true,
    sourcemapExcludeSources: true,
    // Names stay, for whoever reads a fault without the map; blanks and remarks are a tenth of what is installed.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  });
  await made.close();
  return output.filter((file): file is OutputChunk => file.type === 'chunk').flatMap(({ moduleIds }) => moduleIds);
}

/** The fonts that style sheets load from packages: files, not modules, so that nobody tells of them. */
function fontsOf(sheet: string): readonly string[] {
  const text = readFileSync(sheet, 'utf8');
  return [...text.matchAll(/url\("([^"./][^"]*)"\)/g)].map(([, path = '']) => fileURLToPath(import.meta.resolve(path)));
}

/** Writes what a program of others may know of ours. */
async function declare(): Promise<void> {
  const settings = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      emitDeclarationOnly: true,
      declaration: true,
      rootDir: join(root, 'src'),
      outDir: join(LIB, 'types'),
      types: ['node'],
      typeRoots: [fileURLToPath(new URL('..', import.meta.resolve('@types/node/package.json')))],
    },
    include: [],
    files: [join(root, ENTRIES.index)],
  };
  const project = join(LIB, 'tsconfig.json');
  writeFileSync(project, JSON.stringify(settings));
  const status = await runCommand('tsc', ['--project', project]);
  rmSync(project);
  if (status !== 0) throw new Error('the types could not be made');
}

/**
 * Makes `lib/` anew.
 * @throws {Error} when a part of it can not be made, so that nothing half is packed
 */
export async function compile(): Promise<void> {
  settleEnvironment();
  rmSync(LIB, { recursive: true, force: true });
  mkdirSync(LIB);
  const modules = new Set(await bundle());
  await declare();
  await compilePortal(join(LIB, 'portal'), (path) => modules.add(path));
  for (const font of fontsOf(join(root, 'src', 'styles', 'fonts.css'))) modules.add(font);
  rmSync(join(LIB, 'portal', INPUTS));
  cpSync(join(root, 'src', 'checker', 'report.schema.json'), join(LIB, 'report.schema.json'));
  writeFileSync(join(LIB, 'THIRD-PARTY-NOTICES.txt'), noticesOf(modules));
}

if (isProgram(import.meta.url)) {
  try {
    await compile();
  } catch (error) {
    rmSync(LIB, { recursive: true, force: true });
    console.error(error);
    process.exitCode = COULD_NOT_CHECK;
  }
}

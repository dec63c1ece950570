import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { binOf, root } from '../../scripts/runtime.js';

/** Whoever runs this may write everywhere where it is root: then somebody else runs the program. */
const USER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** What a process said and how it ended. */
export interface Said {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function run(
  file: string,
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv; uid?: number; gid?: number },
): Said {
  const { status, stdout, stderr, error } = spawnSync(file, args, { encoding: 'utf8', maxBuffer: 2 ** 28, ...options });
  return { status, out: stdout ?? '', err: `${stderr ?? ''}${error?.message ?? ''}` };
}

/** The same, for what must succeed. */
function must(file: string, args: readonly string[], cwd: string): string {
  const { status, out, err } = run(file, args, { cwd, env: { ...process.env, CI: undefined, INIT_CWD: undefined } });
  if (status !== 0) throw new Error(`\`${file} ${args.join(' ')}\` ended with ${status}:\n${out}\n${err}`);
  return out;
}

/** A folder of its own outside the repository, into which every user may look. */
export function outside(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'isms-package-')));
  chmodSync(folder, 0o755);
  return folder;
}

/** Takes a folder away, also what may not be written in it. */
export function takeAway(folder: string): void {
  for (const path of everythingIn(folder)) if (lstatSync(path).isDirectory()) chmodSync(path, 0o755);
  rmSync(folder, { recursive: true, force: true });
}

function* everythingIn(folder: string): Generator<string> {
  yield folder;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* everythingIn(path);
    else yield path;
  }
}

/** What `npm pack` puts into the package, and where it lies. */
export function pack(folder: string): { readonly tarball: string; readonly files: readonly string[] } {
  must('npm', ['pack', '--pack-destination', folder], root);
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
  const tarball = join(folder, name);
  const listed = must('tar', ['-tzf', tarball], folder).trim().split('\n');
  return { tarball, files: listed.map((file) => file.replace(/^package\//, '')).sort() };
}

/** How each package manager is told to add packages. */
export const MANAGERS = {
  npm: (folder: string, ...names: readonly string[]) =>
    must('npm', ['install', '--save-dev', '--no-audit', '--no-fund', ...names], folder),
  pnpm: (folder: string, ...names: readonly string[]) => {
    const pnpm = binOf('pnpm') ?? '';
    const registry = must('npm', ['config', 'get', 'registry'], root).trim();
    const store = join(dirname(folder), 'store');
    return must(
      process.execPath,
      [pnpm, 'add', '--save-dev', `--registry=${registry}`, `--store-dir=${store}`, ...names],
      folder,
    );
  },
} as const;

/** Every file that is installed below a folder, once, whatever links lead to it. */
function installedFiles(folder: string): readonly string[] {
  return [...everythingIn(folder)].filter((path) => lstatSync(path).isFile());
}

/** A project of somebody else with the package in it, which its user may not write. */
export interface Installed {
  readonly folder: string;
  /** The folder of the installed package. */
  readonly program: string;
  readonly packages: number;
  readonly megabytes: number;
  readonly seconds: number;
  /** Runs the command as the user does, by the name that the package manager gave it. */
  readonly isms: (...typed: readonly string[]) => Said;
  /** Starts it and does not wait. */
  readonly start: (...typed: readonly string[]) => ReturnType<typeof spawn>;
  /** Runs a program under a Node, as the user. */
  readonly node: (args: readonly string[], env?: NodeJS.ProcessEnv, node?: string) => Said;
  /** Names all that lies below the package: paths, modes and bytes. */
  readonly state: () => string;
}

/** Installs a tarball into an empty project, and takes the right to write there from everybody. */
export function install(manager: keyof typeof MANAGERS, tarball: string, home: string): Installed {
  const folder = join(home, manager);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "name": "records", "private": true }\n');
  const began = performance.now();
  MANAGERS[manager](folder, tarball);
  const seconds = (performance.now() - began) / 1000;
  const modules = join(folder, 'node_modules');
  const files = installedFiles(modules);
  const manifests = files.filter((path) =>
    /node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/@.][^\\/]*[\\/]package\.json$/.test(path),
  );
  const bytes = files.reduce((sum, path) => sum + lstatSync(path).size, 0);
  const program = realpathSync(join(modules, 'isms'));
  for (const path of everythingIn(program)) chmodSync(path, lstatSync(path).mode & 0o555);
  // The project is the user's own, as a checkout is; what the package manager made in it is not.
  if (USER.uid !== undefined)
    for (const path of [folder, join(folder, 'package.json'), modules]) chownSync(path, USER.uid, USER.gid);
  const bin = join(home, 'bin');
  const userHome = join(home, `home-${manager}`);
  for (const path of [bin, userHome]) mkdirSync(path, { recursive: true });
  if (USER.uid !== undefined) chownSync(userHome, USER.uid, USER.gid);
  const ownNode = join(bin, 'node');
  if (!existsSync(ownNode)) linkOrCopy(realpathSync(process.execPath), ownNode);
  const env = (nodes = bin) => ({
    PATH: [nodes, process.env.PATH].join(delimiter),
    HOME: userHome,
    ISMS_DEBUG: undefined,
  });
  const options = { cwd: folder, ...USER };
  const command = join(modules, '.bin', 'isms');
  return {
    folder,
    program,
    packages: manifests.length,
    megabytes: bytes / 1e6,
    seconds,
    isms: (...typed) => run(command, typed, { ...options, env: env() }),
    start: (...typed) => spawn(command, typed, { ...options, env: env(), stdio: 'pipe' }),
    node: (args, more = {}, node = ownNode) => run(node, args, { ...options, env: { ...env(dirname(node)), ...more } }),
    state() {
      const hash = createHash('sha256');
      for (const path of [...everythingIn(program)].sort()) {
        const { mode } = lstatSync(path);
        hash.update(`${path} ${mode}\n`);
        if (lstatSync(path).isFile()) hash.update(readFileSync(path));
      }
      return hash.digest('hex');
    },
  };
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

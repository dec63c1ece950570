/** Portals that the bars are measured at: built as anybody builds one, in a process that tells each connection it opens. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

const HERE = fileURLToPath(new URL('.', import.meta.url));
export const ROOT = join(HERE, '..', '..');
export const SAMPLE = join(ROOT, 'src', 'content');
export const AUDIENCES = ['staff', 'isms', 'auditor'] as const;
/** Every portal but one is published below a path, where a forgotten one would show. */
export const BASE = '/records/';

/** A portal that was built. */
export interface Built {
  readonly folder: string;
  readonly seconds: number;
  /** Hosts that the build asked for. */
  readonly asked: readonly string[];
}

/** @throws {Error} when it could not be built */
export function build(folder: string, options: readonly string[]): Built {
  const before = performance.now();
  const watch = pathToFileURL(join(HERE, 'connections.js')).href;
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts', 'isms.js'), 'build', '--out', folder, ...options],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: `--import ${watch}` } },
  );
  if (status !== 0 && status !== 1) throw new Error(`a portal could not be built:\n${stderr}`);
  const asked = [...stderr.matchAll(/^asks for (.*)$/gm)].map(([, host = '']) => host);
  return { folder, seconds: (performance.now() - before) / 1000, asked };
}

/** The files of a portal by their path, what Pagefind packs unpacked. */
export function* textsOf(folder: string): Generator<readonly [path: string, text: string]> {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!statSync(join(folder, path)).isFile()) continue;
    const bytes = readFileSync(join(folder, path));
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    yield [path, (isPacked ? gunzipSync(bytes) : bytes).toString('utf8')];
  }
}

/** One page of each kind, the largest: pages are of one kind where a template draws them. */
export function pagesOf(folder: string): readonly string[] {
  const kinds = new Map<string, readonly [path: string, size: number]>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!path.endsWith('index.html')) continue;
    const parts = path.split('/').slice(0, -1);
    const kind = `${parts[0] ?? ''}/${parts.length}`;
    const { size } = statSync(join(folder, path));
    if (size > (kinds.get(kind)?.[1] ?? 0)) kinds.set(kind, [`${parts.join('/')}${parts.length > 0 ? '/' : ''}`, size]);
  }
  return [...[...kinds.values()].map(([path]) => path), 'search/?q=laptop', 'nowhere/'];
}

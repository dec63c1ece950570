import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCheck } from '../../../src/checker/run.ts';
import { rules } from '../../../src/rules/index.ts';
import { type Lying, type Register, textOf } from './register.ts';
import type { History, Node } from './shapes.ts';

const ROOT = 'isms';
const GIT = { PATH: process.env.PATH ?? '' };
/** When the first commit was made, in seconds since 1970; each later one follows after a minute. */
const FIRST = Date.parse('2026-11-20T15:00:00Z') / 1000;

function git(folder: string, args: readonly string[], input = ''): void {
  execFileSync('git', args, {
    cwd: folder,
    input,
    env: { ...GIT, GIT_CONFIG_GLOBAL: '/dev/null' },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function fileOf(path: string, lying: Lying): string {
  if ('repository' in lying) return `M 160000 ${'1'.repeat(40)} ${ROOT}/${path}\n`;
  return `M ${'link' in lying ? '120000' : '100644'} inline ${ROOT}/${path}\n${dataOf(textOf(lying))}`;
}

function changes(now: Register, was: Register): string {
  const gone = [...was.keys()].filter((path) => !now.has(path));
  const written = [...now].filter(([path, lying]) => was.get(path) !== lying);
  return [...gone.map((path) => `D ${ROOT}/${path}\n`), ...written.map(([path, lying]) => fileOf(path, lying))].join(
    '',
  );
}

/** All commits of a history, for `git fast-import`: one process for all. */
function streamOf({ nodes, main, head }: History): string {
  const nothing: Register = new Map();
  const commits = nodes.map(({ register, parents }: Node, place) => {
    const [first, ...others] = parents;
    const from = first === undefined ? '' : `from :${first + 1}\n`;
    const merged = others.map((parent) => `merge :${parent + 1}\n`).join('');
    const was = first === undefined ? nothing : (nodes[first]?.register ?? nothing);
    const person = `Jo <jo@fenwick.example> ${FIRST + place * 60} +0000`;
    return `commit refs/heads/all\nmark :${place + 1}\nauthor ${person}\ncommitter ${person}\n${dataOf(`commit ${place}`)}${from}${merged}${changes(register, was)}\n`;
  });
  return `reset refs/heads/all\n${commits.join('')}reset refs/heads/main\nfrom :${main + 1}\n\nreset refs/heads/change\nfrom :${head + 1}\n\n`;
}

/** A repository in which one history after the other is told and judged. */
export function histories(folder: string) {
  git(folder, ['init', '--quiet', '--template=', '--initial-branch=change']);
  const root = join(folder, ROOT);
  mkdirSync(root);
  let lies: Register = new Map();

  function lay(now: Register): void {
    for (const [path, lying] of lies) {
      if (now.get(path) === lying) continue;
      rmSync(join(root, path), { recursive: true, force: true });
      // Git keeps no empty folders.
      const folder = dirname(join(root, path));
      if (readdirSync(folder).length === 0) rmdirSync(folder);
    }
    for (const [path, lying] of now) {
      if (lies.get(path) === lying) continue;
      const at = join(root, path);
      mkdirSync('repository' in lying ? at : dirname(at), { recursive: true });
      if ('link' in lying) symlinkSync(lying.link, at);
      else if (!('repository' in lying)) writeFileSync(at, textOf(lying));
    }
    lies = now;
  }

  /**
   * Makes the history and judges what is checked out against `main`.
   * @returns the rules that are broken, errors alone
   */
  return async (history: History): Promise<readonly string[]> => {
    git(
      folder,
      ['-c', 'fastimport.unpackLimit=1', 'fast-import', '--quiet', '--force', '--date-format=raw'],
      streamOf(history),
    );
    lay(history.work);
    const { report } = await runCheck({
      ...{ root, content: ROOT, rules, version: '1', base: 'refs/heads/main', git: GIT },
      now: '2026-11-21T12:00+01:00',
      clock: () => '2026-11-21T12:00+01:00',
    });
    const errors = report.findings.filter(({ severity, waiver }) => severity === 'error' && waiver === null);
    return [...new Set(errors.map(({ rule }) => rule))].sort();
  };
}

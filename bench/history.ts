import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FIRST = Date.UTC(2026, 0, 1) / 1000;
const STEP_SECONDS = 3600;

/** Runs git in a folder, as somebody whose settings say nothing. */
function git(folder: string, args: readonly string[], input: string | Buffer = ''): void {
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null' };
  const { status, stderr } = spawnSync('git', ['-C', folder, ...args], { env, input, maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`git ${args.join(' ')} ended with ${status}: ${stderr.toString()}`);
}

function commitOf(number: number, files: readonly Buffer[]): readonly Buffer[] {
  const who = `Register clerk <clerk@fenwick.example> ${FIRST + number * STEP_SECONDS} +0000`;
  const message = `entries of hour ${number}`;
  const head = `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\ndata ${message.length}\n${message}\n`;
  return [Buffer.from(head), ...files, Buffer.from('\n')];
}

/**
 * Makes a repository of a folder, in which its files came in as many commits, an hour apart, in order of path. The same
 * files give the same commits.
 * @param commits how many; each brings its share of the files
 */
export function makeHistory(folder: string, commits: number): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const upTo = (number: number): number => Math.floor((number * files.length) / commits);
  const parts = Array.from({ length: commits }, (_, number) => {
    const own = files.slice(upTo(number), upTo(number + 1)).map((path) => {
      const bytes = readFileSync(path);
      const name = path.slice(folder.length + 1).replaceAll('\\', '/');
      return Buffer.concat([Buffer.from(`M 100644 inline ${name}\ndata ${bytes.length}\n`), bytes, Buffer.from('\n')]);
    });
    return commitOf(number, own);
  });
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  git(folder, ['fast-import', '--quiet'], Buffer.concat(parts.flat()));
  git(folder, ['reset', '--quiet']);
}

import { spawnSync } from 'node:child_process';
import { CouldNotCheck } from '../records/reading/load.ts';

/** The variables that git needs to be found and started; every other one is kept from it. */
export type GitEnvironment = Readonly<Partial<Record<'PATH' | 'HOME' | 'SystemRoot', string>>>;

/** What git answered: its standard output, or what it said when it refused. Warnings are in `said` as well. */
export interface GitAnswer {
  readonly ok: boolean;
  readonly out: string;
  readonly said: string;
}

/** What git answered with bytes: the contents of files, say. */
export interface GitBytes extends Pick<GitAnswer, 'ok' | 'said'> {
  readonly out: Buffer;
}

/** What git says about the folder that holds the records. */
export interface WorkTree {
  /** The commit that is checked out; null before the first one. */
  readonly commit: string | null;
  /** The folder below the top of the repository, with `/` at its end; empty when it is the top. */
  readonly prefix: string;
  /** Whether history was cut off when it was fetched. */
  readonly shallow: boolean;
  /** Asks git something about this folder. */
  readonly ask: (...args: readonly string[]) => GitAnswer;
  /** Asks it with something to read on its standard input, such as the names of a thousand objects. */
  readonly feed: (input: string, ...args: readonly string[]) => GitBytes;
}

/** Settings that make git say the same on every machine, and run nothing that a repository or a user names. */
const SETTINGS = [
  ...['-c', 'core.quotePath=false', '-c', 'color.ui=false', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath='],
  ...['-c', 'core.warnAmbiguousRefs=true', '-c', 'protocol.allow=never', '--no-pager', '--literal-pathspecs'],
];

const FIXED = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  // A file that can not be there: of one that is, git speaks.
  GIT_GRAFT_FILE: '/dev/null/none',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
};

const MAX_ANSWER_BYTES = 512 * 1024 * 1024;
const MAX_WAIT_MS = 60_000;

function optionsOf(env: GitEnvironment) {
  return { env: { ...env, LC_ALL: 'C' }, maxBuffer: MAX_ANSWER_BYTES, timeout: MAX_WAIT_MS };
}

/** Runs git without a shell. */
function gitBytes(args: readonly string[], env: GitEnvironment, input = ''): GitBytes {
  const { error, status, stdout, stderr } = spawnSync('git', args, { ...optionsOf(env), input });
  if (error !== undefined) return { ok: false, out: Buffer.of(), said: `git could not be run: ${error.message}` };
  return { ok: status === 0, out: stdout, said: stderr.toString().trim() };
}

function git(args: readonly string[], env: GitEnvironment): GitAnswer {
  const { ok, out, said } = gitBytes(args, env);
  return { ok, out: out.toString(), said };
}

/** The folders that the user told git to trust; git asks for it where somebody else owns the repository, as in containers. */
function trusted(env: GitEnvironment): readonly string[] {
  const { out } = git(['config', '--global', '-z', '--get-all', 'safe.directory'], env);
  return out
    .split('\0')
    .filter((folder) => folder !== '')
    .flatMap((folder) => ['-c', `safe.directory=${folder}`]);
}

/** What to do where git does not give back what it should hold. */
export const MEND = 'take a fresh clone of all, without `--filter`; `git fsck` says what is wrong with this one';

/** The line in which git says what went wrong; the others are hints and warnings. */
export function reasonOf({ said }: Pick<GitAnswer, 'said'>): string {
  const lines = said.split('\n');
  return lines.find((line) => /^(?:error|fatal):/.test(line)) ?? lines[0] ?? '';
}

/**
 * What git answered. Half an answer would look as if there were nothing.
 * @param doing what was asked of it, as `list the records`
 * @throws {CouldNotCheck} when it refused
 */
export function answered<Out>(
  { ok, out, said }: Pick<GitAnswer, 'ok' | 'said'> & { readonly out: Out },
  doing: string,
): Out {
  if (ok) return out;
  throw new CouldNotCheck(`git can not ${doing}: ${reasonOf({ said })}`, MEND);
}

/**
 * Asks git about a folder. An answer without `commit` is git's refusal: the folder is in no repository, or git is not
 * installed, or it does not trust the folder, or keeps no work tree there.
 */
export function workTreeOf(folder: string, env: GitEnvironment): WorkTree | GitAnswer {
  let settings: readonly string[] = SETTINGS;
  const ask = (...args: readonly string[]): GitAnswer =>
    git([...settings, '-C', folder, ...args], { ...env, ...FIXED });
  const feed = (input: string, ...args: readonly string[]): GitBytes =>
    gitBytes([...settings, '-C', folder, ...args], { ...env, ...FIXED }, input);
  // The folder's path comes last: it may hold an end of line.
  const where = ['rev-parse', '--is-shallow-repository', '--is-inside-work-tree', '--show-prefix'];
  let answer = ask(...where);
  if (answer.said.includes('dubious ownership')) {
    settings = [...SETTINGS, ...trusted(env)];
    answer = ask(...where);
  }
  if (!answer.ok) return answer;
  const [shallow, inside, ...path] = answer.out.split('\n');
  if (inside !== 'true') return { ok: false, out: '', said: `${folder} lies where git keeps no work tree` };
  const prefix = path.join('\n').replace(/\n$/, '');
  const head = ask('rev-parse', '--verify', '--quiet', '--end-of-options', 'HEAD^{commit}');
  return { commit: head.ok ? head.out.trim() : null, prefix, shallow: shallow !== 'false', ask, feed };
}

/**
 * A setting as the user's own git commands find it in a folder: the repository's, the user's or the machine's, such as
 * `user.name`. Null where none says, or git can not be asked.
 */
export function gitSetting(folder: string, name: string, env: GitEnvironment): string | null {
  const { ok, out } = git(['-C', folder, 'config', '--get', name], env);
  const value = out.trim();
  return ok && value !== '' ? value : null;
}

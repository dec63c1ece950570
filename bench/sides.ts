import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { argsOf, type Program } from './measure.ts';

/** The folder of this repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The instant at which all is judged. */
export const NOW = '2026-11-20T12:00+01:00';

/** A program to measure, and where its registers lie: each has copies of its own, so that neither warms the other's cache. */
export interface Side {
  readonly name: string;
  /** The folder of the program. */
  readonly program: string;
  /** The file that starts it. */
  readonly entry: string;
  /** The folder of its registers. */
  readonly registers: string;
}

/** This program as it stands; without the launcher where another commit is compared with, whose launcher might install. */
export function ownSide(scratch: string, isCompared: boolean): Side {
  const entry = join(ROOT, 'scripts', isCompared ? 'isms.ts' : 'isms.js');
  return { name: 'this', program: ROOT, entry, registers: join(scratch, 'this') };
}

/** The program of a commit, in a folder of its own, with the packages that are installed here. */
export function sideOf(reference: string, scratch: string): Side {
  const program = join(scratch, 'program');
  mkdirSync(program);
  const git = ['-C', ROOT, 'archive', '--format=tar', reference];
  const archive = execFileSync('git', git, { maxBuffer: 2 ** 28 });
  execFileSync('tar', ['-x', '-C', program], { input: archive });
  symlinkSync(join(ROOT, 'node_modules'), join(program, 'node_modules'));
  return { name: reference, program, entry: join(program, 'scripts', 'isms.ts'), registers: join(scratch, 'that') };
}

/** Gives a side its copy of a register, and says where its content root lies. */
export function copied(side: Side, register: string, name: string): string {
  const folder = join(side.registers, name);
  cpSync(register, folder, { recursive: true });
  return folder;
}

/** A register's settings as those of an organisation of its own: a sample may lose its records, and its clock stands. */
export function makeReal(content: string): void {
  const file = join(content, 'organisation.md');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/^(?:sample|clock): .*\n/gm, ''));
}

/** Takes away all that is kept of a content root: what was seen in its files, what was said of them, and their pages. */
export function forget({ program }: Side, content: string): void {
  const kept = join(program, 'node_modules', '.cache', 'isms');
  const name = hash('sha256', content, 'hex').slice(0, 32);
  const own = existsSync(kept) ? readdirSync(kept).filter((entry) => entry.startsWith(name)) : [];
  // Parts of the search are kept by what their pages say, for all content roots together.
  for (const entry of [...own, 'search']) rmSync(join(kept, entry), { recursive: true, force: true });
}

/** One word more in a record. */
export function change(content: string): void {
  appendFileSync(join(content, 'assets', 'laptop-0388.md'), '\nOne word more.\n');
}

/** A command of a side's program, in a folder. */
export function isms({ entry }: Side, cwd: string, ...args: readonly string[]): Program {
  return { command: process.execPath, args: [entry, ...args], cwd, statuses: [0, 1] };
}

const MINUTE = 60_000;
/** How long after `NOW` a check is made, by the number of the turn. */
export type Delay = (turn: number) => number;
/** At once. */
export const AT_ONCE: Delay = () => 0;
/** Some minutes later: as a rule nothing came due meanwhile. */
export const MINUTES: Delay = (turn) => (turn + 1) * MINUTE;
/** Some days later: something did. */
export const DAYS: Delay = (turn) => (turn + 1) * 24 * 60 * MINUTE;

/** Its check of a content root at `NOW`, or later. */
export function check(side: Side, content: string, more: readonly string[] = [], after = AT_ONCE): Program {
  const at = (turn: number): string => new Date(Date.parse(NOW) + after(turn)).toISOString().replace(/\.000Z$/, 'Z');
  const typed = (turn: number) => ['check', '--content', content, '--now', at(turn), ...more];
  const { args, ...program } = isms(side, content);
  return { ...program, args: (turn) => [...argsOf({ ...program, args }), ...typed(turn)] };
}

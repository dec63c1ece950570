import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Program } from './measure.ts';

/** The folder of this repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The instant at which all is judged: where none is named, no judgement is kept. */
const NOW = '2026-11-20T12:00+01:00';

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

function keptOf({ program }: Side, content: string, ending: string): string {
  const name = hash('sha256', content, 'hex').slice(0, 32);
  return join(program, 'node_modules', '.cache', 'isms', `${name}${ending}`);
}

/** Takes away what `check` said of a content root, as when time has gone on. */
export function forgetJudgement(side: Side, content: string): void {
  rmSync(keptOf(side, content, '-judged.txt'), { force: true });
}

/** Takes away all that `check` keeps of a content root: what it saw in the files, too. */
export function forget(side: Side, content: string): void {
  rmSync(keptOf(side, content, '.txt'), { force: true });
  forgetJudgement(side, content);
}

/** One word more in a record, and the judgement forgotten. */
export function change(side: Side, content: string): void {
  appendFileSync(join(content, 'assets', 'laptop-0388.md'), '\nOne word more.\n');
  forgetJudgement(side, content);
}

/** A command of a side's program, in a folder. */
export function isms({ entry }: Side, cwd: string, ...args: readonly string[]): Program {
  return { command: process.execPath, args: [entry, ...args], cwd, statuses: [0, 1] };
}

/** Its check of a content root. */
export function check(side: Side, content: string, ...more: readonly string[]): Program {
  return isms(side, content, 'check', '--content', content, '--now', NOW, ...more);
}

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { binOf } from '../scripts/runtime.js';
import { inTurn, measure, type Program, type Run } from './measure.ts';
import { say, sayRuns, times, took } from './rows.ts';
import { AT_ONCE, change, check, DAYS, type Delay, forget, isms, MINUTES, type Side } from './sides.ts';

/** A register that is measured: where each side has it, and how many records it holds. */
export interface Register {
  readonly what: string;
  readonly records: number;
  /** The folder of the repository, side by side; the records lie in `content`. */
  readonly folders: readonly string[];
  /** What each figure may be, in seconds; where none is asked, nothing. */
  readonly most?: Readonly<Partial<Record<'cold' | 'changed' | 'later' | 'again', number>>>;
}

/** A check of what changed since the last commit. */
const SINCE_HEAD = ['--base', 'HEAD', '--scope', 'touched'];

/** Measures the same of each side's program, turn by turn. */
export type Turns = (program: (side: Side, content: string) => Program, turns: number) => readonly Run[];

/** How a register is measured, for each side in turn. */
export function turnsOf(sides: readonly Side[], { folders }: Register, scratch: string): Turns {
  return (program, turns) =>
    inTurn(
      sides.map((side, at) => program(side, join(folders[at] ?? '', 'content'))),
      turns,
      scratch,
    );
}

/** The size of a folder, in megabytes. */
export function megabytes(content: string): number {
  const files = readdirSync(content, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0) / 1e6;
}

/** A tool that looks at the same files, and how it is started; null where it is not installed. */
type Tool = readonly [name: string, typed: readonly string[] | null];

/** Remark is no package of ours: where it is installed, with its reader of frontmatter and its preset, the user says. */
function toolsAt(packages: string | undefined): readonly Tool[] {
  const lint = binOf('markdownlint-cli2');
  const at = (...parts: readonly string[]): string => join(packages ?? '', ...parts, 'index.js');
  const remark = [join(packages ?? '', 'remark-cli', 'cli.js'), '--quiet', '--no-stdout'];
  const plugins = ['--use', at('remark-frontmatter'), '--use', at('remark-preset-lint-recommended')];
  return [
    ['markdownlint-cli2', lint === null ? null : [lint, '**/*.md']],
    ['remark-cli', packages === undefined ? null : [...remark, ...plugins, '.']],
  ];
}

/**
 * Checks of a register: for the first time, with a record changed, later, and once more.
 * @param packages the folder in which remark is installed, where it is
 */
export function checks(sides: readonly Side[], register: Register, packages: string | undefined, scratch: string): Run {
  const { what, records, folders, most = {} } = register;
  const own = join(folders[0] ?? '', 'content');
  console.log(`\n${what}: ${records} records, ${megabytes(own).toFixed(1)} MB`);
  const turns = turnsOf(sides, register, scratch);
  const command = 'find . -type f -print0 | sort -z | xargs -0 cat | sha256sum';
  const floor = measure({ command: 'sh', args: ['-c', command], cwd: own, statuses: [0] }, 5, scratch);
  const cold = turns((side, content) => ({ ...check(side, content), before: () => forget(side, content) }), 3);
  const unchanged = (after: Delay) => turns((side, content) => check(side, content, [], after), 3);
  const again = unchanged(AT_ONCE);
  const later = unchanged(MINUTES);
  const due = unchanged(DAYS);
  const changed = turns((side, content) => ({ ...check(side, content, SINCE_HEAD), before: () => change(content) }), 3);
  say({ what: 'cat and sha256sum, the floor', seen: took(floor) });
  const first = sayRuns('isms check, first time', cold, most.cold);
  say({ what: '  as a multiple of the floor', seen: times(first.seconds, floor.seconds) });
  say({
    what: '  most memory',
    seen: `${first.peak.toFixed(0)} MiB`,
    target: ['at most 700 MiB', first.peak <= 700],
  });
  sayRuns('isms check --base --scope touched, one changed', changed, most.changed);
  sayRuns('isms check, no file changed, minutes later', later, most.later);
  sayRuns('isms check, no file changed, days later', due, most.later);
  const last = sayRuns('isms check, nothing changed', again, most.again);
  say({ what: '  as a multiple of the floor', seen: times(last.seconds, floor.seconds) });
  for (const [name, typed] of toolsAt(packages)) {
    if (typed === null) {
      say({ what: `${name} on the same files`, seen: 'not installed' });
      continue;
    }
    const run = measure({ command: process.execPath, args: typed, cwd: own, statuses: [0, 1] }, 1, scratch);
    const faster = run.seconds / first.seconds;
    say({ what: `${name} on the same files`, seen: took(run) });
    say({
      what: '  isms check, first time, is faster by',
      seen: `${faster.toFixed(1)} x`,
      target: ['at least 8 x', faster >= 8],
    });
  }
  return first;
}

/** What a comparison with the past adds to a check of one changed record, and what the story of a record takes. */
export function histories(sides: readonly Side[], register: Register, scratch: string): void {
  const [side] = sides;
  const [folder] = register.folders;
  if (side === undefined || folder === undefined) throw new Error('there is nothing to measure');
  const content = join(folder, 'content');
  const after = (...more: readonly string[]): Program => ({
    ...check(side, content, more),
    before: () => change(content),
  });
  const difference = { command: 'git', args: ['diff', '--stat', 'HEAD'], cwd: folder, statuses: [0] };
  // In turn, since the difference of two figures shows all else that the machine does meanwhile.
  const [plain, base, diff] = inTurn([after(), after('--base', 'HEAD'), difference], 9, scratch);
  if (plain === undefined || base === undefined || diff === undefined) throw new Error('nothing was measured');
  const added = base.seconds - plain.seconds;
  console.log(`\n${register.what}, one record changed since the last of its commits`);
  say({ what: 'isms check', seen: took(plain) });
  say({ what: 'isms check --base HEAD', seen: took(base) });
  say({
    what: '  added on the clock',
    seen: `${added.toFixed(2)} s (${(base.busy - plain.busy).toFixed(2)})`,
    target: ['at most 1 s', added <= 1],
  });
  say({ what: '  git diff --stat', seen: took(diff) });
  say({ what: '  added, as a multiple of it', seen: times(added, diff.seconds) });
  sayRuns(
    'isms history of a record',
    turnsOf(sides, register, scratch)((one, at) => isms(one, at, 'history', 'INC-2026-0007', '--content', at), 5),
    2,
  );
}

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Register, turnsOf } from './checks.ts';
import { measure, type Program } from './measure.ts';
import { say, sayRuns, took } from './rows.ts';
import { change, forget, isms, NOW, type Side } from './sides.ts';
import { type TreeRun, watched } from './tree.ts';

/** The most that one process of a build may hold, in MiB. */
const MOST_MEBIBYTES = 1740;
/** Names of processes that are Pagefind's own; all others are Node's. */
const INDEXER = /^pagefind/;

/** What a build may take, in seconds on the clock; where nothing is asked, nothing. */
export interface MostOfBuild {
  readonly full?: number;
  readonly changed?: number;
}

function outOf(content: string): string {
  return `${content}-site`;
}

function built(side: Side, content: string): Program {
  const args = ['build', '--content', content, '--out', outOf(content), '--now', NOW];
  return isms(side, content, ...args);
}

/** What each program of a build held at most, and what of the processor was Pagefind's. */
function sayShares(run: TreeRun): void {
  for (const [name, isOf] of [
    ['Node', (one: string) => !INDEXER.test(one)],
    ['Pagefind', (one: string) => INDEXER.test(one)],
  ] as const) {
    const own = [...run.shares].filter(([one]) => isOf(one)).map(([, share]) => share);
    if (own.length === 0) continue;
    const peak = Math.max(...own.map((share) => share.peak));
    const busy = own.reduce((sum, share) => sum + share.busy, 0);
    const seen = `${peak.toFixed(0)} MiB (${busy.toFixed(1)})`;
    const target = [`at most ${MOST_MEBIBYTES} MiB`, peak <= MOST_MEBIBYTES] as const;
    say({ what: `  ${name}: the most of a process`, seen, target });
  }
}

/**
 * The portal of a register, from nothing and after a change of one record, and what of that Pagefind takes.
 * @param most what it may take
 */
export async function builds(
  sides: readonly Side[],
  register: Register,
  most: MostOfBuild,
  scratch: string,
): Promise<void> {
  const [own] = sides;
  const [folder] = register.folders;
  if (own === undefined || folder === undefined) throw new Error('there is nothing to measure');
  console.log(`\nThe portal of ${register.records} records`);
  const turns = turnsOf(sides, register, scratch);
  const full = turns((side, content) => ({ ...built(side, content), before: () => forget(side, content) }), 1);
  sayRuns('isms build, from nothing', full, most.full);
  const changed = turns((side, content) => ({ ...built(side, content), before: () => change(content) }), 1);
  sayRuns('isms build, one record changed', changed, most.changed);
  const content = join(folder, 'content');
  sayShares(await watched({ ...built(own, content), before: () => forget(own, content) }));
  if (spawnSync('hugo', ['version']).status === 0) hugo(content, scratch);
  else say({ what: HUGO, seen: 'not installed' });
  for (const place of register.folders) rmSync(outOf(join(place, 'content')), { recursive: true, force: true });
}

const HUGO = 'hugo, pages without layout or search';
const PLAIN_PAGE = '<!doctype html><html lang="en"><title>{{ .Title }}</title>{{ .Content }}</html>\n';

/** The same files as pages without layout, made by Hugo: no check, no search, no look of their own. */
function hugo(content: string, scratch: string): void {
  const site = join(scratch, 'hugo');
  mkdirSync(join(site, 'layouts', '_default'), { recursive: true });
  for (const name of ['single', 'list']) writeFileSync(join(site, 'layouts', '_default', `${name}.html`), PLAIN_PAGE);
  writeFileSync(join(site, 'config.toml'), 'disableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n');
  cpSync(content, join(site, 'content'), { recursive: true });
  try {
    say({
      what: HUGO,
      seen: took(measure({ command: 'hugo', args: ['--quiet'], cwd: site, statuses: [0] }, 1, scratch)),
    });
  } catch (error) {
    say({ what: HUGO, seen: 'refused the files' });
    console.log(`  ${String(error).split('\n')[0]}`);
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

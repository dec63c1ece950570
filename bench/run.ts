/**
 * How fast and how large: `npm run bench`. Everything is measured side by side in one run, so that the ratios hold on any
 * machine; the figures on the clock are those of a machine that does nothing else.
 *
 * - `-- --only check`, `history`, `clocks` or `build` measures a part of it
 * - `-- --against REF` measures the program of another commit in the same turns
 * - `-- --packages DIR` measures remark, too, where `remark-cli`, `remark-frontmatter` and `remark-preset-lint-recommended` lie
 * - `-- --records 1000` measures registers of other sizes than 10,000 records, and builds the portal of one of them
 */
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builds, type MostOfBuild } from './builds.ts';
import { checks, histories, type Register, turnsOf } from './checks.ts';
import { manyClocks } from './clocks.ts';
import { cloneSample } from './clone.ts';
import { makeHistory } from './history.ts';
import { say, sayRuns } from './rows.ts';
import { check, copied, forget, makeReal, ownSide, ROOT, sideOf } from './sides.ts';

const SAMPLE = join(ROOT, 'src', 'content');
const NEEDED_BYTES = 2 * 1024 ** 3;
const MANY = 10_000;
const SOME = 1_000;
const COMMITS = 1_000;
const PARTS = ['check', 'history', 'clocks', 'build'] as const;
/** Portals that are built, and what each may take. */
const PORTALS: readonly (readonly [records: number, MostOfBuild])[] = [
  [1_000, { full: 15 }],
  [3_000, {}],
  [10_000, { full: 90, changed: 20 }],
];
/** Records that are incidents as they are in real registers: four times as long as others, most of it fields. */
const isIncident = (file: string): boolean => file.startsWith('incidents/');

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    against: { type: 'string' },
    records: { type: 'string' },
    packages: { type: 'string' },
  },
});
if (values.only !== undefined && !PARTS.some((part) => part === values.only))
  throw new Error(`\`--only\` is one of ${PARTS.join(', ')}`);
const asks = (part: (typeof PARTS)[number]): boolean => values.only === undefined || values.only === part;
const many = Number(values.records ?? MANY);
if (!Number.isInteger(many) || many < 200) throw new Error('`--records` is a number from 200 on');
const { bavail, bsize } = statfsSync(tmpdir());
if (bavail * bsize < NEEDED_BYTES) throw new Error(`${tmpdir()} has less than 2 GiB left`);

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'isms-bench-')));
const sides = [
  ownSide(scratch, values.against !== undefined),
  ...(values.against === undefined ? [] : [sideOf(values.against, scratch)]),
];
const contents: string[] = [];

function leaveSettings(content: string): void {
  for (const name of readdirSync(content))
    if (name !== 'organisation.md') rmSync(join(content, name), { recursive: true });
}

function register(
  name: string,
  wanted: number,
  { what, most, isCopied, commits = 0 }: Partial<Register> & { isCopied?: (file: string) => boolean; commits?: number },
  settle: (content: string) => void = () => {},
): Register {
  const made = join(scratch, `made-${name}`);
  const content = join(made, 'content');
  mkdirSync(made);
  const records = cloneSample(SAMPLE, content, wanted, isCopied);
  makeReal(content);
  settle(content);
  if (commits > 0) makeHistory(made, commits);
  const folders = sides.map((side) => copied(side, made, name));
  contents.push(...folders.map((folder) => join(folder, 'content')));
  rmSync(made, { recursive: true });
  return { what: what ?? name, records, folders, ...(most === undefined ? {} : { most }) };
}

try {
  console.log('Seconds on the clock, and in brackets of the processor in Node.');
  if (asks('check') || asks('history')) {
    const small = register('B', many, { what: 'B, short records', most: { cold: 4 }, commits: COMMITS });
    if (asks('check')) {
      const large = register('S', many, {
        what: 'S, incidents of full size',
        most: { cold: 7, changed: 3, later: 1.3, again: 1.2 },
        isCopied: isIncident,
        commits: COMMITS,
      });
      const cold = checks(sides, small, values.packages, scratch);
      checks(sides, large, values.packages, scratch);
      const some = register('some', SOME, {});
      const bare = register('bare', 0, {});
      const first = (one: Register, turns: number) =>
        turnsOf(
          sides,
          one,
          scratch,
        )((side, content) => ({ ...check(side, content), before: () => forget(side, content) }), turns);
      console.log('');
      sayRuns('isms check of settings alone', first(register('empty', 0, {}, leaveSettings), 5), 0.35);
      sayRuns(`isms check of the sample, ${bare.records} records, first time`, first(bare, 5), 0.7);
      const tenth = sayRuns(`isms check of ${some.records} records, first time`, first(some, 3), 1.3);
      const growth = cold.seconds / tenth.seconds / (small.records / some.records / 10);
      if (many === MANY)
        say({
          what: '  growth for ten times the records',
          seen: `${growth.toFixed(1)} x`,
          target: ['at most 11 x', growth <= 11],
        });
    }
    if (asks('history')) histories(sides, { ...small, what: `B, ${COMMITS} commits` }, scratch);
  }
  if (asks('clocks')) {
    const { busy } = manyClocks(MANY);
    const target = ['at most 2 s', busy <= 2] as const;
    say({ what: 'deadlines of 10,000 incidents, five duties each', seen: `(${busy.toFixed(2)})`, target });
  }
  if (asks('build'))
    for (const [records, most] of values.records === undefined ? PORTALS : [[many, {}] as const]) {
      const portal = register(`portal-${records}`, records, { isCopied: isIncident });
      await builds(sides, portal, most, scratch);
    }
} finally {
  for (const side of sides) for (const content of contents) forget(side, content);
  rmSync(scratch, { recursive: true, force: true });
}

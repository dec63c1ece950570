/**
 * `npm run lighthouse`: what Lighthouse says of home, a register and an incident, in all four categories. It is fetched by
 * `npx` at a fixed version when it is asked for, since its hundred packages would weigh on every `npm ci`, and is never
 * part of what is published. `-- DIR` measures a portal that was built before.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { middleOf } from '../../bench/measure.ts';
import { say } from '../../bench/rows.ts';
import { CHROMIUM, FLAGS } from '../browser.ts';
import { host } from './host.ts';
import { BASE, build } from './portals.ts';

const VERSION = 'lighthouse@13.5.0';
const LEAST = 95;
/** How often a page is measured: the middle one by its speed counts, since a computer does other things, too. */
const ROUNDS = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const PAGES: readonly (readonly [what: string, path: string])[] = [
  ['home', ''],
  ['a register', 'incidents/'],
  ['an incident', 'incidents/INC-2026-0009/'],
];
const CHROME = ['--headless=new', ...FLAGS].join(' ');

interface Scores {
  /** How quick Lighthouse finds the machine itself: a laptop has 1,500 and more, and a page is slowed down by four from there. */
  readonly environment: { readonly benchmarkIndex: number };
  readonly categories: Readonly<
    Record<
      string,
      { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }
    >
  >;
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly title: string }>>;
}

/** What cost points, worst first. */
function costs({ categories, audits }: Scores): readonly string[] {
  return CATEGORIES.flatMap((name) =>
    (categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${name}: ${audits[id]?.title ?? id}`),
  );
}

async function measured(url: string, file: string): Promise<Scores> {
  const asked = [url, '--quiet', '--output=json', `--output-path=${file}`, `--only-categories=${CATEGORIES.join(',')}`];
  const env = { ...process.env, CHROME_PATH: CHROMIUM };
  // This process goes on meanwhile: it serves the portal.
  const child = spawn('npx', ['--yes', VERSION, ...asked, `--chrome-flags=${CHROME}`], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const status = await new Promise((done) => child.once('close', done));
  if (status !== 0) throw new Error('Lighthouse gave no answer');
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function middle(url: string, file: string): Promise<Scores> {
  const rounds: Scores[] = [];
  while (rounds.length < ROUNDS) rounds.push(await measured(url, file));
  const scores = middleOf(rounds, ({ categories }) => categories.performance?.score ?? 0);
  if (scores === undefined) throw new Error('Lighthouse gave no answer');
  return scores;
}

/**
 * Measures a portal and prints a line for each page.
 * @param folder a portal that is published below `BASE`
 * @returns whether every score is high enough
 */
export async function lighthouse(folder: string, scratch: string): Promise<boolean> {
  const { url, close } = await host(folder, BASE);
  let isGood = true;
  try {
    for (const [what, path] of PAGES) {
      const scores = await middle(url + path, join(scratch, 'lighthouse.json'));
      const points = CATEGORIES.map((name) => Math.round((scores.categories[name]?.score ?? 0) * 100));
      const isEnough = points.every((score) => score >= LEAST);
      isGood &&= isEnough;
      say({
        what: `Lighthouse, ${what} (${CATEGORIES.join(', ')})`,
        seen: points.join(' '),
        target: [`at least ${LEAST}`, isEnough],
      });
      for (const cost of costs(scores)) console.log(`    ${cost}`);
      if (!isEnough)
        console.log(`    on a machine of ${Math.round(scores.environment.benchmarkIndex)} by Lighthouse's own measure`);
    }
  } finally {
    close();
  }
  return isGood;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { positionals } = parseArgs({ allowPositionals: true });
  const scratch = mkdtempSync(join(tmpdir(), 'isms-lighthouse-'));
  const folder = positionals[0] ?? build(join(scratch, 'site'), ['--audience', 'isms', '--base-path', BASE]).folder;
  process.exitCode = (await lighthouse(folder, scratch)) ? 0 : 1;
  rmSync(scratch, { recursive: true });
}

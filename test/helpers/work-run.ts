/**
 * Says of each input, a line each, what was done more than 2.3 times as often for twice as much of it:
 * `node --no-opt --no-maglev work-run.ts`, since what is compiled anew on the way is not counted in whole. With `planted`
 * behind it, a rule that compares every record with every other one is among the rules.
 */
import type { Rule, RuleContext } from '../../src/rules/rule.ts';
import { countBuiltIns, type Work, workCounter } from './work.ts';

const counter = workCounter();
const { inspectSource } = await import('../../src/checker/inspect.ts');
const { judge } = await import('../../src/checker/judge.ts');
const { rules: own } = await import('../../src/rules/index.ts');
const { makePortal } = await import('../../src/site/portal.ts');
const { INPUTS } = await import('./growing.ts');

const planted: Rule = {
  id: 'record/planted',
  severity: 'error',
  controls: [],
  title: 'Every record is there',
  why: 'It is compared with every other one.',
  fix: 'Nothing.',
  examples: {
    fails: [{ name: '', from: 'organisation.md', says: '' }],
    passes: [{ name: '', from: 'organisation.md' }],
  },
  *check({ content }) {
    for (const one of content.all)
      if (!content.all.toReversed().includes(one)) yield { on: one, message: 'is not there' };
  },
};
const isPlanted = process.argv.includes('planted');
const rules = isPlanted ? [planted] : own;

type Growing = (typeof INPUTS)[number];

const NOW = '2026-11-20T12:00+01:00';
const MOST = 2.3;
/** What is done less often than this in the larger input is not compared: half of it may stand there always. */
const FEW = 4000;

function* grown(small: Work, large: Work): Generator<string> {
  for (const [name, count] of large) {
    const before = small.get(name) ?? 0;
    if (count > FEW && count > MOST * before) yield `${name}: ${before}, then ${count}`;
  }
}

/** What is done less often than this by built-in functions. */
const FEW_STEPS = 40_000;

const steps = countBuiltIns();

/** What an input costs, part by part: reading, judging and each rule in it, and the pages for those who see least and most. */
async function costOf({ source, pastOf }: ReturnType<Growing['of']>) {
  const work = new Map<string, Work>();
  const built = new Map<string, number>();
  const measure = async <Made>(part: string, act: () => Made | Promise<Made>): Promise<Made> => {
    const before = steps();
    const { made, work: done } = await counter.count(act);
    work.set(part, done);
    built.set(part, steps() - before);
    return made;
  };
  const watched = rules.map((rule) => ({
    ...rule,
    *check(context: RuleContext) {
      const before = steps();
      yield* rule.check(context);
      built.set(rule.id, steps() - before);
    },
  }));
  const inspected = await measure('reading', () => inspectSource(source));
  const past = pastOf?.(inspected) ?? null;
  const { findings } = await measure('judging', () => judge(inspected, watched, Date.parse(NOW), { past }));
  for (const audience of ['staff', 'isms'] as const)
    await measure(`pages for ${audience}`, () =>
      makePortal({ source, inspected, findings, rules, audience, now: NOW, clockPinned: true }),
    );
  return { work, built, findings: findings.length };
}

for (const { name, of } of isPlanted ? INPUTS.slice(0, 1) : INPUTS) {
  const small = await costOf(of(1));
  const large = await costOf(of(2));
  const grew = [...large.work].flatMap(([part, work]) =>
    [...grown(small.work.get(part) ?? new Map(), work)].map((said) => `${part}: ${said}`),
  );
  const steeper = [...large.built].flatMap(([part, count]) => {
    const before = small.built.get(part) ?? 0;
    return count > FEW_STEPS && count > MOST * before ? [`${part}, built-in functions: ${before}, then ${count}`] : [];
  });
  const passed = [...large.work.values()].flatMap((work) => [...work.values()]).reduce((sum, count) => sum + count, 0);
  const row = { name, findings: large.findings, passed, grew: [...grew, ...steeper] };
  process.stdout.write(`${JSON.stringify(row)}\n`);
}

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openCache } from '../../src/checker/cache.ts';
import { readOutcome } from '../../src/checker/outcome.ts';
import { type CheckRequest, runCheck } from '../../src/checker/run.ts';
import { rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { put, temporaryFolder, writeRegister } from '../helpers/register.ts';

/** The report of that morning is to be assessed within 24 hours. */
const LAST = '2026-11-21T08:20:00+01:00';
const DUE = '2026-11-21T08:20:01+01:00';

let program = '';
let root = '';
let asked = 0;

/** A rule that counts how often it is asked. */
const counting: Rule = {
  id: 'record/asked',
  severity: 'info',
  controls: [],
  title: 'asked',
  why: 'asked',
  fix: 'asked',
  *check() {
    asked += 1;
    yield* [];
  },
  examples: rules[0]?.examples ?? {
    fails: [{ name: '', from: 'organisation.md', says: [] }],
    passes: [{ name: '', from: 'organisation.md' }],
  },
};

beforeEach(() => {
  program = temporaryFolder();
  for (const folder of ['records', 'rules', 'checker']) put(program, `src/${folder}/module.ts`, 'export {};\n');
  put(program, 'package.json', '{}');
  put(program, 'package-lock.json', '{}');
  root = writeRegister(temporaryFolder());
  put(root, 'incidents/2026/INC-2026-0099.md', 'no frontmatter');
  asked = 0;
});

async function check(change: Partial<CheckRequest> = {}): Promise<{ readonly asked: number; readonly said: string }> {
  const before = asked;
  const cache = openCache({ program, content: root, work: join(program, 'node_modules/.cache/isms') });
  const clock = () => '2026-11-21T09:00+01:00';
  const { report } = await runCheck({
    root,
    content: root,
    rules: [...rules, counting],
    version: '1',
    clock,
    cache,
    git: {},
    ...change,
  });
  return { asked: asked - before, said: JSON.stringify({ ...report, rules: report.rules.length }) };
}

/** As on a machine that kept nothing. */
function openedAnew(): void {
  rmSync(join(program, 'node_modules'), { recursive: true });
}

describe('a judgement is kept until something that it depends on changes', () => {
  it('says the same without asking a rule again', async () => {
    const first = await check();
    const second = await check();
    expect([first.asked, second.asked]).toEqual([1, 0]);
    expect(second.said).toBe(first.said);
    expect(first.said).toContain('record/readable');
  });

  const changes: readonly (readonly [what: string, asking: Partial<CheckRequest>, act: () => void])[] = [
    ['a record changed', {}, () => put(root, 'incidents/2026/INC-2026-0099.md', 'still no frontmatter')],
    ['a record came', {}, () => put(root, 'incidents/2026/INC-2026-0098.md', 'no frontmatter')],
    ['a stray file came', {}, () => put(root, 'notes.txt', 'x')],
    ['the program changed', {}, () => put(program, 'src/rules/module.ts', 'export { };\n')],
    ['something came due', { now: DUE }, () => {}],
    ['an earlier instant is named', { now: '2026-11-20T11:59:59+01:00' }, () => {}],
    ['other rules are asked', { rules: [counting] }, () => {}],
  ];
  it.each(changes)('%s', async (_what, asking, act) => {
    await check();
    act();
    expect((await check(asking)).asked).toBe(1);
  });

  it.each([
    ['at the same instant', '2026-11-20T12:00+01:00'],
    ['in the last second before something comes due', LAST],
  ])('it is what is said %s, with that instant', async (_when, now) => {
    const first = await check();
    const later = await check({ now });
    const same = JSON.stringify({ ...JSON.parse(first.said), now, clockPinned: false });
    expect(later).toEqual({ asked: 0, said: same });
    openedAnew();
    expect((await check({ now })).said).toBe(same);
  });

  it('it is kept of a real organisation, for which time goes on', async () => {
    const settings = join(root, 'organisation.md');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^(?:sample|clock):.*\n/gm, ''));
    const at = async (now: string) => {
      const { asked: times, said } = await check({ clock: () => now });
      return [times, JSON.parse(said).now];
    };
    const instants = ['2026-11-20T12:00+01:00', LAST, DUE, DUE, '2026-11-20T12:00+01:00'];
    const told: unknown[] = [];
    for (const now of instants) told.push(await at(now));
    expect(told).toEqual([1, 0, 1, 0, 1].map((times, index) => [times, instants[index]]));
  });

  it('and is made again when what was kept is damaged', async () => {
    await check();
    const folder = join(program, 'node_modules/.cache/isms');
    const kept = readdirSync(folder).find((name) => name.endsWith('-judged.txt')) ?? '';
    writeFileSync(join(folder, kept), readFileSync(join(folder, kept), 'utf8').replace('"findings"', '"fundings"'));
    expect((await check()).asked).toBe(1);
  });
});

describe('what is no outcome is not taken for one', () => {
  it.each(['', '{}', 'null', '{"findings":[]}', '[1'])('%j', (text) => expect(readOutcome(text)).toBeNull());
});

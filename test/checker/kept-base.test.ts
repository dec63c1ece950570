import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCache } from '../../src/checker/cache.ts';
import { json } from '../../src/checker/reporters/json.ts';
import { type CheckRequest, runCheck } from '../../src/checker/run.ts';
import { rules } from '../../src/rules/index.ts';
import { put, temporaryFolder, writeRegister } from '../helpers/register.ts';
import { commitAll, git, makeRepository } from '../helpers/repository.ts';

/** Settings count as they stood before a change: what is kept beside those of now is not taken for them, nor the other way round. */

const program = temporaryFolder();
beforeAll(() => {
  for (const file of ['src/rules/module.ts', 'package.json', 'package-lock.json']) put(program, file, '{}');
});

const SETTINGS = 'organisation.md';
const REPORT = 'incidents/2026/INC-2026-0021.md';

/** The register of an organisation that is not made up, in git, with a report that nobody has assessed for two days. */
function register(): string {
  const root = writeRegister(temporaryFolder(), { from: SETTINGS, set: { sample: null, clock: null } });
  edit(root, REPORT, (text) => text.replace(/^reportedAt: .*$/m, 'reportedAt: 2026-11-18T08:20+01:00'));
  makeRepository(root);
  git(root, 'branch', 'before');
  return root;
}

function edit(root: string, file: string, change: (text: string) => string): void {
  put(root, file, change(readFileSync(join(root, file), 'utf8')));
}

const withSetting = (root: string, line: string): void =>
  edit(root, SETTINGS, (text) => text.replace('---\n', `---\n${line}\n`));
const touch = (root: string): void => edit(root, REPORT, (text) => `${text}\nThe lid was dented.\n`);

async function report(root: string, work: string | null, asked: Partial<CheckRequest>): Promise<string> {
  const result = await runCheck({
    root,
    content: 'records',
    rules,
    version: '1',
    now: '2026-11-20T12:00+01:00',
    clock: () => '2026-11-20T12:00+01:00',
    cache: work === null ? null : openCache({ program, content: root, work }),
    git: { PATH: process.env.PATH ?? '' },
    ...asked,
  });
  return json(result.report);
}

const BASE = { base: 'before' } as const;
const TOUCHED = { base: 'before', scope: 'touched' } as const;

describe('with what is kept the report is the same, with a base and without, in turn', () => {
  it.each<[what: string, act: (root: string) => void]>([
    ['a record changed', touch],
    ['a threshold, loosened by the change', (root) => withSetting(root, 'thresholds: { triageHours: 100 }')],
    ['a weight, lowered by the change', (root) => withSetting(root, 'severities: { incident/triage-overdue: info }')],
    ['a rule, switched off by the change', (root) => withSetting(root, 'severities: { incident/triage-overdue: off }')],
    ['the first day, moved by the change', (root) => withSetting(root, 'startedOn: 2026-11-19')],
    ['a setting that can not be read', (root) => withSetting(root, 'thresholds: { triageHours: soon }')],
  ])('%s', async (_, act) => {
    const root = register();
    act(root);
    commitAll(root, 'a change');
    const work = temporaryFolder();
    for (const asked of [{}, BASE, { now: '2026-11-20T12:01+01:00' }, TOUCHED])
      expect(await report(root, work, asked), JSON.stringify(asked)).toBe(await report(root, null, asked));
  });

  it('two branches that were merged into each other, with other settings on each', async () => {
    const root = register();
    git(root, 'checkout', '--quiet', '-b', 'change');
    touch(root);
    const ours = commitAll(root, 'a record');
    git(root, 'checkout', '--quiet', 'before');
    withSetting(root, 'thresholds: { triageHours: 100 }');
    const theirs = commitAll(root, 'a setting');
    git(root, 'merge', '--quiet', '--no-edit', ours);
    git(root, 'checkout', '--quiet', 'change');
    git(root, 'merge', '--quiet', '--no-edit', theirs);
    edit(root, 'people/it-admin.md', (text) => `${text}\nOn leave.\n`);
    commitAll(root, 'more');
    const work = temporaryFolder();
    for (const asked of [BASE, {}, BASE, { ...BASE, now: '2026-11-20T12:01+01:00' }])
      expect(await report(root, work, asked), JSON.stringify(asked)).toBe(await report(root, null, asked));
  });

  it('few rules, then all of them', async () => {
    const root = register();
    withSetting(root, 'severities: { incident/triage-overdue: info }');
    const few = rules.filter(({ id }) => id === 'incident/triage-overdue');
    const work = temporaryFolder();
    for (const asked of [{ rules: few }, {}, { rules: few }, { now: '2026-11-20T12:01+01:00' }])
      expect(await report(root, work, asked)).toBe(await report(root, null, asked));
  });
});

import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REUSABLE, stepOf } from '../helpers/gates.ts';
import { BROKEN, put, temporaryFolder, writeRegister } from '../helpers/register.ts';
import { commitAll, git, makeRepository } from '../helpers/repository.ts';
import { type Answer, runStep } from '../helpers/runner.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FILE = 'ci/github-shards.yml';

describe('the gate of a large register on GitHub', () => {
  it.each(['part', 'gate'])('installs for the job %s as the gate of every other one does', (job) => {
    expect(stepOf(FILE, job, 'Install')).toBe(REUSABLE.script('Install'));
  });

  it('names the same versions of actions', () => {
    const pins = (file: string) =>
      new Set([...readFileSync(join(ROOT, file), 'utf8').matchAll(/uses: (\S+@\S+ # \S+)/g)].map(([, pin]) => pin));
    expect([...pins(FILE)].filter((pin) => !pins(REUSABLE.file).has(pin))).toEqual([]);
  });

  it('judges what its jobs saw, and lets nothing in while a part is missing', () => {
    const folder = temporaryFolder();
    writeRegister(join(folder, 'content'));
    put(folder, '.gitignore', 'node_modules\n*.json\n');
    const base = makeRepository(folder);
    writeRegister(join(folder, 'content'), BROKEN);
    commitAll(folder, 'change');
    git(folder, 'checkout', '--quiet', '--detach');
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
    symlinkSync(join(ROOT, 'scripts/isms.js'), join(folder, 'node_modules/.bin/isms'));
    const temp = temporaryFolder();
    const variables = { CONTENT: 'content', PARTS: '2', BASE: base, RUNNER_TEMP: temp, RUN: '7' };
    const made = ['1', '2'].map((part): Answer => {
      const { status, said } = runStep(stepOf(FILE, 'part', 'Look at one part'), folder, { ...variables, PART: part });
      expect([status, said]).toEqual([0, expect.stringContaining(`part ${part} of 2 tells of`)]);
      const files = { 'part.json': readFileSync(join(folder, 'part.json'), 'utf8') };
      return { to: `run download 7 --name isms-part-${part}`, files };
    });
    const fetchParts = stepOf(FILE, 'gate', 'Fetch the parts');
    expect(runStep(fetchParts, folder, variables, made.slice(0, 1))).toMatchObject({
      status: 2,
      said: expect.stringContaining('::error::part 2 of 2 was not made'),
    });
    expect(runStep(fetchParts, folder, variables, made).status).toBe(0);
    const summary = join(temp, 'summary.md');
    const judged = runStep(stepOf(FILE, 'gate', 'Judge all parts'), folder, {
      ...variables,
      GITHUB_STEP_SUMMARY: summary,
    });
    expect([judged.status, judged.said]).toEqual([1, expect.stringContaining('incident/closed-requires-root-cause')]);
  });
});

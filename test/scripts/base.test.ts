import { cpSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { actionStep, REUSABLE, stepOf } from '../helpers/gates.ts';
import { put, temporaryFolder } from '../helpers/register.ts';
import { commitAll, git, makeRepository } from '../helpers/repository.ts';
import { type Answer, runStep } from '../helpers/runner.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FIND = stepOf('.github/workflows/isms.yml', 'gate', 'Find the base');
const ZEROS = '0'.repeat(40);
const RUNS = 'run list --workflow gate.yml --branch main --event push --status success --limit 1 --json headSha';

/** A branch with two commits that both passed, on the host, and in a clone of it what is pushed next. */
function pushed(rewrite: (origin: string, first: string) => void) {
  const origin = temporaryFolder();
  put(origin, 'content/people/ana.md', 'one');
  const first = makeRepository(origin);
  put(origin, 'content/people/bo.md', 'two');
  const before = commitAll(origin, 'second');
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  rewrite(origin, first);
  const head = git(origin, 'rev-parse', 'HEAD');
  const folder = join(temporaryFolder(), 'clone');
  git(origin, 'clone', '--quiet', '--no-local', origin, folder);
  const find = (given: string, answers: readonly Answer[] | null) =>
    runStep(
      FIND,
      folder,
      { BEFORE: given, BRANCH: 'main', WORKFLOW: 'fenwick/isms/.github/workflows/gate.yml@refs/heads/main' },
      answers,
    );
  return { origin, folder, first, before, head, find };
}

const passed = (...commits: readonly string[]): readonly Answer[] => [
  { to: RUNS, out: commits.map((headSha) => ({ headSha })) },
];

const goOn = (origin: string): void => {
  put(origin, 'content/people/cy.md', 'three');
  commitAll(origin, 'third');
};
/** The second commit is gone, and with it a record; another one stands in its place. */
const dropSecond = (origin: string, first: string): void => {
  git(origin, 'reset', '--quiet', '--hard', first);
  goOn(origin);
};

describe('a push', () => {
  it('is compared with what it was pushed upon, and the host is not asked', () => {
    const { find, before } = pushed(goOn);
    expect(find(before, [])).toEqual({ status: 0, said: '', output: `base=${before}`, calls: [] });
  });

  it('that rewrote the branch is compared with the last commit that passed, which the host still gives out', () => {
    const { find, before, folder, head } = pushed(dropSecond);
    const { status, said, output } = find(before, passed(before));
    expect([status, output]).toEqual([0, `base=${before}`]);
    expect(said).toContain(
      `::notice::\`main\` does not continue what was there: it is compared with ${before.slice(0, 10)}`,
    );
    expect(git(folder, 'merge-base', 'HEAD', before)).toBe(before);
    expect(git(folder, 'diff', '--name-status', before, 'HEAD').split('\n')).toEqual([
      'D\tcontent/people/bo.md',
      'A\tcontent/people/cy.md',
    ]);
    expect([git(folder, 'status', '--porcelain'), git(folder, 'rev-parse', 'HEAD^1')]).toEqual(['', head]);
  });

  it('that made the branch anew is compared with the last commit that passed, too', () => {
    const { find, before } = pushed(dropSecond);
    expect(find(ZEROS, passed(before))).toMatchObject({ status: 0, output: `base=${before}` });
  });

  it('that brings back what passed before is compared with nothing', () => {
    const { find, first } = pushed((origin, commit) => git(origin, 'reset', '--quiet', '--hard', commit));
    expect(find('1'.repeat(40), passed(first))).toMatchObject({
      status: 0,
      output: '',
      said: expect.stringContaining('is back at'),
    });
  });

  it('of a history that has nothing in common with the old one is compared all the same', () => {
    const { find, before, folder } = pushed((origin) => {
      git(origin, 'checkout', '--quiet', '--orphan', 'other');
      commitAll(origin, 'anew');
      git(origin, 'branch', '--quiet', '-M', 'main');
    });
    expect(find(before, passed(before))).toMatchObject({ status: 0, output: `base=${before}` });
    expect(git(folder, 'merge-base', 'HEAD', before)).toBe(before);
  });

  it('that rewrote the branch is checked against what passed, to the end', () => {
    const { find, before, folder } = pushed((origin, first) => {
      git(origin, 'reset', '--quiet', '--hard', first);
      cpSync(join(ROOT, 'test', 'fixtures', 'clean', 'content'), join(origin, 'content'), { recursive: true });
      rmSync(join(origin, 'content', 'people', 'ana.md'));
      put(origin, '.gitignore', 'node_modules/\n');
      commitAll(origin, 'other records');
    });
    const { output } = find(before, passed(before));
    put(folder, 'node_modules/.bin/keep', '');
    symlinkSync(join(ROOT, 'scripts', 'isms.js'), join(folder, 'node_modules', '.bin', 'isms'));
    const variables = { BASE: output.replace('base=', ''), PROPOSED: 'false', CONTENT: 'content' };
    runStep(REUSABLE.script('Check the records'), folder, { ...variables, GITHUB_STEP_SUMMARY: 'summary.md' });
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).base).toBe(before);
  });

  it('is judged by itself when the branch is new and nothing passed before', () => {
    const { find } = pushed(goOn);
    expect(find(ZEROS, passed())).toMatchObject({ status: 0, output: '', said: expect.stringContaining('is new') });
  });

  it('is judged by itself when the branch is new and the host has no such program', () => {
    const { find } = pushed(goOn);
    expect(find(ZEROS, null)).toMatchObject({ status: 0, output: '', said: expect.stringContaining('is new here') });
  });

  it.each<[what: string, given: string | null, answers: readonly Answer[] | null, said: RegExp]>([
    ['no commit ever passed', null, passed(), /no commit of it ever passed.*git push --force origin [0-9a-f]{40}:refs/],
    ['the host does not answer', null, [{ to: RUNS, fails: 'HTTP 403' }], /did not say.*`actions: read`/],
    [
      'the host does not answer for a branch that is made anew',
      ZEROS,
      [{ to: RUNS, fails: 'HTTP 403' }],
      /did not say/,
    ],
    ['the host has no such program', null, null, /did not say/],
    ['what passed is gone from the host', null, passed('2'.repeat(40)), /2222222222.*no longer gives it out/],
  ])('is not checked when %s', (_what, given, answers, said) => {
    const { find, before } = pushed(dropSecond);
    const found = find(given ?? before, answers);
    expect([found.status, found.output]).toEqual([2, '']);
    expect(found.said.split('\n').filter((line) => line.startsWith('::error::'))).toEqual([
      expect.stringMatching(said),
    ]);
  });
});

describe('who may do what', () => {
  const workflow = (file: string) => parse(readFileSync(join(ROOT, file), 'utf8'));
  const gate = workflow('.github/workflows/isms.yml');

  it('the action finds the base as the workflow does', () => expect(actionStep('Find the base')).toBe(FIND));

  it('the base is found before anything runs that a change may bring along, and the token is gone by then', () => {
    const names: readonly string[] = gate.jobs.gate.steps.map(({ name }: { name: string }) => name);
    expect(names.indexOf('Find the base')).toBeLessThan(names.indexOf('Install'));
    const withToken = gate.jobs.gate.steps.filter((step: object) => JSON.stringify(step).includes('github.token'));
    expect(withToken.map(({ name }: { name: string }) => name)).toEqual(['Find the base']);
  });

  it.each(['.github/workflows/isms.yml', '.github/workflows/check.yml'])('no job of %s may write', (file) => {
    const { permissions, jobs } = workflow(file);
    const given = [permissions, ...Object.values<{ permissions?: object }>(jobs).map((job) => job.permissions ?? {})];
    expect(new Set(given.flatMap((one) => Object.values(one)))).toEqual(new Set(['read']));
  });
});

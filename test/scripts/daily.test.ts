import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { GATES, REUSABLE, stepOf } from '../helpers/gates.ts';
import { put, temporaryFolder, writeRegister } from '../helpers/register.ts';
import { runStep } from '../helpers/runner.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FILE = '.github/workflows/isms-daily.yml';
const COMPONENT = 'templates/isms-daily.yml';
const workflow = parse(readFileSync(join(ROOT, FILE), 'utf8'));
const [, jobs] = parseAllDocuments(readFileSync(join(ROOT, COMPONENT), 'utf8')).map((document) => document.toJS());
const component = jobs['$[[ inputs.job ]]'];

/** A repository with records, in which the program is installed. */
function repository(): string {
  const folder = temporaryFolder();
  writeRegister(join(folder, 'content'));
  mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
  symlinkSync(join(ROOT, 'scripts', 'isms.js'), join(folder, 'node_modules', '.bin', 'isms'));
  return folder;
}

describe('the daily workflow of GitHub', () => {
  it('runs by the clock or by hand, for no change that is proposed, and can write issues alone', () => {
    const { daily } = workflow.jobs;
    expect(Object.keys(workflow.jobs)).toEqual(['daily']);
    expect(Object.keys(workflow.on)).toEqual(['workflow_call']);
    expect(daily.if).toBe(`\${{ contains(fromJSON('["schedule", "workflow_dispatch"]'), github.event_name) }}`);
    expect([workflow.permissions, daily.permissions]).toEqual([{}, { contents: 'read', issues: 'write' }]);
    expect(daily.steps[0].with).toEqual({
      ref: `\${{ github.event.repository.default_branch }}`,
      'fetch-depth': 0,
      'persist-credentials': false,
    });
  });

  it('installs as the gate does, and only the step that tells has a token', () => {
    expect(stepOf(FILE, 'daily', 'Install')).toBe(REUSABLE.script('Install'));
    const steps: readonly { name: string; env?: object }[] = workflow.jobs.daily.steps;
    expect(steps.filter(({ env }) => env !== undefined && 'GH_TOKEN' in env).map(({ name }) => name)).toEqual([
      'Tell what is due',
    ]);
  });

  it('judges the records and asks the host which issues there are', () => {
    const LIST = 'api --method GET repos/{owner}/{repo}/issues?labels=isms-daily&state=all&per_page=100&page=1';
    const { status, said, calls } = runStep(
      stepOf(FILE, 'daily', 'Tell what is due'),
      repository(),
      { CONTENT: 'content', GH_TOKEN: 'x' },
      [{ to: LIST, out: [] }],
    );
    expect([status, said, calls.map(({ args }) => args)]).toEqual([
      0,
      'Every issue is as it should be: nothing was changed.\n',
      [LIST],
    ]);
  });

  it('builds a portal that says when it ran, also when there are errors', () => {
    const folder = temporaryFolder();
    const bin = temporaryFolder();
    put(bin, 'npx', '#!/bin/sh\necho "$@" > typed.txt\nexit "$FAILS"\n');
    chmodSync(join(bin, 'npx'), 0o755);
    const built = (fails: string) =>
      runStep(`export PATH="${bin}:$PATH"\n${stepOf(FILE, 'daily', 'Build the portal')}`, folder, {
        CONTENT: 'content',
        AUDIENCE: 'isms',
        FAILS: fails,
      }).status;
    expect(['0', '1', '2'].map(built)).toEqual([0, 0, 1]);
    expect(readFileSync(join(folder, 'typed.txt'), 'utf8')).toMatch(
      /^--no-install isms build --no-cache --content content --audience isms --out dist --daily-run \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\n$/,
    );
  });
});

describe('the daily component of GitLab', () => {
  it('runs in scheduled pipelines of the default branch alone, once at a time', () => {
    expect(component.rules).toEqual([
      { if: "$CI_PIPELINE_SOURCE == 'schedule' && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH" },
    ]);
    expect(component.resource_group).toBe('isms-daily');
  });

  it('installs as the gate there does', () => {
    const gate = GATES.find(({ file }) => file === 'templates/isms.yml');
    expect(component.before_script.join('\n')).toBe(gate?.script('Install'));
  });

  it('says what is missing where there is no token', () => {
    const { status, said } = runStep(component.script.join('\n'), repository(), {
      CONTENT: 'content',
      CI_API_V4_URL: 'https://gitlab.example/api/v4',
      CI_PROJECT_ID: '7',
    });
    expect([status, said]).toEqual([2, expect.stringContaining('`ISMS_TOKEN`')]);
  });
});

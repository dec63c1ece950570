import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { json } from '../../src/checker/reporters/json.ts';
import { REUSABLE, stepOf } from '../helpers/gates.ts';
import { put, temporaryFolder } from '../helpers/register.ts';
import { FINDING, reportOf } from '../helpers/reports.ts';
import { type Answer, runStep } from '../helpers/runner.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FILE = '.github/workflows/isms-report.yml';
const workflow = parse(readFileSync(join(ROOT, FILE), 'utf8'));
const SHA = 'a'.repeat(40);
const HEAD = {
  HEAD_SHA: SHA,
  HEAD_REPO: 'ana/isms',
  HEAD_OWNER: 'ana',
  HEAD_BRANCH: 'report-laptop',
  EVENT: 'pull_request',
};
const MARK = '<!-- isms-report -->';

/** A pull request as the host lists it. */
const pull = (number: number, sha: string, repo: string | null) => ({
  number,
  head: { sha, ref: 'report-laptop', repo: repo === null ? null : { full_name: repo } },
});

describe('which pull request', () => {
  const LIST = 'api --method GET repos/fenwick/isms/pulls -f state=open -f head=ana:report-laptop -f per_page=100';
  const find = (...out: readonly object[]) =>
    runStep(stepOf(FILE, 'tell', 'Find the pull request'), temporaryFolder(), HEAD, [{ to: LIST, out }]);

  it.each<[what: string, pulls: readonly object[], output: string, said: RegExp]>([
    ['of a fork', [pull(7, SHA, 'ana/isms')], 'number=7', /^$/],
    ['among others', [pull(6, 'b'.repeat(40), 'ana/isms'), pull(7, SHA, 'ana/isms')], 'number=7', /^$/],
    ['that moved on', [pull(7, 'b'.repeat(40), 'ana/isms')], '', /::notice::no open pull request/],
    ['that was closed', [], '', /::notice::no open pull request/],
    ['of another fork', [pull(7, SHA, 'eve/isms')], '', /::notice::no open pull request/],
    ['of a fork that was deleted', [pull(7, SHA, null)], '', /::notice::no open pull request/],
    ['twice', [pull(7, SHA, 'ana/isms'), pull(8, SHA, 'ana/isms')], '', /::notice::several/],
  ])('one %s', (_what, pulls, output, said) => {
    const found = find(...pulls);
    expect([found.status, found.output, found.said.trim()]).toEqual([0, output, expect.stringMatching(said)]);
  });

  it('is not guessed when the host does not answer', () => {
    const script = stepOf(FILE, 'tell', 'Find the pull request');
    expect(runStep(script, temporaryFolder(), HEAD, [{ to: 'api', fails: 'HTTP 502' }])).toMatchObject({
      status: expect.not.toSatisfy((status) => status === 0),
      output: '',
    });
  });
});

describe('the one comment', () => {
  const told = (comments: readonly object[]) => {
    const folder = temporaryFolder();
    put(folder, 'told/comment.md', `${MARK}\n@all of it\n`);
    return runStep(stepOf(FILE, 'tell', 'Tell it on the pull request'), folder, { ...HEAD, NUMBER: '7' }, [
      { to: 'api --paginate --slurp repos/fenwick/isms/issues/7/comments?per_page=100', out: comments },
      { to: 'api --silent --method' },
    ]);
  };
  const by = (login: string | null, body: string | null, id: number) => ({
    id,
    body,
    user: login === null ? null : { login },
  });
  const BOT = 'github-actions[bot]';

  it.each<[what: string, pages: readonly object[], call: string]>([
    ['is written where there is none', [[]], 'POST repos/fenwick/isms/issues/7/comments'],
    ['is brought up to date', [[by(BOT, `${MARK}\nold`, 41)]], 'PATCH repos/fenwick/isms/issues/comments/41'],
    [
      'is found on a later page',
      [[by('ana', 'hello', 1)], [by(BOT, `${MARK}\nold`, 42)]],
      'PATCH repos/fenwick/isms/issues/comments/42',
    ],
    ['is nobody else’s', [[by('eve', `${MARK}\nold`, 43)]], 'POST repos/fenwick/isms/issues/7/comments'],
    [
      'is not another one of the same author',
      [[by(BOT, `> ${MARK}`, 44)]],
      'POST repos/fenwick/isms/issues/7/comments',
    ],
    ['is not one without author or text', [[by(null, null, 45)]], 'POST repos/fenwick/isms/issues/7/comments'],
  ])('%s', (_what, pages, call) => {
    const { status, calls } = told(pages);
    expect([status, calls.slice(1)]).toEqual([
      0,
      [{ args: `api --silent --method ${call} -F body=@told/comment.md`, sent: [`${MARK}\n@all of it\n`] }],
    ]);
  });
});

describe('code scanning', () => {
  const scan = (variables: Readonly<Record<string, string>>, answers: readonly Answer[], sarif = '{"runs":[]}') => {
    const folder = temporaryFolder();
    put(folder, 'told/isms.sarif', sarif);
    return runStep(stepOf(FILE, 'tell', 'Tell code scanning'), folder, { ...HEAD, NUMBER: '7', ...variables }, answers);
  };
  const POST = 'api --silent --method POST repos/fenwick/isms/code-scanning/sarifs';

  it.each([
    ['a pull request', {}, 'refs/pull/7/head'],
    ['what was pushed', { EVENT: 'push', HEAD_REPO: 'fenwick/isms', HEAD_BRANCH: 'main' }, 'refs/heads/main'],
  ])('gets the findings of %s', (_what, variables, ref) => {
    const { status, said, calls } = scan(variables, [{ to: POST }]);
    expect([status, said, calls[0]?.args]).toEqual([
      0,
      '',
      `${POST} -f commit_sha=${SHA} -f ref=${ref} -F sarif=@sarif.txt`,
    ]);
    expect(gunzipSync(Buffer.from(calls[0]?.sent[0] ?? '', 'base64')).toString()).toBe('{"runs":[]}');
  });

  it.each<[what: string, variables: Readonly<Record<string, string>>, sarif: string, said: RegExp]>([
    ['the repository has none', {}, '{}', /^::notice::code scanning did not take.*must be enabled.* for it$/],
    ['there is no report', {}, '', /^::notice::there is no report for code scanning$/],
    ['it was pushed to a fork', { EVENT: 'push' }, '{}', /^::notice::.*no branch of this repository/],
  ])('is left out with a notice, and nothing fails, when %s', (_what, variables, sarif, said) => {
    const fails = 'Code Security must be enabled\n::error::100%25 for it';
    const found = scan(variables, [{ to: POST, fails }], sarif);
    expect([found.status, found.said.trim()]).toEqual([0, expect.stringMatching(said)]);
  });
});

describe('what the run left behind', () => {
  const take = (answer: Answer) => {
    const temp = temporaryFolder();
    const found = runStep(stepOf(FILE, 'read', 'Take the report'), temporaryFolder(), { RUN: '7', RUNNER_TEMP: temp }, [
      answer,
    ]);
    return { ...found, temp };
  };
  const DOWNLOAD = 'run download 7 --name isms-report --dir ';

  it('is taken to a place of its own', () => {
    const { status, temp } = take({ to: DOWNLOAD, files: { 'report.json': '{}' } });
    expect([status, readFileSync(join(temp, 'report/report.json'), 'utf8')]).toEqual([0, '{}']);
  });

  it('may be nothing', () =>
    expect(take({ to: DOWNLOAD, fails: 'no artifact matches' })).toMatchObject({
      status: 0,
      said: expect.stringContaining('::notice::the run left no report behind'),
    }));

  const tell = (report: string | null) => {
    const folder = temporaryFolder();
    const temp = temporaryFolder();
    put(folder, 'node_modules/.bin/keep', '');
    put(temp, 'told/keep', '');
    symlinkSync(join(ROOT, 'scripts', 'isms.js'), join(folder, 'node_modules', '.bin', 'isms'));
    if (report !== null) put(temp, 'report/report.json', report);
    const page = 'https://github.com/fenwick/isms/actions/runs/7';
    const { status } = runStep(stepOf(FILE, 'read', 'Tell it in words'), folder, {
      RUNNER_TEMP: temp,
      PAGE: page,
      CONCLUSION: 'failure',
    });
    const sarif = join(temp, 'told', 'isms.sarif');
    return {
      status,
      comment: readFileSync(join(temp, 'told', 'comment.md'), 'utf8'),
      sarif: existsSync(sarif) ? JSON.parse(readFileSync(sarif, 'utf8')) : null,
    };
  };

  it('is told in words and for code scanning, by the program of the default branch', () => {
    const { status, comment, sarif } = tell(json(reportOf([FINDING])));
    expect([status, comment.includes('The check did not pass:')]).toEqual([0, true]);
    expect(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'src/content/incidents/2026/INC-2026-0007.md',
    );
  });

  it.each([
    ['there is none', null, 'left no report behind'],
    ['it is none', '{ "findings": "@all" }', 'is no report that version'],
  ])('is told in a sentence when %s', (_what, report, said) => {
    const { status, comment, sarif } = tell(report);
    expect([status, sarif, comment]).toEqual([0, null, expect.stringContaining(said)]);
  });
});

describe('who may do what', () => {
  const { read, tell } = workflow.jobs;

  it('what reads the report can write nothing', () => {
    expect([workflow.permissions, new Set(Object.values(read.permissions))]).toEqual([{}, new Set(['read'])]);
  });

  it('what can write runs nothing of the repository and no foreign action', () => {
    expect(tell.permissions).toEqual({ actions: 'read', 'pull-requests': 'write', 'security-events': 'write' });
    for (const step of tell.steps)
      expect([step.uses, /\b(?:npm|npx|checkout)\b/.test(step.run)]).toEqual([undefined, false]);
  });

  it('nothing of a pull request is checked out', () => {
    const refs = read.steps.flatMap((step: { uses?: string; with?: { ref?: string } }) =>
      step.uses?.startsWith('actions/checkout@') ? [step.with?.ref] : [],
    );
    expect(refs).toEqual([expect.stringMatching(/^\$\{\{ github\.event\.repository\.default_branch \}\}$/)]);
  });

  it('no script holds a text of an event', () => {
    const scripts = [...read.steps, ...tell.steps].flatMap((step: { run?: string }) => step.run ?? []);
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });

  it('it installs as the gate does', () => expect(stepOf(FILE, 'read', 'Install')).toBe(REUSABLE.script('Install')));
});

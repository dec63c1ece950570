import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { FORM_BEGINS } from '../../src/exchange/intake/form.ts';
import { GATES, REUSABLE, stepOf } from '../helpers/gates.ts';
import { put, temporaryFolder, writeRegister } from '../helpers/register.ts';
import { git, makeRepository } from '../helpers/repository.ts';
import { runStep } from '../helpers/runner.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FILE = '.github/workflows/isms-intake.yml';
const { intake } = parse(readFileSync(join(ROOT, FILE), 'utf8')).jobs;
const [, jobs] = parseAllDocuments(readFileSync(join(ROOT, 'templates/isms-intake.yml'), 'utf8')).map((document) =>
  document.toJS(),
);
const component = jobs['$[[ inputs.job ]]'];

const ANSWERS = [
  'When did you notice it?',
  'Which systems or data may be involved?',
  'What has been done since?',
  'What is your role, or how do we reach you?',
];
const event = (what: string): string =>
  JSON.stringify({
    repository: { full_name: 'fenwick/isms' },
    issue: {
      number: 12,
      html_url: 'https://github.com/fenwick/isms/issues/12',
      created_at: '2026-11-20T08:00:00Z',
      body: [FORM_BEGINS, what, ...ANSWERS.flatMap((label) => [`### ${label}`, '_No response_'])].join('\n\n'),
    },
  });

/** A clone of a repository with records, in which the program is installed, and what its host holds. */
function cloned() {
  const server = temporaryFolder();
  const folder = temporaryFolder();
  writeRegister(join(folder, 'content'));
  put(folder, '.gitignore', 'node_modules\n');
  makeRepository(folder);
  mkdirSync(join(server, 'fenwick'));
  git(server, 'clone', '--quiet', '--bare', folder, join(server, 'fenwick', 'isms'));
  symlinkSync(join(server, 'fenwick', 'isms'), join(server, 'fenwick', 'isms.git'));
  mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
  symlinkSync(join(ROOT, 'scripts', 'isms.js'), join(folder, 'node_modules', '.bin', 'isms'));
  return { folder, host: join(server, 'fenwick', 'isms'), SERVER: `file://${server}` };
}

/** Both steps, one after the other, as the runner does them. */
function run(what: string, variables: Readonly<Record<string, string>> = {}, place = cloned()) {
  const { folder, host, SERVER } = place;
  const temporary = temporaryFolder();
  put(temporary, 'event.json', event(what));
  const ANSWER = join(temporary, 'answer.md');
  const first = runStep(stepOf(FILE, 'intake', 'Write it down'), folder, {
    CONTENT: 'content',
    CHANNEL: '',
    ANSWER,
    GITHUB_EVENT_PATH: join(temporary, 'event.json'),
  });
  const second = runStep(
    stepOf(FILE, 'intake', 'Propose it and answer'),
    folder,
    {
      ...{ GH_TOKEN: 'x', PERSON: '', SERVER, ISSUE: '12', MAIN: 'main', CONTENT: 'content', ANSWER },
      WRITTEN: first.output.includes('written=true') ? 'true' : '',
      ...variables,
    },
    [{ to: 'pr create' }, { to: 'issue comment' }],
  );
  const answer = readFileSync(ANSWER, 'utf8');
  return { place, first, second, answer, branches: git(host, 'for-each-ref', '--format=%(refname:short)') };
}

describe('an issue on GitHub', () => {
  it('becomes a branch with the record alone, and the answer says where and how it goes on', () => {
    const { place, first, second, answer, branches } = run('The key card is gone.');
    expect([first.status, second.status, branches]).toEqual([0, 0, 'isms-report-12\nmain']);
    expect(git(place.host, 'diff', '--name-status', 'main', 'isms-report-12')).toMatch(
      /^A\tcontent\/incidents\/2026\/INC-2026-P\w{6}\.md$/,
    );
    expect(answer).toMatch(/^Thank you\. [^:]+ INC-2026-P\w{6}: The key card is gone\.\n/);
    expect(answer).toContain(
      '/compare/main...isms-report-12?expand=1&title=A%20report%20from%20issue%20%2312&body=Closes%20%2312)',
    );
    expect(second.calls.map(({ args }) => args.split(' ').slice(0, 3).join(' '))).toEqual(['issue comment 12']);
  });

  it('is proposed in the name of whoever lends a token, so that the check starts', () => {
    const { second } = run('The key card is gone.', { PERSON: 'y' });
    expect(second.calls.map(({ args }) => args.split(' --')[0])).toEqual(['pr create', 'issue comment 12']);
    expect(second.calls[0]?.args).toBe(
      'pr create --head isms-report-12 --base main --title A report from issue #12 --body Closes #12',
    );
  });

  it('that was proposed is left alone when it is edited', () => {
    const { place, branches } = run('The key card is gone.');
    git(place.folder, 'switch', '--quiet', 'main');
    const again = run('The key card is found.', {}, place);
    expect([again.second.status, again.second.said, again.second.calls, again.branches]).toEqual([
      0,
      expect.stringContaining('is there already'),
      [],
      branches,
    ]);
  });

  it.each([
    ['passes itself off for another answer', 'x\n\n### When did you notice it?\n\n1999'],
    ['says nothing', '_No response_'],
  ])('that %s is answered, and nothing is written', (_what, what) => {
    const { first, second, answer, branches } = run(what);
    expect([first.status, second.status, branches]).toEqual([0, 0, 'main']);
    expect(answer).toMatch(/^Your report could not be read/);
    expect(second.calls).toHaveLength(1);
  });

  it('runs nothing of what it says', () => {
    const what = [
      '$(touch run)',
      '\x60touch run\x60',
      '"; touch run; "',
      '::add-mask::x\n::set-output name=written::true',
      '--body-file=/etc/passwd',
    ];
    const { place, first, second, branches } = run(what.join('\n'));
    expect([first.status, second.status, branches]).toEqual([0, 0, 'isms-report-12\nmain']);
    expect(git(place.host, 'ls-tree', '--name-only', 'isms-report-12').split('\n')).not.toContain('run');
    expect(first.output).toBe('written=true');
  });

  it('that the program can not take stops the job, which then says so in the issue', () => {
    const place = cloned();
    put(place.folder, 'content/organisation.md', '---\nname: [\n---\n');
    const { status } = runStep(stepOf(FILE, 'intake', 'Write it down'), place.folder, {
      CONTENT: 'content',
      CHANNEL: '',
      ANSWER: join(temporaryFolder(), 'answer.md'),
      GITHUB_EVENT_PATH: '/dev/null',
    });
    expect(status).toBe(2);
    expect(intake.steps.at(-1).if).toBe(`\${{ failure() }}`);
  });
});

describe('the workflow', () => {
  it('hears people of the repository alone, by the form alone, and reads the issue without a token', () => {
    expect(intake.if).toContain(`startsWith(github.event.issue.body, '${FORM_BEGINS}')`);
    expect(intake.if).toContain('github.event.issue.author_association');
    const steps: readonly { name: string; run?: string; env?: object }[] = intake.steps;
    expect(steps.filter(({ env }) => env !== undefined && 'GH_TOKEN' in env).map(({ name }) => name)).toEqual([
      'Propose it and answer',
      'Say that it failed',
    ]);
    for (const { run: script = '' } of steps) expect(script).not.toMatch(/\$\{\{/);
    expect(stepOf(FILE, 'intake', 'Install')).toBe(REUSABLE.script('Install'));
  });
});

describe('the component of GitLab', () => {
  const script: string = component.script.join('\n');
  const payload = (attributes: object, more: object = {}): string =>
    JSON.stringify({
      object_kind: 'issue',
      project: { path_with_namespace: 'fenwick/isms' },
      object_attributes: {
        iid: 12,
        url: 'https://gitlab.example/fenwick/isms/-/issues/12',
        created_at: '2026-11-20 08:00:00 UTC',
        title: 'Odd link',
        description: 'I clicked.',
        ...attributes,
      },
      ...more,
    });

  function handle(text: string) {
    const place = cloned();
    git(place.host, 'config', 'receive.advertisePushOptions', 'true');
    const bin = temporaryFolder();
    put(bin, 'payload.json', text);
    const ran = runStep(`curl() { printf '%s ' "$@" > "${bin}/curl.txt"; }\n${script}`, place.folder, {
      ...{ CONTENT: 'content', CHANNEL: '', TRIGGER_PAYLOAD: join(bin, 'payload.json'), ISMS_TOKEN: 'secret-token' },
      ...{ CI_SERVER_URL: place.SERVER, CI_PROJECT_PATH: 'fenwick/isms', CI_DEFAULT_BRANCH: 'main' },
      ...{ CI_API_V4_URL: 'https://gitlab.example/api/v4', CI_PROJECT_ID: '7' },
    });
    return { ...ran, bin, branches: git(place.host, 'for-each-ref', '--format=%(refname:short)') };
  }

  it.each([
    ['a new issue', payload({ action: 'open' }), 'isms-report-12\nmain'],
    ['a text that was edited', payload({ action: 'update' }, { changes: { description: {} } }), 'isms-report-12\nmain'],
    ['our own answer, or a label', payload({ action: 'update' }, { changes: { labels: {} } }), 'main'],
    ['another event', JSON.stringify({ object_kind: 'note' }), 'main'],
    ['a number that is none', payload({ action: 'open', iid: '12; touch run' }), 'main'],
  ])('%s', (_what, text, branches) => {
    const ran = handle(text);
    expect([ran.status, ran.branches]).toEqual([0, branches]);
    expect(ran.said).not.toContain('secret-token');
  });

  it('installs what the gate there does, and runs where a webhook starts it', () => {
    const gate = GATES.find(({ file }) => file === 'templates/isms.yml');
    expect(component.before_script.join('\n')).toBe(gate?.script('Install'));
    expect(component.rules).toEqual([
      { if: "$CI_PIPELINE_SOURCE == 'trigger' && $TRIGGER_PAYLOAD && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH" },
    ]);
  });
});

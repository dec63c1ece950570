import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterEach, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { announceTargets } from '../../src/exchange/announce/index.ts';
import { GATES, GITHUB_SHELL, REUSABLE, stepOf, type Variables } from '../helpers/gates.ts';
import { ismsHere } from '../helpers/isms.ts';
import { receivers } from '../helpers/receivers.ts';
import { put, temporaryFolder, writeRegister } from '../helpers/register.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FILE = '.github/workflows/isms-announce.yml';
const workflow = parse(readFileSync(join(ROOT, FILE), 'utf8'));
const WRITE = stepOf(FILE, 'announce', 'Write what is told');
const HAND_OVER = stepOf(FILE, 'announce', 'Hand it over');
const [, jobs] = parseAllDocuments(readFileSync(join(ROOT, 'templates/isms-announce.yml'), 'utf8')).map((document) =>
  document.toJS(),
);
const component = jobs['$[[ inputs.job ]]'];

const server = receivers();
afterEach(() => server.answers(200));

/** Runs a script as the host does, with nothing but these variables; the servers of this process answer meanwhile. */
function run(script: string, variables: Variables, cwd = temporaryFolder()): Promise<{ status: number; said: string }> {
  const env = { PATH: process.env.PATH, HOME: cwd, GIT_CONFIG_GLOBAL: '/dev/null', ...variables };
  return new Promise((resolve) => {
    execFile('/bin/bash', [...GITHUB_SHELL, '-c', script], { cwd, env, encoding: 'utf8' }, (error, out, err) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : error === null ? 0 : 99, said: out + err }),
    );
  });
}

/** A repository with records, in which the program is one that writes down what is typed. */
function repository(program: string): string {
  const folder = temporaryFolder();
  writeRegister(join(folder, 'content'));
  put(folder, 'bin/npx', program);
  return folder;
}

const written = new Map<string, string>();
/** The file of an announcement, made once for each channel. */
async function announced(to: string): Promise<string> {
  const before = written.get(to);
  if (before !== undefined) return before;
  const cwd = temporaryFolder();
  writeRegister(join(cwd, 'content'));
  const typed = ['announce', 'INC-2026-0007', '--to', to, '--out', 'told'];
  expect(await ismsHere(typed, { cwd })).toEqual({ status: 0, stdout: '', stderr: '' });
  written.set(to, join(cwd, 'told'));
  return join(cwd, 'told');
}

describe('what a workflow hands over', () => {
  const LOGIN = 'to"k\\en';
  it.each([
    ['slack', '', 'POST /hook'],
    ['teams', '', 'POST /hook'],
    ['webhook', LOGIN, 'POST /hook'],
    // By the name of the announcement, so that it is told once where it is handed over twice.
    ['matrix', LOGIN, expect.stringMatching(/^PUT \/hook\/[0-9a-f]{32}$/)],
  ])('to %s arrives as it was written', async (to, login, call) => {
    const file = await announced(to);
    const variables = { TO: to, URL: `${server.http()}/hook`, LOGIN: login, FILE: file, FROM: '', RECIPIENTS: '' };
    expect(await run(HAND_OVER, variables)).toEqual({ status: 0, said: 'handed over: 200\n' });
    const [one, ...others] = server.taken();
    expect(others).toEqual([]);
    expect(one).toMatchObject({ call, body: readFileSync(file, 'utf8') });
    expect([one?.headers['content-type'], one?.headers.authorization]).toEqual([
      'application/json',
      login === '' ? undefined : `Bearer ${login}`,
    ]);
  });

  it('as a mail arrives at everybody who is named, and at nobody else', async () => {
    const file = await announced('email');
    const variables = {
      TO: 'email',
      URL: server.smtp(),
      LOGIN: '',
      FILE: file,
      FROM: 'isms@fenwick.example',
      RECIPIENTS: 'all@fenwick.example it@fenwick.example',
    };
    expect(await run(HAND_OVER, variables)).toEqual({ status: 0, said: 'handed over: 250\n' });
    const [mail] = server.taken();
    expect(mail?.call.replaceAll(/ (?:SIZE|BODY)=\S+/g, '')).toBe(
      'MAIL FROM:<isms@fenwick.example> RCPT TO:<all@fenwick.example> RCPT TO:<it@fenwick.example>',
    );
    expect(mail?.body).toBe(readFileSync(file, 'utf8'));
    expect((await PostalMime.parse(mail?.body ?? '')).subject).toContain('INC-2026-0007, Laptop left on a train');
  });

  it('fails for a channel that is gone, and names no address', async () => {
    server.answers(404);
    const { status, said } = await run(HAND_OVER, {
      TO: 'slack',
      URL: `${server.http()}/secret`,
      LOGIN: '',
      FILE: await announced('slack'),
    });
    expect([status, said]).toEqual([22, expect.stringContaining('404')]);
    expect(said).not.toContain('secret');
    expect(server.taken()).toHaveLength(1);
  });

  it.each([
    ['an address without TLS', 'http://hooks.example/x'],
    ['a file', 'file:///etc/passwd'],
    ['nothing', ''],
  ])('goes nowhere for %s', async (_what, URL) => {
    const { status, said } = await run(HAND_OVER, { TO: 'slack', URL, LOGIN: '', FILE: await announced('slack') });
    expect([status, said]).toEqual([2, expect.stringContaining('https://')]);
  });

  it('is nothing where there is nothing to tell', async () => {
    const folder = temporaryFolder();
    put(folder, 'empty', '');
    for (const name of ['empty', 'none'])
      expect(
        await run(HAND_OVER, { TO: 'slack', URL: `${server.http()}/hook`, LOGIN: '', FILE: join(folder, name) }),
      ).toEqual({
        status: 0,
        said: 'there is nothing to announce\n',
      });
    expect(server.taken()).toEqual([]);
  });
});

describe('the workflow of GitHub', () => {
  const { announce } = workflow.jobs;

  it('runs by the clock, by hand or for what was merged, on the default branch, and may read alone', () => {
    expect(Object.keys(workflow.on)).toEqual(['workflow_call']);
    expect(Object.keys(workflow.jobs)).toEqual(['announce']);
    expect([workflow.permissions, announce.permissions]).toEqual([{}, { contents: 'read' }]);
    expect(announce.if.replaceAll(/\s+/g, ' ').trim()).toBe(
      `\${{ contains(fromJSON('["schedule", "workflow_dispatch", "push"]'), github.event_name) && github.ref == format('refs/heads/{0}', github.event.repository.default_branch) }}`,
    );
    expect(announce.steps[0].with).toEqual({
      ref: `\${{ github.sha }}`,
      'fetch-depth': 0,
      'persist-credentials': false,
    });
    expect(workflow.on.workflow_call.inputs.to.description).toContain(
      announceTargets
        .map(({ id }) => id)
        .join(', ')
        .replace(/, (?=\w+$)/, ' or '),
    );
  });

  it('installs as the gate does, and only the step that hands over knows the address', () => {
    expect(stepOf(FILE, 'announce', 'Install')).toBe(REUSABLE.script('Install'));
    const steps: readonly { name: string }[] = announce.steps;
    expect(steps.filter((step) => JSON.stringify(step).includes('secrets.')).map(({ name }) => name)).toEqual([
      'Hand it over',
    ]);
  });

  const NPX = '#!/bin/sh\necho "$@" > typed.txt\nexit "$FAILS"\n';
  const USUAL = {
    TO: 'slack',
    DIGEST: 'day',
    AUDIENCE: 'staff',
    TLP: 'AMBER',
    FROM: '',
    RECIPIENTS: '',
    CONTENT: 'content',
    FILE: 'told',
    FAILS: '0',
  };
  const typed = async (variables: Variables) => {
    const folder = repository(NPX);
    const ran = await run(
      `chmod +x bin/npx; PATH="$PWD/bin:$PATH"
      git init -q; git -c user.name=x -c user.email=x@x.example commit -q --allow-empty -m x --date=2020-01-01T00:00Z
      ${WRITE}`,
      { ...USUAL, GITHUB_OUTPUT: 'output.txt', GIT_COMMITTER_DATE: '2020-01-01T00:00Z', ...variables },
      folder,
    );
    const read = (file: string): string =>
      existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : '';
    return { ...ran, typed: read('typed.txt'), output: read('output.txt') };
  };
  const HEAD = '--no-install isms announce --to slack --audience staff --tlp AMBER --content content --out told';

  it.each<[what: string, variables: Variables, typed: RegExp | string]>([
    ['a scheduled run', { EVENT: 'schedule' }, /^[^*]* --digest day --base [0-9a-f]{40}$/],
    ['a weekly one', { EVENT: 'workflow_dispatch', DIGEST: 'week' }, /^[^*]* --digest week --base [0-9a-f]{40}$/],
    [
      'the first days of a repository',
      { EVENT: 'schedule', GIT_COMMITTER_DATE: '2099-01-01T00:00Z' },
      `${HEAD} --digest day`,
    ],
    ['a push', { EVENT: 'push', BEFORE: 'a'.repeat(40) }, `${HEAD} --base ${'a'.repeat(40)}`],
    ['a new branch', { EVENT: 'push', BEFORE: '0'.repeat(40) }, ''],
    [
      'a mail',
      { EVENT: 'push', BEFORE: 'b'.repeat(40), TO: 'email', FROM: 'a@x.example', RECIPIENTS: 'b@x.example *' },
      `${HEAD.replace('slack', 'email')} --from a@x.example --recipient b@x.example --recipient * --base ${'b'.repeat(40)}`,
    ],
  ])('asks for what %s tells of', async (_what, variables, says) => {
    const ran = await typed(variables);
    expect(ran.status).toBe(0);
    expect(ran.typed).toEqual(typeof says === 'string' ? says : expect.stringMatching(says));
  });

  it('hands over also where a file could not be read, and is red in the end; fails where nothing could be told', async () => {
    expect(await typed({ EVENT: 'schedule', FAILS: '1' })).toMatchObject({ status: 0, output: 'status=1' });
    expect(await typed({ EVENT: 'schedule', FAILS: '2' })).toMatchObject({ status: 2, output: '' });
    const steps: readonly { name: string; if?: string }[] = announce.steps;
    expect(steps.at(-1)?.if).toBe(`\${{ steps.write.outputs.status == '1' }}`);
    expect((await run(stepOf(FILE, 'announce', 'Say that something may be missing'), {})).status).toBe(1);
  });
});

describe('the component of GitLab', () => {
  it('runs once somebody says where, in schedules and where it is wished for what was merged, once at a time', () => {
    expect(component.rules).toEqual([
      { if: "$CI_PIPELINE_SOURCE == 'schedule' && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $ISMS_ANNOUNCE_TO" },
      {
        if: "$CI_PIPELINE_SOURCE == 'push' && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $ISMS_ANNOUNCE_TO && $ISMS_ANNOUNCE_PUSHES",
      },
    ]);
    expect(component.resource_group).toBe('isms-announce');
  });

  it('installs as the gate there does, and hands over as on GitHub', () => {
    const fromSettings = (script: string): string =>
      script.slice(script.indexOf('setting() {')).split('\n} | curl')[0] ?? '';
    expect(fromSettings(component.script[0])).toBe(fromSettings(HAND_OVER));
    const gate = GATES.find(({ file }) => file === 'templates/isms.yml');
    expect(component.before_script.join('\n')).toBe(gate?.script('Install'));
  });

  it('tells what was merged, from the records to the channel', async () => {
    const folder = temporaryFolder();
    writeRegister(join(folder, 'content'));
    put(folder, 'bin/npx', `#!/bin/sh\nshift 2\nexec ${process.execPath} ${join(ROOT, 'scripts', 'isms.ts')} "$@"\n`);
    const commit = 'git add content && git -c user.name=x -c user.email=x@x.example commit -q -m x';
    const { status, said } = await run(
      `chmod +x bin/npx; PATH="$PWD/bin:$PATH"; git init -q; ${commit}
      sed -i.bak 's/^status: triaged$/status: investigating/' content/incidents/2026/INC-2026-0012.md
      rm content/incidents/2026/*.bak; CI_COMMIT_BEFORE_SHA="$(git rev-parse HEAD)"; ${commit}
      ${component.script.join('\n')}`,
      {
        CI_PIPELINE_SOURCE: 'push',
        ISMS_ANNOUNCE_TO: 'slack',
        ISMS_ANNOUNCE_URL: `${server.http()}/hook`,
        CONTENT: 'content',
        DIGEST: 'day',
        AUDIENCE: 'staff',
        TLP: 'AMBER',
      },
      folder,
    );
    expect([status, said]).toEqual([0, 'handed over: 200\n']);
    const [one, ...others] = server.taken();
    expect(others).toEqual([]);
    expect(one?.body).toContain('INC-2026-0012');
    expect(one?.body).not.toContain('INC-2026-0021');
  });
});

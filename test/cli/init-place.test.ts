import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { hostOf, machineOf } from '../../src/cli/init/host.ts';
import { programNamed } from '../../src/cli/init/program-named.ts';
import { issueForm } from '../../src/exchange/intake/form.ts';
import { INIT_PLACE } from '../helpers/typed.ts';
import { workshop } from '../helpers/writing.ts';

const PROGRAM = fileURLToPath(new URL('../..', import.meta.url));
const { isms, at, read, write, remove, tree, git } = workshop(PROGRAM);
const COMMON = ['.gitignore', '.vscode/settings.json', 'README.md', 'content/organisation.md', 'package.json'];
const GITHUB = [
  ...['.github/CODEOWNERS', '.github/dependabot.yml', '.github/pull_request_template.md', '.github/rulesets/main.json'],
  ...['.github/ISSUE_TEMPLATE/isms-report.yml', '.github/workflows/isms-announce.yml'],
  '.github/workflows/isms-intake.yml',
  ...['.github/workflows/isms-daily.yml', '.github/workflows/isms-report.yml', '.github/workflows/isms.yml'],
];
const GITLAB = ['.gitlab-ci.yml', '.gitlab/CODEOWNERS', '.gitlab/issue_templates/Report.md', 'renovate.json'];

/** Every file but records and schemas, of which there are many. */
const around = (): readonly string[] =>
  tree().filter((file) => !/^content\/(?!organisation)|^\.vscode\/isms\//.test(file));

describe('the host', () => {
  it.each([
    ['https://github.com/oak/isms.git', 'github', 'seen'],
    ['git@github.com:oak/isms.git', 'github', 'seen'],
    ['https://github.oak.example/isms', 'github', 'seen'],
    ['ssh://git@gitlab.oak.example:2222/it/isms.git', 'gitlab', 'seen'],
    ['https://somebody@gitlab.com/oak/isms', 'gitlab', 'seen'],
    ['https://codeberg.org/oak/isms', 'forgejo', 'seen'],
    ['git@gitea.oak.example:oak/isms', 'forgejo', 'seen'],
    ['https://forgejo.oak.example/oak/isms', 'forgejo', 'seen'],
    ['https://dev.azure.com/oak/_git/isms', 'none', 'unknown'],
    ['git@bitbucket.org:oak/isms.git', 'none', 'unknown'],
    ['https://git.oak.example/github.com/isms', 'none', 'unknown'],
    ['https://notgithub.example/isms', 'none', 'unknown'],
    ['../isms.git', 'github', 'assumed'],
    ['/srv/github/isms.git', 'github', 'assumed'],
  ])('of %s is %s, %s', (address, host, by) => expect(hostOf(null, [address])).toMatchObject({ host, by }));

  it('that is told goes before what is seen', () =>
    expect(hostOf('gitlab', ['https://github.com/oak/isms'])).toMatchObject({ host: 'gitlab', by: 'told' }));

  it('has a machine only where an address names one', () =>
    expect(['https://[::1]:3000/a', 'C:\\isms', 'isms'].map(machineOf)).toEqual(['[::1]', null, null]));
});

describe('an empty folder', () => {
  it.each([
    ['github', GITHUB],
    ['gitlab', GITLAB],
    ['forgejo', ['.forgejo/workflows/isms.yml', 'CODEOWNERS', 'renovate.json']],
    ['none', []],
  ])('gets what %s needs, and records that check clean', async (host, files) => {
    const { status, err } = await isms([...INIT_PLACE, '--host', host]);
    expect([status, err, around()]).toEqual([0, '', [...COMMON, ...files].sort()]);
    expect((await isms(['check', '--no-cache'])).status).toBe(0);
  });

  it('gets a workflow of about fifteen lines that names one version', async () => {
    await isms(INIT_PLACE);
    const text = read('.github/workflows/isms.yml');
    expect(text.trimEnd().split('\n').length).toBeLessThan(19);
    expect(parse(text).jobs).toEqual({ isms: { uses: 'OWNER/isms/.github/workflows/isms.yml@v1.0.0' } });
    expect(parse(text).permissions).toEqual({ actions: 'read', contents: 'read' });
    expect(JSON.parse(read('package.json')).devDependencies).toEqual({ isms: '1.0.0' });
  });

  it('is told that the program comes from a registry now, and what else has to be done', async () => {
    const { out } = await isms(INIT_PLACE);
    const points = out.slice(out.indexOf('So that the host'), out.indexOf('Before you hand')).split('  - ').slice(1);
    expect(points.map((point) => point.split(/\s+/).slice(0, 3).join(' '))).toEqual([
      '`package.json` takes `isms`',
      'Is it GitHub?',
      'Write who publishes',
      'Write two people',
      'Protect the default',
    ]);
  });

  it('is told what GitLab needs for the daily job, which no file can set up', async () => {
    const { out } = await isms([...INIT_PLACE, '--host', 'gitlab']);
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(/Pipeline schedules → New schedule.*`ISMS_TOKEN`/);
  });

  it('gets the same protection and the same questions as this repository, and a report that the gate here makes', async () => {
    await isms(INIT_PLACE);
    const ours = (file: string): string => readFileSync(join(PROGRAM, file), 'utf8');
    expect(read('.github/pull_request_template.md')).toBe(ours('.github/pull_request_template.md'));
    expect(JSON.parse(read('.github/rulesets/main.json'))).toEqual(JSON.parse(ours('.github/rulesets/main.json')));
    const { on, permissions, jobs } = parse(read('.github/workflows/isms-report.yml'));
    const here = parse(ours('.github/workflows/isms-report.yml'));
    expect([on.workflow_run, permissions]).toEqual([here.on.workflow_run, {}]);
    expect(jobs.report.uses).toBe('OWNER/isms/.github/workflows/isms-report.yml@v1.0.0');
    expect(jobs.report.permissions).toEqual({ ...here.jobs.read.permissions, ...here.jobs.tell.permissions });
    const daily = parse(read('.github/workflows/isms-daily.yml'));
    expect([daily.on, daily.permissions]).toEqual([
      { schedule: [{ cron: '17 5 * * *' }], workflow_dispatch: null },
      {},
    ]);
    expect(daily.jobs.daily).toEqual({
      uses: 'OWNER/isms/.github/workflows/isms-daily.yml@v1.0.0',
      permissions: parse(ours('.github/workflows/isms-daily.yml')).jobs.daily.permissions,
    });
  });

  it('makes records of issues with the rights that this needs, and its form is the one that is read', async () => {
    await isms(INIT_PLACE);
    const ours = parse(readFileSync(join(PROGRAM, '.github/workflows/isms-intake.yml'), 'utf8'));
    const intake = parse(read('.github/workflows/isms-intake.yml'));
    expect([intake.on, intake.permissions]).toEqual([{ issues: { types: ['opened', 'edited'] } }, {}]);
    expect(intake.jobs.intake).toEqual({
      uses: 'OWNER/isms/.github/workflows/isms-intake.yml@v1.0.0',
      permissions: ours.jobs.intake.permissions,
    });
    expect(read('.github/ISSUE_TEMPLATE/isms-report.yml')).toBe(issueForm());
  });

  it('tells people each morning once somebody says where, and may do nothing else', async () => {
    await isms(INIT_PLACE);
    const ours = parse(readFileSync(join(PROGRAM, '.github/workflows/isms-announce.yml'), 'utf8'));
    const { on, permissions, jobs } = parse(read('.github/workflows/isms-announce.yml'));
    expect([on, permissions]).toEqual([{ schedule: [{ cron: '43 5 * * *' }], workflow_dispatch: null }, {}]);
    const { uses, if: once, permissions: may, with: inputs, secrets } = jobs.announce;
    expect([uses, once]).toEqual([
      'OWNER/isms/.github/workflows/isms-announce.yml@v1.0.0',
      `\${{ vars.ISMS_ANNOUNCE_TO != '' }}`,
    ]);
    expect(may).toEqual(ours.jobs.announce.permissions);
    expect(Object.keys(ours.on.workflow_call.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)));
    expect(Object.keys(ours.on.workflow_call.secrets)).toEqual(Object.keys(secrets));
  });

  it.each([
    ...['.github/workflows/isms.yml', '.github/workflows/isms-report.yml', '.github/workflows/isms-daily.yml'],
    ...['.github/workflows/isms-announce.yml', '.github/workflows/isms-intake.yml'],
  ])('gets %s, which the linter of workflows accepts', async (workflow) => {
    await isms([...INIT_PLACE, '--content', 'our records']);
    const lint = join(PROGRAM, 'node_modules', '@tktco', 'node-actionlint');
    const { bin } = JSON.parse(readFileSync(join(lint, 'package.json'), 'utf8'));
    const args = [join(lint, typeof bin === 'string' ? bin : bin['node-actionlint']), at(workflow)];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: at('.'), encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, expect.stringContaining('Checking 1 workflow file')]);
  });

  it.each([
    ['github', '.github/workflows/isms.yml', ['jobs', 'isms', 'with', 'content']],
    ['github', '.github/workflows/isms-daily.yml', ['jobs', 'daily', 'with', 'content']],
    ['gitlab', '.gitlab-ci.yml', ['include', 0, 'inputs', 'content']],
    ['gitlab', '.gitlab-ci.yml', ['include', 1, 'inputs', 'content']],
    ['gitlab', '.gitlab-ci.yml', ['include', 2, 'inputs', 'content']],
    ['gitlab', '.gitlab-ci.yml', ['include', 3, 'inputs', 'content']],
    ['github', '.github/workflows/isms-intake.yml', ['jobs', 'intake', 'with', 'content']],
    ['github', '.github/workflows/isms-announce.yml', ['jobs', 'announce', 'with', 'content']],
    ['forgejo', '.forgejo/workflows/isms.yml', ['jobs', 'gate', 'steps', 1, 'with', 'content']],
  ])('tells the check of %s where the records are, when they are not in the usual place', async (host, file, path) => {
    await isms([...INIT_PLACE, '--host', host, '--content', 'our records']);
    expect(path.reduce((value, key) => value[key], parse(read(file)))).toBe('our records');
    expect(read(host === 'forgejo' ? 'CODEOWNERS' : `.${host}/CODEOWNERS`)).toContain('our\\ records/waivers/');
  });

  it('binds every folder of records to a schema that is there', async () => {
    await isms(INIT_PLACE);
    const bound: Record<string, readonly string[]> = JSON.parse(read('.vscode/settings.json'))['yaml.schemas'];
    expect(Object.keys(bound).filter((file) => !existsSync(at(file)))).toEqual([]);
    expect(Object.keys(bound)).toHaveLength(tree('.vscode/isms').length);
    expect(bound['./.vscode/isms/incident.schema.json']).toEqual(['content/incidents/**/*.md']);
  });

  it('gets a README in which words of an answer are words', async () => {
    await isms(INIT_PLACE.map((word) => (word === 'IT admin' ? 'Admin | <b>*x*' : word)));
    expect(read('README.md')).toContain('| does so when they are away | Admin \\| \\<b\\>\\*x\\* |');
    expect(read('README.md')).toContain('# Information security at Oak \\& Ash');
  });

  it('is told only commands that it has', async () => {
    const { out } = await isms(INIT_PLACE);
    const commands = [...out.matchAll(/^ {2}(npm|npx) (?:isms )?(\w+)/gm)].map(([, by, word = '']) => ({ by, word }));
    expect(commands.filter(({ by }) => by === 'npm').map(({ word }) => word)).toEqual(['install']);
    expect(commands.length).toBeGreaterThan(3);
    for (const { by, word } of commands) if (by === 'npx') expect((await isms([word, '--help'])).status).toBe(0);
  });
});

describe('a repository without records', () => {
  it('gets the gate of the host that its address names, at its top', async () => {
    git('init', '-q');
    git('remote', 'add', 'origin', 'git@gitlab.oak.example:it/isms.git');
    git('remote', 'add', 'mirror', 'https://github.com/oak/isms');
    await isms([...INIT_PLACE, '--content', 'isms/content']);
    expect(around().filter((file) => file.includes('git'))).toEqual([...GITLAB.slice(0, 3), '.gitignore'].sort());
    expect(read('.gitlab/CODEOWNERS')).toContain('/isms/content/waivers/ ');
  });

  it('keeps what stands there, and is told what to add', async () => {
    git('init', '-q');
    const own = {
      'README.md': '# Oak\n',
      '.gitignore': 'dist/\n',
      'package.json': '{ "name": "oak" }\n',
      'docs/CODEOWNERS': '* @oak/all\n',
      '.vscode/settings.json': '{}\n',
    };
    for (const [file, text] of Object.entries(own)) write(file, text);
    const { status, out } = await isms(INIT_PLACE);
    expect([status, Object.keys(own).map(read)]).toEqual([0, Object.values(own)]);
    expect(existsSync(at('.github/CODEOWNERS'))).toBe(false);
    expect(out).toMatch(
      /Left \w+ they stood:[\s\S]*`docs\/CODEOWNERS`: add[\s\S]*`package.json`: add to it npm install/,
    );
    expect(out).toMatch(/`.gitignore`: add to it[\s\S]*`README.md`\n/);
  });

  it('takes who publishes the program from the package that installs it', async () => {
    write('package.json', '{ "devDependencies": { "isms": "github:ash/isms#v1.0.0" } }\n');
    const { out } = await isms(INIT_PLACE);
    expect(read('.github/workflows/isms.yml')).toContain('uses: ash/isms/.github/workflows/isms.yml@v1.0.0');
    expect([out.includes('OWNER` into'), out.includes('Left as')]).toEqual([false, false]);
  });

  it.each([
    ['a workflow', '.github/workflows/isms.yml', [], '`.github/workflows/isms.yml` is there already'],
    ['a pipeline', '.gitlab-ci.yml', ['--host', 'gitlab'], '`.gitlab-ci.yml` is there already'],
    ['records', 'content/organisation.md', [], 'content holds records of your own'],
    ['something else', 'content/notes.txt', [], 'content holds `notes.txt`'],
  ])('with %s of its own is left alone: status 2', async (_, file, typed, said) => {
    write(file, '---\nname: Oak\n---\n');
    const { status, err } = await isms([...INIT_PLACE, ...typed]);
    expect([status, err, tree()]).toEqual([2, expect.stringContaining(said), [file]]);
  });

  it('writes through no link', async () => {
    for (const link of ['.github', '.vscode']) {
      write('elsewhere/here.txt', '');
      symlinkSync(at('elsewhere'), at(link));
      const { status } = await isms(INIT_PLACE);
      expect([status, tree('elsewhere'), existsSync(at('README.md'))]).toEqual([2, ['elsewhere/here.txt'], false]);
      remove(link);
    }
  });

  it.each([
    ['before its first commit', [['init', '-q', '-b', 'trunk']], 'branches: ["trunk"]'],
    [
      'with only an old name',
      [
        ['init', '-q', '-b', 'master'],
        ['commit', '-q', '--allow-empty', '-m', 'x'],
        ['checkout', '-qb', 'a'],
      ],
      'branches: [master]',
    ],
    [
      'on another branch',
      [
        ['init', '-q', '-b', 'main'],
        ['commit', '-q', '--allow-empty', '-m', 'x'],
        ['checkout', '-qb', 'a'],
      ],
      'branches: [main]',
    ],
  ])('is checked on the branch that changes go into: %s', async (_, commands, said) => {
    for (const command of commands) git(...command);
    await isms(INIT_PLACE);
    expect(read('.github/workflows/isms.yml')).toContain(said);
  });

  it('is completed by a second run when the first was interrupted', async () => {
    await isms(INIT_PLACE);
    const whole = tree().map((file) => [file, read(file)]);
    remove('content');
    remove('.github/dependabot.yml');
    expect((await isms(INIT_PLACE)).status).toBe(0);
    expect(tree().map((file) => [file, read(file)])).toEqual(whole);
  });
});

describe('a copy of this program', () => {
  const copy = workshop();
  it.each([[[]], [['--replace-sample']]])('gets records in place of the sample, and nothing else %j', async (typed) => {
    copy.startClean();
    const { status, out } = await copy.isms([...INIT_PLACE, ...typed]);
    expect([status, copy.tree().filter((file) => !file.startsWith('content'))]).toEqual([0, []]);
    expect(out).toContain('npm start');
  });

  it('is told that its own check stands, when a host is named', async () => {
    copy.startClean();
    const { status, out } = await copy.isms([...INIT_PLACE, '--host', 'gitlab']);
    expect([status, out]).toEqual([0, expect.stringContaining('Nothing was written for a host')]);
  });

  it('is asked whether the sample may make way, unless that was said', async () => {
    copy.startClean();
    const answers = ['', '', 'no'];
    expect((await copy.isms(INIT_PLACE, answers)).out).toContain('to content, in place of the sample, with');
    expect((await copy.isms([...INIT_PLACE, '--replace-sample'], answers)).out).toContain('to content, with');
  });
});

describe('the program in a package.json', () => {
  it.each([
    ['{ "devDependencies": { "isms": "1.0.0" } }', { named: true, origin: null }],
    ['{ "dependencies": { "isms": "oak/isms#v1" } }', { named: true, origin: 'oak/isms' }],
    [
      '{ "devDependencies": { "isms": "git+https://github.com/oak/isms.git#v1" } }',
      { named: true, origin: 'oak/isms' },
    ],
    ['{ "devDependencies": { "isms": "git+ssh://git@github.com/oak/isms.git" } }', { named: true, origin: 'oak/isms' }],
    ['{ "devDependencies": { "isms": "file:../isms-1.0.0.tgz" } }', { named: true, origin: null }],
    ['{ "devDependencies": { "isms": "https://git.oak.example/it/isms.tgz" } }', { named: true, origin: null }],
    ['{ "devDependencies": { "other": "1.0.0" } }', { named: false, origin: null }],
    ['[]', { named: false, origin: null }],
    ['not JSON', { named: false, origin: null }],
  ])('%s', (text, named) => expect(programNamed(text)).toEqual(named));
});

describe('what the README of this program promises of its own gate', () => {
  it('is the check that the workflow of an organisation reports', () =>
    expect(parse(readFileSync(`${PROGRAM}.github/workflows/isms.yml`, 'utf8')).jobs.gate.name).toBe('gate'));
});

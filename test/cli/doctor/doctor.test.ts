import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { workshop } from '../../helpers/writing.ts';

const PROGRAM = fileURLToPath(new URL('../../..', import.meta.url));
const { isms, at, read, write, remove, startClean, tree, git } = workshop(PROGRAM);

const COMMIT = '3d3c42e5aac5ba805825da76410c181273ba90b1';
const WORKFLOW = `on:
  pull_request:
jobs:
  isms:
    uses: kestrel/isms/.github/workflows/isms.yml@${COMMIT} # v1.0.0
`;
const OWNERS = `/.github/ @fenwick/isms
/content/organisation.md @fenwick/isms
/content/waivers/ @fenwick/isms
`;
const GITHUB = 'https://github.com/fenwick/records';

// Made once and copied: git takes longer than all else here.
const WHOLE = mkdtempSync(join(tmpdir(), 'isms-whole-'));
afterAll(() => rmSync(WHOLE, { recursive: true }));

/** A repository in which everything is set up, on GitHub. */
function startWhole(): void {
  if (!existsSync(join(WHOLE, '.git'))) {
    makeWhole();
    cpSync(at('.'), WHOLE, { recursive: true });
  } else cpSync(WHOLE, at('.'), { recursive: true });
}

function makeWhole(): void {
  startClean();
  setting('portal: https://isms.fenwick.example/');
  write('.github/workflows/isms.yml', WORKFLOW);
  write('.github/CODEOWNERS', OWNERS);
  write('.gitconfig', '[user]\n\tname = Jo\n\temail = jo@fenwick.example\n');
  write('.gitignore', '.gitconfig\n');
  git('init', '--quiet');
  git('remote', 'add', 'origin', 'git@github.com:fenwick/records.git');
  commit();
}

function commit(): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', 'records');
}

function change(file: string, from: string | RegExp, to: string): void {
  const text = read(file).replace(from, to);
  if (text === read(file)) throw new Error(`${file} does not hold ${from}`);
  write(file, text);
}

/** Adds a line to the settings. */
function setting(line: string): void {
  change('content/organisation.md', '\ncountry:', `\n${line}\ncountry:`);
}

/** Puts a pipeline in its place that the program brings along. */
function copied(file: string): void {
  write(file, readFileSync(join(PROGRAM, 'ci', file), 'utf8'));
}

interface Problem {
  readonly message: string;
  readonly fix: string;
  readonly file: string | null;
  readonly line: number | null;
}

/** What a check says, in one line a problem; the status of the command. */
async function examined(id: string, ...more: readonly string[]) {
  const { status, out, err } = await isms(['doctor', '--format', 'json', ...more]);
  expect(err).toBe('');
  const report: { checks: { id: string; state: string; problems: Problem[] }[] } = JSON.parse(out);
  const check = report.checks.find((one) => one.id === id);
  if (check === undefined) throw new Error(`there is no check ${id}`);
  const said = check.problems.map(
    ({ file, line, message, fix }) => `${file ?? ''}${line === null ? '' : `:${line}`} ${message} → ${fix}`,
  );
  return { status, state: check.state, said: said.join('\n') };
}

describe('where everything is set up', () => {
  it('it says so, and ends with 0: what only the host knows is said and does not count', async () => {
    startWhole();
    const { status, out, err } = await isms(['doctor']);
    expect([status, err]).toEqual([0, '']);
    expect(out).not.toContain('✗');
    expect(out).toContain(`open ${GITHUB}/settings/rules: Settings → Rules → Rulesets`);
    expect(out).toContain('Everything that can be seen from here is set up. 1 question only the host can answer');
  });

  it('a ruleset that lies there is to be imported, since it protects nothing by itself', async () => {
    startWhole();
    write('.github/rulesets/main.json', '{}\n');
    expect((await examined('required-check')).said).toContain(
      `open ${GITHUB}/settings/rules: Settings → Rules → Rulesets; where none stands there yet: New ruleset → Import a ruleset, and choose \`.github/rulesets/main.json\``,
    );
  });

  it('programs get the shape that the help promises', async () => {
    startWhole();
    const report = JSON.parse((await isms(['doctor', '--format', 'json'])).out);
    expect(report).toEqual({
      schemaVersion: 1,
      tool: { name: 'isms', version: '1.0.0' },
      content: 'content',
      host: 'github',
      checks: expect.any(Array),
      summary: { ok: 10, missing: 0, unseen: 1 },
    });
    expect(report.checks.map(({ id }: { id: string }) => id)).toEqual([
      'history',
      'git-identity',
      'workflow',
      'pinned-actions',
      'code-owners',
      'required-check',
      'roles',
      'clock',
      'portal-address',
      'editor-schemas',
      'report-form',
    ]);
    for (const check of report.checks) expect(Object.keys(check)).toEqual(['id', 'title', 'state', 'problems']);
    expect(report.checks[5]).toMatchObject({
      state: 'unseen',
      problems: [{ message: expect.stringContaining('can not be seen from here'), file: null, line: null }],
    });
  });

  it('also where the records lie in `src/content`', async () => {
    startWhole();
    git('mv', 'content', 'src-content');
    write('src/kept', '');
    git('mv', 'src-content', 'src/content');
    change('.github/CODEOWNERS', /content/g, 'src/content');
    expect(await examined('code-owners')).toMatchObject({ status: 0, state: 'ok' });
  });
});

describe('the sample in this repository', () => {
  const sample = fileURLToPath(new URL('../../../src/content', import.meta.url));
  it.each([
    ['workflow', 'ok', ''],
    ['pinned-actions', 'ok', ''],
    ['code-owners', 'missing', '`@OWNER/isms-reviewers` is a name that somebody was to fill in'],
    ['roles', 'ok', ''],
    ['clock', 'ok', ''],
    ['portal-address', 'ok', ''],
  ])('%s: %s', async (id, state, said) => {
    const found = await examined(id, '--content', sample);
    expect(found.state).toBe(state);
    expect(found.said).toContain(said);
  });
});

describe('what is missing', () => {
  const table: readonly (readonly [what: string, id: string, spoil: () => void, said: string])[] = [
    [
      'no git at all',
      'history',
      () => remove('.git'),
      'not under version control, so nobody can see what was changed and when → git init && git add . && git commit',
    ],
    [
      'nothing committed',
      'history',
      () => {
        remove('.git');
        git('init', '--quiet');
      },
      'nothing is committed yet',
    ],
    [
      'no name',
      'git-identity',
      () => write('.gitconfig', '[user]\n\temail = a@b.de\n'),
      'git config --global user.name "Your name"',
    ],
    [
      'no address',
      'git-identity',
      () => write('.gitconfig', '[user]\n\tname = Jo\n'),
      'git config --global user.email',
    ],
    [
      'no workflow',
      'workflow',
      () => remove('.github/workflows'),
      'looked for `.github/workflows/isms.yml` and the files beside it → write `.github/workflows/isms.yml`: `npx isms init --host github`',
    ],
    [
      'a workflow of something else',
      'workflow',
      () => write('.github/workflows/isms.yml', 'on: pull_request\nconcurrency: isms\n# isms check\n'),
      'no change is checked by itself',
    ],
    [
      'an older workflow',
      'workflow',
      () => change('.github/workflows/isms.yml', 'v1.0.0', 'v0.9.12'),
      '.github/workflows/isms.yml:5 the check runs with version 0.9.12, but 1.0.0 is used here: the two may judge otherwise → write `1.0.0` in place of `0.9.12`',
    ],
    [
      'a workflow that runs too late',
      'workflow',
      () => change('.github/workflows/isms.yml', 'pull_request:', 'push:'),
      'does not run when a change is proposed',
    ],
    [
      'a workflow with the name of the template',
      'workflow',
      () => change('.github/workflows/isms.yml', 'kestrel/', 'OWNER/'),
      '.github/workflows/isms.yml:5 the program is named as `OWNER/isms`',
    ],
    [
      'a workflow without a version',
      'workflow',
      () => change('.github/workflows/isms.yml', ' # v1.0.0', ''),
      'the workflow names no version of isms, so it may judge otherwise tomorrow than today',
    ],
    [
      'a tag in place of a commit',
      'pinned-actions',
      () => change('.github/workflows/isms.yml', COMMIT, 'v1.0.0'),
      '.github/workflows/isms.yml:5 `kestrel/isms/.github/workflows/isms.yml@v1.0.0` may become other code at any time: a tag or a branch can be moved → write the 40 digits of the commit: `kestrel/isms/.github/workflows/isms.yml@… # v1.0.0`; `git ls-remote https://github.com/kestrel/isms "v1.0.0^{}" "v1.0.0"` says them',
    ],
    [
      'an action in another workflow',
      'pinned-actions',
      () => write('.github/workflows/other.yaml', `steps:\n  - { uses: "actions/checkout@main" }\n`),
      '.github/workflows/other.yaml:2 `actions/checkout@main`',
    ],
    [
      'an action that an own action uses',
      'pinned-actions',
      () => write('.github/actions/mine/action.yml', 'runs:\n  steps:\n    - uses: actions/cache@v4\n'),
      '.github/actions/mine/action.yml:3 `actions/cache@v4`',
    ],
    [
      'an image by its tag',
      'pinned-actions',
      () => write('.github/workflows/other.yml', '- uses: docker://node:24\n'),
      'write the digest of the image: `docker://node@sha256:…`',
    ],
    [
      'an action on a line of its own',
      'pinned-actions',
      () => write('.github/workflows/other.yml', '- uses:\n    actions/checkout@v4\n'),
      'write what is used on the same line',
    ],
    [
      'no list of owners',
      'code-owners',
      () => remove('.github/CODEOWNERS'),
      'write `/.github/ @your-team`, `/content/organisation.md @your-team`, `/content/waivers/ @your-team` into `.github/CODEOWNERS`',
    ],
    [
      'no owner of the workflow',
      'code-owners',
      () => change('.github/CODEOWNERS', /.*github.*\n/, ''),
      'nobody owns `.github/`, so its author alone may change how records are judged → add the line `/.github/ @your-team`',
    ],
    [
      'no owner of the settings',
      'code-owners',
      () => change('.github/CODEOWNERS', /.*organisation.*\n/, ''),
      'nobody owns `content/organisation.md`',
    ],
    [
      'an owner of the waivers taken back',
      'code-owners',
      () => write('.github/CODEOWNERS', `${OWNERS}/content/waivers/\n`),
      'nobody owns `content/waivers/`',
    ],
    [
      'the owners of the template',
      'code-owners',
      () => write('.github/CODEOWNERS', OWNERS.replaceAll('@fenwick', '@OWNER')),
      '.github/CODEOWNERS:1 `@OWNER/isms` is a name that somebody was to fill in',
    ],
    [
      'nobody who is asked about the program',
      'code-owners',
      () => write('package.json', '{}'),
      'nobody owns `package.json`, so its author alone may change how records are judged → add the line `/package.json @your-team`',
    ],
    [
      'nobody who is asked about the list itself',
      'code-owners',
      () => {
        write('CODEOWNERS', OWNERS);
        remove('.github/CODEOWNERS');
      },
      'nobody owns `CODEOWNERS`',
    ],
    [
      'a schema of another version',
      'editor-schemas',
      () => write('.vscode/isms/risk.schema.json', '{}\n'),
      '.vscode/isms/risk.schema.json the schema is of another version, so editors underline what is right and miss what is wrong → npx isms schema --all --out .vscode/isms',
    ],
    [
      'a form for reports that was changed',
      'report-form',
      () => write('.github/ISSUE_TEMPLATE/isms-report.yml', 'name: Report\n'),
      '.github/ISSUE_TEMPLATE/isms-report.yml the form is of another version or was changed by hand, so reports by it may not be read → delete it',
    ],
    [
      'a role without anybody',
      'roles',
      () => change('content/organisation.md', ', privacyLead: privacy-lead', ''),
      'content/organisation.md `roles.privacyLead` is missing: who decides about personal data → write `privacyLead:`',
    ],
    [
      'no second person',
      'roles',
      () => change('content/organisation.md', 'deputy: it-admin', 'deputy: isms-manager'),
      '`roles.deputy` is `isms-manager`, who is the incident manager',
    ],
    [
      'a clock that stands still',
      'clock',
      () => change('content/organisation.md', 'sample: true', 'sample: false'),
      '`clock` is pinned to `2026-11-20T12:00+01:00`, so no deadline would ever pass → take the line `clock:` out',
    ],
    [
      'no address of the portal',
      'portal-address',
      () => change('content/organisation.md', /portal:.*\n/, ''),
      '`portal` is missing',
    ],
    [
      'a portal that everybody can read',
      'portal-address',
      () => change('content/organisation.md', 'portal: https:', 'portal: http:'),
      '`portal` is `http://isms.fenwick.example/`, which everybody on the way can read → write `portal: https://isms.fenwick.example/`',
    ],
  ];

  it.each(table)('%s', async (_what, id, spoil, said) => {
    startWhole();
    spoil();
    const found = await examined(id);
    expect(found).toMatchObject({ status: 1, state: 'missing' });
    expect(found.said).toContain(said);
  });

  it('a history that was cut off, in a real shallow clone', async () => {
    startWhole();
    git('commit', '--quiet', '--allow-empty', '--message', 'more');
    git('clone', '--quiet', '--depth', '1', `file://${at('.')}`, at('clone'));
    const { status, state, said } = await examined('history', '--content', 'clone/content');
    expect([status, state]).toEqual([1, 'missing']);
    expect(said).toContain('→ git fetch --unshallow');
  });
});

describe('after `isms init`', () => {
  const answers = [
    '--name',
    'Oak',
    '--country',
    'DE',
    '--timezone',
    'Europe/Berlin',
    '--address',
    'security@oak.example',
  ];

  it.each(['github', 'gitlab', 'forgejo'])(
    'what it leaves to people is named, and once it is done all is well: %s',
    async (host) => {
      git('init', '--quiet');
      write('.gitconfig', '[user]\n\tname = Jo\n\temail = jo@oak.example\n');
      expect((await isms(['init', '--yes', '--host', host, ...answers])).status).toBe(0);
      const left = JSON.parse((await isms(['doctor', '--format', 'json'])).out);
      const missing = left.checks.filter(({ state }: { state: string }) => state === 'missing');
      const pinned = host === 'gitlab' ? [] : ['pinned-actions'];
      expect([left.host, ...missing.map(({ id }: { id: string }) => id)]).toEqual([
        host,
        ...['history', 'workflow', ...pinned, 'code-owners', 'portal-address'],
      ]);

      const files = tree().filter((file) => /CODEOWNERS$|workflows\/|\.gitlab-ci\.yml$/.test(file));
      expect(files).toHaveLength(host === 'github' ? 6 : 2);
      for (const file of files) {
        const text = read(file)
          .replaceAll('OWNER/', 'oak/')
          .replace('v1.0.0', host === 'gitlab' ? 'v1.0.0' : `${COMMIT} # v1.0.0`);
        write(file, text);
      }
      setting('portal: https://isms.oak.example/');
      commit();
      const { status, out } = await isms(['doctor']);
      expect(out).not.toContain('✗');
      expect(status).toBe(0);
    },
  );
});

describe('the version that judges', () => {
  it.each([
    ['a newer one', 'v1.2.0'],
    ['a higher number, not a higher word', 'v1.0.10'],
  ])('%s is no reason to do anything', async (_what, version) => {
    startWhole();
    change('.github/workflows/isms.yml', 'v1.0.0', version);
    expect(await examined('workflow')).toMatchObject({ status: 0, state: 'ok' });
  });

  it.each([
    ['exactly', '1.0.0', 'ok', ''],
    ['an older one', '0.9.0', 'missing', 'package.json the check runs with version 0.9.0'],
    ['from a repository', 'github:kestrel/isms#v1.0.0', 'ok', ''],
  ])('may stand in package.json: %s', async (_what, version, state, said) => {
    startWhole();
    write('.github/workflows/isms.yml', 'on: pull_request\njobs: { gate: { steps: [{ run: npx isms check }] } }\n');
    write('package.json', JSON.stringify({ devDependencies: { isms: version } }));
    const found = await examined('workflow');
    expect(found.state).toBe(state);
    expect(found.said).toContain(said);
  });
});

describe('other hosts', () => {
  it('GitLab, by its remote: component, list of owners and what to click', async () => {
    startWhole();
    remove('.github');
    git('remote', 'set-url', 'origin', 'https://gitlab.fenwick.example/it/records.git');
    write('.gitlab-ci.yml', 'include:\n  - component: $CI_SERVER_FQDN/kestrel/isms/isms@v0.9.0\n');
    write(
      'CODEOWNERS',
      '[Rules] @it/leads\n/CODEOWNERS\n/.gitlab-ci.yml\n/content/organisation.md\n/content/waivers/\n',
    );
    expect((await examined('workflow')).said).toContain('.gitlab-ci.yml:2 the check runs with version 0.9.0');
    expect((await examined('code-owners')).state).toBe('ok');
    expect((await examined('required-check')).said).toContain(
      'open https://gitlab.fenwick.example/it/records/-/settings/merge_requests: Settings → Merge requests',
    );
  });

  it('Forgejo, by its files: expressions in the list of owners, actions from anywhere', async () => {
    startWhole();
    git('remote', 'remove', 'origin');
    git('mv', '.github', '.forgejo');
    change('.forgejo/workflows/isms.yml', /uses: .*/, 'uses: https://code.fenwick.example/kestrel/isms@v1.0.0');
    expect((await examined('workflow')).state).toBe('ok');
    expect((await examined('pinned-actions')).said).toContain(
      '`git ls-remote https://code.fenwick.example/kestrel/isms',
    );
    expect((await examined('code-owners')).said).toContain('add the line `content/organisation\\\\.md @your-team`');
    write('CODEOWNERS', 'CODEOWNERS @it\n.forgejo/.* @it\ncontent/organisation\\\\.md @it\ncontent/waivers/.* @it\n');
    expect((await examined('code-owners')).state).toBe('ok');
    expect((await examined('required-check')).said).toContain('Enable status check');
  });

  it('Azure, which keeps no list of owners: what can not be seen is said', async () => {
    startWhole();
    remove('.github');
    git('remote', 'set-url', 'origin', 'https://dev.azure.com/fenwick/it/_git/records');
    copied('azure-pipelines.yml');
    write('package.json', '{ "devDependencies": { "isms": "1.0.0" } }');
    const found = await examined('code-owners');
    expect(found).toMatchObject({ status: 0, state: 'unseen' });
    expect(found.said).toContain('`/azure-pipelines.yml`, `/content/organisation.md`, `/content/waivers/*`');
    expect((await examined('workflow')).state).toBe('ok');
  });

  it('Bitbucket, with the pipeline that the program brings', async () => {
    startWhole();
    remove('.github');
    git('remote', 'set-url', 'origin', 'git@bitbucket.org:fenwick/records.git');
    expect((await examined('workflow')).said).toContain('the folder `ci/` of the program holds one to copy');
    copied('bitbucket-pipelines.yml');
    expect((await examined('workflow')).said).toContain('the workflow names no version of isms');
    write('package.json', '{ "devDependencies": { "isms": "1.0.0" } }');
    expect((await examined('workflow')).state).toBe('ok');
    expect((await examined('required-check')).said).toContain('open https://bitbucket.org/fenwick/records/admin/');
  });

  it('the one that the user names', async () => {
    startWhole();
    expect((await examined('workflow', '--host', 'gitlab')).said).toContain('looked for `.gitlab-ci.yml`');
  });

  it('none that anybody knows: every one is thought of', async () => {
    startWhole();
    remove('.github');
    git('remote', 'remove', 'origin');
    expect((await examined('workflow')).said).toContain('`bitbucket-pipelines.yml`');
    expect((await examined('required-check')).said.split('\n')).toHaveLength(5);
  });
});

describe('where it can not look', () => {
  it.each([
    ['no records', () => undefined, 'there are no records'],
    [
      'settings that can not be read',
      () => write('content/organisation.md', '---\nname: [\n---\n'),
      'organisation.md can not be read',
    ],
    [
      'a repository that git can not read',
      () => {
        startWhole();
        write('.git/HEAD', 'nonsense\n');
      },
      'git can not read the repository',
    ],
    [
      'a workflow that is a folder',
      () => {
        startWhole();
        write('.github/workflows/more.yml/kept', '');
      },
      'cannot read',
    ],
  ])('%s: exit 2', async (_what, spoil, said) => {
    spoil();
    const { status, out, err } = await isms(['doctor']);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });
});

import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ismsHere } from '../helpers/isms.ts';
import { put, temporaryFolder, writeRegister } from '../helpers/register.ts';
import { commitAll, git, makeRepository } from '../helpers/repository.ts';

const CLOSED = 'content/incidents/2026/INC-2026-0007.md';
const ACTION = 'content/actions/ACT-2026-0003.md';
const SETTINGS = 'content/organisation.md';
const NOW = ['--now', '2026-11-20T12:00+01:00'];

/** A register in a repository, no sample, as it was handed in on the branch `main`; work goes on on another one. */
function handedIn(): string {
  const folder = temporaryFolder();
  writeRegister(join(folder, 'content'), { set: { sample: null, clock: null } });
  makeRepository(folder);
  git(folder, 'checkout', '--quiet', '-b', 'change');
  return folder;
}

function edit(folder: string, file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(join(folder, file), changed);
}

/** The rules that speak against a change, and how the check ends. */
async function judged(folder: string, ...args: readonly string[]) {
  const ran = await ismsHere(['check', '--base', 'main', ...NOW, '--format', 'json', ...args], { cwd: folder });
  const report = JSON.parse(ran.stdout);
  const found: readonly { rule: string; severity: string; waiver: string | null }[] = report.findings;
  const errors = found.filter(({ severity, waiver }) => severity === 'error' && waiver === null);
  return { status: ran.status, errors: [...new Set(errors.map(({ rule }) => rule))].sort() };
}

const ways: readonly (readonly [what: string, change: (folder: string) => void, rules: readonly string[]])[] = [
  [
    'nothing but an amendment',
    (folder) =>
      edit(
        folder,
        CLOSED,
        /\n---\n\n/,
        "\namendments: [{ at: '2026-11-01T10:00+01:00', by: isms-manager, reason: Typing error., fields: [title] }]\n---\n\n",
      ),
    [],
  ],
  ['an action deleted', (folder) => rmSync(join(folder, ACTION)), ['history/record-deleted']],
  [
    'an action moved to where no record lies',
    (folder) => {
      mkdirSync(join(folder, 'archive'));
      renameSync(join(folder, ACTION), join(folder, 'archive/ACT-2026-0003.md'));
    },
    ['history/record-deleted'],
  ],
  [
    'an action under another number, as a rename',
    (folder) => {
      edit(folder, ACTION, 'id: ACT-2026-0003', 'id: ACT-2026-0004');
      renameSync(join(folder, ACTION), join(folder, 'content/actions/ACT-2026-0004.md'));
    },
    ['history/id-changed'],
  ],
  [
    'a timeline entry said otherwise',
    (folder) => edit(folder, CLOSED, 'Remote wipe sent', 'No wipe sent'),
    ['history/timeline-edited'],
  ],
  [
    'another title of a closed record',
    (folder) => edit(folder, CLOSED, 'Laptop left on a train', 'Laptop left on a tram'),
    ['history/closed-record-changed'],
  ],
  [
    'a lower severity',
    (folder) => edit(folder, CLOSED, 'severity: high', 'severity: medium'),
    ['history/reassessment-required'],
  ],
  [
    'a record that could not be read before, and now can',
    (folder) => {
      edit(folder, CLOSED, 'severity: high', 'severity: huge');
      git(folder, 'checkout', '--quiet', '-B', 'main');
      commitAll(folder, 'by hand');
      git(folder, 'checkout', '--quiet', '-B', 'change');
      edit(folder, CLOSED, 'severity: huge', 'severity: high');
      edit(folder, CLOSED, 'Remote wipe sent', 'No wipe sent');
    },
    ['history/timeline-edited'],
  ],
  [
    'awareness an hour later',
    (folder) => edit(folder, CLOSED, /awareAt: .*/, 'awareAt: 2026-03-02T09:20+01:00'),
    ['history/aware-at-moved-later'],
  ],
];

describe('a change of what was handed in', () => {
  it.each(ways)('%s', async (_what, change, rules) => {
    const folder = handedIn();
    change(folder);
    const atOnce = await judged(folder);
    commitAll(folder, 'change');
    expect(await judged(folder)).toEqual(atOnce);
    // What a change took away is touched by it, too.
    const touched = (await judged(folder, '--scope', 'touched')).errors;
    expect(touched.filter((rule) => rule.startsWith('history/'))).toEqual(rules);
    expect(atOnce.errors.filter((rule) => rule.startsWith('history/'))).toEqual(rules);
    expect(atOnce.status).toBe(rules.length === 0 ? 0 : 1);
  });

  it('that takes a record away says what brings it back, from any folder, and that does', async () => {
    const folder = handedIn();
    rmSync(join(folder, ACTION));
    const ran = await ismsHere(['check', '--base', 'main', ...NOW, '--format', 'json'], { cwd: folder });
    const found: readonly { rule: string; fix: string }[] = JSON.parse(ran.stdout).findings;
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['history/record-deleted', 'link/deleted-target']));
    const commands = new Set(found.map(({ fix }) => /`(git [^`]+)`/.exec(fix)?.[1] ?? fix));
    expect(commands.size).toBe(1);
    const [, ...words] = [...commands].join(' ').split(' ');
    git(join(folder, 'content/people'), ...words);
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  it('is seen through a link that stands in its place', async () => {
    const folder = handedIn();
    renameSync(join(folder, ACTION), join(folder, 'elsewhere.md'));
    symlinkSync('../../elsewhere.md', join(folder, ACTION));
    commitAll(folder, 'a link');
    expect(await judged(folder)).toMatchObject({ status: 1, errors: expect.arrayContaining(['record/readable']) });
  });

  it('is seen when the branch that it goes into moved on, and when it comes in a merge', async () => {
    const folder = handedIn();
    git(folder, 'checkout', '--quiet', 'main');
    edit(folder, 'content/people/ops-lead.md', /$/, '\nOn duty every other week.\n');
    commitAll(folder, 'main moves on');
    git(folder, 'checkout', '--quiet', 'change');
    git(folder, 'merge', '--quiet', '--no-commit', '--no-ff', 'main');
    rmSync(join(folder, ACTION));
    commitAll(folder, 'a merge that takes something away');
    expect(await judged(folder)).toMatchObject({
      status: 1,
      errors: expect.arrayContaining(['history/record-deleted']),
    });
  });
});

describe('what loosens the judge counts only once it was agreed to', () => {
  it('a rule that the change switches off still speaks', async () => {
    const folder = handedIn();
    edit(folder, SETTINGS, /\n {2}deputy: .*/, '');
    edit(folder, SETTINGS, /\n---\n/, "\nseverities: { 'register/minimum-roles': 'off' }\n---\n");
    expect(await judged(folder)).toMatchObject({
      status: 1,
      errors: expect.arrayContaining(['register/minimum-roles']),
    });
    edit(folder, ACTION, /$/, '\nOne word.\n');
    expect((await judged(folder)).errors).toContain('history/checker-weakened');
    git(folder, 'checkout', '--quiet', ACTION);
    git(folder, 'checkout', '--quiet', '-B', 'main');
    commitAll(folder, 'agreed to');
    git(folder, 'checkout', '--quiet', '-b', 'later');
    edit(folder, ACTION, /$/, '\nOne more word.\n');
    expect(await judged(folder)).toEqual({ status: 0, errors: [] });
  });

  it('what runs the check, beside a record, is told at its own place, whatever else is left out', async () => {
    const folder = temporaryFolder();
    writeRegister(join(folder, 'content'), { set: { sample: null, clock: null } });
    put(folder, '.github/workflows/isms.yml', 'on: pull_request\n');
    makeRepository(folder);
    git(folder, 'checkout', '--quiet', '-b', 'change');
    put(folder, '.github/workflows/isms.yml', 'on: push\n');
    edit(folder, ACTION, /$/, '\nOne word.\n');
    const formats = ['github', 'sarif'].flatMap((format) => ['--format', `${format}=${format}.txt`]);
    const { status, errors } = await judged(folder, '--scope', 'touched', ...formats);
    expect({ status, errors }).toEqual({ status: 1, errors: ['history/checker-weakened'] });
    expect(readFileSync(join(folder, 'github.txt'), 'utf8')).toContain('file=.github/workflows/isms.yml,line=1');
    expect(readFileSync(join(folder, 'sarif.txt'), 'utf8')).toContain('"uri": ".github/workflows/isms.yml"');
    git(folder, 'checkout', '--quiet', ACTION);
    commitAll(folder, 'the workflow alone');
    expect(await judged(folder)).toEqual({ status: 0, errors: [] });
  });

  it('a waiver that comes with the change waives nothing yet', async () => {
    const folder = handedIn();
    edit(folder, CLOSED, /\n *retainUntilOn: .*/, '');
    const rule = 'evidence/retention-set';
    const before = (await judged(folder)).errors;
    put(
      folder,
      'content/waivers/WVR-2026-0001.md',
      `---\nid: WVR-2026-0001\ntitle: No day yet\nrule: ${rule}\nrecords: [INC-2026-0007]\nreason: The retention plan is being written.\napprovedBy: managing-director\napprovedOn: 2026-11-18\nexpiresOn: 2026-12-31\n---\n`,
    );
    expect((await judged(folder)).errors.filter((one) => one === rule)).toEqual(before.filter((one) => one === rule));
    git(folder, 'checkout', '--quiet', '-B', 'main');
    commitAll(folder, 'agreed to');
    git(folder, 'checkout', '--quiet', '-b', 'later');
    edit(folder, ACTION, /$/, '\nOne more word.\n');
    expect((await judged(folder)).errors).toEqual([]);
  });
});

describe('a sample goes freely', () => {
  it('to the last record', async () => {
    const folder = temporaryFolder();
    writeRegister(join(folder, 'content'));
    makeRepository(folder);
    git(folder, 'checkout', '--quiet', '-b', 'ours');
    rmSync(join(folder, ACTION));
    expect((await judged(folder)).errors.filter((rule) => rule.startsWith('history/'))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { PICTURES } from '../helpers/pictures.ts';
import { ACTION, action, NUMBERED, PROVISIONAL, RENUMBER, report } from '../helpers/typed.ts';
import { workshop } from '../helpers/writing.ts';

const { isms, read, write, tree, startClean, git } = workshop();

function startProvisional(): void {
  startClean();
  write(PROVISIONAL, report('INC-2026-P3K9QZ7'));
  write(ACTION, action('INC-2026-P3K9QZ7'));
}

describe('a provisional id', () => {
  it('becomes the next number, stays as formerId, and is mended wherever a record means it', async () => {
    startProvisional();
    const before = tree();
    const { status, out, err } = await isms(RENUMBER);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^INC-2026-P3K9QZ7 is INC-2026-0022 now, and 1 record that mentions it changed too\n/);
    expect(read(NUMBERED)).toBe(report('INC-2026-0022', 'formerId: INC-2026-P3K9QZ7\n'));
    expect(read(ACTION)).toBe(action('INC-2026-0022').replace('INC-2026-0022-draft', 'INC-2026-P3K9QZ7-draft'));
    expect(tree()).toEqual(before.map((file) => (file === PROVISIONAL ? NUMBERED : file)).sort());
    expect((await isms(['check', '--content', 'content', '--no-cache'])).status).toBe(0);
  });

  it('goes on to its pictures, and to the words that show them', async () => {
    startProvisional();
    write(PROVISIONAL, `${report('INC-2026-P3K9QZ7')}\n![The card](INC-2026-P3K9QZ7.card.png)\n`);
    write('content/incidents/2026/INC-2026-P3K9QZ7.card.png', PICTURES.png);
    const { status, out } = await isms(RENUMBER);
    expect(status).toBe(0);
    expect(out).toMatch(/^INC-2026-P3K9QZ7 is INC-2026-0022 now, and 1 record that mentions it changed too\n/);
    expect(read(NUMBERED)).toContain('![The card](INC-2026-0022.card.png)');
    expect(tree().filter((file) => file.endsWith('.png'))).toEqual(['content/incidents/2026/INC-2026-0022.card.png']);
    expect((await isms(['check', '--content', 'content', '--no-cache'])).out).not.toContain('picture');
  });

  it('leaves what a timeline was handed in with as it is, so that the change is allowed', async () => {
    startClean();
    const entry =
      'timeline: [{ at: 2026-11-19T08:25+01:00, by: it-admin, phase: report, action: INC-2026-P3K9QZ7 taken in. }]\n';
    write(PROVISIONAL, report('INC-2026-P3K9QZ7', entry));
    git('init', '-q');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'A report');
    expect((await isms(RENUMBER)).status).toBe(0);
    expect(read(NUMBERED)).toContain(entry);
    const { status, out } = await isms(['check', '--base', 'HEAD', '--no-cache']);
    expect([out.match(/history\/\S+/g), status]).toEqual([null, 0]);
  });

  it('has nothing to do the second time', async () => {
    startProvisional();
    await isms(RENUMBER);
    const { status, err } = await isms(RENUMBER);
    expect([status, err]).toEqual([
      2,
      expect.stringContaining('`INC-2026-P3K9QZ7` has been renumbered: it is `INC-2026-0022` now'),
    ]);
  });

  it('lists the files that say it where nothing may be changed', async () => {
    startProvisional();
    write('content/actions/ACT-2026-0010.md', '---\nid: ACT-2026-0010\nbroken: [\n---\n\nINC-2026-P3K9QZ7\n');
    const { out } = await isms(RENUMBER);
    expect(out).toContain(
      'These files still say INC-2026-P3K9QZ7. Look at each: it may mean the other record, or something outside.\n  content/actions/ACT-2026-0010.md\n',
    );
  });

  it.each([
    ['formerId: null\n', 'formerId: INC-2026-P3K9QZ7\n'],
    ['formerId:\n', 'formerId: INC-2026-P3K9QZ7\n'],
  ])('takes the place of an empty %j', async (empty, filled) => {
    startClean();
    write(PROVISIONAL, report('INC-2026-P3K9QZ7', empty));
    expect((await isms(RENUMBER)).status).toBe(0);
    expect(read(NUMBERED)).toBe(report('INC-2026-0022', filled));
  });
});

describe('what is refused', () => {
  it.each([
    ['INC-2026-0012', 'there is no record `INC-2026-0012`'],
    ['it-admin', '`it-admin` is a name that people chose, not a number'],
    ['incidents/2026/INC-2026-0099.md', 'there is no record `incidents/2026/INC-2026-0099.md`'],
  ])('%s', async (id, said) => {
    startClean();
    const before = tree().map(read);
    const { status, err } = await isms(['renumber', id, '--content', 'content']);
    expect([status, err]).toEqual([2, expect.stringContaining(said)]);
    expect(tree().map(read)).toEqual(before);
  });

  it('two files of one id, until one of them is named', async () => {
    startClean();
    write('content/incidents/INC-2026-0021.md', report('INC-2026-0021'));
    const { status, err } = await isms(['renumber', 'INC-2026-0021', '--content', 'content']);
    expect([status, err]).toEqual([2, expect.stringContaining('2 files have the id `INC-2026-0021`')]);
    expect((await isms(['renumber', 'incidents/INC-2026-0021.md', '--content', 'content'])).status).toBe(0);
    expect(read('content/incidents/INC-2026-0022.md')).toBe(report('INC-2026-0022'));
  });
});

describe('an id that no other record has stays', () => {
  const CLOSED = 'content/incidents/2026/INC-2026-0007.md';
  const refused = async (id = 'INC-2026-0007', said = '`INC-2026-0007` keeps its id'): Promise<void> => {
    const before = tree().map(read);
    const { status, out, err } = await isms(['renumber', id, '--content', 'content']);
    expect([status, out, err]).toEqual([2, '', expect.stringContaining(said)]);
    expect(tree().map(read)).toEqual(before);
  };

  function commit(...paths: readonly string[]): void {
    git('add', ...(paths.length === 0 ? ['.'] : paths));
    git('commit', '-qm', 'More');
  }

  it('outside git, as an id or as a path', async () => {
    startClean();
    await refused();
    await refused('incidents/2026/INC-2026-0007.md');
    await refused('NC-2026-0001', '`NC-2026-0001` keeps its id');
    await refused('RSK-0002', '`RSK-0002` keeps its id');
  });

  it('committed, changed since, changed on another branch, or merged and copied to one', async () => {
    startClean();
    git('init', '-q');
    write('x', '');
    commit('x');
    git('branch', 'early');
    commit();
    write(CLOSED, `${read(CLOSED)}\nMore.\n`);
    await refused();
    git('switch', '-qc', 'other');
    commit();
    git('switch', '-q', 'main');
    await refused();
    git('switch', '-q', 'early');
    write('y', '');
    commit('y');
    git('merge', '--no-edit', '-q', 'main');
    git('switch', '-q', 'main');
    await refused();
    git('switch', '-qc', 'copied', 'early~1');
    write('z', '');
    commit('z');
    git('cherry-pick', 'main');
    git('switch', '-q', 'main');
    await refused();
  });

  it('unless an earlier record had it, which was taken away', async () => {
    startClean();
    git('init', '-q');
    write(NUMBERED, report('INC-2026-0022'));
    commit();
    git('rm', '-q', NUMBERED);
    git('commit', '-qm', 'Away');
    write(NUMBERED, report('INC-2026-0022').replace('Key card gone', 'Door does not close'));
    const { status, out } = await isms(['renumber', 'INC-2026-0022', '--content', 'content']);
    expect([status, out]).toEqual([0, expect.stringContaining('INC-2026-0022 is INC-2026-0023 now')]);
  });

  it('nor one that an earlier record had, once it is committed to a branch', async () => {
    startClean();
    const settings = read('content/organisation.md');
    write('content/organisation.md', settings.replace(/sample: true\n/, '').replace(/clock: .*\n/, ''));
    git('init', '-q', '-b', 'main');
    write(NUMBERED, report('INC-2026-0022'));
    commit();
    git('rm', '-q', NUMBERED);
    git('commit', '-qm', 'Away');
    git('checkout', '-qb', 'change');
    write(NUMBERED, report('INC-2026-0022').replace('Key card gone', 'Door does not close'));
    commit();
    const check = ['check', '--content', 'content', '--base', 'main', '--rule', 'history/id-reused'];
    expect((await isms(check)).out).toContain('`INC-2026-0022` was given before');
    const { status, out } = await isms(['renumber', 'INC-2026-0022', '--content', 'content']);
    expect([status, out]).toEqual([0, expect.stringContaining('INC-2026-0022 is INC-2026-0023 now')]);
    expect((await isms(check)).status).toBe(0);
  });
});

describe('two branches that took the same number', () => {
  const ID = 'INC-2026-0022';
  const mine = { at: '2026-11-19T08:20+01:00', file: NUMBERED };

  function collide(): void {
    startClean();
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'Start');
    git('switch', '-qc', 'mine');
    write(mine.file, report(ID, '', mine.at));
    write(ACTION, action(ID));
    git('add', '.');
    git('commit', '-qm', 'The card');
    git('switch', '-q', 'main');
    write(
      NUMBERED,
      report(ID, 'kind: weakness\n', '2026-11-18T10:00+01:00').replace('Key card gone', 'Door does not close'),
    );
    write('content/actions/ACT-2026-0008.md', action(ID).replaceAll('ACT-2026-0009', 'ACT-2026-0008'));
    git('add', '.');
    git('commit', '-qm', 'The door');
    git('switch', '-q', 'mine');
  }

  it("before the merge: the branch's own record moves on", async () => {
    collide();
    const { status, out } = await isms(['renumber', ID, '--content', 'content']);
    expect([status, out]).toEqual([0, expect.stringContaining('INC-2026-0022 is INC-2026-0023 now')]);
    expect(read('content/incidents/2026/INC-2026-0023.md')).toBe(report('INC-2026-0023', '', mine.at));
  });

  it('before the merge: the older one keeps its number', async () => {
    collide();
    git('switch', '-q', 'main');
    const { status, err } = await isms(['renumber', ID, '--content', 'content']);
    expect([status, err]).toEqual([2, expect.stringContaining('the newer one is on `mine`')]);
  });

  it.each([
    ['mine', 'main'],
    ['main', 'mine'],
  ])(
    'in the merge, on %s: the newer one moves on with what means it, the older one stays as it was',
    async (here, there) => {
      collide();
      git('switch', '-q', here);
      expect(git('merge', there)).toContain('CONFLICT (add/add)');
      const { status, out, err } = await isms(['renumber', ID, '--content', 'content']);
      expect([status, err]).toEqual([0, '']);
      expect(read(NUMBERED)).toContain('title: Door does not close');
      expect(read(NUMBERED)).not.toContain('<<<<<<<');
      expect(read('content/incidents/2026/INC-2026-0023.md')).toBe(report('INC-2026-0023', '', mine.at));
      expect(read(ACTION)).toContain('- "INC-2026-0023" # the report');
      expect(read('content/actions/ACT-2026-0008.md')).toContain('- "INC-2026-0022" # the report');
      expect(out).toContain('  content/actions/ACT-2026-0008.md\n');
      git('add', '.');
      git('commit', '-qm', 'Merge');
      expect((await isms(['check', '--content', 'content', '--no-cache'])).status).toBe(0);
    },
  );

  it('goes on where an interrupted run stopped, with the number that it had taken', async () => {
    collide();
    git('merge', 'main');
    const conflicted = read(NUMBERED);
    await isms(['renumber', ID, '--content', 'content']);
    write(NUMBERED, conflicted);
    write(ACTION, action(ID));
    expect((await isms(['renumber', ID, '--content', 'content'])).status).toBe(0);
    expect(tree('content/incidents').filter((file) => /002[2-9]/.test(file))).toHaveLength(2);
    expect(read(ACTION)).toContain('- "INC-2026-0023" # the report');
  });
});

describe('every state that a kill can leave', () => {
  const DONE = report('INC-2026-0022', 'formerId: INC-2026-P3K9QZ7\n');
  it.each([
    ['the record says its new id, nothing else is done', { [PROVISIONAL]: DONE }],
    ['the others follow, its file is not moved', { [PROVISIONAL]: DONE, [ACTION]: action('INC-2026-0022') }],
    ['its file has both names', { [PROVISIONAL]: DONE, [ACTION]: action('INC-2026-0022'), [NUMBERED]: DONE }],
  ])('%s: the check reports it, and a second run finishes', async (_, files) => {
    startProvisional();
    for (const [file, text] of Object.entries(files)) write(file, text);
    const checked = await isms(['check', '--content', 'content', '--no-cache']);
    expect([checked.status, checked.out]).toEqual([1, expect.stringContaining('incident/filename-matches-id')]);
    expect((await isms(RENUMBER)).status).toBe(0);
    expect(read(NUMBERED)).toBe(DONE);
    expect(read(ACTION)).toContain('- "INC-2026-0022" # the report');
    expect(tree('content').filter((file) => file.includes('P3K9QZ7'))).toEqual([]);
    expect((await isms(['check', '--content', 'content', '--no-cache'])).status).toBe(0);
  });

  it('a number that somebody else took in the meantime is left to them', async () => {
    startProvisional();
    write(PROVISIONAL, DONE);
    write(NUMBERED, report('INC-2026-0022'));
    expect((await isms(RENUMBER)).status).toBe(0);
    expect(read(NUMBERED)).toBe(report('INC-2026-0022'));
    expect(read('content/incidents/2026/INC-2026-0023.md')).toContain(
      'id: INC-2026-0023 # from the form\nformerId: INC-2026-P3K9QZ7\n',
    );
  });
});

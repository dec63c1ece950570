import { rmSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentRoot } from '../../src/cli/content-root.ts';
import { put, temporaryFolder } from '../helpers/register.ts';
import { workshop } from '../helpers/writing.ts';

const ORGANISATION = '---\nname: Fenwick Analytics\n---\n';

/** A repository with these files, and the folder in it from which a command is called. */
function place(files: readonly string[], cwd = '.', installed = 'isms') {
  const folder = temporaryFolder();
  for (const file of files) put(folder, file, file.endsWith('organisation.md') ? ORGANISATION : 'x');
  put(folder, `${cwd}/.here`, '');
  return {
    folder,
    place: { cwd: `${folder}/${cwd}`.replace(/\/\.$/, ''), places: { program: `${folder}/${installed}` } },
  };
}

describe('the folder of the records, where nobody names it', () => {
  it.each([
    ['src/content', ['src/content/organisation.md', 'content/organisation.md'], '.', 'src/content'],
    ['content', ['content/organisation.md'], '.', 'content'],
    [
      'content, beside other things in src/content',
      ['src/content/docs/a.md', 'content/organisation.md'],
      '.',
      'content',
    ],
    ['of a folder above', ['.git/HEAD', 'content/organisation.md'], 'src/deep', '../../content'],
    ['from within the records', ['.git/HEAD', 'src/content/organisation.md'], 'src/content/people', '..'],
    ['the nearest one', ['.git/HEAD', 'content/organisation.md', 'b/content/organisation.md'], 'b/c', '../content'],
    ['of a repository that is a work tree', ['.git', 'content/organisation.md'], 'notes', '../content'],
  ])('%s', (_, files, cwd, content) => {
    const { place: at } = place(files, cwd);
    expect(contentRoot(undefined, at).content).toBe(content);
  });

  it.each([
    ['nothing', [], '.', /no `src\/content` or `content` that holds an `organisation\.md`/],
    [
      'a folder without settings',
      ['src/content/people/it-admin.md'],
      '.',
      /`src\/content` in .* holds no `organisation/,
    ],
    [
      'above the top of the repository',
      ['content/organisation.md', 'repo/.git/HEAD'],
      'repo/notes',
      /there are no records/,
    ],
    ['above the working folder, outside a repository', ['content/organisation.md'], 'notes', /there are no records/],
    [
      "an installed package's own sample",
      ['node_modules/isms/src/content/organisation.md'],
      'node_modules/isms',
      /no records/,
    ],
  ])('%s: could not check', (_, files, cwd, said) => {
    const { place: at } = place(files, cwd, 'node_modules/isms');
    expect(() => contentRoot(undefined, at)).toThrow(said);
  });
});

describe('a link on the way to the records', () => {
  const linked = (link: string, to: string, files: readonly string[], cwd = '.') => {
    const { folder, place: at } = place(files, cwd);
    symlinkSync(to, `${folder}/${link}`);
    return { folder, at };
  };
  const DECOY = [
    '.git/HEAD',
    'decoy/organisation.md',
    'decoy/content/organisation.md',
    'src/x',
    'repo/.git/HEAD',
    'repo/x',
  ];

  it.each([
    ['the root', 'src/content', '../decoy', undefined, '.'],
    ['the root, of another name', 'content', 'decoy', undefined, '.'],
    ['a folder on its way', 'repo/src', '../decoy', undefined, 'repo'],
    ['from a folder below', 'content', 'decoy', undefined, 'src'],
    ['the root that is named', 'records', 'decoy', 'records', '.'],
    ['… with a slash', 'records', 'decoy', 'records/', '.'],
    ['a folder on the way to the one that is named', 'records', 'decoy', 'records/content', '.'],
    ['… beside the working folder', 'records', 'decoy', '../records/content', 'src'],
    ['… in full', 'records', 'decoy', '/records/content', '.'],
  ])('%s: could not check', (_, link, to, named, cwd) => {
    const { folder, at } = linked(link, to, DECOY, cwd);
    const whole = named?.startsWith('/') === true ? `${folder}${named}` : named;
    expect(() => contentRoot(whole, at)).toThrow(/is a link, so the records would be those of another folder/);
  });

  it("above the repository it is the machine's own", () => {
    const { folder, at } = linked('tmp', 'private', ['private/repo/.git/HEAD', 'private/repo/content/organisation.md']);
    expect(contentRoot(`${folder}/tmp/repo/content`, at).root).toBe(`${folder}/private/repo/content`);
  });
});

describe('commands that write refuse such a root too', () => {
  const { isms, startClean, write, tree, at } = workshop();
  const REPORT = ['new', 'incident', '--what', 'A strange mail came in.', '--who', 'anonymous', '--channel', 'email'];
  it.each([
    ['check', ['check', '--no-cache']],
    ['build', ['build', '--out', 'dist']],
    ['new', REPORT],
    ['log', ['log', 'INC-2026-0021', 'Called the sender.', '--by', 'it-admin']],
    ['renumber', ['renumber', 'INC-2026-0021']],
    ['init', ['init', '--yes', '--name', 'Oak', '--country', 'DE', '--address', 'security@oak.example']],
  ])('%s: status 2, and nothing is written', async (_, typed) => {
    startClean();
    write('src/.keep', '');
    symlinkSync('../content', at('src/content'));
    const before = tree();
    const { status, err } = await isms(typed);
    expect([status, tree()]).toEqual([2, before]);
    expect(err).toContain('src/content is a link');
  });

  it('import into a link, and new into a folder of a type that is one', async () => {
    startClean();
    write('issues/a.md', '---\ntitle: Outage\ndate: 2026-02-01\n---\n');
    write('elsewhere/x', '');
    symlinkSync('elsewhere', at('out'));
    expect((await isms(['import', 'cstate', 'issues', '--out', 'out/records'])).status).toBe(2);
    symlinkSync('../elsewhere', at('content/waivers'));
    rmSync(at('content/incidents/2026'), { recursive: true, force: true });
    symlinkSync('../../elsewhere', at('content/incidents/2026'));
    expect((await isms([...REPORT, '--content', 'content'])).status).toBe(2);
    expect(tree('elsewhere')).toEqual(['elsewhere/x']);
  });
});

describe('no records', () => {
  const { isms, startClean, write, at } = workshop();
  it('every command says so, and what to do', async () => {
    for (const typed of [['check'], ['build'], ['log', 'INC-2026-0021', 'x'], ['renumber', 'x'], ['new', 'incident']]) {
      const { status, out, err } = await isms(typed);
      expect([status, out]).toEqual([2, '']);
      expect(err).toMatch(/--content DIR[\s\S]*isms init/);
    }
  });

  it('`init` makes them, and the other commands find them there', async () => {
    const made = await isms(['init', '--yes', '--name', 'Oak', '--country', 'DE', '--address', 'security@oak.example']);
    expect([made.status, made.out]).toEqual([0, expect.stringContaining('files in src/content.')]);
    expect(made.out).not.toContain('--content');
    expect((await isms(['check', '--no-cache'])).status).toBe(0);
  });

  it('`check` in a folder of a repository finds those at its top', () => {
    startClean();
    write('.git/HEAD', 'ref: refs/heads/main\n');
    write('notes/x', '');
    expect(contentRoot(undefined, { cwd: at('notes'), places: { program: at('isms') } }).content).toBe('../content');
  });
});

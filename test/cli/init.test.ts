import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ownContentRoot } from '../../src/cli/content-root.ts';
import { isTimezone } from '../../src/records/time.ts';
import { EEA_ZONES } from '../../src/regimes/countries.ts';
import { FLAGS, INIT, OWN } from '../helpers/typed.ts';
import { workshop } from '../helpers/writing.ts';

const { isms, at, read, write, remove, tree, startClean, git } = workshop();
const SAMPLE = fileURLToPath(new URL('../../src/content', import.meta.url));
/** Every rule that a check of the new records names. */
async function findings(): Promise<{ readonly status: number | null; readonly rules: readonly string[] }> {
  const { status, out } = await isms(['check', '--content', 'content', '--no-cache', '--format', 'json']);
  const rules = [...out.matchAll(/"rule": ?"([^"]+)"/g)].map(([, rule = '']) => rule);
  return { status, rules };
}

describe('the first records', () => {
  it.each([
    ['https://git.oak.example/isms', 'gitlab', 'host: gitlab'],
    ['https://gitlab.com/oak/isms', 'gitlab', null],
    ['https://git.oak.example/isms', 'none', null],
  ])('say what the repository runs on where its address %s does not: %s', async (repository, host, line) => {
    expect((await isms([...INIT, '--yes', '--repository', repository, '--host', host])).status).toBe(0);
    expect(/^host: .*$/m.exec(read('content/organisation.md'))?.[0] ?? null).toBe(line);
  });

  it.each([
    ['in the European Union', 'DE', 'Europe/Berlin', 12],
    ['in Norway', 'no', 'Europe/Oslo', 12],
    ['in the United Kingdom', 'UK', 'Europe/London', 9],
    ['in the United States', 'US', 'America/New_York', 11],
    ['anywhere else', 'JP', 'Asia/Tokyo', 7],
  ])('check clean on the first day %s: only what grace explains warns', async (_, country, zone, files) => {
    const { status, out, err } = await isms([
      ...INIT.slice(0, 3),
      '--yes',
      '--name',
      'Oak & Ash',
      '--country',
      country,
      '--timezone',
      zone,
      '--address',
      '+49 30 0000001',
      '--confidential',
      'dpo@oak.example',
      '--repository',
      'https://git.oak.example/isms',
    ]);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain(`${files} files in content.`);
    expect(tree('content')).toHaveLength(files);
    const checked = await findings();
    expect(checked.status).toBe(0);
    expect(checked.rules.filter((rule) => !/^(?:register|training)\/|^review\/management-/.test(rule))).toEqual([]);
  });

  it.each([
    ['de', 'label: Sicherheitspostfach', '## Was Sie lassen sollten', 'title: Umgang mit Vorfällen'],
    ['fr', 'label: Boîte sécurité', '## Ce qu’il ne faut pas toucher', 'title: Gestion des incidents'],
  ])('speak %s where that is wanted, and check clean', async (language, label, heading, policy) => {
    const { status, err } = await isms([...INIT, '--yes', '--language', language]);
    expect([status, err]).toEqual([0, '']);
    const organisation = read('content/organisation.md');
    for (const said of [`language: ${language}`, label, heading]) expect(organisation).toContain(said);
    expect(read('content/policies/incident-management.md')).toContain(policy);
    const checked = await findings();
    expect(checked.rules.filter((rule) => !/^(?:register|training)\/|^review\/management-/.test(rule))).toEqual([]);
  });

  it('say which duties were never compared with the law, and warn of them', async () => {
    const { out } = await isms([...INIT.map((word) => (word === 'DE' ? 'SG' : word)), '--now', '2026-11-26T12:00Z']);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      '`obligations/pdpa-assessment.md` says what the law says: that was never compared with its text',
    );
    const text = read('content/obligations/pdpa-assessment.md');
    expect(text).not.toContain('verifiedOn:');
    expect(text).toContain('The preset `sg-pdpa-assessment` is not verified: known from descriptions only');
    expect((await findings()).rules).toContain('notification/preset-unverified');
  });

  it('say what was answered, roles by their ids, and start today', async () => {
    expect((await isms([...INIT, '--now', '2026-11-23T23:30Z'])).status).toBe(0);
    expect(tree('content')).toEqual(OWN);
    const text = read('content/organisation.md');
    expect(text).toContain('name: Oak & Ash\nstartedOn: 2026-11-24\ntimezone: Europe/Berlin\ncountry: DE\n');
    expect(text).toContain('address: mailto:security@oak.example\n');
    expect(text).toContain(
      'roles:\n  incidentManager: it-manager\n  deputy: it-admin\n  privacyLead: data-protection-officer\n  management: managing-director\n',
    );
    expect(text).toContain('## Something odd? Tell us now');
    expect(text).not.toContain('sample');
    expect(read('content/policies/incident-management.md')).toContain(
      'status: approved\nowner: it-manager\napprovedBy: managing-director\napprovedOn: 2026-11-24\n',
    );
  });

  it('leave the approval open where it is asked for, and never approve in silence', async () => {
    expect((await isms(INIT)).out).toContain('Managing director has approved `policies/incident-management.md`');
    const other = await isms([...INIT.slice(0, 1), '--content', 'other', ...FLAGS, '--draft']);
    expect(other.status).toBe(0);
    expect(read('other/policies/incident-management.md')).toContain('status: draft\nowner: it-manager\nreviewOn:');
  });

  it('give one person two roles', async () => {
    const flags = [
      '--name',
      'Oak',
      '--country',
      'IE',
      '--incident-manager',
      'Owner',
      '--management',
      'Owner',
      '--privacy-lead',
      'Owner',
      '--deputy',
      'Office manager',
      '--address',
      'https://oak.example/report',
    ];
    expect((await isms(['init', '--content', 'content', '--yes', ...flags])).status).toBe(0);
    expect(tree('content/people')).toEqual(['content/people/office-manager.md', 'content/people/owner.md']);
    expect(read('content/people/owner.md')).toContain(
      'duties:\n  - incident-manager\n  - incident-responder\n  - privacy\n  - management\n',
    );
    expect((await findings()).status).toBe(0);
  });

  it('know a time zone that exists for every country of the European Economic Area', () => {
    expect(Object.keys(EEA_ZONES)).toHaveLength(30);
    expect(Object.values(EEA_ZONES).filter((zone) => !isTimezone(zone))).toEqual([]);
  });
});

describe('in a terminal', () => {
  it('asks six questions, again where an answer can not be used, and once more before it writes', async () => {
    const answers = [
      'Oak & Ash',
      'Germany',
      'DE',
      '',
      '',
      'Incident manager',
      '',
      '',
      '',
      'call us',
      'security@oak.example',
      '',
      'yes',
    ];
    const { status, out, err } = await isms(['init', '--content', 'content'], answers);
    expect([status, err]).toEqual([
      0,
      '   `Germany` is no country; write its two capitals, such as DE or IE.\n   `Incident manager` manages incidents already; the deputy is somebody else.\n   `call us` is no address; write a mail address, a telephone number, or a page that starts with https://.\n',
    ]);
    expect([...out.matchAll(/^(\d)\. /gm)].map(([, number]) => number)).toEqual([
      '1',
      '2',
      '2',
      '3',
      '4',
      '5',
      '5',
      '6',
    ]);
    expect(out).toContain('In which time zone? [Europe/Berlin] ');
    expect(out).toContain(
      'Write the first records of Oak & Ash to content, with the incident policy as approved by Managing director today? (yes) ',
    );
    expect((await findings()).status).toBe(0);
  });

  it.each([[[...Array.from({ length: 8 }, () => 'x')]], [['Oak', 'DE']]])(
    'changes nothing when the answers end',
    async (answers) => {
      const { status, err } = await isms(['init', '--content', 'content'], answers);
      expect([status, tree()]).toEqual([2, []]);
      expect(err).toContain('the answers ended before the last question, so nothing was changed');
    },
  );

  it('changes nothing when the last answer is no', async () => {
    const { status, out } = await isms(INIT, ['', '', 'no']);
    expect([status, out, tree()]).toEqual([0, expect.stringContaining('Nothing was changed.'), []]);
  });
});

describe('the sample makes way, nothing else does', () => {
  const startSample = (): void => cpSync(SAMPLE, at('content'), { recursive: true });

  it('is deleted where git has it, and numbers begin at 1', async () => {
    startSample();
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'Start');
    const { status, out } = await isms(INIT);
    expect([status, out]).toEqual([0, expect.stringContaining('The sample is gone; git still has it.')]);
    expect(tree()).toEqual(OWN);
    expect((await findings()).status).toBe(0);
  });

  it.each([
    ['outside git', (): void => undefined],
    [
      'where something of it is not in git',
      (): void => {
        git('init', '-q');
        git('add', '.');
        git('commit', '-qm', 'Start');
        write('content/incidents/2026/INC-2026-0099.md', 'my own first try');
      },
    ],
  ])('is kept beside the new folder %s', async (_, prepare) => {
    startSample();
    prepare();
    const before = tree('content').map((file) => [file, read(file)]);
    const { status, out } = await isms(INIT);
    expect([status, out]).toEqual([
      0,
      expect.stringMatching(/The sample is kept in content-sample;\s+delete it when you like\./),
    ]);
    expect(tree('content-sample').map((file) => [file.replace('-sample', ''), read(file)])).toEqual(before);
    expect(tree('content')).toEqual(expect.arrayContaining(OWN.slice(1)));
  });

  it.each([
    [
      'records of a user',
      () => write('content/organisation.md', read('content/organisation.md').replace('sample: true', 'sample: false')),
      'content holds records of your own',
    ],
    [
      'settings that can not be read',
      () => write('content/organisation.md', '---\nsample: true\nsample: true\n---\n'),
      'content holds records of your own',
    ],
    [
      'a file that is no record',
      () => write('content/notes.txt', 'mine'),
      'content holds `notes.txt`, which is no part of the sample',
    ],
    ['a repository', () => write('content/.git/HEAD', 'ref: refs/heads/main'), 'content holds `.git`'],
  ])('%s: nothing is changed, status 2', async (_, prepare, said) => {
    startClean();
    prepare();
    const before = tree().map((file) => [file, read(file)]);
    const { status, out, err } = await isms(INIT);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(tree().map((file) => [file, read(file)])).toEqual(before);
  });

  it('from a folder that is no repository, with no folder named: the sample of the package is left alone', () => {
    const elsewhere = { cwd: at('.'), places: { program: fileURLToPath(new URL('../..', import.meta.url)) } };
    expect(ownContentRoot(undefined, elsewhere)).toEqual({ root: at('content'), content: 'content' });
    expect(ownContentRoot('content', elsewhere).root).toBe(at('content'));
    expect(ownContentRoot(undefined, { ...elsewhere, cwd: elsewhere.places.program }).content).toBe('src/content');
  });

  it('a second run finds records of its own and changes nothing', async () => {
    await isms(INIT);
    const before = tree().map(read);
    expect((await isms(INIT)).status).toBe(2);
    expect(tree().map(read)).toEqual(before);
  });
});

describe('answers that can not be used: status 2', () => {
  it.each([
    [
      'nothing',
      ['init'],
      '`--name`, `--country`, `--timezone`, `--incident-manager`, `--deputy`, `--privacy-lead`, `--address` are missing',
    ],
    [
      'a country',
      [...INIT, '--country', 'XX'].filter((word) => word !== 'DE').toSpliced(5, 1),
      '`--country XX` is no country',
    ],
    [
      'a time zone',
      INIT.map((word) => (word === 'Europe/Berlin' ? 'CET+1' : word)),
      '`--timezone CET+1` is no time zone',
    ],
    [
      'an address',
      INIT.map((word) => (word === 'security@oak.example' ? 'javascript:alert(1)' : word)),
      '`--address javascript:alert(1)` is no address',
    ],
    [
      'a repository',
      [...INIT, '--repository', 'git@host:isms'],
      '`--repository git@host:isms` is no address of a repository',
    ],
    [
      'a deputy',
      INIT.map((word) => (word === 'IT admin' ? 'IT manager' : word)),
      '`--deputy IT manager` manages incidents already',
    ],
    [
      'a name with hidden characters',
      INIT.map((word) => (word === 'Oak & Ash' ? 'Oak\u202E' : word)),
      'can not stand here',
    ],
    ['an option that is none', [...INIT, '--adress', 'x'], 'has no option `--adress`, did you mean `--address`?'],
  ])('%s', async (_, typed, said) => {
    const { status, err } = await isms(typed.includes('--content') ? typed : [...typed, '--content', 'content']);
    expect([status, err, tree()]).toEqual([2, expect.stringContaining(said), []]);
  });
});

describe('every state that a kill can leave', () => {
  const own = (folder: string): void => cpSync(at('made'), at(folder), { recursive: true });
  it.each([
    ['the new folder half filled', (): void => write('.#isms-new-content~/organisation.md', 'half')],
    [
      'the old one moved away, the new one not in place',
      (): void => {
        cpSync(at('content'), at('.#isms-old-content~'), { recursive: true });
        remove('content');
        own('.#isms-new-content~');
      },
    ],
    [
      'the new one in place, the old one not taken away',
      (): void => {
        cpSync(at('content'), at('.#isms-old-content~'), { recursive: true });
        remove('content');
        own('content');
      },
    ],
  ])('%s: a second run makes it so, and the sample is kept', async (_, leave) => {
    startClean();
    await isms(['init', '--content', 'made', ...FLAGS]);
    const sample = tree('content').map((file) => [file, read(file)]);
    leave();
    await isms(INIT);
    expect(tree('content')).toEqual(OWN);
    expect(tree('content-sample').map((file) => [file.replace('-sample', ''), read(file)])).toEqual(sample);
    expect(tree().filter((file) => file.includes('.#'))).toEqual([]);
  });
});

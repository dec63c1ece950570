import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { happenedIn, periodOf } from '../../src/cli/announce/happened.ts';
import { CHANNEL_TLPS, READERS, tellerOf } from '../../src/cli/announce/teller.ts';
import { announceTargets } from '../../src/exchange/announce/index.ts';
import { readContent } from '../../src/records/content.ts';
import { TLPS } from '../../src/records/types/fields.ts';
import { type Example, exampleSource } from '../../src/rules/example.ts';
import { inspectedExample } from '../helpers/inspected.ts';
import { ismsHere } from '../helpers/isms.ts';
import { put, temporaryFolder, writeRegister } from '../helpers/register.ts';
import { workshop } from '../helpers/writing.ts';

const LAPTOP = 'incidents/2026/INC-2026-0007.md';
const PORTAL = { portal: 'https://isms.fenwick.example/below/' };
const NOTHING = 'isms: there is nothing to announce, so nothing is to be sent\n';

/** The laptop of the base register with some fields set, in an organisation with some settings. */
function laptop(
  set: Readonly<Record<string, unknown>> = {},
  settings: Readonly<Record<string, unknown>> = PORTAL,
): Partial<Example> {
  return { from: LAPTOP, set, files: { 'organisation.md': { from: 'organisation.md', set: settings } } };
}

/** A folder with records, and what is announced of them. */
function register(example: Partial<Example> = laptop()) {
  const cwd = temporaryFolder();
  writeRegister(join(cwd, 'content'), example);
  const announce = async (...typed: string[]) => await ismsHere(['announce', ...typed], { cwd });
  const told = async (...typed: string[]) => JSON.parse((await announce('--to', 'webhook', ...typed)).stdout);
  return {
    cwd,
    announce,
    told,
    /** What is told of the only record. */
    item: async (...typed: string[]) => (await told(...typed)).groups[0].items[0],
    change: (file: string, from: RegExp, to: string): void =>
      put(
        cwd,
        join('content', file),
        readFileSync(join(cwd, 'content', file), 'utf8').replace(from, () => to),
      ),
  };
}

interface Group {
  readonly id: string;
  readonly items: readonly { readonly record: string | null }[];
}
const inShort = (json: string): readonly string[] =>
  json === ''
    ? []
    : JSON.parse(json).groups.map(
        ({ id, items }: Group) => `${id}: ${items.map(({ record }) => record ?? 'register').join(' ')}`,
      );

describe('the days of a digest', () => {
  it.each([
    ['day', '2026-11-20T11:00Z', '2026-11-19', '2026-11-19', '2026-11-18T23:00Z', '2026-11-19T23:00Z'],
    ['day', '2026-11-19T22:59Z', '2026-11-18', '2026-11-18', '2026-11-17T23:00Z', '2026-11-18T23:00Z'],
    ['day', '2026-11-19T23:00Z', '2026-11-19', '2026-11-19', '2026-11-18T23:00Z', '2026-11-19T23:00Z'],
    // The day on which clocks are put back has 25 hours.
    ['day', '2026-10-26T05:00Z', '2026-10-25', '2026-10-25', '2026-10-24T22:00Z', '2026-10-25T23:00Z'],
    ['week', '2026-11-16T05:00Z', '2026-11-09', '2026-11-15', '2026-11-08T23:00Z', '2026-11-15T23:00Z'],
    ['week', '2026-11-22T20:00Z', '2026-11-09', '2026-11-15', '2026-11-08T23:00Z', '2026-11-15T23:00Z'],
    ['week', '2026-11-22T23:00Z', '2026-11-16', '2026-11-22', '2026-11-15T23:00Z', '2026-11-22T23:00Z'],
  ] as const)('a %s at %s is %s to %s', (length, now, first, last, from, until) => {
    expect(periodOf(length, Date.parse(now), 'Europe/Berlin')).toEqual({
      first,
      last,
      from: Date.parse(from),
      until: Date.parse(until),
    });
  });
});

describe('what happened on a day', () => {
  const TAKEN_OVER = { imported: { from: 'Jira', on: '2026-04-01', closedOn: '2026-03-20' } };
  it.each<[what: string, day: string, set: Readonly<Record<string, unknown>>, says: readonly string[]]>([
    ['a report', '2026-11-19', {}, ['reported INC-2026-0012']],
    ['a report at eight in the morning', '2026-11-20', {}, ['reported INC-2026-0021']],
    ['a step', '2026-03-03', {}, ['changed INC-2026-0007']],
    ['a report and steps, told once', '2026-03-02', {}, ['reported INC-2026-0007']],
    ['an end', '2026-03-20', {}, ['closed INC-2026-0007']],
    ['a report and its end, told once', '2026-09-14', {}, ['closed INC-2026-0009']],
    ['an end of what is open again', '2026-03-20', { status: 'investigating' }, []],
    ['a review', '2026-03-10', {}, []],
    ['what was taken over later', '2026-03-20', TAKEN_OVER, []],
    [
      'what came after it was taken over',
      '2026-03-20',
      { imported: { from: 'Jira', on: '2026-03-19' } },
      ['closed INC-2026-0007'],
    ],
    ['a time without an offset', '2026-03-02', { reportedAt: '2026-03-02T08:20', triage: null, containedAt: null }, []],
    ['nothing', '2026-05-04', {}, []],
  ])('%s: %s', (_what, day, set, says) => {
    const incidents = readContent(exampleSource({ name: '', from: LAPTOP, set })).of('incidents');
    const period = { from: Date.parse(`${day}T00:00+01:00`), until: Date.parse(`${day}T23:59+01:00`) };
    const found = happenedIn(incidents, period, 'Europe/Berlin');
    expect(found.map(({ incident, what }) => `${what} ${incident.id}`)).toEqual(says);
  });
});

describe('what may be told', () => {
  const MAY: Readonly<Record<(typeof CHANNEL_TLPS)[number], readonly string[]>> = {
    AMBER: ['CLEAR', 'GREEN', 'AMBER'],
    GREEN: ['CLEAR', 'GREEN'],
    CLEAR: ['CLEAR'],
  };
  it.each(TLPS)('of a record that is %s: in channels for it and less alone, and nowhere its id', async (tlp) => {
    const example = { name: '', ...laptop({ tlp }, { tlp: 'CLEAR' }), from: LAPTOP } as const;
    const source = exampleSource(example);
    const inspected = await inspectedExample(example);
    for (const readers of READERS) {
      for (const most of CHANNEL_TLPS) {
        const report = { now: '2026-11-20T11:00:00Z', clockPinned: false };
        const teller = await tellerOf({ report, source, inspected: async () => inspected }, readers, most);
        const heard = MAY[most].includes(tlp);
        const entry = inspected.content.get('incidents', 'INC-2026-0007');
        expect(entry === undefined ? undefined : (teller.told(entry)?.tlp ?? null)).toBe(heard ? tlp : null);
        expect(teller.line('Like inc 2026-0007')).toBe(
          heard ? 'Like inc 2026-0007' : 'Like a record that is not shown here',
        );
      }
    }
  });

  it('RED and AMBER+STRICT by no command, neither by their id nor in a digest', async () => {
    for (const tlp of ['RED', 'AMBER+STRICT']) {
      const { announce, change } = register(laptop({ tlp }));
      change('incidents/2026/INC-2026-0012.md', /^title: .*$/m, 'title: Like INC-2026-0007');
      for (const audience of READERS) {
        const typed = ['--to', 'webhook', '--audience', audience];
        expect(await announce('INC-2026-0007', ...typed)).toMatchObject({
          status: 2,
          stdout: '',
          stderr: expect.stringContaining('announced nowhere'),
        });
        const { stdout } = await announce('--digest', 'day', '--now', '2026-03-21T06:00Z', ...typed);
        expect(stdout).not.toContain('0007');
        expect((await announce('INC-2026-0012', ...typed)).stdout).not.toContain('0007');
      }
    }
  });

  it('is marked with the strictest of it', async () => {
    const { told, announce } = register(laptop({ tlp: 'GREEN' }, { ...PORTAL, tlp: 'CLEAR' }));
    expect((await told('INC-2026-0007')).tlp).toBe('GREEN');
    expect((await told('INC-2026-0009')).tlp).toBe('CLEAR');
    expect((await announce('INC-2026-0007', '--to', 'matrix')).stdout).toContain(
      'TLP:GREEN, may be passed on to partners, not in public',
    );
  });

  it('of a weakness to staff who get digests, once it is closed', async () => {
    const { announce, change } = register(laptop({}, { ...PORTAL, staffSees: 'digest' }));
    const typed = ['INC-2026-0014', '--to', 'slack'];
    expect((await announce(...typed)).status).toBe(0);
    change('incidents/2026/INC-2026-0014.md', /^status: .*$/m, 'status: triaged');
    expect(await announce(...typed)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('of a weakness once it is closed'),
    });
    expect((await announce(...typed, '--audience', 'isms')).status).toBe(0);
  });

  it('is no name of a person and no secret', async () => {
    const token = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;
    const { item, change } = register(laptop({ title: `Ines Aldridge left ${token} on a train` }));
    change('people/ops-lead.md', /^name: .*$/m, 'name: Ines Aldridge');
    for (const audience of READERS)
      expect((await item('INC-2026-0007', '--audience', audience)).title).toBe(
        'Operations lead left •••••••• on a train',
      );
  });

  it('is nothing where the settings can not be read', async () => {
    const { announce } = register(laptop({}, { tlp: 'amber' }));
    expect(await announce('--digest', 'day', '--to', 'slack')).toMatchObject({ status: 2, stdout: '' });
  });

  it('is less, with status 1, where a file can not be read', async () => {
    const { announce, cwd } = register();
    put(cwd, 'content/incidents/2026/INC-2026-0030.md', 'no frontmatter');
    expect(await announce('--digest', 'day', '--to', 'slack')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('INC-2026-0012'),
      stderr: expect.stringContaining('incidents/2026/INC-2026-0030.md can not be read'),
    });
  });
});

describe('an announcement of one incident', () => {
  it('tells how it stands, what was learned, and where it is read', async () => {
    expect(await register().told('INC-2026-0007')).toEqual({
      schemaVersion: 1,
      about: 'record',
      now: '2026-11-20T11:00:00Z',
      from: null,
      to: null,
      organisation: 'Fenwick Analytics',
      language: 'en',
      title: 'Information security: INC-2026-0007',
      summary: 'Information security: INC-2026-0007, Laptop left on a train',
      tlp: 'AMBER',
      remarks: ['Sample: this company and its records are fictional'],
      url: 'https://isms.fenwick.example/below/',
      groups: [
        {
          id: 'closed',
          title: 'Closed',
          items: [
            {
              record: 'INC-2026-0007',
              title: 'Laptop left on a train',
              url: 'https://isms.fenwick.example/below/incidents/INC-2026-0007/',
              facts: 'Incident · Severity high · closed · reported 2 Mar 2026, 08:20',
              learned:
                'What we learned: Every device is enrolled before it is handed out; the loan list is checked each month.',
              kind: 'incident',
              status: 'closed',
              severity: 'high',
              exercise: false,
              reportedAt: '2026-03-02T08:20+01:00',
              tlp: 'AMBER',
            },
          ],
          more: null,
        },
      ],
    });
  });

  const UNDER_WAY = { status: 'contained', closure: null, 'notifications[0].sentAt': null };
  it.each<[what: string, id: string, audience: string, set: Readonly<Record<string, unknown>>, says: string]>([
    ['that nobody assessed', 'INC-2026-0021', 'staff', {}, 'Not assessed yet · reported 20 Nov 2026, 08:20'],
    [
      'that is a drill',
      'INC-2026-0007',
      'staff',
      { exercise: true },
      'A drill: nothing of it happened · Incident · Severity high · closed · reported 2 Mar 2026, 08:20',
    ],
    [
      'whose clocks run, to staff',
      'INC-2026-0007',
      'staff',
      UNDER_WAY,
      'Incident · Severity high · contained · reported 2 Mar 2026, 08:20',
    ],
    [
      'whose clocks run, to those who keep them',
      'INC-2026-0007',
      'isms',
      UNDER_WAY,
      'Incident · Severity high · contained · reported 2 Mar 2026, 08:20 · 1 deadline runs, the next until 3 Mar 2026, 08:20 (+01:00)',
    ],
  ])('%s', async (_what, id, audience, set, says) => {
    expect((await register(laptop(set)).item(id, '--audience', audience)).facts).toBe(says);
  });

  it.each([
    [
      'de',
      'Informationssicherheit: INC-2026-0007',
      'Vorfall · Schweregrad hoch · abgeschlossen · gemeldet 2. März 2026, 08:20',
    ],
    [
      'fr',
      'Sécurité de l’information : INC-2026-0007',
      'Incident · Gravité élevée · clos · signalé le 2 mars 2026, 08:20',
    ],
  ])('in %s', async (language, title, facts) => {
    const announced = await register(laptop({}, { language })).told('INC-2026-0007');
    expect([announced.title, announced.groups[0].items[0].facts]).toEqual([title, facts]);
  });

  it.each(['slack', 'teams', 'matrix', 'email'])(
    'leads nowhere where nobody said where the portal is: %s',
    async (to) => {
      const { stdout } = await register(laptop({}, {})).announce('INC-2026-0007', '--to', to);
      expect(stdout).toContain(to === 'email' ? 'Message-ID' : 'Laptop left on a train');
      expect(Buffer.from(stdout.split('base64\n')[1] ?? '', 'base64').toString() + stdout).not.toMatch(
        /https:|"url"|<a /,
      );
    },
  );
});

describe('a digest', () => {
  const DUE = laptop({ status: 'contained', closure: null, review: null, 'notifications[0].sentAt': null });
  it('tells those who run the ISMS of deadlines and of what is overdue, and staff of neither', async () => {
    const { announce } = register(DUE);
    const typed = ['--to', 'webhook', '--digest', 'day', '--now', '2026-03-03T07:00Z'];
    expect(inShort((await announce(...typed)).stdout)).toEqual(['reported: INC-2026-0007']);
    const { stdout } = await announce(...typed, '--audience', 'isms');
    expect(inShort(stdout)).toEqual(['reported: INC-2026-0007', 'deadlines: INC-2026-0007', 'overdue: register']);
    const [, { items: deadlines }, { items: overdue }] = JSON.parse(stdout).groups;
    expect(deadlines[0]).toMatchObject({
      facts: expect.stringMatching(/ · notification · due 3 Mar 2026, 08:20 \(\+01:00\)$/),
      obligation: 'northwind-dpa',
      stage: 'notification',
      state: 'due-soon',
      due: '2026-03-03T07:20:00Z',
    });
    expect(overdue[0]).toMatchObject({ facts: 'The management review is overdue', topic: 'management' });
  });

  it('of a week says its days and how many there are of what', async () => {
    const { title, summary, from, to } = await register().told('--digest', 'week', '--now', '2026-11-23T06:00Z');
    expect([title, summary, from, to]).toEqual([
      'Information security: 16 Nov 2026 to 22 Nov 2026',
      'Information security: 16 Nov 2026 to 22 Nov 2026, 2 reported',
      '2026-11-16',
      '2026-11-22',
    ]);
  });

  it('in which nothing is, is none: a file is emptied, so that nothing old is sent', async () => {
    const { announce, cwd } = register();
    const typed = ['--to', 'email', '--digest', 'day', '--out', 'mail.eml'];
    expect(await announce(...typed)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(cwd, 'mail.eml'), 'utf8')).toMatch(
      /^Message-ID: <[0-9a-f]{32}@fenwick\.example>\r\nFrom: /,
    );
    expect(await announce(...typed, '--now', '2026-05-05T06:00Z')).toEqual({ status: 0, stdout: '', stderr: NOTHING });
    expect(readFileSync(join(cwd, 'mail.eml'), 'utf8')).toBe('');
  });
});

describe('an announcement with more than a channel takes', () => {
  it('names fewer and says how many it leaves out, whatever they are called', async () => {
    const { announce, cwd } = register();
    const report = readFileSync(join(cwd, 'content/incidents/2026/INC-2026-0014.md'), 'utf8');
    for (let number = 100; number < 140; number += 1)
      put(
        cwd,
        `content/incidents/2026/INC-2026-0${number}.md`,
        report
          .replace('INC-2026-0014', `INC-2026-0${number}`)
          .replace(/^title: .*$/m, `title: ${'🧵'.repeat(150)}`)
          .replace('Screens are cleared', '🧵'.repeat(280)),
      );
    const week = ['--digest', 'week', '--now', '2026-06-29T06:00Z'];
    for (const { id, most } of announceTargets) {
      const { stdout } = await announce(...week, '--to', id);
      expect(Buffer.byteLength(stdout)).toBeLessThanOrEqual(most);
      if (id === 'webhook') expect(JSON.parse(stdout).groups[0].items).toHaveLength(20);
      if (id === 'teams') expect(stdout).toContain('And 31 more, which stand in the portal.');
      expect(await announce(...week, '--to', id)).toMatchObject({ stdout });
    }
  });
});

describe('what is new since a commit', () => {
  const shop = workshop();
  const FILES = 'content/incidents/2026/INC-2026-';
  const change = (id: string, from: RegExp, to: string): void =>
    shop.write(
      `${FILES}${id}.md`,
      shop.read(`${FILES}${id}.md`).replace(from, () => to),
    );
  const commit = (message: string): void => {
    shop.git('add', '.');
    shop.git('commit', '-qm', message);
  };
  const since = async (...typed: string[]) => await shop.isms(['announce', '--to', 'webhook', ...typed]);

  it('is what was handed in, and how incidents stand: no text, no number, nothing taken over or gone', async () => {
    writeRegister(shop.at('content'));
    const report = shop.read(`${FILES}0021.md`);
    const reportAs = (id: string, more = ''): void =>
      shop.write(
        `${FILES}${id}.md`,
        report.replace(/^id: .*$/m, () => `id: INC-2026-${id}${more}`),
      );
    reportAs('P3K9QZ7');
    change('0014', /^status: .*$/m, 'status: triaged');
    shop.git('init', '-q');
    commit('Before');
    change('0007', /^title: .*$/m, 'title: Laptop left on a tram');
    change('0009', /^status: .*$/m, 'status: closed\nseverity: low');
    change('0012', /^status: .*$/m, 'status: investigating');
    change('0014', /^status: .*$/m, 'status: closed');
    shop.remove(`${FILES}0021.md`);
    shop.remove(`${FILES}P3K9QZ7.md`);
    reportAs('0022', '\nformerId: INC-2026-P3K9QZ7');
    reportAs('0023');
    reportAs('0024', '\nimported: { from: Jira, on: 2026-11-20 }');
    commit('After');
    expect(inShort((await since('--base', 'HEAD~1')).out)).toEqual([
      'reported: INC-2026-0023',
      'changed: INC-2026-0009 INC-2026-0012',
      'closed: INC-2026-0014',
    ]);
    expect(await since('--base', 'HEAD')).toEqual({ status: 0, out: '', err: NOTHING });
    expect(await since('--base', 'no-such')).toMatchObject({ status: 2, err: expect.stringContaining('no commit') });
  });

  it('is in a digest as far as it happened before its days', async () => {
    writeRegister(shop.at('content'));
    const late = shop.read(`${FILES}0007.md`);
    rmSync(shop.at(`${FILES}0007.md`));
    shop.git('init', '-q');
    commit('Before');
    shop.write(`${FILES}0007.md`, late);
    commit('Late');
    const day = async (now: string, base: string) =>
      inShort((await since('--digest', 'day', '--now', now, '--base', base)).out);
    expect(await day('2026-11-20T06:00Z', 'HEAD~1')).toEqual(['reported: INC-2026-0012', 'closed: INC-2026-0007']);
    expect(await day('2026-11-20T06:00Z', 'HEAD')).toEqual(['reported: INC-2026-0012']);
    expect(await day('2026-03-02T06:00Z', 'HEAD~1')).toEqual([]);
  });

  it('can not be told outside git: status 2', async () => {
    writeRegister(shop.at('content'));
    expect(await since('--base', 'HEAD')).toMatchObject({ status: 2, out: '', err: expect.stringContaining('git') });
  });
});

describe('what is typed', () => {
  const { announce } = register();
  it.each<[typed: readonly string[], says: string]>([
    [['--to', 'slack'], 'does not know what to announce'],
    [['INC-2026-0007'], 'does not know where it is read'],
    [['INC-2026-0007', '--to', 'slack', '--digest', 'day'], 'leave out `INC-2026-0007`'],
    [['INC-2026-0007', '--to', 'slack', '--base', 'main'], 'leave out `INC-2026-0007`'],
    [['INC-2026-0099', '--to', 'slack'], 'there is no incident `INC-2026-0099`'],
    [['INC-2026-0007', '--to', 'slack', '--from', 'a@b.example'], 'are for mails'],
    [['INC-2026-0007', '--to', 'email', '--from', 'a@b.example\r\nBcc: c@d.example'], 'is no address of mail'],
    [['INC-2026-0007', '--to', 'email', '--recipient', 'a@b.example,c@d.example'], 'is no address of mail'],
    [['INC-2026-0007', '--to', 'slack', '--out', 'content/x.json'], 'among the records'],
    [['INC-2026-0007', '--to', 'pigeon'], 'pigeon'],
  ])('%j: %s', async (typed, says) => {
    expect(await announce(...typed)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(says) });
  });

  it('names whom a mail is from, where the first address that is for everybody is not meant', async () => {
    const own = register();
    const head = async (...typed: string[]) =>
      (await own.announce('INC-2026-0007', '--to', 'email', ...typed)).stdout.split('\nSubject')[0];
    expect(await head()).toMatch(/\n <security@fenwick\.example>\nTo: undisclosed-recipients:;$/);
    expect(
      await head(
        '--from',
        'isms@fenwick.example',
        '--recipient',
        'all@fenwick.example',
        '--recipient',
        'it@fenwick.example',
      ),
    ).toMatch(/\n <isms@fenwick\.example>\nTo: <all@fenwick\.example>,\n <it@fenwick\.example>$/);
    own.change('organisation.md', /mailto:security@fenwick.example/, 'https://report.fenwick.example/');
    expect((await own.announce('INC-2026-0007', '--to', 'email')).stderr).toContain(
      'nobody knows whom the mail is from',
    );
  });
});

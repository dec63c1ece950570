import { beforeAll, describe, expect, it } from 'vitest';
import type { Example } from '../../src/rules/example.ts';
import { AUDIENCES, type Audience } from '../../src/site/audience.ts';
import type { Portal } from '../../src/site/model.ts';
import { portalOf, recordOf, register } from '../helpers/portal.ts';

const idsOf = (portal: Portal): readonly string[] => portal.records.map(({ id }) => id);

describe('the pages of a register', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await portalOf(register(), 'staff');
  });

  it('are one for each file', () => {
    expect(portal.records).toHaveLength(register().files.length - 1);
  });

  it('show a field by the words of its schema', () => {
    const fact = recordOf(portal, 'INC-2026-0007').facts.find(({ name }) => name === 'reportedAt');
    expect(fact).toMatchObject({ label: 'Reported', value: { kind: 'instant', text: '2026-03-02T08:20+01:00' } });
  });

  it('show a person by role', () => {
    expect(recordOf(portal, 'INC-2026-0007').facts.find(({ name }) => name === 'owner')?.value).toEqual({
      kind: 'link',
      text: recordOf(portal, 'isms-manager').title,
      href: '/people/isms-manager/',
    });
  });

  it('name a tie on both of its sides', () => {
    const there = recordOf(portal, 'INC-2026-0007').links.map(({ id }) => id);
    expect(there).toContain('laptop-0231');
    expect(recordOf(portal, 'laptop-0231').links).toContainEqual(
      expect.objectContaining({ id: 'INC-2026-0007', href: '/incidents/INC-2026-0007/', namedIn: ['Affected'] }),
    );
  });

  it('tie related incidents in the words of each side', async () => {
    const tied = await portalOf(
      register({
        from: 'incidents/2026/INC-2026-0007.md',
        set: { 'links.related': [{ id: 'INC-2026-0009', as: 'caused-by' }, 'INC-2026-0012'] },
      }),
      'isms',
    );
    const tie = (from: string, to: string) => recordOf(tied, from).links.find(({ id }) => id === to)?.as;
    expect(tie('INC-2026-0007', 'INC-2026-0009')).toEqual(['Caused by']);
    expect(tie('INC-2026-0009', 'INC-2026-0007')).toEqual(['Consequence']);
    expect(tie('INC-2026-0007', 'INC-2026-0012')).toEqual(['Related']);
  });

  it('say of a record where it was taken over from, and that it was finished before', async () => {
    const taken = (startedOn: string) =>
      portalOf(
        register({
          from: 'incidents/2026/INC-2026-0007.md',
          set: { imported: { from: 'Jira', on: '2026-06-01', closedOn: '2026-03-20' } },
          files: { 'organisation.md': { from: 'organisation.md', set: { startedOn } } },
        }),
        'staff',
      );
    expect(recordOf(await taken('2026-05-01'), 'INC-2026-0007').imported).toBe(
      'Taken over from Jira on 1 Jun 2026. It was closed there on 20 Mar 2026, before these records began, and stands here with what it had.',
    );
    expect(recordOf(await taken('2026-01-05'), 'INC-2026-0007').imported).toBe('Taken over from Jira on 1 Jun 2026.');
    expect(recordOf(portal, 'INC-2026-0007').imported).toBeNull();
  });

  it('link each of several reporters', async () => {
    const two = await portalOf(
      register({ from: 'incidents/2026/INC-2026-0021.md', set: { 'reporter.who': ['ops-lead', 'anonymous'] } }),
      'isms',
    );
    const reporter = recordOf(two, 'INC-2026-0021').facts.find(({ name }) => name === 'reporter');
    expect(JSON.stringify(reporter)).toContain('/people/ops-lead/');
    expect(JSON.stringify(reporter)).toContain('{"kind":"word","text":"anonymous"}');
  });

  it('take the address from the name of the file alone', async () => {
    const taken = register({
      from: 'incidents/2026/INC-2026-0021.md',
      set: { slug: '../INC-2026-0007', id: 'INC-2026-0007' },
    });
    const pages = await portalOf(taken, 'staff');
    expect(idsOf(pages)).toEqual(idsOf(portal));
    expect(recordOf(pages, 'INC-2026-0021').href).toBe('/incidents/INC-2026-0021/');
    expect(recordOf(pages, 'INC-2026-0007').title).toBe(recordOf(portal, 'INC-2026-0007').title);
  });

  it('stand side by side where two files hold one id', async () => {
    const text = new TextDecoder().decode(
      register().files.find(({ file }) => file.endsWith('INC-2026-0007.md'))?.bytes,
    );
    const pages = await portalOf(register({ files: { 'incidents/INC-2026-0007.md': text } }), 'staff');
    expect(pages.records.filter(({ id }) => id === 'INC-2026-0007').map(({ href }) => href)).toEqual([
      '/incidents/INC-2026-0007/',
      '/incidents/INC-2026-0007~2/',
    ]);
  });

  it('say of a file that can not be read what is wrong with it', async () => {
    const pages = await portalOf(
      register({ files: { 'incidents/2026/INC-2026-0055.md': '---\ntitle: [\n---\n' } }),
      'staff',
    );
    const page = recordOf(pages, 'INC-2026-0055');
    expect(page.state).toBe('unreadable');
    expect(page.findings.map(({ rule }) => rule)).toEqual(['record/readable']);
    expect(pages.site.registers.find(({ folder }) => folder === 'incidents')?.count).toBe(
      portal.records.filter(({ folder }) => folder === 'incidents').length + 1,
    );
  });

  it('are the same whenever they are made', async () => {
    expect(await portalOf(register(), 'staff')).toEqual(portal);
  });
});

describe('the address under which a record was reported', () => {
  const renumbered = (example: Partial<Example>) =>
    register({
      from: 'incidents/2026/INC-2026-0021.md',
      ...example,
      set: { formerId: 'INC-2026-P3K9QZ7', ...example.set },
    });

  it('leads to the record, and is no record itself', async () => {
    const { former, records } = await portalOf(renumbered({}), 'staff');
    expect(former).toEqual([
      {
        folder: 'incidents',
        id: 'INC-2026-P3K9QZ7',
        href: '/incidents/INC-2026-P3K9QZ7/',
        now: [expect.objectContaining({ id: 'INC-2026-0021', href: '/incidents/INC-2026-0021/' })],
      },
    ]);
    expect(records.map(({ id }) => id)).not.toContain('INC-2026-P3K9QZ7');
  });

  it.each<[what: string, example: Partial<Example>, audience: Audience]>([
    ['of a record that the audience does not see', { set: { tlp: 'AMBER+STRICT' } }, 'staff'],
    ['of a stub', { set: { tlp: 'RED', restricted: { store: 'vault', ref: 'a.pdf' } } }, 'isms'],
    ['that is no id', { set: { formerId: '../../etc/passwd' } }, 'staff'],
    ['that is the id of another record', { set: { formerId: 'INC-2026-0007' } }, 'staff'],
  ])('%s has no page', async (_, example, audience) => {
    expect((await portalOf(renumbered(example), audience)).former).toEqual([]);
  });

  it.each([
    ['incidents/2026/INC-2026-0021.md', 'INC-2026-P4N8RT2'],
    ['training/TRN-2026-0001.md', 'TRN-2026-P4N8RT2'],
  ] as const)('of a hidden record of %s stands nowhere', async (from, formerId) => {
    const { marks, ...pages } = await portalOf(
      register({
        from,
        set: { formerId, tlp: 'AMBER+STRICT' },
        files: {
          'policies/note.md': `---\nid: note\ntitle: Note\n---\n\nAs told in ${formerId}.\n`,
        },
      }),
      'staff',
    );
    expect(JSON.stringify(pages).includes(formerId)).toBe(false);
    expect(JSON.stringify(pages)).toContain('As told in a record that is not shown here.');
  });
});

const STRICT = `---
id: INC-2026-0061
title: Quiet inquiry in the west wing
tlp: AMBER+STRICT
reportedAt: 2026-11-19T09:00+01:00
reporter: { who: anonymous }
links: { related: [INC-2026-0007] }
---

## What happened

A sentence that only insiders of the inquiry may read.
`;

const RED = `---
id: INC-2026-0062
title: Sealed matter of the board
tlp: RED
reportedAt: 2026-11-19T09:30+01:00
reporter: { who: anonymous }
timeline: [{ at: 2026-11-19T10:00+01:00, by: isms-manager, phase: respond, action: Envelope handed to the notary. }]
restricted: { store: vault, ref: INC-2026-0062.pdf }
---

A line that should have been kept in the vault.
`;

const UNREADABLE = '---\ntlp: RED\ntitle: [Matter that nobody closed\n---\n';

const NAMED = {
  from: 'people/it-admin.md',
  set: { name: 'Ruth Adebayo', title: 'Ruth Adebayo' },
  files: {
    'incidents/2026/INC-2026-0061.md': STRICT,
    'incidents/2026/INC-2026-0062.md': RED,
    'incidents/2026/INC-2026-0063.md': UNREADABLE,
    'incidents/2026/INC-2026-0064.md': `---
id: INC-2026-0064
title: Door found open
reportedAt: 2026-11-19T11:00+01:00
reporter: { who: it-admin }
links: { related: [INC-2026-0061] }
---

## What happened

Ruth Adebayo found the door open, as in INC-2026-0061.
`,
  },
} as const satisfies Partial<Example>;

describe('what an audience can not find anywhere', () => {
  const said = new Map<Audience, string>();
  beforeAll(async () => {
    for (const audience of AUDIENCES) {
      const { marks, ...pages } = await portalOf(register(NAMED), audience);
      said.set(audience, JSON.stringify(pages));
    }
  }, 30_000);

  it.each([
    ['the title of a strict record', 'Quiet inquiry in the west wing', ['staff']],
    ['its text', 'only insiders of the inquiry', ['staff']],
    ['its id, in a field or a text of another record', 'INC-2026-0061', ['staff']],
    ['the title of a red record', 'Sealed matter of the board', ['staff']],
    ['where a red record is kept', 'INC-2026-0062.pdf', ['staff']],
    ['text that stands in a red record', 'should have been kept in the vault', ['staff', 'isms', 'auditor']],
    ['the timeline of a red record', 'Envelope handed to the notary', ['staff', 'isms', 'auditor']],
    ['a red record that can not be read', 'INC-2026-0063', ['staff']],
    ['what such a record says', 'Matter that nobody closed', ['staff', 'isms', 'auditor']],
    ['the name of a person', 'Ruth Adebayo', ['staff']],
  ] as const)('%s', (_, text, hiddenFrom) => {
    expect(said.size).toBe(AUDIENCES.length);
    expect([...said].filter(([, pages]) => !pages.includes(text)).map(([audience]) => audience)).toEqual(hiddenFrom);
  });

  it('is listed for the search through the finished pages', async () => {
    const { marks } = await portalOf(register(NAMED), 'staff');
    expect(marks).toEqual(
      expect.arrayContaining([
        'Quiet inquiry in the west wing',
        'Sealed matter of the board',
        'A sentence that only insiders of the inquiry may read.',
        'A line that should have been kept in the vault.',
      ]),
    );
  });

  it('leaves the stub of a red record to those who run the ISMS', async () => {
    const portal = await portalOf(register(NAMED), 'isms');
    expect(idsOf(portal)).toContain('INC-2026-0062');
    expect(recordOf(portal, 'INC-2026-0062')).toMatchObject({
      state: 'stub',
      title: 'Sealed matter of the board',
      html: '',
    });
  });
});

describe('secrets', () => {
  it('stand on no page', async () => {
    const secret = ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_');
    const portal = await portalOf(
      register({
        from: 'incidents/2026/INC-2026-0007.md',
        sections: { 'What happened': `The token ${secret} was in the mail.` },
      }),
      'isms',
    );
    expect(JSON.stringify(portal)).not.toContain(secret);
    expect(recordOf(portal, 'INC-2026-0007').html).toContain('••••••••');
  });
});

describe('what a waiver accepts', () => {
  const CLOSED = 'incidents/2026/INC-2026-0007.md';
  const files = { [CLOSED]: { from: CLOSED, set: { 'evidence[0].retainUntilOn': null } } } as const;
  const accepted = async (audience: Audience, set: Readonly<Record<string, unknown>> = {}) => {
    const portal = await portalOf(register({ from: 'waivers/WVR-2026-0001.md', files, set }), audience);
    return recordOf(portal, 'INC-2026-0007').findings;
  };

  it('is shown with the waiver, its last day and its reason', async () => {
    expect(await accepted('staff')).toMatchObject([
      {
        rule: 'evidence/retention-set',
        severity: 'warning',
        waived: true,
        accepted: {
          waiver: {
            text: 'WVR-2026-0001 No last day yet for the confirmation of the wipe',
            href: '/waivers/WVR-2026-0001/',
          },
          by: { kind: 'link' },
          until: '2026-12-31',
          reason: 'Our insurer says by the end of the year how long it wants the confirmation to be kept.',
        },
      },
    ]);
  });

  it('is shown without them to those who may not read the waiver', async () => {
    const [found] = await accepted('staff', { tlp: 'AMBER+STRICT' });
    expect(found?.accepted).toMatchObject({ waiver: { kind: 'text' }, by: null, until: null, reason: null });
    expect(JSON.stringify(found)).not.toMatch(/WVR|insurer/);
  });

  it('is no longer accepted when the waiver has not been approved', async () => {
    const found = await accepted('isms', { approvedBy: null });
    expect(found.map(({ waived, accepted: by }) => [waived, by])).toEqual([[false, null]]);
  });
});

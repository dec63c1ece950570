import { beforeAll, describe, expect, it } from 'vitest';
import { inspectSource } from '../../src/checker/inspect.ts';
import { judge } from '../../src/checker/judge.ts';
import { ISO_CONTROLS } from '../../src/controls/catalogue.ts';
import { EVIDENCE, PLACES } from '../../src/controls/evidence.ts';
import { type Example, exampleSource } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';
import type { Audience } from '../../src/site/audience.ts';
import { controlRef, controlValue, inControlOrder } from '../../src/site/control-links.ts';
import type { ControlView, Portal } from '../../src/site/model.ts';
import { makePortal } from '../../src/site/portal.ts';
import { wordsOf } from '../../src/site/words/index.ts';
import { inspectOnce } from '../helpers/inspected.ts';

const words = wordsOf('en');
const NOW = '2026-11-20T12:00+01:00';

async function portalOf(example: Partial<Example> = {}, audience: Audience = 'staff'): Promise<Portal> {
  const source = exampleSource({ name: '', from: 'organisation.md', ...example });
  const inspected = await inspectSource(source, inspectOnce);
  const { findings } = judge(inspected, rules, Date.parse(NOW));
  return makePortal({ source, inspected, findings, rules, audience, now: NOW, clockPinned: true });
}

function controlOf(portal: Portal, id: string): ControlView {
  const found = portal.controls.find((control) => control.id === id);
  if (found === undefined) throw new Error(`no page for ${id}`);
  return found;
}

/** What a control's page lists: `title: id says`. */
function listed(portal: Portal, id: string): readonly string[] {
  return controlOf(portal, id).evidence.flatMap(({ title, rows }) =>
    rows.map((row) => `${title}: ${row.id}${row.says === '' ? '' : ` (${row.says})`}`),
  );
}

const INCIDENT = 'incidents/2026/INC-2026-0007.md';

describe('what evidences a control', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await portalOf();
  });

  it.each<[control: string, records: readonly string[]]>([
    [
      'A.5.24',
      [
        'Policies that serve it: incident-management',
        'Who answers for incidents: isms-manager (incident manager, incident responder)',
      ],
    ],
    ['A.5.25', ['Reports that were assessed: INC-2026-0007 (incident)']],
    ['A.5.26', ['Incidents with a timeline: INC-2026-0007 (5 entries)']],
    ['A.5.27', ['Closed with lessons learned: INC-2026-0007 (lessons and a review)']],
    ['A.5.28', ['Evidence that was secured: INC-2026-0007 (1 item, 1 with a hash)']],
    [
      'A.5.31',
      ['Duties to notify: northwind-dpa (contract)', 'Notifications with receipts: INC-2026-0007 (1 sent, 1 receipt)'],
    ],
    ['A.5.34', ['Incidents that touched personal data: INC-2026-0007 (processor, 120 people)']],
    ['A.6.8', ['Reports by channel: INC-2026-0021 (Security mailbox)']],
    ['A.6.3', ['Training and awareness: TRN-2026-0001 (course)']],
    ['7.2', ['Training and awareness: TRN-2026-0001 (course)']],
    ['9.3', ['Management reviews: REV-2026-0001 (7 of 7 inputs, 1 decision)']],
    ['9.3.2', ['Management reviews: REV-2026-0001 (7 of 7 inputs, 1 decision)']],
    [
      '10.2',
      [
        'Nonconformities: NC-2026-0001 (cause found, effective)',
        'Corrective and improving actions: ACT-2026-0003 (prevent)',
      ],
    ],
    ['8.2', ['Risks that were assessed: RSK-0002 (score 8)']],
    ['A.8.24', ['Where it was not met: NC-2026-0001', 'Risks that it lowers: RSK-0002']],
    ['A.8.1', ['Incidents in which it did not hold: INC-2026-0007', 'Risks that it lowers: RSK-0002']],
    ['A.5.1', ['Policies in force: incident-management (version 1.1)']],
  ])('%s', (control, records) => {
    expect(listed(portal, control)).toEqual(expect.arrayContaining([...records]));
  });
});

const AUTHORITY = {
  'obligations/dpa.md': '---\nid: dpa\ntitle: Authority\nrecipient: state-dpa\n---\n',
  'contacts/state-dpa.md': '---\nid: state-dpa\ntitle: State authority\nkind: authority\nverifiedOn: 2026-06-01\n---\n',
};

describe('what is no evidence', () => {
  it.each<[what: string, control: string, listed: string, example: Partial<Example>]>([
    ['a drill, of a response', 'A.5.26', 'Incidents with a timeline: INC-2026-0007', { set: { exercise: true } }],
    ['a notice to a client, of contact with authorities', 'A.5.5', 'Notifications to authorities: INC-2026-0007', {}],
    [
      'a notice that was not sent',
      'A.5.31',
      'Notifications with receipts: INC-2026-0007',
      { set: { 'notifications[0].sentAt': null } },
    ],
    [
      'a lesson that says nothing',
      'A.5.27',
      'Closed with lessons learned: INC-2026-0007',
      { sections: { 'Lessons learned': 'TBD' } },
    ],
    [
      'no change, without a reason',
      'A.5.27',
      'Closed with lessons learned: INC-2026-0007',
      { sections: { 'Lessons learned': 'No change required.' } },
    ],
    ['no evidence', 'A.5.28', 'Evidence that was secured: INC-2026-0007', { set: { evidence: [] } }],
    ['no assessment', 'A.5.25', 'Reports that were assessed: INC-2026-0007', { set: { triage: null } }],
    [
      'a person who has left',
      'A.5.24',
      'Who answers for incidents: it-admin',
      { from: 'people/it-admin.md', set: { status: 'left' } },
    ],
    [
      'a draft',
      'A.5.1',
      'Policies in force: incident-management',
      { from: 'policies/incident-management.md', set: { status: 'draft' } },
    ],
    [
      'a review of the register, of management',
      '9.3',
      'Management reviews: REV-2026-0001',
      { from: 'reviews/REV-2026-0001.md', set: { kind: 'register' } },
    ],
  ])('%s', async (_, control, record, example) => {
    const portal = await portalOf({ from: INCIDENT, ...example });
    const all = portal.controls.some(({ id }) => id === control) ? listed(portal, control) : [];
    expect(all.filter((line) => line.startsWith(record))).toEqual([]);
  });
});

describe('evidence that the base register does not have', () => {
  it('a receipt of an authority, and the authority itself', async () => {
    const portal = await portalOf({ from: INCIDENT, set: { 'notifications[0].obligation': 'dpa' }, files: AUTHORITY });
    expect(listed(portal, 'A.5.5')).toEqual(
      expect.arrayContaining([
        'Authorities that can be reached: state-dpa (authority)',
        'Notifications to authorities: INC-2026-0007 (1 sent, 1 receipt)',
      ]),
    );
  });

  it('a drill', async () => {
    const portal = await portalOf({ from: INCIDENT, set: { exercise: true } });
    expect(listed(portal, 'A.5.24')).toContain('Drills: INC-2026-0007 (lost or stolen device)');
  });

  it('reports, counted by channel, the most frequent first', async () => {
    const portal = await portalOf();
    const reports = controlOf(portal, 'A.6.8').evidence.find(({ title }) => title === 'Reports by channel');
    expect(reports?.tally).toEqual([
      { says: 'Security mailbox', count: 3 },
      { says: 'Duty telephone', count: 2 },
    ]);
  });
});

describe('the page of a control', () => {
  it('lists its rules, a lettered part of it among them, with what they find now', async () => {
    const portal = await portalOf({ from: INCIDENT, sections: { 'Root cause': null } });
    const { rules: own, count, findings } = controlOf(portal, '10.2');
    expect(own.find(({ id }) => id === 'action/nc-cause-required')?.names).toEqual(['10.2 b']);
    expect(own.find(({ id }) => id === 'incident/closed-requires-root-cause')?.count).toBe(1);
    expect(count).toBe(1);
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'incident/closed-requires-root-cause',
        id: 'INC-2026-0007',
        href: '/incidents/INC-2026-0007/',
      }),
    ]);
  });

  it('is there for every control that a rule or a record names, and for no other', async () => {
    const { controls } = await portalOf({
      from: 'risks/RSK-0002.md',
      set: { controls: ['A.7.9', 'A.7.99', '10.2 d'] },
    });
    const ids = new Set(controls.map(({ id }) => id));
    const named = rules.flatMap((rule) => rule.controls.flatMap((id) => controlRef(id, words)?.id ?? []));
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(ids).toContain('A.7.9');
    expect([...ids].filter((id) => !ISO_CONTROLS.has(id))).toEqual([]);
    expect(controls.filter(({ rules: own, evidence }) => own.length === 0 && evidence.length === 0)).toEqual([]);
  });

  it('leads to the clause above it and to those below it', async () => {
    const portal = await portalOf();
    expect(controlOf(portal, '9.3').kin.map(({ id }) => id)).toEqual(['9.3.1', '9.3.2', '9.3.3']);
    expect(controlOf(portal, '9.3.2').kin.map(({ id }) => id)).toEqual(['9.3']);
    expect(controlOf(portal, 'A.5.2').kin).toEqual([]);
  });

  it('counts a record once, and lists no more than a hundred', async () => {
    const report = (id: string) =>
      `---\nid: ${id}\ntitle: Report\nreportedAt: 2026-11-19T09:00+01:00\nreporter: { who: anonymous, channel: email }\n---\n\n## What happened\n\nSomething.\n`;
    const files = Object.fromEntries(
      Array.from({ length: 120 }, (_, at) => `INC-2026-${1000 + at}`).map((id) => [`incidents/${id}.md`, report(id)]),
    );
    const control = controlOf(await portalOf({ files }), 'A.6.8');
    const reports = control.evidence.find(({ title }) => title === 'Reports by channel');
    expect([reports?.rows.length, reports?.count, reports?.rows[0]?.id]).toEqual([100, 125, 'INC-2026-1119']);
    expect(control.records).toBe(126);
  });

  it.each([
    ['staff', []],
    ['isms', ['INC-2026-0007']],
    ['auditor', ['INC-2026-0007']],
  ] as const)('for %s counts only the records that are shown in full', async (audience, ids) => {
    const portal = await portalOf({ from: INCIDENT, set: { tlp: 'AMBER+STRICT' } }, audience);
    const rows = portal.controls.flatMap(({ evidence }) =>
      evidence.flatMap(({ rows: own }) => own.map(({ id }) => id)),
    );
    expect([...new Set(rows.filter((id) => id === 'INC-2026-0007'))]).toEqual(ids);
  });

  it('lists no stub', async () => {
    const portal = await portalOf(
      { from: INCIDENT, set: { tlp: 'RED', restricted: { store: 'vault', ref: 'a.pdf' } } },
      'isms',
    );
    expect(JSON.stringify(portal.controls.map(({ evidence }) => evidence))).not.toContain('INC-2026-0007');
  });
});

describe('a control', () => {
  it.each([
    ['A.5.24', '/controls/A.5.24/'],
    ['10.2 d', '/controls/10.2/'],
    ['10.2 b2', '/controls/10.2/'],
    ['GDPR 33(1)', undefined],
    ['RS.MA-01', undefined],
    ['A.5.99', undefined],
  ])('%s has the page %s', (id, href) => {
    expect(controlRef(id, words)?.href).toBe(href);
  });

  it('is shown in a field by id and title', () => {
    expect(controlValue('A.8.24', words)).toEqual({
      kind: 'link',
      text: 'A.8.24 Use of cryptography',
      href: '/controls/A.8.24/',
    });
    expect(controlValue('RS.MA-01', words)).toEqual({ kind: 'text', text: 'RS.MA-01' });
  });

  it('stands in the order of the standard', () => {
    const ids = ['10.2', 'A.5.24', 'A.5.5', '9.3', 'A.6.3'].map((id) => ({ id }));
    expect(ids.sort(inControlOrder).map(({ id }) => id)).toEqual(['A.5.5', 'A.5.24', 'A.6.3', '9.3', '10.2']);
  });

  it('that the mapping names exists', () => {
    const named = [...EVIDENCE, ...PLACES].flatMap(({ controls }) => controls);
    expect(named.filter((id) => !ISO_CONTROLS.has(id))).toEqual([]);
  });
});

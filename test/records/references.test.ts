import { describe, expect, it } from 'vitest';
import { CSF_CONTROLS, ISO_CONTROLS, isControl, meantControl } from '../../src/controls/catalogue.ts';
import { readContent } from '../../src/records/content.ts';
import { pathText } from '../../src/records/reading/document.ts';
import { addressesOf, controlsOf, type Marked, referencesOf } from '../../src/records/references.ts';
import { exampleSource } from '../../src/rules/example.ts';

const content = readContent(exampleSource({ name: '', from: 'organisation.md' }));
const lines = (marked: readonly Marked[]): readonly string[] =>
  marked.map(({ at, value }) => `${pathText(at)}: ${value}`);

describe('what a record refers to', () => {
  it('is found in every block of an incident', () => {
    const incident = content.get('incidents', 'INC-2026-0007');
    expect(incident && lines(referencesOf(incident))).toEqual(
      expect.arrayContaining([
        'reporter.who: ops-lead',
        'affected.assets[0]: laptop-0231',
        'affected.clients[0]: client-northwind',
        'triage.by: isms-manager',
        'triage.escalatedTo[0]: managing-director',
        'timeline[2].by: it-admin',
        'evidence[0].collectedBy: it-admin',
        'evidence[0].custody[0].to: it-admin',
        'notifications[0].obligation: northwind-dpa',
        'notifications[0].decidedBy: privacy-lead',
        'recovery.verifiedBy: it-admin',
        'review.by[1]: it-admin',
        'review.gaps[0].action: ACT-2026-0003',
        'links.risks[0]: RSK-0002',
        'closure.by: managing-director',
      ]),
    );
  });

  it('is found in the settings of the organisation', () => {
    expect(lines(referencesOf(content.organisation))).toEqual([
      'roles.incidentManager: isms-manager',
      'roles.deputy: it-admin',
      'roles.privacyLead: privacy-lead',
      'roles.management: managing-director',
      'stores[0].access[0]: isms-manager',
      'stores[0].access[1]: it-admin',
    ]);
  });

  it('is found with controls and addresses apart', () => {
    const risk = content.get('risks', 'RSK-0002');
    const contact = content.get('contacts', 'client-northwind');
    expect(risk && lines(controlsOf(risk))).toEqual(['controls[0]: A.8.1', 'controls[1]: A.8.24']);
    expect(contact && lines(addressesOf(contact))).toEqual(['channel: mailto:privacy@northwind.example']);
  });
});

describe('controls', () => {
  it('are those of the edition of 2022 and of CSF 2.0', () => {
    expect([...ISO_CONTROLS.keys()].filter((id) => id.startsWith('A.'))).toHaveLength(93);
    expect(CSF_CONTROLS.size).toBe(106);
  });

  it.each([
    ['A.5.24', true, undefined],
    ['A.5.0', false, undefined],
    ['A.8.34', true, undefined],
    ['A.8.35', false, undefined],
    ['10.2 b2', true, undefined],
    ['10.3', false, undefined],
    ['RS.MA-01', true, undefined],
    ['RS.AN-01', false, undefined],
    ['a.5.24', false, 'A.5.24'],
    ['5.24', false, 'A.5.24'],
    ['A5.24', false, 'A.5.24'],
    ['A.16.1.5', false, 'A.5.26'],
  ])('%s is one: %s', (id, known, meant) => {
    expect(isControl(id)).toBe(known);
    if (!known) expect(meantControl(id)).toBe(meant);
  });
});

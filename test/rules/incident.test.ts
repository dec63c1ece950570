import { describe, expect, it } from 'vitest';
import type { ReportedFinding } from '../../src/checker/finding.ts';
import { judge } from '../../src/checker/judge.ts';
import { isBareNoChange } from '../../src/records/reading/placeholder.ts';
import { EXAMPLE_NOW, type Example, exampleFile } from '../../src/rules/example.ts';
import { incidentRules } from '../../src/rules/incident/index.ts';
import { inspectedExample } from '../helpers/inspected.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const EVENT = 'incidents/2026/INC-2026-0009.md';
const TRIAGED = 'incidents/2026/INC-2026-0012.md';
const WEAKNESS = 'incidents/2026/INC-2026-0014.md';
const REPORTED = 'incidents/2026/INC-2026-0021.md';

async function found(example: Example): Promise<readonly ReportedFinding[]> {
  const { findings } = judge(await inspectedExample(example), incidentRules, Date.parse(EXAMPLE_NOW));
  return findings.filter(({ file }) => file === exampleFile(example));
}

/** What the incident rules say about the record of the case: `error phase-order containedAt`, in order of name. */
async function said(example: Omit<Example, 'name'>): Promise<readonly string[]> {
  const findings = await found({ name: 'case', ...example });
  return findings.map(({ severity, rule, field }) => `${severity} ${rule.slice('incident/'.length)} ${field}`).sort();
}

describe('a fresh report', () => {
  it('passes with the five things it needs', async () => {
    expect(await said({ from: REPORTED })).toEqual([]);
  });

  it.each<[string, Omit<Example, 'name' | 'from'>]>([
    ['its reporter is unknown', { set: { 'reporter.who': 'unknown' } }],
    ['its id is provisional', { set: { id: 'INC-2026-P3K9QZ7' }, file: 'incidents/INC-2026-P3K9QZ7.md' }],
    ['the reporter calls it a high incident', { set: { kind: 'incident', severity: 'high' } }],
    [
      'it was brought in from an old log with its end',
      { set: { detectedAt: '2026-11-20T08:20+01:00', containedAt: '2026-11-20T09:00+01:00' } },
    ],
    [
      'the question about actions is left as the form wrote it',
      { sections: { 'Actions taken so far': 'What has been done so far, and when.' } },
    ],
    ['it is a drill', { set: { exercise: true } }],
  ])('passes when %s', async (_, change) => {
    expect(await said({ from: REPORTED, ...change })).toEqual([]);
  });

  it('lists everything that is missing in one run', async () => {
    expect(await said({ from: REPORTED, set: { title: 'TBD', reporter: null }, body: '' })).toEqual([
      'error channel-required reporter.channel',
      'error description-required null',
      'error placeholder-text title',
      'error reporter-required reporter.who',
    ]);
  });
});

describe('a status that was set ahead of the work', () => {
  it('triaged asks for the assessment', async () => {
    expect(await said({ from: REPORTED, set: { status: 'triaged', kind: 'incident' } })).toEqual([
      'error affected-assets-required affected',
      'error category-known category',
      'error cia-impact-required impact',
      'error detected-at-required detectedAt',
      'error detection-source-known source',
      'error severity-required severity',
      'error triage-decision-required triage.decision',
      'warning affected-scope-required affected',
      'warning containment-decision-recorded triage.containment',
      'warning prereport-checklist-complete null',
    ]);
  });

  it('closed asks for the response, the cause, the lesson and the closure', async () => {
    const sections = { 'Root cause': null, 'Lessons learned': null };
    expect(await said({ from: TRIAGED, set: { status: 'closed', occurredPrecision: 'unknown' }, sections })).toEqual([
      'error closed-requires-closure closure',
      'error closed-requires-lessons status',
      'error closed-requires-root-cause status',
      'error contained-at-required containedAt',
      'error owner-assigned owner',
      'error recovery-verified recovery.verifiedAt',
      'error timeline-required timeline',
    ]);
  });

  it('closed asks events and weaknesses for their lesson alone', async () => {
    const sections = { 'Lessons learned': null };
    expect(await said({ from: EVENT, sections })).toEqual(['error closed-requires-lessons status']);
    expect(await said({ from: WEAKNESS, sections })).toEqual(['error closed-requires-lessons status']);
  });
});

describe('a step that was left out', () => {
  const skip = (reason: string) => ({ status: 'contained', reason, by: 'isms-manager' });

  it('only warns when somebody says why', async () => {
    const set = { containedAt: null, statusSkips: [skip('The mail was read before anybody noticed.')] };
    expect(await said({ from: CLOSED, set })).toEqual(['warning contained-at-required containedAt']);
  });

  it('is an error when the reason is a placeholder', async () => {
    expect(await said({ from: CLOSED, set: { containedAt: null, statusSkips: [skip('TBD')] } })).toEqual([
      'error contained-at-required containedAt',
      'error placeholder-text statusSkips[0].reason',
    ]);
  });
});

describe('times', () => {
  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['compares instants, not digits', { containedAt: '2026-03-02T08:41Z' }, []],
    [
      'an hour is lost where the offset is wrong',
      { containedAt: '2026-03-02T09:41+03:00' },
      ['error phase-order containedAt'],
    ],
    [
      'a wrong first time is one finding, however many follow it',
      { detectedAt: '2026-03-25T08:15+01:00' },
      ['error phase-order reportedAt'],
    ],
    [
      'three wrong times are one finding',
      {
        containedAt: '2026-03-01T09:41+01:00',
        'recovery.verifiedAt': '2026-03-01T16:00+01:00',
        'triage.at': '2026-03-01T09:00+01:00',
      },
      ['error phase-order triage.at'],
    ],
    ['closing in the minute of the recovery is in order', { 'recovery.verifiedAt': '2026-03-20T15:00+01:00' }, []],
    [
      'a time without offset is one finding, and is compared with nothing',
      { containedAt: '2020-03-02T09:41' },
      ['error timezone-explicit containedAt'],
    ],
    [
      'an occurrence known by its day may be later in that day',
      { occurredAt: '2026-03-02T23:00+01:00', occurredPrecision: 'day' },
      [],
    ],
    [
      'an occurrence known by its day is not the day after',
      { occurredAt: '2026-03-03T00:00+01:00', occurredPrecision: 'day' },
      ['error phase-order detectedAt'],
    ],
    [
      'an occurrence known about is not after its detection',
      { occurredAt: '2026-03-02T08:20+01:00' },
      ['error phase-order detectedAt'],
    ],
  ])('%s', async (_, set, expected) => {
    expect(await said({ from: CLOSED, set })).toEqual(expected);
  });

  it('names every pair that is out of order', async () => {
    const set = { containedAt: '2025-03-02T09:41+01:00', 'closure.at': '2025-03-20T15:00+01:00', timeline: [] };
    const [finding] = (await found({ name: 'case', from: CLOSED, set })).filter(
      ({ rule }) => rule === 'incident/phase-order',
    );
    expect(finding?.message).toContain('and 1 more out of order');
    expect(finding?.related.map(({ line, message }) => ({ line, message }))).toEqual([
      { line: expect.any(Number), message: 'should not be later than `containedAt`' },
      {
        line: expect.any(Number),
        message: '`closure.at` `2025-03-20T15:00+01:00` lies before `recovery.verifiedAt` `2026-03-03T16:00+01:00`',
      },
    ]);
  });

  it('are found wherever they stand', async () => {
    const set = {
      'reporter.informedAt': '2027-01-01T00:00Z',
      'evidence[0].custody[0].at': '2027-01-01T00:00Z',
      'notifications[0].sentAt': '2027-01-01T00:00Z',
      'review.heldAt': '2027-01-01T00:00Z',
      'clocks.discoveredAt': '2027-01-01T00:00Z',
    };
    expect(await said({ from: CLOSED, set })).toEqual([
      'error closed-with-open-notification status',
      'error future-timestamp clocks.discoveredAt',
      'error future-timestamp evidence[0].custody[0].at',
      'error future-timestamp notifications[0].sentAt',
      'error future-timestamp reporter.informedAt',
      'error future-timestamp review.heldAt',
    ]);
  });
});

describe('a record that was opened again', () => {
  const reopened = [{ at: '2026-11-18T09:00+01:00', by: 'isms-manager', reason: 'The laptop was offered for sale.' }];

  it('passes while it is under investigation, with the times of its first round', async () => {
    expect(await said({ from: CLOSED, set: { status: 'investigating', closure: null, reopened } })).toEqual([]);
  });

  it('passes when it is contained later than it was first recovered', async () => {
    const set = { status: 'contained', closure: null, reopened, containedAt: '2026-11-19T09:00+01:00' };
    expect(await said({ from: CLOSED, set })).toEqual([]);
  });

  it('asks for a new recovery before it is recovered again', async () => {
    const set = { status: 'recovered', closure: null, reopened, containedAt: '2026-11-19T09:00+01:00' };
    expect(await said({ from: CLOSED, set })).toEqual(['error phase-order recovery.verifiedAt']);
  });

  it('may not keep its closure', async () => {
    expect(await said({ from: CLOSED, set: { status: 'investigating', reopened } })).toEqual([
      'error closed-requires-closure closure',
    ]);
  });
});

describe('two files with one id', () => {
  it('are both named, each with the other', async () => {
    const example: Example = {
      name: 'case',
      from: REPORTED,
      files: { 'incidents/INC-2026-0021.md': { from: REPORTED, set: {} } },
    };
    const { findings } = judge(await inspectedExample(example), incidentRules, Date.parse(EXAMPLE_NOW));
    expect(findings.map(({ rule, file, related }) => [rule, file, related.map((place) => place.file)])).toEqual([
      ['incident/id-unique', REPORTED, ['incidents/INC-2026-0021.md']],
      ['incident/id-unique', 'incidents/INC-2026-0021.md', [REPORTED]],
    ]);
  });
});

describe('a restricted stub', () => {
  const stub = { tlp: 'RED', restricted: { store: 'vault', ref: 'case-7' } };

  it('needs no sections', async () => {
    expect(await said({ from: CLOSED, set: stub, body: '' })).toEqual([]);
  });

  it('is judged by its fields as every record', async () => {
    expect(await said({ from: CLOSED, set: { ...stub, severity: null, closure: null }, body: '' })).toEqual([
      'error closed-requires-closure closure',
      'error severity-required severity',
    ]);
  });
});

describe('a lesson that says only that nothing changes', () => {
  it.each([
    'No change required.',
    'no changes needed',
    'No lessons learned.',
    'Nothing to learn.',
    'No further action required. No change.',
    'N/A - no change required',
    'No change required.\nTBD',
    'Keine Änderung erforderlich.',
    'Keine weiteren Maßnahmen notwendig. Keine Erkenntnisse.',
    'Nichts zu ändern',
    'Aucun changement nécessaire.',
    'Aucune mesure supplémentaire n’est requise.',
    'Rien à changer.',
  ])('gives no reason: %j', (text) => {
    expect(isBareNoChange(text)).toBe(true);
  });

  it.each([
    'No change required: existing controls were sufficient.',
    'No change required. The filter caught it.',
    'Reported within minutes.',
    'Change the lock.',
    'Nothing new, but the alert did its work.',
    'Keine Änderung: Der Filter hat gegriffen.',
    'Änderung der Schlösser.',
    'Aucun changement : le filtre a fonctionné.',
    'Mesure prise : nouveau badge.',
  ])('is a lesson: %j', (text) => {
    expect(isBareNoChange(text)).toBe(false);
  });
});

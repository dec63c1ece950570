import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handedOver } from '../../src/exchange/out/register.ts';
import { verisOut } from '../../src/exchange/out/veris.ts';
import { MEANINGS } from '../../src/exchange/veris/categories.ts';
import { COUNTRIES, CURRENCIES } from '../../src/exchange/veris/codes.ts';
import { VERIS_VERSION } from '../../src/exchange/veris/incident.ts';
import { type Content, readContent, sourceFileAt } from '../../src/records/content.ts';
import { loadSource } from '../../src/records/reading/load.ts';
import { CATEGORIES, IMPACTS, KINDS, PRECISIONS, SOURCES, STATUSES } from '../../src/records/types/incident.ts';
import { recordText } from '../../src/records/writing/record-text.ts';
import { NOTHING_DERIVED, settingsFor } from '../helpers/exporting.ts';

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/schemas/verisc-merged-1.4.1.json'), 'utf8'),
);
const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);

const SAMPLE = readContent(loadSource(join(import.meta.dirname, '../../src/content')));
const BODY = '## What happened\n\nA mail asked for a password.';
const REPORT = { title: 'A strange mail', reportedAt: '2026-03-02T08:20+01:00', reporter: { who: 'unknown' } };

/** The incidents that are written of a content. */
function written(content: Content) {
  const left = content.all.filter((entry) => verisOut.leaves?.is(entry) === true).map(({ file }) => file);
  const handed = handedOver(content, ['incidents'], new Set(left), (text) => text, NOTHING_DERIVED);
  const bytes = verisOut.write(handed, settingsFor(verisOut));
  return JSON.parse(new TextDecoder().decode(bytes));
}

const fileOf = (folder: string, id: string, data: object, body: string) =>
  sourceFileAt(`${folder}/${id}.md`, Buffer.from(recordText({ id, ...data }, body)));

/** What is written of one incident with these fields, and other records beside it. */
function told(fields: object, body = BODY, others: readonly ReturnType<typeof fileOf>[] = []) {
  const content = readContent({
    files: [fileOf('incidents', 'INC-2026-0007', { ...REPORT, ...fields }, body), ...others],
    faults: [],
  });
  expect(content.faults.filter(({ file }) => file !== 'organisation.md')).toEqual([]);
  const [incident] = written(content);
  validate(incident);
  expect(validate.errors ?? []).toEqual([]);
  return incident;
}

describe('incidents in the words of VERIS', () => {
  it('are valid by its schema, one by one: those of the sample, without weaknesses and exercises', () => {
    const incidents = written(SAMPLE);
    const wanted = SAMPLE.of('incidents').filter(({ data }) => data.kind !== 'weakness' && !data.exercise);
    expect(incidents.map((one: { incident_id: string }) => one.incident_id)).toEqual(wanted.map(({ id }) => id).sort());
    expect(incidents.length).toBeGreaterThan(10);
    for (const incident of incidents) {
      validate(incident);
      expect(validate.errors ?? [], incident.incident_id).toEqual([]);
    }
  });

  it('would be refused with a word that VERIS does not know', () => {
    const incident = told({});
    expect(validate({ ...incident, security_incident: 'Maybe' })).toBe(false);
    expect(validate({ ...incident, severity: 'high' })).toBe(false);
  });

  it('say of a fresh report that nothing is known', () => {
    expect(told({})).toEqual({
      schema_name: 'verisc',
      schema_version: VERIS_VERSION,
      incident_id: 'INC-2026-0007',
      source_id: 'fenwick analytics',
      security_incident: 'Suspected',
      summary: 'A strange mail\n\nA mail asked for a password.',
      timeline: { incident: { year: 2026 } },
      victim: { country: ['Unknown'], employee_count: 'Unknown', industry: '000000', government: ['Unknown'] },
      actor: { unknown: {} },
      action: { unknown: {} },
      asset: { assets: [{ variety: 'Unknown' }], cloud: ['Unknown'] },
      attribute: { unknown: {} },
      discovery_method: { unknown: true },
      notes: 'When it happened is not known; the year is that in which it was first noticed.',
      plus: { master_id: 'INC-2026-0007', created: '2026-03-02T08:20+01:00' },
    });
  });

  it.each<[what: string, fields: object, standing: string]>([
    ['an event that nobody has assessed', {}, 'Suspected'],
    ['an event that was assessed as one', { triage: { decision: 'event' } }, 'False positive'],
    ['a false alarm', { status: 'closed', outcome: 'false-alarm' }, 'False positive'],
    ['an incident whose harm is not known', { kind: 'incident' }, 'Suspected'],
    ['an incident that could have hurt', { kind: 'incident', impact: { integrity: 'potential' } }, 'Suspected'],
    ['an incident that has hurt', { kind: 'incident', impact: { availability: 'actual' } }, 'Confirmed'],
    [
      'an incident of which one harm alone is ruled out',
      { kind: 'incident', impact: { integrity: 'none' } },
      'Suspected',
    ],
    [
      'an incident that hurt nothing',
      { kind: 'incident', impact: { confidentiality: 'none', integrity: 'none', availability: 'none' } },
      'Near miss',
    ],
  ])('tell %s apart', (_, fields, standing) => {
    expect(told(fields).security_incident).toBe(standing);
  });

  const EXACT = { occurredAt: '2026-03-02T07:40+01:00', occurredPrecision: 'exact' };
  it.each<[what: string, fields: object, timeline: object]>([
    [
      'exact times',
      { ...EXACT, detectedAt: '2026-03-02T08:15+01:00', containedAt: '2026-03-05T08:15+01:00' },
      {
        incident: { year: 2026, month: 3, day: 2 },
        discovery: { unit: 'Minutes', value: 35 },
        containment: { unit: 'Days', value: 3 },
      },
    ],
    [
      'no time of containment',
      EXACT,
      { incident: { year: 2026, month: 3, day: 2 }, discovery: { unit: 'Minutes', value: 40 } },
    ],
    [
      'a time that is about so',
      { ...EXACT, occurredAt: '2026-02-02T07:40+01:00', occurredPrecision: 'about' },
      { incident: { year: 2026, month: 2, day: 2 }, discovery: { unit: 'Months' } },
    ],
    [
      'the day alone, and noticed on the same one',
      { ...EXACT, occurredAt: '2026-03-02T00:00+01:00', occurredPrecision: 'day' },
      { incident: { year: 2026, month: 3, day: 2 }, discovery: { unit: 'Unknown' } },
    ],
    [
      'the day alone, and noticed a week later',
      { ...EXACT, occurredAt: '2026-02-22T00:00+01:00', occurredPrecision: 'day' },
      { incident: { year: 2026, month: 2, day: 22 }, discovery: { unit: 'Weeks' } },
    ],
    [
      'a time of which nothing is sure',
      { ...EXACT, occurredAt: '2025-12-31T07:40+01:00', occurredPrecision: 'unknown' },
      { incident: { year: 2025 } },
    ],
    [
      'times that stand the wrong way round',
      { ...EXACT, detectedAt: '2026-03-01T08:15+01:00', containedAt: '2026-02-28T08:15+01:00' },
      { incident: { year: 2026, month: 3, day: 2 } },
    ],
    [
      'a time without an offset',
      { occurredAt: '2026-03-02T07:40', occurredPrecision: 'exact' },
      { incident: { year: 2026, month: 3, day: 2 } },
    ],
  ])('have a timeline with %s', (_, fields, timeline) => {
    expect(told(fields).timeline).toEqual(timeline);
  });

  it.each<[category: string, action: object]>([
    ['phishing', { social: { variety: ['Phishing'], vector: ['Unknown'], target: ['Unknown'] } }],
    ['misdirected-data', { error: { variety: ['Misdelivery'], vector: ['Unknown'] } }],
    ['ransomware', { malware: { variety: ['Ransomware'], vector: ['Unknown'] } }],
    ['insider', { misuse: { variety: ['Unknown'], vector: ['Unknown'] } }],
    ['lost-or-stolen-device', { unknown: { notes: 'Category lost-or-stolen-device' } }],
    ['supplier', { unknown: { notes: 'Category supplier' } }],
    ['broken-pump', { unknown: { notes: 'Category broken-pump' } }],
    ['constructor', { unknown: { notes: 'Category constructor' } }],
  ])('say of the category %s what it says itself', (category, action) => {
    expect(told({ category }).action).toEqual(action);
  });

  it('say what was hurt, what it touched, how it came out, why, and what is done about it', () => {
    const incident = told(
      {
        kind: 'incident',
        category: 'phishing',
        source: 'client',
        affected: { assets: ['folder', 'laptop', 'unheard-of'] },
        impact: { confidentiality: 'actual', integrity: 'actual', availability: 'actual' },
        personalData: { involved: 'yes', records: 12 },
        downtimeMinutes: 90,
        cost: { amount: 1.5, currency: 'CHF' },
        review: { controlsFailed: ['A.8.1', 'A.6.3'] },
        references: [
          { system: 'jira', key: 'SEC-41' },
          { system: 'desk', key: '7', url: 'https://desk.example/7' },
        ],
      },
      `${BODY}\n\n## Root cause\n\nNobody checks links.`,
      [
        fileOf('assets', 'folder', { title: 'Folder', kind: 'paper' }, ''),
        fileOf('assets', 'laptop', { title: 'Laptop', kind: 'device' }, ''),
        fileOf('actions', 'ACT-2026-0001', { title: 'Train people', source: ['INC-2026-0007'] }, ''),
        fileOf('actions', 'ACT-2026-0002', { title: 'Something else', source: [] }, ''),
      ],
    );
    expect(incident).toMatchObject({
      reference: 'jira SEC-41; https://desk.example/7',
      security_incident: 'Confirmed',
      asset: {
        assets: [
          { variety: 'M - Documents', amount: 1 },
          { variety: 'Unknown', amount: 2 },
          { variety: 'P - Unknown' },
        ],
        total_amount: 3,
      },
      attribute: {
        confidentiality: { data_disclosure: 'Yes', data: [{ variety: 'Personal' }], data_total: 12 },
        integrity: { variety: ['Alter behavior'] },
        availability: { variety: ['Unknown'], duration: { unit: 'Minutes', value: 90 } },
      },
      discovery_method: { external: { variety: ['Customer'] } },
      impact: { overall_rating: 'Unknown', overall_amount: 1.5, iso_currency_code: 'CHF' },
      control_failure: 'Nobody checks links.\n\nControls: A.8.1, A.6.3',
      corrective_action: 'Train people',
    });
  });

  it('know the countries and currencies of the schema, and a meaning for categories alone', () => {
    const { victim, impact } = schema.properties;
    const words = victim.properties.country.items.enum.filter((one: string) => one.length === 2);
    expect([...COUNTRIES].sort()).toEqual(words.sort());
    expect([...CURRENCIES]).toEqual(impact.properties.iso_currency_code.enum);
    expect(Object.keys(MEANINGS).filter((category) => !Object.hasOwn(CATEGORIES, category))).toEqual([]);
  });

  it.each<[setting: string, victim: object]>([
    ['country: XX', { country: ['Other'] }],
    ['headcount: 0', { employee_count: 'Unknown' }],
    ['headcount: 10', { employee_count: '1 to 10' }],
    ['headcount: 11', { employee_count: '11 to 100' }],
    ['headcount: 100001', { employee_count: 'Over 100000' }],
  ])('come from an organisation with %s', (setting, victim) => {
    const settings = `---\nname: Fenwick\n${setting}\ntimezone: Europe/Berlin\nchannels: [{ id: a, label: A, address: 'tel:+49301' }]\n---\n`;
    const incident = told({}, BODY, [sourceFileAt('organisation.md', Buffer.from(settings))]);
    expect(incident.victim).toMatchObject(victim);
  });

  it.each([
    ['a weakness', { kind: 'weakness' }],
    ['an exercise', { kind: 'incident', exercise: true }],
    ['a year that VERIS can not name', { reportedAt: '2051-01-01T00:00Z' }],
  ])('are none of %s', (_, fields) => {
    const file = fileOf('incidents', 'INC-2026-0007', { ...REPORT, ...fields }, BODY);
    expect(written(readContent({ files: [file], faults: [] }))).toEqual([]);
  });

  it('stay valid whatever a record says', () => {
    const instant = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
      .chain((at) => fc.constantFrom('Z', '+02:00', '').map((offset) => `${at.toISOString().slice(0, 16)}${offset}`));
    const words = fc
      .string({ unit: fc.constantFrom(...'ab é"\\<&:#-=\u{1f600}'), minLength: 1, maxLength: 12 })
      .map((text) => `x${text}`);
    const count = fc.nat({ max: 1_000_000 });
    const impact = fc.constantFrom(...IMPACTS);
    const fields = fc.record(
      {
        title: words,
        kind: fc.constantFrom(...KINDS),
        status: fc.constantFrom(...STATUSES),
        category: fc.oneof(fc.constantFrom(...Object.keys(CATEGORIES)), words),
        source: fc.oneof(fc.constantFrom(...SOURCES), words),
        occurredAt: instant,
        occurredPrecision: fc.constantFrom(...PRECISIONS),
        detectedAt: instant,
        reportedAt: instant,
        containedAt: instant,
        impact: fc.record({ confidentiality: impact, integrity: impact, availability: impact }, { requiredKeys: [] }),
        personalData: fc.record(
          { involved: fc.constantFrom('yes', 'no', 'unknown'), records: count },
          { requiredKeys: [] },
        ),
        affected: fc.record({ assets: fc.array(words, { maxLength: 3 }), people: count }, { requiredKeys: [] }),
        downtimeMinutes: count,
        cost: fc.record(
          { amount: fc.oneof(count, fc.constant(0.1)), currency: fc.constantFrom('EUR', 'BYN', 'AAA') },
          { requiredKeys: [] },
        ),
        references: fc.array(fc.record({ system: words, key: words }), { maxLength: 2 }),
      },
      { requiredKeys: ['title', 'reportedAt'] },
    );
    fc.assert(
      fc.property(fields, words, (said, text) => {
        if (said.kind === 'weakness') return;
        told(said, `## What happened\n\n${text}`);
      }),
      { numRuns: 60 },
    );
  });
});

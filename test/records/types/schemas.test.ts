import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fieldsOf, valueSchema } from '../../../src/records/describe.ts';
import { parse } from '../../../src/records/reading/parse.ts';
import { FOLDERS, type Folder } from '../../../src/records/types/fields.ts';
import { CATEGORIES } from '../../../src/records/types/incident.ts';
import { type AnyEntry, type EntryOf, organisationSchema, recordTypes } from '../../../src/records/types/index.ts';
import { organisationJsonSchema, recordJsonSchema } from '../../../src/records/types/json-schema.ts';
import { THRESHOLDS } from '../../../src/records/types/organisation.ts';

const incident = { id: 'INC-2026-0001', title: 'Strange mail', reportedAt: '2026-03-02T08:20+01:00' };
const other = { id: 'x', title: 'Something' };
const organisation = {
  name: 'Fenwick Analytics',
  timezone: 'Europe/Berlin',
  channels: [{ id: 'email', label: 'Mailbox', address: 'mailto:security@fenwick.example' }],
};
const evidence = { id: 'log', description: 'Sign-in log' };
const reassessment = { at: '2026-03-02T09:00Z', by: 'a', field: 'severity', reason: 'Empty disk' };
const reassessed = { ...reassessment, to: 'low' };
const attendee = { person: 'ops-lead', completedOn: '2026-03-16' };

type Case = readonly [what: string, schema: z.ZodType, data: object];
const incidentWith = (what: string, more: object): Case => [
  what,
  recordTypes.incidents.schema,
  { ...incident, ...more },
];
const obligationWith = (what: string, stage: object): Case => [
  what,
  recordTypes.obligations.schema,
  { ...other, stages: [{ id: 'notification', ...stage }] },
];
const organisationWith = (what: string, more: object): Case => [what, organisationSchema, { ...organisation, ...more }];

const accepted: readonly Case[] = [
  incidentWith('a step that a contact took, on a day', {
    timeline: [{ at: incident.reportedAt, precision: 'day', by: 'client-northwind', phase: 'respond' }],
  }),
  incidentWith('a step that somebody outside took', { timeline: [{ by: 'external', phase: 'respond' }] }),
  incidentWith('two reporters', { reporter: { who: ['ops-lead', 'anonymous'] } }),
  incidentWith('a notice without a duty', { notifications: [{ decision: 'voluntary', recipient: 'state-dpa' }] }),
  incidentWith('when somebody asked for a step', {
    notifications: [
      { obligation: 'nis2', stage: 'intermediate', decision: 'required', requestedAt: incident.reportedAt },
    ],
  }),
  incidentWith('what an event came to', { outcome: 'false-alarm' }),
  incidentWith('related records, with and without a tie', {
    links: { related: ['INC-2026-0003', { id: 'INC-2026-0004', as: 'duplicate-of' }, { id: 'INC-2026-0005' }] },
  }),
  incidentWith('taken over from elsewhere', { imported: { from: 'Jira', on: '2026-01-05', closedOn: '2025-11-30' } }),
  incidentWith('people by place', { personalData: { residents: { 'US-WA': 40, DE: 3 } } }),
  obligationWith('a step for many people only', {
    start: 'aware',
    when: { subjectsAtLeast: 500, entity: 'nis2-important' },
  }),
  obligationWith('a step where more live in one place', {
    start: 'aware',
    when: { residentsAbove: { place: 'US-WA', count: 500 } },
  }),
  [
    'a calendar of its own',
    recordTypes.obligations.schema,
    { ...other, calendar: { holidays: ['2027-01-01'] }, holidayRelief: 'no' },
  ],
  organisationWith('how many can report', { headcount: 25, entity: ['financial-entity'] }),
  incidentWith('a fresh report', {}),
  incidentWith('a time without offset, which a rule judges', { detectedAt: '2026-03-02T08:15' }),
  incidentWith('a category that only a rule judges', { category: 'no-such-thing', source: 'rumour' }),
  incidentWith('a timeline entry with its phase alone', { timeline: [{ phase: 'respond' }] }),
  incidentWith('blocks that say nothing yet', { triage: {}, recovery: {}, review: {}, closure: {}, reporter: {} }),
  incidentWith('evidence with id and description alone', { evidence: [evidence] }),
  incidentWith('a hash that a rule judges', { evidence: [{ ...evidence, sha256: 'abc' }] }),
  incidentWith('a reassessment from nothing', { reassessments: [reassessed] }),
  incidentWith('a reassessment to a block', {
    reassessments: [{ ...reassessed, field: 'personalData', from: { involved: 'unknown' }, to: { involved: 'yes' } }],
  }),
  incidentWith('seconds and Z', { occurredAt: '2026-03-02T07:40:59Z' }),
  incidentWith('an anonymous reporter', { reporter: { who: 'anonymous', channel: 'email' } }),
  incidentWith('a TLP with a plus', { tlp: 'AMBER+STRICT' }),
  incidentWith('a restricted stub', { restricted: { store: 'vault', ref: 'INC-2026-0001.pdf' } }),
  incidentWith('no nonconformity, with a reason', { review: { nonconformity: { triggers: [], reason: 'All met' } } }),
  obligationWith('a preset start', { start: 'year-end', amount: 60, unit: 'days' }),
  obligationWith('a start at another stage', { start: 'stage:notification', amount: 1, unit: 'months' }),
  obligationWith('a stage without an amount', { start: 'requested' }),
  obligationWith('a second clock', {
    start: 'classified',
    amount: 4,
    unit: 'hours',
    also: { start: 'aware', amount: 24, unit: 'hours' },
  }),
  ['conditions', recordTypes.obligations.schema, { ...other, appliesWhen: { client: 'yes', role: 'processor' } }],
  ['an action of a kind that a rule judges', recordTypes.actions.schema, { ...other, kind: 'hope' }],
  ['a policy version', recordTypes.policies.schema, { ...other, version: '1.10.2' }],
  ['an attendee', recordTypes.training.schema, { ...other, attendees: [attendee, { person: 'it-admin' }] }],
  ['a decision without an owner', recordTypes.reviews.schema, { ...other, decisions: [{ decision: 'Go on' }] }],
  ['a leap day', recordTypes.risks.schema, { ...other, reviewOn: '2028-02-29' }],
  organisationWith('settings', { thresholds: { triageHours: 4 }, severities: { 'privacy/email-address': 'off' } }),
  organisationWith('a telephone', { channels: [{ id: 'phone', label: 'Duty', address: 'tel:+49-30-0000001' }] }),
];

const refused: readonly Case[] = [
  incidentWith('an entry whose time nobody knows', { timeline: [{ phase: 'respond', precision: 'unknown' }] }),
  incidentWith('nobody in a list', { reporter: { who: [] } }),
  incidentWith('a tie that is not listed', { links: { related: [{ id: 'INC-2026-0004', as: 'like' }] } }),
  incidentWith('an unknown field of a tie', { links: { related: [{ id: 'INC-2026-0004', is: 'x' }] } }),
  incidentWith('an outcome that is not listed', { outcome: 'hoax' }),
  incidentWith('taken over on no day', { imported: { from: 'Jira' } }),
  incidentWith('a place by its name', { personalData: { residents: { Washington: 40 } } }),
  ['a report without a title', recordTypes.incidents.schema, { id: incident.id, reportedAt: incident.reportedAt }],
  ['a report without a time', recordTypes.incidents.schema, { id: incident.id, title: incident.title }],
  incidentWith('an unknown field', { sevrity: 'high' }),
  incidentWith('an unknown field of a block', { triage: { why: 'x' } }),
  incidentWith('an unknown field of a list item', { timeline: [{ phase: 'respond', what: 'x' }] }),
  incidentWith('a day for an instant', { detectedAt: '2026-03-02' }),
  incidentWith('an impossible day', { detectedAt: '2026-02-30T08:00Z' }),
  incidentWith('fractions of a second', { detectedAt: '2026-03-02T08:00:00.5Z' }),
  incidentWith('a severity that is not listed', { severity: 'urgent' }),
  incidentWith('a kind that is not listed', { kind: 'near-miss' }),
  incidentWith('the old name of a TLP', { tlp: 'WHITE' }),
  incidentWith('a truth value for an answer', { personalData: { involved: true } }),
  incidentWith('part of a person', { affected: { people: 1.5 } }),
  incidentWith('a timeline entry without a phase', { timeline: [{ at: incident.reportedAt }] }),
  incidentWith('a correction of entry 0', { timeline: [{ phase: 'detect', corrects: 0 }] }),
  incidentWith('evidence without a description', { evidence: [{ id: 'log' }] }),
  incidentWith('a reassessment of another field', { reassessments: [{ ...reassessed, field: 'owner' }] }),
  incidentWith('a reassessment to nothing', { reassessments: [reassessment] }),
  incidentWith('a currency sign', { cost: { amount: 1, currency: '€' } }),
  incidentWith('one value for a list', { affected: { assets: 'laptop-0231' } }),
  incidentWith('a skip of a step that is not listed', { statusSkips: [{ status: 'done', by: 'a' }] }),
  obligationWith('a start that nothing has', { start: 'breakfast', amount: 1, unit: 'hours' }),
  obligationWith('a unit that is not listed', { start: 'aware', amount: 1, unit: 'weeks' }),
  obligationWith('a negative amount', { start: 'aware', amount: -1, unit: 'hours' }),
  ['a preset that is not listed', recordTypes.obligations.schema, { ...other, preset: 'gdpr' }],
  ['an instant without offset', recordTypes.nonconformities.schema, { ...other, raisedAt: '2026-03-10T11:00' }],
  ['an instant for a day', recordTypes.actions.schema, { ...other, dueOn: '2026-03-10T11:00Z' }],
  ['a likelihood of 6', recordTypes.risks.schema, { ...other, likelihood: 6 }],
  ['an impact of 0', recordTypes.risks.schema, { ...other, impact: 0 }],
  ['a version that is a number', recordTypes.policies.schema, { ...other, version: 1.1 }],
  ['a version with a letter', recordTypes.policies.schema, { ...other, version: '1.1b' }],
  ['an eighth input', recordTypes.reviews.schema, { ...other, inputs: { h: 'More' } }],
  ['a waiver of one record outside a list', recordTypes.waivers.schema, { ...other, records: 'INC-2026-0003' }],
  ['settings without a name', organisationSchema, { ...organisation, name: undefined }],
  organisationWith('no channel', { channels: [] }),
  organisationWith('channels left out', { channels: undefined }),
  organisationWith('a channel without encryption', {
    channels: [{ id: 'web', label: 'Form', address: 'http://x.example' }],
  }),
  organisationWith('a time zone that is an offset', { timezone: '+01:00' }),
  organisationWith('a time zone that nobody has', { timezone: 'Europe/Atlantis' }),
  organisationWith('a country in words', { country: 'Germany' }),
  organisationWith('a threshold that no rule has', { thresholds: { luck: 1 } }),
  organisationWith('a share above one', { thresholds: { trainingCoverage: 90 } }),
  organisationWith('a severity that is not listed', { severities: { 'privacy/email-address': 'fatal' } }),
];

test.each(accepted)('accepts %s', (_what, schema, data) => {
  expect(schema.safeParse(data).error?.issues ?? []).toEqual([]);
});

test.each(refused)('refuses %s', (_what, schema, data) => {
  expect(schema.safeParse(data).success).toBe(false);
});

/** What JSON Schema can not say: which zones a clock knows. */
const ONLY_HERE = ['a time zone that nobody has'];

interface Editor {
  readonly accepts: (data: object) => boolean;
  /** An id that a record of the type may have. */
  readonly id: string | undefined;
}

function editorOf(folder: Folder | undefined): Editor {
  const json = folder === undefined ? organisationJsonSchema() : recordJsonSchema(folder);
  const { id } = z
    .looseObject({ id: z.looseObject({ examples: z.array(z.string()) }).optional() })
    .catch({})
    .parse(json.properties);
  return { accepts: new Ajv().compile(json), id: id?.examples[0] };
}

const editors = new Map([undefined, ...FOLDERS].map((folder) => [folder, editorOf(folder)]));

/** Judges a row by the JSON Schema of its type, under an id that its type may have. */
function editorAccepts(schema: z.ZodType, data: object): boolean | undefined {
  const editor = editors.get(FOLDERS.find((name) => recordTypes[name].schema === schema));
  return editor?.accepts('id' in data && editor.id !== undefined ? { ...data, id: editor.id } : data);
}

describe('an editor, which knows the JSON Schema,', () => {
  test.each(accepted)('accepts %s', (_what, schema, data) => {
    expect(editorAccepts(schema, data)).toBe(true);
  });
  test.each(refused)('refuses %s', (what, schema, data) => {
    expect(editorAccepts(schema, data)).toBe(ONLY_HERE.includes(what));
  });
});

describe('ids', () => {
  test.each([
    ['incidents', 'INC-2026-0007', true],
    ['incidents', 'INC-2026-12345', true],
    ['incidents', 'INC-2026-P3K9QZ7', true],
    ['incidents', 'INC-2026-P3K9QU7', false],
    ['incidents', 'INC-2026-P3K9QZ77', false],
    ['incidents', 'INC-2026-007', false],
    ['incidents', 'inc-2026-0007', false],
    ['training', 'TRN-2026-P3K9QZ7', true],
    ['actions', 'ACT-2026-P3K9QZ7', false],
    ['actions', 'ACT-2026-0011', true],
    ['risks', 'RSK-0004', true],
    ['risks', 'RSK-2026-0004', false],
    ['people', 'it-admin', true],
    ['people', 'It-Admin', false],
    ['contacts', '-x', false],
    ['assets', 'a'.repeat(61), false],
  ] as const)('%s/%s: %s', (folder, id, legal) => {
    expect(recordTypes[folder].id.test(id)).toBe(legal);
  });

  test('are numbered as the pattern wants', () => {
    for (const { id, numbering } of Object.values(recordTypes)) {
      if (numbering !== null) expect(`${numbering.prefix}-${numbering.dated !== null ? '2026-' : ''}0001`).toMatch(id);
    }
  });
});

test('every type stands under its own folder', () => {
  expect(Object.values(recordTypes).map(({ folder }) => folder)).toEqual([...FOLDERS]);
  expect(Object.keys(recordTypes)).toEqual([...FOLDERS]);
});

test('a fresh report gets its defaults, and no others', () => {
  expect(recordTypes.incidents.schema.parse(incident)).toEqual({
    ...incident,
    kind: 'event',
    status: 'reported',
    exercise: false,
    references: [],
    amendments: [],
    clocks: {},
    reassessments: [],
    timeline: [],
    statusSkips: [],
    evidence: [],
    notifications: [],
    links: { nonconformities: [], actions: [], risks: [], policies: [], related: [] },
    reopened: [],
  });
});

test('an organisation gets every threshold and the working week', () => {
  const parsed = organisationSchema.parse({ ...organisation, thresholds: { graceDays: 0 } });
  expect(parsed.thresholds).toEqual({ ...THRESHOLDS, graceDays: 0 });
  expect(parsed.calendar).toEqual({ workdays: ['mon', 'tue', 'wed', 'thu', 'fri'], holidays: [] });
  expect(parsed.tlp).toBe('AMBER');
  expect(parsed.schema).toBe(1);
});

test('the type of an entry tells its fields', () => {
  const severityOf = (entry: AnyEntry): string | undefined =>
    entry.type === 'incidents' ? entry.data.severity : undefined;
  const ownerOf = (entry: EntryOf<'risks'>): string | undefined => entry.data.owner;
  expect([severityOf, ownerOf]).toHaveLength(2);
});

test('the categories are those of the record format', () => {
  expect(Object.keys(CATEGORIES)).toHaveLength(25);
  for (const name of Object.values(CATEGORIES)) if (name !== null) expect(name).toMatch(/^[a-z-]+\/[a-z-]+$/);
});

const clean = join(import.meta.dirname, '../../fixtures/clean/content');
const files = readdirSync(clean, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.md'))
  .sort();

test('the clean root is there', () => {
  expect(files.length).toBeGreaterThan(15);
});

test.each(files)('the shape of %s is right', (file) => {
  const parsed = parse(readFileSync(join(clean, file)));
  if (!parsed.ok) throw new Error(parsed.fault.message);
  const folder = FOLDERS.find((name) => file.startsWith(`${name}/`));
  const schema = folder === undefined ? organisationSchema : recordTypes[folder].schema;
  expect(schema.safeParse(parsed.data).error?.issues ?? []).toEqual([]);
});

/** Every field of a schema that holds a number, by its path. */
function* numbersOf(schema: z.core.$ZodType, at: string): Generator<readonly [path: string, schema: z.ZodNumber]> {
  const value = valueSchema(schema);
  if (value instanceof z.ZodNumber) yield [at, value];
  if (value instanceof z.ZodRecord) yield* numbersOf(value.valueType, `${at}.*`);
  for (const field of fieldsOf(value)) yield* numbersOf(field.schema, `${at}.${field.name}`);
}

describe('every number has an end, so that no slip of the finger leaves the calendar', () => {
  const numbers = [
    ...numbersOf(organisationSchema, 'organisation'),
    ...FOLDERS.flatMap((folder) => [...numbersOf(recordTypes[folder].schema, folder)]),
  ];
  test.each(numbers.map(([path, schema]): readonly [string, z.ZodNumber] => [path, schema]))('%s', (_path, schema) => {
    expect(schema.safeParse(Number.MAX_SAFE_INTEGER).success).toBe(false);
    expect(schema.safeParse(-1).success).toBe(false);
  });

  test('and a limit of the organisation says its range', () => {
    const fields = fieldsOf(organisationSchema.shape.thresholds);
    expect(fields.map(({ name }) => name).sort()).toEqual(Object.keys(THRESHOLDS).sort());
    for (const { meta } of fields) expect(meta.description).toMatch(/0 to \d+/);
  });
});

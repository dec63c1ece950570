import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { parse } from '../../../src/records/reading/parse.ts';
import { DAY_SCHEMA, dayFault, INSTANT_SCHEMA, instantFault } from '../../../src/records/time.ts';
import { FOLDERS, isFolder } from '../../../src/records/types/fields.ts';
import { organisationSchema, recordTypes } from '../../../src/records/types/index.ts';
import { organisationJsonSchema, recordJsonSchema } from '../../../src/records/types/json-schema.ts';

const SAMPLE = join(import.meta.dirname, '../../../src/content');
const CLEAN = join(import.meta.dirname, '../../fixtures/clean/content');
// Strict, as it comes: a word that is no keyword of JSON Schema is refused.
const ajv = new Ajv({ allErrors: true });
const judges = new Map(
  ['organisation' as const, ...FOLDERS].map((name) => [
    name,
    ajv.compile(name === 'organisation' ? organisationJsonSchema() : recordJsonSchema(name)),
  ]),
);

function faultsOf(name: string, data: unknown): readonly string[] {
  const judge = judges.get(isFolder(name) ? name : 'organisation');
  if (judge === undefined) throw new Error(`no schema of ${name}`);
  judge(data);
  return (judge.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe.each([
  ['the sample', SAMPLE, 80],
  ['the clean root', CLEAN, 15],
])('every record of %s has the shape that its schema says', (_what, root, least) => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^organisation\.md$|^[a-z]+\/.*\.mdx?$/.test(file) && !file.startsWith('docs/'));

  it('all of them', () => {
    const faults = files.flatMap((file) => {
      const parsed = parse(readFileSync(join(root, file)));
      if (!parsed.ok) return [`${file}: ${parsed.fault.message}`];
      return faultsOf(file.split('/')[0] ?? '', parsed.data).map((fault) => `${file}${fault}`);
    });
    expect(faults).toEqual([]);
    expect(files.length).toBeGreaterThan(least);
  });
});

type At = readonly (string | number)[];

/** The place of every value in a record. */
function* placesIn(value: unknown, at: At = []): Generator<At> {
  if (at.length > 0) yield at;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value))
    yield* placesIn(inner, [...at, Array.isArray(value) ? Number(name) : name]);
}

/** The record with another value at one place. */
function withValue(value: unknown, [first, ...rest]: At, other: unknown): unknown {
  if (first === undefined) return other;
  if (Array.isArray(value)) return value.map((item, n) => (n === first ? withValue(item, rest, other) : item));
  const group = z.record(z.string(), z.unknown()).parse(value);
  return { ...group, [first]: withValue(group[String(first)], rest, other) };
}

describe('an editor and the checker take the same records', () => {
  const OTHERS = [
    null,
    'x',
    0,
    -1,
    1.5,
    true,
    [],
    {},
    [null],
    [{}],
    { sevrity: 'x' },
    '2026-02-30',
    '2026-03-02T07:40',
  ];
  const files = readdirSync(CLEAN, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));

  it.each(files)('%s, whatever is put in place of each of its values', (file) => {
    const name = file.split(/[\\/]/)[0] ?? '';
    const schema = isFolder(name) ? recordTypes[name].schema : organisationSchema;
    const read = parse(readFileSync(join(CLEAN, file)));
    if (!read.ok) throw new Error(read.fault.message);
    const different: string[] = [];
    for (const at of placesIn(read.data)) {
      // Ids are judged by another rule, and no pattern knows all time zones.
      if (at.join() === 'id' || at.join() === 'timezone') continue;
      for (const other of OTHERS) {
        const data = withValue(read.data, at, other);
        const parsed = parse(Buffer.from(`---\n${dump(data)}---\n`));
        const isRight = parsed.ok && schema.safeParse(parsed.data).success;
        if ((faultsOf(name, data).length === 0) !== isRight)
          different.push(`${at.join('.')}: ${JSON.stringify(other)} is ${isRight ? 'right' : 'wrong'} for the checker`);
      }
    }
    expect(different).toEqual([]);
  });
});

const report = { id: 'INC-2026-0001', title: 'Strange mail', reportedAt: '2026-03-02T08:20+01:00' };

describe('where the record format says `?`', () => {
  it.each([
    ['severity', 'a word of a list'],
    ['awareAt', 'an instant'],
    ['downtimeMinutes', 'a number'],
    ['exercise', 'yes or no'],
    ['review', 'a block'],
    ['timeline', 'a list'],
  ])('%s may be left empty: %s', (field) => {
    expect(faultsOf('incidents', { ...report, [field]: null })).toEqual([]);
  });

  it('a field of a block and of an item of a list too', () => {
    const more = { triage: { at: null, escalatedTo: null }, timeline: [{ phase: 'respond', by: null }] };
    expect(faultsOf('incidents', { ...report, ...more })).toEqual([]);
    expect(faultsOf('incidents', { ...report, reporter: { who: null } })).toEqual([]);
    expect(faultsOf('incidents', { ...report, personalData: { residents: { 'US-WA': null } } })).toEqual([]);
  });

  it.each([
    ['title', null],
    ['title', ''],
    ['reportedAt', null],
    ['timeline', [{ phase: null }]],
    ['timeline', [null]],
    ['reassessments', [{ at: '2026-03-02T09:00Z', by: 'a', field: 'severity', reason: 'Empty disk', to: null }]],
  ])('what must be there may not be empty: %s %j', (field, value) => {
    expect(faultsOf('incidents', { ...report, [field]: value })).not.toEqual([]);
  });
});

describe('ids', () => {
  it.each([
    ['incidents', 'INC-2026-P3K9QZ7', true],
    ['incidents', 'NC-2026-0001', false],
    ['risks', 'RSK-0004', true],
    ['risks', 'RSK-2026-0004', false],
    ['people', 'it-admin', true],
    ['people', 'con', false],
  ])('%s may be called %s: %s', (folder, id, legal) => {
    const data = folder === 'incidents' ? { ...report, id } : { id, title: 'Something' };
    expect(faultsOf(folder, data).length === 0).toBe(legal);
  });
});

describe('a pinned clock', () => {
  const fenwick = {
    name: 'Fenwick Analytics',
    timezone: 'Europe/Berlin',
    channels: [{ id: 'email', label: 'Mailbox', address: 'mailto:security@fenwick.example' }],
  };
  const clock = '2026-11-20T12:00+01:00';
  it.each([
    ['nothing', {}, true],
    ['an empty clock', { clock: null }, true],
    ['the clock of a sample', { clock, sample: true }, true],
    ['the clock of a real organisation', { clock }, false],
    ['the clock of what is said to be real', { clock, sample: false }, false],
  ])('%s', (_what, more, legal) => {
    expect(faultsOf('organisation', { ...fenwick, ...more }).length === 0).toBe(legal);
  });
});

/** Digits where a date has digits, mostly near those of a real one. */
const number = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((value) => String(value).padStart(2, '0'));
const day = fc
  .tuple(fc.constantFrom('0000', '1900', '2000', '2023', '2024', '2026', '2100', '9999'), number(0, 13), number(0, 32))
  .map((parts) => parts.join('-'));
const offset = fc.oneof(
  fc.constantFrom('', 'Z', 'z', '-00:00', '+14:00', '+14:30', '-14:00', '+15:00', ' '),
  fc.tuple(fc.constantFrom('+', '-'), number(0, 15), number(0, 60)).map(([sign, h, m]) => `${sign}${h}:${m}`),
);
const instant = fc
  .tuple(day, number(0, 25), number(0, 61), fc.constantFrom('', ':00', ':59', ':60', '.5'), offset)
  .map(([date, hour, minute, second, zone]) => `${date}T${hour}:${minute}${second}${zone}`);

describe('an editor takes the same dates as the checker', () => {
  const accepts = (schema: object) => ajv.compile({ type: 'string', ...schema });
  test('days', () => {
    const judge = accepts(DAY_SCHEMA);
    fc.assert(
      fc.property(fc.oneof(day, fc.string()), (text) => judge(text) === (dayFault(text) === null)),
      { numRuns: 3000, seed: 7 },
    );
  });
  test.each(['required', 'optional'] as const)('instants with the offset %s', (needed) => {
    const judge = accepts(INSTANT_SCHEMA[needed]);
    fc.assert(
      fc.property(fc.oneof(instant, day), (text) => judge(text) === (instantFault(text, needed) === null)),
      { numRuns: 3000, seed: 7 },
    );
  });
});

describe('what a schema says', () => {
  const text = JSON.stringify([organisationJsonSchema(), ...FOLDERS.map(recordJsonSchema)]);

  it('is the same every time', () => {
    expect(JSON.stringify([organisationJsonSchema(), ...FOLDERS.map(recordJsonSchema)])).toBe(text);
  });

  it('offers no empty list or block as a value', () => {
    expect(text).not.toMatch(/"default":(?:\[\]|\{\})/);
  });

  it.each(FOLDERS)('keeps title and description of every field of %s', (folder) => {
    for (const [name, field] of Object.entries(recordJsonSchema(folder).properties ?? {})) {
      expect(field, name).toMatchObject({ title: expect.stringMatching(/./), description: expect.stringMatching(/./) });
    }
  });

  it('keeps examples and defaults', () => {
    expect(recordJsonSchema('incidents').properties).toMatchObject({
      id: { examples: ['INC-2026-0007'] },
      owner: { examples: ['isms-manager'] },
      status: { default: 'reported' },
    });
  });
});

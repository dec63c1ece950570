import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  type Field,
  fieldsAt,
  fieldsOf,
  isListed,
  listedValues,
  metaOf,
  unknownField,
} from '../../src/records/describe.ts';
import { FOLDERS, person, references, text } from '../../src/records/types/fields.ts';
import { organisationSchema, recordTypes } from '../../src/records/types/index.ts';

interface Found {
  readonly path: string;
  readonly field: Field;
}

function allFields(path: string, schema: z.core.$ZodType): readonly Found[] {
  return fieldsOf(schema).flatMap((field) => {
    const at = `${path}.${field.name}`;
    return [{ path: at, field }, ...allFields(at, field.schema)];
  });
}

const found = [
  ...allFields('organisation', organisationSchema),
  ...Object.values(recordTypes).flatMap((type) => allFields(type.folder, type.schema)),
];

function fieldAt(path: string): Field {
  const field = found.find((candidate) => candidate.path === path)?.field;
  if (field === undefined) throw new Error(`no field ${path}`);
  return field;
}

describe('metaOf', () => {
  test('keeps the marks of a helper beside the words of the field', () => {
    expect(metaOf(text().meta({ title: 'Cause' }))).toEqual({ prose: true, title: 'Cause' });
  });

  test('looks through optional, default, prefault and lists', () => {
    expect(metaOf(person().optional().meta({ title: 'Owner' }))).toEqual({ references: ['people'], title: 'Owner' });
    expect(metaOf(references('risks').meta({ title: 'Risks' }))).toEqual({ references: ['risks'], title: 'Risks' });
    expect(metaOf(z.array(text()).prefault([]).meta({ title: 'Notes' }))).toEqual({ prose: true, title: 'Notes' });
  });

  test('lets the outer layer win', () => {
    const inner = z.string().meta({ title: 'Inner', description: 'Stays' });
    expect(metaOf(inner.optional().meta({ title: 'Outer' }))).toEqual({ title: 'Outer', description: 'Stays' });
  });

  test('is empty where nothing was said', () => {
    expect(metaOf(z.string())).toEqual({});
  });
});

describe('fieldsOf', () => {
  test('tells what the shape asks for', () => {
    const required = fieldsOf(recordTypes.incidents.schema).filter((field) => field.required);
    expect(required.map(({ name }) => name)).toEqual(['id', 'title', 'reportedAt']);
  });

  test('tells lists from single values', () => {
    expect(fieldAt('incidents.timeline').list).toBe(true);
    expect(fieldAt('incidents.owner').list).toBe(false);
  });

  test('asks of every other record for its id and title only', () => {
    for (const { folder, schema } of Object.values(recordTypes)) {
      if (folder === 'incidents') continue;
      const required = fieldsOf(schema).filter((field) => field.required);
      expect(required.map(({ name }) => `${folder}.${name}`)).toEqual([`${folder}.id`, `${folder}.title`]);
    }
  });
});

test('fieldsAt names what may stand at a path, inside lists too', () => {
  const { schema } = recordTypes.incidents;
  expect(fieldsAt(schema, [])).toContain('severity');
  expect(fieldsAt(schema, ['timeline', 2])).toEqual([
    'at',
    'precision',
    'by',
    'phase',
    'action',
    'corrects',
    'lateReason',
  ]);
  expect(fieldsAt(schema, ['evidence', 0, 'custody', 1])).toContain('purpose');
  expect(fieldsAt(schema, ['nowhere'])).toEqual([]);
  expect(fieldsAt(organisationSchema, ['severities'])).toEqual([]);
});

describe('listed words', () => {
  const { schema } = recordTypes.incidents;
  test.each([
    ['severity', ['low', 'medium', 'high', 'critical']],
    ['kind', ['event', 'weakness', 'incident']],
    ['owner', []],
    ['timeline', []],
    ['nowhere', []],
  ])('of %s: %j', (name, words) => {
    expect(listedValues(schema, name)).toEqual(words);
  });

  test.each([
    ['a list of words', z.enum(['a']), true],
    ['one that may be absent', z.enum(['a']).optional(), true],
    ['several of them', z.array(z.enum(['a'])).default([]), true],
    ['free text', z.string(), false],
  ])('%s: %s', (_what, schemaOf, listed) => {
    expect(isListed(schemaOf)).toBe(listed);
  });
});

test('tells lists under optional and default, and that a group holds none', () => {
  const fields = fieldsOf(
    z.object({
      one: z.string(),
      some: z.array(z.string()),
      perhaps: z.array(z.string()).optional(),
      none: z.array(z.string()).default([]),
      group: z.object({ list: z.array(z.string()) }),
      maybe: z.string().optional(),
    }),
  );
  expect(fields.filter(({ list }) => list).map(({ name }) => name)).toEqual(['some', 'perhaps', 'none']);
  expect(fields.filter(({ required }) => required).map(({ name }) => name)).toEqual(['one', 'some', 'group']);
});

test('of several forms the fields are those of the mapping', () => {
  const forms = z.union([z.string(), z.object({ id: z.string(), as: z.string() })]);
  expect(fieldsOf(forms).map(({ name }) => name)).toEqual(['id', 'as']);
});

test('a field that no schema knows is neither needed nor a list', () => {
  const { schema, ...field } = unknownField('sevrity');
  expect(field).toEqual({ name: 'sevrity', meta: {}, required: false, list: false });
  expect(schema).toBeInstanceOf(z.ZodUnknown);
});

describe('every field of every record', () => {
  test.each(found)('$path has a title of one to three words and a description', ({ field }) => {
    expect(field.meta.title).toMatch(/^\S+(?: \S+){0,2}$/);
    expect(field.meta.description).toMatch(/\S/);
    expect(field.meta.description).not.toMatch(/\.$/);
  });

  test.each(found.filter(({ field }) => field.meta.examples !== undefined))(
    '$path accepts its own examples',
    ({ field }) => {
      for (const example of z.array(z.unknown()).parse(field.meta.examples)) {
        expect(z.core.safeParse(field.schema, example).success, JSON.stringify(example)).toBe(true);
      }
    },
  );

  test('marks survive where rules and the link walker look for them', () => {
    expect(fieldAt('incidents.owner').meta.references).toEqual(['people']);
    expect(fieldAt('incidents.reporter.who').meta.words).toEqual(['anonymous', 'external', 'unknown']);
    expect(fieldAt('incidents.review.controlsFailed').meta.control).toBe(true);
    expect(fieldAt('incidents.triage.rationale').meta.prose).toBe(true);
    expect(fieldAt('contacts.channel').meta.address).toBe(true);
    expect(fieldAt('waivers.title').meta.prose).toBe(true);
    expect(fieldAt('waivers.records').meta.references).toEqual([...FOLDERS]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cellText, cellValue, isUnset } from '../../src/exchange/out/cell.ts';
import { columnsOf } from '../../src/exchange/out/register.ts';
import { fieldOfColumn } from '../../src/exchange/out/row.ts';
import { FOLDERS, type Folder } from '../../src/records/types/fields.ts';

const fieldOf = (folder: Folder, column: string) => {
  const field = fieldOfColumn(folder, column);
  if (field === undefined) throw new Error(`${folder} have no column ${column}`);
  return field;
};

describe('a cell reads well', () => {
  it.each<[what: string, folder: Folder, column: string, value: unknown, cell: string]>([
    ['a title in quotes', 'risks', 'title', '"Open" door', '"Open" door'],
    ['a title that is a quotation as a whole', 'risks', 'title', '"Open"', '"\\"Open\\""'],
    ['words', 'incidents', 'affected.data', ['names', 'bank data'], 'names; bank data'],
    ['a word with a semicolon', 'incidents', 'affected.data', ['a; b', 'c'], '"a; b"; c'],
    ['no words, which is the same as none', 'incidents', 'affected.data', [], ''],
    ['one reporter', 'incidents', 'reporter.who', 'ops-lead', 'ops-lead'],
    ['a list of one reporter', 'incidents', 'reporter.who', ['ops-lead'], '[ops-lead]'],
    ['reporters', 'incidents', 'reporter.who', ['ops-lead', 'it-admin'], 'ops-lead; it-admin'],
    ['people by State', 'incidents', 'personalData.residents', { 'US-WA': 40, 'US-CA': 2 }, 'US-WA: 40 · US-CA: 2'],
    [
      'entries',
      'incidents',
      'timeline',
      [
        { at: '2026-03-02T09:20Z', by: 'it-admin', action: 'Wipe sent, and confirmed.' },
        { at: '2026-03-02T09:30Z', by: 'it-admin', action: 'Told · asked' },
      ],
      'at: 2026-03-02T09:20Z · by: it-admin · action: Wipe sent, and confirmed.\nat: 2026-03-02T09:30Z · by: it-admin · action: "Told · asked"',
    ],
    [
      'lists and groups in entries',
      'incidents',
      'evidence',
      [{ id: 'log', custody: [{ from: 'a', to: 'b' }, { to: 'c, d' }], disposal: { reason: 'over} now' } }],
      'id: log · custody: {from: a · to: b}, {to: c, d} · disposal: {reason: "over} now"}',
    ],
    [
      'ids among entries',
      'incidents',
      'links.related',
      ['INC-2026-0001', { id: 'INC-2026-0002', as: 'caused-by' }],
      'INC-2026-0001\nid: INC-2026-0002 · as: caused-by',
    ],
    [
      'whatever was assessed anew',
      'incidents',
      'reassessments',
      [
        { field: 'severity', from: 3, to: '3' },
        { from: null, to: { a: 'b' } },
      ],
      'field: severity · from: 3 · to: "3"\nfrom: null · to: {"a":"b"}',
    ],
  ])('%s', (_, folder, column, value, cell) => {
    const field = fieldOf(folder, column);
    expect(cellText(value, field)).toBe(cell);
    expect(cellValue(cell, field)).toEqual({ value: Array.isArray(value) && value.length === 0 ? undefined : value });
  });

  it.each<[what: string, column: string, cell: string, says: string]>([
    ['prose', 'timeline', 'we looked', '`we looked` names no field; write `name: value`'],
    ['a field that is none', 'timeline', 'at: now · colour: red', 'an entry has no field `colour`'],
    ['the same field twice', 'timeline', 'at: now · at: then', 'an entry names `at` twice'],
    ['a word where a group has to be', 'evidence', 'disposal: gone', '`gone` is no group; write `{name: value}`'],
    ['a brace that nobody closes', 'evidence', 'disposal: {reason: gone', '`}` is missing'],
    ['something behind a group', 'evidence', 'disposal: {reason: gone} and more', 'from its middle on'],
  ])('%s is refused', (_, column, cell, says) => {
    expect(cellValue(cell, fieldOf('incidents', column))).toEqual({ message: expect.stringContaining(says) });
  });

  it.each(['a;b', ' a ;\r\n b; ', 'a\nb'])('%j is what somebody may type for two words', (cell) =>
    expect(cellValue(cell, fieldOf('incidents', 'affected.data'))).toEqual({ value: ['a', 'b'] }),
  );
});

/** Words that a cell could be mistaken for. */
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'a b;,·:"\'[]{}\\\n\r\t-1\u0001\ufffeé'), maxLength: 8 }),
  fc.constantFrom('true', 'null', '1', 'id: x', '·', '[]', '{}', 'a · b', ' x', '[a]', '"a"', '\u00a0', '__proto__'),
);
const json = fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null), fc.array(word), fc.dictionary(word, word));

/** Values of a schema, whatever its texts are meant for: texts of the worst kind everywhere. */
function valuesOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional) return fc.option(valuesOf(schema.def.innerType), { nil: undefined });
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return valuesOf(schema.def.innerType);
  if (schema instanceof z.ZodArray) return fc.array(valuesOf(schema.element), { maxLength: 3 });
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(valuesOf));
  if (schema instanceof z.ZodRecord) return fc.dictionary(word, fc.integer(), { maxKeys: 3 });
  if (schema instanceof z.ZodNumber) return fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodUnknown) return json;
  if (!(schema instanceof z.ZodObject)) return word;
  const fields = Object.entries(schema.shape).map(([name, field]) => [name, valuesOf(field)] as const);
  return fc.record(Object.fromEntries(fields), { noNullPrototype: true });
}

/** A value without what says the same as nothing: empty lists in entries, and fields that are not there. */
const bare = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (Array.isArray(inner) && inner.length === 0 ? undefined : inner));

describe.each(FOLDERS)('whatever stands in a field of %s', (folder) => {
  it('is read from its cell again, to the letter', () => {
    for (const column of columnsOf(folder).filter((name) => name !== 'file')) {
      const field = fieldOf(folder, column);
      fc.assert(
        fc.property(valuesOf(field.schema), (value) => {
          const cell = cellText(value, field);
          const said = cellValue(cell, field);
          const back = 'message' in said ? said.message : bare(said.value);
          const isNothing = cell === '' && isUnset(value, field);
          expect(back, `${column}: ${cell}`).toBe(isNothing ? undefined : bare(value));
        }),
        { numRuns: 25 },
      );
    }
  });
});

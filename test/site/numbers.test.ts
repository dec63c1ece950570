import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Field, fieldsOf, valueSchema } from '../../src/records/describe.ts';
import { FOLDERS } from '../../src/records/types/fields.ts';
import { recordTypes } from '../../src/records/types/index.ts';
import { type FactContext, factsOf } from '../../src/site/facts.ts';
import { wordsOf } from '../../src/site/words/index.ts';

/** Numbers whose unit another field beside them names. */
const SAID_BESIDE = ['incidents cost.amount', 'obligations stages.also.amount', 'obligations stages.amount'];
/** A test has whatever scale it has. */
const WITHOUT = ['training attendees.score'];

function* numbersIn(fields: readonly Field[], path: readonly string[]): Generator<readonly [string, Field]> {
  for (const field of fields) {
    const at = [...path, field.name];
    const value = valueSchema(field.schema);
    const inner = value instanceof z.ZodRecord ? value.def.valueType : value;
    if (inner instanceof z.ZodNumber) yield [at.join('.'), field];
    yield* numbersIn(fieldsOf(field.schema), at);
  }
}

const numbers = FOLDERS.flatMap((folder) =>
  [...numbersIn(fieldsOf(recordTypes[folder].schema), [])].map(([path, field]) => ({
    what: `${folder} ${path}`,
    field,
  })),
);

const context: FactContext = {
  words: wordsOf('en'),
  clean: (text) => text,
  linkTo: (_, id) => ({ kind: 'text', text: id }),
};
const shown = (field: Field, value: unknown) => factsOf([field], { [field.name]: value }, context)[0]?.value;

describe('a number on a page', () => {
  it('is there', () => {
    expect(numbers.length).toBeGreaterThan(10);
  });

  it('says what it counts, or the end of its scale, in every type', () => {
    const bare = numbers.filter(({ field: { meta } }) => (meta.counts ?? meta.outOf ?? meta.numbers) === undefined);
    expect(bare.map(({ what }) => what).sort()).toEqual([...SAID_BESIDE, ...WITHOUT].sort());
  });

  it.each<[what: string, value: unknown, text: string]>([
    ['incidents downtimeMinutes', 580, '580 minutes'],
    ['incidents downtimeMinutes', 1, '1 minute'],
    ['incidents downtimeMinutes', 12345, '12,345 minutes'],
    ['incidents personalData.subjects', 0, '0 people'],
    ['incidents personalData.subjects', 1, '1 person'],
    ['incidents timeline.corrects', 3, 'entry 3'],
    ['incidents cost.amount', 1400.5, '1,400.5'],
    ['risks score', 12, '12 of 25'],
    ['risks likelihood', 3, '3 of 5'],
    ['training validMonths', 12, '12 months'],
  ])('%s: %s', (what, value, text) => {
    const field = numbers.find((one) => one.what === what)?.field;
    expect(field === undefined ? undefined : shown(field, value)).toEqual({ kind: 'text', text });
  });

  it('stands behind each place of a list of places', () => {
    const field = numbers.find(({ what }) => what === 'incidents personalData.residents')?.field;
    expect(field === undefined ? undefined : shown(field, { 'US-WA': 40, DE: 1 })).toEqual({
      kind: 'list',
      items: [
        { kind: 'text', text: 'US-WA: 40 people' },
        { kind: 'text', text: 'DE: 1 person' },
      ],
    });
  });
});

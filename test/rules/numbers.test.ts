import { describe, expect, it } from 'vitest';
import { mayHoldNumber, personalNumbers } from '../../src/rules/numbers.ts';

/** What is found in a text: `card number: 4111…`. */
function seen(text: string): readonly string[] {
  return personalNumbers(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe('numbers that belong to a person', () => {
  it.each([
    ['card number', '4111 1111 1111 1111'],
    ['card number', '5500-0000-0000-0004'],
    ['card number', '378282246310005'],
    ['card number', '6011111111111117'],
    ['bank account number', 'DE89 3704 0044 0532 0130 00'],
    ['bank account number', 'GB82WEST12345698765432'],
    ['national id', '86095742719'],
    ['national id', '44051401359'],
    ['national id', '01010750160'],
    ['national id', '85.07.30-033.28'],
    ['national id', '12345678Z'],
    ['national id', 'X1234567L'],
    ['national id', '1 84 12 76 451 089 46'],
    ['national id', '811218-9876'],
    ['national id', '131052-308T'],
    ['national id', 'RSSMRA85T10A562S'],
    ['telephone number', '+49 40 66969-123'],
    ['telephone number', '0049 40 6696912'],
    ['telephone number', '040 66969-123'],
    ['telephone number', '(555) 123-4567'],
  ])('%s %s', (kind, value) => {
    const text = `It said ${value} in the mail, and on the page.`;
    expect(mayHoldNumber(text)).toBe(true);
    expect(seen(text)).toEqual([`${kind}: ${value}`]);
  });
});

describe('numbers that only look like one', () => {
  it.each([
    ['a card with a wrong check digit', '4111 1111 1111 1112'],
    ['sixteen zeros', '0000 0000 0000 0000'],
    ['a bank account with a wrong check digit', 'DE89 3704 0044 0532 0130 01'],
    ['a tax id with a wrong check digit', '86095742718'],
    ['a national id of Poland with a wrong check digit', '44051401358'],
    ['a national id of Norway with a wrong check digit', '01010750161'],
    ['a national id of Belgium with a wrong check digit', '85.07.30-033.29'],
    ['a national id of Spain with a wrong letter', '12345678A'],
    ['a national id of France with a wrong key', '1 84 12 76 451 089 47'],
    ['a national id of Sweden with a wrong check digit', '811218-9875'],
    ['a national id of Finland with a wrong sign', '131052-308U'],
    ['a national id of Italy with a wrong letter', 'RSSMRA85T10A562T'],
    ['a day and a time', '2026-03-02 07:40'],
    ['an instant', '2026-03-02T07:40+01:00'],
    ['a month and a number', '03/2026 2027'],
    ['the id of a record', 'INC-2026-0007'],
    ['a ticket', 'ticket 20261120-0007'],
    ['an address of a network', '192.168.10.20'],
    ['a time in seconds', '1763636400'],
    ['a version', 'v1.2.3-20260101'],
    ['an amount', '9 hours 40 minutes, 1,150 euros, +10000 records'],
    ['a universal id', '550e8400-e29b-41d4-a716-446655440000'],
    ['a hash', '5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03'],
  ])('%s', (_, text) => {
    expect(seen(`It said ${text} there.`)).toEqual([]);
  });
});

describe('texts made to keep the checker busy', () => {
  it.each([
    ['a telephone that never ends', `0123 ${'1'.repeat(200_000)}x`],
    ['digits and hyphens', '1-'.repeat(100_000)],
    ['half an account', `DE89 ${'A1B2 '.repeat(40_000)}`],
  ])('%s', (_, text) => {
    const start = performance.now();
    personalNumbers(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

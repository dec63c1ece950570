import { describe, expect, it } from 'vitest';
import { mayHoldNumber, personalNumbers, signsOf } from '../../src/rules/numbers.ts';

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
    ['card number', '4111111111119'],
    ['card number', '4111111111111111110'],
    ['card number', '5100000000000008'],
    ['card number', '2221000000000009'],
    ['card number', '30000000000004'],
    ['card number', '3528000000000007'],
    ['card number', '6011000000000000001'],
    ['bank account number', 'NO9386011117947'],
    ['bank account number', 'MT84MALT011000012345MTLCAST001S'],
    ['bank account number', 'DE89 3704\n0044 0532 0130 00'],
    ['national id', '86095742719'],
    ['national id', '11123456786'],
    ['national id', '44123101356'],
    ['national id', '44010101355'],
    ['national id', '02210700000'],
    ['national id', '31129950369'],
    ['national id', '85.12.30-033.63'],
    ['national id', '85.07.31-033.95'],
    ['national id', '85.01.01-001.15'],
    ['national id', '85.01.01-001.44'],
    ['national id', '00000000T'],
    ['national id', '99999999R'],
    ['national id', 'Y1234567X'],
    ['national id', 'Z1234567R'],
    ['national id', '255017512034578'],
    ['national id', '19811231-9879'],
    ['national id', '810101-9878'],
    ['national id', '311252-3081'],
    ['national id', '010150-3089'],
    ['national id', 'ZZZYYY00A01Z999N'],
    ['national id', 'BCDFGH99E71H501Y'],
    ['national id', 'ABCDEF12H34I678A'],
    ['national id', 'MMMNNN34P56K123R'],
    ['national id', 'JKLOPS01L41G224Y'],
    ['telephone number', '+1 234 5678'],
    ['telephone number', '+49 123456789012'],
    ['telephone number', '555.123.4567'],
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
    ['a card of an issuer that there is not', '5600000000000003'],
    ['a card of another issuer that there is not', '2800000000000008'],
    ['fourteen digits of no issuer', '31000000000003'],
    ['a tax id that begins with a nought', '01234567896'],
    ['a tax id in which no digit comes twice', '12345678903'],
    ['a tax id in which a digit comes four times', '11112345678'],
    ['a tax id in which two digits come twice', '11223456785'],
    ['a national id of Poland of a thirteenth month', '44131401350'],
    ['a national id of Poland of no month', '44001401354'],
    ['a national id of Poland of no day', '44050001352'],
    ['a national id of Poland of a day past the last', '44053201353'],
    ['a national id of Norway of a thirteenth month', '01139950174'],
    ['a national id of Norway of no month', '31009950179'],
    ['a national id of Norway of no day', '00019950107'],
    ['a national id of Belgium of a thirteenth month', '85.13.30-033.70'],
    ['a national id of Belgium of no month', '85.00.30-033.76'],
    ['a national id of Belgium of no day', '85.07.00-033.55'],
    ['a national id of Belgium of a day past the last', '85.07.32-033.65'],
    ['a national id of Sweden of a thirteenth month', '811318-9875'],
    ['a national id of Sweden of no month', '810018-9870'],
    ['a national id of Sweden of no day', '811200-9876'],
    ['a national id of Sweden of a day past the last', '811232-9878'],
    ['a national id of Finland of a thirteenth month', '131352-3087'],
    ['a national id of Finland of no month', '130052-308R'],
    ['a national id of Finland of no day', '001252-3081'],
    ['a national id of Finland of a day past the last', '321252-308N'],
    ['a bank account of too few signs', 'XX361234567890'],
    ['a number that is too short to be dialled', '040 66969'],
    ['a card over three lines', '4111\n1111 1111\n1111'],
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

describe('a number is found as a reader reads it, whatever parts its digits', () => {
  it.each<[string, string]>([
    ['blanks that do not break', '4111\u00a01111\u00a01111\u00a01111'],
    ['blanks as entities', '4111&nbsp;1111&#160;1111&#xA0;1111'],
    ['hyphens as entities', '4111&#45;1111&#8209;1111&#x2011;1111'],
    ['dashes', '4111\u20131111\u20111111\u22121111'],
    ['what nobody sees', '4111\u200b1111\u00ad1111\u20601111'],
    ['two blanks, a tab and the end of a line', '4111  1111\t1111 \n 1111'],
    ['digits of another width', '\uff14111 1111 1111 111\uff11'],
  ])('%s', (_, value) => {
    const text = `Typed ${value} there.`;
    expect(mayHoldNumber(text)).toBe(true);
    expect(seen(text)).toEqual([`card number: ${value}`]);
    expect(signsOf(value)).toBe('4111111111111111');
  });

  it('the letters count with the digits where it is known again', () => {
    expect(signsOf('DE89 3704-0044 x')).toBe('DE8937040044');
  });

  it('several are told in the order in which they stand', () => {
    expect(seen('Call 040 66969-123 about 4111 1111 1111 1111 of DE89 3704 0044 0532 0130 00.')).toEqual([
      'telephone number: 040 66969-123',
      'card number: 4111 1111 1111 1111',
      'bank account number: DE89 3704 0044 0532 0130 00',
    ]);
  });

  it.each(['', 'Nothing of the kind.', 'Room 12, at 7.', 'M\u00fcller', 'R&D in 3 rooms'])(
    '`%s` holds none',
    (text) => {
      expect(mayHoldNumber(text)).toBe(false);
      expect(seen(text)).toEqual([]);
    },
  );
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

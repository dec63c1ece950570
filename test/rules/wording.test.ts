import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { likelyRule } from '../../src/rules/likely-rule.ts';
import { lastDigits, mailAddresses } from '../../src/rules/reach.ts';
import { mayBeSpecial, specialWords } from '../../src/rules/special-words.ts';
import { codes, codesWith, counted, noAnswer, quoted, unanswered } from '../../src/rules/wording.ts';

describe('how messages are worded', () => {
  it.each<[string, string, string]>([
    ['no name', codes([]), ''],
    ['one name', codes(['at']), '`at`'],
    ['two names', codes(['at', 'by']), '`at` and `by`'],
    ['three names', codes(['at', 'by', 'how']), '`at`, `by` and `how`'],
    [
      'names and what is written there',
      codesWith(['at', 'by', 'how'], { by: 'TBD', how: ' ' }),
      '`at`, `by` (`TBD`) and `how`',
    ],
    ['a name of every object', codesWith(['toString']), '`toString`'],
    ['none', counted(0, 'day'), '0 days'],
    ['one', counted(1, 'entry', 'entries'), '1 entry'],
    ['two', counted(2, 'entry', 'entries'), '2 entries'],
    ['no answer', noAnswer(undefined), 'is missing'],
    ['an answer of blanks', noAnswer(' \n'), 'is missing'],
    ['an answer that is none', noAnswer('TBD'), 'only says `TBD`'],
    ['one question open', unanswered({ at: undefined }), '`at` is missing'],
    ['two questions open', unanswered({ at: undefined, by: undefined }), '`at` and `by` are missing'],
    [
      'one open, one answered by nothing',
      unanswered({ at: undefined, by: 'TBD' }),
      '`at` is missing, and `by` only says `TBD`',
    ],
    ['a text', quoted(' one\n  two `three` '), "`one two 'three'`"],
    ['a blank text', quoted(' \n'), 'nothing'],
    ['sixty signs', quoted('a'.repeat(60)), `\`${'a'.repeat(60)}\``],
    ['sixty-one signs', quoted('a'.repeat(61)), `\`${'a'.repeat(60)}…\``],
  ])('%s', (_, is, wanted) => {
    expect(is).toBe(wanted);
  });
});

describe('the rule that was probably meant', () => {
  const ids = rules.map(({ id }) => id);
  it.each<[string, string | undefined]>([
    ['privacy/email-adress', 'privacy/email-address'],
    ['email-adress', 'privacy/email-address'],
    ['email-address', 'privacy/email-address'],
    ['incident/email-address', 'privacy/email-address'],
    ['quiet', 'register/quiet-period'],
    ['nothing like any rule', undefined],
    ['id-', undefined],
    ['xx', undefined],
  ])('%s: %s', (typed, meant) => {
    expect(likelyRule(typed, ids)).toBe(meant);
  });
});

describe('ways to reach somebody', () => {
  it.each<[string, readonly string[]]>([
    ['Write to jane.doe@northwind.example, or to j@n.example.', ['jane.doe', 'j']],
    ['Nobody is here.', []],
    ['At https://me@host.example it says @home.', []],
  ])('%s', (text, found) => {
    expect(mailAddresses(text).map(({ who }) => who)).toEqual(found);
    for (const { address, start } of mailAddresses(text))
      expect(text.slice(start, start + address.length)).toBe(address);
  });

  it.each([
    ['+49 30 0000001', '0000001'],
    ['030 / 000-0001', '0000001'],
    ['112', '112'],
  ])('%s is known by %s', (number, digits) => {
    expect(lastDigits(number)).toBe(digits);
  });
});

describe('words about what is private', () => {
  it.each<[string, readonly string[]]>([
    ['On sick leave since Monday; a union member, PREGNANT.', ['on sick leave', 'pregnant', 'union member']],
    ['Cancer. Then cancer again.', ['cancer']],
    ['The diagnosis of the disk was quick.', []],
    ['The diagnosis of the employee was known.', ['diagnosis']],
    ['The employee left. The diagnosis came later.', []],
    ['The diagnosis came later. The employee left.', []],
    ['The employee had seen it. Her diagnosis came later. The disk was full.', ['diagnosis']],
    ['The diagnosis of the employee named a failure of the disk.', []],
    [`His ${'very '.repeat(60)}sad burnout.`, []],
    [`Sad burnout ${'very '.repeat(60)}his.`, []],
    ['Nothing of the kind.', []],
  ])('%s', (text, words) => {
    expect(specialWords(text)).toEqual(words);
    if (words.length > 0) expect(mayBeSpecial(text)).toBe(true);
  });
});

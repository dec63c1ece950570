import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unkept } from '../../src/queries/kept-entries.ts';

/** `A otherwise`, `B gone`, `C pushed`: what became of the entries of a list that were not kept. */
function told(before: string, now: string): readonly string[] {
  return [...unkept([...before], [...now])].map(
    ({ how, was, now: at }) => `${before[was]} ${how}${how === 'gone' ? '' : ` by ${now[at]}`}`,
  );
}

describe('how a list that may only grow at its end was not kept', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['as it was', 'ABC', 'ABC', []],
    ['longer', 'AB', 'ABCD', []],
    ['begun', '', 'AB', []],
    ['longer by an entry that it has', 'AB', 'ABA', []],
    ['one said otherwise', 'ABC', 'AXC', ['B otherwise by X']],
    ['the last one said otherwise, and one more', 'AB', 'AXC', ['B otherwise by X']],
    ['one gone', 'ABC', 'AC', ['B gone']],
    ['one gone, and one more at the end', 'ABC', 'ACD', ['B gone']],
    ['all gone', 'AB', '', ['A gone', 'B gone']],
    ['one in front', 'AB', 'XAB', ['A pushed by X']],
    ['two in front of the second', 'AB', 'AXYB', ['B pushed by X', 'B pushed by Y']],
    ['two in another order', 'AB', 'BA', ['A pushed by A']],
    ['the first moved to the end, behind one that is new', 'ABC', 'BCXA', ['A pushed by A']],
    ['one of two that say the same gone', 'AAB', 'AB', ['A gone']],
  ])('%s', (_what, before, now, said) => {
    expect(told(before, now)).toEqual(said);
  });

  it('is silent when, and only when, all that was there still begins the list', () => {
    const list = fc.array(fc.constantFrom('A', 'B', 'C'), { maxLength: 6 });
    fc.assert(
      fc.property(list, list, (before, now) => {
        const begins = before.every((entry, place) => now[place] === entry);
        expect([...unkept(before, now)].length === 0).toBe(begins);
      }),
    );
  });
});

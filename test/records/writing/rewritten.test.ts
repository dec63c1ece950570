import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../../src/records/reading/document.ts';
import { parse } from '../../../src/records/reading/parse.ts';
import { saysTheSame } from '../../../src/records/writing/changes.ts';
import { rewritten } from '../../../src/records/writing/rewritten.ts';

const ORDER = ['id', 'title', 'status', 'affected', 'owner', 'timeline'];

const TEXT = `---
# kept since May
id: INC-2026-0001
title: "A laptop" # the old one
affected: { assets: [laptop-0231], people: 1 }
timeline:
  - { at: 2026-03-02T09:20+01:00, by: it-admin }
  - at: 2026-03-02T09:41+01:00
    by: ops-lead
---

## What happened

It is gone.
`;

function read(text: string) {
  const parsed = parse(new TextEncoder().encode(text));
  return parsed.ok ? parsed : null;
}

const DATA = read(TEXT)?.data ?? {};
const BODY = '## What happened\n\nIt is gone.';

/** The lines that are in one text and not in the other. */
function changed(after: string | null): readonly string[] {
  const [old, now] = [TEXT.split('\n'), (after ?? '').split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}

describe('a record that says other fields', () => {
  it.each([
    ['nothing', {}, []],
    [
      'a value with a remark behind it',
      { title: 'A phone' },
      ['- title: "A laptop" # the old one', '+ title: A phone # the old one'],
    ],
    [
      'a value of a group',
      { affected: { assets: ['laptop-0231'], people: 2 } },
      ['- affected: { assets: [laptop-0231], people: 1 }', '+ affected: { assets: [laptop-0231], people: 2 }'],
    ],
    ['a field that is new, in its place', { status: 'open' }, ['+ status: open']],
    ['a field that is gone', { affected: undefined }, ['- affected: { assets: [laptop-0231], people: 1 }']],
    [
      'a value of an entry of a list, and nothing of the others',
      {
        timeline: [
          { at: '2026-03-02T09:20+01:00', by: 'it-admin' },
          { at: '2026-03-02T09:41+01:00', by: 'it-admin' },
        ],
      },
      ['-     by: ops-lead', '+     by: it-admin'],
    ],
    [
      'a list by an entry behind its last',
      {
        timeline: [
          { at: '2026-03-02T09:20+01:00', by: 'it-admin' },
          { at: '2026-03-02T09:41+01:00', by: 'ops-lead' },
          { at: '2026-03-02T10:02+01:00', by: 'ops-lead' },
        ],
      },
      ['+   - at: 2026-03-02T10:02+01:00'],
    ],
    [
      'an entry of a list that is gone: the list is written anew, in lines of their own',
      { timeline: [{ at: '2026-03-02T09:41+01:00', by: 'ops-lead' }] },
      ['-   - { at: 2026-03-02T09:20+01:00, by: it-admin }'],
    ],
  ])('changes %s', (_what, change, says) => {
    const data = Object.fromEntries(Object.entries({ ...DATA, ...change }).filter(([, value]) => value !== undefined));
    expect(changed(rewritten(TEXT, { data, body: BODY }, ORDER, read))).toEqual(says);
  });

  it('is read as just these fields and this text, or is not made', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 30 });
    const value = fc.oneof(
      word,
      fc.integer({ min: 0, max: 9999 }),
      fc.boolean(),
      fc.array(word, { minLength: 1, maxLength: 3 }),
      fc.dictionary(fc.constantFrom('at', 'by', 'people'), word, { minKeys: 1 }),
      fc.array(fc.dictionary(fc.constantFrom('at', 'by'), word, { minKeys: 1 }), { minLength: 1, maxLength: 3 }),
    );
    const fields = fc.dictionary(fc.constantFrom(...ORDER.slice(1)), value);
    fc.assert(
      fc.property(fields, fc.boolean(), word, (change, isMore, body) => {
        const data = isMore ? { ...DATA, ...change } : { id: 'INC-2026-0001', ...change };
        const after = rewritten(TEXT, { data, body }, ORDER, read);
        if (after === null) return;
        const said = read(after);
        expect(said !== null && saysTheSame(said.data, data)).toBe(true);
        expect(said === null ? null : bodyOf(said.document).trim()).toBe(body.trim());
        expect(after).toContain('# kept since May\n');
      }),
      { numRuns: 150 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/records/reading/parse.ts';
import { applyEdits, scalarText, wholeWord, wordEdits, wordsIn } from '../../../src/records/writing/edit.ts';
import { appendEdits, type NewEntry } from '../../../src/records/writing/edit-list.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(text: string) {
  const parsed = parse(bytes(text));
  if (!parsed.ok) throw new Error(`${parsed.fault.message}\n${text}`);
  return parsed;
}

const entry: NewEntry = [
  ['at', '2026-03-02T09:41+00:00'],
  ['by', 'it-admin'],
  ['phase', 'respond'],
  ['action', 'Wipe confirmed: console, 09:41.'],
];
const IN_BRACES =
  '{ at: 2026-03-02T09:41+00:00, by: it-admin, phase: respond, action: "Wipe confirmed: console, 09:41." }';
const first = 'at: 2026-03-02T09:20+00:00';

function append(yaml: string): string | null {
  const text = `---\n${yaml}---\n\n## What happened\n\nIt is gone.\n`;
  const { document } = read(text);
  const edits = appendEdits(document, 'timeline', entry);
  if (edits === null) return null;
  const after = applyEdits(bytes(text), edits);
  return after.slice(4, after.indexOf('---\n', 4));
}

describe('an entry at the end of a list', () => {
  it.each([
    [
      'lines in braces',
      `timeline:\n  - { ${first}, action: Wipe sent. }\nevidence: []\n`,
      `timeline:\n  - { ${first}, action: Wipe sent. }\n  - ${IN_BRACES}\nevidence: []\n`,
    ],
    [
      'a remark behind the last entry stays with it',
      `timeline:\n- { ${first} } # by telephone\n# the evidence\nevidence: []\n`,
      `timeline:\n- { ${first} } # by telephone\n- ${IN_BRACES}\n# the evidence\nevidence: []\n`,
    ],
    [
      'one field a line',
      `timeline:\n  - ${first}\n    action: Wipe sent.\ntitle: Laptop\n`,
      `timeline:\n  - ${first}\n    action: Wipe sent.\n  - at: 2026-03-02T09:41+00:00\n    by: it-admin\n    phase: respond\n    action: "Wipe confirmed: console, 09:41."\ntitle: Laptop\n`,
    ],
    [
      'dash and fields wide apart',
      `timeline:\n    -   ${first}\n        phase: respond\n`,
      `timeline:\n    -   ${first}\n        phase: respond\n    -   at: 2026-03-02T09:41+00:00\n        by: it-admin\n        phase: respond\n        action: "Wipe confirmed: console, 09:41."\n`,
    ],
    [
      'a last entry that ends with a block of text',
      `timeline:\n  - ${first}\n    action: |\n      Wipe sent.\n      Receipt kept.\n\ntitle: Laptop\n`,
      `timeline:\n  - ${first}\n    action: |\n      Wipe sent.\n      Receipt kept.\n  - at: 2026-03-02T09:41+00:00\n    by: it-admin\n    phase: respond\n    action: "Wipe confirmed: console, 09:41."\n\ntitle: Laptop\n`,
    ],
    ['brackets on one line', `timeline: [{ ${first} }]\n`, `timeline: [{ ${first} }, ${IN_BRACES}]\n`],
    [
      'brackets with a comma at the end',
      `timeline: [{ ${first} }, ] # kept\n`,
      `timeline: [{ ${first} }, ${IN_BRACES} ] # kept\n`,
    ],
    [
      'brackets over several lines',
      `timeline: [\n    { ${first} } # call\n  ]\n`,
      `timeline: [\n    { ${first} }, # call\n    ${IN_BRACES}\n  ]\n`,
    ],
    [
      'brackets over several lines with a comma at the end',
      `timeline: [\n    { ${first} },\n  ]\n`,
      `timeline: [\n    { ${first} },\n    ${IN_BRACES},\n  ]\n`,
    ],
    [
      'empty brackets',
      'timeline: [] # append only\ntitle: Laptop\n',
      `timeline: # append only\n  - ${IN_BRACES}\ntitle: Laptop\n`,
    ],
    ['empty brackets over two lines', 'timeline: [\n  ]\n', `timeline: [\n  ${IN_BRACES}]\n`],
    ['no value', 'timeline:\ntitle: Laptop\n', `timeline:\n  - ${IN_BRACES}\ntitle: Laptop\n`],
    ['null', 'timeline: null\n', `timeline:\n  - ${IN_BRACES}\n`],
    ['~', 'timeline: ~ # none yet\n', `timeline: # none yet\n  - ${IN_BRACES}\n`],
    ['a name in quotes', '"timeline": []\n', `"timeline":\n  - ${IN_BRACES}\n`],
    ['no such list', 'title: Laptop # lost\n# end\n', `title: Laptop # lost\n# end\ntimeline:\n  - ${IN_BRACES}\n`],
    ['fields that are indented', '  title: Laptop\n', `  title: Laptop\n  timeline:\n    - ${IN_BRACES}\n`],
    ['no such list, in a file that is one pair of braces', '{ title: Laptop }\n', null],
    ['something that is no list', 'timeline: none\n', null],
    ['a list of words', 'timeline:\n  - called\n', null],
  ])('%s', (_, yaml, expected) => {
    const edited = append(yaml);
    expect(edited).toBe(expected);
    if (edited === null) return;
    const before = read(`---\n${yaml}---\n`).data;
    const { timeline } = before;
    const old: readonly unknown[] = Array.isArray(timeline) ? timeline : [];
    expect(read(`---\n${edited}---\n`).data).toEqual({ ...before, timeline: [...old, Object.fromEntries(entry)] });
  });
});

describe('what is kept', () => {
  it.each([
    [
      'carriage returns',
      '---\r\ntimeline: []\r\n---\r\n\r\nText\r\n',
      `---\r\ntimeline:\r\n  - ${IN_BRACES}\r\n---\r\n\r\nText\r\n`,
    ],
    [
      'line ends of both kinds',
      '---\ntitle: x\r\ntimeline: []\r\n---\n\r\nText\n',
      `---\ntitle: x\r\ntimeline:\r\n  - ${IN_BRACES}\n---\n\r\nText\n`,
    ],
    ['a byte order mark', '\uFEFF---\ntimeline: []\n---\n', `\uFEFF---\ntimeline:\n  - ${IN_BRACES}\n---\n`],
    [
      'letters of two units before it',
      '---\ntitle: 🚆 lost\ntimeline: []\n---\n',
      `---\ntitle: 🚆 lost\ntimeline:\n  - ${IN_BRACES}\n---\n`,
    ],
  ])('%s', (_, text, expected) => {
    const edits = appendEdits(read(text).document, 'timeline', entry);
    expect(edits).not.toBeNull();
    expect(applyEdits(bytes(text), edits ?? [])).toBe(expected);
  });
});

describe('one id for another', () => {
  const word = wholeWord('INC-2026-0007');

  it('changes the values at these paths and keeps their quotes', () => {
    const text = `---\nid: ACT-2026-0003\nsource: ["INC-2026-0007", 'INC-2026-0007', INC-2026-0070] # INC-2026-0007\ntitle: INC-2026-0007\n---\n`;
    const edits = wordEdits(
      read(text).document,
      [
        ['source', 0],
        ['source', 1],
        ['source', 2],
      ],
      word,
      'INC-2026-0008',
    );
    expect(applyEdits(bytes(text), edits)).toBe(
      `---\nid: ACT-2026-0003\nsource: ["INC-2026-0008", 'INC-2026-0008', INC-2026-0070] # INC-2026-0007\ntitle: INC-2026-0007\n---\n`,
    );
  });

  it.each([
    ['See INC-2026-0007.', 'See INC-2026-0008.'],
    ['[it](../incidents/2026/INC-2026-0007.md)', '[it](../incidents/2026/INC-2026-0008.md)'],
    ['INC-2026-00071, XINC-2026-0007, INC-2026-0007-draft', 'INC-2026-00071, XINC-2026-0007, INC-2026-0007-draft'],
    ['(INC-2026-0007, INC-2026-0007)', '(INC-2026-0008, INC-2026-0008)'],
  ])('in prose: %s', (text, expected) => {
    expect(applyEdits(bytes(text), wordsIn(text, 0, text.length, word, 'INC-2026-0008'))).toBe(expected);
  });
});

describe('a value on one line', () => {
  it.each([
    ['Remote wipe sent.', 'Remote wipe sent.'],
    ['2026-03-02T09:20+00:00', '2026-03-02T09:20+00:00'],
    [3, '3'],
    ['Called, then wrote', '"Called, then wrote"'],
    ['note: reset', '"note: reset"'],
    ['Tür # 4', '"Tür # 4"'],
    ['true', '"true"'],
    ['Null', '"Null"'],
    ['12', '"12"'],
    ['first\nsecond', '"first\\nsecond"'],
    ['says "no"', '"says \\"no\\""'],
    [' padded ', '" padded "'],
    ["It's the user’s laptop – gone", "It's the user’s laptop – gone"],
  ])('%j is written %s and read back the same', (value, written) => {
    expect(scalarText(value)).toBe(written);
    expect(read(`---\nlist: [{ value: ${written} }]\n---\n`).data).toEqual({ list: [{ value }] });
  });
});

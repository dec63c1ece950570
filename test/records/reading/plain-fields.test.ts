import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventSpots } from '../../../src/records/reading/event-spots.ts';
import { loadSource } from '../../../src/records/reading/load.ts';
import { parse } from '../../../src/records/reading/parse.ts';
import { plainFields } from '../../../src/records/reading/plain-fields.ts';
import { rootSpot, type Spot } from '../../../src/records/reading/spot.ts';

const reading = (yaml: string) => {
  const parsed = parse(new TextEncoder().encode(`---\n${yaml}---\nText.\n`));
  return parsed.ok ? { data: parsed.data, empty: parsed.empty } : parsed.fault.message;
};

/** What is made of fields where a remark that is not plain stands above them, so that a parser of YAML reads them. */
const byParser = (yaml: string) => reading(`# \u{1F511}\n${yaml}`);

/** Every spot in words: `a.0.b 12-13 15-20`. */
function* said(spot: Spot, way = ''): Generator<string> {
  for (const [part, { start, end, value, ...inner }] of spot.inside ?? []) {
    const path = `${way}/${JSON.stringify(part)}`;
    yield `${path} ${start}-${end} ${value?.join('-')}`;
    yield* said({ start, end, value, ...inner }, path);
  }
}

/** Holds what is read at a glance to what the parser reads. */
function agree(yaml: string): boolean {
  const before = '---\n';
  const text = `${before}${yaml}---\nText.\n`;
  const root = rootSpot();
  const fields = plainFields(text, before.length, before.length + yaml.length, root);
  if (fields === null) return false;
  const read = reading(yaml);
  expect(read, yaml).toStrictEqual(byParser(yaml));
  expect(JSON.stringify(read), yaml).toBe(JSON.stringify(byParser(yaml)));
  const spots = eventSpots(text, before.length, before.length + yaml.length);
  expect([...said(root)], yaml).toEqual([...said(spots)]);
  return true;
}

describe('plain fields', () => {
  it.each<[what: string, yaml: string]>([
    ['fields', 'id: A\ntitle: Laptop left on a train\n'],
    ['fields below fields', 'a:\n  b: 1\n  c:\n    d: x\ne: 2\n'],
    ['a list below its key', 'a:\n  - x\n  - y z\nb: 1\n'],
    ['a list right below its key', 'a:\n- x\n- y\nb: 1\n'],
    ['a list of fields', 'a:\n  - id: x\n    n: 1\n  - id: y\n    m: [1, 2]\n'],
    ['a list in fields of a list', 'a:\n  - b:\n      - c: 1\n        d: 2\n    e: 3\n'],
    ['lists and groups on a line', 'a: [x, y z, { b: 1, c: [] }, {}]\nb: { c: "d, e", f: \'g\' }\n'],
    ['text in quotes', 'a: "x: y # z"\nb: \'x, "y"\'\nc: ""\n'],
    ['numbers, booleans, null, none', 'a: 12\nb: true\nc: false\nd: null\ne:\nf: 0\n'],
    ['days and instants', 'a: 2026-03-02\nb: 2026-03-02T07:40+01:00\nc: [2026-03-02]\n'],
    ['remarks and empty lines', '# x\n\na: 1\n   # y\n\nb:\n\n  # z\n  c: 1\n'],
    ['blanks behind values', 'a: x  \nb: [1]  \nc:  \n  d: "y" \n'],
    ['a hash that looks like a number', 'a: 2ca847\nb: 0a1b\nc: 00\n'.replace('c: 00\n', '')],
    ['signs in text', 'a: x/y (z) ä\nb: https://x.example/a#b\nc: it\'s "so"\n'],
  ])('%s are read at a glance, as by a parser', (_what, yaml) => expect(agree(yaml)).toBe(true));

  it.each<[what: string, yaml: string]>([
    ['a text over lines', 'a: x\n  y\n'],
    ['a text over lines in quotes', 'a: "x\n  y"\n'],
    ['a block of text', 'a: |\n  x\n'],
    ['an escape', 'a: "x\\ny"\n'],
    ['a quote in quotes', "a: 'it''s'\n"],
    ['a key twice', 'a: 1\na: 2\n'],
    ['a key twice on a line', 'a: { b: 1, b: 2 }\n'],
    ['a tab', 'a:\tx\n'],
    ['an anchor', 'a: &b x\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !b x\n'],
    ['a key of the prototype', '__proto__: { a: 1 }\n'],
    ['a merge', '<<: { a: 1 }\n'],
    ['a colon in text', 'a: b: c\n'],
    ['a remark behind a value', 'a: b # c\n'],
    ['a number that is no count', 'a: 1.5\n'],
    ['an infinite number', 'a: .inf\n'],
    ['a number of another base', 'a: 0x1F\n'],
    ['True', 'a: True\n'],
    ['a key that is null', 'null: 1\n'],
    ['a list over lines', 'a: [1,\n  2]\n'],
    ['a second document', 'a: 1\n...\nb: 2\n'],
    ['another depth', 'a: 1\n  b: 2\n'],
    ['too little depth', 'a:\n    b: 1\n  c: 2\n'],
    ['an end within brackets', 'a: [1\n'],
    ['nothing', ''],
    ['a list', '- a\n'],
    ['a sentence', 'hello there\n'],
    ['a merge key as text', 'a: "<<"\n'],
    ['a key of the prototype as text', "a: ['__proto__']\n"],
    ['an emoji', 'a: \u{1F511}\n'],
    ['a no-break space', 'a: x\u00A0\n'],
    ['ten levels on a line', `a: ${'['.repeat(11)}${']'.repeat(11)}\n`],
  ])('%s is left to the parser', (_what, yaml) => expect(agree(yaml)).toBe(false));

  const pieces = [
    ...[
      'a',
      'b',
      'id',
      'a: ',
      'b: ',
      'a:',
      'c:\n',
      'a:\n  ',
      'b:\n    ',
      '- ',
      '- a: ',
      '  - ',
      '- b: x\n',
      '\n',
      '\n',
      '\n  ',
    ],
    ...[
      '\n    ',
      '\n      ',
      '\n- ',
      '\n  - ',
      '\na: ',
      '\n  b: ',
      '\n# x\n',
      ' # y',
      '#',
      ' ',
      '  ',
      ': ',
      ':',
      ', ',
      ',',
      '[',
      ']',
    ],
    ...[
      '{',
      '}',
      '[x, y]',
      '{ a: 1 }',
      '{ a: x, b: [y] }',
      '[]',
      '{}',
      '"',
      "'",
      '"x"',
      "'y'",
      '"x: y"',
      "''",
      '\\',
      '"\\n"',
      '|',
      '>',
    ],
    ...[
      '&x ',
      '*x',
      '!t ',
      '%',
      '@',
      '`',
      '?',
      '? ',
      '-',
      '+',
      '.',
      '0',
      '1',
      '12',
      '007',
      '1.5',
      '1e3',
      '0x1F',
      '.inf',
      '2026-03-02',
      '~',
    ],
    ...[
      'null',
      'Null',
      'true',
      'True',
      'FALSE',
      'yes',
      'null: ',
      '<<: ',
      '__proto__: ',
      '...',
      'text of words',
      'ä',
      '\u00A0',
      '\t',
    ],
    ...['\u2028', '\u{1F511}', '\uFEFF', '\u0085', '\r\n', '(x)', '/', 'a#b', 'http://x'],
  ];
  it('are read as by a parser, or left to it, whatever stands there', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 }), (chosen) => {
        if (agree(`${chosen.join('')}\n`)) read += 1;
        if (agree(`a: ${chosen.join('')}\nz: 1\n`)) read += 1;
      }),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(200);
  });

  const yamls = loadSource('src/content').files.map(({ bytes }) => {
    const parsed = parse(bytes);
    return parsed.ok ? parsed.document.text.slice(parsed.document.yamlStart, parsed.document.yamlEnd) : '';
  });
  it('make up nearly all records', () => {
    const plain = yamls.filter(agree);
    expect(plain.length).toBeGreaterThan(yamls.length * 0.9);
  });

  it('are read as by a parser where a record was damaged in some places', () => {
    const edit = fc.tuple(fc.nat(9000), fc.nat(8), fc.constantFrom(...pieces));
    fc.assert(
      fc.property(fc.constantFrom(...yamls), fc.array(edit, { minLength: 1, maxLength: 4 }), (yaml, edits) => {
        const damaged = edits.reduce((text, [at, cut, piece]) => {
          const place = at % (text.length + 1);
          return text.slice(0, place) + piece + text.slice(place + cut);
        }, yaml);
        agree(`${damaged}\n`);
      }),
      { numRuns: 1500 },
    );
  });
});

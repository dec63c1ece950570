import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placer } from '../../../src/records/reading/document.ts';
import { MAX_FILE_BYTES, MAX_FRONTMATTER_BYTES, parse } from '../../../src/records/reading/parse.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function refusal(text: string | Uint8Array): string {
  const parsed = parse(typeof text === 'string' ? bytes(text) : text);
  return parsed.ok
    ? `read: ${JSON.stringify(parsed.data)}`
    : `${parsed.fault.line}:${parsed.fault.column} ${parsed.fault.message}`;
}

describe('what is no record is refused, with its place and in words', () => {
  const cases: readonly (readonly [what: string, text: string, said: RegExp])[] = [
    ['an empty file', '', /^1:1 the file does not start with a line `---`/],
    ['no frontmatter', '# Title\n', /^1:1 the file does not start/],
    ['a blank line first', '\n---\nid: A\n---\n', /^1:1 the file does not start/],
    ['TOML', '+++\nid = "A"\n+++\n', /^1:1 the file does not start/],
    ['no closing line', '---\nid: A\n', /^1:1 the frontmatter has no closing line/],
    ['a closing line with a word', '---\nid: A\n---js\n', /^3:1 a line of the frontmatter starts with `---js`/],
    ['a closing line with a no-break space', '---\nid: A\n---\u00A0\n', /^3:1 a line .* `---U\+00A0`/],
    ['a first line with a no-break space', '---\u00A0\nid: A\n---\n', /^1:1 the first line is `---U\+00A0`/],
    [
      'a merge in the fields',
      '---\nid: A\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n---\n',
      /^3:1 an unfinished merge/,
    ],
    ['the rest of a merge in the fields', '---\nid: A\n>>>>>>> x\n---\n', /^3:1 the line `>>>>>>> x` is the rest/],
    ['four dashes', '---\nid: A\n----\n', /^3:1 a line of the frontmatter starts with/],
    ['a second block, which some tools would run', '---\nid: A\n---\n---js\nx\n---\n', /^4:1 a second block/],
    ['an anchor', '---\nid: &a A\n---\n', /^2:5 an anchor/],
    ['an alias', '---\nid: *a\n---\n', /^2:5 an alias/],
    ['a tag', '---\nid: !!str A\n---\n', /^2:5 a tag/],
    ['a merge key', '---\n<<: { id: A }\n---\n', /^2:1 the key `<<`/],
    ['the prototype key', '---\n__proto__: { id: A }\n---\n', /^2:1 the key `__proto__`/],
    ['a directive', '---\n%YAML 1.1\n---\n', /directive|no valid YAML/],
    ['a directive before the fields', '---\n%YAML 1.2\n--- \nid: A\n---\n', /directive|no valid YAML|no list of/],
    ['blanks before the first dashes', ' ---\nid: A\n---\n', /^1:1 the first line is ` ---`, not/],
    ['a long first line', `---${'x'.repeat(60)}\nid: A\n---\n`, /^1:1 the first line is `---x{37}`, not/],
    ['a blank in the first line', '--- yaml\nid: A\n---\n', /^1:1 the first line is `--- yaml`, not/],
    ['two YAML documents', '---\nid: A\n...\nid: B\n---\n', /more than one YAML document|no valid YAML/],
    [
      'a key that is written twice, below another',
      '---\na:\n  id: A\n  id: B\n---\n',
      /^4:3 `id` stands here a second/,
    ],
    ['a key of two words twice', '---\na b: 1\na b: 2\n---\n', /^3:1 the frontmatter is no valid YAML: duplicated/],
    ['a tab', '---\nid:\tA\n---\n', /^2:4 a tab/],
    ['a key twice', '---\nid: A\nid: B\n---\n', /^3:1 `id` stands here a second time$/],
    ['a key in quotes twice', '---\n"id": A\n"id": B\n---\n', /^3:2 `id` stands here a second time$/],
    ['a list', '---\n- id\n---\n', /^2:1 the frontmatter is no list of/],
    ['a sentence', '---\nhello there\n---\n', /^2:1 the frontmatter is no list of/],
    ['21 levels', `---\na: ${'{a: '.repeat(21)}1${'}'.repeat(21)}\n---\n`, /nest/],
    ['a bare carriage return', '---\nid: A\rtitle: B\n---\n', /^2:6 a carriage return/],
  ];
  it.each(cases)('%s', (_what, text, said) => expect(refusal(text)).toMatch(said));

  it('bytes that are no UTF-8', () =>
    expect(refusal(new Uint8Array([45, 45, 45, 10, 0xff, 0xfe]))).toMatch(/not UTF-8/));
  it('a file over 256 KiB', () => expect(refusal(`---\nid: A\n---\n${'x'.repeat(MAX_FILE_BYTES)}`)).toMatch(/256 KiB/));
  const FIT = MAX_FILE_BYTES - '---\nid: A\n---\n'.length;
  it('a file of 256 KiB is read, a byte more is told as such', () => {
    expect(refusal(`---\nid: A\n---\n${'x'.repeat(FIT)}`)).toBe('read: {"id":"A"}');
    expect(refusal(`---\nid: A\n---\n${'x'.repeat(FIT + 1)}`)).toMatch(/^1:1 the file has 262145 bytes/);
  });
  it('frontmatter of 64 KiB is read, whatever stands below it', () => {
    const fields = `id: ${'x'.repeat(MAX_FRONTMATTER_BYTES - 5)}\n`;
    expect(refusal(`---\n${fields}---\n${'y'.repeat(2000)}`)).toMatch(/^read/);
    expect(refusal(`---\nx${fields}---\n`)).toMatch(/larger than 64 KiB/);
  });
  it('frontmatter of 4000 lines is read, and a line more is not', () => {
    expect(refusal(`---\nid: A\n${'#\n'.repeat(3998)}---\n`)).toMatch(/^read/);
    expect(refusal(`---\nid: A\n${'#\n'.repeat(4000)}---\n`)).toMatch(/more than 4000 lines/);
  });
  it('a line of dashes far below is no second block', () => {
    expect(refusal('---\nid: A\n---\n\nText.\n\n--- x\n')).toBe('read: {"id":"A"}');
  });
  it('keys without a value, and lists of one empty text, are listed by their path', () => {
    const read = parse(bytes('---\nid: A\nb:\nc: [{ d: , e: 1 }, { d: "" }]\nf: [""]\ng: ["", x]\nh: [y]\n---\n'));
    expect(read).toMatchObject({
      ok: true,
      data: { id: 'A', c: [{ e: 1 }, {}], f: [], g: ['', 'x'], h: ['y'] },
      empty: [['b'], ['c', 0, 'd'], ['c', 1, 'd']],
    });
  });
  it('frontmatter over 64 KiB', () =>
    expect(refusal(`---\nid: ${'x'.repeat(MAX_FRONTMATTER_BYTES)}\n---\n`)).toMatch(/64 KiB/));
  it('100,000 lines of one space, which gray-matter alone would chew on for seconds', () => {
    expect(refusal(`---\nid: A\n${' \n'.repeat(100_000)}---\n`)).toMatch(/KiB|lines/);
  });
  it('5,000 lines of one space, below the size caps', () => {
    expect(refusal(`---\nid: A\n${' \n'.repeat(5_000)}---\n`)).toMatch(/more than 4000 lines/);
  });
});

describe('a word after the dashes never runs', () => {
  const words = [
    'js',
    'javascript',
    'JS',
    'JavaScript',
    ' js',
    ' js ',
    'coffee',
    'json',
    'toml',
    'yaml',
    'constructor',
    'toString',
    '__proto__',
  ];
  it.each(words)('---%s', (word) => {
    const folder = mkdtempSync(join(tmpdir(), 'isms-canary-'));
    const canary = join(folder, 'canary');
    const code = `require('fs').writeFileSync(${JSON.stringify(canary)}, 'ran')`;
    for (const text of [
      `---${word}\n${code}\n---\n`,
      `---${word}\n{ get id() { ${code} } }\n---\n`,
      `---\nid: A\n---\n\n---${word}\n${code}\n---\n`,
    ]) {
      expect(refusal(text)).not.toMatch(/^read/);
    }
    expect(existsSync(canary)).toBe(false);
    rmSync(folder, { recursive: true });
  });
});

describe('YAML 1.2 core: what looks like a date, a time or a yes stays what the author wrote', () => {
  const cases: readonly (readonly [text: string, value: unknown])[] = [
    ['2026-02-30', '2026-02-30'],
    ['2026-03-02T07:40+01:00', '2026-03-02T07:40+01:00'],
    ['yes', 'yes'],
    ['no', 'no'],
    ['on', 'on'],
    ['12:30', '12:30'],
    ['1_000', '1_000'],
    ['"1.10"', '1.10'],
    ['12', 12],
    ['true', true],
    ['[a, null]', ['a', null]],
  ];
  it.each(cases)('%s', (text, value) => {
    const parsed = parse(bytes(`---\nfield: ${text}\n---\n`));
    expect(parsed.ok && parsed.data).toEqual({ field: value });
  });

  it('null means absent, at every depth', () => {
    const parsed = parse(bytes('---\na: null\nb: { c: ~, d: 1 }\ne: [{ f: null }]\ng:\n---\n'));
    expect(parsed.ok && parsed.data).toEqual({ b: { d: 1 }, e: [{}] });
  });

  it('a byte order mark and CRLF mean the same as their absence', () => {
    const plain = parse(bytes('---\nid: A\n---\n\nText\n'));
    const marked = parse(bytes('\uFEFF---\r\nid: A\r\n---\r\n\r\nText\r\n'));
    expect(marked).toEqual(plain);
  });

  it('the same bytes give the same answer twice: no cache of failures', () => {
    const bad = bytes('---\nid: [A\n---\n');
    expect(parse(bad)).toEqual(parse(bad));
    expect(parse(bad).ok).toBe(false);
  });
});

describe('every field says where it stands', () => {
  const text = `---
id: INC-2026-0007
triage:
  at: 2026-03-02T09:00+01:00
  escalatedTo: [managing-director, it-admin]
timeline:
  - { at: 2026-03-02T09:20+01:00, by: it-admin }
  - at: 2026-03-02T09:41+01:00
    by: it-admin
"quoted key": 1
---
`;
  const parsed = parse(bytes(text));
  const at = parsed.ok ? placer(parsed.document) : () => ({ line: 0, column: 0 });
  const cases: readonly (readonly [path: readonly (string | number)[], line: number, column: number])[] = [
    [['id'], 2, 1],
    [['triage'], 3, 1],
    [['triage', 'at'], 4, 3],
    [['triage', 'escalatedTo', 1], 5, 36],
    [['timeline', 0, 'by'], 7, 35],
    [['timeline', 1], 8, 5],
    [['timeline', 1, 'by'], 9, 5],
    [['quoted key'], 10, 2],
    [['triage', 'rationale'], 3, 1],
    [['timeline', 7, 'at'], 6, 1],
    [['closure'], 1, 1],
    [[], 1, 1],
  ];
  it.each(cases)('%j', (path, line, column) => expect(at(path)).toEqual({ line, column }));
});

describe('laws', () => {
  it('no bytes make it throw, and what it reads it reads alike twice', () => {
    const yamlish = fc.stringMatching(/^[-a-z:{}[\]&*!%#|>"' \n0-9\t@`,?]{0,120}$/);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          yamlish.map((yaml) => bytes(`---\n${yaml}\n---\nbody\n`)),
        ),
        (file) => {
          expect(parse(file)).toEqual(parse(file));
        },
      ),
      { numRuns: 2000, seed: 20260302 },
    );
  });

  it('every key that was read can be placed on the line that holds it', () => {
    const key = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(key, { minLength: 1, maxLength: 8 }), (keys) => {
        const parsed = parse(bytes(`---\n${keys.map((name) => `${name}: 1`).join('\n')}\n---\n`));
        if (!parsed.ok) throw new Error(parsed.fault.message);
        const at = placer(parsed.document);
        for (const [n, name] of keys.entries()) expect(at([name])).toEqual({ line: n + 2, column: 1 });
      }),
      { seed: 20260302 },
    );
  });
});

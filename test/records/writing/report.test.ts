import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignCharacters, foreignNamed } from '../../../src/records/reading/characters.ts';
import { hiddenCharacters } from '../../../src/records/reading/hidden.ts';
import { parse } from '../../../src/records/reading/parse.ts';
import { incident } from '../../../src/records/types/incident.ts';
import { recordText } from '../../../src/records/writing/record-text.ts';
import { reportBody, reportFields, titleOf } from '../../../src/records/writing/report.ts';

describe('characters that no record may hold are named', () => {
  it.each([
    ['a NUL', 'a\0b', 'a[U+0000]b'],
    ['many of them', `a${'\0'.repeat(12)}b`, 'a[U+0000 × 12]b'],
    ['an override of the direction', 'invoice\u202Efdp.exe', 'invoice[U+202E]fdp.exe'],
    ['what is closed stays', 'a \u2066b\u2069 c', 'a \u2066b\u2069 c'],
    ['a mark of direction between letters that need none', 'a\u200Fb', 'a[U+200F]b'],
    ['a mark of direction in a Hebrew line stays', 'שלום\u200F!', 'שלום\u200F!'],
    ['a zero-width space', 'pay\u200Bpal', 'pay[U+200B]pal'],
    ['a joiner in an emoji stays', '👩\u200D💻', '👩\u200D💻'],
    ['half a letter', 'a\uD800b', 'a\uFFFDb'],
    ['an escape sequence', '\x1B[31mred', '[U+001B][31mred'],
    ['usual words', 'Größe: 5 €\n\ttab', 'Größe: 5 €\n\ttab'],
  ])('%s', (_, words, named) => expect(foreignNamed(words)).toBe(named));
});

describe('the title of a report', () => {
  it.each([
    ['the first sentence', 'The card is gone. I saw it yesterday.', 'The card is gone'],
    ['one line', 'The card is gone\nSince noon', 'The card is gone'],
    ['a line that says something', '---\ntbd\nThe card is gone', 'The card is gone'],
    ['no more than fits', `A ${'long '.repeat(30)}story`, `A ${'long '.repeat(13).trim()} …`],
    ['one word that is too long', 'w'.repeat(100), `${'w'.repeat(70)} …`],
    ['half an emoji is left out', `${'w'.repeat(69)}👩 and more`, `${'w'.repeat(69)} …`],
    ['tabs are blanks', 'a\tb', 'a b'],
    ['what nobody sees is left out', 'a\0b\u202E', 'ab'],
    ['no words at all', '...', 'Report'],
  ])('%s', (_, words, title) => expect(titleOf(words)).toBe(title));
});

it('a report holds what was typed, in sections, and nothing that it was not asked', () => {
  const report = {
    what: 'Odd mail.\n## Root cause\nnone',
    noticed: { at: '2026-11-19T19:00+01:00', words: 'yesterday evening' },
    affected: 'mail',
    done: 'Told *Ann*',
    by: 'The night porter',
  };
  expect(reportBody(report, 'en')).toBe(
    "## What happened\n\nOdd mail.\\\n\\## Root cause\\\nnone\n\nNoticed, in the reporter's words: yesterday evening\n\nWhat may be involved: mail\n\nReported by: The night porter\n\n## Actions taken so far\n\nTold \\*Ann\\*",
  );
  expect(reportFields(report, '2026-11-20T12:00+01:00', { who: 'unknown', channel: 'portal' }, 'en')).toEqual({
    title: 'Odd mail',
    status: 'reported',
    detectedAt: '2026-11-19T19:00+01:00',
    reportedAt: '2026-11-20T12:00+01:00',
    reporter: { who: 'unknown', channel: 'portal' },
  });
});

it.each([
  ['en', '## What happened', "Noticed, in the reporter's words: gegen neun", '## Actions taken so far'],
  ['de', '## Was ist passiert', 'Bemerkt, in den Worten der meldenden Person: gegen neun', '## Bisherige Maßnahmen'],
  ['fr', "## Ce qui s'est passé", 'Remarqué, selon les mots du signalement : gegen neun', '## Mesures prises'],
] as const)('a report in %s is headed %s', (language, ...lines) => {
  const body = reportBody({ what: 'A', noticed: { words: 'gegen neun' }, done: 'B' }, language);
  for (const line of lines) expect(body.split('\n')).toContain(line);
});

it('whatever is typed makes a record that can be read, of the right shape, with nothing hidden in it', () => {
  const unit = fc.oneof(
    fc.constantFrom(
      '\0',
      '\u202E',
      '\u2066',
      '\u2069',
      '\u200B',
      '\u200F',
      '\u200D',
      '\uFE0F',
      '\uD83D',
      'ש',
      '👩',
      '\r',
      '\t',
    ),
    fc.constantFrom(
      '---\n',
      '\n## Root cause\n',
      'id: x',
      '<<<<<<< HEAD\n',
      '=======\n',
      ': ',
      '# ',
      '"',
      "'",
      '- ',
      'a',
      '. ',
      '\n',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const words = fc.array(unit, { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(words, words, (what, done) => {
      const fields = reportFields(
        { what, done },
        '2026-11-20T12:00+01:00',
        { who: 'anonymous', channel: 'portal' },
        'en',
      );
      const text = recordText({ id: 'INC-2026-P3K9QZ7', ...fields }, reportBody({ what, done }, 'en'));
      expect([...foreignCharacters(text)]).toEqual([]);
      const parsed = parse(new TextEncoder().encode(text));
      if (!parsed.ok) throw new Error(parsed.fault.message);
      expect([...hiddenCharacters(parsed)]).toEqual([]);
      expect(incident.schema.parse(parsed.data)).toMatchObject(fields);
    }),
    { numRuns: 400, seed: 20261126 },
  );
});

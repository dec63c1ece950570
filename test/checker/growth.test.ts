import { describe, expect, it } from 'vitest';
import { findSecrets } from '../../src/checker/secrets.ts';
import { asWords } from '../../src/exchange/jira/wiki.ts';
import { foreignCharacters } from '../../src/records/reading/characters.ts';
import { withoutComments } from '../../src/records/reading/comments.ts';
import { headingKey } from '../../src/records/reading/headings.ts';
import { isBareNoChange, isPlaceholder, saysNone } from '../../src/records/reading/placeholder.ts';
import { headingPlaces, placeNamed } from '../../src/records/reading/places.ts';
import { asTyped } from '../../src/records/reading/typed.ts';
import { mayHoldNumber, personalNumbers } from '../../src/rules/numbers.ts';
import { mailAddresses } from '../../src/rules/reach.ts';
import { mayBeSpecial, specialWords } from '../../src/rules/special-words.ts';
import { pageBelow } from '../../src/site/base-path.ts';
import { markupReader } from '../../src/site/usual-markup.ts';

const readPage = markupReader('');
const pageWith = (value: string): string =>
  `<!DOCTYPE html><html><head><title>x</title></head><body><h1>x</h1><p title="${value}">y</p></body></html>`;

/** Everything of ours that looks at the text of a record with patterns. */
const LOOKS: readonly (readonly [name: string, look: (text: string) => unknown])[] = [
  ['comments', withoutComments],
  ['characters', (text) => [...foreignCharacters(text)]],
  ['headings', headingKey],
  ['places', (text) => headingPlaces(text.split('\n'))],
  ['a place', (text) => placeNamed(text.slice(0, 100), text.split('\n'))],
  ['placeholders', isPlaceholder],
  ['none', saysNone],
  ['no change', isBareNoChange],
  ['typed text', asTyped],
  ['words for Jira', asWords],
  ['numbers', (text) => [mayHoldNumber(text), personalNumbers(text)]],
  ['mail', mailAddresses],
  ['special words', (text) => [mayBeSpecial(text), specialWords(text)]],
  ['secrets', findSecrets],
  ['addresses of a page', (text) => pageBelow('/records', `<p title="${text}"${text}`)],
  ['tags of a page', (text) => readPage(pageWith(text.replaceAll('"', '')))],
];

/** What keeps a careless pattern busy. */
const UNITS: readonly string[] = [
  ...['<!---->', '<!--', '-->', '<', '&lt;', '&nbsp;', '&', '[', '](', '`', '*a ', '_a_', '\\', '"', "'"],
  ...[
    'a',
    ' ',
    '\n',
    'a ',
    ' \n',
    '\u200B\n',
    'ä',
    'ä@',
    'a@a.',
    '@',
    '.',
    '-',
    '--',
    '0',
    '0 ',
    '4111 ',
    '+49 ',
    '(0',
    '0/',
  ],
  ...[
    'DE89',
    'AB12',
    'eyJ.',
    'eyJhbGciOiJI.',
    '-----BEGIN ',
    'http://',
    'http://a.b ',
    'www.',
    '# ',
    '## a\n',
    '- ',
    '1. ',
    '> ',
  ],
  ...[
    'tbd ',
    'n/a ',
    'todo',
    '[insert ',
    'x',
    'no change ',
    'sick leave',
    'diagnosis ',
    ' #a',
    'a: b #c\n',
    '\u0301',
    '👩\u200D',
    '٣',
  ],
];

async function seconds(look: (text: string) => unknown, text: string): Promise<number> {
  const before = process.cpuUsage();
  await look(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe('four times as much text takes a few times as long, whatever it is made of', () => {
  it.each(LOOKS.map(([name, look]): [string, (text: string) => unknown] => [name, look]))('%s', async (_, look) => {
    const slow: string[] = [];
    for (const unit of UNITS) {
      const of = (bytes: number): string => unit.repeat(Math.ceil(bytes / unit.length));
      await look(of(1024));
      const small = await seconds(look, of(12_000));
      const large = await seconds(look, of(48_000));
      // A quadratic look takes sixteen times as long; what takes no time at all is not compared.
      if (large > 0.15 && large > 10 * small) slow.push(`${JSON.stringify(unit)}: ${small} s, then ${large} s`);
    }
    expect(slow).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { AUDIENCES } from '../../src/site/audience.ts';
import { pathsOf } from '../../src/site/paths.ts';
import { wordsApart } from '../../src/site/search/apart.ts';
import { bestBetsOf } from '../../src/site/search/best-bets.ts';
import { excerptOf } from '../../src/site/search/excerpt.ts';
import { askedKey, tellingWords, unitsOf, waysOf } from '../../src/site/search/query.ts';
import { joined, spaced, spacedPage } from '../../src/site/search/script.ts';
import { searchDataOf } from '../../src/site/search/search-words.ts';
import { nearestWord } from '../../src/site/search/spelling.ts';
import { SYNONYMS } from '../../src/site/search/synonyms.ts';
import { vocabularyOf } from '../../src/site/search/vocabulary.ts';
import { allWords, countedWords, MOST_WORDS } from '../../src/site/search/word-list.ts';
import { wordsOf } from '../../src/site/words/index.ts';
import { portalOf, recordOf, register } from '../helpers/portal.ts';

describe('a typing error', () => {
  const LISTED = ['incident', 'phishing', 'laptop', 'report', 'ransomware', 'mail', 'überweisung', 'training'];

  it.each([
    ['phising', 'phishing'],
    ['phihsing', 'phishing'],
    ['fishing', 'phishing'],
    ['lapto', 'laptop'],
    ['latpop', 'laptop'],
    ['ransomeware', 'ransomware'],
    ['überweisng', 'überweisung'],
    ['reprot', 'report'],
    ['incident', 'incident'],
    ['mial', 'mail'],
    ['mai', null],
    ['maillot', null],
    ['okta', null],
    ['', null],
  ])('%j was meant as %j', (typed, meant) => {
    expect(nearestWord(typed, LISTED)).toBe(meant);
  });

  it('of two that are as near, the one that more pages say', () => {
    expect([nearestWord('tast', ['test', 'task']), nearestWord('tast', ['task', 'test'])]).toEqual(['test', 'task']);
  });
});

describe('what a query asks for', () => {
  const vocabulary = (said: string) => {
    const says = (word: string): boolean => said.split(' ').includes(word);
    return { knows: says, writes: says };
  };

  it.each<[query: string, pagesSay: string, ways: readonly string[]]>([
    ['how do I report it?', 'report', ['report']],
    ['the laptop', 'laptop', ['laptop']],
    ['notebook', 'laptop', ['laptop']],
    ['Laptop gestohlen', 'laptop lost stolen', ['laptop lost', 'laptop stolen']],
    ['DSGVO', 'gdpr privacy', ['gdpr', 'privacy']],
    ['Grundursache', 'root cause', ['root cause']],
    ['was ist passiert', 'happened', ['happened']],
    ['ueberweisung', 'überweisung', ['überweisung']],
    ['Größe', 'groesse größe', ['größe', 'groesse']],
    ['fishing mail', 'phishing', ['phishing']],
    ['who is it', 'who is it', ['who is it']],
  ])('%j, of pages that say %j: %j', (query, said, ways) => {
    expect(waysOf(unitsOf(query, vocabulary(said)))).toEqual(ways);
  });

  it.each<[query: string, pagesWrite: readonly string[], ways: readonly string[]]>([
    ['missing', ['missing'], ['missing']],
    ['strasse', ['strasse', 'straße'], ['strasse', 'straße']],
    ['strasse', ['straße'], ['strasse', 'straße']],
    ['größe', ['groesse'], ['größe', 'groesse']],
  ])('%j, of pages that write %j, by what is written: %j', (query, written, ways) => {
    const { knows, writes } = vocabularyOf(written);
    const [unit] = unitsOf(query, { knows, writes });
    expect(unit?.terms.filter((term) => ways.includes(term) || /[äöüß]/.test(term))).toEqual(ways);
  });

  it('is tried in at most 12 ways', () => {
    expect(
      waysOf(unitsOf('stolen laptop phone mail badge backup', { knows: () => true, writes: () => true })),
    ).toHaveLength(12);
  });

  it('keeps only words that tell something, unless none does', () => {
    expect([tellingWords('Wo melde ich das?'), tellingWords('who')]).toEqual([['melde'], ['who']]);
  });

  it('names no word of one meaning twice', () => {
    const twice = SYNONYMS.flatMap((group) => {
      const keys = group.map((word) => word.toLowerCase());
      return keys.filter((key, at) => keys.indexOf(key) !== at);
    });
    expect(twice).toEqual([]);
  });
});

describe('Chinese and Japanese', () => {
  it.each([
    ['情報漏洩', '情\u200a報\u200a漏\u200a洩'],
    ['した。情報', 'し\u200aた。\u200a情\u200a報'],
    ['INC 東京 office', 'INC 東\u200a京 office'],
    ['Laptop in 東京lost', 'Laptop in 東\u200a京\u200alost'],
    ['Überweisung', 'Überweisung'],
  ])('%s is indexed character by character, and reads as before', (text, indexed) => {
    expect([spaced(text), joined(indexed)]).toEqual([indexed, text]);
  });

  it('in a page, whose tags stay as they are', () => {
    expect(spacedPage('<p title="東京">東京</p>')).toBe('<p title="東京">東\u200a京</p>');
  });
});

describe('what a reader sees apart', () => {
  it.each([
    ['a field and its value', '<dl><dt>Status</dt><dd>closed</dd></dl>', '<dl><dt>Status</dt> <dd>closed.</dd></dl> '],
    [
      'one fact and the next',
      '<dl><dt>A</dt><dd><b>1</b></dd><dt>B</dt><dd>2!</dd></dl>',
      '<dl><dt>A</dt> <dd><b>1</b></dd> · <dt>B</dt> <dd>2!</dd></dl> ',
    ],
    ['parts of a line', '<span>Triaged</span><time>9 Jun</time>', '<span>Triaged</span> <time>9 Jun</time>'],
    [
      'the head of a table and its first row',
      '<table><thead><tr><th>Who</th><th>When</th></tr></thead><tr><td>',
      '<table><thead><tr><th>Who</th> <th>When.</th></tr></thead> <tr><td>',
    ],
    [
      'not what stands within a word or a sentence',
      'un<em>seen</em>, <code>id</code>.',
      'un<em>seen</em>, <code>id</code>.',
    ],
    ['not a paragraph, which ends by itself', '<p>One.</p><p>Two</p>', '<p>One.</p><p>Two</p>'],
  ])('%s', (_, html, apart) => {
    expect(wordsApart(html)).toBe(apart);
  });
});

describe('the part of a text that is shown', () => {
  const text = (locations: readonly number[]) => ({
    content: Array.from({ length: 60 }, (_, at) => `w${at}`).join(' '),
    locations,
  });
  const said = (locations: readonly number[]) =>
    excerptOf(text(locations), 3)
      .map(({ text: word, marked }) => (marked ? `[${word}]` : word))
      .join('')
      .trim();

  it.each<[where: string, locations: readonly number[], begins: string, ends: string]>([
    ['the title alone', [0, 1], 'w3 w4', 'w28 …'],
    ['where most words stand', [5, 40, 42], '… w36 w37 w38 w39 [w40] w41 [w42]', 'w59'],
    ['near the beginning', [4], 'w3 [w4] w5', 'w28 …'],
    ['a place that is not there', [99], 'w3 w4', 'w28 …'],
  ])('is, for %s, the one behind the title that says it', (_, locations, begins, ends) => {
    expect(said(locations).startsWith(begins)).toBe(true);
    expect(said(locations).endsWith(ends)).toBe(true);
  });
});

describe('the words of a portal', () => {
  it('are counted once a page, most said first, without numbers, ids and short words', () => {
    const words = countedWords(['Laptop laptop INC-2026-0007 a1b2c3 the', 'The laptop, the Überweisung']);
    expect([...words]).toEqual([
      ['laptop', 2],
      ['überweisung', 1],
    ]);
  });

  it('of all parts are as many as of one, and never more than a bound', () => {
    const texts = ['laptop mail', 'mail badge', 'badge mail'];
    expect(allWords([countedWords(texts.slice(0, 1)), countedWords(texts.slice(1))])).toEqual(countedWords(texts));
    const letters = (n: number) => [...String(n)].map((digit) => String.fromCharCode(97 + Number(digit))).join('');
    const many = Array.from({ length: MOST_WORDS + 500 }, (_, at) => `word${letters(at)}`);
    expect(countedWords([many.join(' ')]).size).toBe(MOST_WORDS);
  });
});

describe('best bets', () => {
  const asked = async (audience: (typeof AUDIENCES)[number], query: string) =>
    bestBetsOf(await portalOf(register(), audience))
      .filter((bet) => bet.asked.includes(askedKey(query)))
      .map(({ href }) => href);

  it.each([
    ['report', '/report/'],
    ['Vorfall melden', '/report/'],
    ['signaler', '/report/'],
    ['phishing', '/what-to-do/phishing/'],
    ['lost laptop', '/what-to-do/lost-device/'],
    ['téléphone volé', '/what-to-do/lost-device/'],
    ['lessons learned', '/learned/'],
    ['policies', '/policies/'],
  ])('everybody who asks for %j gets %s', async (query, href) => {
    for (const audience of AUDIENCES) expect(await asked(audience, query)).toContain(href);
  });

  it.each(['overdue', 'überfällig', 'en retard'])(
    '%s leads to the deadlines, for those who have them',
    async (query) => {
      expect(await Promise.all(AUDIENCES.map((audience) => asked(audience, query)))).toEqual([
        [],
        ['/deadlines/'],
        ['/deadlines/'],
      ]);
    },
  );

  it.each(AUDIENCES)('lead %s to pages that are there', async (audience) => {
    const portal = await portalOf(register(), audience);
    const pages = new Set(pathsOf(portal));
    expect(bestBetsOf(portal).filter(({ href }) => !pages.has(href))).toEqual([]);
  });
});

describe('what a record can be narrowed down by', () => {
  it('are words that its page shows', async () => {
    const isms = await portalOf(register(), 'isms');
    expect(searchDataOf(recordOf(isms, 'INC-2026-0007'), wordsOf('en')).words).toEqual(
      expect.arrayContaining([
        ['type', 'Incidents'],
        ['kind', 'incident'],
        ['status', 'closed'],
        ['year', '2026'],
      ]),
    );
    const staff = await portalOf(register(), 'staff');
    const digests = staff.records
      .filter(({ state }) => state === 'digest')
      .flatMap((view) => searchDataOf(view, wordsOf('en')).words);
    expect(new Set(digests.map(([filter]) => filter))).not.toContain('control');
  });
});

import { describe, expect, it } from 'vitest';
import { foreignCharacters } from '../../../src/records/reading/characters.ts';
import { dayFault, dayInZone, epoch, instantFault, isTimezone } from '../../../src/records/time.ts';

const found = (text: string): readonly string[] =>
  [...foreignCharacters(text)].map(({ line, column }) => `${line}:${column}`);

describe('characters that hide what a text says', () => {
  const cases: readonly (readonly [what: string, text: string, places: readonly string[]])[] = [
    ['plain text, umlauts, line ends and tabs', 'Größe\n\tx – “y”', []],
    ['a zero-width space', 'in\u200Bcident', ['1:3']],
    ['a word joiner', 'in\u2060cident', ['1:3']],
    ['a byte order mark inside', 'a\uFEFFb', ['1:2']],
    ['a bell', 'a\u0007b', ['1:2']],
    ['an escape sequence', 'a\u001B[31mb', ['1:2']],
    ['a C1 control', 'a\u009Bb', ['1:2']],
    ['tag characters, which nobody sees', 'a\u{E0041}', ['1:2']],
    ['an override that is not closed', 'line one\nx \u202E y', ['2:3']],
    ['an isolate that is closed', 'x \u2067שלום\u2069 y', []],
    ['a closing mark alone', 'x \u2069', ['1:3']],
    ['closed on the next line only', 'x \u2067\n\u2069', ['1:3', '2:1']],
    ['right-to-left letters', 'שלום العربية', []],
    ['a family of emoji', '👩‍👩‍👧 and ❤️‍🔥', []],
    ['a joiner inside a Persian word', 'می‌خواهم', []],
    ['a joiner at the end of a word', 'admin\u200D ', ['1:6']],
    ['a joiner at the start', '\u200Cadmin', ['1:1']],
    ['a soft hyphen', 'Sicherheits\u00ADvorfall', []],
    ['marks of an unfinished merge', 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n', ['2:1']],
    ['an underlined heading', 'Title\n=======\n', []],
    ['the last mark of a merge alone', 'a\n>>>>>>> other\nb', ['2:1']],
    ['the first mark of a merge alone', 'a\n<<<<<<< HEAD\nb', ['2:1']],
    ['the mark of the common text alone', 'a\n||||||| 1a2b3c\nb', ['2:1']],
    ['a mark without a name', 'a\n>>>>>>>\nb', ['2:1']],
    ['eight signs, which no merge writes', 'a\n>>>>>>>> x\nb', []],
    ['a shrug with a skin tone', '🤦🏻\u200D♂\uFE0F', []],
    ['a technologist with a skin tone', '👩🏽\u200D💻', []],
    ['people who hold hands', '👩🏼\u200D🤝\u200D👨🏿', []],
    ['a flag in colours', '🏳\uFE0F\u200D🌈 and 🏴\u200D☠\uFE0F', []],
    [
      'the flag of Scotland, which tag characters spell',
      '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
      [],
    ],
    [
      'tag characters that spell a sentence behind a flag',
      `🏴${'\u{E0061}'.repeat(9)}\u{E007F}`,
      Array.from({ length: 10 }, (_, at) => `1:${3 + 2 * at}`),
    ],
    ['a key as an emoji', '1\uFE0F\u20E3', []],
    ['a joiner that hangs behind an emoji', '👩\u200D next', ['1:3']],
    ['a joiner inside a word of Latin letters', 'pass\u200Dword', ['1:5']],
    ['a non-joiner inside a word of Latin letters', 'Auf\u200Clage', ['1:4']],
    ['a joiner between Greek letters', 'αβ\u200Dγ', ['1:3']],
    ['a joiner between Cyrillic letters', 'па\u200Dроль', ['1:3']],
    ['Hindi that keeps its half letters', 'क्\u200Dष and क्\u200Cष', []],
    ['Bengali, Sinhala, Malayalam', 'র\u200D্য ශ්\u200Dරී ന്\u200D', []],
    ['Arabic that shows a letter as it begins', 'ه\u200D.', []],
    ['a mark behind brackets in a Hebrew line', 'קובץ (VPN)\u200F.', []],
    ['a mark in an Arabic line', 'خادم \u200E(VPN)', []],
    ['a mark in a line without such letters', 'VPN\u200F.\nקובץ', ['1:4']],
    ['a mark at the start of an English line', '\u200Ehello', ['1:1']],
    ['an emoji that asks for its coloured form', '❤\uFE0F ☎\uFE0E', []],
    ['a Chinese sign in another form', '葛\u{E0100}城', []],
    ['a run of selectors, which can spell a message', 'a\uFE00\uFE01\uFE02', ['1:3', '1:4']],
    ['a selector behind a blank', 'a \u{E0101}b', ['1:3']],
    ['a selector at the start', '\uFE00a', ['1:1']],
    ['a joiner in front of an Arabic letter', 'a\u200Dم', []],
    ['a mark at the start of a Hebrew line', '\u200Fשלום', []],
    ['a mark in front of the only Hebrew letter', 'VPN\u200F ש', []],
    ['a mark between two lines of which neither needs it', 'ש\nVPN\u200F\nש', ['2:4']],
    ['a zero-width space in front of an emoji', 'a\u200Bb 👩', ['1:2']],
    ['two in one line', 'VPN\u200F and\u200E', ['1:4', '1:9']],
    [
      'more direction marks than are told',
      'x \u202E\n'.repeat(25),
      Array.from({ length: 20 }, (_, at) => `${at + 1}:3`),
    ],
  ];
  it.each(cases)('%s', (_what, text, places) => expect(found(text)).toEqual(places));

  it.each([
    ['of forty signs', `>>>>>>> ${'x'.repeat(32)}`, `\`>>>>>>> ${'x'.repeat(32)}\``],
    ['of more', `>>>>>>> ${'x'.repeat(33)}`, `\`>>>>>>> ${'x'.repeat(32)}…\``],
  ])('shows the line of a merge %s', (_what, text, shown) => {
    expect([...foreignCharacters(text)].map(({ message }) => message)).toEqual([
      `the line ${shown} is the rest of a merge`,
    ]);
  });

  it('names the first twenty of many, and says how many more there are', () => {
    const said = [...foreignCharacters('a\u200B\n'.repeat(1000))];
    expect(said).toHaveLength(20);
    expect(said.at(-1)?.message).toContain('980 more');
    expect(said.filter(({ message }) => message.includes('more below'))).toHaveLength(1);
    const twenty = [...foreignCharacters('a\u200B\n'.repeat(20))];
    expect(twenty).toHaveLength(20);
    expect(twenty.filter(({ message }) => message.includes('more below'))).toEqual([]);
    const few = [...foreignCharacters('a\u200B\n'.repeat(3))];
    expect(few.filter(({ message }) => message.includes('more below'))).toEqual([]);
  });
});

it('every character is looked at, whether the text holds a rare one or not', () => {
  const others: string[] = [];
  for (let code = 0; code <= 0xffff; code += 1) {
    const text = `\nx${String.fromCharCode(code)}y`;
    const alone = JSON.stringify([...foreignCharacters(text)]);
    if (alone !== JSON.stringify([...foreignCharacters(`\u{1F511}${text}`)])) others.push(code.toString(16));
  }
  expect(others).toEqual([]);
});

describe('instants carry their offset and exist', () => {
  const good = [
    '2026-03-02T07:40+01:00',
    '2026-03-02T07:40:59Z',
    '2024-02-29T00:00Z',
    '2026-12-31T23:59+14:00',
    '2026-01-01T00:00-12:00',
  ];
  it.each(good)('%s', (text) => expect(instantFault(text, 'required')).toBeNull());
  const bad: readonly (readonly [text: string, said: RegExp])[] = [
    ['2026-02-30T10:00Z', /no calendar/],
    ['2025-02-29T10:00Z', /no calendar/],
    ['2026-13-01T10:00Z', /no calendar/],
    ['2026-03-02T24:00Z', /no date and time/],
    ['2026-03-02T07:60Z', /no date and time/],
    ['2026-03-02T07:40:60Z', /no date and time/],
    ['2026-03-02T07:40:00.5Z', /no date and time/],
    ['2026-03-02 07:40Z', /no date and time/],
    ['2026-03-02', /without a time/],
    ['2026-03-02T07:40', /no offset/],
    ['2026-03-02T07:40-00:00', /zone is unknown/],
    ['2026-03-02T07:40+14:30', /no place on earth/],
    ['2026-03-02T07:40+25:00', /no date and time/],
  ];
  it.each(bad)('%s', (text, said) => expect(instantFault(text, 'required')).toMatch(said));
  it('of an incident a missing offset is left to its own rule', () =>
    expect(instantFault('2026-03-02T07:40', 'optional')).toBeNull());
  it('without an offset there is no point in time', () => expect(epoch('2026-03-02T07:40')).toBeNull());
  it('the same point written in two zones is the same', () =>
    expect(epoch('2026-03-02T07:40+01:00')).toBe(epoch('2026-03-02T06:40Z')));
});

describe('days exist', () => {
  it.each(['2026-03-02', '2024-02-29', '2000-02-29', '0001-01-01'])('%s', (text) => expect(dayFault(text)).toBeNull());
  it.each(['2026-02-30', '2100-02-29', '2026-00-10', '2026-04-31', '26-03-02', '2026-3-2', '2026-03-02T00:00Z'])(
    '%s',
    (text) => expect(dayFault(text)).not.toBeNull(),
  );
  it('the day depends on the zone', () => {
    const at = Date.parse('2026-03-02T23:30Z');
    expect([dayInZone(at, 'UTC'), dayInZone(at, 'Europe/Berlin'), dayInZone(at, 'Pacific/Niue')]).toEqual([
      '2026-03-02',
      '2026-03-03',
      '2026-03-02',
    ]);
  });
  it.each(['Europe/Berlin', 'UTC', 'Asia/Kathmandu'])('%s is a zone', (zone) => expect(isTimezone(zone)).toBe(true));
  it.each(['Europe/Bonn', '+01:00', '', 'CET-1'])('%j is none', (zone) => expect(isTimezone(zone)).toBe(false));
});

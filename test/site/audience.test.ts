import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectSource } from '../../src/checker/inspect.ts';
import { exampleSource } from '../../src/rules/example.ts';
import { AUDIENCES, tlpOfText, visibilityOf } from '../../src/site/audience.ts';
import { makeScene } from '../../src/site/scene.ts';
import { inspectOnce } from '../helpers/inspected.ts';

describe('what an audience gets of a record', () => {
  it.each([
    ['CLEAR', ['shown', 'shown', 'shown']],
    ['GREEN', ['shown', 'shown', 'shown']],
    ['AMBER', ['shown', 'shown', 'shown']],
    ['AMBER+STRICT', ['hidden', 'shown', 'shown']],
    ['RED', ['hidden', 'stub', 'stub']],
  ] as const)('TLP:%s', (tlp, expected) => {
    expect(AUDIENCES.map((audience) => visibilityOf(tlp, audience))).toEqual(expected);
  });
});

describe('the TLP of a file that is no record', () => {
  it.each([
    ['says nothing', 'title: x\n', 'AMBER'],
    ['says nothing after the colon', 'tlp:\n', 'AMBER'],
    ['says null', 'tlp: null\n', 'AMBER'],
    ['says it plainly', 'tlp: RED\n', 'RED'],
    ['says it in quotes', 'tlp: "AMBER+STRICT"\n', 'AMBER+STRICT'],
    ['says it with a comment', 'tlp: GREEN # for all\n', 'GREEN'],
    ['says it twice: the strictest counts', 'tlp: GREEN\ntlp: RED\n', 'RED'],
    ['says it in a flow mapping', '{ id: x, tlp: RED }', 'RED'],
    ['has a quoted key', '"tlp": RED\n', 'RED'],
    ['says what is no TLP: the strictest counts', 'tlp: AMBER+STRIC\n', 'RED'],
    ['says it in small letters: the strictest counts', 'tlp: amber\n', 'RED'],
    ['says two at once: the strictest counts', 'tlp: GREEN, AMBER\n', 'RED'],
    ['says it on the line below', 'tlp:\n  RED\n', 'RED'],
    ['says it folded', 'tlp: >\n  RED\n', 'RED'],
    ['says it without a colon', 'tlp RED\n', 'RED'],
    ['says it with another sign', 'title: x\ntlp = RED\n', 'RED'],
    ['says it in capitals', 'TLP: GREEN\n', 'RED'],
    ['says it as a complex key', '? tlp\n: RED\n', 'RED'],
    ['says it in a field that nobody knows', 'colour: amber-strict\n', 'RED'],
    ['says it in a field that is near', 'tpl: x\n', 'RED'],
    ['says it in wide letters', '\uff34\uff2c\uff30: RED\n', 'RED'],
    ['is no text', 't\0l\0p\0', 'RED'],
    ['has a word of it in a title', 'title: The red team found a door open\n', 'AMBER'],
  ])('%s', (_, text, expected) => {
    expect(tlpOfText(text, 'AMBER')).toBe(expected);
  });
});

async function seenByStaff(text: string, organisation?: string): Promise<boolean> {
  const files = {
    'incidents/2026/INC-2026-0061.md': text,
    ...(organisation === undefined ? {} : { 'organisation.md': organisation }),
  };
  const source = exampleSource({ name: '', from: 'incidents/2026/INC-2026-0007.md', files });
  const inspected = await inspectSource(source, inspectOnce);
  const scene = makeScene({
    source,
    inspected,
    findings: [],
    rules: [],
    audience: 'staff',
    now: NOW,
    clockPinned: true,
  });
  const { visibility } = scene.pageOfRecord('incidents', 'INC-2026-0061') ?? {};
  return visibility === 'shown' || visibility === 'digest';
}

const NOW = '2026-11-20T12:00+01:00';
const fieldsWith = (...lines: readonly string[]): string =>
  [
    '---',
    'id: INC-2026-0061',
    'title: Quiet inquiry',
    'reportedAt: 2026-11-19T09:00+01:00',
    ...lines,
    '---',
    '',
    '',
  ].join('\n');
const report = (...lines: readonly string[]): string => fieldsWith('reporter: { who: anonymous }', ...lines);

describe('staff see a record', () => {
  it.each([
    ['that says nothing', report()],
    ['that says so', report('tlp: GREEN')],
    ['that says so in quotes', report('"tlp": "AMBER"')],
    ['with a field that nobody knows and that says nothing of the kind', report('sevrity: high')],
    ['with a title that speaks of a red team', report('summry: blue').replace('Quiet inquiry', 'Red team at the door')],
  ])('%s', async (_, text) => {
    expect(await seenByStaff(text)).toBe(true);
  });
});

describe('staff do not see a record', () => {
  it.each([
    'TLP: RED',
    'Tlp: GREEN',
    'tpl: AMBER+STRICT',
    'tlp_: x',
    '"TLP ": RED',
    'classification-tlp: none',
    'traffic light: none',
    'trafficLight: { level: 4 }',
    'colour: red',
    'colour: amber-strict',
    'level: "AMBER STRICT"',
    'level: [x, "TLP:RED"]',
    'level: { inner: { tlp: GREEN } }',
    'custody: { tlp: GREEN }',
    'triage: { tlp: RED }',
    'tlp: amber',
    'tlp: [RED]',
    'tlp: { is: RED }',
    'tlp: 1',
    'TLP:',
    '"t\u200blp": RED',
    'ｔｌｐ: RED',
    'tlр: RED',
    'tlp: "RED "',
  ])('with %s', async (line) => {
    expect(await seenByStaff(report(line))).toBe(false);
  });

  it.each([
    ['in a group of fields', fieldsWith('reporter: { who: anonymous, tlp: RED }')],
    [
      'in a flow mapping',
      '---\n{ id: INC-2026-0061, title: x, reportedAt: 2026-11-19T09:00+01:00, reporter: { who: anonymous }, Tlp: RED }\n---\n',
    ],
  ])('with the field %s', async (_, text) => {
    expect(await seenByStaff(text)).toBe(false);
  });

  it.each([
    ['mistyped', 'tlp: amber'],
    ['unknown', 'TLP: RED'],
    ['misspelt', 'tpl: AMBER'],
    ['in a group of fields', 'portal: { tlp: RED }'],
    ['among settings that can not be read', 'title: [open'],
  ])('that says nothing, where the default is %s; but one that says so', async (_, line) => {
    const settings = `---\nname: Fenwick Analytics\ntimezone: Europe/Berlin\nchannels: [{ id: email, label: Mailbox, address: mailto:security@fenwick.example }]\n${line}\n---\n`;
    expect(await seenByStaff(report(), settings)).toBe(false);
    expect(await seenByStaff(report('tlp: AMBER'), settings)).toBe(true);
  });
});

describe('a law: whatever resembles the field hides the record', () => {
  const key = fc
    .tuple(
      fc.constantFrom(
        'tlp',
        'tpl',
        'ltp',
        'tl',
        'tlpp',
        'tllp',
        'tip',
        'traffic light',
        'trafficlight',
        'Traffic-Light',
      ),
      fc.constantFrom('', 'x-', 'record ', 'my_', 'classification-'),
      fc.constantFrom('', '_', ' ', '-level', '.2', ':'),
      fc.boolean(),
    )
    .map(([word, before, after, upper]) => `${before}${upper ? word.toUpperCase() : word}${after}`)
    .filter((text) => text !== 'tlp');
  const value = fc.constantFrom('RED', 'GREEN', 'x', '', 'AMBER+STRICT', '{ a: b }', '[a]');
  const place = fc.constantFrom(
    (field: string) => report(field),
    (field: string) => fieldsWith(`reporter: { who: anonymous, ${field} }`),
    (field: string) => report(`other: { a: [{ ${field} }] }`),
    (field: string) => report(field, 'tlp: CLEAR'),
    (field: string) => report(field, 'title: [open'),
    (field: string) => report(field).replace('---\n', '--- \n'),
  );
  it('from staff', async () => {
    await fc.assert(
      fc.asyncProperty(key, value, place, async (name, said, put) => {
        expect(await seenByStaff(put(`${JSON.stringify(name)}: ${said}`))).toBe(false);
      }),
      { numRuns: 150 },
    );
  });
});

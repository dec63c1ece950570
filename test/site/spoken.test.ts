import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { portalProgram } from '../../scripts/portal-program.ts';
import { ISO_CONTROLS } from '../../src/controls/catalogue.ts';
import { LANGUAGES, type Language } from '../../src/records/language.ts';
import { regimes } from '../../src/regimes/index.ts';
import { rules } from '../../src/rules/index.ts';
import { areaOf } from '../../src/rules/rule.ts';
import { AUDIENCES } from '../../src/site/audience.ts';
import { drawFrom } from '../../src/site/current.ts';
import type { Portal } from '../../src/site/model.ts';
import { pathsOf } from '../../src/site/paths.ts';
import type { ToldStories } from '../../src/site/story-views.ts';
import { tables as de } from '../../src/site/words/de/terms.ts';
import { FIELD_LABELS } from '../../src/site/words/en/fields.ts';
import { LISTED_WORDS } from '../../src/site/words/en/listed.ts';
import { tables as fr } from '../../src/site/words/fr/terms.ts';
import { wordsOf } from '../../src/site/words/index.ts';
import type { Tables } from '../../src/site/words/terms.ts';
import { portalOf, register } from '../helpers/portal.ts';
import { textsIn, textsOn } from '../helpers/words.ts';

const OTHERS = LANGUAGES.filter((language) => language !== 'en');
const CLOSED = 'incidents/2026/INC-2026-0007.md';

/** A record with a former id, taken over from elsewhere, whose text has what pages draw around texts: a table, a note, a picture. */
const REPORT = `---
id: INC-2026-0901
title: Whimbrel
kind: event
category: outage
reportedAt: 2026-11-19T09:00+01:00
reporter: { who: anonymous }
formerId: INC-2026-P3K9QZ7
imported: { from: whinchat, on: 2026-11-19 }
related: [{ id: INC-2026-0007, as: follow-up-of }]
---

## What happened

| a | b |
|---|---|
| c | d |

Smew[^1] and ![gull](gull.png).

[^1]: Knot.
`;

const STORIES: ToldStories = {
  byFile: new Map([
    [
      CLOSED,
      Array.from({ length: 12 }, () => ({
        commit: '0123456789',
        at: '2026-03-02T12:00:00+01:00',
        author: 'A. Whinchat',
        committer: 'B. Whinchat',
        signature: 'not signed',
        file: 'incidents/INC-2026-0007.md',
        changes: [{ words: 'timeline entry 1 changed', rewrites: true }],
      })),
    ],
  ]),
};

/** A register of which something is found, open, due, waived and taken over; staff read digests or records. */
const registerIn = (language: Language, staffSees: string) =>
  register({
    from: CLOSED,
    sections: { 'Root cause': null },
    files: {
      'organisation.md': {
        from: 'organisation.md',
        set: { language, staffSees, portal: 'https://isms.fenwick.example/', startedOn: '2026-11-19' },
      },
      'incidents/2026/INC-2026-0901.md': REPORT,
    },
  });

let drawPage: (address: string) => Promise<string>;
beforeAll(async () => {
  const program = await portalProgram(
    join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'isms', 'portal'),
  );
  ({ drawPage } = await import(pathToFileURL(join(program, 'server', 'entry.mjs')).href));
}, 180_000);

/** Pages of each kind: two of each type of record, and those of some rules and controls. */
function pagesOf(portal: Portal): readonly string[] {
  const few = new Set(['/controls/A.5.24/', '/controls/10.2/', '/controls/A.5.31/', '/rules/history/custody-edited/']);
  const rest = [...portal.rules, ...portal.controls].map(({ href }) => href).filter((href) => !few.has(href));
  const more = [...Map.groupBy(portal.records, ({ folder }) => folder).values()].flatMap((own) =>
    own.filter(({ id }) => id !== 'INC-2026-0007').slice(2),
  );
  const left = new Set([...rest, ...more.map(({ href }) => href)]);
  return [...pathsOf(portal)].filter((href) => !left.has(href));
}

/** What stands beside each other in one text: a title and the name of the portal, an id and who answers for it. */
const parts = (text: string): readonly string[] =>
  text.split(/ \| | · |, |: |:$/).map((part) => part.replace(/^[A-Z]+-[\d-]+\d /, ''));
const bare = (text: string): string => text.replaceAll(/[\s*_`"'’“”]+/g, ' ').trim();
/** Without numbers and what stands around words. */
const word = (text: string): string =>
  text
    .replaceAll(/[\d.:,()|·–-]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The words that a language has in common with English. */
function shared(language: Language): ReadonlySet<string> {
  const [en, other] = [wordsOf('en'), wordsOf(language)];
  const texts = textsIn(language);
  const both = [
    ...rules.map(({ id }) => en.area(id.split('/')[0] ?? '')).filter((area) => other.area(area.toLowerCase()) === area),
    ...[...textsIn('en')].filter(([path, text]) => texts.get(path) === text).map(([, text]) => text),
    ...FIELD_LABELS.filter((label) => other.field(label) === label),
    ...LISTED_WORDS.filter((one) => other.listed(one) === en.listed(one)).flatMap((one) => [
      en.listed(one),
      en.Listed(one),
    ]),
    ...regimes.flatMap(({ presets }) =>
      presets.flatMap(({ stages }) =>
        stages.flatMap(({ id, content }) => [
          ...(other.stage(id) === en.stage(id) ? [en.stage(id)] : []),
          ...content.filter((one) => other.content(one) === one),
        ]),
      ),
    ),
  ];
  return new Set(
    [...both, 'version', 'min', 'TLP AMBER', 'TLP GREEN', 'TLP CLEAR', 'Atom', 'JSON Feed', 'Auto', 'Menu'].map(word),
  );
}

/** What is said alike though it is more than a word: citations, and what is typed. */
const ALIKE = [
  'Form 8-K, General Instruction B.1',
  '45 CFR 164.408(c)',
  'npx isms renumber TRN-2026-P7T4M2X',
  'my-training/#as=front-desk',
  '{ways}',
  '…',
];

it.each(OTHERS)('%s says no more than a word as English does', (language) => {
  const texts = textsIn(language);
  const alike = [...textsIn('en')].filter(([path, text]) => texts.get(path) === text && !ALIKE.includes(text));
  expect(alike.filter(([, text]) => !/^\p{L}+$/u.test(text))).toEqual([]);
});

/** What is a name in every language: controls, laws and their articles, rules by their ids. */
const NAMES = new Set<string>([
  ...rules.flatMap(({ id, controls }) => [id, ...controls]),
  ...regimes.flatMap(({ presets }) =>
    presets.flatMap(({ id, stages }) => [id, ...stages.map(({ article }) => article)]),
  ),
]);

/** What each page says, by its address. */
async function drawn(portal: Portal, pages: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  drawFrom(portal);
  const texts = new Map<string, readonly string[]>();
  for (const href of pages) texts.set(href, textsOn(await drawPage(href)));
  return texts;
}

describe.each([...AUDIENCES.map((audience) => [audience, 'records'] as const), ['staff', 'digest'] as const])(
  'a portal for %s, who read %s',
  (audience, staffSees) => {
    let english: ReadonlyMap<string, readonly string[]>;
    beforeAll(async () => {
      const portal = await portalOf(registerIn('en', staffSees), audience, { stories: STORIES });
      english = await drawn(portal, pagesOf(portal));
    }, 60_000);

    it.each(OTHERS)('says in %s nothing in English, but what the check and the records say', async (language) => {
      const source = registerIn(language, staffSees);
      const recorded = bare(source.files.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n'));
      const both = shared(language);
      const isKnown = (part: string): boolean =>
        !/\p{L}{2}/u.test(part) || recorded.includes(bare(part)) || both.has(word(part)) || NAMES.has(part);
      const portal = await portalOf(source, audience, { stories: STORIES });
      const found = [...(await drawn(portal, [...english.keys()]))].flatMap(([href, texts]) => {
        const before = new Set(english.get(href));
        const same = texts.filter((text) => before.has(text) && !isKnown(text) && !parts(text).every(isKnown));
        return same.map((text) => `${href}: ${text}`);
      });
      expect(found).toEqual([]);
    });
  },
);

const presets = regimes.flatMap((regime) => regime.presets);
const stages = presets.flatMap((preset) => preset.stages);

describe.each([
  ['de', de],
  ['fr', fr],
] as const)('in %s there is a word', (_language, tables) => {
  it.each<[what: string, table: keyof Tables, ids: readonly string[]]>([
    ['each control and clause', 'controls', [...ISO_CONTROLS.keys()]],
    ['each rule', 'rules', rules.map(({ id }) => id)],
    ['each area of rules', 'areas', rules.map(({ id }) => areaOf(id))],
    ['each law', 'regimes', regimes.map(({ id }) => id)],
    ['each known duty', 'presets', presets.map(({ id }) => id)],
    ['each step of a known duty', 'stages', stages.map(({ id }) => id)],
    ['what must be told at each', 'contents', stages.flatMap(({ content }) => content)],
  ])('for %s', (_what, table, ids) => {
    expect(ids.filter((id) => !Object.hasOwn(tables[table], id))).toEqual([]);
  });

  it('for each note on a law that it translates', () => {
    const notes = presets.filter(({ id, notes: all }) => (tables.presets[id]?.law?.notes ?? all).length !== all.length);
    expect(notes.map(({ id }) => id)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { inspectSource } from '../../../src/checker/inspect.ts';
import { judge } from '../../../src/checker/judge.ts';
import { LANGUAGES } from '../../../src/records/language.ts';
import { sectionNamed } from '../../../src/records/reading/headings.ts';
import type { Source } from '../../../src/records/reading/load.ts';
import { isPlaceholder } from '../../../src/records/reading/placeholder.ts';
import {
  headingIn,
  NONE,
  NOT_YET,
  SECTION_NAMES,
  SECTIONS,
  TEMPLATE_WORDS,
} from '../../../src/records/reading/record-words.ts';
import { exampleSource } from '../../../src/rules/example.ts';
import { rules } from '../../../src/rules/index.ts';
import { inspectOnce } from '../../helpers/inspected.ts';

const headings = SECTION_NAMES.flatMap((name) =>
  LANGUAGES.flatMap((language) => SECTIONS[name][language].map((words): [string, string] => [words, name])),
);

describe('a heading in one of the languages', () => {
  it('names one section, and no other', () => {
    expect(new Set(headings.map(([words]) => words)).size).toBe(headings.length);
  });
  it.each(headings)('## %s is ## %s, in whatever letters, blanks and apostrophes', (words, name) => {
    const spelt = [
      words,
      words.toUpperCase(),
      words.normalize('NFD'),
      words.replaceAll(' ', '\u00A0'),
      words.replaceAll("'", '’'),
    ];
    expect(spelt.map(sectionNamed)).toEqual(spelt.map(() => name));
  });
  it.each(LANGUAGES)('is written into new records in %s', (language) => {
    expect(SECTION_NAMES.map((name) => sectionNamed(headingIn(language, name)))).toEqual(SECTION_NAMES);
  });
});

describe('words that stand for an answer', () => {
  it.each([...LANGUAGES.flatMap((language) => [...NOT_YET[language], ...NONE[language]]), ...TEMPLATE_WORDS])(
    '%s',
    (words) => {
      expect([words, words.toUpperCase(), words.normalize('NFD'), `- ${words}.`].map(isPlaceholder)).toEqual([
        true,
        true,
        true,
        true,
      ]);
    },
  );
});

const NOW = Date.parse('2026-11-20T12:00+01:00');

/** The same register with the sections of its incidents headed in another language. */
function inLanguage({ files, ...rest }: Source, language: (typeof LANGUAGES)[number]): Source {
  const translated = (text: string): string =>
    text.replaceAll(/^## (.+)$/gm, (line, heading) => {
      const name = sectionNamed(heading);
      return name === undefined ? line : `## ${headingIn(language, name)}`;
    });
  return {
    ...rest,
    files: files.map((file) =>
      file.folder === 'incidents'
        ? { ...file, bytes: new TextEncoder().encode(translated(new TextDecoder().decode(file.bytes))) }
        : file,
    ),
  };
}

async function foundIn(source: Source) {
  return judge(await inspectSource(source, inspectOnce), rules, NOW).findings.map(
    ({ rule, file, line, column, message }) => `${file}:${line}:${column} ${rule} ${message}`,
  );
}

const CLOSED = 'incidents/2026/INC-2026-0007.md';

describe('a register in another language is judged like its twin in English', () => {
  it.each([
    ['as it is', {}],
    ['without a root cause', { 'Root cause': null }],
    ['with a root cause to follow', { 'Root cause': 'tbd' }],
    ['without lessons', { 'Lessons learned': null }],
    ['with a section twice', { 'What happened': 'Lost.\n\n## Root cause\n\nNo enrolment.' }],
  ])('%s', async (_what, sections) => {
    const english = exampleSource({ name: '', from: CLOSED, sections });
    const found = await foundIn(english);
    for (const language of ['de', 'fr'] as const) {
      const words = (text: string): string =>
        text.replaceAll(/(?<=the section `## )[^`]+/g, (heading) =>
          headingIn(language, sectionNamed(heading) ?? 'Root cause'),
        );
      expect(await foundIn(inLanguage(english, language))).toEqual(found.map(words));
    }
  });

  it('and what is missing, is missing in either', async () => {
    const found = await foundIn(
      inLanguage(exampleSource({ name: '', from: CLOSED, sections: { 'Root cause': 'tbd' } }), 'de'),
    );
    expect(found.filter((one) => one.includes('closed-requires-root-cause'))).toHaveLength(1);
  });
});

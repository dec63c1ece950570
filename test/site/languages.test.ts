import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CLOCK_STATES } from '../../src/queries/clocks.ts';
import { fieldsOf, valueSchema } from '../../src/records/describe.ts';
import { LANGUAGES } from '../../src/records/language.ts';
import { ACTION_KINDS } from '../../src/records/types/action.ts';
import { TLPS } from '../../src/records/types/fields.ts';
import { CATEGORIES, SOURCES } from '../../src/records/types/incident-lists.ts';
import { recordTypes } from '../../src/records/types/index.ts';
import { TOPICS } from '../../src/records/types/training.ts';
import { regimes } from '../../src/regimes/index.ts';
import { menuOf } from '../../src/site/menu.ts';
import { FIELD_LABELS } from '../../src/site/words/en/fields.ts';
import { LISTED_WORDS } from '../../src/site/words/en/listed.ts';
import { wordsOf } from '../../src/site/words/index.ts';
import { speechOf } from '../../src/site/words/speech.ts';
import { portalOf, register } from '../helpers/portal.ts';
import { textsIn } from '../helpers/words.ts';

describe('the words of the interface', () => {
  it.each(LANGUAGES.filter((language) => language !== 'en'))(
    '%s has every text of English, and no other',
    (language) => {
      expect([...textsIn(language).keys()]).toEqual([...textsIn('en').keys()]);
    },
  );

  it('are each asked for by their name somewhere', () => {
    const root = join(import.meta.dirname, '..', '..', 'src');
    const files = globSync('{site,components,pages,queries,regimes,controls,cli/announce}/**/*.{ts,astro}', {
      cwd: root,
    }).filter((file) => !file.startsWith('site/words/'));
    const source = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
    const asked = new Set(source.match(/\w+/g));
    const unused = [...textsIn('en').keys()].filter((path) => !path.split('.').some((key) => asked.has(key)));
    expect(unused).toEqual([]);
  });
});

describe('what records hold', () => {
  const labels = new Set<string>();
  const listed = new Set<string>();
  const units = new Set<string>();
  const look = (schema: z.core.$ZodType): void => {
    for (const field of fieldsOf(schema)) {
      const { title, words = [], counts } = field.meta;
      if (title !== undefined) labels.add(title);
      if (counts !== undefined) units.add(counts[0]);
      const value = valueSchema(field.schema);
      for (const word of [...words, ...(value instanceof z.ZodEnum ? value.options : [])]) listed.add(String(word));
      look(field.schema);
    }
  };
  for (const { schema } of Object.values(recordTypes)) look(schema);
  for (const category of Object.keys(CATEGORIES)) listed.add(category);
  for (const word of [...SOURCES, ...TOPICS, ...CLOCK_STATES, ...ACTION_KINDS]) listed.add(word);

  it('each label of a field is in the list that languages translate', () => {
    expect([...labels].filter((label) => !new Set<string>(FIELD_LABELS).has(label))).toEqual([]);
  });

  it('and so is each listed word that is no name, such as `gdpr-33-authority`, `awareAt` or `AMBER`', () => {
    const names = new Set<string>([...regimes.flatMap(({ presets }) => presets.map(({ id }) => id)), ...TLPS]);
    const words = [...listed].filter((word) => !names.has(word) && !/[A-Z]/.test(word));
    expect(words.filter((word) => !new Set<string>(LISTED_WORDS).has(word))).toEqual([]);
  });

  it.each(['de', 'fr'] as const)('and each unit: %s', (language) => {
    expect(Object.keys(wordsOf(language).values.units).sort()).toEqual([...units].sort());
  });

  it.each([
    ['en', 'Severity', 'not needed', 'Not needed', 'badge misuse'],
    ['de', 'Schweregrad', 'nicht nötig', 'Nicht nötig', 'badge misuse'],
    ['fr', 'Gravité', 'non nécessaire', 'Non nécessaire', 'badge misuse'],
  ] as const)('is said in %s; what an organisation has of its own, as it is written', (language, ...texts) => {
    const { field, listed: said, Listed } = wordsOf(language);
    expect([field('Severity'), said('not-needed'), Listed('not-needed'), said('badge-misuse')]).toEqual(texts);
    expect([field('toString'), said('constructor')]).toEqual(['toString', 'constructor']);
  });
});

describe('what is counted', () => {
  it.each([
    ['en', 0, '0 records'],
    ['en', 1, '1 record'],
    ['en', 2, '2 records'],
    ['en', 1234, '1,234 records'],
    ['de', 0, '0 records'],
    ['de', 1, '1 record'],
    ['de', 1234, '1.234 records'],
    ['fr', 0, '0 record'],
    ['fr', 1, '1 record'],
    ['fr', 2, '2 records'],
    ['fr', 1234, '1\u202F234 records'],
  ] as const)('%s %d: %s', (language, count, said) => {
    expect(speechOf(language).counted(count, { one: 'record', other: 'records' })).toBe(said);
  });

  it.each([
    ['en', '2 Mar 2026'],
    ['de', '2. März 2026'],
    ['fr', '2 mars 2026'],
  ] as const)('a day in %s: %s', (language, said) => {
    const { day } = speechOf(language);
    expect(day('2026-03-02')).toBe(said);
    expect(day('soon')).toBe('soon');
  });
});

describe('a portal speaks the language of its organisation', () => {
  it('which is English where none is set', async () => {
    expect((await portalOf(register(), 'staff')).site.language).toBe('en');
  });

  it('also where it may not read on', async () => {
    const { records } = await portalOf(register({ set: { language: 'de', staffSees: 'records' } }), 'staff');
    expect(JSON.stringify(records)).not.toContain(wordsOf('en').values.withheld);
    expect(JSON.stringify(records)).not.toContain(wordsOf('en').values.aPerson);
  });

  it('in its menu', async () => {
    const { site } = await portalOf(register({ from: 'organisation.md', set: { language: 'de' } }), 'staff');
    expect(menuOf(site).main[0]?.label).toBe('Startseite');
  });
});

import { describe, expect, it } from 'vitest';
import { madeBy, TYPE_WORDS } from '../../../src/cli/new/given.ts';
import { nextStatus } from '../../../src/queries/next-status.ts';
import { isOpen } from '../../../src/queries/open.ts';
import { readContent } from '../../../src/records/content.ts';
import { fieldsOf } from '../../../src/records/describe.ts';
import { fileOf, heldBy, isProvisional, nextNumberedId } from '../../../src/records/ids.ts';
import { FOLDERS, type Folder } from '../../../src/records/types/fields.ts';
import { type AnyEntry, recordTypes } from '../../../src/records/types/index.ts';
import { isNumbered, PREFIXES } from '../../../src/site/registers.ts';
import { addressOf } from '../../../src/site/search-address.ts';
import { en } from '../../../src/site/words/en/index.ts';

const types = FOLDERS.map((folder): [Folder] => [folder]);
const numbered = FOLDERS.flatMap((folder): [Folder, string][] => {
  const id = nextNumberedId(folder, '2026', []);
  return id === null ? [] : [[folder, id]];
});

/** What each reader makes of a type, without a table of its own. */
describe('every reader takes a type as it describes itself', () => {
  it.each(types)('%s: each of its words makes one', (folder) => {
    const { word, words } = recordTypes[folder];
    expect(madeBy(word)).toEqual({ folder, sets: {} });
    for (const [other, sets] of Object.entries(words)) expect(madeBy(other)).toEqual({ folder, sets });
  });

  it('no word is said twice, nor a folder', () => {
    const all = [...TYPE_WORDS, ...FOLDERS.filter((folder) => recordTypes[folder].word !== folder)];
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
    const prefixes = numbered.map(([folder]) => recordTypes[folder].numbering?.prefix);
    expect(prefixes.filter((prefix, at) => prefixes.indexOf(prefix) !== at)).toEqual([]);
  });

  it.each(numbered)('%s: %s is legal, has a file and a page, and the search leads there', (folder, id) => {
    expect(id).toMatch(recordTypes[folder].id);
    expect(isNumbered(id)).toBe(true);
    expect(heldBy(fileOf(folder, id))).toEqual({ folder, id });
    expect(addressOf(` ${id.toLowerCase()} `, PREFIXES)).toBe(`/${folder}/${id}/`);
  });

  it.each(numbered)('%s: an id without a number is legal where records are made without git', (folder, id) => {
    const provisional = id.replace(/\d{4}$/, 'P3K9QZ7');
    expect(recordTypes[folder].id.test(provisional)).toBe(recordTypes[folder].numbering?.provisional);
    expect(isProvisional(provisional)).toBe(recordTypes[folder].numbering?.dated !== null);
  });

  it.each(types)('%s: what is asked is a field, or marked as a help', (folder) => {
    const { form, schema, columns, numbering } = recordTypes[folder];
    const fields = fieldsOf(schema).map(({ name }) => name);
    const asked = form?.questions ?? [];
    expect(
      asked
        .filter(
          ({ field, helps }) => fields.includes(field.split('.')[0] ?? '') === (helps === true) && field !== 'body',
        )
        .map(({ field }) => field),
    ).toEqual([]);
    expect([...columns, numbering?.dated ?? 'id'].filter((name) => !fields.includes(name))).toEqual([]);
    if (form !== null) expect(asked.map(({ field }) => field)).toContain('title');
  });

  it.each(types)('%s: a record goes through its steps, and is open until it is done', (folder) => {
    const { steps, done, numbering, extensions } = recordTypes[folder];
    const id = nextNumberedId(folder, '2026', []) ?? 'some-name';
    const file = `${folder}/${id}${extensions[0]}`;
    const recordAt = (status: string | null): AnyEntry | undefined => {
      const dated = numbering?.dated?.endsWith('At') === true ? [`${numbering.dated}: 2026-03-02T08:20+01:00`] : [];
      const fields = [`id: ${id}`, 'title: One', ...dated, ...(status === null ? [] : [`status: ${status}`])];
      const text = ['---', ...fields, '---', ''].join('\n');
      const content = readContent({ files: [{ folder, file, bytes: new TextEncoder().encode(text) }], faults: [] });
      const [entry] = content.all;
      expect([content.of(folder), content.get(folder, id)]).toEqual([[entry], entry]);
      return entry;
    };
    const openAt = (status: string | null): boolean | null | undefined => {
      const entry = recordAt(status);
      return entry === undefined ? undefined : isOpen(entry);
    };
    expect(openAt(null)).toBe(done.length === 0 ? null : true);
    for (const status of done) expect(openAt(status)).toBe(false);
    for (const [at, step] of steps.entries()) {
      const entry = recordAt(step);
      expect(entry === undefined ? undefined : nextStatus(entry)).toBe(steps[at + 1] ?? null);
    }
  });

  it.each(types)('%s: one and many have different words', (folder) => {
    expect(en.types[folder].counted.one).not.toBe(en.types[folder].counted.other);
  });
});

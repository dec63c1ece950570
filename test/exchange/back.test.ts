import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../src/exchange/back/records.ts';
import { handedOver } from '../../src/exchange/out/register.ts';
import { ownFormats } from '../../src/exchange/own-formats.ts';
import { MOST_IN_CELL } from '../../src/exchange/xlsx/write.ts';
import { readContent, sourceFileAt } from '../../src/records/content.ts';
import { bodyOf } from '../../src/records/reading/document.ts';
import { loadSource } from '../../src/records/reading/load.ts';
import { recordText } from '../../src/records/writing/record-text.ts';
import { NOTHING_DERIVED, settingsFor } from '../helpers/exporting.ts';

const { all } = readContent(loadSource(join(import.meta.dirname, '..', '..', 'src', 'content')));
const NOTHING = { all: [], holds: () => false };
const contentOf = (files: Readonly<Record<string, string>>) =>
  readContent({
    files: Object.entries(files).map(([file, text]) => sourceFileAt(file, new TextEncoder().encode(text))),
    faults: [],
  });
const formatOf = (id: string) => {
  const format = ownFormats.find((one) => one.id === id);
  if (format === undefined) throw new Error(`${id} is not read again`);
  return format;
};

const action = {
  id: 'ACT-2026-0001',
  title: 'Lock',
  status: 'open',
  text: 'Why.',
  file: 'actions/ACT-2026-0001.md',
};
const fromJson = async (records: unknown) => {
  const bytes = new TextEncoder().encode(JSON.stringify({ schemaVersion: 1, records }));
  return recordsOf((await formatOf('json').readBack(bytes)).rows, NOTHING, (file) => file.includes('ACT-2026-0009'));
};

describe('a row of an export that is refused', () => {
  it.each<[what: string, change: Readonly<Record<string, unknown>>, says: string]>([
    ['a way out of the folder', { file: '../actions/ACT-2026-0001.md' }, 'where no record can lie'],
    ['a way out in its middle', { file: 'actions/../../ACT-2026-0001.md' }, 'where no record can lie'],
    ['a path from the top of the disk', { file: '/etc/ACT-2026-0001.md' }, 'where no record can lie'],
    ['the settings', { file: 'organisation.md' }, 'where no record can lie'],
    ['the year of another id', { file: 'actions/2025/ACT-2026-0001.md' }, 'where no record can lie'],
    ['a program', { file: 'actions/ACT-2026-0001.mdx' }, 'where no record can lie'],
    ['no place', { file: '' }, '`file` is missing'],
    ['another id than its file', { id: 'ACT-2026-0002' }, '`id` is `ACT-2026-0002`, but its file is'],
    ['no id', { id: undefined }, '`id` is `undefined`'],
    ['a word that is none of its list', { status: 'hoped' }, '`status`: '],
    ['a field that nobody knows', { colour: 'red' }, '`colour`: '],
    ['a name that programs trip over', JSON.parse('{ "__proto__": { "status": "done" } }'), '__proto__'],
    ['a text that is none', { text: 3 }, '`text` is missing'],
    ['more than a record may hold', { text: 'x'.repeat(300_000) }, '256 KiB'],
    ['groups in groups without an end', { owner: JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) }, '20 deep'],
    ['characters that nobody sees', { title: 'a\u202eb' }, 'a direction mark U+202E'],
    ['an id that was used before', { id: 'ACT-2026-0009', file: 'actions/ACT-2026-0009.md' }, 'never used again'],
  ])('says why: %s', async (_, change, says) => {
    const other = { ...action, id: 'ACT-2026-0003', file: 'actions/ACT-2026-0003.md' };
    const { arrived, refused } = await fromJson({ actions: [{ ...action, ...change }, other] });
    expect(refused).toEqual([{ source: expect.stringMatching(/^actions 1/), message: expect.stringContaining(says) }]);
    expect(arrived.map(({ id }) => id)).toEqual(['ACT-2026-0003']);
  });

  it.each([
    ['a second row of the same record', { actions: [action, action] }, 'another row is `ACT-2026-0001` too'],
    ['a register that is no list', { actions: {} }, 'it is no list of records'],
    ['a record that is no group', { actions: ['ACT-2026-0001'] }, 'it is no group of fields'],
  ])('says why: %s', async (_, records, says) => {
    expect((await fromJson(records)).refused).toMatchObject([{ message: says }]);
  });

  it('never lets a cell become frontmatter or a heading of another record', async () => {
    const title = 'a\nstatus: done\n---\n';
    const { files } = await fromJson({ actions: [{ ...action, title: title.trim(), text: '---\nid: X\n---\nWhy.' }] });
    const { all: made } = contentOf({ 'actions/ACT-2026-0001.md': files[0]?.text ?? '' });
    expect(made.map(({ data, document }) => [data.title, bodyOf(document).trim()])).toEqual([
      [title.trim(), '---\nid: X\n---\nWhy.'],
    ]);
  });

  it('names the cell of a workbook that was cut', async () => {
    const content = contentOf({
      'actions/ACT-2026-0001.md': recordText({ id: 'ACT-2026-0001', title: 'A' }, 'x'.repeat(MOST_IN_CELL + 1)),
    });
    const xlsx = formatOf('xlsx');
    const handed = handedOver(content, ['actions'], new Set(), (text) => text, NOTHING_DERIVED);
    const { rows } = await xlsx.readBack(await xlsx.write(handed, settingsFor(xlsx)));
    expect(recordsOf(rows, NOTHING, () => false).refused).toMatchObject([
      { source: 'row 2, ACT-2026-0001', message: expect.stringContaining('`text` was cut') },
    ]);
  });

  it.each([
    ['json', '[1, 2]', 'not what `isms export json` wrote'],
    ['json', '{ "records"', 'not what `isms export json` wrote'],
    ['json', '{ "schemaVersion": 2, "records": {} }', 'not what `isms export json` wrote'],
    ['csv', 'a,b\n1,2\n', 'has no column `id`'],
    ['xlsx', 'a,b\n1,2\n', ''],
  ])('is none at all in %s: %s', async (id, text, says) => {
    await expect(formatOf(id).readBack(new TextEncoder().encode(text))).rejects.toThrow(says);
  });
});

describe.each(ownFormats)('whatever records say, $id', (format) => {
  const { write, readBack } = format;
  const word = fc.stringMatching(/^[A-Za-zäöü0-9 :#,'"{}[\]&*!|>%@`=;·+-]{1,20}$/);
  const changes = fc.record({
    entry: fc.constantFrom(...all.filter(({ type }) => type === 'incidents')),
    title: word,
    data: fc.array(word, { maxLength: 3 }),
    action: fc.array(word, { minLength: 1, maxLength: 3 }),
    text: fc.array(word, { maxLength: 4 }),
  });
  it('says the same when it is read again', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(changes, async ({ entry, title, data, action: said, text }) => {
        const changed = {
          ...entry.data,
          title,
          affected: { data },
          timeline: [{ at: '2026-03-02T09:20Z', by: 'it-admin', phase: 'respond', action: said.join('\n') }],
        };
        const content = contentOf({ [entry.file]: recordText(changed, `## What happened\n\n${text.join('\n')}`) });
        const [before] = content.all;
        if (before === undefined || content.faults.some(({ file }) => file === entry.file)) return;
        done += 1;
        const handed = handedOver(content, ['incidents'], new Set(), (one) => one, NOTHING_DERIVED);
        const { rows } = await readBack(await write(handed, settingsFor(format)));
        const { files, refused } = recordsOf(rows, NOTHING, () => false);
        expect(refused).toEqual([]);
        const [after] = contentOf(Object.fromEntries(files.map((file) => [file.file, file.text]))).all;
        expect(after?.file).toBe(before.file);
        expect(after?.data).toEqual(before.data);
        expect(after === undefined ? '' : bodyOf(after.document).trim()).toBe(bodyOf(before.document).trim());
      }),
      { numRuns: 60 },
    );
    expect(done).toBeGreaterThan(20);
  });
});

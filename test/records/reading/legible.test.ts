import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/records/content.ts';
import { legible } from '../../../src/records/reading/legible.ts';
import type { SourceFile } from '../../../src/records/reading/load.ts';

const file = (text: string, folder: SourceFile['folder'] = 'people'): SourceFile => ({
  file: folder === null ? 'organisation.md' : `${folder}/ops-lead.md`,
  folder,
  bytes: new TextEncoder().encode(text),
});
const LEAD = '---\nid: ops-lead\ntitle: Operations lead\n---\n\nLeads operations.\n';
const withLines = (...lines: readonly string[]): string => LEAD.replace('\n---\n\n', `\n${lines.join('\n')}\n---\n\n`);

describe('a record of earlier, as far as the format of today can read it', () => {
  it.each<[what: string, text: string, refused: readonly string[], titles: readonly string[]]>([
    ['all of it', LEAD, [], ['Operations lead']],
    ['all but one field', withLines('status: away'), ['status'], ['Operations lead']],
    ['all but two fields', withLines('status: away', 'joinedOn: soon'), ['status', 'joinedOn'], ['Operations lead']],
    [
      'all but a list of which one entry is wrong',
      withLines('duties: [privacy, [x]]'),
      ['duties'],
      ['Operations lead'],
    ],
    [
      'all but a field that nobody knows any more',
      withLines('nick: Lee', 'status: away'),
      ['status', 'nick'],
      ['Operations lead'],
    ],
    ['nothing without what every record has', LEAD.replace('title: Operations lead', 'title: [x]'), [], []],
    ['nothing where it is no record', 'Leads operations.\n', [], []],
  ])('%s', (_what, text, refused, titles) => {
    const read = legible(file(text));
    expect(read.refused).toEqual(refused);
    const { all } = readContent({ files: [read.file], faults: [] });
    expect(all.map(({ data }) => data.title)).toEqual(titles);
    for (const { document } of all) expect(document.text.slice(document.bodyStart).trim()).toBe('Leads operations.');
  });

  it('settings stay as they are', () => {
    const settings = file(LEAD, null);
    expect(legible(settings)).toEqual({ file: settings, refused: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/records/content.ts';
import { heldBy, idOfFile, isProvisional, nextNumberedId, nextSlug, yearOf } from '../../src/records/ids.ts';
import { instantsOf } from '../../src/records/instants.ts';
import type { Folder } from '../../src/records/types/fields.ts';
import { exampleSource } from '../../src/rules/example.ts';

/** The base register, with files of it that can not be read or are not there, read anew at every call. */
function content(files: Readonly<Record<string, string | null>> = {}) {
  return readContent(exampleSource({ name: '', from: 'organisation.md', files }));
}

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const LOST = 'incidents/2026/INC-2026-0012.md';
const UNREADABLE = { [LOST]: 'no frontmatter' };

describe('the instants of an incident', () => {
  it('are the fields called `at` or ending in `At`, nested ones too, and no days', () => {
    const record = content().get('incidents', 'INC-2026-0012');
    expect(record && instantsOf(record.data).map(({ at, text }) => `${at.join('.')} ${text}`)).toEqual([
      'detectedAt 2026-11-19T15:30+01:00',
      'reportedAt 2026-11-19T15:40+01:00',
      'awareAt 2026-11-19T15:30+01:00',
      'triage.at 2026-11-19T16:20+01:00',
      'timeline.0.at 2026-11-19T16:30+01:00',
    ]);
  });

  it('are those of a reassessed instant too, old and new', () => {
    const source = exampleSource({
      name: '',
      from: CLOSED,
      set: {
        reassessments: [
          {
            at: '2026-03-05T09:00+01:00',
            field: 'detectedAt',
            from: '2026-03-02T08:00+01:00',
            to: '2026-03-02T08:15',
            by: 'isms-manager',
            reason: 'Log.',
          },
          {
            at: '2026-03-06T09:00+01:00',
            field: 'severity',
            from: 'low',
            to: 'high',
            by: 'isms-manager',
            reason: 'Disk.',
          },
        ],
      },
    });
    const record = readContent(source).get('incidents', 'INC-2026-0007');
    const found = record === undefined ? [] : instantsOf(record.data);
    expect(found.filter(({ at }) => at[0] === 'reassessments').map(({ at, time }) => [at.join('.'), time])).toEqual([
      ['reassessments.0.at', Date.parse('2026-03-05T09:00+01:00')],
      ['reassessments.1.at', Date.parse('2026-03-06T09:00+01:00')],
      ['reassessments.0.from', Date.parse('2026-03-02T08:00+01:00')],
      ['reassessments.0.to', null],
    ]);
  });
});

describe('the content of a register', () => {
  it('has its records by type and id', () => {
    const { of, get, all, held } = content();
    expect(of('risks').map(({ id }) => id)).toEqual(['RSK-0002']);
    expect(of('waivers')).toEqual([]);
    expect(get('risks', 'RSK-0002')?.data.title).toBe('A lost device exposes client data');
    expect(get('risks', 'INC-2026-0007')).toBe(undefined);
    expect(all.map(({ file }) => file)).toEqual(all.map(({ file }) => file).toSorted());
    expect(held).toHaveLength(all.length);
  });

  it('knows which files could not be read, and what is held all the same', () => {
    const { unread, holds, get, of, faults } = content(UNREADABLE);
    expect(faults.map(({ file, record }) => [file, record])).toEqual([[LOST, 'INC-2026-0012']]);
    expect(get('incidents', 'INC-2026-0012')).toBe(undefined);
    expect(of('incidents')).not.toHaveLength(0);
    expect([holds('incidents', 'INC-2026-0012'), holds('incidents', 'INC-2026-0099')]).toEqual([true, false]);
    expect([holds('waivers', 'INC-2026-0012'), holds('risks', 'INC-2026-0012')]).toEqual([false, false]);
    expect([unread('incidents'), unread('risks')]).toEqual([true, false]);
    expect([unread('incidents', 'INC-2026-0012'), unread('incidents', 'INC-2026-0007')]).toEqual([true, false]);
    expect(unread('risks', 'RSK-0002')).toBe(false);
  });

  it('knows which settings are in doubt', () => {
    const ORGANISATION = 'organisation.md';
    expect(content().doubtful('timezone')).toBe(false);
    const partly = readContent(exampleSource({ name: '', from: ORGANISATION, set: { country: 'Germany' } }));
    expect([partly.doubtful('country'), partly.doubtful('timezone')]).toEqual([true, false]);
    const lost = readContent(exampleSource({ name: '', from: ORGANISATION, text: 'nothing' }));
    expect(lost.doubtful('timezone')).toBe(true);
  });

  it('without some files is that of the others', () => {
    const { without } = content(UNREADABLE);
    const left = without(new Set([CLOSED]));
    expect(left.get('incidents', 'INC-2026-0007')).toBe(undefined);
    expect(left.get('incidents', 'INC-2026-0009')?.id).toBe('INC-2026-0009');
    expect([left.holds('incidents', 'INC-2026-0007'), left.holds('incidents', 'INC-2026-0012')]).toEqual([false, true]);
    expect(left.faults).toHaveLength(1);
    expect(without(new Set([LOST])).faults).toEqual([]);
  });

  it('with other states is the same but for these', () => {
    const { withStatus } = content();
    const other = withStatus(new Map([[CLOSED, 'recovered']]));
    expect(other.get('incidents', 'INC-2026-0007')?.data.status).toBe('recovered');
    expect(other.get('incidents', 'INC-2026-0009')?.data.status).toBe('closed');
  });
});

describe('ids and names of files', () => {
  it.each([
    ['incidents/2026/INC-2026-0007.md', 'INC-2026-0007'],
    ['policies/a.mdx', 'a'],
    ['a.md.md', 'a.md'],
    ['a.mdy', 'a.mdy'],
  ])('%s says %s', (file, id) => expect(idOfFile(file)).toBe(id));

  it.each<[string, string | null]>([
    ['incidents/2026/INC-2026-0007.md', 'incidents INC-2026-0007'],
    ['incidents/INC-2026-0007.md', 'incidents INC-2026-0007'],
    ['incidents/20267/INC-2026-0007.md', null],
    ['incidents/x2026/INC-2026-0007.md', null],
    ['incidents/2026/01/INC-2026-0007.md', null],
    ['incidents', null],
    ['incidents/INC-2026-0007.mdx', null],
    ['policies/a.mdx', 'policies a'],
    ['docs/a.md', null],
    ['incidents/a.txt', null],
  ])('%s holds %s', (path, held) => {
    const key = heldBy(path);
    expect(key === null ? null : `${key.folder} ${key.id}`).toBe(held);
  });

  it.each([
    ['INC-2026-P3K9QZ7', true],
    ['INC-2026-P3K9QZ77', false],
    ['xINC-2026-P3K9QZ7', false],
    ['INC-2026-0007', false],
  ])('%s is provisional: %s', (id, provisional) => expect(isProvisional(id)).toBe(provisional));

  it.each([
    ['INC-2026-0007', '2026'],
    ['RSK-0002', null],
    ['xINC-2026-0007', null],
    ['ops-lead', null],
  ])('%s is of %s', (id, year) => expect(yearOf(id)).toBe(year));

  it.each<[Folder, readonly string[], string | null]>([
    ['incidents', ['INC-2026-0007', 'INC-2026-0003', 'INC-2025-0999'], 'INC-2026-0008'],
    ['incidents', ['INC-2026-12345'], 'INC-2026-12346'],
    ['incidents', ['INC-2026-0007x', 'INC-2026-x0008', 'INC-2026-009', 'INC-2026-P3K9QZ7'], 'INC-2026-0001'],
    ['risks', ['RSK-0002', 'INC-2026-0007'], 'RSK-0003'],
    ['people', ['ops-lead'], null],
  ])('the next of %s after %j is %s', (folder, used, next) => expect(nextNumberedId(folder, '2026', used)).toBe(next));

  it.each<[string, readonly string[], string | null]>([
    ['Ops lead', [], 'ops-lead'],
    ['Ops lead', ['ops-lead'], 'ops-lead-2'],
    ['Ops lead', ['ops-lead', 'ops-lead-2'], 'ops-lead-3'],
    ['– Straße –', [], 'strasse'],
    ['…', [], null],
    ['con', [], 'con-2'],
    [`${'a'.repeat(54)} ${'b'.repeat(9)}`, [`${'a'.repeat(54)}-bbbbb`], `${'a'.repeat(54)}-2`],
  ])('the next name for %j beside %j is %s', (title, used, next) => expect(nextSlug(title, new Set(used))).toBe(next));
});

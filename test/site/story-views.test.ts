import { describe, expect, it } from 'vitest';
import { inspectSource } from '../../src/checker/inspect.ts';
import { judge } from '../../src/checker/judge.ts';
import type { StoryEntry } from '../../src/checker/story.ts';
import { EXAMPLE_NOW, exampleSource } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';
import { AUDIENCES, type Audience } from '../../src/site/audience.ts';
import type { RecordView } from '../../src/site/model.ts';
import { recordPage } from '../../src/site/pages/record.ts';
import { makePortal } from '../../src/site/portal.ts';
import { storyLines, type ToldStories } from '../../src/site/story-views.ts';
import { inspectOnce } from '../helpers/inspected.ts';

const FILE = 'incidents/2026/INC-2026-0007.md';

const entry = (words: string, more: Partial<StoryEntry> = {}): StoryEntry => ({
  id: '0123456789abcdef0123456789abcdef01234567',
  at: '2026-03-02T12:00:00+01:00',
  author: { name: 'Ada Whinchat', email: 'ada@fenwick.example' },
  committer: null,
  signature: { code: 'G', words: 'good signature' },
  file: FILE,
  changes: [{ field: 'status', from: 'recovered', to: 'closed', words, rewrites: false }],
  red: false,
  ...more,
});

const told = (...entries: readonly StoryEntry[]): ToldStories => ({
  byFile: new Map([[FILE, storyLines({ folder: 'incidents', id: 'INC-2026-0007', file: FILE, entries })]]),
});

async function recordFor(audience: Audience, stories: ToldStories | undefined, set = {}): Promise<RecordView> {
  const source = exampleSource({ name: '', from: FILE, set });
  const inspected = await inspectSource(source, inspectOnce);
  const { findings } = judge(inspected, rules, Date.parse(EXAMPLE_NOW));
  const input = { source, inspected, findings, rules, audience, now: EXAMPLE_NOW, clockPinned: true };
  const { records } = makePortal(stories === undefined ? input : { ...input, stories });
  const record = records.find(({ file }) => file === FILE);
  if (record === undefined) throw new Error('no page for the record');
  return record;
}

describe('the story on the page of a record', () => {
  it.each(AUDIENCES)('names persons, so that %s is told it or not', async (audience) => {
    const record = await recordFor(audience, told(entry('status recovered → closed')));
    expect(JSON.stringify(record).includes('Whinchat')).toBe(audience !== 'staff');
    expect(record.story === null).toBe(audience === 'staff');
    expect(recordPage(record, 'en').places.at(-1)?.slug === 'story').toBe(audience !== 'staff');
  });

  it('says what, when and by whom, without the address of a person', async () => {
    const { story } = await recordFor('auditor', told(entry('status recovered → closed')));
    expect(story).toEqual({
      said: 'Nothing that is written once was changed afterwards.',
      because: null,
      entries: [
        {
          commit: '0123456789',
          at: '2026-03-02T12:00:00+01:00',
          author: 'Ada Whinchat',
          committer: null,
          signature: 'good signature',
          file: FILE,
          changes: [{ words: 'status recovered → closed', rewrites: false }],
        },
      ],
    });
  });

  it('says plainly that something was rewritten', async () => {
    const changes = [{ field: 'timeline[1]', from: 'a', to: 'b', words: 'timeline entry 1 changed', rewrites: true }];
    const { story } = await recordFor('isms', told(entry('', { changes })));
    expect(story?.said).toContain('Once something that is written once was changed afterwards');
    expect(story?.entries[0]?.changes).toEqual([{ words: 'timeline entry 1 changed', rewrites: true }]);
  });

  it('tells of what was done while the record was RED only how much', async () => {
    const { story } = await recordFor('isms', told(entry('title “Whimbrel” → “Smew”', { red: true })));
    expect(story?.entries[0]?.changes[0]?.words).toMatch(/^1 change while the record was TLP RED/);
    expect(JSON.stringify(story)).not.toContain('Whimbrel');
  });

  it('is not told of a record whose text is kept elsewhere', async () => {
    const { state, story } = await recordFor('isms', told(entry('x')), { tlp: 'RED' });
    expect([state, story]).toEqual(['stub', null]);
  });

  it.each<[what: string, stories: ToldStories, said: string, because: string | null]>([
    [
      'a history that was cut off',
      { cannot: 'the history was cut off when it was fetched, so earlier changes are missing' },
      'It can not be told:',
      'the history was cut off when it was fetched, so earlier changes are missing',
    ],
    ['a record that nobody handed in yet', { byFile: new Map() }, 'The record is in no commit yet.', null],
  ])('says in one sentence why there is none: %s', async (_what, stories, said, because) => {
    expect((await recordFor('isms', stories)).story).toEqual({ said, because, entries: [] });
  });

  it('shows characters that nobody sees in the name of an author', async () => {
    const author = { name: 'Ada\u202eWhinchat', email: '' };
    const { story } = await recordFor('isms', told(entry('x', { author })));
    expect(story?.entries[0]?.author).toBe('Ada\\u202EWhinchat');
  });
});

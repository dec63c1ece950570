import { describe, expect, it } from 'vitest';
import { pastOfExample } from '../../src/checker/example-past.ts';
import type { Example } from '../../src/rules/example.ts';
import { inspectedExample } from '../helpers/inspected.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const ACTION = 'actions/ACT-2026-0003.md';

/** What changed in an example: where each record lay, whether it could be read there, and where it lies now. */
async function changed(example: Omit<Example, 'name' | 'from'>): Promise<readonly string[] | null> {
  const whole: Example = { name: 'case', from: CLOSED, ...example };
  const past = await pastOfExample(whole, await inspectedExample(whole));
  return past === null
    ? null
    : past.changed.map(
        ({ file, before, now }) => `${file} ${before === null ? 'unread' : 'read'} ${now?.file ?? 'gone'}`,
      );
}

describe('the register of an example before its change', () => {
  it.each<[what: string, example: Omit<Example, 'name' | 'from'>, changes: readonly string[] | null]>([
    ['is none where it is about no change', {}, null],
    ['is the same where nothing is set', { before: {} }, []],
    ['had a field that the record has no more', { set: { title: 'Other' }, before: {} }, [`${CLOSED} read ${CLOSED}`]],
    ['lacked one that it needs', { before: { set: { title: null } } }, [`${CLOSED} unread ${CLOSED}`]],
    ['had what both have', { set: { title: 'Other' }, before: { set: { title: 'Other' } } }, []],
    ['could not be read', { before: { text: 'no record' } }, [`${CLOSED} unread ${CLOSED}`]],
    ['had a record that is gone', { files: { [ACTION]: null }, before: {} }, [`${ACTION} read gone`]],
    ['lacked a record', { before: { files: { [ACTION]: null } } }, []],
    ['had the record elsewhere', { before: { file: 'incidents/INC-2026-0007.md' } }, []],
    [
      'had it elsewhere, and it said something else',
      { before: { file: 'incidents/INC-2026-0007.md', set: { title: 'Other' } } },
      [`incidents/INC-2026-0007.md read ${CLOSED}`],
    ],
    ['had other settings, which are no record', { before: { files: { 'organisation.md': 'no settings' } } }, []],
  ])('%s', async (_what, example, changes) => expect(await changed(example)).toEqual(changes));
});

describe('what is known of the past', () => {
  it('is what a record said there, where it has changed, and which records there were', async () => {
    const example: Example = {
      name: 'case',
      from: CLOSED,
      set: { title: 'Now' },
      before: { set: { title: 'Then' }, files: { [ACTION]: null } },
    };
    const past = await pastOfExample(example, await inspectedExample(example));
    expect(past?.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(past?.before('incidents', 'INC-2026-0007')?.data.title).toBe('Then');
    expect(past?.before('incidents', 'INC-2026-0009')).toBeUndefined();
    expect(past?.before('actions', 'ACT-2026-0003')).toBeUndefined();
    expect([past?.held('incidents', 'INC-2026-0009'), past?.held('actions', 'ACT-2026-0003')]).toEqual([true, false]);
    expect(past?.organisation.data.name).toBe('Fenwick Analytics');
  });
});

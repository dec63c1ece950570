import { describe, expect, it } from 'vitest';
import type { Example } from '../../src/rules/example.ts';
import { exampleFrame, exampleStory } from '../../src/rules/example-story.ts';
import { rules } from '../../src/rules/index.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const ACTION = 'actions/ACT-2026-0003.md';
const SETTINGS = 'organisation.md';

type Case = Omit<Example, 'name' | 'from'> & { readonly from?: Example['from'] };

describe('what the change of an example does is told in words', () => {
  it.each<[string, Case, readonly string[] | null]>([
    ['nobody compares', { set: { severity: 'low' } }, null],
    ['no change', { before: {} }, ['nothing']],
    ['a field', { set: { severity: 'low' }, before: {} }, ['severity high → low, without a reassessment']],
    ['a section', { sections: { 'Root cause': 'Nobody knows.' }, before: {} }, ['`## Root cause` reworded']],
    [
      'another place',
      { file: 'incidents/INC-2026-0007.md', before: {} },
      [`moved from \`${CLOSED}\` to \`incidents/INC-2026-0007.md\``],
    ],
    [
      'the settings, with groups that were not there',
      {
        from: SETTINGS,
        set: { severities: { 'link/self': 'off' }, 'roles.deputy': null, startedOn: '2026-11-01' },
        before: {},
      },
      ['started 5 Jan 2026 → 1 Nov 2026', 'roles: deputy taken out (it was it-admin)', 'rules: link/self set to off'],
    ],
    [
      'other files: one that changed, one that is new, one that is gone',
      {
        set: { title: 'Laptop' },
        files: { [ACTION]: null, [SETTINGS]: { from: SETTINGS, set: { sample: null } }, 'notes.md': 'x' },
        before: { files: { 'risks/RSK-0002.md': null } },
      },
      [
        'title “Laptop left on a train” → “Laptop”',
        '`notes.md`: new',
        '`organisation.md`: sample taken out (it was yes)',
        '`risks/RSK-0002.md`: risk begun',
        '`actions/ACT-2026-0003.md`: taken away',
      ],
    ],
    [
      'files beside the records: one that changed, one that is new, one that is gone, one that stays',
      {
        around: { '.github/workflows/isms.yml': 'b', 'package-lock.json': 'c', '.npmrc': 'd' },
        before: { around: { '.github/workflows/isms.yml': 'a', '.github/CODEOWNERS': 'c', '.npmrc': 'd' } },
      },
      [
        '`.github/CODEOWNERS`, beside the records: taken away',
        '`.github/workflows/isms.yml`, beside the records: written otherwise',
        '`package-lock.json`, beside the records: new',
      ],
    ],
    [
      'a text that can not be read, before or now',
      { text: 'x', files: { [ACTION]: '---\nid: [\n---\n' }, before: { text: 'y' } },
      ['written otherwise', '`actions/ACT-2026-0003.md`: written otherwise'],
    ],
    [
      'what commits say',
      {
        before: {
          gone: { 'actions/ACT-2026-0004.md': 'something else', 'actions/ACT-2026-0005.md': 'the same' },
          lastChanged: '2026-11-17T12:00+01:00',
          commits: [
            { name: 'Jo', email: 'jo@fenwick.example', at: '2026-11-18T09:00+01:00', set: { owner: null, tlp: 'RED' } },
            { name: 'Sam', email: 'sam@fenwick.example', at: '2026-11-19T09:00+01:00' },
          ],
        },
      },
      [
        'nothing',
        '`actions/ACT-2026-0004.md` said something else once, and was taken away long before',
        '`actions/ACT-2026-0005.md` said the same once, and was taken away long before',
        'the record was handed in before, on 2026-11-17T12:00+01:00',
        'handed in by Jo <jo@fenwick.example> on 2026-11-18T09:00+01:00, without `owner`, with `tlp: RED`',
        'handed in by Sam <sam@fenwick.example> on 2026-11-19T09:00+01:00',
      ],
    ],
  ])('%s', (_what, example, words) => {
    expect(exampleStory({ name: 'case', from: CLOSED, ...example })).toEqual(words);
  });

  it('what was so before, too, is told apart', () => {
    const set = { status: 'contained', closure: null };
    expect(exampleFrame({ name: '', from: CLOSED, set: { ...set, title: 'Laptop' }, before: { set } })).toEqual([
      'with `status: contained`',
      'without `closure`',
    ]);
    expect(exampleFrame({ name: '', from: CLOSED, set })).toHaveLength(2);
  });

  it('of every example of a rule', () => {
    const examples = rules.flatMap(({ examples: { fails, passes } }) => [...fails, ...passes]);
    const compared = examples.filter(({ before }) => before !== undefined);
    expect(compared.length).toBeGreaterThan(100);
    for (const example of compared) expect(exampleStory(example)).not.toEqual([]);
  });
});

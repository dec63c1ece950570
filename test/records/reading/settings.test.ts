import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/records/reading/read-file.ts';
import { settingsOf } from '../../../src/records/reading/settings.ts';

const RIGHT = [
  'name: Fenwick Analytics',
  'timezone: Europe/Berlin',
  'channels:',
  '  - { id: email, label: Mailbox, address: "mailto:security@fenwick.example" }',
  '  - { id: phone, label: Telephone, address: "tel:+49-30-0" }',
];

function settings(...lines: readonly string[]) {
  const text = ['---', ...lines, '---', '', '## How to report', '', 'Call.'].join('\n');
  const { organisation, doubts, faults } = settingsOf(readFile('organisation.md', new TextEncoder().encode(text)));
  const { name, timezone, channels, country, thresholds } = organisation.data;
  return {
    name,
    timezone,
    channels: channels.map(({ id }) => id),
    country,
    triageHours: thresholds.triageHours,
    doubts: doubts === 'all' ? doubts : [...doubts].sort(),
    faults: faults.map(({ rule, at }) => `${rule} ${at.join('.')}`),
    headings: organisation.sections.headings,
  };
}

const USED = {
  name: 'Fenwick Analytics',
  timezone: 'Europe/Berlin',
  channels: ['email', 'phone'],
  country: undefined,
  triageHours: 24,
  doubts: [],
  faults: [],
  headings: ['How to report'],
};

describe('settings that are partly wrong', () => {
  it.each<[string, readonly string[], object]>([
    ['right', RIGHT, {}],
    ['with more', [...RIGHT, 'country: DE', 'thresholds: { triageHours: 8 }'], { country: 'DE', triageHours: 8 }],
    [
      'one value is wrong, and the others hold',
      [...RIGHT, 'country: Germany', 'thresholds: { triageHours: 8 }'],
      { triageHours: 8, doubts: ['country'], faults: ['record/schema country'] },
    ],
    [
      'one value of a group is wrong',
      [...RIGHT, 'thresholds: { triageHours: 8, reviewDays: soon }'],
      { triageHours: 8, doubts: ['thresholds'], faults: ['record/schema thresholds.reviewDays'] },
    ],
    [
      'a channel that has no address goes as a whole',
      [...RIGHT, '  - { id: third, label: Third }'],
      { doubts: ['channels'], faults: ['record/schema channels.2.address'] },
    ],
    [
      'what must be there is missing',
      RIGHT.slice(1),
      { name: 'Unnamed organisation', doubts: ['name'], faults: ['record/schema name'] },
    ],
  ])('%s', (_what, lines, expected) => expect(settings(...lines)).toEqual({ ...USED, ...expected }));

  it('a misspelt setting may be any that is absent', () => {
    const { doubts, faults } = settings(...RIGHT, 'cuontry: DE');
    expect(faults).toEqual(['record/unknown-field cuontry']);
    expect(doubts).toEqual(expect.arrayContaining(['country', 'cuontry', 'thresholds']));
    expect(doubts).not.toContain('name');
  });

  it('a misspelt part of a setting doubts that setting alone', () => {
    expect(settings(...RIGHT, 'thresholds: { triageHuors: 8 }').doubts).toEqual(['thresholds']);
  });

  it('that can not be read, or are not there, are those of nobody, and nothing of them can be trusted', () => {
    const nobody = { ...USED, name: 'Unnamed organisation', timezone: 'UTC', channels: ['unknown'], doubts: 'all' };
    expect(settings('name: a: b')).toEqual({ ...nobody, faults: ['record/readable '], headings: [] });
    const { organisation, faults, doubts } = settingsOf(undefined);
    expect([organisation.data.name, faults, doubts, organisation.document.text]).toEqual([nobody.name, [], 'all', '']);
  });
});

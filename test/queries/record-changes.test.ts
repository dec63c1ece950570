import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrderChanges, said } from '../../src/queries/aligned.ts';
import { firstChange, grouped, recordChanges, type Version, versionOf } from '../../src/queries/record-changes.ts';
import { readFile } from '../../src/records/reading/read-file.ts';
import type { Folder } from '../../src/records/types/fields.ts';

const FILE = 'incidents/2026/INC-2026-0007.md';

function version(text: string, folder: Folder = 'incidents', file = FILE): Version {
  const read = versionOf(folder, file, readFile(file, new TextEncoder().encode(text)));
  if (read === null) throw new Error('the text can not be read');
  return read;
}

const record = (fields: string, body = ''): string =>
  `---\nid: INC-2026-0007\ntitle: Laptop left on a train\n${fields}---\n\n${body}`;

function toldOf(before: Version, after: Version): readonly string[] {
  return grouped(recordChanges(before, after)).map(({ words, rewrites }) => (rewrites ? `! ${words}` : words));
}

const TRIAGED = 'triage: { at: 2026-03-02T09:00+01:00, by: it-admin }\n';
const ENTRY_1 = '  - { at: 2026-03-02T09:41+01:00, by: it-admin, phase: respond, action: Remote wipe sent. }\n';
const ENTRY_2 = '  - { at: 2026-03-02T10:05+01:00, by: it-admin, phase: respond, action: Account locked. }\n';
const ENTRY_3 = '  - { at: 2026-03-03T08:00+01:00, by: ops-lead, phase: recover, action: New laptop handed out. }\n';
const REASSESSED = `reassessments:
  - { at: 2026-03-03T10:00+01:00, by: it-admin, field: severity, from: medium, to: high, reason: Client data was on it. }
`;
const evidence = (more: string): string => `evidence:\n  - id: wipe-receipt\n    description: Receipt\n${more}`;
const HASH_A = `    sha256: ${'a'.repeat(64)}\n`;
const HASH_B = `    sha256: ${'b'.repeat(64)}\n`;
const custody = (...to: readonly string[]): string =>
  evidence(
    `    custody:\n${to.map((who, n) => `      - { at: 2026-03-0${n + 2}T09:00+01:00, to: ${who} }\n`).join('')}`,
  );
const notice = (more: string): string =>
  `notifications:\n  - { obligation: northwind-dpa, stage: first, decision: required${more} }\n`;

describe('what a manager reads of two versions of an incident; `!` marks what is written once and was changed', () => {
  it.each<[what: string, before: string, after: string, told: string[]]>([
    ['a step', 'status: recovered\n', 'status: closed\n', ['status recovered → closed']],
    ['a first severity', '', 'severity: medium\n', ['severity set to medium']],
    ['a severity taken out', 'severity: medium\n', '', ['severity taken out (it was medium)']],
    ['a severity before triage', 'severity: medium\n', 'severity: high\n', ['severity medium → high']],
    [
      'a severity after triage, by a reassessment',
      `severity: medium\n${TRIAGED}`,
      `severity: high\n${TRIAGED}${REASSESSED}`,
      ['severity medium → high, by reassessment of 3 Mar 2026', '1 reassessment added'],
    ],
    [
      'a severity after triage, without one',
      `severity: medium\n${TRIAGED}`,
      `severity: high\n${TRIAGED}`,
      ['! severity medium → high, without a reassessment'],
    ],
    [
      'a severity that no reassessment names',
      `severity: medium\n${TRIAGED}`,
      `severity: low\n${TRIAGED}${REASSESSED}`,
      ['! severity medium → low, without a reassessment', '1 reassessment added'],
    ],
    [
      'a category',
      'category: phishing\n',
      'category: lost-or-stolen-device\n',
      ['category phishing → lost or stolen device'],
    ],
    [
      'a time that was moved',
      'detectedAt: 2026-03-02T08:15+01:00\n',
      'detectedAt: 2026-03-02T11:15+01:00\n',
      ['! detected 2 Mar 2026, 08:15 (+01:00) → 2 Mar 2026, 11:15 (+01:00) (a time moved)'],
    ],
    [
      'a time that was filled in',
      '',
      'containedAt: 2026-03-02T09:41+01:00\n',
      ['contained set to 2 Mar 2026, 09:41 (+01:00)'],
    ],
    ['an entry added', `timeline:\n${ENTRY_1}`, `timeline:\n${ENTRY_1}${ENTRY_2}`, ['1 timeline entry added']],
    ['the first entries', '', `timeline:\n${ENTRY_1}${ENTRY_2}`, ['2 timeline entries added']],
    [
      'an entry taken out',
      `timeline:\n${ENTRY_1}${ENTRY_2}${ENTRY_3}`,
      `timeline:\n${ENTRY_1}${ENTRY_3}`,
      ['! timeline entry 2 taken out'],
    ],
    [
      'an entry put in between',
      `timeline:\n${ENTRY_1}${ENTRY_3}`,
      `timeline:\n${ENTRY_1}${ENTRY_2}${ENTRY_3}`,
      ['! 1 timeline entry added between earlier ones'],
    ],
    [
      'an old entry changed, and one added',
      `timeline:\n${ENTRY_1}${ENTRY_2}`,
      `timeline:\n${ENTRY_1.replace('Remote wipe sent.', 'Nothing was sent.')}${ENTRY_2}${ENTRY_3}`,
      ['! timeline entry 1 rewritten: action “Remote wipe sent.” → “Nothing was sent.”', '1 timeline entry added'],
    ],
    [
      'the time of an old entry moved',
      `timeline:\n${ENTRY_1}`,
      `timeline:\n${ENTRY_1.replace('09:41', '08:41')}`,
      ['! timeline entry 1 rewritten: when 2 Mar 2026, 09:41 (+01:00) → 2 Mar 2026, 08:41 (+01:00) (a time moved)'],
    ],
    ['evidence', '', evidence(HASH_A), ['evidence `wipe-receipt` added']],
    ['a hash that was added', evidence(''), evidence(HASH_A), ['evidence `wipe-receipt`: SHA-256 written']],
    ['a hash that was changed', evidence(HASH_A), evidence(HASH_B), ['! evidence `wipe-receipt`: SHA-256 changed']],
    ['evidence taken out', evidence(HASH_A), '', ['! evidence `wipe-receipt` taken out']],
    [
      'custody',
      custody('it-admin'),
      custody('it-admin', 'ops-lead'),
      ['evidence `wipe-receipt`: 1 custody entry added'],
    ],
    [
      'custody rewritten',
      custody('it-admin'),
      custody('ops-lead'),
      ['! evidence `wipe-receipt`: custody entry 1 rewritten: to it-admin → ops-lead'],
    ],
    [
      'a notification that was sent',
      notice(''),
      notice(', sentAt: 2026-03-02T12:00+01:00'),
      ['notification `northwind-dpa` `first`: sent set to 2 Mar 2026, 12:00 (+01:00)'],
    ],
    [
      'a notification that was sent, told otherwise',
      notice(', sentAt: 2026-03-02T12:00+01:00'),
      notice(', sentAt: 2026-03-02T12:00+01:00, summary: All is well.'),
      ['notification `northwind-dpa` `first`: summary set to “All is well.”'],
    ],
    [
      'a notification that was sent, taken out',
      notice(', sentAt: 2026-03-02T12:00+01:00'),
      '',
      ['! notification `northwind-dpa` `first` taken out'],
    ],
    [
      'what belongs to it',
      'links: { actions: [ACT-2026-0001] }\n',
      'links: { actions: [ACT-2026-0001, ACT-2026-0002] }\n',
      ['links: actions: ACT-2026-0002 added'],
    ],
    ['a field that nobody knows', '', 'colour: red\n', ['colour set to red']],
    ['a field called as every object has one', '', 'constructor: x\n', ['constructor set to x']],
    [
      'the order of fields',
      'kind: event\nstatus: closed\n',
      'status: closed\nkind: event\n',
      ['nothing that it says: only how the file is written'],
    ],
    [
      'a remark in the file',
      'kind: event\n',
      'kind: event # sure\n',
      ['nothing that it says: only how the file is written'],
    ],
  ])('%s', (_what, before, after, told) => {
    expect(toldOf(version(record(before)), version(record(after)))).toEqual(told);
  });

  it.each<[what: string, before: string, after: string, told: string[]]>([
    ['a section', '', '## Root cause\n\nThe bag was on the rack.\n', ['`## Root cause` written']],
    ['a heading alone', '', '## Root cause\n\nTBD\n', ['`## Root cause` added, not answered yet']],
    ['an answer', '## Root cause\n\nTBD\n', '## Root cause\n\nThe bag was on the rack.\n', ['`## Root cause` written']],
    ['more of it', '## Root cause\n\nA bag.\n', '## Root cause\n\nA bag. On the rack.\n', ['`## Root cause` extended']],
    ['other words', '## Root cause\n\nA bag.\n', '## Root cause\n\nA thief took it.\n', ['`## Root cause` reworded']],
    ['its end', '## Root cause\n\nA bag.\n', '', ['`## Root cause` taken out']],
    ['its answer gone', '## Root cause\n\nA bag.\n', '## Root cause\n\nTBD\n', ['`## Root cause` emptied']],
    [
      'the same words',
      '## Root cause\n\nA bag.\n',
      '## Root cause\n\nA **bag**.\n',
      ['`## Root cause` written otherwise, with the same words'],
    ],
    ['text above', 'A laptop.\n', 'Two laptops were lost.\n', ['text above the first heading reworded']],
    [
      'the second of two',
      '## Note\n\nA.\n\n## Note\n\nB.\n',
      '## Note\n\nA.\n\n## Note\n\nC.\n',
      ['`## Note (2)` reworded'],
    ],
  ])('the text: %s', (_what, before, after, told) => {
    expect(toldOf(version(record('', before)), version(record('', after)))).toEqual(told);
  });
});

describe('other records', () => {
  const action = (more: string): Version =>
    version(`---\nid: ACT-2026-0001\ntitle: Encrypt\n${more}---\n`, 'actions', 'actions/ACT-2026-0001.md');
  const MOVED =
    'dueMoves:\n  - { from: 2026-04-30, to: 2026-06-30, at: 2026-04-20T09:00+02:00, by: managing-director, reason: Late. }\n';
  it.each<[what: string, before: string, after: string, told: string[]]>([
    [
      'a due day that somebody agreed to move',
      'dueOn: 2026-04-30\n',
      `dueOn: 2026-06-30\n${MOVED}`,
      ['due 30 Apr 2026 → 30 Jun 2026, agreed on 20 Apr 2026', '1 move of the due day added'],
    ],
    [
      'a due day that nobody agreed to move',
      'dueOn: 2026-04-30\n',
      'dueOn: 2026-06-30\n',
      ['! due 30 Apr 2026 → 30 Jun 2026, without an entry in `dueMoves`'],
    ],
  ])('%s', (_what, before, after, told) => expect(toldOf(action(before), action(after))).toEqual(told));

  it('a place that changed', () => {
    const text = record('');
    expect(toldOf(version(text, 'incidents', 'incidents/INC-2026-0007.md'), version(text))).toEqual([
      'moved from `incidents/INC-2026-0007.md` to `incidents/2026/INC-2026-0007.md`',
    ]);
  });

  it('how a record began', () => {
    expect(firstChange(version(record('kind: event\nstatus: reported\n'))).words).toBe(
      'incident report begun: event, reported',
    );
  });
});

describe('lists', () => {
  const item = fc.integer({ min: 0, max: 5 });
  it('of two that say the same nothing is told, and of any two both can be made of what is told', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), fc.array(item, { maxLength: 12 }), (before, after) => {
        const changes = inOrderChanges(before, after);
        const gone = new Set(changes.flatMap(({ from }) => (from === null ? [] : [from.place])));
        const come = new Set(changes.flatMap(({ to }) => (to === null ? [] : [to.place])));
        expect(before.filter((_, place) => !gone.has(place))).toEqual(after.filter((_, place) => !come.has(place)));
        if (said(before) === said(after)) expect(changes).toEqual([]);
      }),
    );
  });

  it('entries added at the end are told as added, however many there were', () => {
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 12 }),
        fc.array(item, { minLength: 1, maxLength: 12 }),
        (before, more) => {
          const changes = inOrderChanges(before, [...before, ...more]);
          expect(changes.every(({ from, to }) => from === null && to !== null)).toBe(true);
          expect(changes).toHaveLength(more.length);
        },
      ),
    );
  });

  it('the smallest rewriting of one of them is told', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 12 }), fc.nat(), (before, at) => {
        const place = at % before.length;
        const changes = inOrderChanges(before, before.with(place, 9));
        expect(changes).toEqual([{ from: { item: before[place], place }, to: { item: 9, place }, inFrontOf: null }]);
      }),
    );
  });
});

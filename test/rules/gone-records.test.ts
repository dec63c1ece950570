import { describe, expect, it } from 'vitest';
import { pastOfExample } from '../../src/checker/example-past.ts';
import { judge } from '../../src/checker/judge.ts';
import { EXAMPLE_NOW, type Example } from '../../src/rules/example.ts';
import { ruleById } from '../../src/rules/index.ts';
import { inspectedExample } from '../helpers/inspected.ts';

const asked = ['history/id-changed', 'history/record-deleted'].flatMap((id) => ruleById(id) ?? []);

/** What is said of records that are in no file any more, as the file and the message. */
async function said(example: Omit<Example, 'name'>): Promise<readonly string[]> {
  const inspected = await inspectedExample({ name: 'case', ...example });
  const past = await pastOfExample({ name: 'case', ...example }, inspected);
  return judge(inspected, asked, Date.parse(example.now ?? EXAMPLE_NOW), { past }).findings.map(
    ({ file, message }) => `${file}: ${message}`,
  );
}

const ACTION = 'actions/ACT-2026-0003.md';
const NEXT = 'actions/ACT-2026-0004.md';
const REPORT = 'incidents/2026/INC-2026-0021.md';
const NUMBERED = 'incidents/2026/INC-2026-0022.md';
const PROVISIONAL = 'incidents/2026/INC-2026-P3K9QZ7.md';
const real = { 'organisation.md': { from: 'organisation.md', set: { sample: null, clock: null } } } as const;
const waiver = (expiresOn: string | null) =>
  `---\nid: WVR-2026-0001\ntitle: No day yet\nrule: evidence/retention-set\nrecords: [INC-2026-0007]\nreason: The plan is being written.\napprovedBy: managing-director\napprovedOn: 2026-08-02\n${expiresOn === null ? '' : `expiresOn: ${expiresOn}\n`}---\n`;
const gone = (file: string, id: string) => `${file}: \`${id}\` is in no file any more; it stood here at aaaaaaaaaa`;
const called = (file: string, id: string) => `${file}: this record was called \`${id}\` before`;
const WAIVER = 'waivers/WVR-2026-0001.md';
const waived = (expiresOn: string | null): Omit<Example, 'name'> => ({
  from: ACTION,
  files: real,
  before: { files: { ...real, [WAIVER]: waiver(expiresOn) } },
});

describe('a record that no file holds any more', () => {
  it.each<[string, Omit<Example, 'name'>, readonly string[]]>([
    [
      'deleted',
      { from: 'organisation.md', set: { sample: null, clock: null }, files: { [ACTION]: null }, before: realBefore() },
      [gone(ACTION, 'ACT-2026-0003')],
    ],
    ['nobody compares', { from: 'organisation.md', set: { sample: null, clock: null }, files: { [ACTION]: null } }, []],
    ['under another number', moved({}), [called(NEXT, 'ACT-2026-0003')]],
    [
      'under another number, with other fields',
      moved({ set: { status: 'open', doneOn: null } }),
      [called(NEXT, 'ACT-2026-0003')],
    ],
    ['another title, the same text', moved({ set: { title: 'Something else' } }), [gone(ACTION, 'ACT-2026-0003')]],
    ['the same title, another text', moved({ body: 'Something else.' }), [gone(ACTION, 'ACT-2026-0003')]],
    ['the same title, no text', moved({ body: '' }), [gone(ACTION, 'ACT-2026-0003')]],
    [
      'the same title and text, but a record that was there already',
      {
        from: 'organisation.md',
        set: { sample: null, clock: null },
        files: { [ACTION]: null, [NEXT]: { from: ACTION, set: { id: 'ACT-2026-0004' } } },
        before: {
          set: { sample: null, clock: null },
          files: { [NEXT]: { from: ACTION, set: { id: 'ACT-2026-0004' } } },
        },
      },
      [gone(ACTION, 'ACT-2026-0003')],
    ],
    [
      'what can not be read was called otherwise for all we know',
      {
        from: 'organisation.md',
        set: { sample: null, clock: null },
        files: { [ACTION]: null, [NEXT]: { from: ACTION, set: { id: 'ACT-2026-0004' } } },
        before: { set: { sample: null, clock: null }, files: { [ACTION]: 'not a record\n' } },
      },
      [gone(ACTION, 'ACT-2026-0003')],
    ],
    [
      'a provisional report that got its number',
      {
        from: REPORT,
        file: NUMBERED,
        set: { id: 'INC-2026-0022', formerId: 'INC-2026-P3K9QZ7', title: 'A better title' },
        files: real,
        before: { file: PROVISIONAL, set: { id: 'INC-2026-P3K9QZ7' }, files: real },
      },
      [],
    ],
    [
      'a provisional report that got its number and does not say so',
      {
        from: REPORT,
        file: NUMBERED,
        set: { id: 'INC-2026-0022' },
        files: real,
        before: { file: PROVISIONAL, set: { id: 'INC-2026-P3K9QZ7' }, files: real },
      },
      [called(NUMBERED, 'INC-2026-P3K9QZ7')],
    ],
    [
      'a provisional report that is gone',
      {
        from: ACTION,
        files: real,
        before: { files: { ...real, [PROVISIONAL]: { from: REPORT, set: { id: 'INC-2026-P3K9QZ7' } } } },
      },
      [gone(PROVISIONAL, 'INC-2026-P3K9QZ7')],
    ],
    [
      'a numbered incident that got another number and says so',
      {
        from: REPORT,
        file: NUMBERED,
        set: { id: 'INC-2026-0022', formerId: 'INC-2026-0021', title: 'A better title' },
        files: real,
        before: { files: real },
      },
      [called(NUMBERED, 'INC-2026-0021')],
    ],
    ['a waiver that had ended', waived('2026-11-19'), []],
    ['a waiver on its last day', waived('2026-11-20'), [gone(WAIVER, 'WVR-2026-0001')]],
    ['a waiver that had not ended', waived('2026-12-31'), [gone(WAIVER, 'WVR-2026-0001')]],
    ['a sample', { from: 'organisation.md', files: { [ACTION]: null }, before: {} }, []],
    [
      'a sample that becomes real',
      { from: 'organisation.md', set: { sample: null, clock: null }, files: { [ACTION]: null }, before: {} },
      [],
    ],
    [
      'real records that become a sample',
      { from: 'organisation.md', files: { [ACTION]: null }, before: realBefore() },
      [gone(ACTION, 'ACT-2026-0003')],
    ],
  ])('%s', async (_, example, messages) => {
    expect(await said(example)).toEqual(messages);
  });
});

function realBefore(): NonNullable<Example['before']> {
  return { set: { sample: null, clock: null } };
}

function moved({ set = {}, ...rest }: Pick<Example, 'set' | 'body'>): Omit<Example, 'name'> {
  return {
    from: ACTION,
    file: NEXT,
    set: { id: 'ACT-2026-0004', ...set },
    ...rest,
    files: real,
    before: { files: real },
  };
}

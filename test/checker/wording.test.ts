import { describe, expect, it } from 'vitest';
import { inOrder, type ReportedFinding } from '../../src/checker/finding.ts';
import { exitStatus, type Report, type Summary, summarise } from '../../src/checker/report.ts';
import {
  acceptedBecause,
  changedWeights,
  circumstances,
  inWords,
  nextSteps,
  settings,
  size,
  tally,
} from '../../src/checker/reporters/wording.ts';
import { eachFolder } from '../../src/records/types/fields.ts';
import { rules } from '../../src/rules/index.ts';
import { ACCEPTANCE, FINDING, finding, reportOf, WAIVED } from '../helpers/reports.ts';

const NONE: Summary = { error: 0, warning: 0, info: 0, waived: 0 };

describe('how many findings there are, in words', () => {
  it.each<[summary: Partial<Summary>, words: string]>([
    [{}, 'no findings'],
    [{ error: 1 }, '1 error'],
    [{ error: 2, warning: 1 }, '2 errors and 1 warning'],
    [{ warning: 2, info: 1 }, '2 warnings and 1 remark'],
    [{ info: 3 }, '3 remarks'],
    [{ waived: 1 }, '1 waived'],
    [{ error: 1, warning: 2, info: 3, waived: 4 }, '1 error, 2 warnings, 3 remarks and 4 waived'],
  ])('%j', (summary, words) => expect(tally({ ...NONE, ...summary })).toBe(words));

  it('are counted by weight, and as waived alone where they are', () => {
    const all = [
      FINDING,
      finding({ severity: 'warning' }),
      finding({ severity: 'warning' }),
      finding({ severity: 'info' }),
    ];
    expect(summarise([...all, WAIVED])).toEqual({ error: 1, warning: 2, info: 1, waived: 1 });
    expect(summarise([])).toEqual(NONE);
  });
});

describe('a check ends with', () => {
  it.each<[summary: Partial<Summary>, atError: number, atWarning: number]>([
    [{}, 0, 0],
    [{ error: 1 }, 1, 1],
    [{ warning: 1 }, 0, 1],
    [{ info: 1, waived: 1 }, 0, 0],
  ])('%j: %i, and where warnings fail %i', (summary, atError, atWarning) => {
    expect(exitStatus({ ...NONE, ...summary }, 'error')).toBe(atError);
    expect(exitStatus({ ...NONE, ...summary }, 'warning')).toBe(atWarning);
  });
});

describe('findings stand in the order of', () => {
  const first = finding({ file: 'b.md', line: 2, column: 2, rule: 'incident/b', message: 'b' });
  it.each<[what: string, before: Partial<ReportedFinding>]>([
    ['their file', { file: 'a.md', line: 9, column: 9, rule: 'incident/z', message: 'z' }],
    ['their line', { line: 1, column: 9, rule: 'incident/z', message: 'z' }],
    ['their column', { column: 1, rule: 'incident/z', message: 'z' }],
    ['their rule', { rule: 'incident/a', message: 'z' }],
    ['their words', { message: 'a' }],
  ])('%s', (_what, change) => {
    const before = { ...first, ...change };
    expect([first, before].sort(inOrder)).toEqual([before, first]);
    expect([before, first].sort(inOrder)).toEqual([before, first]);
    expect(inOrder(first, { ...first })).toBe(0);
  });
});

describe('the head of a report', () => {
  const records = eachFolder(() => 0);
  it.each<[change: Partial<Report>, says: string]>([
    [{}, '12 records in src/content'],
    [{ records: { ...records, people: 1 } }, '1 record in src/content'],
    [{ records }, '0 records in src/content'],
  ])('says how many records there are', (change, says) => expect(size(reportOf([], change))).toBe(says));

  const HERE = 'Judged as of 2026-11-20T12:00+01:00';
  const evidence = { match: 3, mismatch: 1, notVerifiable: 2, items: [] };
  it.each<[what: string, change: Partial<Report>, says: readonly string[]]>([
    ['no commit', { commit: null }, [`${HERE}, by 2 rules`]],
    ['one rule', { commit: null, rules: rules.slice(0, 1) }, [`${HERE}, by 1 rule`]],
    ['a commit', {}, [`${HERE}, by 2 rules; last commit a5f79f5c0b`]],
    ['a base', { base: '0123456789abcdef' }, [`${HERE}, by 2 rules; last commit a5f79f5c0b, compared with 0123456789`]],
    ['a pinned clock', { commit: null, clockPinned: true }, [`${HERE}, the pinned clock of this sample, by 2 rules`]],
    [
      'evidence that was compared',
      { commit: null, evidence },
      [`${HERE}, by 2 rules`, 'Evidence: 3 match, 1 mismatch, 2 not verifiable'],
    ],
    [
      'settings',
      {
        commit: null,
        changedSeverities: [
          { rule: 'action/overdue', from: 'error', to: 'warning' },
          { rule: 'record/picture', from: 'warning', to: 'off' },
        ],
      },
      [
        `${HERE}, by 2 rules`,
        'Set otherwise by the organisation: action/overdue (warning instead of error), record/picture (off instead of warning)',
      ],
    ],
  ])('says when and how it was judged: %s', (_what, change, says) => {
    const report = reportOf([], { rules: rules.slice(0, 2), ...change });
    expect(circumstances(report)).toEqual(says);
    expect(settings(report)).toEqual(says.filter((line) => line.startsWith('Set')));
    expect(changedWeights(report)).toHaveLength(report.changedSeverities.length);
  });
});

describe('a finding in words', () => {
  it.each<[message: string, fix: string, words: string]>([
    ['nobody deputises', 'name a deputy', 'Nobody deputises. Name a deputy.'],
    ['is that so?', 'Look!', 'Is that so? Look!'],
    ['it ends.', 'no. 1', 'It ends. No. 1.'],
  ])('%s', (message, fix, words) => expect(inWords({ message, fix })).toBe(words));

  it('says why it is accepted', () => {
    const report = reportOf([WAIVED]);
    expect(acceptedBecause(report, ACCEPTANCE.id)).toBe(
      `accepted until 2026-12-31 by WVR-2026-0001, approved by managing-director on 2026-10-05: ${ACCEPTANCE.reason}`,
    );
    expect(acceptedBecause(report, 'WVR-2026-0002')).toBe('accepted by WVR-2026-0002');
  });
});

const OPEN = (line: number): string =>
  `Next: open src/content/incidents/2026/INC-2026-0007.md at line ${line} and do what stands behind "fix"; then run \`npx isms check\` again.`;
const WHY = 'To read why a rule is there, with an example: `npx isms explain incident/closed-requires-root-cause`';
const GO_ON = 'Nothing here keeps you from going on; look at it when you next work on these records.';

describe('what to do next', () => {
  const warning = finding({ severity: 'warning', line: 7 });
  const remark = finding({ severity: 'info', line: 9 });
  const waived = { ...FINDING, waiver: 'WVR-2026-0001', line: 3 };
  it.each<
    [
      what: string,
      findings: readonly ReportedFinding[],
      failOn: 'error' | 'warning',
      leftOut: number,
      says: readonly string[],
    ]
  >([
    ['an error', [remark, warning, FINDING], 'error', 0, [OPEN(5), WHY]],
    ['a warning, where warnings fail', [remark, warning, FINDING], 'warning', 0, [OPEN(7), WHY]],
    ['a warning, where they do not', [warning], 'error', 0, [GO_ON]],
    ['a remark, which never fails', [remark], 'warning', 0, [GO_ON]],
    ['an error that is accepted', [waived], 'error', 0, ['Nothing to do now: what was found is accepted for a time.']],
    ['an error behind one that is accepted', [waived, FINDING], 'error', 0, [OPEN(5), WHY]],
    ['a warning beside what is accepted', [waived, warning], 'error', 0, [GO_ON]],
    ['nothing', [], 'error', 0, ['Nothing to do: the records say all that the rules ask for.']],
    [
      'one that is left out',
      [FINDING],
      'error',
      1,
      [OPEN(5), WHY, '1 finding about records that have not changed is left out.'],
    ],
    [
      'several that are left out',
      [warning],
      'error',
      3,
      [GO_ON, '3 findings about records that have not changed are left out.'],
    ],
  ])('%s', (_what, findings, failOn, leftOut, says) => {
    expect(nextSteps(reportOf(findings, { leftOut }), failOn)).toEqual(says);
  });
});

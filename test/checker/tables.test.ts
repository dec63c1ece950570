import { describe, expect, it } from 'vitest';
import { keptReport } from '../../src/checker/kept-report.ts';
import { reportForPrograms } from '../../src/checker/report-schema.ts';
import { commentOf, commentWithout, NO_RUN, type Run } from '../../src/checker/reporters/comment.ts';
import { github } from '../../src/checker/reporters/github.ts';
import { findingForPrograms, json } from '../../src/checker/reporters/json.ts';
import { acceptedList, cell, type Pen, tableWithin } from '../../src/checker/reporters/markdown.ts';
import { sarifRule } from '../../src/checker/reporters/sarif-rules.ts';
import { summary } from '../../src/checker/reporters/summary.ts';
import { painter, terminal } from '../../src/checker/reporters/terminal.ts';
import { ruleById, rules } from '../../src/rules/index.ts';
import { ACCEPTANCE, FINDING, finding, LOOK, reportOf, WAIVED } from '../helpers/reports.ts';

const PLAIN: Pen = { text: (text) => text, message: (text) => text };
const length = (text: string): number => text.length;

/** The records of a table, line by line: `INC-2026-0007 ❌ error`. */
const rows = (text: string): readonly string[] =>
  text
    .split('\n')
    .slice(3)
    .flatMap((line) => (line === '' ? [] : line.split(' | ').slice(0, 2).join(' ').replace('| ', '')));

describe('a table of findings', () => {
  const at = (file: string, change: Parameters<typeof finding>[0]) => finding({ file, record: null, ...change });
  it('has the records with the heaviest first, each with all of its findings in order', () => {
    const { text, left } = tableWithin(
      [
        at('a.md', { severity: 'info', line: 1 }),
        at('b.md', { severity: 'error', line: 2, waiver: 'WVR-2026-0001' }),
        at('c.md', { severity: 'warning', line: 3 }),
        at('d.md', { severity: 'info', line: 4 }),
        at('d.md', { severity: 'error', line: 5 }),
        at('e.md', { severity: 'error', line: 6 }),
      ],
      10_000,
      length,
      PLAIN,
    );
    expect(left).toBe(0);
    expect(rows(text)).toEqual([
      'd.md<br>line 4 ℹ️ remark',
      'd.md<br>line 5 ❌ error',
      'e.md<br>line 6 ❌ error',
      'c.md<br>line 3 ⚠️ warning',
      'a.md<br>line 1 ℹ️ remark',
      'b.md<br>line 2 waived by WVR-2026-0001',
    ]);
  });

  it('names a record where there is one', () => {
    expect(rows(tableWithin([FINDING], 10_000, length, PLAIN).text)).toEqual(['INC-2026-0007<br>line 5 ❌ error']);
  });

  it('ends where there is no more room, to the letter', () => {
    const three = [FINDING, finding({ line: 6 }), finding({ line: 7 })];
    const whole = tableWithin(three, 100_000, length, PLAIN).text.length;
    expect(tableWithin(three, whole, length, PLAIN).left).toBe(0);
    expect(tableWithin(three, whole - 1, length, PLAIN).left).toBe(1);
    expect(tableWithin(three, 0, length, PLAIN).left).toBe(3);
    expect(tableWithin(three, whole, (text) => 2 * text.length, PLAIN).left).toBeGreaterThan(0);
  });

  it.each<[what: string, text: string, most: number | undefined, shown: string]>([
    ['as long as it may be', 'abc', 3, 'abc'],
    ['too long', 'abcd', 3, 'abc …'],
    ['as long as a cell', 'x'.repeat(600), undefined, 'x'.repeat(600)],
    ['longer than a cell', 'x'.repeat(601), undefined, `${'x'.repeat(600)} …`],
  ])('has a text %s', (_what, text, most, shown) => expect(cell(text, PLAIN, most)).toBe(shown));
});

const waivers = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ ...ACCEPTANCE, id: `WVR-2026-${String(at + 1).padStart(4, '0')}` }));

describe('accepted deviations', () => {
  it.each<[count: number, most: number, lines: number, last: string]>([
    [1, 3, 1, '- evidence/retention-set is accepted until 2026-12-31 by WVR-2026-0001'],
    [3, 3, 3, '- evidence/retention-set is accepted until 2026-12-31 by WVR-2026-0003'],
    [4, 3, 4, '- and by 1 more waiver'],
    [9, 3, 4, '- and by 6 more waivers'],
  ])('of %i, with %i at most', (count, most, lines, last) => {
    const items = acceptedList(reportOf([], { acceptances: waivers(count) }), most, PLAIN)
      .split('\n')
      .filter((line) => line.startsWith('- '));
    expect(items).toHaveLength(lines);
    expect(items.at(-1)?.slice(0, last.length)).toBe(last);
  });

  it.each<[count: number, named: number, says: string | null]>([
    [10, 10, null],
    [11, 10, '1 more waiver accept findings.'],
    [13, 10, '3 more waivers accept findings.'],
  ])('of %i are named in the first annotation', (count, named, says) => {
    const text = github(reportOf([], { acceptances: waivers(count) }), LOOK);
    expect(text.match(/accepted until/g)).toHaveLength(named);
    if (says === null) expect(text).not.toContain('more waiver');
    else expect(text).toContain(says);
  });

  it('stand in a summary and in a comment only where there are any', () => {
    for (const say of [summary, (report: typeof accepted) => commentOf(report, 'error', NO_RUN)]) {
      expect(say(accepted, LOOK)).toContain('### Accepted deviations');
      expect(say(reportOf([FINDING]), LOOK)).not.toContain('### Accepted deviations');
      expect(say(reportOf([]), LOOK)).not.toContain('| Record |');
      expect(say(reportOf([FINDING]), LOOK)).toContain('| Record |');
    }
  });
  const accepted = reportOf([WAIVED]);
});

describe('the comment says how the run ended', () => {
  const PASSED = '**The check passed.**';
  const DOUBTFUL = '**The check passed, but its report lists errors.**';
  const STRANGE = '**The run did not pass, though its report lists no error.**';
  const FAILED = '**The check did not pass:**';
  it.each<[conclusion: string | null, errors: number, says: string | null]>([
    [null, 0, null],
    [null, 1, null],
    ['success', 0, PASSED],
    ['success', 1, DOUBTFUL],
    ['failure', 0, STRANGE],
    ['failure', 1, FAILED],
    ['timed_out', 0, STRANGE],
  ])('%s, with %i errors', (conclusion, errors, says) => {
    const text = commentOf(reportOf(errors === 0 ? [] : [FINDING]), 'error', { page: null, conclusion });
    const said = [PASSED, DOUBTFUL, STRANGE, FAILED].filter((words) => text.includes(words));
    expect(said).toEqual(says === null ? [] : [says]);
  });

  it.each<[run: Run, link: string]>([
    [NO_RUN, 'the run'],
    [{ page: 'https://ci.example/7', conclusion: null }, '[the run](https://ci.example/7)'],
  ])('%j', (run, link) => {
    expect(commentOf(reportOf([]), 'error', run)).toContain(`This repeats what ${link} left behind`);
    expect(commentWithout('there is no report', run)).toContain(`Open ${link}: the first red line`);
  });

  it.each<[what: string, change: Parameters<typeof reportOf>[1], line: string]>([
    ['nothing', { commit: null }, 'Judged as of 2026-11-20T12:00+01:00.'],
    ['a commit', {}, 'Judged as of 2026-11-20T12:00+01:00; last commit a5f79f5c0b.'],
    [
      'a base',
      { base: '0123456789abcdef' },
      'Judged as of 2026-11-20T12:00+01:00; last commit a5f79f5c0b, compared with 0123456789.',
    ],
  ])('and what was judged: %s', (_what, change, line) => {
    const plain = commentOf(reportOf([], change), 'error', NO_RUN).replaceAll(/[\u200B\u2060\\]|&#\d+;/g, '');
    expect(plain.split(/ {2}\n|\n/).map((one) => one.trim())).toContain(line);
  });
});

describe('the terminal in colour', () => {
  it.each<[what: string, findings: readonly (typeof FINDING)[], style: string, total: string]>([
    ['errors', [FINDING], '1;31', '1 error in 1 file.'],
    ['warnings', [finding({ severity: 'warning' })], '33', '1 warning in 1 file.'],
    ['remarks', [finding({ severity: 'info' })], '32', '1 remark in 1 file.'],
    ['nothing', [], '32', 'No findings.'],
    ['what is accepted', [WAIVED], '32', '1 waived.'],
  ])('shows the count of %s', (_what, findings, style, total) => {
    expect(terminal(reportOf(findings), { ...LOOK, colour: true })).toContain(`\u001B[${style}m${total}\u001B[0m`);
  });

  it('is plain where nobody sees it', () => {
    expect(painter(false)('error', 'x')).toBe('x');
    expect(painter(true)('error', 'x')).toBe('\u001B[1;31mx\u001B[0m');
  });

  it.each<[width: number, longest: number]>([
    [20, 45],
    [80, 79],
  ])('of %i columns: text is broken at a width of 30 at least', (width, longest) => {
    const text = terminal(reportOf([finding({ message: 'a '.repeat(60), controls: [] })]), { ...LOOK, width });
    const [first = ''] = text.split('\n').filter((line) => line.includes(' error  '));
    expect(first.length).toBe(longest);
    expect(text).toContain('incident/closed-requires-root-cause\n');
  });

  it('says a waiver that the report does not know by its id', () => {
    expect(terminal(reportOf([WAIVED], { acceptances: [] }), LOOK)).toContain('\n  WVR-2026-0001\n');
    expect(terminal(reportOf([FINDING]), LOOK)).not.toContain('Accepted deviations');
  });
});

describe('a rule in SARIF', () => {
  it.each<[portal: string | undefined, uri: string]>([
    [undefined, 'urn:isms:rules/evidence/retention-set'],
    ['https://isms.fenwick.example', 'https://isms.fenwick.example/rules/evidence/retention-set/'],
    ['https://fenwick.example/isms', 'https://fenwick.example/isms/rules/evidence/retention-set/'],
    ['https://fenwick.example/isms/', 'https://fenwick.example/isms/rules/evidence/retention-set/'],
    ['no address', 'urn:isms:rules/evidence/retention-set'],
  ])('of a portal at %s is explained at %s', (portal, helpUri) => {
    const rule = ruleById('evidence/retention-set');
    if (rule === undefined) throw new TypeError('there is no such rule');
    const organisation = { name: 'Fenwick', sample: false, ...(portal === undefined ? {} : { portal }) };
    expect(sarifRule(rule, organisation)).toMatchObject({ name: 'EvidenceRetentionSet', helpUri });
  });
});

describe('the report for programs', () => {
  it('is read again as it was', () => {
    const evidence = {
      match: 0,
      mismatch: 0,
      notVerifiable: 1,
      items: [
        {
          record: 'INC-2026-0007',
          item: 'a',
          location: null,
          verdict: 'not-verifiable',
          why: 'no-location',
          found: null,
        } as const,
      ],
    };
    for (const report of [reportOf([FINDING, WAIVED]), reportOf([]), reportOf([], { evidence })]) {
      expect(keptReport(json(report), rules)).toEqual({ ...report, judged: [] });
      expect(reportForPrograms.safeParse(JSON.parse(json(report))).success).toBe(true);
    }
  });

  it.each(['', '{', 'null', '[]', '{}', json(reportOf([])).replace('"schemaVersion": ', '"schemaVersion": 9')])(
    'is none: %j',
    (text) => expect(keptReport(text, rules)).toBeNull(),
  );

  it('has the keys of a finding alone, in their order', () => {
    const RELATED = { file: 'f.md', line: 1, message: 'm', column: 2 };
    const more = { ...FINDING, more: 'x', related: [{ message: 'm', line: 1, column: 2, file: 'f.md', other: 1 }] };
    expect(JSON.stringify(findingForPrograms(more))).toBe(
      JSON.stringify({ ...FINDING, mentions: undefined, waiver: undefined, related: [RELATED] }).replace(
        /\}$/,
        ',"waiver":null,"mentions":[]}',
      ),
    );
  });
});

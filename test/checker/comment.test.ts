import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quietMessage, quietText } from '../../src/checker/escape.ts';
import { keptReport } from '../../src/checker/kept-report.ts';
import { comment, commentOf, commentWithout } from '../../src/checker/reporters/comment.ts';
import { json } from '../../src/checker/reporters/json.ts';
import { rules } from '../../src/rules/index.ts';
import { ACCEPTANCE, FINDING, finding, HOSTILE, hostileReport, LOOK, reportOf, WAIVED } from '../helpers/reports.ts';

const PAGE = 'https://github.com/fenwick/isms/actions/runs/7';
const MOST = 60_000;
/** What GitHub would make a mention, a reference, a link, an element or a line of its own of. */
const MARKUP = /@|(?<!&)#(?!#)|(?<!&)#\d|GH-\d|:\/\/(?!github\.com\/fenwick)|<(?!!-- isms|br>|\/?code>)/i;

describe('the comment', () => {
  it('says what is wrong, what to do, and who decides', () => {
    const report = reportOf([FINDING, WAIVED], { base: 'b'.repeat(40) });
    const text = commentOf(report, 'error', { page: PAGE, conclusion: 'failure' });
    expect(text).toBe(
      `<!-- isms-report -->
### isms check: 1 error and 1 waived

**The check did not pass:** this is to be mended first.

Fenwick Analytics: 12 records in src/content.  
Judged as of 2026-11-20T12:00+01:00; last commit a5f79f5c0b, compared with bbbbbbbbbb.

Next: open src/content/incidents/2026/INC-2026-0007.md at line 5 and do what stands behind "fix"; then run <code>npx isms check</code> again. To read why a rule is there, with an example: <code>npx isms explain incident/closed-requires-root-cause</code>

### Accepted deviations

- evidence/retention-set is accepted until 2026-12-31 by WVR-2026-0001, approved by managing-director on 2026-10-05: Our insurer says by the end of the year how long it wants it to be kept.

| Record | Weight | What is wrong | How to mend it | Rule |
| --- | --- | --- | --- | --- |
| INC-2026-0007<br>line 5 | ❌ error | <code>status</code> is <code>closed</code>, but there is no section <code>&#35;&#35; Root cause</code> | Write the cause below the heading <code>&#35;&#35; Root cause</code>, or set <code>status</code> back to <code>recovered</code>. | incident/closed-requires-root-cause |
| INC-2026-0007<br>line 54 | waived by WVR-2026-0001 | evidence <code>wipe-receipt</code> has no <code>retainUntilOn</code> and is not on legal hold | Write <code>retainUntilOn</code> with the day, or set <code>legalHold: true</code> as long as a dispute is open. | evidence/retention-set |

---

This repeats what [the run](${PAGE}) left behind and is brought up to date by the next one. Whether the change may be merged is decided by the check \`isms / gate\`, not by this comment.
`,
    );
  });

  it.each([
    ['success', [], 'The check passed.'],
    ['success', [FINDING], 'The two do not agree'],
    ['failure', [], 'though its report lists no error'],
    ['failure', [FINDING], 'The check did not pass:'],
    ['timed_out', [FINDING], 'The check did not pass:'],
  ])('goes by what the host says, %s, and not by the report', (conclusion, findings, said) =>
    expect(commentOf(reportOf(findings), 'error', { page: null, conclusion })).toContain(said),
  );

  it('says why there is nothing to show', () =>
    expect(commentWithout('What it left is no report', { page: PAGE, conclusion: 'failure' })).toMatch(
      /^<!-- isms-report -->\n### isms check: no result to show\n\nWhat it left is no report\. Open \[the run\]/,
    ));

  it('says how many findings did not fit', () => {
    const many = Array.from({ length: 2000 }, (_, at) => finding({ line: at + 1 }));
    const text = comment(reportOf(many), LOOK);
    const shown = text.split('\n').filter((line) => line.includes('❌')).length;
    expect(text).toContain(`\n${2000 - shown} more findings did not fit into a comment`);
    expect([text.length <= MOST, text.length > MOST - 1500]).toEqual([true, true]);
  });

  it('names heavy findings before light ones, whatever their order', () => {
    const light = finding({ severity: 'info', file: 'actions/ACT-2026-0001.md', record: 'ACT-2026-0001' });
    const text = comment(reportOf([light, FINDING]), LOOK);
    expect(text.indexOf('❌')).toBeLessThan(text.indexOf('ℹ️'));
  });
});

describe('whatever a report says', () => {
  it('a comment mentions and links nobody, and stays short enough', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const text = comment(report, LOOK);
        expect(text.length).toBeLessThanOrEqual(MOST);
        expect(
          text
            .replaceAll('&#8203;', '')
            .replaceAll(/&#\d+;/g, '')
            .replaceAll(/^#{3} /gm, ''),
        ).not.toMatch(MARKUP);
      }),
    );
  });

  it('a comment is at most 60,000 characters where every text is as long as it is hostile', () => {
    const long = (most: number): fc.Arbitrary<string> =>
      fc
        .tuple(fc.constantFrom(...HOSTILE), fc.integer({ min: 1, max: most }))
        .map(([part, times]) => part.repeat(times));
    const text = long(3000);
    fc.assert(
      fc.property(text, text, text, fc.integer({ min: 0, max: 40 }), (name, said, reason, count) => {
        const findings = Array.from({ length: count }, () =>
          finding({ message: said, fix: name, file: said, waiver: reason }),
        );
        const acceptances = Array.from({ length: 9 }, () => ({ ...ACCEPTANCE, id: reason, rule: said, reason }));
        const organisation = { name, sample: false };
        const report = reportOf(findings, { organisation, content: reason, acceptances });
        expect(comment(report, LOOK).length).toBeLessThanOrEqual(MOST);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['@team', '&#64;&#8203;team'],
    ['see #12 and GH-12', 'see &#35;&#8203;12 and GH&#8203;-12'],
    ['fenwick/isms#12', 'fenwick/isms&#35;&#8203;12'],
    ['the laugh-2 report', 'the laugh&#8203;-2 report'],
  ])('%s tells nobody', (text, quiet) => expect(quietText(text)).toBe(quiet));

  it('what is to be typed can be copied as it stands', () =>
    expect(quietMessage('write `## Root cause`, @ana')).toBe(
      'write <code>&#35;&#35; Root cause</code>, &#64;&#8203;ana',
    ));
});

describe('a report that was kept', () => {
  it('says again what it said', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const read = keptReport(json(report), rules);
        expect(read === null ? null : json(read)).toBe(json(report));
      }),
    );
  });

  it.each<[what: string, text: string]>([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another JSON', '[]'],
    ['one thing more', json(reportOf([])).replace('{', '{ "more": 1,')],
    ['one thing less', json(reportOf([])).replace(/ {2}"leftOut": 0,\n/, '')],
    ['another version', json(reportOf([])).replace('"schemaVersion": 1', '"schemaVersion": 2')],
    ['a negative number', json(reportOf([])).replace('"error": 0', '"error": -1')],
    ['nesting without end', '['.repeat(100_000)],
  ])('is none with %s', (_what, text) => expect(keptReport(text, rules)).toBeNull());
});

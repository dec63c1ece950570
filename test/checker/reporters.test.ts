import { stripVTControlCharacters } from 'node:util';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportedFinding } from '../../src/checker/finding.ts';
import schema from '../../src/checker/report.schema.json' with { type: 'json' };
import type { Report } from '../../src/checker/report.ts';
import { github } from '../../src/checker/reporters/github.ts';
import { json } from '../../src/checker/reporters/json.ts';
import { widthOf } from '../../src/checker/reporters/layout.ts';
import { pathFrom } from '../../src/checker/reporters/reporter.ts';
import { summary } from '../../src/checker/reporters/summary.ts';
import { terminal } from '../../src/checker/reporters/terminal.ts';
import { rules } from '../../src/rules/index.ts';
import { FINDING, finding, hostileReport, LOOK, reportOf, WAIVED } from '../helpers/reports.ts';

describe('where a file is, seen from where the content root is', () => {
  it.each([
    ['content', 'people/ops-lead.md', 'content/people/ops-lead.md'],
    ['content/', 'people/ops-lead.md', 'content/people/ops-lead.md'],
    ['', 'people/ops-lead.md', 'people/ops-lead.md'],
    ['.', 'people/ops-lead.md', './people/ops-lead.md'],
    ['content', '../package.json', 'package.json'],
    ['src/content/', '../../.github/CODEOWNERS', '.github/CODEOWNERS'],
    ['src/content/', '../package.json', 'src/package.json'],
    ['/srv/isms/content', '../package.json', '/srv/isms/package.json'],
    ['.', '../package.json', './../package.json'],
    ['../content', '../package.json', '../package.json'],
    ['..', '../package.json', '../../package.json'],
    ['content', '../../package.json', 'content/../../package.json'],
    ['content', '../..', 'content/../..'],
  ])('%s and %s: %s', (content, file, path) => expect(pathFrom(content, file)).toBe(path));
});

describe('the terminal', () => {
  it('says what is wrong, what to do about it, and what to do next', () => {
    const warning = finding({
      severity: 'warning',
      file: 'organisation.md',
      line: 12,
      column: 3,
      message: 'nobody deputises',
      related: [{ file: 'people/it-admin.md', line: 1, column: 1, message: 'who could' }],
    });
    const report = reportOf([FINDING, warning], {
      changedSeverities: [{ rule: 'register/quiet-period', from: 'warning', to: 'off' }],
      rules: rules.slice(0, 9),
    });
    expect(terminal(report, LOOK)).toBe(`Fenwick Analytics: 12 records in src/content
Judged as of 2026-11-20T12:00+01:00, by 9 rules; last commit a5f79f5c0b
Set otherwise by the organisation: register/quiet-period (off instead of
warning)

src/content/incidents/2026/INC-2026-0007.md
   5:1  error    \`status\` is \`closed\`, but there is no section \`## Root cause\`
        fix      Write the cause below the heading \`## Root cause\`, or set
                 \`status\` back to \`recovered\`.
        rule     incident/closed-requires-root-cause (A.5.27, 10.2)

src/content/organisation.md
  12:3  warning  nobody deputises
        see      src/content/people/it-admin.md:1, who could
        fix      Write the cause below the heading \`## Root cause\`, or set
                 \`status\` back to \`recovered\`.
        rule     incident/closed-requires-root-cause (A.5.27, 10.2)

1 error and 1 warning in 2 files.
Next: open src/content/incidents/2026/INC-2026-0007.md at line 5 and do what
stands behind "fix"; then run \`npx isms check\` again.
To read why a rule is there, with an example:
\`npx isms explain incident/closed-requires-root-cause\`
`);
  });

  it('is content with records that meet every rule', () => {
    expect(terminal(reportOf([]), LOOK)).toContain(
      '\nNo findings.\nNothing to do: the records say all that the rules ask for.\n',
    );
  });

  it('shows what is accepted by a waiver in a part of its own, and does not count it', () => {
    const text = terminal(reportOf([FINDING, WAIVED]), LOOK);
    expect(text.slice(text.indexOf('Accepted'), text.indexOf('Next'))).toBe(`Accepted deviations
  WVR-2026-0001, until 2026-12-31, approved by managing-director: No last day
  yet for the confirmation of the wipe
    src/content/incidents/2026/INC-2026-0007.md:54, evidence \`wipe-receipt\` has
    no \`retainUntilOn\` and is not on legal hold (evidence/retention-set)

1 error in 1 file; 1 waived.
`);
  });

  it('has nothing to do where all that was found is accepted', () => {
    expect(terminal(reportOf([WAIVED]), LOOK)).toContain(
      '\n1 waived.\nNothing to do now: what was found is accepted for a time.\n',
    );
  });

  it('says what the change did not touch', () => {
    expect(terminal(reportOf([], { leftOut: 2 }), LOOK)).toContain(
      '\n2 findings about records that have not changed are left out.\n',
    );
  });

  it.each([60, 80, 120, 200])('fits into %i columns', (width) => {
    const long = finding({ message: 'word '.repeat(60).trim() });
    const lines = terminal(reportOf([FINDING, long]), { ...LOOK, width }).split('\n');
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
  });

  it('has colour when it is asked to, and the same words', () => {
    const report = reportOf([FINDING]);
    const coloured = terminal(report, { ...LOOK, colour: true });
    expect(coloured).toContain('\u001B[1;31merror');
    const plain = stripVTControlCharacters(coloured).replaceAll(/ +$/gm, '');
    expect(plain).toBe(terminal(report, LOOK));
  });
});

describe('annotations of GitHub', () => {
  it('start with what was found in all, and stand at their lines', () => {
    expect(github(reportOf([FINDING]), LOOK)).toBe(
      '::notice title=isms check%3A 1 error::Fenwick Analytics: 12 records in src/content.%0A' +
        'Next: open src/content/incidents/2026/INC-2026-0007.md at line 5 and do what stands behind "fix"; then run `npx isms check` again.%0A' +
        'To read why a rule is there, with an example: `npx isms explain incident/closed-requires-root-cause`\n' +
        '::error file=isms/incidents/2026/INC-2026-0007.md,line=5,col=1,title=incident/closed-requires-root-cause::' +
        '`status` is `closed`, but there is no section `## Root cause`%0A' +
        'Fix: Write the cause below the heading `## Root cause`, or set `status` back to `recovered`.\n',
    );
  });

  it('are the heaviest ones, as many as GitHub shows, and say how many more there are', () => {
    const warnings = Array.from({ length: 12 }, (_, at) => finding({ severity: 'warning', line: at + 1 }));
    const errors = Array.from({ length: 13 }, (_, at) => finding({ file: 'z.md', line: at + 1 }));
    const [head = '', ...rest] = github(reportOf([...warnings, ...errors]), LOOK)
      .trimEnd()
      .split('\n');
    expect(head).toContain('5 more findings can not be shown here');
    expect(rest.map((line) => line.slice(0, line.indexOf(' ')))).toEqual([
      ...Array(10).fill('::error'),
      ...Array(10).fill('::warning'),
    ]);
  });

  it('leave waived findings out, and name their waivers in the first one', () => {
    const [head = '', ...rest] = github(reportOf([WAIVED]), LOOK).split('\n');
    expect(rest).toEqual(['']);
    expect(head).toContain(
      '%0Aevidence/retention-set is accepted until 2026-12-31 by WVR-2026-0001, approved by managing-director',
    );
  });

  it('name in the first one what the organisation set otherwise', () => {
    const report = reportOf([], { changedSeverities: [{ rule: 'register/empty', from: 'error', to: 'off' }] });
    expect(github(report, LOOK)).toContain(
      '%0ASet otherwise by the organisation: register/empty (off instead of error).%0A',
    );
  });
});

describe('the summary of a run', () => {
  it('is a table, record by record', () => {
    expect(summary(reportOf([FINDING]), LOOK)).toContain(
      '| INC-2026-0007<br>line 5 | ❌ error | <code>status</code> is <code>closed</code>, but there is no section <code>&#35;&#35; Root cause</code> |',
    );
  });

  it('names what is accepted, until when and why', () => {
    expect(summary(reportOf([WAIVED]), LOOK)).toContain(
      '\n### Accepted deviations\n\n- evidence/retention-set is accepted until 2026-12-31 by WVR-2026-0001, approved by managing-director on 2026-10-05: Our insurer',
    );
  });

  it('fits into 1 MiB, errors first, and says what is missing', () => {
    const warnings = Array.from({ length: 9000 }, (_, at) =>
      finding({ severity: 'warning', file: `incidents/INC-2026-${at}.md` }),
    );
    const errors = Array.from({ length: 100 }, (_, at) => finding({ file: `z${at}.md`, record: `Z${at}` }));
    const text = summary(reportOf([...warnings, ...errors]), LOOK);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    expect(Buffer.byteLength(text)).toBeGreaterThan(1024 * 1024 - 2048);
    expect(text).toContain('| Z99<br>line 5 |');
    const rows = text.match(/^\| .*<br>line/gm) ?? [];
    expect(text).toContain(`\n${9100 - rows.length} more findings did not fit`);
  });
});

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

describe('the JSON report', () => {
  it.each<[what: string, report: Report]>([
    ['no finding', reportOf([])],
    [
      'findings',
      reportOf([
        FINDING,
        finding({
          record: null,
          field: null,
          waiver: 'WVR-2026-0001',
          related: [{ file: 'a.md', line: 1, column: 2, message: 'b' }],
        }),
      ]),
    ],
    [
      'a base and changed weights',
      reportOf([], { base: 'b'.repeat(64), changedSeverities: [{ rule: 'register/empty', from: 'error', to: 'off' }] }),
    ],
    ['nothing known of git', reportOf([], { commit: null })],
  ])('has the published form with %s', (_what, report) => {
    validate(JSON.parse(json(report)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has its keys in the published order', () => {
    const text = json(reportOf([FINDING]));
    const keys = [...text.matchAll(/^ {2}"(\w+)"/gm)].map((match) => match[1]);
    expect(keys.slice(0, 10)).toEqual([
      'schemaVersion',
      'tool',
      'now',
      'commit',
      'base',
      'content',
      'records',
      'rules',
      'findings',
      'summary',
    ]);
    expect([...text.matchAll(/^ {6}"(\w+)"/gm)].map((match) => match[1])).toEqual(
      Object.keys(schema.properties.findings.items.properties),
    );
  });

  it('would be refused with a field that nobody published', () => {
    expect(validate({ ...JSON.parse(json(reportOf([]))), extra: 1 })).toBe(false);
  });
});

describe('whatever a record says', () => {
  const printable = /^[^\p{Cc}\p{Cs}\u200F\u202E\u{E0041}]*$/u;
  it('a terminal shows letters only, and GitHub finds no command in it', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        for (const line of terminal(report, LOOK).split('\n')) {
          expect(line).toMatch(printable);
          expect(line).not.toMatch(/^\s*::|##\[/);
        }
      }),
    );
  });
  it('there are as many commands as findings that are not waived, and one', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const lines = github(report, LOOK).trimEnd().split('\n');
        expect(lines).toHaveLength(1 + report.findings.filter(({ waiver }) => waiver === null).length);
        for (const line of lines)
          expect(line).toMatch(/^::(?:notice|error|warning) (?:\w+=[^:,]+(?:,|(?=::)))+::[^\r\n]+$/);
      }),
    );
  });
  it('a summary has as many rows as findings, and no element but line breaks and code', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const page = summary(report, LOOK);
        const rows = page.split('\n').filter((line) => line.startsWith('|'));
        expect(rows).toHaveLength(report.findings.length === 0 ? 0 : report.findings.length + 2);
        for (const row of rows) expect(row.split('|')).toHaveLength(7);
        expect(page.replaceAll(/<\/?code>|<br>/g, '')).not.toMatch(/[<>@`]|\]\(/);
      }),
    );
  });
  it('JSON is one document that says the same', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const read = JSON.parse(json(report));
        expect(read.findings.map((one: ReportedFinding) => one.message)).toEqual(
          report.findings.map((one) => one.message),
        );
      }),
    );
  });
});

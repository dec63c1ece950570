import fc from 'fast-check';
import type { ReportedFinding } from '../../src/checker/finding.ts';
import { type Report, summarise } from '../../src/checker/report.ts';
import type { Look } from '../../src/checker/reporters/reporter.ts';
import type { Acceptance } from '../../src/checker/waivers.ts';
import { eachFolder } from '../../src/records/types/fields.ts';
import { rules } from '../../src/rules/index.ts';

/** A content root in the folder `isms` of its repository, shown on 80 columns without colour. */
export const LOOK: Look = { width: 80, colour: false, prefix: 'isms/', failOn: 'error' };

/** A closed incident without its root cause. */
export const FINDING: ReportedFinding = {
  rule: 'incident/closed-requires-root-cause',
  severity: 'error',
  file: 'incidents/2026/INC-2026-0007.md',
  line: 5,
  column: 1,
  record: 'INC-2026-0007',
  field: 'status',
  message: '`status` is `closed`, but there is no section `## Root cause`',
  fix: 'Write the cause below the heading `## Root cause`, or set `status` back to `recovered`.',
  controls: ['A.5.27', '10.2'],
  fingerprint: '3c4105e03bd92b6099a925d9f7b703e8',
  related: [],
  mentions: [],
  waiver: null,
};

/** The same finding, but for some of what it says. */
export const finding = (change: Partial<ReportedFinding>): ReportedFinding => ({ ...FINDING, ...change });

/** A waiver for evidence without a last day. */
export const ACCEPTANCE: Acceptance = {
  id: 'WVR-2026-0001',
  file: 'waivers/WVR-2026-0001.md',
  rule: 'evidence/retention-set',
  title: 'No last day yet for the confirmation of the wipe',
  reason: 'Our insurer says by the end of the year how long it wants it to be kept.',
  approvedBy: 'managing-director',
  approvedOn: '2026-10-05',
  expiresOn: '2026-12-31',
};

/** What it accepts. */
export const WAIVED: ReportedFinding = finding({
  rule: 'evidence/retention-set',
  severity: 'warning',
  line: 54,
  column: 5,
  field: 'evidence[0].retainUntilOn',
  message: 'evidence `wipe-receipt` has no `retainUntilOn` and is not on legal hold',
  fix: 'Write `retainUntilOn` with the day, or set `legalHold: true` as long as a dispute is open.',
  controls: ['A.5.33'],
  fingerprint: 'b64a8f5e1f0c4a9d9d0a3c5e7f9a1b3c',
  waiver: 'WVR-2026-0001',
});

/** A report of twelve records with these findings. */
export function reportOf(findings: readonly ReportedFinding[], change: Partial<Report> = {}): Report {
  return {
    tool: { name: 'isms', version: '1.0.0' },
    now: '2026-11-20T12:00+01:00',
    clockPinned: false,
    organisation: { name: 'Fenwick Analytics', sample: false },
    commit: 'a5f79f5c0b1d3e5f7a9b1c3d5e7f9a1b3c5d7e9f',
    base: null,
    content: 'src/content',
    records: { ...eachFolder(() => 0), incidents: 7, nonconformities: 1, actions: 2, policies: 1, people: 1 },
    rules,
    changedSeverities: [],
    judged: [
      { file: 'incidents/2026/INC-2026-0007.md', record: 'INC-2026-0007' },
      { file: 'organisation.md', record: null },
      { file: 'people/it-admin.md', record: 'it-admin' },
    ],
    acceptances: findings.some(({ waiver }) => waiver === ACCEPTANCE.id) ? [ACCEPTANCE] : [],
    findings,
    leftOut: 0,
    summary: summarise(findings),
    ...change,
  };
}

/** Pieces of text that are meant to break out of one format or another, or to be taken for a command. */
export const HOSTILE = [
  '::error::x',
  '##[error]y',
  '%0A::warning::z',
  ']]>',
  '-->',
  '<script>',
  '<img src=x onerror=y>',
  '&lt;',
  '"',
  "'",
  '|',
  '`',
  '\\',
  '\u001B]8;;x\u0007',
  '\u0000',
  '\u009B2J',
  '\r',
  '\n',
  '\n::error::',
  '\u202E',
  '\u200F',
  '\u2028',
  '\uFEFF',
  '\uFFFE',
  '\uFFFF',
  '@team',
  '[a](javascript:b)',
  '[a](0)',
  '{0}',
  '../..',
  'C:\\x',
  '?#',
  '\uD800',
  '\uDC00',
  '\u{E0041}',
  '\u{1F600}',
  'עברית',
  'word',
];

const text = fc.array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));

const hostile = fc
  .record({
    message: text,
    fix: text,
    file: text,
    record: fc.option(text),
    field: fc.option(text),
    waiver: fc.option(text),
    line: fc.integer({ min: 1, max: 9999 }),
    severity: fc.constantFrom('error', 'warning', 'info'),
  })
  .map((change) =>
    finding({ ...change, related: [{ file: change.file, line: 1, column: 1, message: change.message }] }),
  );

/** Reports in which every text that somebody else wrote is hostile: names, files, messages, fields, reasons of waivers. */
export const hostileReport: fc.Arbitrary<Report> = fc
  .record({ findings: fc.array(hostile, { maxLength: 4 }), name: text, content: text, reason: text })
  .map(({ findings, name, content, reason }) => {
    const waivers = new Set(findings.flatMap(({ waiver }) => waiver ?? []));
    return reportOf(findings, {
      organisation: { name, sample: false },
      content,
      acceptances: [...waivers].map((id) => ({ ...ACCEPTANCE, id, file: reason, title: reason, reason })),
      judged: findings.slice(0, 2).map(({ file, record }) => ({ file, record })),
    });
  });

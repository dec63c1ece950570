import { ORGANISATION_FILE } from '../../records/reading/load.ts';
import type { Level } from '../../rules/rule.ts';
import { visible, visibleJson } from '../escape.ts';
import { fingerprint, type ReportedFinding } from '../finding.ts';
import type { ChangedSeverity, Report } from '../report.ts';
import { type Look, pathFrom } from './reporter.ts';
import { acceptedBecause, inWords } from './wording.ts';

/** GitLab knows info, minor, major, critical and blocker. */
const WEIGHTS = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Readonly<Record<Level, string>>;

interface Issue {
  readonly rule: string;
  readonly words: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
}

function issueOf(finding: ReportedFinding, report: Report): Issue {
  const { rule, file, line, waiver } = finding;
  const said = inWords(finding);
  return {
    rule,
    words: waiver === null ? said : `${said} This is ${acceptedBecause(report, waiver)}`,
    fingerprint: finding.fingerprint,
    severity: waiver === null ? WEIGHTS[finding.severity] : WEIGHTS.info,
    file,
    line,
  };
}

/** The format has no head: what the organisation changed about a rule stands among the issues. */
function noteOf({ rule, from, to }: ChangedSeverity): Issue {
  return {
    rule,
    words: `Set otherwise by the organisation: ${rule} (${to} instead of ${from}).`,
    fingerprint: fingerprint(rule, ORGANISATION_FILE, `severities.${rule}`, 0),
    severity: WEIGHTS.info,
    file: ORGANISATION_FILE,
    line: 1,
  };
}

/**
 * The report for GitLab, as a Code Quality artifact: an array of issues at their lines, each known again by a fingerprint
 * that does not depend on the line. Waived findings weigh `info` and say why.
 */
export function gitlab(report: Report, { prefix }: Look): string {
  const findings = report.findings.map((finding) => issueOf(finding, report));
  const issues = [...report.changedSeverities.map(noteOf), ...findings].map((issue) => ({
    description: visible(issue.words),
    check_name: issue.rule,
    fingerprint: issue.fingerprint,
    severity: issue.severity,
    location: { path: pathFrom(prefix, issue.file), lines: { begin: issue.line } },
  }));
  return `${visibleJson(JSON.stringify(issues, null, 2))}\n`;
}

import { visibleJson } from '../escape.ts';
import type { EvidenceReport } from '../evidence.ts';
import type { ReportedFinding } from '../finding.ts';
import { REPORT_SCHEMA_VERSION, type Report } from '../report.ts';
import type { Acceptance } from '../waivers.ts';

function findingOf({
  rule,
  severity,
  file,
  line,
  column,
  record,
  field,
  message,
  fix,
  controls,
  fingerprint,
  related,
  mentions,
  waiver,
}: ReportedFinding): object {
  const places = related.map((other) => ({
    file: other.file,
    line: other.line,
    message: other.message,
    column: other.column,
  }));
  return {
    rule,
    severity,
    file,
    line,
    column,
    record,
    field,
    message,
    fix,
    controls,
    fingerprint,
    related: places,
    waiver,
    mentions: mentions.map(({ folder, id }) => ({ folder, id })),
  };
}

function evidenceOf({ match, mismatch, notVerifiable, items }: EvidenceReport): object {
  const shown = items.map(({ record, item, location, verdict, why, found }) => ({
    record,
    item,
    location,
    verdict,
    why,
    found,
  }));
  return { match, mismatch, notVerifiable, items: shown };
}

function waiverOf({ id, file, rule, title, reason, approvedBy, approvedOn, expiresOn }: Acceptance): object {
  return { id, file, rule, title, reason, approvedBy, approvedOn, expiresOn };
}

/** The report for programs, as `report.schema.json` describes it; keys always in the same order. */
export function json(report: Report): string {
  const { tool, now, commit, base, content, records, rules, findings, summary } = report;
  const { organisation, clockPinned, changedSeverities, leftOut, evidence, acceptances } = report;
  const shown = {
    schemaVersion: REPORT_SCHEMA_VERSION,
    tool: { name: tool.name, version: tool.version },
    now,
    commit,
    base,
    content,
    records,
    rules: rules.length,
    findings: findings.map(findingOf),
    summary,
    organisation: { name: organisation.name, sample: organisation.sample },
    clockPinned,
    changedSeverities,
    leftOut,
    evidence: evidence === undefined ? null : evidenceOf(evidence),
    waivers: acceptances.map(waiverOf),
  };
  return `${visibleJson(JSON.stringify(shown, null, 2))}\n`;
}

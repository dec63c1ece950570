import { visibleJson } from '../escape.ts';
import type { ReportedFinding } from '../finding.ts';
import { REPORT_SCHEMA_VERSION, type Report } from '../report.ts';

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
  };
}

/** The report for programs, as `report.schema.json` describes it; keys always in the same order. */
export function json(report: Report): string {
  const { tool, now, commit, base, content, records, rules, findings, summary } = report;
  const { organisation, clockPinned, changedSeverities, leftOut } = report;
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
    organisation,
    clockPinned,
    changedSeverities,
    leftOut,
  };
  return `${visibleJson(JSON.stringify(shown, null, 2))}\n`;
}

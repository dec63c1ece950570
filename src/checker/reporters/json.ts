import { z } from 'zod';
import { isMapping } from '../../records/mapping.ts';
import { visibleJson } from '../escape.ts';
import { type ReportedFinding, reportedFinding } from '../finding.ts';
import { REPORT_SCHEMA_VERSION, type Report } from '../report.ts';
import { type ReportForPrograms, reportForPrograms } from '../report-schema.ts';

/** What a schema names of a value, in its order: the facts that only other reporters need are left out. */
function published(schema: z.core.$ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodNullable) return value === null ? null : published(schema.def.innerType, value);
  if (schema instanceof z.ZodArray && Array.isArray(value)) return value.map((item) => published(schema.element, item));
  if (!(schema instanceof z.ZodObject) || !isMapping(value)) return value;
  return Object.fromEntries(Object.entries(schema.shape).map(([name, inner]) => [name, published(inner, value[name])]));
}

/** The report for programs, as `report.schema.json` describes it; keys always in the same order. */
export function json({ rules, evidence, acceptances: waivers, ...report }: Report): string {
  const shown: ReportForPrograms = {
    schemaVersion: REPORT_SCHEMA_VERSION,
    ...report,
    rules: rules.length,
    evidence: evidence ?? null,
    waivers,
  };
  return `${visibleJson(JSON.stringify(published(reportForPrograms, shown), null, 2))}\n`;
}

/** A finding as every report for programs tells it: its keys and no others, in their order. */
export function findingForPrograms(finding: ReportedFinding): unknown {
  return published(reportedFinding, finding);
}

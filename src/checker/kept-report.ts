import type { Rule } from '../rules/rule.ts';
import type { Report } from './report.ts';
import { reportForPrograms } from './report-schema.ts';

/** How large a kept report may be: far more than ten thousand findings need. */
export const MAX_REPORT_BYTES = 64 * 1024 * 1024;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * A report that `--format json` wrote, read again. It may come from anybody: what has not exactly the form that
 * `report.schema.json` says is no report.
 * @param rules the rules of this program, which only their ids are looked up in
 * @returns null for what is no report, or one of another version
 */
export function keptReport(text: string, rules: readonly Rule[]): Report | null {
  const read = reportForPrograms.safeParse(parsed(text));
  if (!read.success) return null;
  const { schemaVersion: _, rules: __, evidence, waivers: acceptances, ...report } = read.data;
  return { ...report, rules, judged: [], acceptances, ...(evidence === null ? {} : { evidence }) };
}

import { z } from 'zod';
import type { Folder } from '../records/types/fields.ts';
import { LEVELS, type Level, type Rule } from '../rules/rule.ts';
import type { EvidenceReport } from './evidence.ts';
import { type ReportedFinding, reportedCount, reportedRule, type Unchanging } from './finding.ts';
import type { Acceptance } from './waivers.ts';

/** The version of the report's form; raised when a reader of it would have to change. */
export const REPORT_SCHEMA_VERSION = 1;

/** A rule whose severity the organisation changed. Shown in every report. */
export const changedSeverity = z.strictObject({
  rule: reportedRule,
  from: z.enum(LEVELS),
  to: z.enum([...LEVELS, 'off']),
});
export type ChangedSeverity = Unchanging<z.output<typeof changedSeverity>>;

/** A file whose findings a report lists. */
export interface Judged {
  /** Relative to the content root. */
  readonly file: string;
  /** The id that its name holds; null for the settings and for files that are no record. */
  readonly record: string | null;
}

/** The organisation, as far as a report speaks of it. */
export const reportedOrganisation = z.strictObject({
  name: z.string(),
  sample: z.boolean().meta({ description: 'Whether it is made up.' }),
  portal: z.string().optional().meta({ description: 'Where its portal is published.' }),
});
export type ReportedOrganisation = Unchanging<z.output<typeof reportedOrganisation>>;

/** The whole result of a check: reporters make text of it and add nothing. */
export interface Report {
  readonly tool: { readonly name: 'isms'; readonly version: string };
  /** The instant of judgement as it was given or pinned. */
  readonly now: string;
  /** Whether the organisation pins its clock, as only a fictional one may. */
  readonly clockPinned: boolean;
  readonly organisation: ReportedOrganisation;
  readonly commit: string | null;
  readonly base: string | null;
  /** The content root as the user named it. */
  readonly content: string;
  /** Files by folder, the unreadable ones too; every folder in the contract's order. */
  readonly records: Readonly<Record<Folder, number>>;
  /** The rules that were asked. */
  readonly rules: readonly Rule[];
  readonly changedSeverities: readonly ChangedSeverity[];
  /** The files that were judged, those without a finding too, in order; with `--scope touched` those that changed. */
  readonly judged: readonly Judged[];
  /** The waivers that accept some of the findings, in order of file. */
  readonly acceptances: readonly Acceptance[];
  readonly findings: readonly ReportedFinding[];
  /** How many findings are not listed because their files have not changed since the base (`--scope touched`). */
  readonly leftOut: number;
  readonly summary: Summary;
  /** The comparison of evidence with its files; absent where no store was given. */
  readonly evidence?: EvidenceReport;
}

/** Findings by weight. Waived ones count as waived alone. */
export const reportSummary = z.strictObject({
  error: reportedCount,
  warning: reportedCount,
  info: reportedCount,
  waived: reportedCount,
});
export type Summary = Unchanging<z.output<typeof reportSummary>>;

/** Counts findings by weight. */
export function summarise(findings: readonly ReportedFinding[]): Summary {
  const of = (level: Level): number =>
    findings.filter((finding) => finding.waiver === null && finding.severity === level).length;
  return {
    error: of('error'),
    warning: of('warning'),
    info: of('info'),
    waived: findings.filter((finding) => finding.waiver !== null).length,
  };
}

/**
 * The exit status of a check: 0 nothing at or above the bar, 1 findings. 2, "could not check", never comes from a report.
 * @param bar the lightest weight that fails
 */
export function exitStatus(summary: Summary, bar: 'error' | 'warning'): 0 | 1 {
  return summary.error > 0 || (bar === 'warning' && summary.warning > 0) ? 1 : 0;
}

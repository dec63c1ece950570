import { z } from 'zod';
import { FOLDERS } from '../records/types/fields.ts';
import { evidenceReport } from './evidence.ts';
import { reportedCount, reportedFinding, type Unchanging } from './finding.ts';
import { changedSeverity, REPORT_SCHEMA_VERSION, reportedOrganisation, reportSummary } from './report.ts';
import { acceptance } from './waivers.ts';

/** What is known of git: the id of a commit. */
const commit = z
  .string()
  .regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/)
  .nullable();

/** The report for programs: what `isms check --format json` writes, its keys in this order. */
export const reportForPrograms = z
  .strictObject({
    schemaVersion: z.literal(REPORT_SCHEMA_VERSION),
    tool: z.strictObject({ name: z.literal('isms'), version: z.string() }),
    now: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/)
      .meta({ description: 'The instant of judgement, as it was given, pinned or read from the clock.' }),
    commit: commit.meta({ description: 'What is checked out; null outside git.' }),
    base: commit.meta({ description: 'The merge base that the records were compared with; null without --base.' }),
    content: z.string().meta({ description: 'The content root, as the user named it.' }),
    records: z.record(z.enum(FOLDERS), reportedCount).meta({ description: 'Files by folder, unreadable ones too.' }),
    rules: reportedCount.meta({ description: 'How many rules were asked.' }),
    findings: z.array(reportedFinding).meta({ description: 'Sorted by file, line, column, rule.' }),
    summary: reportSummary.meta({ description: 'Findings by weight; waived ones count as waived alone.' }),
    organisation: reportedOrganisation.omit({ portal: true }),
    clockPinned: z.boolean().meta({ description: 'Whether `now` is the pinned clock of a made-up organisation.' }),
    changedSeverities: z
      .array(changedSeverity)
      .meta({ description: 'Rules that weigh otherwise because the organisation said so.' }),
    leftOut: reportedCount.meta({ description: 'Findings not listed because of --scope touched.' }),
    evidence: evidenceReport
      .nullable()
      .meta({ description: 'The comparison of evidence with its files; null where no --store was given.' }),
    waivers: z.array(acceptance).meta({ description: 'The waivers that accept some of the findings.' }),
  })
  .meta({
    title: 'Report of isms check',
    description: `What \`isms check --format json\` writes. Fields may be added; none is renamed or removed while schemaVersion is ${REPORT_SCHEMA_VERSION}.`,
  });
export type ReportForPrograms = Unchanging<z.output<typeof reportForPrograms>>;

/**
 * The JSON Schema of the report, as `report.schema.json` publishes it. A report that counts the files of one more folder
 * still has its form.
 */
export function reportJsonSchema(): object {
  return z.toJSONSchema(reportForPrograms, {
    override({ jsonSchema }) {
      delete jsonSchema.propertyNames;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
}

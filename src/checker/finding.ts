import { createHash } from 'node:crypto';
import { z } from 'zod';
import { byText } from '../records/order.ts';
import { FOLDERS } from '../records/types/fields.ts';
import { LEVELS } from '../rules/rule.ts';

/** What a schema yields, as nobody may change it. */
export type Unchanging<Value> = Value extends readonly (infer Item)[]
  ? readonly Unchanging<Item>[]
  : Value extends object
    ? { readonly [Name in keyof Value]: Unchanging<Value[Name]> }
    : Value;

/** The path of a file in a report. */
export const reportedFile = z.string().min(1).meta({ description: 'From the content root, with `/`.' });

/** The id of a rule in a report. */
export const reportedRule = z.string().regex(/^[a-z]+\/[a-z0-9-]+$/);

/** How many there are. */
export const reportedCount = z.int().min(0);

/** A line or column, from 1. */
const position = z.int().min(1);

const related = z.strictObject({ file: reportedFile, line: position, message: z.string(), column: position });

const mention = z.strictObject({ folder: z.enum(FOLDERS), id: z.string() });

/**
 * One thing that is wrong, where it stands, why it matters and what to type: the public form of `record-format`. Reports
 * have its keys in this order.
 */
export const reportedFinding = z.strictObject({
  rule: reportedRule,
  severity: z.enum(LEVELS),
  file: reportedFile,
  line: position,
  column: position,
  record: z.string().nullable().meta({
    description: 'The id that the file name says, also where it could not be read; null for files that are no record.',
  }),
  field: z
    .string()
    .nullable()
    .meta({ description: 'A path such as `timeline[2].at`; null for the whole record or its prose.' }),
  message: z.string().min(1),
  fix: z.string().min(1),
  controls: z.array(z.string()),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .meta({ description: 'Stays the same when lines move.' }),
  related: z.array(related).meta({ description: 'Other places that belong to it.' }),
  waiver: z.string().nullable().meta({ description: 'The id of the waiver that accepts it, or null.' }),
  mentions: z.array(mention).meta({
    description:
      'The other records that it is about: of its field, of its related places and of its words. In order of folder and id.',
  }),
});
export type ReportedFinding = Unchanging<z.output<typeof reportedFinding>>;

/** Another place that belongs to a finding. */
export type Related = ReportedFinding['related'][number];

/** A record that a finding is about beside its own. */
export type Mention = ReportedFinding['mentions'][number];

/** What all findings of one file, rule and field share; the ordinal tells them apart. */
export function fingerprint(rule: string, subject: string, field: string | null, ordinal: number): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, subject, field, ordinal]))
    .digest('hex')
    .slice(0, 32);
}

/** The one order of findings: file, line, column, rule, then message. */
export function inOrder(a: ReportedFinding, b: ReportedFinding): number {
  return (
    byText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    byText(a.rule, b.rule) ||
    byText(a.message, b.message)
  );
}

/** Findings with their fingerprints, in order: those of one rule, record and field are told apart by their number. */
export function numbered(findings: readonly Omit<ReportedFinding, 'fingerprint'>[]): readonly ReportedFinding[] {
  const counted = new Map<string, number>();
  return findings
    .map((finding): ReportedFinding => {
      const subject = finding.record ?? finding.file;
      const key = `${finding.rule} ${subject} ${finding.field}`;
      const ordinal = counted.get(key) ?? 0;
      counted.set(key, ordinal + 1);
      return { ...finding, fingerprint: fingerprint(finding.rule, subject, finding.field, ordinal) };
    })
    .sort(inOrder);
}

import { z } from 'zod';
import { FOLDERS } from '../records/types/fields.ts';
import { LEVELS } from '../rules/rule.ts';
import type { Judgement } from './judge.ts';
import type { ReportedOrganisation } from './report.ts';

const place = { file: z.string(), line: z.int(), column: z.int() };

const finding = z.strictObject({
  ...place,
  rule: z.string(),
  severity: z.enum(LEVELS),
  record: z.string().nullable(),
  field: z.string().nullable(),
  message: z.string(),
  fix: z.string(),
  controls: z.array(z.string()),
  fingerprint: z.string(),
  related: z.array(z.strictObject({ ...place, message: z.string() })),
  mentions: z.array(z.strictObject({ folder: z.enum(FOLDERS), id: z.string() })),
  waiver: z.string().nullable(),
});

const acceptance = z.strictObject({
  id: z.string(),
  file: z.string(),
  rule: z.string(),
  title: z.string(),
  reason: z.string(),
  approvedBy: z.string(),
  approvedOn: z.string(),
  expiresOn: z.string(),
});

/** What a judgement says of a content root, apart from the facts of the run: what a cache may keep. */
export interface Outcome extends Judgement {
  /** The instant of judgement as it was given or pinned. */
  readonly now: string;
  readonly clockPinned: boolean;
  readonly organisation: ReportedOrganisation;
}

/** The same, to be read back: the compiler names a field that is forgotten here. */
const outcome: z.ZodType<Outcome> = z.strictObject({
  now: z.string(),
  clockPinned: z.boolean(),
  organisation: z.strictObject({ name: z.string(), sample: z.boolean(), portal: z.string().optional() }),
  records: z.record(z.enum(FOLDERS), z.int()),
  changedSeverities: z.array(
    z.strictObject({ rule: z.string(), from: z.enum(LEVELS), to: z.enum([...LEVELS, 'off']) }),
  ),
  findings: z.array(finding),
  acceptances: z.array(acceptance),
});

function isOutcome(value: unknown): value is Outcome {
  return outcome.safeParse(value).success;
}

/** An outcome as it was kept, to the byte when written again; null when the text holds none. */
export function readOutcome(text: string): Outcome | null {
  try {
    const value: unknown = JSON.parse(text);
    return isOutcome(value) ? value : null;
  } catch {
    return null;
  }
}

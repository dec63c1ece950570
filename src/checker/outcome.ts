import { z } from 'zod';
import { epoch } from '../records/time.ts';
import { FOLDERS } from '../records/types/fields.ts';
import { reportedCount, reportedFinding } from './finding.ts';
import type { Judgement } from './judge.ts';
import { changedSeverity, type ReportedOrganisation, reportedOrganisation } from './report.ts';
import { acceptance } from './waivers.ts';

/** What a judgement says of a content root, apart from the facts of the run: what a cache may keep. */
export interface Outcome extends Judgement {
  /** The instant of judgement as it was named, pinned or read. */
  readonly now: string;
  /** The instant that the organisation pins, as only a fictional one may; null where none is. */
  readonly clock: string | null;
  readonly organisation: ReportedOrganisation;
}

/** The same, to be read back: the compiler names a field that is forgotten here. */
const outcome: z.ZodType<Outcome> = z.strictObject({
  now: z.string(),
  clock: z.string().nullable(),
  organisation: reportedOrganisation,
  records: z.record(z.enum(FOLDERS), reportedCount),
  changedSeverities: z.array(changedSeverity),
  findings: z.array(reportedFinding),
  acceptances: z.array(acceptance),
  until: z.number().nullable(),
});

function isOutcome(value: unknown): value is Outcome {
  return outcome.safeParse(value).success;
}

/** Whether the same would be found at an instant (milliseconds since 1970): not before the one of judgement, and before anything comes due. */
export function holdsAt({ now, until }: Pick<Outcome, 'now' | 'until'>, at: number): boolean {
  const judged = epoch(now);
  return judged !== null && judged <= at && (until === null || at < until);
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

import type { EntryOf } from '../records/types/index.ts';

type Reassessment = EntryOf<'incidents'>['data']['reassessments'][number];

/** What a change decided anew in writing: the entries that it added to `reassessments`. */
export function reassessedBy(
  before: Pick<EntryOf<'incidents'>, 'data'>,
  record: Pick<EntryOf<'incidents'>, 'data'>,
): readonly Reassessment[] {
  return record.data.reassessments.slice(before.data.reassessments.length);
}

/** Whether somebody else than who decided it agreed. */
export function isApproved({ by, approvedBy }: Pick<Reassessment, 'by' | 'approvedBy'>): boolean {
  return approvedBy !== undefined && approvedBy !== by;
}

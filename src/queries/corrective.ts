import type { Content } from '../records/content.ts';
import type { Action } from '../records/types/action.ts';
import type { EntryOf } from '../records/types/index.ts';
import type { Nonconformity } from '../records/types/nonconformity.ts';

/** Incidents, nonconformities and actions as they hang together: one side of a link suffices, both are read. */

/** Whether an action is still to be done. One that says no status has only been written down. */
export function isToDo({ status = 'open' }: Pick<Action, 'status'>): boolean {
  return status === 'open';
}

/** How far the handling of a nonconformity is. One that says no status has only been raised. */
export function stepOf({
  status = 'open',
}: Pick<Nonconformity, 'status'>): 'open' | 'corrected' | 'verified' | 'closed' {
  return status;
}

/** Records by the ids that they name as their source, in order of path. */
function bySource<Item extends EntryOf<'nonconformities'> | EntryOf<'actions'>>(
  records: readonly Item[],
): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>();
  for (const record of records) {
    for (const id of new Set(record.data.source)) {
      const known = found.get(id);
      if (known === undefined) found.set(id, [record]);
      else known.push(record);
    }
  }
  return found;
}

/** Answers the nonconformities that are linked to an incident, from either side: those that name it first. */
export function nonconformitiesByIncident(
  content: Content,
): (incident: EntryOf<'incidents'>) => readonly EntryOf<'nonconformities'>[] {
  const found = bySource(content.of('nonconformities'));
  return ({ id, data: { links } }) => [
    ...new Set([
      ...(found.get(id) ?? []),
      ...links.nonconformities.flatMap((nc) => content.get('nonconformities', nc) ?? []),
    ]),
  ];
}

/** Answers the actions of a nonconformity, named by either side: those that name it first. */
export function actionsByNonconformity(
  content: Content,
): (nonconformity: EntryOf<'nonconformities'>) => readonly EntryOf<'actions'>[] {
  const found = bySource(content.of('actions'));
  return ({ id, data: { actions } }) => [
    ...new Set([...(found.get(id) ?? []), ...actions.flatMap((action) => content.get('actions', action) ?? [])]),
  ];
}

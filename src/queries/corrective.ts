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

/** Adds to the list of a key; the maps of this file hold a list for every id. */
function add<Item>(lists: Map<string, Set<Item>>, key: string, item: Item | undefined): void {
  if (item !== undefined) lists.set(key, (lists.get(key) ?? new Set()).add(item));
}

/** Answers the nonconformities that are linked to an incident, from either side, in order of path. */
export function nonconformitiesByIncident(
  content: Content,
): (incident: EntryOf<'incidents'>) => readonly EntryOf<'nonconformities'>[] {
  const found = new Map<string, Set<EntryOf<'nonconformities'>>>();
  for (const record of content.of('nonconformities')) for (const id of record.data.source) add(found, id, record);
  return ({ id, data }) => [
    ...new Set([
      ...(found.get(id) ?? []),
      ...data.links.nonconformities.flatMap((nc) => content.get('nonconformities', nc) ?? []),
    ]),
  ];
}

/** Answers the actions of a nonconformity, named by either side, in order of path. */
export function actionsByNonconformity(
  content: Content,
): (nonconformity: EntryOf<'nonconformities'>) => readonly EntryOf<'actions'>[] {
  const found = new Map<string, Set<EntryOf<'actions'>>>();
  for (const record of content.of('actions')) for (const id of record.data.source) add(found, id, record);
  return ({ id, data }) => [
    ...new Set([...(found.get(id) ?? []), ...data.actions.flatMap((action) => content.get('actions', action) ?? [])]),
  ];
}

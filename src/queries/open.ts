import { type AnyEntry, recordTypes } from '../records/types/index.ts';

/** Whether somebody still has to do something about a record; null for types that are never done. */
export function isOpen(entry: AnyEntry): boolean | null {
  const { done } = recordTypes[entry.type];
  if (done.length === 0) return null;
  return !('status' in entry.data && entry.data.status !== undefined && done.includes(entry.data.status));
}

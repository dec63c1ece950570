import type { AnyEntry } from '../records/types/index.ts';

/** Whether somebody still has to do something about a record; null for types that are never done. */
export function isOpen(entry: AnyEntry): boolean | null {
  if (entry.type === 'incidents' || entry.type === 'nonconformities') return entry.data.status !== 'closed';
  if (entry.type === 'actions') return entry.data.status !== 'verified' && entry.data.status !== 'cancelled';
  return null;
}

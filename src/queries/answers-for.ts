import type { Content } from '../records/content.ts';
import type { AnyEntry } from '../records/types/index.ts';

const known = new WeakMap<Content, ReadonlyMap<string, readonly AnyEntry[]>>();

/** The records of that id, of whatever type; a waiver names them by their id alone. */
export function recordsOf(content: Content, id: string): readonly AnyEntry[] {
  const byId = known.get(content) ?? Map.groupBy(content.all, (record) => record.id);
  known.set(content, byId);
  return byId.get(id) ?? [];
}

/** Who answers for a record: its owner, or the person that it is about. Undefined where nobody does. */
export function answersFor({ type, id, data }: AnyEntry): string | undefined {
  if (type === 'people') return id;
  return 'owner' in data ? data.owner : undefined;
}

import type { AnyEntry } from '../../records/types/index.ts';

/** Records of incidents in which nothing has happened: tools that count what has would count them too. */
export const NOTHING_HAPPENED = {
  what: 'weaknesses and exercises',
  is: (entry: AnyEntry): boolean =>
    entry.type === 'incidents' && (entry.data.kind === 'weakness' || entry.data.exercise),
};

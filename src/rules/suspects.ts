import { type Marked, proseOf } from '../records/references.ts';
import type { AnyEntry } from '../records/types/index.ts';
import { mayHoldNumber } from './numbers.ts';
import { mayBeSpecial } from './special-words.ts';

/** What two rules look at closer; to walk through ten thousand records costs more than the look. */
const known = new WeakMap<AnyEntry, readonly Marked[]>();

function isSuspect(text: string): boolean {
  return mayHoldNumber(text) || mayBeSpecial(text);
}

/** The texts in the fields of a record in which a person's number, or a word about something private, may stand. */
export function suspects(record: AnyEntry): readonly Marked[] {
  const before = known.get(record);
  if (before !== undefined) return before;
  const found = proseOf(record, isSuspect);
  known.set(record, found);
  return found;
}

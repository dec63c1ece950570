import type { Frame } from '../records/content.ts';
import type { EntryOf } from '../records/types/index.ts';
import type { Obligation } from '../records/types/obligation.ts';
import { stagesOf } from '../regimes/applies.ts';
import { dutyEntries } from './incident-parts.ts';

/** A step of a duty of which something was sent, and what that lacks over all its entries, follow-ups too. */
export interface SentStage {
  readonly obligation: string;
  readonly duty: Obligation;
  readonly stage: string;
  /** Number of the last entry that was sent, from 0. */
  readonly index: number;
  readonly missing: readonly string[];
}

function same(word: string): string {
  return word.trim().toLowerCase();
}

/** Every step that was sent for an incident, in the order of its last entry. */
export function* sentStages({ data }: EntryOf<'incidents'>, content: Frame): Generator<SentStage> {
  const sent = dutyEntries(data).filter(({ sentAt }) => sentAt !== undefined);
  for (const entries of Map.groupBy(sent, ({ obligation, stage }) => `${obligation} ${stage}`).values()) {
    const last = entries.at(-1);
    const duty = last === undefined ? undefined : content.get('obligations', last.obligation)?.data;
    if (last === undefined || duty === undefined) continue;
    const told = new Set(entries.flatMap((entry) => entry.content.map(same)));
    const asked = stagesOf(duty).find(({ id }) => id === last.stage)?.content ?? [];
    const missing = asked.filter((item) => !told.has(same(item)));
    yield { obligation: last.obligation, duty, stage: last.stage, index: last.index, missing };
  }
}

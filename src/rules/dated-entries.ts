import type { Path } from '../records/reading/document.ts';
import { epoch } from '../records/time.ts';
import type { AnyEntry, EntryOf } from '../records/types/index.ts';
import { spanOf } from '../records/types/lifecycle.ts';

/** An entry of a list to which entries are only added. */
export interface DatedEntry {
  /** What it is known by in another version of its record: what it tells may have been put in other words since. */
  readonly name: string;
  readonly at: Path;
  /** Which one it is, and of when, in words. */
  readonly said: string;
  /** When what it tells was over, in milliseconds since 1970. */
  readonly time: number;
  readonly lateReason: string | undefined;
}

/** The entries of an incident of which a time is told: those of its timeline, and the notices that were sent. */
export function* datedEntries({ timeline, notifications }: EntryOf<'incidents'>['data']): Generator<DatedEntry> {
  const seen = new Map<string, number>();
  const named = (text: string): string => {
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return `${text} ${count}`;
  };
  for (const [index, entry] of timeline.entries()) {
    const time = spanOf(entry)?.latest;
    const said = `entry ${index + 1} of \`timeline\` is of \`${entry.at}\``;
    const { lateReason } = entry;
    if (time !== undefined)
      yield { name: named(`timeline ${entry.at}`), at: ['timeline', index, 'at'], said, time, lateReason };
  }
  for (const [index, { obligation, stage, sentAt, lateReason }] of notifications.entries()) {
    const time = epoch(sentAt);
    const said = `\`sentAt\` of entry ${index + 1} of \`notifications\` is \`${sentAt}\``;
    const name = named(`notifications ${obligation} ${stage} ${sentAt}`);
    if (time !== null) yield { name, at: ['notifications', index, 'sentAt'], said, time, lateReason };
  }
}

/** What the entries of a record are known by; nothing where it is no incident or can not be read. */
export function namesIn(record: AnyEntry | null | undefined): ReadonlySet<string> {
  return new Set(record?.type === 'incidents' ? [...datedEntries(record.data)].map(({ name }) => name) : []);
}

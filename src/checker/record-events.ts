import { idOfFile } from '../records/ids.ts';
import type { Commit, FileChange } from './commits.ts';

/** What one commit did to one record: the same id at another path is the same record. */
export interface RecordEvent {
  readonly commit: Commit;
  /** The file as it was called since, or, where it was taken away, until then. */
  readonly file: string;
  readonly special: FileChange['special'];
  /** The blobs before, one for each parent of a merge, and the one since; null where there was no file. */
  readonly from: readonly (string | null)[];
  readonly to: string | null;
  /** Where the file lay before. */
  readonly formerFile: string;
}

const NUMBERED = /^[A-Z]+-(?:\d{4}-)?(?:\d{4,}|P[0-9A-HJKMNP-TV-Z]{6})$/;

/**
 * What a file is known by, whatever folder and ending it has: its numbered id, which no two types share; else its folder
 * and its name.
 */
export function recordKey(file: string): string {
  const id = idOfFile(file).replace(/\.(?:markdown|txt|bak|md|mdx)$/i, '');
  return NUMBERED.test(id) ? id : `${file.split('/', 1)[0] ?? ''}/${id}`;
}

function eventOf(lines: readonly FileChange[], main: FileChange): RecordEvent {
  const others = lines.filter((line) => line !== main);
  const from = main.from.map((blob, parent) => blob ?? others.find((line) => line.from[parent])?.from[parent] ?? null);
  const left = others.find(({ to, from: before }) => to === null && before.some((blob) => blob !== null));
  const isNew = main.from.every((blob) => blob === null);
  const formerFile = isNew && left !== undefined ? left.file : main.file;
  return { commit: main.commit, file: main.file, special: main.special, from, to: main.to, formerFile };
}

/**
 * What happened to each record, by what it is known by.
 * @param aliases the former names of records, each with the name that it has now
 */
export function recordEvents(
  changes: readonly FileChange[],
  aliases: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly RecordEvent[]> {
  const known = (file: string): string => {
    const key = recordKey(file);
    return aliases.get(key) ?? key;
  };
  return new Map(
    [...Map.groupBy(changes, ({ file }) => known(file))].map(([key, own]) => [
      key,
      [...Map.groupBy(own, ({ commit }) => commit.id).values()].flatMap((lines) => {
        const here = lines.filter(({ to }) => to !== null);
        return (here.length > 0 ? here : lines.slice(0, 1)).map((main) => eventOf(lines, main));
      }),
    ]),
  );
}

/** The events after which nothing builds on what they made, and which is not what stands there now: a merge left them out. */
export function leftOut(events: readonly RecordEvent[], now: ReadonlySet<string>): ReadonlySet<RecordEvent> {
  const built = new Set(events.flatMap(({ from, to }) => from.filter((blob) => blob !== null && blob !== to)));
  return new Set(events.filter(({ to }) => to !== null && !built.has(to) && !now.has(to)));
}

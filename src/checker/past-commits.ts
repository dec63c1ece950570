import type { Commits, HeldOnce, Version, Written } from '../queries/past.ts';
import { type Content, recordAt } from '../records/content.ts';
import { keyOfFile, keyText, pathsOf, type RecordKey } from '../records/ids.ts';
import type { Source } from '../records/reading/load.ts';
import type { Folder } from '../records/types/fields.ts';
import { type Base, isSame } from './base.ts';
import { changesByRoot, type FileChange } from './commits.ts';
import { heldInHistory } from './held-ids.ts';
import { blobGroups } from './objects.ts';
import { once } from './once.ts';

/** What is known of each record, whatever its file is called beside its id; what is of no record is under null. */
function byKey<Item extends { readonly file: string }>(
  items: Iterable<Item>,
): ReadonlyMap<string | null, readonly Item[]> {
  return Map.groupBy(items, ({ file }) => keyOfFile(file));
}

function writtenBy({ commit: { id, at, author } }: FileChange): Written {
  return { commit: id, at, author };
}

/** As many records are named to git; of more, all are listed. */
const MOST_NAMED = 50;

/**
 * What the commits of a change say, and those before it. Git is asked when somebody wants to know: at most once for the
 * commits of the change, and once or twice for each set of records.
 */
export function commitsOf({ tree, commit, root, blobs }: Base, { files }: Source, now: Content): Commits {
  const since = once(() =>
    tree.commit === null || tree.commit === commit
      ? new Map<string | null, readonly FileChange[]>()
      : byKey([...changesByRoot(tree, [tree.commit, `^${commit}`], [tree.prefix, root]).values()].flat()),
  );
  /** What happened to records up to there. */
  const changesBefore = (records: readonly RecordKey[]) =>
    changesByRoot(tree, [commit], [root], records.length > MOST_NAMED ? undefined : records.flatMap(pathsOf));
  const here = once(() => byKey(files));
  /** What the change did to a record, under the provisional id that it may have had too. */
  const changesOf = (folder: Folder, id: string): readonly FileChange[] => {
    const data = now.get(folder, id)?.data;
    const former = data !== undefined && 'formerId' in data ? data.formerId : undefined;
    const all = [...(former === undefined ? [] : [former]), id].flatMap(
      (one) => since().get(keyText({ folder, id: one })) ?? [],
    );
    return [...Map.groupBy(all, (change) => change.commit.id).values()].flatMap((own) => {
      // A file that was moved is gone in one place and there in another; who only moved it wrote nothing.
      const gone = own.filter(({ to }) => to === null);
      const there = own.filter(({ to }) => to !== null);
      return there.length === 0
        ? gone.slice(0, 1)
        : there.filter(({ to }) => !gone.some(({ from }) => from.some((blob) => blob === to)));
    });
  };
  return {
    heldOnce(records) {
      if (records.length === 0) return new Map();
      const { files: then } = heldInHistory(tree, [commit], false, changesBefore(records));
      const held = Map.groupBy(then, keyText);
      return new Map(
        records.map(keyText).flatMap((key): readonly (readonly [string, HeldOnce])[] => {
          const own = held.get(key) ?? [];
          const last = own.at(-1);
          const isBack =
            here()
              .get(key)
              ?.some((file) => own.some(({ blob }) => isSame(file, blob))) ?? false;
          return last === undefined || isBack ? [] : [[key, { commit: last.commit, file: last.file }]];
        }),
      );
    },
    written: (folder, id) => changesOf(folder, id).map(writtenBy),
    versions(records) {
      const groups = records.map((record) => {
        const changes = changesOf(record.folder, record.id);
        return { record, changes, blobs: changes.flatMap(({ to, special }) => (special === null ? (to ?? []) : [])) };
      });
      const said = [...blobGroups(tree, groups)].map(([{ record, changes }, found]) => {
        const versions = changes.map((change): Version => {
          const bytes = change.to === null ? null : (found.get(change.to) ?? null);
          return { ...writtenBy(change), said: bytes === null ? null : recordAt(change.file, bytes) };
        });
        return [keyText(record), versions] as const;
      });
      return new Map(said);
    },
    lastChanged(records) {
      if (records.length === 0) return new Map();
      const changes = byKey([...changesBefore(records).values()].flat());
      const standing = new Map([...blobs].map(([file, blob]) => [keyOfFile(file), blob] as const));
      return new Map(
        records.flatMap((record: RecordKey) => {
          const key = keyText(record);
          const last = changes.get(key)?.findLast(({ to }) => to !== null && to === standing.get(key));
          return last === undefined ? [] : [[key, last.commit.at] as const];
        }),
      );
    },
  };
}

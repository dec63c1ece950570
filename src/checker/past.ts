import { type Guarded, type Past, pastOf } from '../queries/past.ts';
import { type Content, type HeldFile, readContent, sourceFileAt } from '../records/content.ts';
import { heldBy, keyOfFile, keyText } from '../records/ids.ts';
import { byFile } from '../records/order.ts';
import { legible } from '../records/reading/legible.ts';
import { CouldNotCheck, ORGANISATION_FILE, type Source, type SourceFile } from '../records/reading/load.ts';
import { type Base, isSame } from './base.ts';
import { MEND } from './git.ts';
import { NO_FILE } from './listing.ts';
import { blobsOf } from './objects.ts';
import { commitsOf } from './past-commits.ts';
import { changedPictures } from './past-pictures.ts';

/** The files of a base that held records, whatever kind of file git kept them as. */
function heldAt({ blobs }: Base): readonly HeldFile[] {
  return [...blobs.keys()]
    .flatMap((file) => {
      const key = heldBy(file);
      return key === null ? [] : [{ ...key, file }];
    })
    .sort(byFile);
}

/** The files of the base whose bytes a file with the same type and id has now, wherever it lies. */
function sameFiles({ files }: Source, { blobs }: Base, held: readonly HeldFile[]): ReadonlySet<string> {
  const now = Map.groupBy(files, ({ file }) => keyOfFile(file));
  return new Set(
    held
      .filter((one) => now.get(keyText(one))?.some((file) => isSame(file, blobs.get(one.file))))
      .map(({ file }) => file),
  );
}

/**
 * Reads what has changed since the base, by the same parser and types as today's records.
 * @param guarded the files beside the records that are not what they were, where somebody looked
 * @throws {CouldNotCheck} when git does not give back what it holds
 */
export function readPast(base: Base, source: Source, now: Content, guarded: readonly Guarded[] = []): Past {
  const held = heldAt(base);
  const same = sameFiles(source, base, held);
  const wanted = [...held.filter(({ file }) => !same.has(file)).map(({ file }) => file), ORGANISATION_FILE];
  const ids = wanted.flatMap((file) => base.blobs.get(file) ?? []).filter((id) => id !== NO_FILE);
  const given = blobsOf(base.tree, ids);
  const files = wanted.flatMap((file): SourceFile[] => {
    const id = base.blobs.get(file);
    const bytes = id === undefined ? undefined : id === NO_FILE ? new Uint8Array() : given?.get(id);
    if (id !== undefined && bytes === undefined)
      throw new CouldNotCheck(`git does not give back \`${file}\` as it was at ${base.commit}`, MEND);
    return bytes === undefined ? [] : [sourceFileAt(file, bytes)];
  });
  const read = files.map(legible);
  const { commit, tree } = base;
  return pastOf({
    commit,
    prefix: tree.prefix,
    guarded,
    pictures: changedPictures(source, base, isSame),
    held,
    content: readContent({ files: read.map(({ file }) => file), faults: [] }),
    refused: new Map(read.map(({ file, refused }) => [file.file, refused])),
    same,
    now,
    commits: commitsOf(base, source, now),
  });
}

import type { ChangedPicture } from '../queries/past.ts';
import { byFile } from '../records/order.ts';
import { ownerOf } from '../records/pictures/beside.ts';
import { kindNamed } from '../records/pictures/picture.ts';
import type { Source } from '../records/reading/load.ts';
import type { Listing } from './listing.ts';

const withoutYear = (file: string): string => file.replace(/\/\d{4}\//, '/');

/** The file of a record that is there and to which a picture of that name belongs; null where there is none. */
function ownerAmong(file: string, records: ReadonlyMap<string, string>): string | null {
  const at = file.lastIndexOf('/') + 1;
  const name = ownerOf(file.slice(at), { has: (one) => records.has(file.slice(0, at) + one) });
  return name === null ? null : (records.get(file.slice(0, at) + name) ?? null);
}

/**
 * The pictures of today's records that are not what they were at a base, in order of path; in which folder of a year they
 * lie does not matter.
 * @param isSame whether bytes are those of a blob
 */
export function changedPictures(
  { files, pictures = [] }: Source,
  { blobs }: { readonly blobs: Listing },
  isSame: (file: { readonly bytes: Uint8Array }, blob: string) => boolean,
): readonly ChangedPicture[] {
  const before = new Map(
    [...blobs].filter(([file]) => kindNamed(file) !== null).map(([file, id]) => [withoutYear(file), id]),
  );
  if (before.size + pictures.length === 0) return [];
  const here = new Set(pictures.map(({ file }) => withoutYear(file)));
  const records = new Map(files.map(({ file }) => [withoutYear(file), file]));
  const now = pictures.flatMap((picture): readonly ChangedPicture[] => {
    const blob = before.get(withoutYear(picture.file));
    const { file, of } = picture;
    if (blob === undefined) return [{ file, of, how: 'new' }];
    return isSame(picture, blob) ? [] : [{ file, of, how: 'changed' }];
  });
  const gone = [...before.keys()].flatMap((file): readonly ChangedPicture[] => {
    const of = here.has(file) ? null : ownerAmong(file, records);
    return of === null ? [] : [{ file, of, how: 'gone' }];
  });
  return [...now, ...gone].sort(byFile);
}

import type { PictureFile } from './beside.ts';

type Pictures = ReadonlyMap<string, PictureFile>;
const NONE: Pictures = new Map();

/** Answers the pictures that lie beside the file of a record, by their paths. */
export function picturesByRecord({
  pictures = [],
}: {
  readonly pictures?: readonly PictureFile[];
}): (of: string) => Pictures {
  const groups = Map.groupBy(pictures, ({ of }) => of);
  const byRecord = new Map([...groups].map(([of, own]) => [of, new Map(own.map((one) => [one.file, one]))]));
  return (of) => byRecord.get(of) ?? NONE;
}

/**
 * The picture of a record that an address in its text means: the name of a file that lies beside it.
 * @param of the file of the record
 * @param url as it stands in the text
 * @param own the pictures of that record
 */
export function pictureNamed(of: string, url: string, own: Pictures): PictureFile | undefined {
  let name = url.replace(/^\.\//, '');
  try {
    name = decodeURIComponent(name);
  } catch {
    return undefined;
  }
  return name.includes('/') ? undefined : own.get(`${of.slice(0, of.lastIndexOf('/') + 1)}${name}`);
}

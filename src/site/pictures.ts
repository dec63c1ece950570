import type { PictureFile } from '../records/pictures/beside.ts';
import { pictureNamed, picturesByRecord } from '../records/pictures/named.ts';
import type { PictureView } from './html.ts';
import type { PublishedPicture } from './model.ts';
import type { Page, Scene } from './scene.ts';

/** How a picture is called in a portal: after its bytes, so that nothing is said of its record, and no name stands twice. */
function pathOf({ digest, seen }: PictureFile): string | null {
  return typeof seen === 'string' ? null : `/pictures/${digest.slice(0, 32)}.${seen.kind}`;
}

/** Whether the page of a record may show its pictures: a digest is for everybody, and nobody reads what a picture shows. */
function showsPictures(page: Page | undefined): page is Page {
  return page?.visibility === 'shown';
}

/** Answers what a page shows where the text of its record names a picture; null where it shows none. */
export function pictureViews(
  pictures: readonly PictureFile[],
  pageOfFile: (file: string) => Page | undefined,
): (file: string, address: string) => PictureView | null {
  const own = picturesByRecord({ pictures });
  return (file, address) => {
    const picture = showsPictures(pageOfFile(file)) ? pictureNamed(file, address, own(file)) : undefined;
    if (picture === undefined || typeof picture.seen === 'string') return null;
    const src = pathOf(picture);
    return src === null ? null : { src, width: picture.seen.width, height: picture.seen.height };
  };
}

/** The pictures that pages of a portal show, in order of path: of records that the audience sees in full, and named there. */
export function publishedPictures(pictures: readonly PictureFile[], { pages }: Scene): readonly PublishedPicture[] {
  const own = picturesByRecord({ pictures });
  const shown = pages.filter(showsPictures).flatMap(({ file, entry }) =>
    (entry?.sections.pictures ?? []).flatMap(({ url }): readonly (readonly [string, PublishedPicture])[] => {
      const picture = pictureNamed(file, url, own(file));
      const path = picture === undefined ? null : pathOf(picture);
      return picture === undefined || path === null ? [] : [[path, { path: path.slice(1), picture }]];
    }),
  );
  return [...new Map(shown).values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

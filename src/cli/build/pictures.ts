import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shownBytes } from '../../records/pictures/picture.ts';
import { CouldNotCheck } from '../../records/reading/load.ts';
import type { PublishedPicture } from '../../site/model.ts';

/**
 * Writes the pictures of a portal, without what cameras and programs wrote into them.
 * @throws {CouldNotCheck} when one is not the file any more that was looked at
 */
export function writePictures(folder: string, pictures: readonly PublishedPicture[]): void {
  for (const { path, picture } of pictures) {
    const { file, digest, bytes } = picture;
    const shown = hash('sha256', bytes, 'hex') === digest ? shownBytes(bytes) : null;
    if (shown === null) throw new CouldNotCheck(`${file} was changed while the portal was built`, 'build it again');
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), shown);
  }
}

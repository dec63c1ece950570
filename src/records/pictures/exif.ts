import type { Picture } from './picture.ts';

/** Tags of the first directory (Exif 2.3, 4.6.4 and 4.6.3): which way up, and where the place on the earth stands. */
const ORIENTATION = 0x0112;
const PLACE = 0x8825;
/** How a place is called in data that are text (XMP), or in a name beside them. */
const PLACE_IN_TEXT = /GPS(?:Latitude|Longitude|Position)|geo:lat/i;

type CameraData = Pick<Picture, 'located' | 'turned'>;

/** The first directory of a block of Exif, which begins with the order of its bytes; none where it holds none. */
function* directory(block: Buffer): Generator<readonly [tag: number, value: number]> {
  const start = Math.min(
    ...['II*\0', 'MM\0*'].map((order) => block.indexOf(order, 0, 'latin1')).filter((at) => at !== -1),
  );
  if (!Number.isFinite(start)) return;
  const tiff = block.subarray(start);
  const isLittle = tiff[0] === 0x49;
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number): number => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  if (tiff.length < 10) return;
  const first = long(4);
  if (first + 2 > tiff.length) return;
  for (let entry = first + 2, left = short(first); left > 0 && entry + 12 <= tiff.length; entry += 12, left -= 1) {
    const tag = short(entry);
    yield [tag, tag === ORIENTATION ? short(entry + 8) : long(entry + 8)];
  }
}

/** What cameras wrote about a picture that readers of it should know. */
export function cameraData(blocks: readonly Uint8Array[]): CameraData {
  const tags = blocks.flatMap((block) => [...directory(Buffer.from(block))]);
  const isInText = blocks.some((block) => PLACE_IN_TEXT.test(Buffer.from(block).toString('latin1')));
  return {
    located: isInText || tags.some(([tag]) => tag === PLACE),
    turned: tags.some(([tag, value]) => tag === ORIENTATION && value > 1 && value <= 8),
  };
}

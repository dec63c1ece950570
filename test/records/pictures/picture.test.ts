import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PICTURE_BYTES, readPicture, shownBytes } from '../../../src/records/pictures/picture.ts';
import { PICTURES, withPart } from '../../helpers/pictures.ts';

const { jpg, progressive, locatedJpg, turnedJpg, webp, lossless, locatedWebp, png, locatedPng } = PICTURES;
const word = (text: string): Buffer => Buffer.from(text, 'latin1');
const joined = (...parts: readonly Uint8Array[]): Buffer => Buffer.concat(parts);
/** A PNG that says another size. */
function sized(width: number, height: number): Buffer {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

const plain = { width: 3, height: 2, located: false, turned: false };
const NO_PNG = 'its bytes are not those of a picture in png';
const DAMAGED = 'it is cut off or damaged, or something else stands behind it in the file';

describe('what a file of a picture is', () => {
  it.each([
    ['a JPEG', 'a.jpg', jpg, { kind: 'jpg', ...plain }],
    ['a JPEG in several scans, under its long ending', 'a.JPEG', progressive, { kind: 'jpg', ...plain }],
    ['a JPEG that says where it was taken', 'a.jpg', locatedJpg, { kind: 'jpg', ...plain, located: true }],
    ['a JPEG that stands on its side', 'a.jpg', turnedJpg, { kind: 'jpg', ...plain, turned: true }],
    ['a WebP', 'a.webp', webp, { kind: 'webp', ...plain }],
    ['a WebP without loss', 'a.webp', lossless, { kind: 'webp', ...plain }],
    ['a WebP that says where it was taken', 'a.webp', locatedWebp, { kind: 'webp', ...plain, located: true }],
    ['a PNG', 'a.png', png, { kind: 'png', ...plain }],
    ['a PNG that says where it was taken', 'a.png', locatedPng, { kind: 'png', ...plain, located: true }],
    ['a place in a text', 'a.png', withPart('tEXt', 'exif:GPSLatitude=53'), { kind: 'png', ...plain, located: true }],
    ['a text about the program', 'a.png', withPart('tEXt', 'Software=Shot'), { kind: 'png', ...plain }],
    ['nothing', 'a.png', Buffer.alloc(0), NO_PNG],
    ['a page', 'a.png', word('<html><script>alert(1)</script>'), NO_PNG],
    ['a drawing', 'a.png', word('<svg xmlns="http://www.w3.org/2000/svg"/>'), NO_PNG],
    ['a GIF', 'a.png', word('GIF89a;'), NO_PNG],
    ['a JPEG under the name of a PNG', 'a.png', jpg, 'its name says png, and its bytes are those of a jpg'],
    ['the signature alone', 'a.png', png.subarray(0, 8), DAMAGED],
    ['half a header', 'a.png', png.subarray(0, 20), DAMAGED],
    ['a PNG without its end', 'a.png', png.subarray(0, -12), DAMAGED],
    ['an archive behind a PNG', 'a.png', joined(png, word('PK\x03\x04')), DAMAGED],
    ['a page behind a JPEG', 'a.jpg', joined(jpg, word('<script>alert(1)</script>')), DAMAGED],
    ['a script behind a WebP', 'a.webp', joined(webp, word('*/alert(1)')), DAMAGED],
    ['a part that nobody knows and everybody has to', 'a.png', withPart('EVIL', 'x'), DAMAGED],
    ['half a JPEG', 'a.jpg', jpg.subarray(0, 200), DAMAGED],
    ['half a WebP', 'a.webp', webp.subarray(0, 40), DAMAGED],
    ['no points', 'a.png', sized(0, 2), 'it is 0 × 2 points large, and a page shows 40 million at most'],
    [
      'too many points',
      'a.png',
      sized(65_535, 65_535),
      'it is 65535 × 65535 points large, and a page shows 40 million at most',
    ],
    [
      'one byte more than 1 MiB',
      'a.png',
      joined(png, Buffer.alloc(MAX_PICTURE_BYTES + 1 - png.length)),
      'it is larger than 1 MiB',
    ],
  ])('%s', (_, file, bytes, seen) => {
    expect(readPicture(file, bytes)).toEqual(seen);
  });

  it('is read to its last byte where it is 1 MiB large', () => {
    const filled = withPart('tEXt', 'x'.repeat(MAX_PICTURE_BYTES - png.length - 12));
    expect(filled).toHaveLength(MAX_PICTURE_BYTES);
    expect(readPicture('a.png', filled)).toMatchObject({ kind: 'png' });
    expect(shownBytes(filled)).toEqual(png);
  });
});

describe('what a page shows of a picture', () => {
  it.each([
    ['a JPEG', locatedJpg, jpg],
    ['a PNG', locatedPng, png],
    ['a picture without such data', progressive, progressive],
  ])('%s goes without what a camera wrote into it', (_, bytes, shown) => {
    expect(shownBytes(bytes)).toEqual(shown);
  });

  it('a WebP goes without it, and says so in its head', () => {
    const shown = shownBytes(locatedWebp) ?? new Uint8Array();
    expect(Buffer.from(shown).includes('Exif')).toBe(false);
    expect(Buffer.from(shown).includes('II*')).toBe(false);
    expect(readPicture('a.webp', shown)).toEqual({ kind: 'webp', ...plain });
  });

  it('what is shown is a picture of the same size and says no place, whatever the file says', () => {
    const all = Object.entries(PICTURES);
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.array(fc.tuple(fc.nat(1000), fc.nat(255)), { maxLength: 4 }),
        fc.nat(1000),
        ([name, original], changes, cut) => {
          const file = `a.${name.toLowerCase().match(/jpg|webp|png/)?.[0] ?? (name === 'lossless' ? 'webp' : 'jpg')}`;
          const bytes = Buffer.from(original.subarray(0, cut % 3 === 0 ? cut : undefined));
          for (const [at, value] of changes) if (at < bytes.length) bytes.writeUInt8(value, at);
          const seen = readPicture(file, bytes);
          if (typeof seen === 'string') return;
          const again = readPicture(file, shownBytes(bytes) ?? new Uint8Array());
          expect(again).toEqual({ ...seen, located: false, turned: false });
        },
      ),
      { numRuns: 300 },
    );
  });
});

import type { Part, Parts } from './picture.ts';

/** What is drawn of a PNG (ISO/IEC 15948): the picture, its colours and its transparency. Texts, times and movement are not. */
const DRAWN: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND'],
  ...['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'pHYs', 'bKGD'],
]);

/** Takes a PNG apart; null where it is cut off or damaged, or something stands behind it. */
export function readPng(bytes: Uint8Array): Parts | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const drawn: Part[] = [{ start: 0, end: 8 }];
  const about: Part[] = [];
  const types: string[] = [];
  let at = 8;
  while (at + 12 <= view.length && types.at(-1) !== 'IEND') {
    const type = view.toString('latin1', at + 4, at + 8);
    const part = { start: at, end: at + 12 + view.readUInt32BE(at) };
    if (part.end > view.length || !/^[a-zA-Z]{4}$/.test(type)) return null;
    // A part that begins with a capital has to be understood by whoever draws the picture.
    if (!DRAWN.has(type) && /^[A-Z]/.test(type)) return null;
    if (DRAWN.has(type)) drawn.push(part);
    else about.push({ start: at + 8, end: part.end - 4 });
    types.push(type);
    at = part.end;
  }
  const isWhole = types[0] === 'IHDR' && types.at(-1) === 'IEND' && types.includes('IDAT');
  if (!isWhole || at !== view.length || view.readUInt32BE(8) !== 13) return null;
  return { width: view.readUInt32BE(16), height: view.readUInt32BE(20), drawn, about };
}

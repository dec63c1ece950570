import type { Part, Parts } from './picture.ts';

const DRAWN: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP', 'ANIM', 'ANMF']);
const PICTURES: readonly string[] = ['VP8 ', 'VP8L', 'ANMF'];

/** The size of a picture as its first chunk says it (RFC 9649, 2.5 to 2.7); null where that is none. */
function sizeIn(view: Buffer, type: string, { start, end }: Part): Pick<Parts, 'width' | 'height'> | null {
  if (end - start < 18) return null;
  if (type === 'VP8X') return { width: view.readUIntLE(start + 12, 3) + 1, height: view.readUIntLE(start + 15, 3) + 1 };
  if (type === 'VP8 ') {
    const isKey = view.toString('latin1', start + 11, start + 14) === '\x9d\x01\x2a';
    return isKey
      ? { width: view.readUInt16LE(start + 14) & 0x3fff, height: view.readUInt16LE(start + 16) & 0x3fff }
      : null;
  }
  if (type !== 'VP8L' || view[start + 8] !== 0x2f) return null;
  const bits = view.readUInt32LE(start + 9);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** Takes a WebP apart; null where it is cut off or damaged, or something stands behind it. */
export function readWebp(bytes: Uint8Array): Parts | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < 20 || view.readUInt32LE(4) !== view.length - 8) return null;
  const drawn: Part[] = [{ start: 0, end: 12 }];
  const about: Part[] = [];
  let size: Pick<Parts, 'width' | 'height'> | null = null;
  let pictures = 0;
  let at = 12;
  while (at + 8 <= view.length) {
    const type = view.toString('latin1', at, at + 4);
    const length = view.readUInt32LE(at + 4);
    const part = { start: at, end: at + 8 + length + (length % 2) };
    if (part.end > view.length) return null;
    if (at === 12) size = sizeIn(view, type, part);
    if (DRAWN.has(type)) drawn.push(part);
    else about.push({ start: at + 8, end: part.end });
    if (PICTURES.includes(type)) pictures += 1;
    at = part.end;
  }
  return size === null || pictures === 0 || at !== view.length ? null : { ...size, drawn, about };
}

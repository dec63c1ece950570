import type { Part, Parts } from './picture.ts';

const START_OF_SCAN = 0xda;
const END = 0xd9;

/** Whether a segment holds the frame of the picture, with its size (ITU-T T.81, table B.1). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Whether a segment is drawn: tables, frames and scans; of the others its form (JFIF), its colours, and Adobe's word on them. */
function isDrawn(marker: number, view: Buffer, at: number): boolean {
  if (marker < 0xe0) return true;
  const name = view.toString('latin1', at + 4, at + 16);
  if (marker === 0xe0) return name.startsWith('JFIF\0');
  if (marker === 0xe2) return name.startsWith('ICC_PROFILE\0');
  return marker === 0xee && name.startsWith('Adobe');
}

/** Where the scan that begins there ends: at the next marker that is none of its own. */
function endOfScan(view: Buffer, from: number): number {
  for (let at = view.indexOf(0xff, from); at !== -1; at = view.indexOf(0xff, at + 1)) {
    const next = view[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return view.length;
}

/** Takes a JPEG apart; null where it is cut off or damaged, or something stands behind it. */
export function readJpeg(bytes: Uint8Array): Parts | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const drawn: Part[] = [{ start: 0, end: 2 }];
  const about: Part[] = [];
  let size: Pick<Parts, 'width' | 'height'> | null = null;
  let scans = 0;
  for (let at = 2; at + 4 <= view.length; ) {
    const marker = view[at + 1] ?? 0;
    const end = at + 2 + view.readUInt16BE(at + 2);
    if (view[at] !== 0xff || marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd9) || end > view.length) return null;
    if (isFrame(marker)) {
      if (size !== null || end < at + 9) return null;
      size = { height: view.readUInt16BE(at + 5), width: view.readUInt16BE(at + 7) };
    }
    const next = marker === START_OF_SCAN ? endOfScan(view, end) : end;
    if (marker === START_OF_SCAN) scans += 1;
    if (isDrawn(marker, view, at)) drawn.push({ start: at, end: next });
    else about.push({ start: at + 4, end: next });
    at = next;
    if (view[at] === 0xff && view[at + 1] === END) {
      drawn.push({ start: at, end: at + 2 });
      return size === null || scans === 0 || at + 2 !== view.length ? null : { ...size, drawn, about };
    }
  }
  return null;
}

/** What editors and offices leave beside a file while it is open or after it was saved, around the name of that file. */
const OF_A_FILE = [
  /^(.+?)\.~\d+~$/,
  /^(.+)~$/,
  /^\.?(.+)\.swp$/,
  /^\.(.+)\.sw[a-o]$/,
  /^\.#(.+)$/,
  /^#(.+)#$/,
  /^\.~lock\.(.+)#$/,
  /^~\$(.+)$/,
  /^\._(.+)$/,
];

/** What Finder, Explorer, desktops, network drives and Vim's trial write make by themselves; `.gitkeep` keeps an empty folder. */
const OF_THE_SYSTEM =
  /^(?:\.DS_Store|Thumbs\.db|ehthumbs(?:_vista)?\.db|desktop\.ini|\.directory|\.localized|Icon\r|\.gitkeep|\.nfs[0-9a-f]+|\.fuse_hidden[0-9a-f]+|4913)$/i;

/** What a write of this program leaves when it is killed; the next write in the folder takes it away. */
const OF_A_WRITE = /^\.#isms-\d+-[0-9a-f]{8}~$/;

/** A file that some program left without being asked. */
export interface Leftover {
  /** The name of the file that it stands beside; null where it belongs to none. */
  readonly beside: string | null;
}

/** Whether a file of this name is a leftover; null when it is none. What a folder is called does not make it one. */
export function leftoverNamed(name: string): Leftover | null {
  if (OF_A_WRITE.test(name) || OF_THE_SYSTEM.test(name)) return { beside: null };
  for (const pattern of OF_A_FILE) {
    const beside = pattern.exec(name)?.[1];
    if (beside !== undefined) return { beside };
  }
  return null;
}

/** Whether a folder of this name is one that Explorer makes by itself; it does not belong among records all the same. */
export function isBinOfTheSystem(name: string): boolean {
  return /^\$RECYCLE\.BIN$/i.test(name);
}

/** Whether this is the half of a write of this program, which holds a record that is not there yet. */
export function isUnfinishedWrite(name: string): boolean {
  return OF_A_WRITE.test(name);
}

/** How much of a leftover is looked at for the start of a record, in bytes. */
export const LOOKED_AT = 1024;

/** Whether bytes begin as a record does: with a line of three dashes among the first. Swap files and locks do not. */
export function beginsAsRecord(bytes: Uint8Array): boolean {
  return /^\uFEFF?---[ \t]*$/m.test(new TextDecoder().decode(bytes.subarray(0, LOOKED_AT)));
}

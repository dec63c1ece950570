import { NotThis } from './format.ts';

/** What an archive may hold: more is no export of reports, or made to fill the memory. */
const MOST = { entries: 200_000, bytes: 512 * 1024 * 1024, ratio: 200, freeOfRatio: 1024 * 1024 } as const;

/** The files of an archive by their names, and the names of those that no path of a folder could have. */
export interface Unzipped {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly refused: readonly string[];
}

/** Whether a name stays inside the folder that it is unpacked into, on every system. Nothing is ever unpacked; a name that does not is a sign of an archive that was made to harm. */
function isInside(name: string): boolean {
  return !/^[/\\]|^[A-Za-z]:|\\|\0/.test(name) && !name.split('/').some((part) => part === '..' || part === '.');
}

/** Whether bytes begin as a ZIP archive does; a workbook is one too. */
export const isZip = ([a, b]: Uint8Array): boolean => a === 0x50 && b === 0x4b;

/**
 * Reads files of a ZIP archive into memory, within limits: what the archive says of its sizes is counted before anything is
 * unpacked, and no file gets more room than it said.
 * @param wanted which of them, by name
 * @throws {NotThis} when it is no archive, is damaged, or holds too much
 */
export async function unzipped(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<Unzipped> {
  if (!isZip(bytes)) throw new NotThis('it is no ZIP archive', 'name the file as it was exported, without a password');
  const { unzipSync } = await import('fflate');
  const refused: string[] = [];
  const seen = new Set<string>();
  let count = 0;
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        count += 1;
        if (count > MOST.entries) throw new NotThis(`the archive holds more than ${MOST.entries} files`, 'divide it');
        if (name.endsWith('/')) return false;
        if (!isInside(name) || seen.has(name)) {
          refused.push(name);
          return false;
        }
        seen.add(name);
        if (!wanted(name)) return false;
        total += originalSize;
        const isBomb = originalSize > MOST.freeOfRatio && originalSize > size * MOST.ratio;
        if (total > MOST.bytes || isBomb)
          throw new NotThis(
            `the archive grows to more than it may: ${name} alone from ${size} to ${originalSize} bytes`,
            'unpack it yourself, look at it, and name the folder',
          );
        return true;
      },
    });
    return { files: new Map(Object.entries(files)), refused };
  } catch (error) {
    if (error instanceof NotThis) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new NotThis(`the archive can not be read: ${said}`, 'export it again, without a password');
  }
}

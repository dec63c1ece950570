import { type GivenFile, NotThis } from './format.ts';

/**
 * The bytes of the one file that was handed in.
 * @param what what such a file is, in a word: `table`
 * @throws {NotThis} when it is a folder, or can not be read
 */
export function bytesOfOnly(files: readonly GivenFile[], what: string): Uint8Array {
  const [file, second] = files;
  if (file === undefined || second !== undefined)
    throw new NotThis(`a ${what} is one file, and this is a folder`, 'name the file itself');
  const bytes = file.read();
  if (typeof bytes === 'string') throw new NotThis(`${file.name} can not be read: ${bytes}`, 'make it readable');
  return bytes;
}

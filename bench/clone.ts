import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Records with a number in their name; what people name themselves (assets, contacts, policies …) stays as it is. */
const NUMBERED = /\b(INC|NC|ACT|TRN|REV|WVR|RSK)-(\d{4}-)?(\d{4,})\b/g;
const PROVISIONAL = /\b(INC|TRN)-(\d{4})-P[0-9A-HJKMNP-TV-Z]{6}\b/g;
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** More than the sample has of any type, so that no number is used twice. */
const STEP = 100;

interface SampleFile {
  readonly file: string;
  readonly text: string;
}

function provisional(id: string, copy: number): string {
  const digest = createHash('sha256').update(`${id} ${copy}`).digest();
  return Array.from(digest.subarray(0, 6), (byte) => CROCKFORD[byte % 32]).join('');
}

/** A text in which every id of a record that is copied is that of the copy: links inside one copy lead to records of that copy. */
function renumbered(text: string, copy: number, isCopied: (id: string) => boolean): string {
  return text
    .replaceAll(PROVISIONAL, (id, prefix: string, year: string) => `${prefix}-${year}-P${provisional(id, copy)}`)
    .replaceAll(NUMBERED, (id, prefix: string, year: string | undefined, number: string) => {
      if (!isCopied(id)) return id;
      return `${prefix}-${year ?? ''}${String(Number(number) + copy * STEP).padStart(4, '0')}`;
    });
}

function retitled(text: string, copy: number): string {
  return text.replace(/^title: (.*?)("?)$/m, `title: $1, copy ${copy}$2`);
}

function isNumbered(file: string): boolean {
  return file.endsWith('.md') && file.slice(file.lastIndexOf('/') + 1).search(NUMBERED) === 0;
}

function sampleFiles(sample: string): readonly SampleFile[] {
  return readdirSync(sample, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(isNumbered)
    .sort()
    .map((file) => ({ file, text: readFileSync(join(sample, file), 'utf8') }));
}

/** The id that a file's name holds. */
function idOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
}

/**
 * Writes a content root with at least `wanted` records: the sample, and whole copies of its numbered records with ids
 * and titles of their own. The same sample gives the same bytes.
 * @param isCopied which of the numbered records are copied, by their files; the copies refer to the others as they are
 * @returns the number of records
 */
export function cloneSample(
  sample: string,
  target: string,
  wanted: number,
  isCopied: (file: string) => boolean = () => true,
): number {
  cpSync(sample, target, { recursive: true });
  const all = sampleFiles(sample);
  const files = all.filter(({ file }) => isCopied(file));
  const left = new Set(all.filter(({ file }) => !isCopied(file)).map(({ file }) => idOf(file)));
  const isOfCopy = (id: string): boolean => !left.has(id);
  let count = readdirSync(sample, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /[/\\].*\.mdx?$/.test(file),
  ).length;
  for (let copy = 1; count < wanted; copy += 1) {
    for (const { file, text } of files) {
      const path = join(target, renumbered(file, copy, isOfCopy));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, retitled(renumbered(text, copy, isOfCopy), copy), { flag: 'wx' });
      count += 1;
    }
  }
  return count;
}

import { aboutRecord, type Version, versionOf } from '../queries/record-changes.ts';
import type { ContentFault } from '../records/reading/faults.ts';
import { readFile } from '../records/reading/read-file.ts';
import { recordOfFile } from '../records/reading/records.ts';
import { mayRestrict } from '../records/reading/tlp-like.ts';
import { valueAt } from '../records/shape.ts';
import type { Folder } from '../records/types/fields.ts';
import { TLPS } from '../records/types/fields.ts';
import { findSecrets, mask, readableText } from './secrets.ts';

/** One version of a record's file, as today's program reads it. */
export interface OldVersion {
  /** Null where it can not be read. */
  readonly version: Version | null;
  /** What keeps it from being read, or does not fit today's form, in words; null where it is as today's are. */
  readonly remark: string | null;
  /** The values of secrets that stand in it. */
  readonly secrets: readonly string[];
  /** Whether it says, or may have been meant to say, that hardly anybody may see it: TLP RED. */
  readonly red: boolean;
}

function misfitText(faults: readonly ContentFault[]): string | null {
  const misfits = faults.filter(({ at, rule }) => at.length > 0 && rule.startsWith('record/'));
  const [first] = misfits;
  if (first === undefined) return null;
  const more = misfits.length > 1 ? `, and ${misfits.length - 1} more` : '';
  return `this version does not fit today's form: ${first.message}${more}`;
}

function isRed({ data }: Version, faults: readonly ContentFault[]): boolean {
  const { tlp } = data;
  if (tlp === 'RED' || (tlp !== undefined && !TLPS.some((known) => known === tlp))) return true;
  return faults.some(({ rule, at }) => rule === 'record/unknown-field' && mayRestrict(at, valueAt(data, at)));
}

/**
 * Reads a version of a record's file.
 * @param bytes null where they are too many for a record
 */
export async function oldVersion(folder: Folder, file: string, bytes: Uint8Array | null): Promise<OldVersion> {
  if (bytes === null)
    return { version: null, remark: 'this version can not be read: it has more than 256 KiB', secrets: [], red: true };
  const read = readFile(file, bytes);
  const text = read.parsed.ok ? read.parsed.document.text : readableText(bytes);
  const secrets = (await findSecrets(text)).map(({ start, end }) => text.slice(start, end));
  const version = versionOf(folder, file, read);
  const { faults } = recordOfFile(folder, { file, read });
  if (version === null) {
    const fault = read.parsed.ok ? 'its text' : mask(read.parsed.fault.message, secrets);
    return { version, remark: `this version can not be read: ${fault}`, secrets, red: true };
  }
  return { version, remark: misfitText(faults), secrets, red: isRed(version, faults) };
}

/** A remark about a version as an entry of its own in what a change did. */
export const remarkChange = (remark: string, rewrites: boolean) => aboutRecord('file', remark, rewrites);

import { createHash } from 'node:crypto';
import { byText } from '../records/order.ts';
import type { Place } from '../records/reading/document.ts';
import type { Folder } from '../records/types/fields.ts';
import type { Level } from '../rules/rule.ts';

/** Another place that belongs to a finding. */
export interface Related extends Place {
  readonly file: string;
  readonly message: string;
}

/** A record that a finding is about beside its own. */
export interface Mention {
  readonly folder: Folder;
  readonly id: string;
}

/** One thing that is wrong, where it stands, why it matters and what to type: the public form of `record-format`. */
export interface ReportedFinding extends Place {
  readonly rule: string;
  readonly severity: Level;
  /** Relative to the content root. */
  readonly file: string;
  /** The id of the record, also when it could not be read; null for files that are no record. */
  readonly record: string | null;
  /** A path such as `timeline[2].at`; null for the whole record or its prose. */
  readonly field: string | null;
  readonly message: string;
  readonly fix: string;
  readonly controls: readonly string[];
  /** Stays the same when lines move. */
  readonly fingerprint: string;
  readonly related: readonly Related[];
  /** The other records that it is about, in order of folder and id. */
  readonly mentions: readonly Mention[];
  /** The id of the waiver that accepts it, or null. */
  readonly waiver: string | null;
}

/** What all findings of one file, rule and field share; the ordinal tells them apart. */
export function fingerprint(rule: string, subject: string, field: string | null, ordinal: number): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, subject, field, ordinal]))
    .digest('hex')
    .slice(0, 32);
}

/** The one order of findings: file, line, column, rule, then message. */
export function inOrder(a: ReportedFinding, b: ReportedFinding): number {
  return (
    byText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    byText(a.rule, b.rule) ||
    byText(a.message, b.message)
  );
}

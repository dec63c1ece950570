import type { Path } from '../records/reading/document.ts';
import type { AnyEntry } from '../records/types/index.ts';

/** Somebody's consent that a record states. */
export interface Approval {
  /** What it is known by in another version of its record. */
  readonly name: string;
  readonly at: Path;
  /** Who gave it, as the id of a person. */
  readonly by: string;
  /** The fields that are written to give it, and say nothing else. */
  readonly fields: readonly string[];
}

interface Given {
  readonly at: Path;
  readonly by: string | undefined;
  /** What else tells this consent from an earlier one. */
  readonly of: readonly unknown[];
  readonly fields: readonly string[];
}

function* given({ type, data }: AnyEntry): Generator<Given> {
  if (type === 'policies') {
    const fields = ['status', 'approvedBy', 'approvedOn', 'effectiveOn', 'reviewOn'];
    yield { at: ['approvedBy'], by: data.approvedBy, of: [data.approvedOn, data.version], fields };
  } else if (type === 'waivers') {
    const fields = ['approvedBy', 'approvedOn'];
    yield { at: ['approvedBy'], by: data.approvedBy, of: [data.approvedOn, data.expiresOn], fields };
  } else if (type === 'risks') {
    yield { at: ['acceptedBy'], by: data.acceptedBy, of: [data.acceptedOn], fields: ['acceptedBy', 'acceptedOn'] };
  } else if (type === 'incidents' || type === 'nonconformities') {
    yield { at: ['closure', 'by'], by: data.closure?.by, of: [data.closure?.at], fields: ['status', 'closure'] };
    if (type === 'incidents')
      for (const [index, { at, field, approvedBy }] of data.reassessments.entries())
        yield { at: ['reassessments', index, 'approvedBy'], by: approvedBy, of: [at, field], fields: [] };
  }
}

/**
 * Whose consent a record states: to a policy, a waiver, a risk that is accepted, a reassessment, or that it is closed.
 */
export function* approvalsIn(record: AnyEntry): Generator<Approval> {
  for (const { at, by, of, fields } of given(record))
    if (by !== undefined) yield { name: JSON.stringify([at, by, ...of]), at, by, fields };
}

/** What a record says but for some fields, as one text. */
export function saysBeside({ data, document }: AnyEntry, fields: readonly string[]): string {
  const rest = Object.entries(data).filter(([field]) => !fields.includes(field));
  return JSON.stringify([rest, document.text.slice(document.bodyStart).trim()]);
}

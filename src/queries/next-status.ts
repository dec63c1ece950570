import { listedValues } from '../records/describe.ts';
import type { Incident } from '../records/types/incident.ts';
import { type AnyEntry, recordTypes } from '../records/types/index.ts';
import { isSevere, isSkipped, LIFECYCLE, type Status } from '../records/types/lifecycle.ts';

/** The steps of a record, in order; incidents by their kind, none for types without. */
export function stepsOf({ type, data }: AnyEntry): readonly string[] {
  return type === 'incidents' ? LIFECYCLE[data.kind] : recordTypes[type].steps;
}

/** The statuses that a record may have at all: those of its type, of incidents those of the kind. */
export function statusesOf(entry: AnyEntry): readonly string[] {
  return entry.type === 'incidents' ? stepsOf(entry) : listedValues(recordTypes[entry.type].schema, 'status');
}

/** How far a record is; where it does not say, at the first step. Null for types without a status. */
export function statusOf(entry: AnyEntry): string | null {
  if (!('status' in recordTypes[entry.type].schema.shape)) return null;
  const said = 'status' in entry.data ? entry.data.status : undefined;
  return said ?? statusesOf(entry)[0] ?? null;
}

/**
 * The status that a record takes next; null where it is at the end, or its type has no order. Incidents of low or medium
 * severity are closed without a review.
 */
export function nextStatus(entry: AnyEntry): string | null {
  const status = statusOf(entry);
  const steps = stepsOf(entry);
  const next = status === null ? undefined : steps[steps.indexOf(status) + 1];
  if (status === null || next === undefined || !steps.includes(status)) return null;
  return next === 'reviewed' && entry.type === 'incidents' && !isSevere(entry.data) ? 'closed' : next;
}

/**
 * The steps that lie between two statuses of an incident, in order; a review that is not asked of it is none. Nothing where
 * its kind does not have both.
 */
export function stepsBetween(data: Pick<Incident, 'kind' | 'severity'>, from: string, to: string): readonly Status[] {
  const steps: readonly Status[] = LIFECYCLE[data.kind];
  const asked = steps.filter((step) => step === from || step === to || step !== 'reviewed' || isSevere(data));
  const words: readonly string[] = asked;
  const [start, end] = [words.indexOf(from), words.indexOf(to)];
  return start === -1 ? [] : asked.filter((_, n) => n > start && n < end);
}

/**
 * The steps that a record would leave out on the way to a status, for which nobody has said why in `statusSkips`. Only
 * incidents say so.
 */
export function stepsLeftOut(entry: AnyEntry, to: string): readonly string[] {
  if (entry.type !== 'incidents') return [];
  const { data } = entry;
  return stepsBetween(data, data.status, to).filter((step) => !isSkipped(data, step));
}

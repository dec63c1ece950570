import type { Content, Frame } from '../records/content.ts';
import type { Incident } from '../records/types/incident.ts';
import type { EntryOf } from '../records/types/index.ts';
import { isSevere } from '../records/types/lifecycle.ts';

/** A record that belongs to an incident, and how it is tied to it where that is said. */
export interface Related {
  readonly id: string;
  readonly as: Extract<Incident['links']['related'][number], object>['as'];
}

/** The records that an incident names as related. */
export function relatedOf({ links }: Pick<Incident, 'links'>): readonly Related[] {
  return links.related.map((item) =>
    typeof item === 'string' ? { id: item, as: undefined } : { id: item.id, as: item.as },
  );
}

/** Everybody who reported it; empty where nobody is named. */
export function reportersOf({ reporter }: Pick<Incident, 'reporter'>): readonly string[] {
  const who = reporter?.who;
  if (who === undefined) return [];
  return typeof who === 'string' ? [who] : who;
}

/** The entries of a timeline that a later one puts right, by their numbers from 0: what they say wrongly is told there. */
export function correctedEntries({ timeline }: Pick<Incident, 'timeline'>): ReadonlySet<number> {
  return new Set(
    timeline.flatMap(({ corrects }, index) => (corrects !== undefined && corrects <= index ? [corrects - 1] : [])),
  );
}

type Notification = Incident['notifications'][number];

/** A notification that answers a duty, and its number in the list, from 0. */
export interface DutyEntry extends Notification {
  readonly obligation: string;
  readonly stage: string;
  readonly index: number;
}

/** The notifications that answer a duty; those without one are told of free will. */
export function dutyEntries({ notifications }: Pick<Incident, 'notifications'>): readonly DutyEntry[] {
  return notifications.flatMap((entry, index) => {
    const { obligation, stage, decision } = entry;
    return obligation === undefined || stage === undefined || decision === 'voluntary'
      ? []
      : [{ ...entry, obligation, stage, index }];
  });
}

/**
 * Whether a record was finished in another system before the organisation's own records began: it stands with what it
 * has, and no rule asks it for more. Where nobody can read when they began, it may have been.
 */
export function wasFinishedBefore(
  { status, imported }: Pick<Incident, 'status' | 'imported'>,
  { organisation, doubtful }: Pick<Frame, 'organisation' | 'doubtful'>,
): boolean {
  const closedOn = imported?.closedOn;
  if (status !== 'closed' || closedOn === undefined) return false;
  const { startedOn } = organisation.data;
  return startedOn === undefined ? doubtful('startedOn') : closedOn < startedOn;
}

/** Many rules ask for the same incidents. */
const asked = new WeakMap<Content, readonly EntryOf<'incidents'>[]>();

/** The incidents that rules ask about their handling: all but those that were finished before these records began. */
export function askedOf(content: Content): readonly EntryOf<'incidents'>[] {
  const found = asked.get(content) ?? content.of('incidents').filter(({ data }) => !wasFinishedBefore(data, content));
  asked.set(content, found);
  return found;
}

/** The closed incidents of high or critical severity, exercises too: what management and the risk register have to hear of. */
export function severeClosed(content: Content): readonly EntryOf<'incidents'>[] {
  return askedOf(content).filter(({ data }) => data.kind === 'incident' && data.status === 'closed' && isSevere(data));
}

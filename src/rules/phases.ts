import { type Path, pathText } from '../records/reading/document.ts';
import { epoch } from '../records/time.ts';
import type { Incident } from '../records/types/incident.ts';
import { earliestOccurrence, reached } from '../records/types/lifecycle.ts';

/** A phase of the handling: where its time stands, what is written there, and the moment that counts, in milliseconds since 1970. */
export interface Phase {
  readonly at: Path;
  readonly text: string;
  readonly time: number;
}

function phase(at: Path, text: string | undefined, time: number | null = epoch(text)): readonly Phase[] {
  return text === undefined || time === null ? [] : [{ at, text, time }];
}

/**
 * The phases of a record that are known, in the two orders they should have: that of the response and that of the
 * report. Between them nothing is fixed: whoever sees a fire puts it out before anybody assesses it. A record that was
 * reopened has times of its first round; those of phases that its second has not reached yet do not count.
 */
function ordersOf(data: Incident): readonly (readonly Phase[])[] {
  const again = data.reopened.length > 0;
  const occurred = earliestOccurrence(data);
  const beginning = [
    ...phase(
      ['occurredAt'],
      data.occurredAt,
      data.occurredPrecision === 'day' || occurred === null ? occurred : epoch(data.occurredAt),
    ),
    ...phase(['detectedAt'], data.detectedAt),
  ];
  const end = phase(['closure', 'at'], data.closure?.at);
  return [
    [
      ...beginning,
      ...(again && !reached(data, 'contained') ? [] : phase(['containedAt'], data.containedAt)),
      ...(again && !reached(data, 'recovered') ? [] : phase(['recovery', 'verifiedAt'], data.recovery?.verifiedAt)),
      ...end,
    ],
    [...beginning, ...phase(['reportedAt'], data.reportedAt), ...phase(['triage', 'at'], data.triage?.at), ...end],
  ];
}

/** A phase that lies before one that should precede it. */
export interface Inversion {
  readonly earlier: Phase;
  readonly later: Phase;
}

/** The fields in the order in which a record is read. */
const READING = ['detectedAt', 'reportedAt', 'triage', 'containedAt', 'recovery', 'closure'];

/** Every phase of a record that lies before one that should precede it, each once, with the latest of those, in the order in which a record is read. */
export function inversionsOf(data: Incident): readonly Inversion[] {
  const byLater = new Map<string, Inversion>();
  for (const found of ordersOf(data).flatMap((phases) => [...inversions(phases)])) {
    const key = pathText(found.later.at) ?? '';
    const known = byLater.get(key);
    if (known === undefined || found.earlier.time > known.earlier.time) byLater.set(key, found);
  }
  const place = ({ later }: Inversion): number => READING.indexOf(String(later.at[0]));
  return [...byLater.values()].sort((a, b) => place(a) - place(b));
}

/** Every phase of one order that lies before one that should precede it, with the latest of those. */
function* inversions(phases: readonly Phase[]): Generator<Inversion> {
  let latest: Phase | undefined;
  for (const later of phases) {
    if (latest !== undefined && later.time < latest.time) yield { earlier: latest, later };
    else if (latest === undefined || later.time > latest.time) latest = later;
  }
}

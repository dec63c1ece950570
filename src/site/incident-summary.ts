import { noticedAt } from '../queries/noticed.ts';
import { epoch } from '../records/time.ts';
import type { Incident } from '../records/types/incident.ts';
import { durationText } from './durations.ts';
import type { IncidentStep, IncidentSummary } from './model.ts';
import type { Scene } from './scene.ts';

/** How long after the detection something was: `after 1 h 18 min`; null where one of both times is not known exactly. */
function afterText(from: string, at: string): string | null {
  const [start, end] = [epoch(from), epoch(at)];
  if (start === null || end === null) return null;
  if (end === start) return 'at once';
  return end > start ? `after ${durationText(end - start)}` : `${durationText(start - end)} before`;
}

/** How long an incident has been open; null when it is closed. */
function openFor(data: Incident, now: string): string | null {
  const [start, end] = [epoch(noticedAt(data)), epoch(now)];
  return data.status === 'closed' || start === null || end === null || end < start ? null : durationText(end - start);
}

/**
 * What a reader wants to know of an incident before reading on: what it is, how far, how bad, who leads and how long it
 * took. Every span counts from the detection, or from the report where no detection is written down.
 */
export function incidentSummary(
  data: Incident,
  { now, linkTo, clean }: Pick<Scene, 'now' | 'linkTo' | 'clean'>,
): IncidentSummary {
  const { kind, status, severity, category, owner, exercise, detectedAt, containedAt, closure } = data;
  const from = noticedAt(data);
  const later = [
    ['Contained', containedAt],
    ['Closed', status === 'closed' ? closure?.at : undefined],
  ] as const;
  const steps: readonly IncidentStep[] = [
    { label: detectedAt === undefined ? 'Reported' : 'Detected', at: clean(from), after: null },
    ...later.flatMap(([label, at]) => (at === undefined ? [] : [{ label, at: clean(at), after: afterText(from, at) }])),
  ];
  const words = { kind, status, severity, category: category === undefined ? undefined : clean(category) };
  return {
    words: Object.entries(words).flatMap(([name, word]) => (word === undefined ? [] : [{ name, word }])),
    lead: owner === undefined ? null : linkTo(['people'], owner),
    steps,
    openFor: openFor(data, now),
    exercise,
  };
}

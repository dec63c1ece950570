import { epoch } from '../records/time.ts';
import type { Incident } from '../records/types/incident.ts';
import { CLOCK_FINDINGS } from '../records/types/incident-lists.ts';
import type { STAGE_STARTS } from '../records/types/obligation.ts';
import type { DutyStage } from './applies.ts';

type Start = (typeof STAGE_STARTS)[number];

/** The first moment at which anybody of the organisation knew. */
function discovered({ clocks, detectedAt, reportedAt }: Incident): string {
  return clocks.discoveredAt ?? detectedAt ?? reportedAt;
}

/** What starts each clock, as the record has it; undefined while it has not happened, or is not written down. */
const STARTS = {
  aware: ({ awareAt }) => awareAt,
  discovered,
  significant: ({ clocks }) => clocks.significantAt,
  classified: ({ clocks }) => clocks.classifiedMajorAt,
  'high-risk': ({ clocks, personalData, awareAt }) =>
    clocks.highRiskAt ?? (personalData?.highRisk === 'yes' ? awareAt : undefined),
  material: ({ clocks }) => clocks.materialAt,
  'measure-available': ({ clocks }) => clocks.measureAvailableAt,
  'information-available': ({ clocks }) => clocks.informationAvailableAt,
  requested: ({ clocks }) => clocks.requestedAt,
  handled: ({ clocks }) => clocks.handledAt,
  'year-end': discovered,
  paid: ({ clocks }) => clocks.paidAt,
} as const satisfies Readonly<Record<Start, (incident: Incident) => string | undefined>>;

const byName: ReadonlyMap<string, (incident: Incident) => string | undefined> = new Map(Object.entries(STARTS));

/** Where the record says when each clock started. */
const FIELDS = {
  aware: 'awareAt',
  discovered: 'clocks.discoveredAt',
  significant: 'clocks.significantAt',
  classified: 'clocks.classifiedMajorAt',
  'high-risk': 'clocks.highRiskAt',
  material: 'clocks.materialAt',
  'measure-available': 'clocks.measureAvailableAt',
  'information-available': 'clocks.informationAvailableAt',
  requested: 'requestedAt',
  handled: 'clocks.handledAt',
  'year-end': 'clocks.discoveredAt',
  paid: 'clocks.paidAt',
} as const satisfies Readonly<Record<Start, string>>;

const fields: ReadonlyMap<string, string> = new Map(Object.entries(FIELDS));

/** The field in which a start is written: `clocks.significantAt`, or `sentAt of notification` where it is another step's sending. */
export function fieldOf(start: string): string {
  return fields.get(start) ?? `sentAt of ${start.slice('stage:'.length)}`;
}

/** When a step of a duty was last sent for an incident, as it was written; undefined when it never was. */
export function lastSentAt({ notifications }: Incident, obligation: string, stage: string): string | undefined {
  let last: { readonly text: string; readonly time: number } | undefined;
  for (const entry of notifications) {
    const time = epoch(entry.sentAt);
    if (entry.obligation !== obligation || entry.stage !== stage || entry.sentAt === undefined || time === null)
      continue;
    if (last === undefined || time >= last.time) last = { text: entry.sentAt, time };
  }
  return last?.text;
}

/** When a step was asked for: the first request that nothing was sent for yet, else the last one; else what the record says of a request. */
function requestedAt(
  { notifications, clocks }: Incident,
  obligation: string,
  stage: string | undefined,
): string | undefined {
  const asked = notifications.filter(
    (entry) => entry.obligation === obligation && entry.stage === stage && entry.requestedAt !== undefined,
  );
  return (asked.find(({ sentAt }) => sentAt === undefined) ?? asked.at(-1))?.requestedAt ?? clocks.requestedAt;
}

/**
 * The record with the starts that it named at an instant (milliseconds since 1970): what was reassessed later stands as it
 * was before, and what was sent later was not sent. By it lateness is judged, so that nobody is late, or in time, by a
 * correction.
 */
export function asKnownAt(incident: Incident, at: number): Incident {
  const { reassessments, notifications } = incident;
  const known = notifications.filter(({ sentAt }) => (epoch(sentAt) ?? at) <= at);
  if (reassessments.length === 0 && known.length === notifications.length) return incident;
  const before = (field: string, is: string | undefined): string | undefined => {
    const later = reassessments.find((one) => one.field === field && (epoch(one.at) ?? at) > at)?.from;
    return typeof later === 'string' && epoch(later) !== null ? later : is;
  };
  const clocks = { ...incident.clocks };
  for (const name of CLOCK_FINDINGS) clocks[name] = before(`clocks.${name}`, clocks[name]);
  return {
    ...incident,
    awareAt: before('awareAt', incident.awareAt),
    detectedAt: before('detectedAt', incident.detectedAt),
    clocks,
    notifications: known,
  };
}

/**
 * What starts the clock of a step, as the record has it: an instant as it was written; undefined while it has not
 * happened. A high risk without its own time counts from awareness, and a discovery without one from detection: both
 * are early rather than late. `year-end` answers the discovery in whose year it is.
 */
export function startedAt(
  obligation: string,
  stage: Pick<DutyStage, 'start'> & { readonly id?: string },
  incident: Incident,
): string | undefined {
  if (stage.start === 'requested') return requestedAt(incident, obligation, stage.id);
  if (stage.start.startsWith('stage:')) return lastSentAt(incident, obligation, stage.start.slice('stage:'.length));
  return byName.get(stage.start)?.(incident);
}

import { epoch } from '../records/time.ts';
import type { Incident } from '../records/types/incident.ts';
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

/**
 * What starts the clock of a step, as the record has it: an instant as it was written; undefined while it has not
 * happened. A high risk without its own time counts from awareness, and a discovery without one from detection: both
 * are early rather than late. `year-end` answers the discovery in whose year it is.
 */
export function startedAt(obligation: string, stage: Pick<DutyStage, 'start'>, incident: Incident): string | undefined {
  if (stage.start.startsWith('stage:')) return lastSentAt(incident, obligation, stage.start.slice('stage:'.length));
  return byName.get(stage.start)?.(incident);
}

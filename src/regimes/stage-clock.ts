import { epoch } from '../records/time.ts';
import type { Incident } from '../records/types/incident.ts';
import type { Obligation } from '../records/types/obligation.ts';
import type { Organisation } from '../records/types/organisation.ts';
import type { DutyStage } from './applies.ts';
import { beforeClosing, type ClockPlace, dueOf, type Limit, noonAfterHoliday, yearEndOf } from './clock.ts';
import { presetById } from './index.ts';
import type { Stage } from './regime.ts';
import { type Special, specialOf } from './special.ts';
import { fieldOf, startedAt } from './starts.ts';

/** What clocks need to know of the organisation. */
export type ClockSettings = Pick<Organisation, 'timezone' | 'calendar' | 'entity'>;

/** A duty of the organisation, with the id by which notifications name it. */
export interface Duty {
  readonly id: string;
  readonly data: Obligation;
}

/** Of one step of a duty, for one incident: when its clock started and when it ends. Times in milliseconds since 1970. */
export interface StageClock {
  /** What starts it: `aware`, `stage:notification`. */
  readonly start: string;
  /** Where the record says when it started. */
  readonly field: string;
  /** When it started, as it was written, or where it was worked out as an instant; null while that is not known. */
  readonly started: { readonly text: string | null; readonly time: number } | null;
  /** Null where it has not started, or where the text has no number. */
  readonly due: number | null;
  /** The end of a limit that the organisation set itself where the text has no number. */
  readonly target: number | null;
}

type Narrowing = NonNullable<DutyStage['when']>;

/** Whether more than so many people of a place are concerned; of a country (`US`) whether they are in any one of its parts. */
function exceeds({ place, count }: NonNullable<Narrowing['residentsAbove']>, { personalData }: Incident): boolean {
  const { residents, subjects } = personalData ?? {};
  if (subjects !== undefined && subjects <= count) return false;
  const named = Object.entries(residents ?? {}).filter(([name]) => name === place || name.startsWith(`${place}-`));
  return named.length === 0 || named.some(([, number]) => number > count);
}

/** Whether a step is asked for at all. What is not known counts as if it were so. */
export function isNarrowedTo(when: DutyStage['when'], incident: Incident, { entity }: ClockSettings): boolean {
  if (when === undefined) return true;
  const subjects = incident.personalData?.subjects;
  return (
    (when.subjectsAtLeast === undefined || subjects === undefined || subjects >= when.subjectsAtLeast) &&
    (when.subjectsBelow === undefined || subjects === undefined || subjects < when.subjectsBelow) &&
    (when.residentsAbove === undefined || exceeds(when.residentsAbove, incident)) &&
    (when.entity === undefined || entity.length === 0 || entity.includes(when.entity))
  );
}

/** What the preset of a duty says of one of its steps; undefined for a step of the organisation's own. */
export function presetStage({ preset }: Obligation, id: string): Stage | undefined {
  return preset === undefined ? undefined : presetById(preset)?.stages.find((stage) => stage.id === id);
}

/** The moment at which a clock starts; null while it has not happened, is not written down, or is no instant. */
function startOf(
  duty: string,
  stage: Pick<DutyStage, 'id' | 'start'>,
  incident: Incident,
  zone: string,
): StageClock['started'] {
  const text = startedAt(duty, stage, incident);
  const time = epoch(text);
  if (text === undefined || time === null) return null;
  return stage.start === 'year-end' ? { text: null, time: yearEndOf(time, zone) } : { text, time };
}

/** The shorter limit of trust service providers, where it is theirs. */
function shorterLimit({ trustServices }: Special, { clocks }: Incident, { entity }: ClockSettings): Limit | null {
  const theirs =
    trustServices !== undefined && entity.includes(trustServices.entity) && clocks.trustServicesHit !== 'no';
  return theirs ? trustServices : null;
}

/** Whether the text lets this organisation have its weekends and holidays. The authority may have taken it back. */
function hasRelief({ holidayRelief }: Special, data: Obligation, { entity }: ClockSettings): boolean {
  if (holidayRelief === undefined || data.holidayRelief === 'no') return false;
  const { these, except } = holidayRelief;
  const isOne = these === undefined || entity.some((name) => these.includes(name));
  return isOne && !entity.some((name) => except.includes(name));
}

function earlier(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

/** The start that counts: that of another point, once the record says that another step is taken in between. */
function startName(duty: string, stage: DutyStage, { startAfter }: Special, incident: Incident): string {
  if (startAfter === undefined) return stage.start;
  const between = incident.notifications.some(
    (entry) => entry.obligation === duty && entry.stage === startAfter.entryOf && entry.decision === 'required',
  );
  return between ? startAfter.start : stage.start;
}

/** The second limit of a step, with its own start. */
function alsoOf(
  duty: string,
  stage: DutyStage,
  own: number | undefined,
  special: Special,
  incident: Incident,
  place: ClockPlace,
) {
  if (stage.also === undefined) return null;
  const start = startOf(duty, { id: stage.id, start: stage.also.start }, incident, place.zone);
  const due = start === null ? null : dueOf(start.time, stage.also, place);
  if (start === null || due === null) return null;
  if (special.alsoLapses === true && (own === undefined || own > due)) return null;
  return { start, due };
}

/** The clock of a step that has none while nobody says that the step is taken. */
function isOnHold({ id, data }: Duty, stage: DutyStage, incident: Incident): boolean {
  if (specialOf(data, stage.id).onlyWithEntry !== true) return false;
  return !incident.notifications.some((entry) => entry.obligation === id && entry.stage === stage.id);
}

/** When the clock ends that the organisation's record gives to a step of its preset; null where it gives none. */
function ownDue({ id, data }: Duty, stage: DutyStage, incident: Incident, place: ClockPlace): number | null {
  if (presetStage(data, stage.id) === undefined) return null;
  const own = data.stages.find((mine) => mine.id === stage.id);
  const clocks = own === undefined ? [] : [own, own.also];
  return clocks
    .map((clock) => {
      const start =
        clock === undefined ? null : startOf(id, { id: stage.id, start: clock.start }, incident, place.zone);
      return clock === undefined || start === null ? null : dueOf(start.time, clock, place);
    })
    .reduce(earlier, null);
}

/**
 * When the clock of a step started and when it ends. Of the text's limit and one that the organisation's record gives to
 * the same step the earlier end counts; where the text has no number, the record's is its own target and no deadline.
 */
export function stageClock(duty: Duty, stage: DutyStage, incident: Incident, settings: ClockSettings): StageClock {
  const place = { zone: settings.timezone, calendar: duty.data.calendar ?? settings.calendar };
  const special = specialOf(duty.data, stage.id);
  const start = startName(duty.id, stage, special, incident);
  const field = fieldOf(start);
  if (isOnHold(duty, stage, incident)) return { start, field: 'notifications', started: null, due: null, target: null };
  const own = startOf(duty.id, { id: stage.id, start }, incident, place.zone);
  const also = alsoOf(duty.id, stage, own?.time, special, incident, place);
  const started = own ?? also?.start ?? null;
  if (started === null) return { start, field, started, due: null, target: null };
  const limits = [stage, shorterLimit(special, incident, settings)];
  const dues = limits.map((limit) => (limit === null || own === null ? null : dueOf(own.time, limit, place)));
  const due = dues.reduce(earlier, also?.due ?? null);
  const ours = ownDue(duty, stage, incident, place);
  if (due === null) return { start, field, started, due, target: ours };
  const moved = hasRelief(special, duty.data, settings) ? noonAfterHoliday(due, place) : due;
  const closed = special.closing === undefined ? moved : beforeClosing(moved, special.closing);
  return { start, field, started, due: earlier(closed, ours), target: null };
}

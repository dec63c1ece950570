import type { Content, Frame } from '../records/content.ts';
import { byText } from '../records/order.ts';
import { epoch, HOUR_MS } from '../records/time.ts';
import type { Incident } from '../records/types/incident.ts';
import type { EntryOf } from '../records/types/index.ts';
import { isTriagedIncident } from '../records/types/lifecycle.ts';
import { bindingOf, type DutyStage, stagesOf, waitsFor } from '../regimes/applies.ts';
import { isNarrowedTo, presetStage, type StageClock, stageClock } from '../regimes/stage-clock.ts';
import { asKnownAt } from '../regimes/starts.ts';
import { type DutyEntry, dutyEntries, wasFinishedBefore } from './incident-parts.ts';
import { isSameMoment, type Moment } from './moment.ts';
import type { When } from './today.ts';

/** How far a step of a duty is. `waiting`: what starts its clock has not happened. */
export const CLOCK_STATES = ['waiting', 'running', 'due-soon', 'missed', 'met', 'met-late', 'not-required'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** A step of a duty for an incident: its clock, what was decided and sent, and how it stands. Times in milliseconds since 1970. */
export interface Clock extends StageClock {
  readonly incident: EntryOf<'incidents'>;
  readonly duty: EntryOf<'obligations'>;
  readonly stage: DutyStage;
  /** The article or clause that asks for it. */
  readonly article: string | null;
  /** The entries of `notifications` that are about it, in order. */
  readonly entries: readonly DutyEntry[];
  /** Whether somebody decided: by an entry of its own, or by `not-required` on the first step. */
  readonly decided: boolean;
  /** The first time that it was sent. */
  readonly sent: { readonly text: string; readonly time: number; readonly index: number } | null;
  /** The deadline by which a step that was sent is judged: as the record had it then. Null while nothing was sent. */
  readonly judgedDue: number | null;
  readonly state: ClockState;
  /** The record was finished before these records began: it is shown as it is, and nobody is asked for anything. */
  readonly finishedBefore: boolean;
}

/** What has no steps is one step without a number. */
export const ANY_STAGE: DutyStage = { id: 'notification', start: 'aware', content: [] };

function sentOf(entries: readonly DutyEntry[], moment: Moment): Clock['sent'] {
  let first: Clock['sent'] = null;
  for (const { sentAt, index } of entries) {
    const time = epoch(sentAt);
    // What is still to come was not sent.
    if (sentAt === undefined || time === null || !moment.isReached(time)) continue;
    if (first === null || time < first.time) first = { text: sentAt, time, index };
  }
  return first;
}

/** The entries that count for a step; of a step on request those that answer the request which its clock runs from. */
function counted(clock: StageClock, entries: readonly DutyEntry[]): readonly DutyEntry[] {
  const asked = clock.started?.text;
  const answers = entries.filter(({ requestedAt }) => requestedAt !== undefined && requestedAt === asked);
  return clock.start === 'requested' && answers.length > 0 ? answers : entries;
}

function openState({ started, due }: StageClock, { moment, organisation }: When): ClockState {
  if (started === null || !moment.isReached(started.time)) return 'waiting';
  if (due === null) return 'running';
  if (moment.isPast(due)) return 'missed';
  return moment.isReached(due - organisation.thresholds.dueSoonHours * HOUR_MS) ? 'due-soon' : 'running';
}

function sentState(sent: number, due: number | null): ClockState {
  return due !== null && sent > due ? 'met-late' : 'met';
}

/** The clock of a step; of a duty that waits for a finding it has not started. */
function clockOf(duty: EntryOf<'obligations'>, stage: DutyStage, data: Incident, { organisation }: When): StageClock {
  const clock = stageClock(duty, stage, data, organisation);
  const field = waitsFor(duty.data, data);
  return field === null ? clock : { ...clock, field, started: null, due: null, target: null };
}

/** The clocks of one duty for one incident. */
function* dutyClocks(
  incident: EntryOf<'incidents'>,
  duty: EntryOf<'obligations'>,
  when: When,
): Generator<Omit<Clock, 'finishedBefore'>> {
  const { data } = incident;
  if (bindingOf(duty.data, data) === 'no') return;
  const own = dutyEntries(data).filter(({ obligation }) => obligation === duty.id);
  const known = stagesOf(duty.data);
  const stages = known.length > 0 ? known : [ANY_STAGE];
  const entriesOf = (id: string | undefined) => (known.length > 0 ? own.filter(({ stage }) => stage === id) : own);
  for (const stage of stages) {
    if (!isNarrowedTo(stage.when, data, when.organisation)) continue;
    const entries = entriesOf(stage.id);
    const clock = clockOf(duty, stage, data, when);
    const sent = sentOf(counted(clock, entries), when.moment);
    const judgedDue = sent === null ? null : judgedBy(duty, stage, data, sent.time, clock, when);
    const decision = (entries.at(-1) ?? entriesOf(stages[0]?.id).at(-1))?.decision;
    const spared = decision === 'not-required';
    yield {
      ...clock,
      incident,
      duty,
      stage,
      article: presetStage(duty.data, stage.id)?.article ?? duty.data.clause ?? null,
      entries,
      decided: entries.length > 0 || spared,
      sent,
      judgedDue,
      state: sent === null ? (spared ? 'not-required' : openState(clock, when)) : sentState(sent.time, judgedDue),
    };
  }
}

/** The deadline by the record as it was when the step was sent; by today's where it was not known then. */
function judgedBy(
  duty: EntryOf<'obligations'>,
  stage: DutyStage,
  data: Incident,
  sent: number,
  clock: StageClock,
  when: When,
): number | null {
  const known = asKnownAt(data, sent);
  if (known === data) return clock.due;
  const then = clockOf(duty, stage, known, when);
  return then.started === null ? clock.due : then.due;
}

/** The clocks of an incident as it is handed over, whatever the register says of it. */
export function clocksAnew(incident: EntryOf<'incidents'>, content: Frame, when: When): readonly Clock[] {
  if (!isTriagedIncident(incident.data)) return [];
  const finishedBefore = wasFinishedBefore(incident.data, content);
  return content
    .of('obligations')
    .flatMap((duty) => [...dutyClocks(incident, duty, when)].map((clock) => ({ ...clock, finishedBefore })));
}

/** The clocks of an incident, and until when they stand so. */
interface Known {
  readonly clocks: readonly Clock[];
  readonly until: number | null;
}

/** Several rules ask for the same clocks; they depend on the records, the settings that count and the instant of judgement. */
const known = new WeakMap<Frame, When & { readonly byFile: Map<string, Known> }>();

/**
 * Every clock of one incident, one for each step of each duty that binds, in the order of the duties; none for what is no
 * confirmed incident.
 */
export function clocksOf(incident: EntryOf<'incidents'>, content: Frame, when: When): readonly Clock[] {
  const { organisation, moment } = when;
  const before = known.get(content);
  const isSame = before?.organisation === organisation && isSameMoment(before.moment, moment);
  const kept = isSame ? before : { organisation, moment, byFile: new Map<string, Known>() };
  known.set(content, kept);
  let found = kept.byFile.get(incident.file);
  if (found === undefined) {
    const own = moment.within();
    const clocks = clocksAnew(incident, content, { organisation, moment: own });
    found = { clocks, until: own.until() };
    kept.byFile.set(incident.file, found);
  } else moment.holdsUntil(found.until);
  return found.clocks;
}

/** Every clock of the register, of drills and of what was finished before it began, too. */
export function* allClocks(content: Content, when: When): Generator<Clock> {
  for (const incident of content.of('incidents')) yield* clocksOf(incident, content, when);
}

/** Steps about which something is still to be done. */
export function isOpenClock({ state, finishedBefore }: Pick<Clock, 'state' | 'finishedBefore'>): boolean {
  if (finishedBefore) return false;
  return state === 'missed' || state === 'due-soon' || state === 'running' || state === 'waiting';
}

/** The order in which steps are shown: what is due first stands first, what has no instant last; then by record, and as the duty has them. */
export function soonestFirst(clocks: Iterable<Clock>): readonly Clock[] {
  const until = ({ due, target, state }: Clock): number =>
    state === 'waiting' ? Number.POSITIVE_INFINITY : (due ?? target ?? Number.MAX_VALUE);
  return [...clocks].sort((a, b) => {
    const [one, other] = [until(a), until(b)];
    return one === other ? byText(a.incident.id, b.incident.id) : one < other ? -1 : 1;
  });
}

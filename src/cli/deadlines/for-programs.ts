import { visibleJson } from '../../checker/escape.ts';
import type { Clock } from '../../queries/clocks.ts';
import { utc } from '../../records/time.ts';
import { lastVerified } from '../../regimes/verified.ts';

const instant = (at: number | null): string | null => (at === null ? null : utc(at));

/** A clock as `isms deadlines --format json` lists it. `startedAt` and `sentAt` as they were written, all other instants in UTC. */
export function clockForPrograms(clock: Clock): Readonly<Record<string, unknown>> {
  const { incident, duty, stage, article, start, started, due, judgedDue, target, sent, state, field } = clock;
  return {
    record: incident.id,
    obligation: duty.id,
    stage: stage.id,
    article,
    start,
    startedAt: started === null ? null : (started.text ?? utc(started.time)),
    dueAt: instant(due),
    sentAt: sent?.text ?? null,
    state,
    waitsFor: started === null ? field : null,
    dueAtWhenSent: instant(judgedDue),
    targetAt: instant(target),
    decided: clock.decided,
    exercise: incident.data.exercise,
    recipient: duty.data.recipient ?? null,
    verifiedOn: lastVerified(duty.data) ?? null,
  };
}

/** One JSON document: a list of clocks, each with what `more` says of it besides. */
export function clocksJson(clocks: readonly Clock[], more: (clock: Clock) => object = () => ({})): string {
  const shown = clocks.map((clock) => ({ ...clockForPrograms(clock), ...more(clock) }));
  return `${visibleJson(JSON.stringify(shown, null, 2))}\n`;
}

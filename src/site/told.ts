import { entriesOf } from './entries.ts';
import type { ClockView } from './model.ts';
import type { Fact, Value } from './values.ts';
import type { Words } from './words/index.ts';

/** Somebody who must be told, or was: the clock, and what the record says of it. */
export interface Told {
  readonly clock: ClockView | null;
  /** Whom it concerns; null where the entry does not say. */
  readonly duty: Value | null;
  readonly stage: string | null;
  /** Whether they must be told; who decided that, and why. */
  readonly decision: Value | null;
  readonly decidedBy: Value | null;
  readonly rationale: Value | null;
  /** What they were told, in a sentence. */
  readonly summary: Value | null;
  /** What else the entry says. */
  readonly facts: readonly Fact[];
}

/** The fields of an entry that have a place of their own. */
const PLACED: readonly string[] = ['stage', 'decision', 'decidedBy', 'rationale', 'summary'];

function fieldOf(facts: readonly Fact[], name: string): Value | null {
  return facts.find((fact) => fact.name === name)?.value ?? null;
}

const textOf = (value: Value | null): string => (value !== null && 'text' in value ? value.text : '');
const stageOf = (facts: readonly Fact[]): string => textOf(fieldOf(facts, 'stage'));

/** What an entry says, but for what stands elsewhere. */
function saidIn(facts: readonly Fact[], isElsewhere: (fact: Fact) => boolean) {
  return {
    decision: fieldOf(facts, 'decision'),
    decidedBy: fieldOf(facts, 'decidedBy'),
    rationale: fieldOf(facts, 'rationale'),
    summary: fieldOf(facts, 'summary'),
    facts: facts.filter((fact) => !PLACED.includes(fact.name) && !isElsewhere(fact)),
  };
}

/**
 * Who must be told and who was: every clock, soonest first, with the entry about it, then entries that no clock is about.
 * Nothing is said twice: the instant of sending stands beside the clock.
 */
export function toldOf(
  clocks: readonly ClockView[],
  notifications: Fact | null,
  words: Pick<Words, 'stage'>,
): readonly Told[] {
  const entries = notifications === null ? [] : entriesOf(notifications.value);
  const keyed = Map.groupBy(entries, (facts) => `${textOf(fieldOf(facts, 'obligation'))} ${stageOf(facts)}`);
  const withClock = clocks.map((clock): Told => {
    const own = keyed.get(`${textOf(clock.duty)} ${clock.stageId}`)?.shift() ?? [];
    const isElsewhere = ({ name, value }: Fact): boolean =>
      name === 'obligation' || (name === 'sentAt' && textOf(value) === clock.sentAt);
    return { clock, duty: clock.duty, stage: clock.stage, ...saidIn(own, isElsewhere) };
  });
  const others = [...keyed.values()].flat().map((facts): Told => {
    const whom = fieldOf(facts, 'obligation') === null ? 'recipient' : 'obligation';
    const stage = stageOf(facts);
    return {
      clock: null,
      duty: fieldOf(facts, whom),
      stage: stage === '' ? null : words.stage(stage),
      ...saidIn(facts, ({ name }) => name === whom),
    };
  });
  return [...withClock, ...others];
}

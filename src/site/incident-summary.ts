import { noticedAt } from '../queries/noticed.ts';
import { epoch } from '../records/time.ts';
import type { Incident } from '../records/types/incident.ts';
import type { Organisation } from '../records/types/index.ts';
import { durationText } from './durations.ts';
import type { IncidentPhase, IncidentSummary } from './model.ts';
import type { Scene } from './scene.ts';
import { type Words, wordsOf } from './words/index.ts';

/** The steps in the life of an incident, in the order in which they usually come. */
const STEPS = ['detected', 'reported', 'aware', 'triaged', 'contained', 'resolved', 'reopened', 'closed'] as const;
type Step = (typeof STEPS)[number];

/** The steps that an incident still has to take, and of them those of an event or a weakness. */
const AHEAD: readonly Step[] = ['triaged', 'contained', 'resolved', 'closed'];
const AHEAD_OF_OTHERS: readonly Step[] = ['triaged', 'closed'];

type PhaseWords = Words['record']['phases'];

/** A step that was taken, and when; the time is null where it has no offset. */
export interface Taken {
  readonly step: Step;
  readonly at: string;
  readonly time: number | null;
}

/** The steps that an incident has taken, in the order in which they were. */
export function stepsTaken(data: Incident): readonly Taken[] {
  const { detectedAt, reportedAt, awareAt, triage, containedAt, recovery, reopened, status, closure } = data;
  const instants: Readonly<Record<Step, string | undefined>> = {
    detected: detectedAt,
    reported: reportedAt,
    aware: awareAt,
    triaged: triage?.at,
    contained: containedAt,
    resolved: recovery?.verifiedAt,
    reopened: reopened.at(-1)?.at,
    closed: status === 'closed' ? closure?.at : undefined,
  };
  const taken = STEPS.flatMap((step): readonly Taken[] => {
    const at = instants[step];
    return at === undefined ? [] : [{ step, at, time: epoch(at) }];
  });
  // Where one time is not known exactly, nobody can say what came before it.
  return taken.some(({ time }) => time === null) ? taken : taken.toSorted((a, b) => (a.time ?? 0) - (b.time ?? 0));
}

/** Steps that were taken at the same instant, as one: `Reported and aware`. */
function together(steps: readonly Step[], words: PhaseWords): string {
  const [first = '', ...rest] = steps.map((step) => words[step]);
  const last = rest.pop();
  const said = [first, ...rest.map((step) => step.toLowerCase())].join(', ');
  return last === undefined ? said : `${said} ${words.and} ${last.toLowerCase()}`;
}

function phasesOf(
  taken: readonly Taken[],
  words: PhaseWords,
  clean: (text: string) => string,
): readonly IncidentPhase[] {
  const moments: { readonly steps: Step[]; readonly at: string; readonly time: number | null }[] = [];
  for (const { step, at, time } of taken) {
    const last = moments.at(-1);
    if (last !== undefined && time !== null && last.time === time) last.steps.push(step);
    else moments.push({ steps: [step], at, time });
  }
  return moments.map(({ steps, at, time }, nth) => {
    const before = moments[nth - 1]?.time ?? null;
    const after = time === null || before === null || time < before ? null : durationText(time - before, words);
    return { label: together(steps, words), at: clean(at), after };
  });
}

/** The steps that are still to come: none that lies before one that was taken. */
function ahead({ kind, status }: Incident, taken: readonly Taken[], words: PhaseWords): readonly IncidentPhase[] {
  if (status === 'closed') return [];
  const furthest = Math.max(...taken.map(({ step }) => (step === 'reopened' ? 0 : STEPS.indexOf(step))));
  return (kind === 'incident' ? AHEAD : AHEAD_OF_OTHERS)
    .filter((step) => STEPS.indexOf(step) > furthest)
    .map((step) => ({ label: words[step], at: null, after: null }));
}

/** How long it took from first to last, or for how long it has been open. */
function spanOf(data: Incident, now: string, words: PhaseWords): string | null {
  const from = epoch(noticedAt(data));
  const isClosed = data.status === 'closed';
  const to = isClosed ? epoch(data.closure?.at ?? '') : epoch(now);
  if (from === null || to === null || to < from) return null;
  const span = durationText(to - from, words);
  if (!isClosed) return words.open({ span });
  return data.detectedAt === undefined ? words.fromReport({ span }) : words.fromDetection({ span });
}

/**
 * An incident in a glance: what happened when, how long each step took, and whether it was a drill. Spans count from the
 * detection, or from the report where no detection is written down.
 */
export function incidentSummary(
  data: Incident,
  {
    now,
    clean,
    organisation,
  }: Pick<Scene, 'now' | 'clean'> & { readonly organisation: Pick<Organisation, 'language'> },
): IncidentSummary {
  const words = wordsOf(organisation.language).record.phases;
  const taken = stepsTaken(data);
  return {
    phases: [...phasesOf(taken, words, clean), ...ahead(data, taken, words)],
    span: spanOf(data, now, words),
    exercise: data.exercise,
  };
}

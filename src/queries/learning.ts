import type { Content } from '../records/content.ts';
import { daysLater, monthsLater } from '../records/time.ts';
import type { EntryOf, Organisation } from '../records/types/index.ts';
import type { Training } from '../records/types/training.ts';
import type { When } from './today.ts';

/** Kinds of training that teach; the others ask, try out or confirm. */
const TEACHING: readonly (string | undefined)[] = ['course', 'induction', 'refresher'];

/** Whether a record of training teaches somebody. */
export function teaches({ kind }: Training): boolean {
  return TEACHING.includes(kind);
}

/** Whether a training counts as awareness: it teaches, and one of its topics is how to report (A.6.8). */
export function teachesToReport(training: Training): boolean {
  return teaches(training) && training.topics.includes('report');
}

/** One person through one training. */
export interface Completion {
  readonly training: EntryOf<'training'>;
  readonly person: string;
  /** The day on which the person was through: `2026-03-16`. */
  readonly on: string;
  /** The last day on which it counts. */
  readonly until: string;
}

/** All records, and the instant of judgement. */
interface Context extends When {
  readonly content: Content;
}

/** Who went through which of the trainings that are wanted, up to today; in order of path. */
export function completions(context: Context, wanted: (training: Training) => boolean): readonly Completion[] {
  const { trainingMonths } = context.organisation.thresholds;
  const ends = new Map<string, string>();
  const endOf = (on: string, months: number): string => {
    const key = `${on} ${months}`;
    const end = ends.get(key) ?? monthsLater(on, months);
    ends.set(key, end);
    return end;
  };
  return context.content.of('training').flatMap((training) => {
    const { attendees, kind, heldOn, validMonths = trainingMonths } = training.data;
    if (!wanted(training.data)) return [];
    return attendees.flatMap(({ person, completedOn }): readonly Completion[] => {
      const on = completedOn ?? (kind === 'exercise' ? heldOn : undefined);
      return on === undefined || !context.moment.hasCome(on)
        ? []
        : [{ training, person, on, until: endOf(on, validMonths) }];
    });
  });
}

/** The completion of each person that counts for longest. */
export function lasting(found: readonly Completion[]): ReadonlyMap<string, Completion> {
  const longest = new Map<string, Completion>();
  for (const completion of found) {
    const known = longest.get(completion.person);
    if (known === undefined || known.until < completion.until) longest.set(completion.person, completion);
  }
  return longest;
}

/** The last day by which a person has to be trained: some days after the first one here, or after the first one of the records. */
export function trainedBy(
  { data: { joinedOn = '' } }: EntryOf<'people'>,
  { startedOn = '', thresholds }: Organisation,
): string {
  const from = joinedOn > startedOn ? joinedOn : startedOn;
  return from === '' ? '' : daysLater(from, thresholds.onboardingDays);
}

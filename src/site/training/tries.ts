/** The answers that somebody chose, by question and in their order; each is the number of an answer, from 0. */
export type Tries = readonly (readonly number[])[];

/** The right answer of each question, as its number. */
export type Right = readonly number[];

/** The questions, by number, whose right answer nobody has chosen yet. */
export function openQuestions(tries: Tries, right: Right): readonly number[] {
  return right.flatMap((answer, at) => (tries[at]?.includes(answer) === true ? [] : [at]));
}

/** The questions, by number, whose right answer was the first one chosen. */
export function knownAtOnce(tries: Tries, right: Right): readonly number[] {
  return right.flatMap((answer, at) => (tries[at]?.[0] === answer ? [at] : []));
}

/** Tries with one more. */
export function tried(tries: Tries, question: number, answer: number): Tries {
  const all = Array.from({ length: Math.max(tries.length, question + 1) }, (_, at) => tries[at] ?? []);
  return all.map((own, at) => (at === question ? [...own, answer] : own));
}

/** Tries out of what was kept; none where it is no list of lists of numbers. */
export function readTries(kept: unknown): Tries {
  if (!Array.isArray(kept)) return [];
  return kept.map((own) => (Array.isArray(own) ? own.filter((answer) => Number.isInteger(answer)) : []));
}

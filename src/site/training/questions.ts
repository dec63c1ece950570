/** An answer that can be chosen, and what is said to whoever chose it: why it is right, or what is better. */
export interface Answer {
  readonly says: string;
  readonly because: string;
  readonly right?: boolean | undefined;
}

/** A question of a self-check or of the spot check; one of its answers is right. */
export interface Question {
  readonly ask: string;
  readonly answers: readonly Answer[];
}

const FEWEST = 3;
const MOST = 5;

/**
 * Questions as they may be put to people: three to five, each with two answers or more, of which one is right, and each
 * answer with a reply.
 * @throws {RangeError} when they are not like that, so that no portal is built with them
 */
export function wellAsked(questions: readonly Question[]): readonly Question[] {
  if (questions.length < FEWEST || questions.length > MOST)
    throw new RangeError(`a self-check asks ${FEWEST} to ${MOST} questions, not ${questions.length}`);
  for (const { ask, answers } of questions) {
    const right = answers.filter((answer) => answer.right === true).length;
    if (ask.trim() === '' || answers.length < 2 || right !== 1)
      throw new RangeError(`\`${ask}\` has ${answers.length} answers, of which ${right} are right; one has to be`);
    const silent = answers.find(({ says, because }) => says.trim() === '' || because.trim() === '');
    if (silent !== undefined) throw new RangeError(`\`${ask}\`: the answer \`${silent.says}\` has no reply`);
  }
  return questions;
}

import { made } from '../elements.ts';
import type { LearnedWords } from './setup.ts';
import { type Tries, tried } from './tries.ts';

/** A question on the page: its answers as buttons, the replies that stand folded below it, and where one is said. */
interface Asked {
  readonly buttons: readonly HTMLButtonElement[];
  readonly replies: readonly string[];
  readonly said: Element;
  readonly right: number;
}

/** Makes buttons of the answers, which stand as text where no script runs; what would give them away is hidden. */
function askedIn(question: Element): Asked {
  const answers = [...question.querySelectorAll<HTMLElement>('.check-answers > li')];
  const replies = [...question.querySelectorAll('.check-reply')].map((reply) => reply.textContent.trim());
  const folded = question.querySelector('details');
  const said = question.querySelector('.check-said');
  if (said === null || folded === null) throw new TypeError('a question has no place for a reply');
  folded.hidden = true;
  const buttons = answers.map((answer) => {
    const button = made('button', { class: 'check-answer' }, ...answer.childNodes);
    button.type = 'button';
    answer.replaceChildren(button);
    return button;
  });
  return { buttons, replies, said, right: answers.findIndex((answer) => answer.dataset.right === 'yes') };
}

/** Says what we think of an answer, and marks it. */
function reply({ buttons, replies, said, right }: Asked, answer: number, words: LearnedWords): void {
  const isRight = answer === right;
  buttons[answer]?.setAttribute('data-state', isRight ? 'right' : 'other');
  for (const [at, button] of buttons.entries()) button.setAttribute('aria-pressed', String(at === answer));
  said.setAttribute('data-state', isRight ? 'right' : 'other');
  said.replaceChildren(made('strong', {}, isRight ? words.right : words.other), ` ${replies[answer] ?? ''}`);
}

/**
 * Runs the self-check of a page: a reply follows each answer at once, and any number of tries is fine.
 * @param before what was chosen when the page was open before
 * @param changed told of all tries after each
 * @returns the right answers; none where the page asks nothing
 */
export function selfCheck(
  words: LearnedWords,
  before: Tries,
  changed: (tries: Tries) => void,
): { readonly right: readonly number[] } {
  const all = [...document.querySelectorAll('.check-question')].map(askedIn);
  let tries = before;
  for (const [question, asked] of all.entries()) {
    for (const answer of before[question] ?? []) reply(asked, answer, words);
    for (const [answer, button] of asked.buttons.entries())
      button.addEventListener('click', () => {
        tries = tried(tries, question, answer);
        reply(asked, answer, words);
        changed(tries);
      });
  }
  return { right: all.map(({ right }) => right) };
}

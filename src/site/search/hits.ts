import { made } from '../elements.ts';
import type { Answer, Hit } from './engine.ts';
import { says } from './interface.ts';
import { reportHref } from './loaded.ts';
import { marked } from './marked.ts';

/** A hit: its title first, then what it is, then where it stands in the text. */
function hitElement({ href, title, id, what, status, excerpt }: Hit, isFirst: boolean): HTMLElement {
  const facts = [what ?? says.page, ...(id === null ? [] : [id])];
  const kind = made('p', { class: 'hit-kind' }, facts.join(' · '));
  if (status !== null) kind.append(' ', made('span', { class: 'hit-status' }, status));
  if (isFirst) kind.append(' ', made('span', { class: 'hit-enter' }, says.enter));
  const text = excerpt.length === 0 ? [] : [made('p', { class: 'hit-text' }, ...marked(excerpt))];
  return made('li', { class: 'hit' }, made('a', { href }, title), kind, ...text);
}

function noticesOf(answer: Answer, onLiteral: () => void): readonly HTMLElement[] {
  const { missing, corrected, unsaid } = answer;
  const all = [
    ...(missing === null || answer.hits.length === 0 ? [] : [says.missing({ id: missing })]),
    ...corrected.map(says.corrected),
    ...(unsaid.length > 0 && answer.total > 0 ? [says.unsaid({ said: unsaid.join(' ') })] : []),
  ].map((text) => made('p', { class: 'hit-notice' }, text));
  if (corrected.length > 0) {
    const literal = made(
      'button',
      { type: 'button' },
      says.literal({ said: corrected.map(({ said }) => said).join(' ') }),
    );
    literal.addEventListener('click', onLiteral);
    all.at(-1)?.append(' ', literal);
  }
  return all;
}

/** All hits in their order: what was typed exactly, pages that answer it, and pages that say it. */
export function allHits({ jump, bets, hits }: Answer): readonly Hit[] {
  return [...(jump === null ? [] : [jump]), ...bets, ...hits];
}

/** What a query found, in words for those who do not see the list. */
export function saidOf(answer: Answer, query: string, isNarrowed: boolean): string {
  const all = allHits(answer);
  const [first] = all;
  if (first === undefined)
    return answer.missing === null
      ? (isNarrowed ? says.narrowed : says.none)({ query })
      : says.missing({ id: answer.missing });
  const found = says.found({ count: Math.max(answer.total, all.length) });
  return answer.jump === null ? found : `${found}. ${says.first(first)} ${says.enter}`;
}

function tries(): HTMLElement {
  const { words, id, menu } = says.tries;
  const report = made('a', { href: reportHref }, says.report);
  return made('ul', { class: 'hit-tries' }, ...[words, id, menu, report].map((text) => made('li', {}, text)));
}

/** Draws hits below those that stand there. */
export type AddHits = (hits: readonly Hit[]) => void;

/** Draws what a query found. */
export function drawHits(place: HTMLElement, answer: Answer, onLiteral: () => void): AddHits {
  const all = allHits(answer);
  const list = made('ol', { class: 'hits' });
  const add: AddHits = (hits) => list.append(...hits.map((hit) => hitElement(hit, hit === answer.jump)));
  add(all);
  place.replaceChildren(...noticesOf(answer, onLiteral), all.length === 0 ? tries() : list);
  return add;
}

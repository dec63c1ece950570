import { made } from '../elements.ts';
import type { Answer, Chosen, Counts, Hit, SearchEngine } from './engine.ts';
import { type AddHits, drawHits, saidOf } from './hits.ts';
import { says } from './interface.ts';
import { loadedSearch } from './loaded.ts';

/** The field of a search and what it finds, as the dialog and the page have it. */
export interface SearchBox {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly results: HTMLElement;
  /** Asks for what stands in the field now. */
  readonly ask: () => Promise<void>;
}

/** How a search is shown. */
export interface BoxOptions {
  /** Hits that are read at first, and with each step more; none more without `more`. */
  readonly most: number;
  readonly more: boolean;
  readonly chosen: () => Chosen;
  /** Told of each query, and by which words it could be narrowed down. */
  readonly onAnswer: (query: string, counts: Counts) => void;
  /** What Enter does where nothing was typed exactly. */
  readonly onEnter: (query: string) => void;
}

/** Hits that are drawn as soon as they are read: about what fits on a screen. The others follow below them. */
const FIRST = 4;
/** Milliseconds without a key before the search is asked. */
const PAUSE = 60;

/** Moves from the field to the hits and among them by arrows; Tab does it too. */
function moveByArrows(form: HTMLElement, field: HTMLElement, results: HTMLElement): void {
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.target instanceof HTMLSelectElement) return;
    const stops = [field, ...results.querySelectorAll<HTMLElement>('.hit a')];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });
}

/** A search field with its hits below it. */
export function searchBox({ most, more, chosen, onAnswer, onEnter }: BoxOptions): SearchBox {
  const field = made('input', {
    id: 'search-field',
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': 'search-hint',
  });
  const status = made('p', { class: 'search-status', role: 'status' }, says.blank);
  const results = made('div', { class: 'search-results' });
  const label = made('label', { for: 'search-field' }, says.field);
  const hint = made('p', { id: 'search-hint', class: 'search-hint' }, says.hint);
  const form = made('form', { class: 'search-form', role: 'search' }, label, field, hint, status, results);
  let [turn, timer] = [0, 0];
  let literal = false;
  let jump: string | null = null;

  /** Asks, and says whether that was the last question: another may come in between, such as the first one of a page. */
  async function isLast(): Promise<boolean> {
    turn += 1;
    const [mine, query] = [turn, field.value];
    performance.mark('search-asked');
    const late = setTimeout(() => status.replaceChildren(says.loading), 250);
    try {
      const engine = await loadedSearch();
      const answer = await engine.ask(query, chosen(), FIRST, literal);
      if (mine !== turn) return false;
      const rest = answer.next(Math.max(most - answer.hits.length, 0));
      jump = answer.jump?.href ?? null;
      const isNarrowed = Object.keys(chosen()).length > 0;
      const isBlank = query.trim() === '' && !isNarrowed;
      status.replaceChildren(isBlank ? says.blank : saidOf(answer, query.trim(), isNarrowed));
      const add = drawHits(results, answer, () => askLiterally());
      if (isBlank) results.replaceChildren();
      else if (engine.olderYears().length > 0) results.prepend(olderNotice(engine));
      onAnswer(query, answer.counts);
      performance.measure('search', 'search-asked');
      follow(rest, answer, add).then(() => {
        if (mine !== turn) return;
        // For whoever measures, or waits for an answer.
        results.dataset.answers = query;
        performance.measure('search-whole', 'search-asked');
      });
    } catch {
      if (mine === turn) fail();
    } finally {
      clearTimeout(late);
    }
    return mine === turn;
  }

  /** Draws the next hits below those that stand there when they are read, unless something else is asked by then. */
  async function follow(next: Promise<readonly Hit[]>, answer: Answer, add: AddHits): Promise<void> {
    const mine = turn;
    try {
      const hits = await next;
      if (mine !== turn) return;
      add(hits);
      if (more && answer.left() > 0) results.append(moreButton(answer, add));
    } catch {
      if (mine === turn) fail();
    }
  }

  async function ask(): Promise<void> {
    await isLast();
  }

  /** Says which years are left out, and searches them when somebody wants it. */
  function olderNotice(engine: SearchEngine): HTMLElement {
    const [first, last] = [engine.olderYears()[0] ?? '', engine.olderYears().at(-1) ?? ''];
    const years = first === last ? first : `${first}–${last}`;
    const button = made('button', { type: 'button' }, says.searchOlder({ years }));
    button.addEventListener('click', async () => {
      status.replaceChildren(says.loading);
      button.disabled = true;
      try {
        await engine.searchOlder();
        await ask();
        results.querySelector<HTMLElement>('.hit a')?.focus();
      } catch {
        fail();
      }
    });
    return made('p', { class: 'hit-notice' }, says.older({ years }), ' ', button);
  }

  function fail(): void {
    const again = made('button', { type: 'button' }, says.again);
    again.addEventListener('click', () => ask());
    status.replaceChildren(says.failed);
    results.replaceChildren(again);
  }

  function askLiterally(): void {
    literal = true;
    ask();
    field.focus();
  }

  function moreButton(answer: Answer, add: AddHits): HTMLElement {
    const button = made('button', { type: 'button', class: 'search-more' }, says.more);
    button.addEventListener('click', async () => {
      const seen = results.querySelectorAll('.hit').length;
      button.disabled = true;
      await follow(answer.next(most), answer, add);
      button.remove();
      results.querySelectorAll<HTMLElement>('.hit a')[seen]?.focus();
    });
    return button;
  }

  field.addEventListener('input', () => {
    clearTimeout(timer);
    literal = false;
    timer = window.setTimeout(ask, PAUSE);
    // What cannot be fetched is said when it is asked for.
    loadedSearch()
      .then((engine) => engine.prepare(field.value))
      .catch(() => {});
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    while (!(await isLast()));
    if (jump !== null) location.assign(jump);
    else onEnter(field.value);
  });
  moveByArrows(form, field, results);
  return { form, field, results, ask };
}

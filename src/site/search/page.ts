import { made } from '../elements.ts';
import { searchBox } from './box.ts';
import type { Chosen, Counts } from './engine.ts';
import { FILTERS } from './filters.ts';
import { says } from './interface.ts';
import { loadedSearch } from './loaded.ts';

/** Runs on the page of the search: the field, its hits, and choices beside them; all of it stands in the address. */

/** Hits that are read at once. */
const MOST = 10;
/** Where the choices stand beside the hits. */
const WIDE = matchMedia('(min-width: 72rem)');
const FIRST_LETTER = /^./u;

const place = document.querySelector('#search');
const choices = new Map(
  FILTERS.map((name) => [name, made('select', { id: `narrow-${name}`, name, autocomplete: 'off' })]),
);
const asked = new URLSearchParams(location.search);

function chosen(): Chosen {
  return Object.fromEntries([...choices].flatMap(([name, { value }]) => (value === '' ? [] : [[name, value]])));
}

/** Offers the words of a filter; those that leave nothing can not be chosen. */
function offer(counts: Counts, isAll: boolean): void {
  for (const [name, select] of choices) {
    const words = Object.keys(counts[name] ?? {});
    if (isAll) {
      const texts = words.sort((a, b) =>
        name === 'year' ? b.localeCompare(a, 'en') : a.localeCompare(b, 'en', { numeric: true }),
      );
      const options = texts.map((word) =>
        made(
          'option',
          { value: word },
          word.replace(FIRST_LETTER, (letter) => letter.toUpperCase()),
        ),
      );
      select.replaceChildren(made('option', { value: '' }, says.any), ...options);
      select.value = asked.get(name) ?? '';
      select.closest('p')?.toggleAttribute('hidden', words.length === 0);
      continue;
    }
    for (const option of select.options)
      option.disabled = option.value !== '' && !option.selected && (counts[name]?.[option.value] ?? 0) === 0;
  }
}

function keepInAddress(query: string): void {
  const kept = new URLSearchParams({ ...(query.trim() === '' ? {} : { q: query.trim() }), ...chosen() });
  history.replaceState(null, '', `${location.pathname}${kept.size === 0 ? '' : `?${kept}`}`);
}

const { form, field, results, ask } = searchBox({
  most: MOST,
  more: true,
  chosen,
  onAnswer: (query, counts) => {
    keepInAddress(query);
    if (Object.keys(counts).length > 0) offer(counts, false);
  },
  onEnter: () => results.querySelector<HTMLElement>('.hit a')?.focus(),
});

function narrowing(): HTMLElement {
  const hasChoice = FILTERS.some((name) => asked.has(name));
  const reset = made('button', { type: 'button' }, says.reset);
  reset.addEventListener('click', () => {
    for (const select of choices.values()) select.value = '';
    ask();
  });
  const fields = FILTERS.map((name) =>
    made('p', {}, made('label', { for: `narrow-${name}` }, says.filters[name]), choices.get(name) ?? ''),
  );
  const summary = made('summary', {}, says.narrow);
  return made(
    'details',
    { class: 'search-narrow', ...(WIDE.matches || hasChoice ? { open: '' } : {}) },
    summary,
    ...fields,
    reset,
  );
}

if (place !== null) {
  const narrow = narrowing();
  results.before(narrow);
  place.replaceChildren(form);
  narrow.addEventListener('change', () => ask());
  field.value = asked.get('q') ?? '';
  field.focus();
  loadedSearch()
    .then(async (engine) => offer(await engine.words(), true))
    .finally(() => ask())
    .catch(() => {});
}

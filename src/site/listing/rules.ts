import { element } from '../elements.ts';
import type { ListingWords } from './rows.ts';
import { ALL, folded, queryOf, type Wanted, wantedIn } from './wanted.ts';

/** Runs on the page of rules, which holds all of them: hides those that are not asked for. */

const form = element('narrow', HTMLFormElement);
const words: ListingWords = JSON.parse(form.dataset.setup ?? '');
const text = element('f-text', HTMLInputElement);
const reset = element('reset', HTMLButtonElement);
const found = element('found', HTMLElement);
const said = found.textContent;
const choices = [...form.querySelectorAll('select')];

const rules = [...document.querySelectorAll<HTMLElement>('.rules > li')].map((item) => ({
  item,
  area: item.closest('section')?.getAttribute('aria-labelledby') ?? '',
  level: item.querySelector('span')?.dataset.word ?? 'error',
  now: item.querySelector('strong') === null ? 'no' : 'yes',
  text: folded(item.textContent),
}));

function isWanted(rule: (typeof rules)[number], { text: typed, chosen }: Wanted): boolean {
  const { area, level, now } = chosen;
  return (
    [[area, rule.area] as const, [level, rule.level] as const, [now, rule.now] as const].every(
      ([wanted, is]) => wanted === undefined || wanted === is,
    ) &&
    folded(typed)
      .split(/\s+/)
      .every((part) => rule.text.includes(part))
  );
}

/** Shows what the address asks for. */
function follow(): void {
  const wanted = wantedIn(
    location.search,
    choices.map(({ name }) => name),
  );
  if (text.value.trim() !== wanted.text) text.value = wanted.text;
  for (const choice of choices) choice.value = wanted.chosen[choice.name] ?? '';
  for (const rule of rules) rule.item.hidden = !isWanted(rule, wanted);
  for (const section of document.querySelectorAll<HTMLElement>('section:has(> .rules)'))
    section.hidden = section.querySelector('.rules > li:not([hidden])') === null;
  const left = rules.filter(({ item }) => !item.hidden).length;
  const isAll = queryOf(wanted) === '';
  reset.hidden = isAll;
  const number = (count: number): string => count.toLocaleString(document.documentElement.lang);
  found.textContent = isAll
    ? said
    : left === 0
      ? words.noRule
      : words.found.replace('{n}', number(left)).replace('{all}', number(rules.length));
}

function go(wanted: Wanted, how: 'pushState' | 'replaceState'): void {
  const to = `${location.pathname}${queryOf(wanted)}`;
  if (to !== `${location.pathname}${location.search}`) history[how](null, '', to);
  follow();
}

function changed(how: 'pushState' | 'replaceState'): void {
  const chosen = choices.flatMap(({ name, value }) => (value === '' ? [] : [[name, value] as const]));
  go({ ...ALL, text: text.value, chosen: Object.fromEntries(chosen) }, how);
}

form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', ({ target }) => {
  if (target !== text) changed('pushState');
});
text.addEventListener('input', () =>
  changed(queryOf(wantedIn(location.search, [])) === '' ? 'pushState' : 'replaceState'),
);
reset.addEventListener('click', () => {
  text.value = '';
  go(ALL, 'pushState');
  text.focus();
});
addEventListener('popstate', follow);
follow();

import { element, made } from '../elements.ts';
import { loadedOnce } from '../loaded-once.ts';
import { say } from '../report-form/words.ts';
import { drawnRow } from './draw.ts';
import type { ListingSetup, RowsFile } from './rows.ts';
import { ALL, narrowed, queryOf, searchedTexts, type Wanted, wantedIn } from './wanted.ts';

/** Runs above a register: narrows all of it down, keeps that in the address, and says how much is left. */

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const form = element('narrow', HTMLFormElement);
const { rows: address, columns, words }: ListingSetup = JSON.parse(form.dataset.setup ?? '');
const text = element('f-text', HTMLInputElement);
const sort = element('sort', HTMLSelectElement);
const reset = element('reset', HTMLButtonElement);
const fold = element('fold', HTMLButtonElement);
const found = element('found', HTMLElement);
const choices = [...form.querySelectorAll('select')].filter((one) => one.name !== '');
const names = choices.map(({ name }) => name);
const pages = document.querySelector<HTMLElement>('#pages');
const body = document.querySelector<HTMLTableSectionElement>('.register tbody');
const heads = [...document.querySelectorAll<HTMLElement>('.register thead th')];
/** The page as it came: what stands there when nothing is left out. */
const whole = [...(body?.rows ?? [])];
const said = found.textContent;
/** The order that was asked for; the control for it knows one way of each column, the heads of the table know both. */
let order = '';
/** Rows that are drawn at a time. */
const STEP = 100;

const number = (count: number): string => count.toLocaleString(document.documentElement.lang);

interface Loaded {
  readonly rows: RowsFile;
  readonly texts: readonly string[];
}

async function load(): Promise<Loaded> {
  const answer = await fetch(`${base}${address}`);
  if (!answer.ok) throw new TypeError(`${address} is not there`);
  const rows: RowsFile = await answer.json();
  return { rows, texts: searchedTexts(rows) };
}

/** The whole register, fetched when it is first needed; a later change tries again where that failed. */
const known = loadedOnce(load);

/** What the controls say now. */
function chosenNow({ rows }: Loaded): Wanted {
  const chosen = choices.flatMap(({ name, value }) => {
    const column = rows.columns.find((one) => one.name === name);
    const word = column !== undefined && 'words' in column ? column.words[Number(value) - 1]?.word : undefined;
    return word === undefined ? [] : [[name, word] as const];
  });
  return { text: text.value, chosen: Object.fromEntries(chosen), sort: order };
}

/** Sets the controls to what the address says. */
function show({ rows }: Loaded, wanted: Wanted): void {
  if (text.value.trim() !== wanted.text) text.value = wanted.text;
  order = wanted.sort;
  const bare = (name: string): string => name.replace(/^-(?=.)/, '');
  const known = [...sort.options].map(({ value }) => value);
  sort.value = known.find((value) => value === order) ?? known.find((value) => bare(value) === bare(order)) ?? '';
  for (const choice of choices) {
    const column = rows.columns.find(({ name }) => name === choice.name);
    if (column === undefined || !('words' in column)) continue;
    const at = column.words.findIndex(({ word }) => word === wanted.chosen[choice.name]);
    choice.value = at === -1 ? '' : String(at + 1);
  }
}

/** Says behind each word how many records there would be. */
function count({ rows }: Loaded, counts: Readonly<Record<string, readonly number[]>>): void {
  for (const choice of choices) {
    const column = rows.columns.find(({ name }) => name === choice.name);
    if (column === undefined || !('words' in column)) continue;
    for (const [at, { text: word }] of column.words.entries()) {
      const option = choice.options[at + 1];
      const name = word.charAt(0).toUpperCase() + word.slice(1);
      if (option !== undefined) option.textContent = `${name} (${number(counts[choice.name]?.[at] ?? 0)})`;
    }
  }
}

function emptyRow({ text: wantedText }: Wanted): HTMLTableRowElement {
  const clear = made('button', { class: 'filter-reset' }, words.reset);
  clear.type = 'button';
  clear.addEventListener('click', () => go(ALL));
  const search = made('a', {}, say(words.search, { text: wantedText.trim() }));
  search.href = `${base}/search/?q=${encodeURIComponent(wantedText.trim())}`;
  const ways = wantedText.trim() === '' ? [clear] : [clear, search];
  const cell = made(
    'td',
    {},
    made('strong', {}, words.none),
    ` ${words.noneHelp}`,
    made('p', { class: 'none-ways' }, ...ways),
  );
  cell.colSpan = heads.length;
  return made('tr', { class: 'none' }, cell);
}

/** Draws the next rows, and below them the way to more. */
function draw({ rows }: Loaded, left: readonly number[], from: number): void {
  const end = from + STEP;
  body?.append(...left.slice(from, end).map((at) => drawnRow(rows, at, base)));
  if (left.length <= end) return;
  const more = made(
    'button',
    { class: 'filter-reset' },
    say(words.more, { n: number(Math.min(STEP, left.length - end)) }),
  );
  more.type = 'button';
  const cell = made('td', {}, more);
  cell.colSpan = heads.length;
  const row = made('tr', { class: 'none' }, cell);
  more.addEventListener('click', () => {
    row.remove();
    draw({ rows, texts: [] }, left, end);
    body?.rows[end]?.querySelector('a')?.focus();
  });
  body?.append(row);
}

/** Says at the heads of the table by which column it is sorted. */
function mark(): void {
  for (const [at, head] of heads.entries()) {
    head.removeAttribute('aria-sort');
    if (order === columns[at]) head.setAttribute('aria-sort', 'ascending');
    if (order === `-${columns[at]}`) head.setAttribute('aria-sort', 'descending');
  }
}

/** Shows what the address asks for. */
async function follow(): Promise<void> {
  const wanted = wantedIn(location.search, names);
  const isAll = queryOf(wanted) === '';
  reset.hidden = isAll;
  try {
    if (isAll && !known.isAsked()) return;
    const register = await known.get();
    if (queryOf(wantedIn(location.search, names)) !== queryOf(wanted)) return;
    document.querySelector('.register style')?.remove();
    show(register, wanted);
    const { found: left, counts } = narrowed(register.rows, register.texts, wanted);
    count(register, counts);
    const narrowing = Object.keys(wanted.chosen).length;
    fold.textContent = narrowing === 0 ? words.fold : `${words.fold} (${number(narrowing)})`;
    mark();
    if (pages !== null) pages.hidden = !isAll;
    found.textContent = isAll ? said : say(words.found, { n: number(left.length), all: number(register.texts.length) });
    if (isAll) return body?.replaceChildren(...whole);
    body?.replaceChildren(...(left.length === 0 ? [emptyRow(wanted)] : []));
    draw(register, left, 0);
  } catch {
    found.textContent = words.failed;
  }
}

let typing = false;

/** Goes to what is wanted: a step back leads to what was there before, and typing a word is one step. */
function go(wanted: Wanted, typed = false): void {
  const to = `${location.pathname}${queryOf(wanted)}`;
  if (to !== `${location.pathname}${location.search}`) {
    if (typed && typing) history.replaceState(null, '', to);
    else history.pushState(null, '', to);
  }
  typing = typed;
  if (wanted === ALL) text.value = '';
  follow();
}

async function changed(typed: boolean): Promise<void> {
  try {
    go(chosenNow(await known.get()), typed);
  } catch {
    found.textContent = words.failed;
  }
}

/** Folds or unfolds the choices, where a narrow screen has no room for them. */
function setFolded(isFolded: boolean): void {
  form.dataset.folded = isFolded ? 'yes' : 'no';
  fold.setAttribute('aria-expanded', isFolded ? 'false' : 'true');
}

fold.hidden = false;
setFolded(true);
fold.addEventListener('click', () => setFolded(form.dataset.folded !== 'yes'));
for (const part of form.querySelectorAll<HTMLElement>('.choice')) part.hidden = false;
for (const [at, head] of heads.entries()) {
  const name = columns[at] ?? '';
  const button = made('button', { class: 'sort-by' }, head.textContent);
  button.type = 'button';
  button.addEventListener('click', () => {
    order = order === name ? `-${name}` : name;
    changed(false);
  });
  head.replaceChildren(button);
}
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', ({ target }) => {
  if (target === sort) order = sort.value;
  if (target !== text) changed(false);
});
text.addEventListener('input', () => changed(true));
text.addEventListener('focus', () => known.get().catch(() => null));
reset.addEventListener('click', () => {
  go(ALL);
  text.focus();
});
addEventListener('popstate', () => {
  typing = false;
  follow();
});
follow();

import { made } from '../elements.ts';
import { searchBox } from './box.ts';
import { says } from './interface.ts';
import { loadedSearch, searchHref } from './loaded.ts';

/** Hits that fit in front of a page. */
const MOST = 8;

function madeDialog(): HTMLDialogElement {
  const all = made('a', { class: 'search-all', href: searchHref('') }, says.all);
  const close = made('button', { type: 'button', class: 'search-close' }, says.close);
  const { form, field } = searchBox({
    most: MOST,
    more: false,
    chosen: () => ({}),
    onAnswer: (query) => {
      all.href = searchHref(query);
    },
    onEnter: (query) => location.assign(searchHref(query)),
  });
  const dialog = made('dialog', { class: 'search-dialog', 'aria-label': says.title }, close, form, all);
  close.addEventListener('click', () => dialog.close());
  // What stands around it is the dialog itself: a click there is a click beside the search.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('toggle', () => field.select());
  document.body.append(dialog);
  return dialog;
}

let dialog: HTMLDialogElement | null = null;

/** Opens the search in front of the page, with what was typed before. */
export function openSearch(): void {
  dialog ??= madeDialog();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.focus();
  // What it needs is fetched while the reader types.
  loadedSearch().catch(() => {});
}

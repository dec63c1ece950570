import { made } from '../elements.ts';
import { searchBox } from './box.ts';
import { says } from './interface.ts';
import { loadedSearch, searchHref } from './loaded.ts';

/** Hits that fit in front of a page. */
const MOST = 8;

function madeDialog(): HTMLDialogElement {
  const all = made('a', { class: 'search-all', href: searchHref('') }, says.all);
  const close = made('button', { type: 'button', class: 'search-close' }, says.close);
  const { form } = searchBox({
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
  document.body.append(dialog);
  return dialog;
}

let dialog: HTMLDialogElement | null = null;

/**
 * Opens the search in front of the page, with what was searched before.
 * @param typed what was typed while it was on its way, in its place
 */
export function openSearch(typed: string): void {
  dialog ??= madeDialog();
  if (!dialog.open) dialog.showModal();
  const field = dialog.querySelector('input');
  field?.focus();
  field?.select();
  if (field !== null && typed !== '') {
    field.value = typed;
    field.dispatchEvent(new Event('input'));
  }
  // What it needs is fetched while the reader types.
  loadedSearch().catch(() => {});
}

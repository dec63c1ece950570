/** Runs on every page: opens the search in front of it. The search itself is loaded when it is opened first. */
const way = document.querySelector<HTMLAnchorElement>('.search-open');

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** What is typed while the search is on its way; null while it is not. */
let early: string | null = null;

async function open(): Promise<void> {
  if (early !== null) return;
  early = '';
  try {
    const { openSearch } = await import('./dialog.ts');
    openSearch(early);
  } catch {
    if (way !== null) location.assign(way.href);
  } finally {
    early = null;
  }
}

/** Keeps a key that was meant for the search. */
function keep(event: KeyboardEvent, before: string): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Backspace') early = before.slice(0, -1);
  else if (event.key.length === 1) early = before + event.key;
  else return;
  event.preventDefault();
}

way?.setAttribute('aria-haspopup', 'dialog');
way?.addEventListener('click', (event) => {
  if (
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    event.button !== 0 ||
    document.querySelector('#search') !== null
  )
    return;
  event.preventDefault();
  open();
});

document.addEventListener('keydown', (event) => {
  if (early !== null) return keep(event, early);
  const asked =
    event.key === '/'
      ? !isTyping(event.target) && !event.ctrlKey
      : event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (!asked || way === null) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('#search input');
  if (field !== null) field.focus();
  else open();
});

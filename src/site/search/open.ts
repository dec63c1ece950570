/** Runs on every page: opens the search in front of it. The search itself is loaded when it is opened first. */
const way = document.querySelector<HTMLAnchorElement>('.search-open');

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

async function open(): Promise<void> {
  const { openSearch } = await import('./dialog.ts');
  openSearch();
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
  open().catch(() => location.assign(way.href));
});

document.addEventListener('keydown', (event) => {
  const asked =
    event.key === '/'
      ? !isTyping(event.target) && !event.ctrlKey
      : event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (!asked || way === null) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('#search input');
  if (field !== null) field.focus();
  else open().catch(() => location.assign(way.href));
});

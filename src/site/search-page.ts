import { addressOf } from './search-address.ts';

/** Runs on the search page: leads an exact id to its record, and takes a first query from the address. */

const field = (): HTMLInputElement | null => document.querySelector('.search-page input');
const exact = document.querySelector<HTMLElement>('#exact');

async function exists(address: string): Promise<boolean> {
  const { ok } = await fetch(address, { method: 'HEAD' });
  return ok;
}

async function offer(query: string): Promise<string | null> {
  const place = addressOf(query, exact?.dataset.prefixes ?? '');
  const address = place === null ? null : `${import.meta.env.BASE_URL.replace(/\/$/, '')}${place}`;
  const found = address !== null && (await exists(address)) ? address : null;
  if (exact !== null) {
    const link = document.createElement('a');
    link.href = found ?? '';
    link.textContent = `Go to ${query.trim().toUpperCase()}`;
    const missing =
      address !== null && found === null ? [`There is no page for ${query.trim().toUpperCase()} here.`] : [];
    exact.replaceChildren(...(found === null ? missing : [link]));
  }
  return found;
}

document.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement && target === field()) offer(target.value);
});

document.addEventListener('keydown', async ({ key, target }) => {
  if (key !== 'Enter' || !(target instanceof HTMLInputElement) || target !== field()) return;
  const found = await offer(target.value);
  if (found !== null) location.assign(found);
});

const first = new URLSearchParams(location.search).get('q');
if (first !== null) {
  await customElements.whenDefined('pagefind-input');
  const input = field();
  if (input !== null) {
    input.value = first;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

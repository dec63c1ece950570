/** The entry of the compiled portal: what Astro made of the pages, as one function from an address to its page. */
import { createApp } from 'astro/app/entrypoint';

const app = createApp({ streaming: false });

/** An address of its own, so that no request of a page could reach anything. */
const ORIGIN = 'http://portal.invalid';

/**
 * Draws the page at an address, of the portal that was handed over with `drawFrom`.
 * @param address from the root of the program, as `/incidents/INC-2026-0007/`; the page of missing pages is `/404`
 * @throws {Error} when a page fails; what failed stands in its cause or was said by Astro
 */
export async function drawPage(address: string): Promise<string> {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const response = await app.render(new Request(`${ORIGIN}${base}${address}`));
  const text = await response.text();
  if (response.status !== (address === '/404/' ? 404 : 200))
    throw new Error(`the page ${address} could not be drawn (${response.status})`);
  return text;
}

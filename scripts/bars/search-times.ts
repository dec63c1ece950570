/** How long the search takes to answer, in a real browser: from asking to the drawn list, as the page itself measures it. */
import type { Browser } from 'playwright-core';
import { host } from './host.ts';
import { BASE } from './portals.ts';

const QUERIES = [
  'laptop',
  'stolen laptop',
  'phising',
  'wrong recipient',
  'how do I report a lost phone',
  'backup',
  'gdpr',
  'root cause',
  'Grundursache',
  'supplier outage',
  'INC-2026-0003',
  'xyzzyq',
];

/** Asks a few queries, the first of which loads what the search needs and does not count. */
export async function searchTimes(
  browser: Browser,
  folder: string,
): Promise<readonly { readonly query: string; readonly milliseconds: number }[]> {
  const { url, close } = await host(folder, BASE);
  const page = await browser.newPage();
  await page.goto(`${url}search/?q=mail`);
  const answered = (query: string) =>
    page.waitForFunction(
      (asked) => document.querySelector<HTMLElement>('.search-results')?.dataset.answers === asked,
      query,
    );
  await answered('mail');
  const times: { query: string; milliseconds: number }[] = [];
  for (const query of QUERIES) {
    await page.getByRole('searchbox').fill(query);
    await answered(query);
    const milliseconds = await page.evaluate(
      () => performance.getEntriesByName('search').at(-1)?.duration ?? Number.NaN,
    );
    times.push({ query, milliseconds });
  }
  await page.close();
  close();
  return times;
}

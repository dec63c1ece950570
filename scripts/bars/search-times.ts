/** How long the search takes to answer, in a real browser: from asking to drawn hits, as the page itself measures it. */
import type { Browser } from 'playwright-core';
import { middleOf } from '../../bench/measure.ts';
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

/** Milliseconds between two keys of somebody who types quickly. */
const BETWEEN_KEYS = 120;

/** How often it is measured: the middle one counts, since a computer does other things, too. */
const ROUNDS = 3;

/** How long the search took at most, in milliseconds. */
export interface SearchTimes {
  /** Until the first hits, about a screen of them, were drawn. */
  readonly first: number;
  /** Until the whole list was. */
  readonly whole: number;
}

/** Typed key by key, or pasted at once. */
type Way = 'typed' | 'pasted';

/** Asks a few queries, the first of which loads what the search needs and does not count. */
async function round(browser: Browser, url: string, way: Way): Promise<SearchTimes> {
  const page = await browser.newPage();
  await page.goto(`${url}search/?q=mail`);
  const answered = (query: string) =>
    page.waitForFunction(
      (asked) => document.querySelector<HTMLElement>('.search-results')?.dataset.answers === asked,
      query,
    );
  await answered('mail');
  const field = page.getByRole('searchbox');
  let slowest: SearchTimes = { first: 0, whole: 0 };
  for (const query of QUERIES) {
    await field.fill(way === 'pasted' ? query : '');
    if (way === 'typed') await field.pressSequentially(query, { delay: BETWEEN_KEYS });
    await answered(query);
    const [first = Number.NaN, whole = Number.NaN] = await page.evaluate(() =>
      ['search', 'search-whole'].map((name) => performance.getEntriesByName(name).at(-1)?.duration),
    );
    slowest = { first: Math.max(slowest.first, first), whole: Math.max(slowest.whole, whole) };
  }
  await page.close();
  return slowest;
}

/** The middle round, by the whole list. Each begins with an empty cache. */
export async function searchTimes(browser: Browser, folder: string, way: Way): Promise<SearchTimes> {
  const { url, close } = await host(folder, BASE);
  const rounds: SearchTimes[] = [];
  while (rounds.length < ROUNDS) rounds.push(await round(browser, url, way));
  close();
  return middleOf(rounds, ({ whole }) => whole) ?? { first: Number.NaN, whole: Number.NaN };
}

import { cpSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { makeSearch } from '../../src/cli/build/search.ts';
import { serve } from '../../src/cli/start/server.ts';
import { isms } from '../helpers/isms.ts';
import { temporaryFolder } from '../helpers/register.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let folder: string;
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = join(temporaryFolder(), 'site');
  const { status, stderr } = isms(['build', '--out', folder, '--base-path', BASE, '--daily-run', RAN], {
    cwd: join(import.meta.dirname, '..', '..'),
  });
  expect([status, stderr]).toEqual([0, '']);
  site = await serve({ folder, port: 0, host: 'localhost' });
  browser = await openBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** When the daily run last went through. */
const RAN = '2026-11-19T05:17:00Z';

/** The path under which the portal is published here: everything has to work below one. */
const BASE = '/records/';

/** Opens a page and keeps what went wrong on it: script errors, refusals of the policy, requests to elsewhere. */
async function open(
  path: string,
  options: {
    readonly colorScheme?: 'light' | 'dark';
    readonly javaScriptEnabled?: boolean;
    readonly width?: number;
    /** The address of the portal, where it is another. */
    readonly at?: string;
  } = {},
) {
  const { width = 1280, at = site.url, ...rest } = options;
  const context = await browser.newContext({ ...rest, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !(path === '/nowhere/' && message.text().includes('404')))
      faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(at)) faults.push(`a request to ${request.url()}`);
  });
  await page.goto(at + path.slice(1), { waitUntil: 'networkidle' });
  return { page, faults, close: () => context.close() };
}

const PAGES: readonly (readonly [what: string, path: string])[] = [
  ['home', '/'],
  ['how to report', '/report/'],
  ['a register', '/incidents/'],
  ['an incident', '/incidents/INC-2026-0004/'],
  ['an incident with evidence', '/incidents/INC-2026-0009/'],
  ['an obligation', '/obligations/gdpr-authority/'],
  ['a policy', '/policies/incident-management/'],
  ['a person', '/people/isms-manager/'],
  ['the search', '/search/'],
  ['results of a search', '/search/?q=laptop'],
  ['checks', '/checks/'],
  ['rules', '/rules/'],
  ['a rule', '/rules/incident/closed-requires-root-cause/'],
  ['controls', '/controls/'],
  ['known duties', '/duties/'],
  ['a control', '/controls/A.5.24/'],
  ['a clause', '/controls/10.2/'],
  ['about', '/about/'],
  ['no page', '/nowhere/'],
];

/** What axe finds that keeps people from using a page. */
async function barriers(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(`axe.run(document).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`);
  return Array.isArray(found) ? found.map(String) : ['axe gave no answer'];
}

/** All that is asked of a page, from one visit to it. */
async function visit(path: string) {
  const { page, faults, close } = await open(path, { colorScheme: 'light' });
  const said = await page.locator('body').textContent();
  const report = await page.locator('header a.report-button').getAttribute('href');
  const ownFaults = [...faults];
  await page.evaluate(AXE);
  const light = await barriers(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator(':root[data-theme="dark"]').waitFor({ state: 'attached' });
  const dark = await barriers(page);
  await page.setViewportSize({ width: 360, height: 800 });
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await close();
  return { said, report, faults: ownFaults, light, dark, tooWide };
}

const visits = new Map<string, ReturnType<typeof visit>>();
function visited(path: string): ReturnType<typeof visit> {
  const known = visits.get(path) ?? visit(path);
  visits.set(path, known);
  return known;
}

describe.each(PAGES)('%s', (_, path) => {
  it('loads without an error, a refusal of the policy, or a request to elsewhere', async () => {
    expect((await visited(path)).faults).toEqual([]);
  });

  it('says how to report, whom to call, for whom it was made and that the company is fictional', async () => {
    const { said, report } = await visited(path);
    expect(report).toBe(`${BASE}report/`);
    expect(said).toContain('security@kestrel-loom.example');
    expect(said).toContain('Made for staff');
    expect(said).toMatch(/are fictional/);
  });

  it('can be used by people with disabilities, in the light and in the dark theme', async () => {
    const { light, dark } = await visited(path);
    expect({ light, dark }).toEqual({ light: [], dark: [] });
  });

  it('fits a narrow screen', async () => {
    expect((await visited(path)).tooWide).toBeLessThanOrEqual(0);
  });
});

describe('the daily run on the page of checks', () => {
  const STOPPED = 'the daily run has stopped';
  const shown = async (now: string | null) => {
    const { page, close } = await open('/about/', { javaScriptEnabled: now !== null });
    if (now !== null) await page.clock.setFixedTime(now);
    await page.goto(`${site.url}checks/`, { waitUntil: 'networkidle' });
    const ran = await page.locator('#daily-run').textContent();
    const alarm = await page.getByText(STOPPED).isVisible();
    await close();
    return { ran, alarm };
  };

  it.each<[what: string, now: string | null, alarm: boolean]>([
    ['48 hours later', '2026-11-21T05:17:00Z', false],
    ['later than that', '2026-11-21T05:17:01Z', true],
    ['without a script', null, false],
  ])('is said, and in red that it stopped: %s', async (_what, now, alarm) => {
    expect(await shown(now)).toEqual({ ran: expect.stringMatching(/^Last one: 19 Nov 2026, 05:17 UTC\./), alarm });
  });
});

/** The search page with a query: the first hits, what it says of them, and what went wrong. */
async function searched(query: string, at = site.url) {
  const { page, faults, close } = await open(`/search/?q=${encodeURIComponent(query)}`, { at });
  await page.locator('.search-results .hit, .search-results .hit-tries').first().waitFor();
  const addresses = await page
    .locator('.hit a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const said = await page.locator('.search-status').textContent();
  const notices = await page.locator('.hit-notice').allTextContents();
  return { page, faults, addresses, said, notices, close };
}

describe('search', () => {
  it('finds an incident by a word of its text, and says what it is and how far', async () => {
    const { page, faults, said, close } = await searched('list of participants');
    const hit = page.locator('.hit', { hasText: 'List of participants sent to the wrong recipient' }).first();
    expect(await hit.locator('.hit-kind').textContent()).toMatch(/^Incident report · INC-2026-0004 closed/);
    expect(said).toMatch(/^\d+ pages?$/);
    await close();
    expect(faults).toEqual([]);
  });

  it('narrows results down by type, and keeps that in the address', async () => {
    const { page, close } = await searched('laptop');
    const before = await page.locator('.search-status').textContent();
    await page.getByLabel('Type').selectOption('Incidents');
    await expect.poll(() => page.locator('.search-status').textContent()).not.toBe(before);
    const addresses = await page
      .locator('.hit a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(new URL(page.url()).search).toBe('?q=laptop&type=Incidents');
    const unlikely = await page.locator('.search-narrow option:disabled').count();
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => page.locator('.search-status').textContent()).toBe(before);
    await close();
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.startsWith(`${BASE}incidents/`))).toEqual([]);
    expect(unlikely).toBeGreaterThan(0);
  });

  it.each([' inc-2026-0004 ', 'INC-2026-0004'])('leads from the exact id %j straight to its record', async (id) => {
    const { page, close } = await open('/search/');
    await page.getByRole('searchbox').fill(id);
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL(`**${BASE}incidents/INC-2026-0004/`);
    await close();
  });

  it('says that an id is of no record here', async () => {
    const { page, close } = await open('/search/?q=INC-2026-9999');
    await page.getByRole('status').getByText('There is no page for INC-2026-9999 here.').waitFor();
    await close();
  });

  it('takes a word that nobody says for the one that was meant, says so, and searches it all the same', async () => {
    const { page, notices, addresses, close } = await searched('phising');
    expect([notices, addresses[0]]).toEqual([
      ['No page says “phising”. This is for “phishing”. Search for “phising” all the same'],
      `${BASE}what-to-do/phishing/`,
    ]);
    await page.getByRole('button', { name: /all the same/ }).click();
    await expect.poll(() => page.locator('.hit-notice').count()).toBe(0);
    await close();
  });

  it('says what to try where there is no hit', async () => {
    const { page, said, close } = await searched('xyzzyq');
    expect(said).toBe('No page says “xyzzyq”. What to try:');
    expect(await page.locator('.hit-tries li').count()).toBe(4);
    await close();
  });

  it('opens in front of every page by a key, and is used by keys alone', async () => {
    const { page, faults, close } = await open('/about/');
    // What is typed before the search has come is not lost.
    let typed = (): void => {};
    const isTyped = new Promise<void>((resolve) => {
      typed = resolve;
    });
    await page.route('**/*.js', async (route) => {
      await isTyped;
      await route.continue();
    });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('phx');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('ish');
    typed();
    await page.locator('dialog input').waitFor();
    await page.keyboard.type('ing');
    expect(await page.locator('dialog input').inputValue()).toBe('phishing');
    await page.unroute('**/*.js');
    await page.locator('dialog .hit').first().waitFor();
    await page.evaluate(AXE);
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = await page.locator(':focus').getAttribute('href');
    expect(second).toMatch(/incidents/);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    // What was searched before is marked, so that the next word takes its place.
    await page.keyboard.press('/');
    await page.keyboard.type('printed');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${BASE}search/?q=printed`);
    await close();
    expect(faults).toEqual([]);
  });

  it('says so where it can not be loaded, and tries again', async () => {
    const { page, close } = await open('/about/');
    await page.route('**/pagefind.js', (route) => route.abort());
    await page.locator('.search-open').click();
    await page.locator('dialog input').fill('mail');
    await page.getByRole('status').getByText('The search could not be loaded').waitFor();
    await page.unroute('**/pagefind.js');
    await page.locator('dialog button:not(.search-close)').last().click();
    await page.locator('dialog a[href*="-2026-"]').first().waitFor();
    await close();
  });

  it('is a page without a script, too, which says what to do instead', async () => {
    const { page, close } = await open('/', { javaScriptEnabled: false });
    await page.locator('.search-open').click();
    expect(await page.locator('main').textContent()).toContain('Search needs JavaScript');
    await close();
  });
});

describe('a search in parts, as a large register has it', () => {
  let parts: typeof site;

  beforeAll(async () => {
    const copy = join(temporaryFolder(), 'parts');
    cpSync(folder, copy, { recursive: true });
    rmSync(join(copy, 'pagefind'), { recursive: true });
    await makeSearch(copy, { splitFrom: 0 });
    expect(readdirSync(join(copy, 'pagefind'))).toEqual(expect.arrayContaining(['2025', '2026', 'undated']));
    parts = await serve({ folder: copy, port: 0, host: 'localhost' });
  });

  afterAll(() => parts.close());

  it('finds with one query what stands in several years, and as much as one index', async () => {
    const [one, all] = [await searched('planner'), await searched('planner', parts.url)];
    expect([all.said, [...all.addresses].sort(), all.faults]).toEqual([one.said, [...one.addresses].sort(), []]);
    const years = all.addresses.flatMap((address) => /-(\d{4})-/.exec(address)?.[1] ?? []);
    expect(years).toEqual(expect.arrayContaining(['2025', '2026']));
    await Promise.all([one.close(), all.close()]);
  });

  it('narrows down over all of them', async () => {
    const { page, close } = await searched('mail', parts.url);
    await page.getByLabel('Year').selectOption('2026');
    await expect.poll(() => page.url()).toContain('year=2026');
    const addresses = await page
      .locator('.hit a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    await close();
    expect(addresses.length).toBeGreaterThan(1);
    expect(addresses.filter((address) => !address.includes('-2026-'))).toEqual([]);
  });

  it('is the one behind the button of every page', async () => {
    const { page, faults, close } = await open('/about/', { at: parts.url });
    await page.locator('.search-open').click();
    await page.locator('dialog input').fill('mail');
    await page.locator('dialog a[href*="-2026-"]').first().waitFor();
    await close();
    expect(faults).toEqual([]);
  });
});

describe('a search of more parts than are fetched at once', () => {
  let older: typeof site;
  let pagefind: string;

  beforeAll(async () => {
    const copy = join(temporaryFolder(), 'older');
    cpSync(folder, copy, { recursive: true });
    pagefind = join(copy, 'pagefind');
    rmSync(pagefind, { recursive: true });
    await makeSearch(copy, { splitFrom: 0, atOnce: 1 });
    older = await serve({ folder: copy, port: 0, host: 'localhost' });
  });

  afterAll(() => older.close());

  const years = (addresses: readonly string[]): ReadonlySet<string> =>
    new Set(addresses.flatMap((address) => /-(\d{4})-/.exec(address)?.[1] ?? []));
  const shown = (page: Page): Promise<readonly string[]> =>
    page.locator('.hit a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

  it('says which years are left out, and fetches them by keys alone when somebody wants it', async () => {
    const [file, away] = [join(pagefind, '2025'), join(pagefind, 'away')];
    renameSync(file, away);
    const { page, faults, addresses, close } = await searched('planner', older.url);
    expect([faults, years(addresses)]).toEqual([[], new Set(['2026'])]);
    const button = page.getByRole('button', { name: 'Also search 2025' });
    await button.press('Enter');
    await page.getByRole('status').getByText('The search could not be loaded').waitFor();
    renameSync(away, file);
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await button.press('Enter');
    await expect.poll(async () => years(await shown(page))).toEqual(new Set(['2025', '2026']));
    const one = await searched('planner');
    expect([[...(await shown(page))].sort(), await page.locator('.search-status').textContent()]).toEqual([
      [...one.addresses].sort(),
      one.said,
    ]);
    expect(await button.count()).toBe(0);
    await Promise.all([close(), one.close()]);
  });

  it('fetches them where an older year is chosen', async () => {
    const { page, close } = await searched('planner', older.url);
    await page.getByLabel('Year').selectOption('2025');
    await expect.poll(async () => years(await shown(page))).toEqual(new Set(['2025']));
    await close();
  });
});

describe('without JavaScript', () => {
  it.each([
    ['the way to report', '/report/', 'What did you observe?'],
    ['the registers', '/incidents/', 'List of participants sent to the wrong recipient'],
    ['a record with its timeline', '/incidents/INC-2026-0004/', 'Called the duty telephone.'],
    ['a policy', '/policies/incident-management/', 'Incident management'],
  ])('there is %s', async (_, path, text) => {
    const { page, close } = await open(path, { javaScriptEnabled: false });
    expect(await page.locator('main').textContent()).toContain(text);
    await close();
  });

  it('a register is narrowed down by its choices', async () => {
    const { page, close } = await open('/incidents/', { javaScriptEnabled: false });
    const rows = page.locator('main tbody tr:visible');
    const all = await rows.count();
    await page.getByLabel('Severity').selectOption({ label: 'High' });
    const high = await rows.count();
    const severities = await rows.locator('.word-high').count();
    await close();
    expect(high).toBeGreaterThan(0);
    expect(high).toBeLessThan(all);
    expect(severities).toBe(high);
  });
});

describe('a register is narrowed down by a script', () => {
  const rows = (page: Page) => page.locator('main tbody tr:has(th)');
  const said = (page: Page) => page.locator('#found').textContent();

  it('which keeps in the address what was chosen, so that it can be shared, gone back to and taken back', async () => {
    const { page, faults, close } = await open('/incidents/');
    const [all, whole] = [await rows(page).count(), await said(page)];
    await page.getByLabel('Severity').selectOption({ label: 'High' });
    await page.waitForURL('**/incidents/?severity=high');
    await expect.poll(() => said(page)).toMatch(new RegExp(`^\\d of ${all} shown$`));
    const high = await rows(page).allTextContents();
    await page.getByLabel('Contains').pressSequentially('lapto');
    await page.waitForURL('**/incidents/?q=lapto&severity=high');
    await expect.poll(() => rows(page).count()).toBe(1);
    const shared = await open(`/incidents/${new URL(page.url()).search}`);
    await expect.poll(() => rows(shared.page).allTextContents()).toEqual(await rows(page).allTextContents());
    await shared.close();
    await page.goBack();
    await expect.poll(() => rows(page).allTextContents()).toEqual(high);
    expect(await page.getByLabel('Contains').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.waitForURL('**/incidents/');
    await expect.poll(() => said(page)).toBe(whole);
    expect(await rows(page).count()).toBe(all);
    await rows(page).first().locator('a').click();
    await page.waitForURL(`**${BASE}incidents/INC-*/`);
    await close();
    expect(faults).toEqual([]);
  });

  it('which sorts by the head of a column, by keyboard too, and draws rows as the page has them', async () => {
    const { page, close } = await open('/incidents/');
    const drawn = (text: string) => rows(page).filter({ hasText: text }).first().textContent();
    const before = await drawn('Laptop left on a regional train');
    await page.getByRole('button', { name: 'Severity' }).press('Enter');
    await page.waitForURL('**/?sort=severity');
    await page.locator('[aria-sort="ascending"] button', { hasText: 'Severity' }).press('Enter');
    await page.waitForURL('**/?sort=-severity');
    await page.locator('[aria-sort="descending"]').waitFor();
    expect(await rows(page).first().locator('.word-high').count()).toBe(1);
    expect((await drawn('Laptop left on a regional train'))?.replaceAll(/\s+/g, '')).toBe(
      // The hours from UTC stand there for those who read the source.
      before?.replaceAll(/\s+/g, '').replace(/[+-]\d\d:\d\d$/, ''),
    );
    await close();
  });

  it('which says what to do where nothing is left', async () => {
    const { page, close } = await open('/incidents/?q=no+such+word');
    await page.getByText('Nothing matches.').waitFor();
    expect(await page.getByRole('link', { name: 'Search for “no such word”' }).getAttribute('href')).toBe(
      `${BASE}search/?q=no%20such%20word`,
    );
    await page.locator('td').getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => rows(page).count()).toBeGreaterThan(10);
    await close();
  });
});

it('rules are narrowed down by a script, which keeps it in the address', async () => {
  const { page, faults, close } = await open('/rules/?area=incident');
  const shown = page.locator('.rules > li:visible');
  const [area, areas] = [await shown.count(), await page.locator('main h2:visible').count()];
  await page.getByLabel('Contains').fill('root cause');
  await page.waitForURL('**/rules/?q=root+cause&area=incident');
  const left = await shown.count();
  expect(await page.locator('#found').textContent()).toMatch(new RegExp(`^${left} of \\d+ shown$`));
  await page.goBack();
  await expect.poll(() => shown.count()).toBe(area);
  await page.getByRole('button', { name: 'Show all' }).click();
  const all = await shown.count();
  await close();
  expect({ areas, faults, fewer: left > 0 && left < area && area < all }).toEqual({
    areas: 1,
    faults: [],
    fewer: true,
  });
});

describe('on a narrow screen', () => {
  it('a row of a register is three lines, and its choices wait behind a button', async () => {
    const { page, close } = await open('/incidents/', { width: 360 });
    const row = page.locator('main tbody tr', { hasText: 'Laptop left on a regional train' });
    const height = await row.evaluate((one) => one.getBoundingClientRect().height);
    const choice = page.getByLabel('Severity');
    const [before] = [await choice.isVisible(), await page.locator('#fold').click()];
    const after = await choice.isVisible();
    await close();
    expect(height).toBeLessThan(100);
    expect([before, after]).toEqual([false, true]);
  });

  it.each([
    ['a control', '/controls/A.6.8/'],
    ['a training record', '/training/TRN-2026-0001/'],
  ])('the tables of %s are cards that need no scrolling sideways', async (_, path) => {
    const { page, close } = await open(path, { width: 360 });
    const tables = page.locator('main table.stacked');
    const heads = await tables
      .locator('thead')
      .first()
      .evaluate((head) => head.getBoundingClientRect().width);
    const wide = await page
      .locator('main .table-scroll:has(table.stacked)')
      .evaluateAll((all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length);
    const labelled = await tables
      .locator('td[data-label]')
      .first()
      .evaluate((cell) => getComputedStyle(cell, '::before').content);
    await close();
    expect({ heads, wide }).toEqual({ heads: 1, wide: 0 });
    expect(labelled).toMatch(/^"[A-Z]/);
  });
});

describe('on paper', () => {
  it.each([
    ['a register', '/incidents/', ['.register-filters']],
    ['an incident', '/incidents/INC-2026-0009/', []],
  ])('%s is dark on white, whole, and without what only a screen can use', async (_, path, also) => {
    const { page, close } = await open(path, { colorScheme: 'dark', width: 720 });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const seen = await Promise.all(
      ['header.header', 'nav.sidebar', '.portal-footer', ...also].map((part) => page.locator(part).first().isVisible()),
    );
    const text = await page.locator('h1').evaluate((title) => getComputedStyle(title).color);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const cut = await page
      .locator('main .table-scroll')
      .evaluateAll((all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length);
    await close();
    expect({ seen, text, paper, cut }).toEqual({
      seen: seen.map(() => false),
      text: 'rgb(0, 0, 0)',
      paper: 'rgb(255, 255, 255)',
      cut: 0,
    });
  });
});

describe('the menu', () => {
  it('marks the page that it stands on, on every page, however many are made at once', () => {
    const wrong = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('index.html'))
      .filter((file) => {
        const here = `${BASE}${file.replace(/index\.html$/, '')}`;
        const text = readFileSync(join(folder, file), 'utf8');
        const marked = [...text.matchAll(/<a [^>]*?href="([^"]*)"[^>]*aria-current="(?:page|true)"/g)].map(
          ([, href]) => href ?? '',
        );
        return marked.length !== 1 || !here.startsWith(marked[0] ?? 'none');
      });
    expect(wrong).toEqual([]);
  });
});

describe('links', () => {
  it('inside the portal all lead somewhere', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const here = new Set(files.map((file) => `${BASE}${file}`));
    const broken = files
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) =>
        [...readFileSync(join(folder, file), 'utf8').matchAll(/ (?:href|src)="(\/[^"#?]*)/g)]
          .map(([, address]) => address ?? '')
          .filter((address) => !here.has(address.endsWith('/') ? `${address}index.html` : address))
          .map((address) => `${file} → ${address}`),
      );
    expect([...new Set(broken)]).toEqual([]);
  });
});

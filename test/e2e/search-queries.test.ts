import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { filesIn } from '../../src/cli/build/portal-folder.ts';
import { makeSearch } from '../../src/cli/build/search.ts';
import { serve } from '../../src/cli/start/server.ts';
import { readOf, wordsIn } from '../helpers/browsed.ts';
import { isms } from '../helpers/isms.ts';
import { temporaryFolder } from '../helpers/register.ts';

let folder: string;
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let page: Page;

/** Types a query and gives the addresses of its hits, first ones first. */
async function hits(query: string): Promise<readonly string[]> {
  await page.getByRole('searchbox').fill(query);
  await page.waitForFunction(
    (asked) => document.querySelector<HTMLElement>('.search-results')?.dataset.answers === asked,
    query,
  );
  return page.locator('.hit a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

beforeAll(async () => {
  folder = join(temporaryFolder(), 'site');
  const { status, stderr } = isms(['build', '--out', folder, '--audience', 'isms'], {
    cwd: join(import.meta.dirname, '..', '..'),
  });
  expect([status, stderr]).toEqual([0, '']);
  site = await serve({ folder, port: 0, host: 'localhost' });
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(`${site.url}search/`);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** What four readers look for, each in their own words, and the page that they want first. */
const QUERIES: readonly (readonly [who: string, query: string, first: string])[] = [
  ['staff', 'report', '/report/'],
  ['staff', 'phishing', '/what-to-do/phishing/'],
  ['staff', 'I clicked on a link', '/what-to-do/phishing/'],
  ['staff', 'how do I report a lost laptop', '/what-to-do/lost-device/'],
  ['staff', 'Handy gestohlen', '/what-to-do/lost-device/'],
  ['staff', 'mail to the wrong person', '/what-to-do/wrong-recipient/'],
  ['staff', 'stranger', '/what-to-do/stranger/'],
  ['responder', 'inc-2026-0009', '/incidents/INC-2026-0009/'],
  ['responder', 'planning service down', '/incidents/INC-2026-0007/'],
  ['responder', 'notebook train', '/incidents/INC-2026-0009/'],
  ['responder', 'Hafenblick', '/contacts/hafenblick-hosting/'],
  ['responder', 'malware browser extention', '/incidents/INC-2026-0006/'],
  ['responder', 'Versicherung', '/contacts/norderelbe-insurance/'],
  ['ISMS manager', 'overdue', '/deadlines/'],
  ['ISMS manager', 'überfällig', '/deadlines/'],
  ['ISMS manager', 'incident/closed-requires-root-cause', '/rules/incident/closed-requires-root-cause/'],
  ['ISMS manager', 'closed without root cause', '/rules/incident/closed-requires-root-cause/'],
  ['ISMS manager', 'management review autumn', '/reviews/REV-2026-0003/'],
  ['ISMS manager', 'share links end date', '/actions/ACT-2026-0001/'],
  ['ISMS manager', 'Ransomeware risk', '/risks/RSK-0008/'],
  ['auditor', 'A.5.24', '/controls/A.5.24/'],
  ['auditor', 'policy data breach', '/policies/privacy-and-data-breach/'],
  ['auditor', 'lessons learned', '/learned/'],
  ['auditor', 'RGPD registre violation de données', '/obligations/gdpr-register/'],
];

/** How many of them must be right. */
const ENOUGH = 22;

describe('24 queries of four readers', () => {
  it(`find what was meant first, at least ${ENOUGH} of them`, async () => {
    const wrong: string[] = [];
    for (const [who, query, wanted] of QUERIES) {
      const [first = 'nothing'] = await hits(query);
      if (first !== wanted) wrong.push(`${who}: ${query} → ${first}, not ${wanted}`);
    }
    process.stdout.write(`first hits that were right: ${QUERIES.length - wrong.length} of ${QUERIES.length}\n`);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(QUERIES.length - ENOUGH);
  }, 60_000);
});

describe('the text behind a hit', () => {
  /** Pages of every kind that the search finds. */
  const READ = [
    ...['incidents/INC-2026-0009', 'incidents/INC-2026-0019', 'nonconformities/NC-2026-0002', 'actions/ACT-2026-0005'],
    ...['risks/RSK-0007', 'training/TRN-2026-0005', 'reviews/REV-2026-0001', 'obligations/gdpr-authority'],
    ...['policies/access-control', 'assets/laptop-0388', 'people/it-admin', 'contacts/client-aldermoor'],
    ...['controls/A.5.24', 'rules/incident/closed-requires-root-cause', 'what-to-do/wrong-recipient', 'about'],
  ];
  /** What the index holds of each page. */
  function indexed(): ReadonlyMap<string, string> {
    const files = [...filesIn(join(folder, 'pagefind', 'fragment'))].map(({ bytes }) => gunzipSync(bytes).toString());
    return new Map(
      files.map((text) => {
        const { url, content }: { url: string; content: string } = JSON.parse(text.slice(text.indexOf('{')));
        return [url, content];
      }),
    );
  }

  it('has the words that a reader sees, and no two of them as one', async () => {
    const content = indexed();
    const other = await browser.newPage();
    const glued: string[] = [];
    for (const path of READ) {
      await other.goto(`${site.url}${path}/`);
      const words = new Set(wordsIn(await readOf(other)));
      const text = content.get(`/${path}/`) ?? 'not in the index';
      glued.push(...wordsIn(text).flatMap((word) => (words.has(word) ? [] : [`${path}: ${word}`])));
    }
    await other.close();
    expect(glued).toEqual([]);
  }, 60_000);
});

describe('what is written in other scripts', () => {
  it.each([
    ['情報漏洩', 'characters within a sentence'],
    ['ノートパソコン', 'Japanese'],
    ['ueberweisung', 'an umlaut as two letters'],
    ['Größe', 'an umlaut'],
    ['empfanger', 'an umlaut without its dots'],
  ])('%s is found: %s', async (query) => {
    expect((await hits(query))[0]).toBe('/people/it-admin/');
  });

  beforeAll(async () => {
    const copy = join(temporaryFolder(), 'scripts');
    cpSync(folder, copy, { recursive: true });
    rmSync(join(copy, 'pagefind'), { recursive: true });
    const file = join(copy, 'people/it-admin/index.html');
    const text =
      '<p>社員が電車でノートパソコンを紛失し、情報漏洩の可能性があります。 Eine Überweisung der falschen Größe, an den Empfänger.</p>';
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(<div data-pagefind-body[^>]*>)/, `$1${text}`));
    await makeSearch(copy);
    const other = await serve({ folder: copy, port: 0, host: 'localhost' });
    await page.goto(`${other.url}search/`);
    return () => other.close();
  });
});

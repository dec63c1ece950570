import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { portalProgram } from '../../scripts/portal-program.ts';
import { recordTypes } from '../../src/records/types/index.ts';
import { pageBelow } from '../../src/site/base-path.ts';
import { drawFrom } from '../../src/site/current.ts';
import { rowsFile } from '../../src/site/listing/rows-file.ts';
import { narrowed, searchedTexts } from '../../src/site/listing/wanted.ts';
import type { ClockView, FindingView, Portal, RecordView } from '../../src/site/model.ts';
import { dutiesPage } from '../../src/site/pages/duties.ts';
import { registerPage } from '../../src/site/pages/register.ts';
import { pathsOf } from '../../src/site/paths.ts';
import { runsOf } from '../../src/site/register-pages.ts';
import { isms } from '../helpers/isms.ts';
import { portalOf, recordOf, register } from '../helpers/portal.ts';
import { temporaryFolder, writeRegister } from '../helpers/register.ts';

/** Words that no packing shortens much: a title of a real register repeats itself more. */
function title(at: number): string {
  const words = Array.from({ length: 8 }, (_, word) => ((at * 7919 + word * 104_729) * 2_654_435_761) % 4_294_967_296);
  return words.map((word) => word.toString(36)).join(' ');
}

/** A register of 10,000 incidents of three years: each is open, has four open clocks, and three things are found in it. */
async function largePortal(): Promise<Portal> {
  const small = await portalOf(register(), 'auditor');
  const like = recordOf(small, 'INC-2026-0012');
  const finding: FindingView = {
    rule: 'incident/closed-requires-root-cause',
    ruleHref: '/rules/incident/closed-requires-root-cause/',
    severity: 'warning',
    file: like.file,
    line: 3,
    field: 'title',
    message: '',
    fix: 'Write the cause under `## Root cause`, or set `status` back to `recovered`.',
    controls: ['A.5.27', '10.2'],
    waived: false,
    accepted: null,
  };
  const records = Array.from({ length: 10_000 }, (_, at): RecordView => {
    const id = `INC-${at < 300 ? 2024 : at < 3000 ? 2025 : 2026}-${String(at + 1).padStart(4, '0')}`;
    const href = `/incidents/${id}/`;
    const states: readonly ClockView['state'][] = ['missed', 'running', 'running', 'waiting'];
    const clocks = states.map((state, nth) => ({
      duty: { kind: 'text' as const, text: title(nth) },
      stage: 'First notice',
      stageId: 'first-notice',
      words: '3 days late',
      startedAt: '2026-11-20T09:00+01:00',
      sentAt: null,
      judgedDueAt: null,
      bar: { used: 40, due: 100, words: '40 % of the time is used' },
      source: 'Article 33(1), compared with its text on 5 Nov 2026',
      notes: ['Nobody has decided about it yet.'],
      draft: null,
      record: id,
      recordTitle: title(at),
      recordHref: href,
      state,
      open: true,
      dueAt: state === 'waiting' || nth === 2 ? null : '2026-11-21T09:00+01:00',
    }));
    const findings = [1, 2, 3].map(
      (nth): FindingView => ({ ...finding, file: `${id}.md`, message: title(at * 3 + nth) }),
    );
    return { ...like, id, title: title(at), href, file: `incidents/${id}.md`, open: true, clocks, findings };
  });
  const obligation = recordOf(small, 'northwind-dpa');
  const preset = dutiesPage(small).regimes[0]?.duties[0]?.preset ?? null;
  const duty = obligation.duty === null ? null : { ...obligation.duty, preset };
  const duties = Array.from({ length: 1000 }, (_, at): RecordView => {
    const id = `duty-${at}`;
    return { ...obligation, duty, id, title: title(at), href: `/obligations/${id}/` };
  });
  return {
    ...small,
    records: [...small.records.filter(({ folder }) => folder !== 'incidents'), ...duties, ...records],
    site: {
      ...small.site,
      registers: small.site.registers.map((one) =>
        one.folder === 'incidents' ? { ...one, count: records.length, open: records.length } : one,
      ),
    },
  };
}

let portal: Portal;
let drawPage: (address: string) => Promise<string>;

beforeAll(async () => {
  const folder = temporaryFolder();
  // In a process of its own the program is compiled as it is for everybody.
  isms(['build', '--content', writeRegister(join(folder, 'content')), '--out', join(folder, 'out')]);
  const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'isms', 'portal');
  ({ drawPage } = await import(pathToFileURL(join(await portalProgram(cache), 'server', 'entry.mjs')).href));
  portal = await largePortal();
}, 180_000);

describe('with 10,000 incidents a page that lists many of them stays below 60 kB, packed', () => {
  it.each([
    '/',
    '/checks/',
    '/deadlines/',
    '/duties/',
    '/formats/',
    '/learned/',
    '/incidents/',
    '/incidents/page/2/',
    '/incidents/page/41/',
    '/obligations/',
    '/controls/A.5.24/',
  ])('%s', async (href) => {
    expect([...pathsOf(portal)]).toContain(href);
    drawFrom(portal);
    expect(gzipSync(await drawPage(href)).length).toBeLessThan(60_000);
  });
});

/** A title as people write them: words of a few hundred, no two the same. */
function usualTitle(at: number): string {
  const said = recordTypes.incidents.purpose + portal.rules.map((rule) => rule.title).join(' ');
  const words = said.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  let seed = at + 1;
  const one = (): string => {
    seed = (seed * 48_271) % 2_147_483_647;
    return words[seed % words.length] ?? '';
  };
  for (let skipped = 0; skipped < 3; skipped += 1) one();
  return Array.from({ length: 7 }, one).join(' ');
}

it('the page of rules is no larger than 60 kB below a path, and holds each of them', async () => {
  drawFrom(portal);
  const html = pageBelow('/records', await drawPage('/rules/'));
  expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  expect(portal.rules.filter(({ href }) => !html.includes(`href="/records${href}"`))).toEqual([]);
});

describe('the rows of a register of 10,000 records', () => {
  it('are all in one file of less than 300 kB, packed, which the filter goes through in a moment', () => {
    const records = portal.records.map((record, at) =>
      record.folder === 'incidents' ? { ...record, title: usualTitle(at) } : record,
    );
    const rows = rowsFile({ ...portal, records }, { folder: 'incidents' });
    expect(new Set(rows.titles).size).toBeGreaterThan(9000);
    expect(gzipSync(JSON.stringify(rows)).length).toBeLessThan(300_000);
    const wanted = { text: 'severity', chosen: { year: '2024' }, sort: '-title' };
    const { found } = narrowed(rows, searchedTexts(rows), wanted);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((at) => rows.ids[at]?.startsWith('INC-2024-'))).toBe(true);
  });
});

describe('the pages of a long register', () => {
  it('are newest first, begin anew with each year, and hold each record once', () => {
    const runs = runsOf(portal, 'incidents');
    expect([...new Set(runs.map(({ year }) => year))]).toEqual(['2026', '2025', '2024']);
    expect(new Set(runs.flatMap(({ records }) => records.map(({ id }) => id))).size).toBe(10_000);
    const wrong = runs.filter(({ year, records }) => records.some(({ id }) => !id.startsWith(`INC-${year}-`)));
    expect(wrong).toEqual([]);
  });

  it('say what they hold and what their choices cover, and lead to all others', () => {
    const { says, alone, pages, table } = registerPage(portal, 'incidents', 41);
    expect(says).toBe(
      '10,000 records, 10,000 open. Page 41 of 41 holds 50 of the 300 of 2024, INC-2024-0001 to INC-2024-0050.',
    );
    expect(alone).toBe('Choices below apply to this page. The search covers all of them.');
    expect(table?.rows).toHaveLength(50);
    expect(pages).toHaveLength(41);
    expect([pages[0], pages[28], pages[40]]).toEqual([
      { label: '2026 (1)', href: '/incidents/', current: undefined },
      { label: '2025 (1)', href: '/incidents/page/29/', current: undefined },
      { label: '2024 (2)', href: '/incidents/page/41/', current: 'page' },
    ]);
  });
});

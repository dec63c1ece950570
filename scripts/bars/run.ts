/**
 * What the portal promises, measured: `npm run bars` prints a line for each bar with its figure and what is to be reached, and
 * ends with 1 where one is missed. One browser visits a page of each kind, for each audience, in both themes and at 360 px.
 * `-- --no-lighthouse` leaves out what has to be fetched.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cloneSample } from '../../bench/clone.ts';
import { say } from '../../bench/rows.ts';
import { openBrowser } from '../browser.ts';
import { brokenLinks, digestOf, marksIn, markWithheld } from './files.ts';
import { host } from './host.ts';
import { lighthouse } from './lighthouse.ts';
import { AUDIENCES, BASE, build, pagesOf, SAMPLE, textsOf } from './portals.ts';
import { type SearchTimes, searchTimes } from './search-times.ts';
import { type Seen, visits } from './visits.ts';

const { values } = parseArgs({ options: { 'no-lighthouse': { type: 'boolean', default: false } } });
const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'isms-bars-')));
let missed = 0;

/** Prints a bar, and what missed it. */
function bar(what: string, seen: string, target: string, reached: boolean, wrong: readonly string[] = []): void {
  say({ what, seen, target: [target, reached] });
  for (const one of wrong.slice(0, 12)) console.log(`    ${one.slice(0, 300)}`);
  if (!reached) missed += 1;
}

/** A bar that nothing may miss. */
const none = (what: string, wrong: readonly string[], of: string): void =>
  bar(what, `${wrong.length} on ${of}`, 'none', wrong.length === 0, wrong);

/** Records that the staff build may know nothing of. */
const WITHHELD = ['INC-2026-0009', 'INC-2026-0011', 'INC-2026-0010', 'NC-2026-0001', 'REV-2026-0002'];
const LEAST_MARKS = 60;
const MANY = 1_000;

const portals = AUDIENCES.map((audience) => ({
  audience,
  ...build(join(scratch, audience), ['--audience', audience, '--base-path', BASE]),
}));
const browser = await openBrowser();
try {
  const seen: Seen = { pages: 0, barriers: [], elsewhere: [], errors: [], wide: [], silent: [], scripts: new Map() };
  for (const { folder } of portals) {
    const { url, close } = await host(folder, BASE);
    await visits(browser, url, pagesOf(folder), seen);
    close();
  }
  const pages = `${seen.pages} pages`;
  none('axe, WCAG 2.2 AA, both themes, three audiences', seen.barriers, pages);
  none('requests to other origins', seen.elsewhere, pages);
  const asked = portals.flatMap((portal) => portal.asked);
  none('connections that a build opens', asked, `${portals.length} builds`);
  none('script errors', seen.errors, pages);
  none('pages that say nothing without JavaScript', seen.silent, pages);
  none('pages that scroll sideways at 360 px', seen.wide, pages);
  const [heaviest = '', script = 0] = [...seen.scripts].sort(([, a], [, b]) => b - a)[0] ?? [];
  bar(
    'script before search, packed',
    `${(script / 1000).toFixed(1)} kB`,
    'at most 15 kB',
    script <= 15_000,
    script <= 15_000 ? [] : [heaviest],
  );
  const largest = portals.flatMap(({ folder }) =>
    [...textsOf(folder)].flatMap(([path, text]) =>
      /^incidents\/INC-.*\.html$/.test(path) ? [Buffer.byteLength(text)] : [],
    ),
  );
  const most = Math.max(...largest);
  bar('HTML of an incident page', `${(most / 1000).toFixed(1)} kB`, 'at most 40 kB', most <= 40_000);
  for (const { audience, folder } of portals)
    none(`links and places, for ${audience}, below ${BASE}`, brokenLinks(folder), 'the whole dist');

  const [staff] = portals;
  const again = build(join(scratch, 'again'), ['--audience', 'staff', '--base-path', BASE, '--no-cache']);
  const isSame = staff !== undefined && digestOf(staff.folder) === digestOf(again.folder);
  bar('two builds of one commit', isSame ? 'the same bytes' : 'differ', 'the same bytes', isSame);

  const content = join(scratch, 'marked');
  const marks = markWithheld(content, WITHHELD);
  const shown = build(join(scratch, 'shown'), ['--content', content, '--audience', 'isms']);
  const withheld = build(join(scratch, 'withheld'), ['--content', content, '--audience', 'staff']);
  const known = marksIn(shown.folder, marks).length;
  const leaked = marksIn(withheld.folder, marks);
  bar(
    'marks in withheld records, in the build for isms',
    `${known} of ${marks}`,
    `at least ${LEAST_MARKS}`,
    known >= LEAST_MARKS,
  );
  bar('  of these in the build for staff', `${leaked.length} of ${known}`, 'none', leaked.length === 0, leaked);

  const large = join(scratch, 'large-content');
  const records = cloneSample(SAMPLE, large, MANY);
  const built = build(join(scratch, 'large'), [
    '--content',
    large,
    '--audience',
    'isms',
    '--base-path',
    BASE,
    '--no-cache',
  ]);
  bar(`build of ${records} records`, `${built.seconds.toFixed(1)} s`, 'at most 20 s', built.seconds <= 20);
  const typed = await searchTimes(browser, built.folder, 'typed');
  const pasted = await searchTimes(browser, built.folder, 'pasted');
  const said = ({ first, whole }: SearchTimes): string => `${first.toFixed(0)} ms, whole list ${whole.toFixed(0)} ms`;
  bar(`search of ${records} records, after the first`, said(typed), 'at most 100 ms', typed.whole <= 100);
  say({ what: '  the same, pasted at once', seen: said(pasted) });
  if (!values['no-lighthouse'] && !(await lighthouse(join(scratch, 'isms'), scratch))) missed += 1;
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true });
}
process.exitCode = missed === 0 ? 0 : 1;

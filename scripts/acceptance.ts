/**
 * Acceptance on real input: 297 incidents of a public status page become records, are checked, built and found, and the
 * example of the record format checks without an error. Runs where that input lies beside the repository.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from '../src/cli/start/server.ts';

const ISMS = fileURLToPath(new URL('./isms.js', import.meta.url));
const STATUS_PAGE = fileURLToPath(new URL('../../shared/data/jenkins-status/content', import.meta.url));
const EXAMPLE = fileURLToPath(new URL('../../shared/examples/content', import.meta.url));

interface Report {
  readonly records: Readonly<Record<string, number>>;
  readonly findings: readonly { readonly rule: string; readonly severity: string }[];
}

/** Pagefind's own program, as the pages load it. */
interface Pagefind {
  readonly options: (options: { readonly basePath: string; readonly baseUrl: string }) => Promise<void>;
  readonly search: (
    typed: string,
  ) => Promise<{ readonly results: readonly { data: () => Promise<{ url: string }> }[] }>;
}

interface Imported {
  readonly page: string;
  readonly id: string;
  readonly title: string;
}

type Row = readonly [what: string, expected: number, seen: number];

function isms(...typed: readonly string[]): string {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [ISMS, ...typed], options);
  if (status !== 0 && status !== 1) throw new Error(`isms ${typed.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

/** How many records are counted, how many findings of a rule there are, and how many errors of all the others. */
function check(content: string, rule: string): readonly [records: number, ofRule: number, others: number] {
  const report: Report = JSON.parse(isms('check', '--content', content, '--format', 'json', '--no-cache'));
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  const ofRule = errors.filter((finding) => finding.rule === rule).length;
  return [report.records.incidents ?? 0, ofRule, errors.length - ofRule];
}

function importedRecords(content: string): readonly Imported[] {
  const files = readdirSync(join(content, 'incidents'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(content, 'incidents', file), 'utf8');
      const read = (field: string): string => new RegExp(`^${field}: "?(.*?)"?$`, 'm').exec(text)?.[1] ?? '';
      return { id: read('id'), title: read('title'), page: `/incidents/${read('id')}/` };
    });
}

/** How many records the search of a portal finds by what a person types; an id is named first. */
async function found(pagefind: Pagefind, records: readonly Imported[], field: 'id' | 'title'): Promise<number> {
  let count = 0;
  for (const record of records) {
    const { results } = await pagefind.search(record[field]);
    const pages = await Promise.all(results.map(async (result) => (await result.data()).url));
    if (field === 'id' ? pages[0] === record.page : pages.includes(record.page)) count += 1;
    else console.log(`\`${record[field]}\` does not find ${record.page}`);
  }
  return count;
}

async function importedPages(content: string, site: string): Promise<readonly Row[]> {
  isms('import', 'cstate', STATUS_PAGE, '--out', content);
  const records = importedRecords(content);
  const [checked, misordered, others] = check(content, 'incident/phase-order');
  isms('build', '--content', content, '--out', site);
  const server = await serve({ folder: site, port: 0, host: 'localhost' });
  const pagefind: Pagefind = await import(pathToFileURL(join(site, 'pagefind', 'pagefind.js')).href);
  await pagefind.options({ basePath: `${server.url}pagefind/`, baseUrl: '/' });
  const [byId, byTitle] = [await found(pagefind, records, 'id'), await found(pagefind, records, 'title')];
  await server.close();
  return [
    ['incidents that became a record', 297, records.length],
    ['incidents that were checked', 297, checked],
    ['errors incident/phase-order: they end before they begin', 8, misordered],
    ['other errors', 0, others],
    ['incidents with a page', 297, records.filter(({ page }) => existsSync(join(site, page, 'index.html'))).length],
    ['incidents that the search names first for their id', 297, byId],
    ['incidents that the search finds by their title', 297, byTitle],
  ];
}

const rows: Row[] = [];
const folder = mkdtempSync(join(tmpdir(), 'isms-acceptance-'));
try {
  if (existsSync(STATUS_PAGE)) rows.push(...(await importedPages(join(folder, 'content'), join(folder, 'site'))));
  else console.log(`not run: there is no folder ${STATUS_PAGE} with the incidents of a status page`);
  if (existsSync(EXAMPLE)) rows.push(['errors in the example of the record format', 0, check(EXAMPLE, '')[2]]);
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
  rows.push(['faults that ended the acceptance early', 0, 1]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const [what, expected, seen] of rows) {
  console.log(`${expected === seen ? 'ok    ' : 'FAILED'} ${what.padEnd(56)} expected ${expected}, seen ${seen}`);
}
const failed = rows.filter(([, expected, seen]) => expected !== seen).length;
console.log(`${rows.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

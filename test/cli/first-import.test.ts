import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ismsHere } from '../helpers/isms.ts';
import { oldRegisterCsv, oldRegisterXlsx } from '../helpers/old-register.ts';
import { temporaryFolder } from '../helpers/register.ts';

/**
 * What somebody does who has an old list and an empty folder. Under ten minutes: ten questions of which three need words
 * (3 min), one look at the proposed columns (1 min), four cells of the list (2 min), two results and what is left (3 min).
 */
const NOW = ['--now', '2026-11-02T10:00+01:00'];
const INIT = [
  'Fenwick Analytics',
  'DE',
  '', // the usual time zone
  '', // who manages incidents,
  '', // who does so when they are away,
  '', // and who decides about personal data: the usual roles
  '', // nowhere in confidence yet
  'security@fenwick.example',
  '', // no repository yet
  '', // write them
];
/** What was missing in the list: the days that two cells of the sheet shared, and two that nobody had written down. */
const MENDED = { 9: '8.4.2025', 18: '18.08.2025', 23: '10.10.2025', 30: '26.01.2026' };

describe('a list of forty rows, in an empty folder', () => {
  const folder = temporaryFolder();
  const typed = async (words: readonly string[], answers: readonly string[] = []) =>
    await ismsHere([...words, ...NOW], { cwd: folder, answers });
  const drafts = (): number =>
    readdirSync(join(folder, 'content', 'incidents'), { recursive: true }).filter((name) => /\.md$/.test(String(name)))
      .length;
  beforeAll(() => mkdirSync(folder, { recursive: true }));

  it('1. ten questions make the first records, and three of them need words', async () => {
    expect(INIT.filter((answer) => answer !== '')).toHaveLength(3);
    expect((await typed(['init'], INIT.slice(0, -1))).stdout).toMatch(/Nothing was changed\.\n$/);
    expect((await typed(['init'], INIT)).status).toBe(0);
  });

  it('2. one question, and all rows have arrived that say when they were reported', async () => {
    writeFileSync(join(folder, 'Vorfallliste.csv'), oldRegisterCsv());
    const { status, stdout } = await typed(['import', 'csv', 'Vorfallliste.csv'], ['']);
    expect(status).toBe(1);
    expect(stdout).toContain('36 of 40 reports became records in content');
    expect(stdout).toContain(
      [
        'Not read:',
        '  row 13: when it was reported, `17:05`, names no day',
        '  row 22: when it was reported, `Aug. 2025`, names a month and no day',
        '  row 27: when it was reported, `10./11.10.2025`, names more than one day',
        '  row 34: nothing says when it was reported',
        '  Mend this where it stands, and run the same command again: what has arrived is not added twice.',
      ].join('\n'),
    );
    expect(stdout.split('\n').length, 'a person reads this').toBeLessThan(60);
    expect(drafts()).toBe(36);
  });

  it('3. four cells are mended, and the rest arrives without a question', async () => {
    writeFileSync(join(folder, 'Vorfallliste.csv'), oldRegisterCsv(MENDED));
    const { status, stdout } = await typed(['import', 'csv', 'Vorfallliste.csv', '--map', 'Vorfallliste.map.yaml']);
    expect(status).toBe(0);
    expect(stdout).toContain(
      '4 of 4 reports became records in content\n\n36 reports arrived before and say the same\n',
    );
    expect(drafts()).toBe(40);
  });

  it('4. the check has no errors, and says which six are left to assess: five that nobody has finished, and one that does not say when', async () => {
    const { status, stdout } = await typed(['check', '--format', 'json', '--no-cache']);
    const { findings, summary }: { findings: { rule: string; record: string }[]; summary: { error: number } } =
      JSON.parse(stdout);
    expect([status, summary.error]).toEqual([0, 0]);
    const left = findings.filter(({ rule }) => rule.startsWith('incident/'));
    expect(new Set(left.map(({ rule }) => rule))).toEqual(new Set(['incident/stale-open', 'incident/triage-overdue']));
    expect(new Set(left.map(({ record }) => record)).size).toBe(6);
  });
});

describe('the workbook that the list was saved from', () => {
  const folder = temporaryFolder();
  it('needs two cells less, since its merged cells say their day', async () => {
    writeFileSync(join(folder, 'Vorfallliste.xlsx'), oldRegisterXlsx());
    await ismsHere(['init', ...NOW], { cwd: folder, answers: INIT });
    const { status, stdout } = await ismsHere(['import', 'xlsx', 'Vorfallliste.xlsx', ...NOW], {
      cwd: folder,
      answers: [''],
    });
    expect(status).toBe(1);
    expect(stdout).toContain('38 of 40 reports became records in content');
    expect(stdout).toContain('`Aug. 2025`, names a month and no day');
    expect(stdout).toContain('`10./11.10.2025`, names more than one day');
  });
});

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CheckRequest, runCheck } from '../../src/checker/run.ts';
import { CouldNotCheck } from '../../src/records/reading/load.ts';
import { rules } from '../../src/rules/index.ts';
import { BROKEN, put, temporaryFolder, writeRegister } from '../helpers/register.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const RECEIPT = 'Wipe of laptop 0231 confirmed at 09:41.\n';
const WAIVER = 'waivers/WVR-2026-0001.md';

/** Checks a folder as on a machine where git is not to be found. */
function check(root: string, change: Partial<CheckRequest> = {}) {
  const clock = (): string => '2026-11-21T09:00+01:00';
  return runCheck({ root, content: 'records', rules, version: '1.2.3', clock, git: {}, ...change });
}

describe('a check of records outside git', () => {
  it('says what was checked, by what, and when', async () => {
    const { report, source, prefix, inspected } = await check(writeRegister(temporaryFolder()));
    expect(report).toMatchObject({
      tool: { name: 'isms', version: '1.2.3' },
      now: '2026-11-20T12:00+01:00',
      clockPinned: true,
      organisation: { name: 'Fenwick Analytics', sample: true },
      commit: null,
      base: null,
      content: 'records',
      changedSeverities: [],
      acceptances: [],
      findings: [],
      leftOut: 0,
      summary: { error: 0, warning: 0, info: 0, waived: 0 },
    });
    expect(report.evidence).toBeUndefined();
    expect(report.rules).toBe(rules);
    expect(prefix).toBe('');
    expect(report.judged.map(({ file }) => file)).toEqual(source.files.map(({ file }) => file).sort());
    expect(await inspected()).toBe(await inspected());
  });

  it('judges every file, and names the record of each', async () => {
    const root = writeRegister(temporaryFolder());
    put(root, 'people/notes.txt', 'x');
    put(root, 'notes.txt', 'x');
    const { judged } = (await check(root)).report;
    expect(judged).toEqual(
      expect.arrayContaining([
        { file: CLOSED, record: 'INC-2026-0007' },
        { file: 'notes.txt', record: null },
        { file: 'organisation.md', record: null },
      ]),
    );
    expect(judged.map(({ file }) => file)).toEqual(judged.map(({ file }) => file).toSorted());
  });

  it('counts what it finds', async () => {
    const { report } = await check(writeRegister(temporaryFolder(), BROKEN));
    expect(report.summary).toEqual({ error: 1, warning: 1, info: 0, waived: 0 });
    expect(report.findings.map(({ rule }) => rule)).toContain('incident/closed-requires-root-cause');
  });

  it('names the waivers that accept what was found', async () => {
    const files = { [CLOSED]: { from: CLOSED, set: { 'evidence[0].retainUntilOn': null } } } as const;
    const { report } = await check(writeRegister(temporaryFolder(), { from: WAIVER, files }));
    expect(report.acceptances.map(({ id }) => id)).toEqual(['WVR-2026-0001']);
    expect(report.summary).toEqual({ error: 0, warning: 0, info: 0, waived: 1 });
  });

  type Instant = [
    what: string,
    set: Readonly<Record<string, unknown>>,
    now: string | undefined,
    at: string,
    pinned: boolean,
  ];
  it.each<Instant>([
    ['the one that is named', {}, '2026-11-20T13:00+01:00', '2026-11-20T13:00+01:00', false],
    ['that of the sample', {}, undefined, '2026-11-20T12:00+01:00', true],
    ['that of the day', { sample: null, clock: null }, undefined, '2026-11-21T09:00+01:00', false],
  ])('is made at an instant: %s', async (_what, set, now, at, pinned) => {
    const { report } = await check(writeRegister(temporaryFolder(), { set }), { now });
    expect([report.now, report.clockPinned]).toEqual([at, pinned]);
  });

  it.each<[what: string, change: Partial<CheckRequest>, said: RegExp]>([
    ['an instant that is none', { now: 'noon' }, /^`--now` is `noon`, which is no instant$/],
    ['a base', { base: 'main' }, /^`--base` needs git, and git says: /],
    ['a store that nobody named', { stores: new Map([['valut', '/']]) }, /^`--store` names `valut`/],
  ])('is refused with %s', async (_what, change, said) => {
    const act = check(writeRegister(temporaryFolder()), change);
    await expect(act).rejects.toBeInstanceOf(CouldNotCheck);
    await expect(act).rejects.toThrow(said);
  });

  it('compares evidence with its store where one is given', async () => {
    const vault = temporaryFolder();
    put(vault, 'INC-2026-0007/wipe-receipt.png', RECEIPT);
    const stores = new Map([['vault', vault]]);
    const matching = createHash('sha256').update(RECEIPT).digest('hex');
    const told = async (sha256: string) => {
      const set = { 'evidence[0].sha256': sha256 };
      const { report } = await check(writeRegister(temporaryFolder(), { from: CLOSED, set }), { stores });
      return [report.evidence?.match, report.evidence?.mismatch, report.findings.map(({ rule }) => rule)];
    };
    expect(await told(matching)).toEqual([1, 0, []]);
    const [match, mismatch, found] = await told('0'.repeat(64));
    expect([match, mismatch]).toEqual([0, 1]);
    expect(found).not.toEqual([]);
  });

  it('passes over what an editor left behind', async () => {
    const root = writeRegister(temporaryFolder());
    put(root, 'people/it-admin.md~', 'x');
    expect((await check(root)).report.findings).toEqual([]);
  });

  it('needs a folder', async () => {
    await expect(check(join(temporaryFolder(), 'nothing'))).rejects.toBeInstanceOf(CouldNotCheck);
  });

  it('with the findings about touched files alone: all, where nothing is compared', async () => {
    const { report } = await check(writeRegister(temporaryFolder(), BROKEN), { scope: 'touched' });
    expect([report.findings.length, report.leftOut]).toEqual([2, 0]);
  });
});

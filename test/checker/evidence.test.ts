import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, ftruncateSync, openSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareEvidence } from '../../src/checker/evidence.ts';
import { inspectSource } from '../../src/checker/inspect.ts';
import { CouldNotCheck } from '../../src/records/reading/load.ts';
import { exampleSource } from '../../src/rules/example.ts';
import { put, temporaryFolder } from '../helpers/register.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const RECEIPT = 'Wipe of laptop 0231 confirmed at 09:41.\n';
const hash = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** A store with one true receipt, and things that are none. */
const vault = temporaryFolder();
const outside = temporaryFolder();
put(outside, 'receipt.txt', RECEIPT);
put(vault, 'case/receipt.txt', RECEIPT);
put(vault, 'case/changed.txt', RECEIPT.replace('0231', '0417'));
put(vault, 'case/empty.txt', '');
put(vault, 'case/ümlaut & space (1).txt', RECEIPT);
symlinkSync(join(outside, 'receipt.txt'), join(vault, 'case/link-out.txt'));
symlinkSync(outside, join(vault, 'folder-out'));
symlinkSync('receipt.txt', join(vault, 'case/link-in.txt'));
symlinkSync('nothing.txt', join(vault, 'case/link-broken.txt'));
symlinkSync('link-round.txt', join(vault, 'case/link-round.txt'));
spawnSync('mkfifo', [join(vault, 'case/pipe')]);
/** A folder whose name begins like the store's own. */
const neighbour = `${vault}-old`;
put(neighbour, 'receipt.txt', RECEIPT);
symlinkSync(join(neighbour, 'receipt.txt'), join(vault, 'case/link-neighbour.txt'));

interface Item {
  readonly location?: string;
  readonly sha256?: string | null;
  readonly [field: string]: unknown;
}

async function compared(items: readonly Item[], stores: Readonly<Record<string, string>> = { vault }) {
  const evidence = items.map((item, at) => ({
    id: `item-${at + 1}`,
    description: 'A receipt',
    sha256: hash(RECEIPT),
    ...item,
  }));
  const inspected = await inspectSource(exampleSource({ name: '', from: CLOSED, set: { evidence } }));
  return compareEvidence(inspected, new Map(Object.entries(stores)));
}

describe('evidence in a store', () => {
  it.each<[string, Item, string]>([
    ['the file is as it was', { location: 'vault:case/receipt.txt' }, 'match'],
    [
      'the hash is written in capitals',
      { location: 'vault:case/receipt.txt', sha256: hash(RECEIPT).toUpperCase() },
      'match',
    ],
    ['the name has spaces and letters of other languages', { location: 'vault:case/ümlaut & space (1).txt' }, 'match'],
    ['a link inside the store', { location: 'vault:case/link-in.txt' }, 'match'],
    ['an empty file', { location: 'vault:case/empty.txt', sha256: hash('') }, 'match'],
    [
      'the file was changed',
      { location: 'vault:case/changed.txt' },
      `mismatch ${hash(RECEIPT.replace('0231', '0417'))}`,
    ],
    ['the file was emptied', { location: 'vault:case/empty.txt' }, `mismatch ${hash('')}`],
    ['no such file', { location: 'vault:case/nothing.txt' }, 'not-verifiable missing'],
    ['a file where a folder should be', { location: 'vault:case/receipt.txt/x' }, 'not-verifiable missing'],
    ['a name that no disk can hold', { location: `vault:${'x'.repeat(300)}` }, 'not-verifiable missing'],
    ['a link that leads nowhere', { location: 'vault:case/link-broken.txt' }, 'not-verifiable missing'],
    ['a link to a true file outside', { location: 'vault:case/link-out.txt' }, 'not-verifiable outside'],
    ['a folder that is a link to outside', { location: 'vault:folder-out/receipt.txt' }, 'not-verifiable outside'],
    ['a link to a folder of a similar name', { location: 'vault:case/link-neighbour.txt' }, 'not-verifiable outside'],
    ['a link in a circle', { location: 'vault:case/link-round.txt' }, 'not-verifiable outside'],
    ['a folder', { location: 'vault:case' }, 'not-verifiable special'],
    ['a pipe, which nobody waits for', { location: 'vault:case/pipe' }, 'not-verifiable special'],
    [
      'a path that climbs out',
      { location: `vault:../${outside.split('/').at(-1)}/receipt.txt` },
      'not-verifiable no-location',
    ],
    ['an absolute path', { location: `vault:${outside}/receipt.txt` }, 'not-verifiable no-location'],
    ['an absolute path without a store', { location: `${outside}/receipt.txt` }, 'not-verifiable no-location'],
    ['an address', { location: 'https://vault.example/receipt.txt' }, 'not-verifiable no-location'],
    ['no location', {}, 'not-verifiable no-location'],
    ['no hash', { location: 'vault:case/receipt.txt', sha256: null }, 'not-verifiable no-hash'],
    ['half a hash', { location: 'vault:case/receipt.txt', sha256: hash(RECEIPT).slice(32) }, 'not-verifiable no-hash'],
    ['a store that was not given', { location: 'safe:case/receipt.txt' }, 'not-verifiable no-store'],
  ])('%s', async (_, item, expected) => {
    const { report, verdicts } = await compared([item]);
    const [shown] = report.items;
    expect([shown?.verdict, shown?.why ?? shown?.found].filter((word) => typeof word === 'string').join(' ')).toBe(
      expected,
    );
    expect(verdicts.get('INC-2026-0007/item-1')?.verdict).toBe(shown?.verdict);
  });

  it('is counted by its three words, and one file can prove two things', async () => {
    const { report } = await compared([
      { location: 'vault:case/receipt.txt' },
      { location: 'vault:case/receipt.txt' },
      { location: 'vault:case/changed.txt' },
      { location: 'vault:case/nothing.txt' },
    ]);
    expect([report.match, report.mismatch, report.notVerifiable]).toEqual([2, 1, 1]);
  });

  it('is left out when it was destroyed as planned', async () => {
    const disposal = { at: '2026-11-01T09:00+01:00', by: 'it-admin', method: 'deleted', reason: 'over' };
    const { report } = await compared([{ location: 'vault:case/nothing.txt', disposal }]);
    expect(report).toEqual({ match: 0, mismatch: 0, notVerifiable: 0, items: [] });
  });

  it('does not hide a mismatch behind another item of the same name', async () => {
    const twins = ['vault:case/changed.txt', 'vault:case/receipt.txt', 'vault:case/nothing.txt'];
    for (const order of [twins, [...twins].reverse()]) {
      const { verdicts, report } = await compared(order.map((location) => ({ id: 'twin', location })));
      expect(verdicts.get('INC-2026-0007/twin')?.verdict).toBe('mismatch');
      expect([report.match, report.mismatch, report.notVerifiable]).toEqual([1, 1, 1]);
    }
  });

  it('may be larger than memory should hold, and is read piece by piece', async () => {
    const large = openSync(join(vault, 'disk.img'), 'w');
    ftruncateSync(large, 300 * 1024 * 1024);
    closeSync(large);
    const expected = createHash('sha256');
    for (let piece = 0; piece < 300; piece += 1) expected.update(new Uint8Array(1024 * 1024));
    const before = process.memoryUsage().rss;
    const { report } = await compared([{ location: 'vault:disk.img', sha256: expected.digest('hex') }]);
    expect(report.match).toBe(1);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  it('is found when the store itself is reached by a link', async () => {
    const mount = join(temporaryFolder(), 'mount');
    symlinkSync(vault, mount);
    expect((await compared([{ location: 'vault:case/receipt.txt' }], { vault: mount })).report.match).toBe(1);
  });

  it.each([
    ['the folder is missing', { vault: join(vault, 'nothing') }],
    ['it is a file', { vault: join(vault, 'case/receipt.txt') }],
    ['no record and no setting knows the store', { valut: vault }],
  ])('can not be checked when %s', async (_, stores) => {
    await expect(compared([{ location: 'vault:case/receipt.txt' }], stores)).rejects.toBeInstanceOf(CouldNotCheck);
  });
});

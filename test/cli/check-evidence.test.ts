import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isms } from '../helpers/isms.ts';
import { put, temporaryFolder, writeRegister } from '../helpers/register.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const RECEIPT = 'Wipe of laptop 0231 confirmed at 09:41.\n';
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const LAUNCHER = fileURLToPath(new URL('../../scripts/isms.js', import.meta.url));
/** Somebody whom the system can refuse a read: the superuser reads everything. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

describe('isms check --store', () => {
  const content = writeRegister(temporaryFolder(), {
    from: CLOSED,
    set: { 'evidence[0].location': 'vault:receipt.txt', 'evidence[0].sha256': hash(RECEIPT) },
  });
  const check = (store: string, ...more: readonly string[]) =>
    isms(['check', '--content', content, '--no-cache', '--store', `vault=${store}`, ...more]);

  it('says that the evidence is as it was', () => {
    const store = temporaryFolder();
    put(store, 'receipt.txt', RECEIPT);
    const { status, stdout } = check(store);
    expect(status).toBe(0);
    expect(stdout).toContain('Evidence: 1 match, 0 mismatch, 0 not verifiable\n');
  });

  it('fails for a file that was changed, with both hashes, and does not touch it', () => {
    const store = temporaryFolder();
    put(store, 'receipt.txt', 'Something else.\n');
    const { status, stdout } = check(store);
    expect(status).toBe(1);
    expect(stdout).toContain('Evidence: 0 match, 1 mismatch, 0 not verifiable\n');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      `error evidence \`wipe-receipt\`: the file \`vault:receipt.txt\` does not match: it hashes to \`${hash('Something else.\n').slice(0, 16)}…\``,
    );
  });

  it('warns where a file is gone', () => {
    const { status, stdout } = check(temporaryFolder());
    expect(status).toBe(0);
    expect(stdout).toContain('Evidence: 0 match, 0 mismatch, 1 not verifiable\n');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('is not verifiable: there is no such file');
  });

  it('warns where the system refuses to read', () => {
    const store = temporaryFolder();
    put(store, 'receipt.txt', RECEIPT);
    for (const folder of [store, content]) chmodSync(folder, 0o755);
    chmodSync(join(store, 'receipt.txt'), 0);
    const { status, stdout } = spawnSync(
      process.execPath,
      [LAUNCHER, 'check', '--content', content, '--no-cache', '--store', `vault=${store}`],
      { ...NOBODY, encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('is not verifiable: the system refuses to read it');
  });

  it('says nothing about evidence without a store', () => {
    const { status, stdout } = isms(['check', '--content', content, '--no-cache']);
    expect([status, stdout.includes('Evidence')]).toEqual([0, false]);
  });

  it('tells programs the same, item by item', () => {
    const store = temporaryFolder();
    put(store, 'other.txt', RECEIPT);
    renameSync(join(store, 'other.txt'), join(store, 'receipt.txt'));
    const { evidence } = JSON.parse(check(store, '--format', 'json').stdout);
    expect(evidence).toEqual({
      match: 1,
      mismatch: 0,
      notVerifiable: 0,
      items: [
        {
          record: 'INC-2026-0007',
          item: 'wipe-receipt',
          location: 'vault:receipt.txt',
          verdict: 'match',
          why: null,
          found: null,
        },
      ],
    });
  });
});

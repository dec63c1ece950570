import { describe, expect, it } from 'vitest';
import { readLocation } from '../../src/records/evidence-location.ts';

describe('a location of evidence', () => {
  it('is a store and a path below it', () => {
    expect(readLocation('vault:INC-2026-0007/wipe receipt (1).png')).toEqual({
      kind: 'store',
      store: 'vault',
      path: ['INC-2026-0007', 'wipe receipt (1).png'],
    });
  });

  it('may have a colon or dots in the name of the file', () => {
    expect(readLocation('vault:log 07:40..txt')).toEqual({ kind: 'store', store: 'vault', path: ['log 07:40..txt'] });
  });

  it.each([
    ['https://drive.example/x.png', 'is an address'],
    ['HTTP://drive.example/x.png', 'is an address'],
    ['s3://bucket/x.png', 'is an address'],
    ['//drive.example/x.png', 'is an address'],
    ['www.drive.example/x.png', 'is an address'],
    ['public/x.png', 'is a file of this repository'],
    ['./dist/x.png', 'is a file of this repository'],
    ['/public/x.png', 'is a file of this repository'],
    ['src/content/x.png', 'is a file of this repository'],
  ])('%s is open to others: it %s', (text, why) => {
    expect(readLocation(text)).toEqual({ kind: 'public', why });
  });

  it.each([
    ['wipe-receipt.png', 'names no store'],
    [':wipe-receipt.png', 'names no store'],
    ['The Vault:wipe-receipt.png', 'names no store'],
    ['C:\\evidence\\x.png', 'names no store'],
    ['/mnt/vault/x.png', 'names no store'],
    ['vault:', 'names no file after the store'],
    ['vault:a\\..\\b', 'has a `\\` in its path; write `/`'],
    ['vault:a\0b', 'has a character in its path that no file name can have'],
    ['vault:/etc/passwd', 'starts at the top of a disk, not in the store'],
    ['vault:../other/x.png', 'leads out of the store by `..`'],
    ['vault:a/../../x.png', 'leads out of the store by `..`'],
    ['vault:a/', 'has an empty part in its path'],
    ['vault:a//b', 'has an empty part in its path'],
    ['vault:./x.png', 'has an empty part in its path'],
    ['file:///etc/passwd', 'starts at the top of a disk, not in the store'],
  ])('%j is none: it %s', (text, why) => {
    expect(readLocation(text)).toEqual({ kind: 'unclear', why });
  });
});

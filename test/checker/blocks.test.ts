import { readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBlocks } from '../../src/checker/blocks.ts';
import { temporaryFolder } from '../helpers/register.ts';

const OWNER = 'this program';
const keyOf = (name: string): string => name.padEnd(64, '.');

/** A file with one block for each list of lines. */
function fileOf(...blocks: readonly Readonly<Record<string, string>>[]): string {
  const path = join(temporaryFolder(), 'kept.txt');
  for (const lines of blocks) {
    const kept = openBlocks(path, OWNER);
    for (const [key, line] of Object.entries(lines)) kept.put(keyOf(key), line);
    kept.flush();
  }
  return path;
}

function linesIn(path: string, owner = OWNER): Readonly<Record<string, string | null>> {
  const { get } = openBlocks(path, owner);
  return Object.fromEntries(['a', 'b', 'c'].map((name) => [name, get(keyOf(name))]));
}

const NOTHING = { a: null, b: null, c: null };

describe('lines that are kept', () => {
  it.each<[what: string, blocks: readonly Readonly<Record<string, string>>[], said: object]>([
    ['none', [], NOTHING],
    ['in one block', [{ a: '1', b: '2' }], { a: '1', b: '2', c: null }],
    ['in several', [{ a: '1' }, { b: '2' }, { c: '3' }], { a: '1', b: '2', c: '3' }],
    ['a later line holds', [{ a: '1', b: '1' }, { a: '2' }], { a: '2', b: '1', c: null }],
    ['of any signs', [{ a: '{"text":"Zürich 東京 😀"}' }], { ...NOTHING, a: '{"text":"Zürich 東京 😀"}' }],
    ['empty', [{ a: '' }], { ...NOTHING, a: '' }],
    [
      'one that reads like a block',
      [{ a: `block ${'0'.repeat(64)} 3` }],
      { ...NOTHING, a: `block ${'0'.repeat(64)} 3` },
    ],
  ])('%s', (_, blocks, said) => {
    expect(linesIn(fileOf(...blocks))).toEqual(said);
  });

  it('are known before they are on the disk', () => {
    const path = fileOf();
    const kept = openBlocks(path, OWNER);
    kept.put(keyOf('a'), '1');
    expect([kept.get(keyOf('a')), linesIn(path)]).toEqual(['1', NOTHING]);
  });

  it('of another program are none, and give way at the first line of this one', () => {
    const path = fileOf({ a: '1' });
    expect(linesIn(path, 'another program')).toEqual(NOTHING);
    const { size } = statSync(path);
    const other = openBlocks(path, 'another program');
    other.put(keyOf('b'), '2');
    other.flush();
    expect(statSync(path).size).toBe(size);
    expect([linesIn(path), linesIn(path, 'another program')]).toEqual([NOTHING, { ...NOTHING, b: '2' }]);
  });

  it('can be read by their owner alone, in a file that was made for them and in one that was written anew', () => {
    const path = fileOf({ a: '1' }, { b: '2' });
    expect(statSync(path).mode & 0o077).toBe(0);
    openBlocks(path, OWNER).tidy();
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  it('are not written through a link', () => {
    const path = fileOf({ a: '1' });
    const link = join(temporaryFolder(), 'kept.txt');
    symlinkSync(path, link);
    const kept = openBlocks(link, OWNER);
    kept.put(keyOf('b'), '2');
    expect(() => kept.flush()).toThrow(/ELOOP/);
    expect(linesIn(path)).toEqual({ ...NOTHING, a: '1' });
  });
});

describe('what is damaged is passed over', () => {
  const whole = readFileSync(fileOf({ a: 'one', b: 'two' }, { c: 'three' }));
  const second = whole.lastIndexOf('\nblock ');
  const read = (bytes: Uint8Array): ReturnType<typeof linesIn> => {
    const path = fileOf();
    writeFileSync(path, bytes);
    return linesIn(path);
  };

  it('a byte of one block, wherever it stands: the other block is read, of this one nothing', () => {
    for (let at = 0; at < whole.length; at += 1) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(read(bytes), `byte ${at}`).toEqual(
        at < second ? { ...NOTHING, c: 'three' } : { a: 'one', b: 'two', c: null },
      );
    }
  });

  it('a file that ends anywhere: the blocks before its end are read', () => {
    for (let end = 0; end < whole.length; end += 1)
      expect(read(whole.subarray(0, end)), `${end} bytes`).toEqual(
        end < second ? NOTHING : { a: 'one', b: 'two', c: null },
      );
  });

  it('a block that another was written into: the inner one is read', () => {
    const inner = readFileSync(fileOf({ b: 'inner' }));
    for (let at = 1; at < second - 1; at += 1) {
      const bytes = Buffer.concat([whole.subarray(0, at), inner, whole.subarray(at)]);
      expect(read(bytes), `at ${at}`).toEqual({ a: null, b: 'inner', c: 'three' });
    }
  });

  it('anything at all is no line', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(read(bytes)).toEqual(NOTHING);
      }),
    );
  });
});

describe('the room that lines take', () => {
  it('is given back once more than half of it was not asked for', () => {
    const long = 'x'.repeat(1000);
    const path = fileOf({ a: long, b: long, c: long });
    const { size } = statSync(path);
    const two = openBlocks(path, OWNER);
    for (const name of ['a', 'b']) two.get(keyOf(name));
    two.tidy();
    expect(statSync(path).size).toBe(size);
    const one = openBlocks(path, OWNER);
    one.get(keyOf('b'));
    one.tidy();
    expect(statSync(path).size).toBeLessThan(size / 2);
    expect(linesIn(path)).toEqual({ ...NOTHING, b: long });
  });

  it('holds what was put meanwhile, by this run and by another', () => {
    const long = 'x'.repeat(1000);
    const path = fileOf({ a: long, b: long, c: long });
    const kept = openBlocks(path, OWNER);
    const other = openBlocks(path, OWNER);
    other.put(keyOf('a'), 'of the other');
    other.flush();
    kept.get(keyOf('a'));
    kept.put(keyOf('c'), '3');
    kept.tidy();
    expect(linesIn(path)).toEqual({ a: 'of the other', b: null, c: '3' });
  });

  it('may be taken away at any time', () => {
    const path = fileOf({ a: '1' });
    const kept = openBlocks(path, OWNER);
    rmSync(path);
    kept.put(keyOf('b'), '2');
    kept.tidy();
    expect([kept.get(keyOf('a')), linesIn(path)]).toEqual(['1', { ...NOTHING, b: '2' }]);
  });
});

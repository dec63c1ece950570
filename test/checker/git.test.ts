import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type WorkTree, workTreeOf } from '../../src/checker/git.ts';
import { blobsOf } from '../../src/checker/objects.ts';
import { temporaryFolder } from '../helpers/register.ts';
import { git, makeRepository } from '../helpers/repository.ts';

const FILES: readonly (readonly [what: string, bytes: Uint8Array])[] = [
  ['nothing', new Uint8Array()],
  ['a text', Buffer.from('It stood open.\n')],
  ['a text without an end of line', Buffer.from('It stood open.')],
  ['a text that reads like an answer of git', Buffer.from(`${'a'.repeat(40)} blob 3\nabc\n`)],
  ['no text at all', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
];

function treeOf(folder: string): WorkTree {
  const tree = workTreeOf(folder, { PATH: process.env.PATH ?? '' });
  if (!('commit' in tree)) throw new Error(tree.said);
  return tree;
}

describe('blobs are read as they were committed', () => {
  const folder = temporaryFolder();
  FILES.forEach(([, bytes], number) => {
    writeFileSync(join(folder, `${number}.md`), bytes);
  });
  makeRepository(folder);
  const ids = FILES.map((_, number) => git(folder, 'rev-parse', `HEAD:${number}.md`));
  const read = blobsOf(treeOf(folder), ids);

  it.each(FILES.map(([what, bytes], number) => ({ what, bytes, id: ids[number] ?? '' })))('$what', ({ bytes, id }) => {
    expect(Buffer.from(read?.get(id) ?? 'missing')).toEqual(Buffer.from(bytes));
  });

  it('and what is no blob, or not there, is missing', () => {
    const asked = [git(folder, 'rev-parse', 'HEAD'), '0'.repeat(40), ids[1] ?? ''];
    expect([...(blobsOf(treeOf(folder), asked)?.keys() ?? [])]).toEqual([ids[1]]);
  });
});

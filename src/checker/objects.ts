import { CouldNotCheck } from '../records/reading/load.ts';
import { MAX_FILE_BYTES } from '../records/reading/parse.ts';
import type { WorkTree } from './git.ts';

/** What a blob holds; null where it is larger than a record may be. */
export type Blobs = ReadonlyMap<string, Uint8Array | null>;

const FETCH = 'take a fresh clone of all, without `--filter`';

/** As much as is read at once. */
const MOST_BYTES = 32 * 1024 * 1024;

function* answers(
  out: Buffer,
  withContent: boolean,
): Generator<{ id: string; type: string; size: number; bytes: Buffer }> {
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(10, at);
    const [id = '', type = '', digits = ''] = out.toString('latin1', at, end).split(' ');
    const size = type === 'missing' ? 0 : Number(digits);
    const start = end + 1;
    yield { id, type, size, bytes: out.subarray(start, withContent ? start + size : start) };
    at = withContent && type !== 'missing' ? start + size + 1 : start;
  }
}

function ask(tree: WorkTree, ids: readonly string[], how: '--batch' | '--batch-check') {
  return tree.feed(`${ids.join('\n')}\n`, 'cat-file', how);
}

function asked(tree: WorkTree, ids: readonly string[], how: '--batch' | '--batch-check') {
  const { ok, out, said } = ask(tree, ids, how);
  if (!ok) throw new CouldNotCheck(`git can not read earlier versions: ${said.split('\n')[0] ?? ''}`, FETCH);
  return answers(out, how === '--batch');
}

/**
 * The sizes of objects, in bytes; one process of git for all.
 * @throws {CouldNotCheck} when one is not here, as in a clone that left them out
 */
export function sizesOf(tree: WorkTree, ids: Iterable<string>): ReadonlyMap<string, number> {
  const wanted = [...new Set(ids)];
  const sizes = new Map<string, number>();
  if (wanted.length === 0) return sizes;
  for (const { id, type, size } of asked(tree, wanted, '--batch-check')) {
    if (type === 'missing')
      throw new CouldNotCheck('earlier versions of records are not here: the clone left them out', FETCH);
    sizes.set(id, size);
  }
  return sizes;
}

/** Objects by their ids, as they are. What they hold together has to fit into memory. */
export function objectsOf(tree: WorkTree, ids: Iterable<string>): ReadonlyMap<string, Buffer> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  return new Map([...asked(tree, wanted, '--batch')].map(({ id, bytes }) => [id, bytes]));
}

/** The bytes of blobs by their ids; what is not there, or no blob, is left out. Null when git refuses. */
export function blobsOf(tree: WorkTree, ids: Iterable<string>): ReadonlyMap<string, Buffer> | null {
  const { ok, out } = ask(tree, [...new Set(ids)], '--batch');
  if (!ok) return null;
  return new Map([...answers(out, true)].flatMap(({ id, type, bytes }) => (type === 'blob' ? [[id, bytes]] : [])));
}

/**
 * What was said in earlier versions, group by group, so that never more than a part of it is in memory.
 * @param groups the blobs that belong together, such as the versions of one record
 */
export function* blobGroups<Group extends { readonly blobs: readonly string[] }>(
  tree: WorkTree,
  groups: readonly Group[],
): Generator<readonly [Group, Blobs]> {
  const sizes = sizesOf(
    tree,
    groups.flatMap(({ blobs }) => blobs),
  );
  const fits = (id: string): boolean => (sizes.get(id) ?? 0) <= MAX_FILE_BYTES;
  const weigh = ({ blobs }: Group): number => blobs.reduce((sum, id) => sum + (fits(id) ? (sizes.get(id) ?? 0) : 0), 0);
  for (let start = 0; start < groups.length; ) {
    let [end, bytes] = [start, 0];
    for (
      let next = groups[end];
      next !== undefined && (end === start || bytes + weigh(next) <= MOST_BYTES);
      next = groups[end]
    ) {
      bytes += weigh(next);
      end += 1;
    }
    const part = groups.slice(start, end);
    const read = objectsOf(
      tree,
      part.flatMap(({ blobs }) => blobs.filter(fits)),
    );
    for (const group of part) yield [group, new Map(group.blobs.map((id) => [id, read.get(id) ?? null]))];
    start = end;
  }
}

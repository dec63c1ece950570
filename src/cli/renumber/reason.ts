import { hash } from 'node:crypto';
import type { WorkTree } from '../../checker/git.ts';
import { isProvisional, yearOf } from '../../records/ids.ts';
import { CouldNotCheck } from '../../records/reading/load.ts';
import type { AnyEntry } from '../../records/types/index.ts';
import { BadUsage } from '../command.ts';
import { bytesOf, type Register } from '../register.ts';
import { entryOf, madeAt } from './conflict.ts';

/** A record of the same id as it was added to some branch. */
interface Added {
  readonly commit: string;
  readonly blob: string;
}

/** Every path that a record of this type and id can have, from the content root. */
function pathsOf({ type, id, file }: AnyEntry): readonly string[] {
  const year = yearOf(id);
  return [...new Set([file, `${type}/${id}.md`, ...(year === null ? [] : [`${type}/${year}/${id}.md`])])];
}

/** What commits added under these paths: on the branch that is checked out, or on all others. */
function addedIn(tree: WorkTree, paths: readonly string[], which: readonly string[]): readonly Added[] {
  const log = ['log', ...which, '--no-merges', '--full-history', '--diff-filter=A', '--no-renames', '--format=%H'];
  const answer = tree.ask(...log, '--no-show-signature', '--', ...paths);
  if (!answer.ok)
    throw new CouldNotCheck(
      `git can not say where the id comes from: ${answer.said.split('\n')[0] ?? ''}`,
      'mend the repository first; `git fsck` says what is wrong with it',
    );
  return answer.out
    .split('\n')
    .filter((commit) => commit !== '')
    .flatMap((commit) =>
      paths.flatMap((path) => {
        const found = tree.ask(
          'rev-parse',
          '--verify',
          '--quiet',
          '--end-of-options',
          `${commit}:${tree.prefix}${path}`,
        );
        return found.ok ? [{ commit, blob: found.out.trim() }] : [];
      }),
    );
}

/** The name that git gives to bytes: SHA-1, or SHA-256 in a repository of that kind. */
function blobName(bytes: Uint8Array, length: number): string {
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`);
  return hash(length === 64 ? 'sha256' : 'sha1', Buffer.concat([head, bytes]), 'hex');
}

/** Another record to which git gave the same id: on another branch, or before this one was written. */
function otherOf(register: Register, record: AnyEntry, tree: WorkTree): Added | null {
  const paths = pathsOf(record);
  const own = tree.commit === null ? [] : addedIn(tree, paths, ['HEAD']);
  const others = addedIn(tree, paths, ['--branches', '--remotes', ...(tree.commit === null ? [] : ['--not', 'HEAD'])]);
  const isCommitted = paths.some((path) => tree.ask('cat-file', '-e', `HEAD:${tree.prefix}${path}`).ok);
  const length = [...own, ...others][0]?.blob.length ?? 0;
  const mine = isCommitted ? own.map(({ blob }) => blob) : [blobName(bytesOf(register, record.file), length)];
  return [...others, ...own].find(({ blob }) => !mine.includes(blob)) ?? null;
}

/** Refuses to move the older of two records on two branches: who cites the id means that one. */
function refuseOlder(record: AnyEntry, { commit, blob }: Added, tree: WorkTree): void {
  const text = tree.ask('cat-file', 'blob', blob);
  const other = text.ok ? entryOf(record.type, record.file, text.out) : null;
  const [mine, theirs] = [madeAt(record), other === null ? null : madeAt(other)];
  if (mine === null || theirs === null || mine >= theirs) return;
  const named = tree.ask('for-each-ref', '--count=1', '--format=%(refname:short)', '--contains', commit);
  throw new BadUsage(
    `\`${record.id}\` is the older of two records of that id; the newer one is on \`${named.out.trim()}\``,
    'go to that branch and run the same command there; the older one keeps its id',
  );
}

/**
 * Lets an id be changed that has to be: a provisional one, one that two files have or that a file has and does not say,
 * and one that another branch or an earlier record took.
 * @throws {BadUsage} for every other: it is cited in mails and notices that nobody can mend
 */
export function refuseNeedless(register: Register, record: AnyEntry, tree: WorkTree | null): void {
  const { id, type, file, data } = record;
  if (isProvisional(id) || data.id !== id) return;
  const { content } = register;
  if (content.held.some((held) => held.folder === type && held.id === id && held.file !== file)) return;
  if (content.of(type).some((entry) => entry.file !== file && entry.data.id === id)) return;
  const other = tree === null ? null : otherOf(register, record, tree);
  if (other !== null && tree !== null) {
    refuseOlder(record, other, tree);
    return;
  }
  throw new BadUsage(
    `\`${id}\` keeps its id: it is not provisional, and no other record has it`,
    'what people have cited can not be changed; only a provisional id, or one that two records have, is replaced',
  );
}

import { hash } from 'node:crypto';
import { answered, type WorkTree } from '../../checker/git.ts';
import { blobsAt } from '../../checker/listing.ts';
import { recordAt } from '../../records/content.ts';
import { isProvisional, pathsOf } from '../../records/ids.ts';
import type { AnyEntry } from '../../records/types/index.ts';
import { isBound, type RecordHistory } from '../allowed-by-history.ts';
import { BadUsage } from '../command.ts';
import { bytesOf, type Register } from '../register.ts';
import { madeAt } from './conflict.ts';

/** A record of the same id as it was added to some branch. */
interface Added {
  readonly commit: string;
  readonly blob: string;
}

/** What commits added under these paths: on the branch that is checked out, or on all others. */
function addedIn(tree: WorkTree, paths: readonly string[], which: readonly string[]): readonly Added[] {
  const log = ['log', ...which, '--no-merges', '--full-history', '--diff-filter=A', '--no-renames', '--format=%H'];
  const answer = tree.ask(...log, '--no-show-signature', '--', ...paths);
  return answered(answer, 'say where the id comes from')
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
  const paths = [...new Set([record.file, ...pathsOf({ folder: record.type, id: record.id })])];
  const own = tree.commit === null ? [] : addedIn(tree, paths, ['HEAD']);
  const others = addedIn(tree, paths, ['--branches', '--remotes', ...(tree.commit === null ? [] : ['--not', 'HEAD'])]);
  const isCommitted = paths.some((path) => tree.ask('cat-file', '-e', `HEAD:${tree.prefix}${path}`).ok);
  const length = [...own, ...others][0]?.blob.length ?? 0;
  const mine = isCommitted ? own.map(({ blob }) => blob) : [blobName(bytesOf(register, record.file), length)];
  return [...others, ...own].find(({ blob }) => !mine.includes(blob)) ?? null;
}

/** The branch on which a commit lies, as a person calls it. */
function branchOf(commit: string, tree: WorkTree): string {
  const named = tree.ask('for-each-ref', '--count=1', '--format=%(refname:short)', '--contains', commit);
  return named.out.trim();
}

/**
 * Refuses to move the older of two records on two branches: who cites the id means that one. Whatever is on the branch that
 * changes go into is older than what is not.
 */
function refuseOlder(record: AnyEntry, { commit, blob }: Added, tree: WorkTree, { since }: RecordHistory): void {
  const tip = since?.branch?.tip;
  if (tip !== undefined && tree.ask('merge-base', '--is-ancestor', commit, tip).ok) return;
  const text = tree.ask('cat-file', 'blob', blob);
  const other = text.ok ? recordAt(record.file, new TextEncoder().encode(text.out)) : null;
  const [mine, theirs] = [madeAt(record), other === null ? null : madeAt(other)];
  if (mine === null || theirs === null || mine >= theirs) return;
  throw new BadUsage(
    `\`${record.id}\` is the older of two records of that id; the newer one is on \`${branchOf(commit, tree)}\``,
    'go to that branch and run the same command there; the older one keeps its id',
  );
}

const CITED =
  'what people have cited can not be changed; only a provisional id, or one that two records have, is replaced';

/** Where a record was handed in, in a sentence. */
function standsWhere({ since }: RecordHistory): string {
  const branch = since?.branch;
  return branch === null || branch === undefined ? 'was committed' : `stands on \`${branch.name}\``;
}

/** Other files at hand that have the id, by their names or in their text. */
function twinsOf({ content }: Register, { id, type, file }: AnyEntry): readonly string[] {
  const held = content.held.filter((other) => other.folder === type && other.id === id);
  const said = content.of(type).filter((entry) => entry.data.id === id);
  return [...new Set([...held, ...said].map((other) => other.file))].filter((other) => other !== file);
}

/**
 * Lets an id be changed that has to be: a provisional one, one that two files have or that a file has and does not say,
 * and one that another branch or an earlier record took (`history/id-reused`). A record that was handed in keeps its id even then, as long as the
 * other one was not.
 * @throws {BadUsage} for every other: it is cited in mails and notices that nobody can mend
 */
export function refuseNeedless(
  register: Register,
  record: AnyEntry,
  tree: WorkTree | null,
  history: RecordHistory,
): void {
  const { id, type, file, data } = record;
  if (isProvisional(id)) return;
  const pasts = history.pastsOf([file]).filter(isBound);
  const stands = pasts.some((past) => past.held(type, id));
  const twins = twinsOf(register, record);
  const [twin] = twins;
  if (twin !== undefined) {
    const { commits = [] } = history.since ?? {};
    const stood = (path: string): boolean =>
      tree !== null && commits.some((commit) => blobsAt(tree, commit, { paths: [path] }).size > 0);
    if (!stands || !stood(file) || twins.some(stood)) return;
    throw new BadUsage(
      `\`${id}\` in ${register.shown(file)} ${standsWhere(history)}, so it keeps its id; ${register.shown(twin)} came later`,
      `give that one another: \`isms renumber ${twin}\``,
    );
  }
  if (data.id !== id) {
    if (!stands) return;
    throw new BadUsage(
      `\`${id}\` ${standsWhere(history)} under this id, and its file says \`id: ${data.id}\``,
      `write \`id: ${id}\` there again; ${CITED}`,
    );
  }
  if (!stands && pasts.some(({ commits }) => commits.heldOnce([{ folder: type, id }]).size > 0)) return;
  const other = tree === null ? null : otherOf(register, record, tree);
  const where = stands ? `${standsWhere(history)}, so it keeps its id` : '';
  if (other === null || tree === null)
    throw new BadUsage(
      `\`${id}\` ${where || 'keeps its id: it is not provisional, and no other record has it'}`,
      CITED,
    );
  if (stands && history.since?.branch !== null)
    throw new BadUsage(
      `\`${id}\` ${where}; the other record of that id is on \`${branchOf(other.commit, tree)}\``,
      'go to that branch and run the same command there; the record that was handed in first keeps its id',
    );
  refuseOlder(record, other, tree, history);
}

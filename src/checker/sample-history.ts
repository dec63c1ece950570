import { CouldNotCheck, ORGANISATION_FILE } from '../records/reading/load.ts';
import { parse } from '../records/reading/parse.ts';
import { wayTo } from './commits.ts';
import { answered, type WorkTree } from './git.ts';
import { blobsOf } from './objects.ts';

const LIST = 'list the files that history held';

function saysSample(bytes: Uint8Array): boolean {
  const parsed = parse(bytes);
  return parsed.ok && parsed.data.sample === true;
}

const SETTINGS_LOG = [
  ...['-c', 'log.showRoot=true', 'log', '--full-history', '--sparse', '--topo-order', '-m'],
  ...['--raw', '--no-abbrev', '--no-renames', '--no-show-signature', '--format=%H %P'],
];

/** What the settings were at each commit, as the id of their text; null where there were none. Parents come before children. */
function settingsByCommit(
  tree: WorkTree,
  revisions: readonly string[],
  roots: readonly string[],
): Map<string, { readonly blob: string | null; readonly parents: readonly string[] }> {
  const changed = new Map<string, { parents: readonly string[]; blob: string | null | undefined }>();
  let commit = '';
  const paths = roots.map((root) => wayTo(tree, `${root}${ORGANISATION_FILE}`));
  for (const line of answered(tree.ask(...SETTINGS_LOG, ...revisions, '--', ...paths), LIST).split('\n')) {
    if (line.startsWith(':')) {
      const [, , , blob = ''] = line.split(' ');
      const entry = changed.get(commit);
      const isGone = /^0+$/.test(blob);
      // A commit that moves the settings takes them away in one folder and brings them in another.
      if (entry !== undefined && !(isGone && typeof entry.blob === 'string')) entry.blob = isGone ? null : blob;
    } else if (line !== '') {
      const [id = '', ...parents] = line.trim().split(' ');
      commit = id;
      if (!changed.has(id)) changed.set(id, { parents, blob: undefined });
    }
  }
  const settled = new Map<string, { blob: string | null; parents: readonly string[] }>();
  for (const [id, { parents, blob }] of [...changed].reverse()) {
    const [first = ''] = parents;
    settled.set(id, { parents, blob: blob === undefined ? (settled.get(first)?.blob ?? null) : blob });
  }
  return settled;
}

/** Which commits a sample was: those whose settings said `sample: true`. */
export interface SampleHistory {
  /** Whether the records of a commit were those of a sample. */
  readonly isSample: (commit: string) => boolean;
  /** The commits at which the records stopped to be a sample: what they hold of it is the organisation's own from there on. */
  readonly adopted: readonly string[];
  /** Whether the next commit, as it is prepared, would still hold the sample's settings. */
  readonly staged: boolean;
}

/** Which of these texts say that they are a sample's settings. */
function samplesOf(tree: WorkTree, blobs: readonly string[]): ReadonlySet<string | null> {
  if (blobs.length === 0) return new Set();
  const read = blobsOf(tree, blobs);
  return new Set(
    blobs.filter((blob) => {
      const bytes = read?.get(blob);
      if (bytes !== undefined) return saysSample(bytes);
      throw new CouldNotCheck(
        'git does not give back earlier settings, so nobody can say which records were those of a sample',
        'take a fresh clone of all, without `--filter`',
      );
    }),
  );
}

/**
 * Looks through the history of the settings for a sample.
 * @param revisions up to which commits; those of every branch where it is not given
 * @param roots the folders in which the records lay, from the top of the repository and with `/` at their end
 * @throws {CouldNotCheck} when git can not list or show it
 */
export function sampleHistory(
  tree: WorkTree,
  revisions: readonly string[] = ['--all'],
  roots: readonly string[] = [tree.prefix],
): SampleHistory {
  const commits = settingsByCommit(tree, revisions, roots);
  const samples = samplesOf(
    tree,
    [...commits.values()].map(({ blob }) => blob).filter((blob) => blob !== null),
  );
  const isSample = (commit: string): boolean => samples.has(commits.get(commit)?.blob ?? null);
  const staged = tree.ask('cat-file', 'blob', `:./${ORGANISATION_FILE}`);
  return {
    isSample,
    adopted: [...commits]
      .filter(([commit, { parents }]) => !isSample(commit) && parents.some(isSample))
      .map(([commit]) => commit),
    staged: staged.ok && saysSample(new TextEncoder().encode(staged.out)),
  };
}

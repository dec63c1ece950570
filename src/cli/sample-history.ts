import type { WorkTree } from '../checker/git.ts';
import { CouldNotCheck, ORGANISATION_FILE } from '../records/reading/load.ts';
import { parse } from '../records/reading/parse.ts';

/** What git answers, or a refusal: half an answer would look like a history without anything in it. */
export function answered({ ask }: WorkTree, ...args: readonly string[]): string {
  const answer = ask(...args);
  if (answer.ok) return answer.out;
  throw new CouldNotCheck(
    `git can not list the files that history held: ${answer.said.split('\n')[0] ?? ''}`,
    'mend the repository first; `git fsck` says what is wrong with it',
  );
}

function saysSample(text: string): boolean {
  const parsed = parse(new TextEncoder().encode(text));
  return parsed.ok && parsed.data.sample === true;
}

const SETTINGS_LOG = [
  ...['-c', 'log.showRoot=true', 'log', '--all', '--full-history', '--sparse', '--topo-order', '-m'],
  ...['--raw', '--no-abbrev', '--no-renames', '--no-show-signature', '--format=%H %P'],
];

/** What the settings were at each commit, as the id of their text; null where there were none. Parents come before children. */
function settingsByCommit(
  tree: WorkTree,
): Map<string, { readonly blob: string | null; readonly parents: readonly string[] }> {
  const changed = new Map<string, { parents: readonly string[]; blob: string | null | undefined }>();
  let commit = '';
  for (const line of answered(tree, ...SETTINGS_LOG, '--', ORGANISATION_FILE).split('\n')) {
    if (line.startsWith(':')) {
      const [, , , blob = ''] = line.split(' ');
      const entry = changed.get(commit);
      if (entry !== undefined) entry.blob = /^0+$/.test(blob) ? null : blob;
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

/**
 * Looks through the history of the settings for a sample.
 * @throws {CouldNotCheck} when git can not list or show it
 */
export function sampleHistory(tree: WorkTree): SampleHistory {
  const commits = settingsByCommit(tree);
  const blobs = new Set([...commits.values()].map(({ blob }) => blob).filter((blob) => blob !== null));
  const samples = new Set<string | null>(
    [...blobs].filter((blob) => saysSample(answered(tree, 'cat-file', 'blob', blob))),
  );
  const isSample = (commit: string): boolean => samples.has(commits.get(commit)?.blob ?? null);
  const staged = tree.ask('cat-file', 'blob', `:./${ORGANISATION_FILE}`);
  return {
    isSample,
    adopted: [...commits]
      .filter(([commit, { parents }]) => !isSample(commit) && parents.some(isSample))
      .map(([commit]) => commit),
    staged: staged.ok && saysSample(staged.out),
  };
}

import { heldBy, type RecordKey } from '../records/ids.ts';
import { changesByRoot } from './commits.ts';
import type { WorkTree } from './git.ts';
import { blobsAt } from './listing.ts';
import { type SampleHistory, sampleHistory } from './sample-history.ts';

/** A file that held an id at some commit. */
export interface HeldThen extends RecordKey {
  /** Its path below the content root of that time. */
  readonly file: string;
  /** What it said, as the id of a blob. */
  readonly blob: string;
  readonly commit: string;
}

/** How the history looks to a sample: all of it is its own. */
const NO_SAMPLE: SampleHistory = { isSample: () => false, adopted: [], staged: false };

function heldThen(file: string, blob: string, commit: string): readonly HeldThen[] {
  const key = heldBy(file);
  return key === null ? [] : [{ ...key, file, blob, commit }];
}

/** Which ids history has held. */
export interface HeldHistory {
  /** Every file that held an id at some commit, those from which a sample became an organisation's own behind the others. */
  readonly files: readonly HeldThen[];
  /** Whether the next commit, as it is prepared, would still hold the sample's settings. */
  readonly staged: boolean;
}

/**
 * Every id that commits have held, wherever the records lay then: for `isms new`, which gives none twice, and for the rule
 * that finds one given twice. What only a sample has held does not count once the records are an organisation's own.
 * @param revisions the commits up to which is looked, as git understands them, such as `--all`
 * @param sample whether the records about which is asked are still the sample's
 * @param roots what those commits did, where that has been asked before
 * @throws {CouldNotCheck} when only a part of the history is there, or git can not read it
 */
export function heldInHistory(
  tree: WorkTree,
  revisions: readonly string[],
  sample: boolean,
  roots = changesByRoot(tree, revisions),
): HeldHistory {
  const { isSample, adopted, staged } = sample ? NO_SAMPLE : sampleHistory(tree, revisions, [...roots.keys()]);
  const changed = [...roots.values()]
    .flat()
    .filter(({ commit }) => !isSample(commit.id))
    .flatMap(({ file, to, commit }) => (to === null ? [] : heldThen(file, to, commit.id)));
  const takenOver = adopted.flatMap((commit) =>
    [...roots.keys()].flatMap((root) =>
      [...blobsAt(tree, commit, { prefix: root })].flatMap(([file, blob]) => heldThen(file, blob, commit)),
    ),
  );
  return { files: [...changed, ...takenOver], staged };
}

import type { WorkTree } from '../../checker/git.ts';
import { sampleHistory } from '../../checker/sample-history.ts';
import { ORGANISATION_FILE, type Source } from '../../records/reading/load.ts';
import { parse } from '../../records/reading/parse.ts';

/**
 * Which commits do not belong to the story of a record: those whose records were a sample's, once they are an
 * organisation's own. While they are a sample's, or that can not be told, all of them belong to it.
 */
export function sampleCommits({ files }: Source, tree: WorkTree): (commit: string) => boolean {
  const settings = files.find(({ file }) => file === ORGANISATION_FILE);
  const parsed = settings === undefined ? null : parse(settings.bytes);
  if (parsed?.ok !== true || parsed.data.sample === true || tree.commit === null) return () => false;
  return sampleHistory(tree).isSample;
}

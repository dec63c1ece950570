import { type GitEnvironment, gitSetting, workTreeOf } from '../../checker/git.ts';
import { stories } from '../../checker/story.ts';
import { CouldNotCheck, type Source } from '../../records/reading/load.ts';
import type { StoryLine } from '../../site/model.ts';
import { storyLines, type ToldStories } from '../../site/story-views.ts';
import { recordsAtHand } from '../history/asked-record.ts';
import { sampleCommits } from '../history/sample-commits.ts';

/** The stories of all records for the pages of a portal; where they can not be told, why. */
export async function toldStories(root: string, source: Source, env: GitEnvironment): Promise<ToldStories> {
  const tree = workTreeOf(root, env);
  if (!('commit' in tree)) return { cannot: 'the records lie in no git repository that can be read here' };
  const byFile = new Map<string, readonly StoryLine[]>();
  try {
    const signers = gitSetting(root, 'gpg.ssh.allowedSignersFile', env);
    for await (const story of stories(tree, recordsAtHand(source), signers, sampleCommits(source, tree)))
      byFile.set(story.file, storyLines(story));
  } catch (error) {
    if (error instanceof CouldNotCheck) return { cannot: error.message };
    throw error;
  }
  return { byFile };
}

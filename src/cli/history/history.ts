import { isCommitted } from '../../checker/base.ts';
import { fileChanges } from '../../checker/commits.ts';
import { visibleJson } from '../../checker/escape.ts';
import { gitSetting, type WorkTree, workTreeOf } from '../../checker/git.ts';
import { REPORT_SCHEMA_VERSION } from '../../checker/report.ts';
import { painter } from '../../checker/reporters/terminal.ts';
import { type Story, stories } from '../../checker/story.ts';
import { CouldNotCheck, loadSource, type Source } from '../../records/reading/load.ts';
import type { Command, World } from '../command.ts';
import { contentRoot } from '../content-root.ts';
import { gitEnvironment } from '../git-environment.ts';
import { showsColours } from '../screen.ts';
import { askedRecord } from './asked-record.ts';
import { sampleCommits } from './sample-commits.ts';
import { storyText } from './story-text.ts';

function treeOf(root: string, world: World): WorkTree {
  const tree = workTreeOf(root, gitEnvironment(world));
  if ('commit' in tree) return tree;
  throw new CouldNotCheck(
    `history is kept by git, and git says: ${tree.said.split('\n')[0] ?? ''}`,
    'ask in a clone of the repository',
  );
}

/** Whether a file is here otherwise than in the last commit. */
function isUncommitted({ files }: Source, file: string, tree: WorkTree): boolean {
  const here = files.find((one) => one.file === file);
  return here !== undefined && !isCommitted(tree, [here]);
}

function forPrograms({ id, entries }: Story, file: string, uncommitted: boolean): string {
  const told = entries.map(({ id: commit, at, author, committer, signature, file: then, changes }) => ({
    commit,
    at,
    author,
    committer,
    signature,
    file: then,
    changes,
  }));
  const shown = { schemaVersion: REPORT_SCHEMA_VERSION, record: id, file, uncommitted, entries: told };
  return `${visibleJson(JSON.stringify(shown, null, 2))}\n`;
}

/** `isms history`: who changed what of a record, and when. */
export const history: Command = {
  name: 'history',
  summary: 'tells who changed what of a record, and when',
  usage: 'history ID [options]',
  operands: [{ name: 'ID', required: true, description: 'the record, such as `INC-2026-0007`' }],
  options: [
    {
      name: 'content',
      value: 'DIR',
      description: 'the folder with the records; `src/content` or `content` where it is not given',
    },
    { name: 'format', value: 'NAME', choices: ['terminal', 'json'], description: 'for people or for programs' },
  ],
  details: [
    'Goes through the commits that lead to what is checked out, oldest first, and says of each what it did to the record: the same id at another place is the same record, and a provisional id is followed to its number. What is written once and was changed all the same (an old entry, a time, a hash) is marked.',
    'Names and dates are what the commits say; a signature is what git says of it with the keys that this machine knows.',
    'Ends with status 0, or 2 when it could not be told: there is no git, a part of the history was left out when it was fetched, or there never was such a record.',
  ].join('\n\n'),
  async run(args, world) {
    const { root, content } = contentRoot(args.value('content'), world);
    const source = loadSource(root);
    const tree = treeOf(root, world);
    const typed = args.operands[0] ?? '';
    const asked = askedRecord(source, typed, () => fileChanges(tree).map(({ file }) => file));
    const signers = gitSetting(root, 'gpg.ssh.allowedSignersFile', gitEnvironment(world));
    let story: Story = { ...asked, entries: [] };
    for await (const told of stories(tree, [asked], signers, sampleCommits(source, tree))) story = told;
    const uncommitted = isUncommitted(source, asked.file, tree);
    const file = content === '.' ? asked.file : `${content}/${asked.file}`;
    const look = { width: Math.min(world.columns, 100), paint: painter(showsColours(world)), file, uncommitted };
    world.stdout(args.value('format') === 'json' ? forPrograms(story, file, uncommitted) : storyText(story, look));
    return 0;
  },
};

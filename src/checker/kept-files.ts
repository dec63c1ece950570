import { byFile } from '../records/order.ts';
import { CouldNotCheck, type Source, type SourceFault } from '../records/reading/load.ts';
import { answered, type GitAnswer, reasonOf, type WorkTree } from './git.ts';

/** A file that git keeps, from the content root. */
interface Kept {
  readonly file: string;
  /** Not laid down in the work tree on purpose (a sparse checkout). */
  readonly leftOut: boolean;
  /** Two sides of a merge say different things of it, and nobody decided yet. */
  readonly inConflict: boolean;
}

const SPARSE =
  'lay down all of them: `git sparse-checkout disable`, or `git update-index --no-skip-worktree` and the path';
const CONFLICT =
  'put the file right and `git add` it, then go on; or take the merge back: `git merge --abort`, `git rebase --abort`';

function keptFiles(tree: WorkTree): readonly Kept[] {
  return answered(tree.ask('ls-files', '-v', '-z', '--', '.'), 'list the files that it keeps')
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => ({
      file: line.slice(2),
      leftOut: line.startsWith('S') || line.startsWith('s'),
      inConflict: line.startsWith('M') || line.startsWith('m'),
    }));
}

function leftoverFault(file: string): SourceFault {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const message = `\`${name}\` is a leftover of an editor or the system, and git keeps it`;
  return { file, folder: null, rule: 'record/unknown-file', message, fix: 'delete it, and hand that in' };
}

/**
 * What was read of a content root, held against what git keeps of it. A leftover that git keeps was handed in by somebody,
 * so it is no longer passed over; `.gitkeep` is made for that.
 * @param compares whether the records are to be compared with what they were
 * @throws {CouldNotCheck} when files that git keeps were left out of the work tree, or a comparison would catch a merge halfway
 */
export function withKept(source: Source, tree: WorkTree | GitAnswer, compares: boolean): Source {
  if (!('commit' in tree)) return source;
  const kept = keptFiles(tree);
  const { files, faults, passedOver = [], pictures = [] } = source;
  const read = [...files, ...faults, ...pictures].map(({ file }) => file);
  const here = new Set([...read, ...passedOver]);
  const missing = kept.find(({ file, leftOut }) => leftOut && !here.has(file));
  if (missing !== undefined)
    throw new CouldNotCheck(
      `git keeps \`${missing.file}\`, but was told not to lay it down here (sparse checkout)`,
      SPARSE,
    );
  const open = kept.find(({ inConflict }) => inConflict);
  if (compares && open !== undefined)
    throw new CouldNotCheck(`a merge is not finished: \`${open.file}\` is still in conflict`, CONFLICT);
  const left = new Set(passedOver.filter((file) => !file.endsWith('.gitkeep')));
  const strange = kept.filter(({ file }) => left.has(file)).map(({ file }) => leftoverFault(file));
  return strange.length === 0 ? source : { ...source, faults: [...faults, ...strange].sort(byFile) };
}

/** What makes git keep other bytes than lie in the work tree, ends of lines aside. */
const REWRITES = ['filter', 'working-tree-encoding', 'ident'];

/**
 * Refuses records of which git keeps something else than what is read here: nobody could say later what was handed in.
 * @throws {CouldNotCheck} when `.gitattributes` asks for it
 */
export function refuseRewritten({ files, pictures = [] }: Source, tree: WorkTree): void {
  const answer = tree.feed(
    [...files, ...pictures].map(({ file }) => `${file}\0`).join(''),
    ...['check-attr', '-z', '--stdin', ...REWRITES],
  );
  if (!answer.ok)
    throw new CouldNotCheck(`git can not say how it keeps the records: ${reasonOf(answer)}`, 'mend `.gitattributes`');
  const told = answer.out.toString().split('\0');
  for (let at = 0; at + 2 < told.length; at += 3) {
    const [file = '', name = '', value = ''] = told.slice(at, at + 3);
    if (value !== 'unspecified' && value !== 'unset')
      throw new CouldNotCheck(
        `git keeps something else of \`${file}\` than what lies here: its attribute \`${name}\` asks for it`,
        `write \`*${file.slice(file.lastIndexOf('.'))} -${name}\` at the end of \`.gitattributes\`, run \`git add --renormalize .\` and hand that in`,
      );
  }
}

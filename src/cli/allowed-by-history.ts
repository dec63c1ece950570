import { baseAt } from '../checker/base.ts';
import type { ReportedFinding } from '../checker/finding.ts';
import type { GitEnvironment, WorkTree } from '../checker/git.ts';
import { judgeFiles } from '../checker/judge.ts';
import { blobsAt } from '../checker/listing.ts';
import { readPast } from '../checker/past.ts';
import { commitsOf } from '../checker/past-commits.ts';
import type { Past } from '../queries/past.ts';
import { type Content, readContent, sourceFileAt } from '../records/content.ts';
import { heldBy, keyText, pathsOf } from '../records/ids.ts';
import { ORGANISATION_FILE, type SourceFile } from '../records/reading/load.ts';
import { rules } from '../rules/index.ts';
import { areaOf } from '../rules/rule.ts';
import { type HandedIn, handedIn } from './handed-in.ts';
import type { Register } from './register.ts';
import { repositoryAround, repositoryOf } from './used-ids.ts';

/** All but the one about ids: commands take those that `usedIds` gives, which has looked at every branch. */
const HISTORY_RULES = rules.filter(({ id }) => areaOf(id) === 'history' && id !== 'history/id-reused');

/** What a file is about to say, by its path below the content root; null where it is taken away. */
export interface Planned {
  readonly file: string;
  readonly text: string | null;
}

/** What a command may ask of history before it writes. */
export interface RecordHistory {
  /** What has been handed in; null outside git and before the first commit, where nothing binds. */
  readonly since: HandedIn | null;
  /**
   * What records of some files were when they were handed in, changed since or not, and what the settings said: once for
   * each of the commits. None where nothing was.
   */
  readonly pastsOf: (files: readonly string[]) => readonly Past[];
  /** The errors that rules of history would find in these files then, and do not find now. */
  readonly against: (planned: readonly Planned[]) => readonly ReportedFinding[];
}

const NOTHING: RecordHistory = { since: null, pastsOf: () => [], against: () => [] };

/** Whether what was handed in binds anybody: a sample's records do not. */
export function isBound({ organisation }: Past): boolean {
  return organisation.data.sample !== true;
}

/** Whether a file says how records are judged: then all that has changed beside it matters. */
function isOfJudge(file: string): boolean {
  return file === ORGANISATION_FILE || heldBy(file)?.folder === 'waivers';
}

/** The paths at which records of these files may have lain before; all where that matters. */
function pathsBefore(files: readonly string[]): readonly string[] | undefined {
  if (files.some(isOfJudge)) return undefined;
  const paths = files.flatMap((file) => {
    const key = heldBy(file);
    return key === null ? [file] : [file, ...pathsOf(key)];
  });
  return [...new Set([ORGANISATION_FILE, ...paths])];
}

/**
 * Reads what is asked for and nothing else: those records count as changed, whether they are or not, all others as they
 * were. Only where it matters what else has changed, all are compared.
 */
function pastOfFiles(
  tree: WorkTree,
  commit: string,
  files: readonly string[],
  now: { readonly files: readonly SourceFile[]; readonly content: Content },
): Past {
  const paths = pathsBefore(files);
  const source = { files: paths === undefined ? now.files : [], faults: [] };
  const base = baseAt(tree, commit, paths);
  const past = readPast(base, source, now.content);
  if (paths === undefined) return past;
  const asked = new Set(files.flatMap((file) => heldBy(file) ?? []).map(keyText));
  return {
    ...past,
    commits: commitsOf(base, { files: now.files, faults: [] }, now.content),
    held: (folder, id) => !asked.has(keyText({ folder, id })) || past.held(folder, id),
  };
}

function sourceFile({ file, text }: Planned): readonly SourceFile[] {
  return text === null ? [] : [sourceFileAt(file, new TextEncoder().encode(text))];
}

/** What tells one finding from another that the same rule has about the same field. */
function nameOf({ fingerprint, message }: ReportedFinding): string {
  return `${fingerprint} ${message}`;
}

/**
 * What history allows to the records at hand. Only the records that are asked about are read as they were.
 * @throws {CouldNotCheck} when there is a repository and git can not read it
 */
export function historyOf(
  register: Pick<Register, 'root' | 'source' | 'content' | 'now'>,
  env: GitEnvironment,
): RecordHistory {
  const tree = repositoryOf(register.root, env);
  const since = tree === null ? null : handedIn(tree);
  if (tree === null || since === null) return NOTHING;
  const { source, content, now } = register;
  const errorsIn = (of: Content, past: Past, only: ReadonlySet<string>): readonly ReportedFinding[] =>
    judgeFiles({ content: of, notices: [], secrets: [] }, HISTORY_RULES, now, only, { past }).filter(
      ({ severity, waiver }) => severity === 'error' && waiver === null,
    );
  const present = { files: source.files, content };
  return {
    since,
    pastsOf: (files) => since.commits.map((commit) => pastOfFiles(tree, commit, files, present)),
    against(planned) {
      const names = planned.map(({ file }) => file);
      const only = new Set(names);
      const files = [...source.files.filter(({ file }) => !only.has(file)), ...planned.flatMap(sourceFile)];
      const gone = new Set(planned.flatMap(({ file, text }) => (text === null ? [file] : [])));
      const after = (gone.size === 0 ? content : content.without(gone)).with(planned.flatMap(sourceFile));
      const fresh = since.commits.flatMap((commit) => {
        const found = errorsIn(after, pastOfFiles(tree, commit, names, { files, content: after }), only);
        if (found.length === 0) return [];
        const known = new Set(errorsIn(content, pastOfFiles(tree, commit, names, present), only).map(nameOf));
        return found.filter((finding) => !known.has(nameOf(finding)));
      });
      return [...new Map(fresh.map((finding) => [nameOf(finding), finding])).values()];
    },
  };
}

/**
 * Those of the files of a new folder whose records were handed in under the same ids in a folder of that name, which is
 * gone: an id is never used again. None where that was a sample.
 */
export function heldBefore(root: string, files: readonly string[], env: GitEnvironment): readonly string[] {
  const tree = repositoryAround(root, env);
  const since = tree === null ? null : handedIn(tree);
  if (tree === null || since === null) return [];
  const nothing = { files: [], faults: [] };
  const pasts = since.commits.map((commit) => {
    const blobs = blobsAt(tree, commit, { paths: pathsBefore(files) ?? [] });
    return readPast({ commit, tree, root: tree.prefix, blobs }, nothing, readContent(nothing));
  });
  return files.filter((file) => {
    const key = heldBy(file);
    return key !== null && pasts.some((past) => isBound(past) && past.held(key.folder, key.id));
  });
}

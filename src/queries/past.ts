import type { Content, HeldFile } from '../records/content.ts';
import { isProvisional, keyText, type RecordKey } from '../records/ids.ts';
import type { OrganisationEntry } from '../records/reading/settings.ts';
import type { Folder } from '../records/types/fields.ts';
import type { AnyEntry, EntryOf } from '../records/types/index.ts';

/** A record that does not say what it said before, or that no file holds any more. */
export interface Changed extends RecordKey {
  /** Where it lay before. */
  readonly file: string;
  /** What it said; null where today's schema can not read it. */
  readonly before: AnyEntry | null;
  /** The fields of then that today's schema refuses: `before` is read without them. */
  readonly refused: readonly string[];
  /** The file that holds its id now; null where none does. */
  readonly now: HeldFile | null;
}

/** A commit of the change, as far as it says who wrote what and when. Names and dates are claims: nobody proves them. */
export interface Written {
  /** As a full id. */
  readonly commit: string;
  /** When its author made it, as an instant: merging and rebasing keep it, squashing does not. */
  readonly at: string;
  readonly author: { readonly name: string; readonly email: string };
}

/** A commit of the change, and what a record said since. */
export interface Version extends Written {
  /** Null where it was taken away, or can not be read by today's schema. */
  readonly said: AnyEntry | null;
}

/** An id that a record had once. */
export interface HeldOnce {
  /** The last commit that gave or changed it. */
  readonly commit: string;
  /** Where its file lay then. */
  readonly file: string;
}

/** What commits say, asked of git when a rule wants to know. */
export interface Commits {
  /**
   * Which of these ids, by `keyText`, a record had at any commit up to there, unless the one that has it now is as that one
   * was at some time; samples do not count.
   */
  readonly heldOnce: (records: readonly RecordKey[]) => ReadonlyMap<string, HeldOnce>;
  /** The commits since then that touched a record. */
  readonly written: (folder: Folder, id: string) => readonly Written[];
  /** What these records said since each commit that touched them, by `keyText`. */
  readonly versions: (records: readonly RecordKey[]) => ReadonlyMap<string, readonly Version[]>;
  /** When these records were last changed up to there, as an instant by `keyText`. */
  readonly lastChanged: (records: readonly RecordKey[]) => ReadonlyMap<string, string>;
}

/** What a file beside the records is for: it says how they are judged, or who has to agree. */
export type Guards = 'workflow' | 'owners' | 'packages' | 'program';

/** A file beside the records on which their judgement hangs, and that is not what it was. */
export interface Guarded {
  /** Its path from the content root: `../.github/workflows/isms.yml`. */
  readonly file: string;
  readonly guards: Guards;
  readonly how: 'new' | 'changed' | 'gone';
  /** The line of what changed; 1 where all of it did. */
  readonly line: number;
  /** What changed in it, where that can be said: a name, its value of before and of now, null where there is none. */
  readonly value: { readonly name: string; readonly was: string | null; readonly is: string | null } | null;
}

/** A picture of a record of now that is not what it was. */
export interface ChangedPicture {
  /** Its path from the content root. */
  readonly file: string;
  /** The file of its record. */
  readonly of: string;
  readonly how: 'new' | 'changed' | 'gone';
}

/** What the records were at the commit with which the present ones are compared, as far as they have changed since. */
export interface Past {
  /** The commit, as a full id. */
  readonly commit: string;
  /** The content root below the top of the repository, with `/` at its end; empty where it is the top. */
  readonly prefix: string;
  /** The settings as they stood there. */
  readonly organisation: OrganisationEntry;
  /** Every record that has changed or is gone, in order of path. */
  readonly changed: readonly Changed[];
  /** The files beside the records that are not what they were there, in order of path. */
  readonly guarded: readonly Guarded[];
  /** The pictures of records that are not what they were there, in order of path. */
  readonly pictures: readonly ChangedPicture[];
  /** Whether a file held the id there. */
  readonly held: (folder: Folder, id: string) => boolean;
  /**
   * What a record said there, where it has changed and both can be read; undefined for every other one. One that got its
   * number since is compared with what it said under its provisional id. Where a sample gave way to the records of an
   * organisation, none of these is one of those, whatever its id.
   */
  readonly before: <Name extends Folder>(folder: Name, id: string) => EntryOf<Name> | undefined;
  /** The fields that `before` of a record is read without, because today's schema refuses them. */
  readonly lost: (folder: Folder, id: string) => readonly string[];
  /** Whether a setting as it stood there is not as it was meant, because it, or all settings, can not be read today. */
  readonly doubtful: Content['doubtful'];
  readonly commits: Commits;
}

/** What is compared. */
export interface Compared extends Pick<Past, 'commit' | 'prefix' | 'guarded' | 'pictures' | 'commits'> {
  /** Every file that held a record there. */
  readonly held: readonly HeldFile[];
  /** The settings and the records of there, read as today's are; of the records, those suffice whose files changed. */
  readonly content: Content;
  /** The files of there whose bytes a record of the same type and id holds now. */
  readonly same: ReadonlySet<string>;
  /** The records of now. */
  readonly now: Content;
  /** The fields of there that could not be read, by file. */
  readonly refused: ReadonlyMap<string, readonly string[]>;
}

/** The provisional ids of records that stood there under them and have numbers now. */
function provisionalIds(
  now: Content,
  there: ReadonlySet<string>,
  here: ReadonlyMap<string, HeldFile>,
): ReadonlyMap<string, string> {
  return new Map(
    now.all.flatMap(({ type: folder, id, data }): [string, string][] => {
      const former = 'formerId' in data ? data.formerId : undefined;
      if (former === undefined || !isProvisional(former) || there.has(keyText({ folder, id }))) return [];
      const key = keyText({ folder, id: former });
      return there.has(key) && !here.has(key) ? [[keyText({ folder, id }), former]] : [];
    }),
  );
}

/** Compares records by their ids: where a file lies, and how it is called beside its id, is no change. */
export function pastOf({ held, content, same, now, refused, ...given }: Compared): Past {
  const there = new Set(held.map(keyText));
  const here = new Map(now.held.map((file) => [keyText(file), file]));
  const read = new Map(content.all.map((entry) => [entry.file, entry]));
  const changed = held
    .filter(({ file }) => !same.has(file))
    .map(
      (file): Changed => ({
        ...file,
        before: read.get(file.file) ?? null,
        refused: refused.get(file.file) ?? [],
        now: here.get(keyText(file)) ?? null,
      }),
    );
  const { organisation } = content;
  const hadSettings = content.faults.some(({ file }) => file === organisation.file);
  const isOurs = now.organisation.data.sample || !organisation.data.sample;
  const names = new Set(isOurs ? changed.map(keyText) : []);
  const provisional = provisionalIds(now, there, here);
  const stoodAs = (folder: Folder, id: string): RecordKey => ({
    folder,
    id: provisional.get(keyText({ folder, id })) ?? id,
  });
  const lost = new Map(changed.filter((one) => one.refused.length > 0).map((one) => [keyText(one), one.refused]));
  return {
    ...given,
    pictures: isOurs ? given.pictures : [],
    organisation,
    changed,
    held: (folder, id) => there.has(keyText({ folder, id })),
    before(folder, id) {
      const { id: stood } = stoodAs(folder, id);
      return names.has(keyText({ folder, id: stood })) ? content.get(folder, stood) : undefined;
    },
    doubtful: (setting) => hadSettings && content.doubtful(setting),
    lost: (folder, id) => lost.get(keyText(stoodAs(folder, id))) ?? [],
  };
}

import { ISO_CONTROLS } from '../controls/catalogue.ts';
import type { Content } from '../records/content.ts';
import { linkTarget } from '../records/reading/text-links.ts';
import { type Marked, referencesOf, type Wanted } from '../records/references.ts';
import { FOLDERS } from '../records/types/fields.ts';
import type { AnyEntry } from '../records/types/index.ts';
import { type Gone, goneRecords } from './gone-records.ts';
import type { RuleContext, Subject } from './rule.ts';

/** What refers to other records: one of them, or the settings. */
type Referring = AnyEntry | RuleContext['content']['organisation'];
type TextLink = Referring['sections']['links'][number];

/** Answers to which record that a change took away a reference or a link leads; undefined for every other one. */
export interface GoneTargets {
  readonly ofField: (marked: Pick<Marked, 'value' | 'meta'>) => Gone | undefined;
  readonly ofLink: (subject: Subject, link: TextLink) => Gone | undefined;
}

const NOWHERE: GoneTargets = { ofField: () => undefined, ofLink: () => undefined };

/**
 * What links to records lead to that stood at the base and that no file holds any more. One that a change moved to another
 * id counts, too. Where nobody compares, or a sample gave way, nothing is gone.
 */
export function goneTargets(context: RuleContext): GoneTargets {
  const gone = goneRecords(context);
  if (gone.length === 0) return NOWHERE;
  const byId = Map.groupBy(gone, ({ id }) => id);
  const holds = (folder: string, id: string): boolean => byId.get(id)?.some((one) => one.folder === folder) === true;
  const isRule = (id: string): boolean => context.catalogue.some((known) => known === id);
  return {
    ofField: ({ value, meta: { references = [] } }) =>
      [...references, ...FOLDERS].flatMap((folder) => byId.get(value)?.find((one) => one.folder === folder) ?? [])[0],
    ofLink({ file }, { url }) {
      const target = linkTarget({ holds }, file, url, isRule, (id) => ISO_CONTROLS.has(id));
      return target.kind === 'record' ? byId.get(target.id)?.find(({ folder }) => folder === target.folder) : undefined;
    },
  };
}

/** What several rules look at closer; to walk through ten thousand records costs more than the look. */
const known = new WeakMap<Content, WeakMap<Referring, readonly Marked[]>>();

/** Whether every reference of a record is known already to lead to a record of a type that its field asks for. */
function isSettled(subject: Referring, content: Content): boolean {
  const targets = 'targets' in subject ? subject.targets : undefined;
  return (
    targets?.every(({ folders, ids }) => ids.every((id) => folders.some((folder) => content.holds(folder, id)))) ===
    true
  );
}

/** The references of a record, or of the settings, that no record of a type that their field asks for answers to. */
export function strayOf({ content }: Pick<RuleContext, 'content'>, subject: Referring): readonly Marked[] {
  const bySubject = known.get(content) ?? new WeakMap<Referring, readonly Marked[]>();
  known.set(content, bySubject);
  const stray: Wanted = (value, { references = [], words = [] }) =>
    !references.some((folder) => content.holds(folder, value)) && !words.includes(value);
  const found = bySubject.get(subject) ?? (isSettled(subject, content) ? [] : referencesOf(subject, stray));
  bySubject.set(subject, found);
  return found;
}

/** Those of them that no record at all answers to. */
export function danglingOf(context: Pick<RuleContext, 'content'>, subject: Referring): readonly Marked[] {
  return strayOf(context, subject).filter(
    ({ value }) => !FOLDERS.some((folder) => context.content.holds(folder, value)),
  );
}

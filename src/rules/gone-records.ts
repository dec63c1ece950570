import type { Changed, Past } from '../queries/past.ts';
import { isProvisional } from '../records/ids.ts';
import type { AnyEntry } from '../records/types/index.ts';
import type { RuleContext } from './rule.ts';

/** A record that was there and that no file holds any more. */
export interface Gone extends Changed {
  /** The record that carries on with what it said, under another id; null where there is none. */
  readonly heir: AnyEntry | null;
}

/** The record of now that was not there before and says that it was called so, or begins and reads as that one did. */
function heirOf({ folder, id, before }: Changed, past: Past, { content }: RuleContext): AnyEntry | null {
  const added = content.all.filter((record) => record.type === folder && !past.held(folder, record.id));
  const named = added.find((record) => 'formerId' in record.data && record.data.formerId === id);
  if (named !== undefined) return named;
  const alike = (record: AnyEntry): boolean =>
    before !== null && before.data.title === record.data.title && bodyOf(before) === bodyOf(record);
  return added.find(alike) ?? null;
}

/** The command that brings a file back as it was, from any folder of the repository; its path is given from the content root. */
export function bringBack({ commit, prefix }: Pick<Past, 'commit' | 'prefix'>, file: string): string {
  const path = `:/${prefix}${file}`;
  const typed = /^[\w.:/-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
  return `git checkout ${commit.slice(0, 10)} -- ${typed}`;
}

function bodyOf({ document }: AnyEntry): string {
  return document.text.slice(document.bodyStart).trim();
}

/**
 * The records that a change took away, whoever looks for them by their ids. Those of a sample go freely, and a provisional
 * id goes when its record gets a number.
 */
export function goneRecords(context: RuleContext): readonly Gone[] {
  const { past } = context;
  if (past === null || past.organisation.data.sample) return [];
  return past.changed
    .filter(({ now }) => now === null)
    .map((changed): Gone => ({ ...changed, heir: heirOf(changed, past, context) }))
    .filter(
      ({ id, heir }) => !(isProvisional(id) && heir !== null && 'formerId' in heir.data && heir.data.formerId === id),
    );
}

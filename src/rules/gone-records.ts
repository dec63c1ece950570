import type { Changed, Past } from '../queries/past.ts';
import { isProvisional, keyText } from '../records/ids.ts';
import type { AnyEntry } from '../records/types/index.ts';
import type { RuleContext } from './rule.ts';

/** A record that was there and that no file holds any more. */
export interface Gone extends Changed {
  /** The record that carries on with what it said, under another id; null where there is none. */
  readonly heir: AnyEntry | null;
}

/** What a record begins with and says. */
function wordsOf({ type, data, document }: AnyEntry): string {
  return JSON.stringify([type, data.title, document.text.slice(document.bodyStart).trim()]);
}

/** Answers which record of now was not there before and says that it was called so, or begins and reads as that one did. */
function heirs(past: Past, { content }: Pick<RuleContext, 'content'>): (gone: Changed) => AnyEntry | null {
  const added = content.all.filter(({ type, id }) => !past.held(type, id)).reverse();
  const named = new Map(
    added.flatMap((record) =>
      'formerId' in record.data && record.data.formerId !== undefined
        ? [[keyText({ folder: record.type, id: record.data.formerId }), record]]
        : [],
    ),
  );
  const alike = new Map(added.map((record) => [wordsOf(record), record]));
  return (gone) =>
    named.get(keyText(gone)) ?? (gone.before === null ? null : (alike.get(wordsOf(gone.before)) ?? null));
}

/** The command that brings a file back as it was, from any folder of the repository; its path is given from the content root. */
export function bringBack({ commit, prefix }: Pick<Past, 'commit' | 'prefix'>, file: string): string {
  const path = `:/${prefix}${file}`;
  const typed = /^[\w.:/-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
  return `git checkout ${commit.slice(0, 10)} -- ${typed}`;
}

/**
 * The records that a change took away, whoever looks for them by their ids. Those of a sample go freely, and a provisional
 * id goes when its record gets a number.
 */
export function goneRecords(context: RuleContext): readonly Gone[] {
  const { past } = context;
  if (past === null || past.organisation.data.sample) return [];
  const gone = past.changed.filter(({ now }) => now === null);
  if (gone.length === 0) return [];
  const heirOf = heirs(past, context);
  return gone
    .map((changed): Gone => ({ ...changed, heir: heirOf(changed) }))
    .filter(
      ({ id, heir }) => !(isProvisional(id) && heir !== null && 'formerId' in heir.data && heir.data.formerId === id),
    );
}

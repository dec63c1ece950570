import type { Content } from '../../records/content.ts';
import { sectionNamed } from '../../records/reading/headings.ts';
import { isPlaceholder } from '../../records/reading/placeholder.ts';
import type { SectionName } from '../../records/reading/record-words.ts';
import type { Incident } from '../../records/types/incident.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { instantText } from '../../records/words.ts';
import type { DutyStage } from '../../regimes/applies.ts';
import { type DutyEntry, dutyEntries } from '../incident-parts.ts';

/** All that a notice is drafted from. */
export interface Material {
  readonly entry: EntryOf<'incidents'>;
  readonly duty: EntryOf<'obligations'>;
  readonly stage: DutyStage;
  readonly content: Content;
}

/** An instant as a notice says it: `2 Mar 2026, 09:41 (+01:00)`; empty for none. */
export function instantSaid(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const { day, time, offset } = instantText(text);
  return [offset === '' ? `${day}, ${time}` : `${day}, ${time} (${offset})`];
}

/** The text of a section of the record, line by line; empty where it is missing or a placeholder. */
export function sectionSaid({ entry }: Material, name: SectionName): readonly string[] {
  const text = entry.sections.list.find(({ heading }) => sectionNamed(heading) === name)?.text ?? '';
  return isPlaceholder(text) ? [] : [text];
}

/** A text of a field; empty where it is missing or a placeholder. */
export function textSaid(text: string | undefined): readonly string[] {
  return text === undefined || isPlaceholder(text) ? [] : [text];
}

/** A list of a field as one line; empty where there is none. */
export function listSaid(list: readonly string[] | undefined): readonly string[] {
  return list === undefined || list.length === 0 ? [] : [list.join(', ')];
}

/** The entries of the record that answer this step of the duty, and those of them that were sent. */
export function entriesOf({ entry, duty, stage }: Pick<Material, 'entry' | 'duty' | 'stage'>): {
  readonly all: readonly DutyEntry[];
  readonly sent: readonly DutyEntry[];
} {
  const all = dutyEntries(entry.data).filter((one) => one.obligation === duty.id && one.stage === stage.id);
  return { all, sent: all.filter(({ sentAt }) => sentAt !== undefined) };
}

/** What the recipient of a duty called the case, by the last thing that was sent to it. */
export function caseOf({ entry, duty }: Material): string | undefined {
  return dutyEntries(entry.data).findLast((one) => one.obligation === duty.id && one.reference !== undefined)
    ?.reference;
}

/** The entries of a timeline as they stand today: one that a later entry puts right is left out. */
export function standing({ timeline }: Pick<Incident, 'timeline'>): Incident['timeline'] {
  const corrected = new Set(timeline.flatMap(({ corrects }) => corrects ?? []));
  return timeline.filter((_, index) => !corrected.has(index + 1));
}

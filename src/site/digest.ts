import type { Content } from '../records/content.ts';
import { bodyOf } from '../records/reading/document.ts';
import { sectionNamed } from '../records/reading/headings.ts';
import type { SectionName } from '../records/reading/record-words.ts';
import { readSections } from '../records/reading/sections.ts';
import type { Folder } from '../records/types/fields.ts';
import type { AnyEntry } from '../records/types/index.ts';
import type { Audience } from './audience.ts';

/** What staff read where they get digests: what happened, and the rules that they work by. */
export const DIGESTED: readonly Folder[] = ['incidents', 'policies'];
/** What a digest holds of the text of an incident. */
const SECTIONS: readonly SectionName[] = [
  'What happened',
  'Actions taken so far',
  'Lessons learned',
  'What changes for you',
];
/** What a digest holds of the fields of an incident. */
export const OF_DIGEST: readonly string[] = ['kind', 'status', 'severity', 'category', 'reportedAt', 'exercise'];

/**
 * Whether an audience gets digests of incidents instead of the records: staff, where the organisation wants it so, or where
 * what it wants can not be read.
 */
export function getsDigests(content: Content, audience: Audience): boolean {
  if (audience !== 'staff') return false;
  return content.organisation.data.staffSees === 'digest' || content.doubtful('staffSees');
}

/** Whether there is a page for staff of what they may read: a weakness is one once it is closed. */
export function isDigested(folder: Folder, entry: AnyEntry | undefined): boolean {
  if (entry === undefined || !DIGESTED.includes(folder)) return false;
  return entry.type !== 'incidents' || entry.data.kind !== 'weakness' || entry.data.status === 'closed';
}

/** The lines below the heading of a section, up to a title, which ends it as well: better too few than too many. */
function untilTitle(below: readonly string[]): readonly string[] {
  const end = below.findIndex((line, at) => /^ {0,3}#\s/.test(line) || /^ {0,3}=+\s*$/.test(below[at + 1] ?? ''));
  return end === -1 ? below : below.slice(0, end);
}

/** Sections of a record as they stand in its file, in their order. */
function sectionsIn({ document, sections }: AnyEntry, wanted: readonly SectionName[]) {
  const lines = bodyOf(document).split('\n');
  const starts = sections.list.map(({ line }) => line - 1);
  return sections.list.flatMap(({ heading }, at) => {
    const name = sectionNamed(heading);
    const [first = '', ...below] = lines.slice(starts[at], starts[at + 1]);
    return name !== undefined && wanted.includes(name) ? [{ heading: first, text: untilTitle(below).join('\n') }] : [];
  });
}

/** What stands below the headings of sections, as it stands in the file. */
export function sectionSource(entry: AnyEntry, wanted: readonly SectionName[]): string {
  return sectionsIn(entry, wanted)
    .map(({ text }) => text)
    .join('\n\n');
}

/** The headings of a digest, in order. */
export function headingsOfDigest(entry: AnyEntry): readonly string[] {
  return readSections(digestOf(entry), 'markdown').headings;
}

/** What a digest says of an incident: the sections that are for everybody. */
export function digestOf(entry: AnyEntry): string {
  return sectionsIn(entry, SECTIONS)
    .map(({ heading, text }) => `${heading}\n${text}`)
    .join('\n\n');
}

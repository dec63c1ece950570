import type { Language } from '../../records/language.ts';
import type { Tlp } from '../../records/types/fields.ts';

/**
 * What is announced, whatever it is written as. Every text of a record in it is one line that names nobody, calls nobody
 * and leads nowhere (`src/cli/announce/quiet.ts`); a writer only has to know its own markup. Addresses are those of pages of
 * the portal.
 */
export interface Announcement {
  /** One record, what a change did, or what a day or week held. */
  readonly about: 'record' | 'change' | 'day' | 'week';
  readonly organisation: string;
  readonly language: Language;
  /** What it is, such as `Information security: 19 Nov 2026`. */
  readonly title: string;
  /** The same with what is in it, for lists of messages. */
  readonly summary: string;
  /** The strictest TLP (FIRST TLP 2.0) of what is in it, and who may read it in words. */
  readonly tlp: Tlp;
  readonly label: string;
  /** The instant at which it was made, in UTC to the second. */
  readonly now: string;
  /** The days that it is about, first and last; null where it is about none. */
  readonly days: { readonly first: string; readonly last: string } | null;
  /** What has to be known first, such as that nothing of it happened. */
  readonly remarks: readonly string[];
  /** In order; none is empty. */
  readonly groups: readonly AnnouncedGroup[];
  /** The portal; null where nobody said where it is. */
  readonly portal: { readonly text: string; readonly url: string } | null;
}

/** What is told under one heading. */
export interface AnnouncedGroup {
  readonly id: 'reported' | 'changed' | 'closed' | 'deadlines' | 'overdue';
  readonly title: string;
  readonly items: readonly AnnouncedItem[];
  /** What is left out for its length, in words; null where nothing is. */
  readonly more: string | null;
}

/** One record, and what is told of it. */
export interface AnnouncedItem {
  /** Its id; null for what is about the register as a whole. */
  readonly id: string | null;
  readonly title: string;
  /** Its page; null where there is no portal. */
  readonly url: string | null;
  /** How it stands, in words: `incident, high, contained, reported 2 Mar 2026, 09:20`. */
  readonly facts: string;
  /** What was learned, where that is told. */
  readonly learned: string | null;
  /** The same for programs, in the words of the record format. */
  readonly fields: Readonly<Record<string, string | boolean>>;
}

/** Whom a mail is from and goes to. */
export interface Envelope {
  readonly from: string;
  /** None where it goes to those whom the mail server is told, and they are not to see each other. */
  readonly to: readonly string[];
}

/** A place where people read, and how an announcement is written for it. */
export interface AnnounceTarget {
  readonly id: 'slack' | 'teams' | 'matrix' | 'email' | 'webhook';
  /** What is written, in one sentence without a full stop. */
  readonly writes: string;
  /** How many bytes are taken there. */
  readonly most: number;
  readonly write: (announcement: Announcement, envelope: Envelope) => string;
}

/** The line that names a record: its id and title. */
export function headOf({ id, title }: AnnouncedItem): string {
  return id === null ? title : `${id} ${title}`;
}

function itemLines(item: AnnouncedItem): readonly string[] {
  const below = [item.facts, item.learned, item.url].filter((line) => line !== null);
  return [`- ${headOf(item)}`, ...below.map((line) => `  ${line}`)];
}

/** An announcement as plain text; lines end with `\n`. */
export function plainText({ label, remarks, groups, organisation, portal }: Announcement): string {
  return [
    label,
    ...remarks,
    ...groups.map(({ title, items, more }) =>
      [title, ...items.flatMap(itemLines), ...(more === null ? [] : [more])].join('\n'),
    ),
    portal === null ? organisation : `${organisation}\n${portal.text}\n${portal.url}`,
  ]
    .join('\n\n')
    .concat('\n');
}

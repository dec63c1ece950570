import { asTyped } from '../../../records/reading/typed.ts';
import { dayBegins, dayFault, daysLater, epoch, utc } from '../../../records/time.ts';
import { tameMarkdown, withoutHidden } from '../../foreign-markdown.ts';
import type { Handed, WriteSettings } from '../../format.ts';
import { namedUuid, OF_ADDRESSES } from './uuid.ts';

/** The version of the model (NIST) whose schemas these documents keep. */
const OSCAL_VERSION = '1.2.1';
/** Whose names of properties these are; OSCAL's own have none. */
export const NS = 'urn:isms:oscal';
/** The years of which the schemas know the days. */
const YEARS = /^(?:19|2\d)\d\d-/;

/** A property of ours. */
export interface Property {
  readonly name: string;
  readonly ns: typeof NS;
  readonly value: string;
}

/** Writes what records say as OSCAL takes it. Whatever passes has been cleaned. */
export interface Pen {
  /** A UUID that the same thing of the same organisation always has. */
  readonly uuid: (kind: string, name: string) => string;
  /** Plain text as a line of OSCAL's Markdown. */
  readonly line: (text: string) => string;
  /** Markdown as OSCAL's own: nothing of it is HTML, leads elsewhere or reads as a title of the document. */
  readonly prose: (markdown: string) => string;
  /** Plain text in one line, as names and values are; null where nothing is left of it. */
  readonly value: (text: string) => string | null;
  /** A property; none where it has no value. */
  readonly property: (name: string, value: string | number | undefined) => readonly Property[];
  /** An instant in UTC; undefined where the text is none, or the schemas do not know its year. */
  readonly instant: (text: string | undefined) => string | undefined;
  /** The first and the last second of a day where the organisation is. */
  readonly day: (text: string | undefined) => { readonly start: string; readonly end: string } | undefined;
  /** The path of a record's file as an address, from the folder of the records. */
  readonly href: (file: string) => string;
}

/** How what is handed over is written. */
export function penOf({ content, clean }: Handed, { organisation }: WriteSettings): Pen {
  const namespace = namedUuid(OF_ADDRESSES, `${NS}:${organisation}`);
  const value = (text: string): string | null => {
    const line = withoutHidden(clean(text)).text.toWellFormed().replaceAll(/\s+/g, ' ').trim();
    return line === '' ? null : line;
  };
  const inYears = (text: string): string | undefined => (YEARS.test(text) ? text : undefined);
  return {
    uuid: (kind, name) => namedUuid(namespace, `${kind} ${name}`),
    line: (text) => asTyped(value(text) ?? '–'),
    prose: (markdown) => tameMarkdown(clean(markdown)).text.toWellFormed(),
    value,
    property: (name, said) => {
      const text = said === undefined ? null : value(`${said}`);
      return text === null ? [] : [{ name, ns: NS, value: text }];
    },
    instant: (text) => {
      const at = epoch(text);
      return at === null ? undefined : inYears(utc(at));
    },
    day: (text) => {
      if (text === undefined || dayFault(text) !== null || inYears(text) === undefined) return undefined;
      const { timezone } = content.organisation.data;
      const [start, end] = [dayBegins(text, timezone), dayBegins(daysLater(text, 1), timezone) - 1000].map((at) =>
        inYears(utc(at)),
      );
      return start === undefined || end === undefined ? undefined : { start, end };
    },
    href: (file) => encodeURI(clean(file)),
  };
}

/** A party of a document: the organisation, or somebody who is named in it. */
export interface Party {
  readonly uuid: string;
  readonly type: 'organization' | 'person';
  readonly name: string | null;
  readonly 'short-name'?: string | null;
}

/** The organisation as a party. */
export function organisationParty(pen: Pen, { organisation }: WriteSettings): Party {
  return { uuid: pen.uuid('party', ''), type: 'organization', name: pen.value(organisation) ?? 'The organisation' };
}

/** What stands at the head of a document. */
export function metadataOf(
  title: string,
  parties: readonly Party[],
  roles: readonly { readonly id: string; readonly title: string }[],
  { madeFrom }: Handed,
  { at, version }: WriteSettings,
) {
  return {
    title,
    'last-modified': utc(at),
    version: madeFrom() ?? utc(at),
    'oscal-version': OSCAL_VERSION,
    props: [{ name: 'tool', ns: NS, value: `isms ${version}` }],
    roles,
    parties,
  };
}

/**
 * A document as bytes. OSCAL has no empty lists: where nothing is in one, its name is left out. Its own UUID is made of all
 * that it says, so that another document is never taken for it.
 */
export function documentBytes(name: string, pen: Pen, said: Readonly<Record<string, unknown>>): Uint8Array {
  const bare = (_: string, value: unknown): unknown =>
    value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;
  const uuid = pen.uuid(name, JSON.stringify(said, bare));
  return new TextEncoder().encode(`${JSON.stringify({ [name]: { uuid, ...said } }, bare, 2)}\n`);
}

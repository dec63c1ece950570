import type { Language } from '../../records/language.ts';
import type { SiteView } from '../model.ts';

/** Something that a feed tells of. */
export interface FeedEntry {
  /** The address that it has for good, whatever it is called later: readers know it by that. */
  readonly id: string;
  /** Where it is read. */
  readonly url: string;
  readonly title: string;
  /** When it became as it is, as the records say it: `2026-11-05T08:00:00Z`. */
  readonly updated: string;
  /** HTML, out of safeHtml, with whole addresses; or plain text. */
  readonly content: { readonly html: string } | { readonly text: string };
}

/** A feed of a portal, whatever it is written as. */
export interface Feed {
  readonly title: string;
  readonly language: Language;
  /** Who publishes it. */
  readonly author: string;
  /** The page that shows the same. */
  readonly page: string;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

/** Entries of a feed: readers ask often, and keep what they have. */
export const MOST_ENTRIES = 50;

/** What a page says of its feeds. */
export interface FeedLink {
  readonly href: string;
  readonly type: 'application/atom+xml' | 'application/feed+json';
  readonly text: 'Atom' | 'JSON Feed';
}

/** The feeds of a page; none where nobody said where the portal is published, since a feed is of whole addresses. */
export function feedLinks(name: 'learned' | 'deadlines', { address }: Pick<SiteView, 'address'>): readonly FeedLink[] {
  if (address === null) return [];
  return [
    { href: `/feeds/${name}.xml`, type: 'application/atom+xml', text: 'Atom' },
    { href: `/feeds/${name}.json`, type: 'application/feed+json', text: 'JSON Feed' },
  ];
}

/** What a feed without entries says of its last change: a feed has to say something. */
const NEVER = '1970-01-01T00:00:00Z';

/** When the newest entry became as it is. */
export function updatedOf({ entries }: Pick<Feed, 'entries'>): string {
  return (
    entries
      .map(({ updated }) => updated)
      .sort()
      .at(-1) ?? NEVER
  );
}

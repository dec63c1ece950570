import type { Words } from './words/index.ts';

/** What to do in the first minutes of something that happens in every company: one page each. */
export interface Guide {
  readonly slug: string;
  readonly href: string;
  /** As somebody would say it to whom it happens. */
  readonly title: string;
  /** What it looks like, in a sentence. */
  readonly when: string;
  /** What to do, first things first. */
  readonly first: readonly string[];
  /** What makes it worse. */
  readonly leave: readonly string[];
  /** What happens then, so that nobody is afraid to call. */
  readonly after: string;
}

const hrefOf = (slug: string): string => `/what-to-do/${slug}/`;

/** In the order in which they happen most. */
export const GUIDE_SLUGS = ['phishing', 'lost-device', 'wrong-recipient', 'malware', 'stranger'] as const;

/** The guides in a language. */
export function guidesIn({ guides }: Words): readonly Guide[] {
  return GUIDE_SLUGS.map((slug) => ({ slug, href: hrefOf(slug), ...guides.each[slug] }));
}

/** Every page of it: the list, and the guides. */
export const GUIDES: readonly { readonly href: string }[] = [
  { href: '/what-to-do/' },
  ...GUIDE_SLUGS.map((slug) => ({ href: hrefOf(slug) })),
];

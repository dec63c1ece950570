import type { Heading } from '../html.ts';
import type { Portal, SiteView } from '../model.ts';
import { isForIsms } from '../paths.ts';
import { type Words, wordsOf } from '../words/index.ts';

/** What the page about the portal shows. */
export interface AboutPage {
  readonly words: Words['about'];
  /** Whom it was made for, in a sentence. */
  readonly madeFor: string;
  readonly headings: readonly Heading[];
  readonly scale: SiteView['severityScale'];
  /** What the list of rules is called; null where there is none. */
  readonly rules: string | null;
  /** What the page about other tools is called; null where there is none. */
  readonly formats: string | null;
  /** The way to report, in words. */
  readonly report: string;
}

/** What these pages promise, and what they do not. */
export function aboutPage({ site }: Pick<Portal, 'site'>): AboutPage {
  const { about: words, formats, frame } = wordsOf(site.language);
  const heading = (slug: string, text: string): Heading => ({ depth: 2, slug, text });
  return {
    words,
    madeFor: words.sees.madeFor[site.audience],
    headings: [
      heading('what-a-page-shows', words.shows.title),
      heading('who-sees-what', words.sees.title),
      heading('what-a-green-check-means', words.green.title),
      ...(words.english.text === '' ? [] : [heading('in-english', words.english.title)]),
    ],
    scale: site.severityScale,
    rules: site.digests ? null : frame.menu.rules,
    formats: isForIsms(site) ? formats.link : null,
    report: frame.menu.report,
  };
}

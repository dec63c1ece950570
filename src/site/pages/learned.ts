import { type FeedLink, feedLinks } from '../feeds/feed.ts';
import type { Heading } from '../html.ts';
import type { LessonView, Portal } from '../model.ts';
import { type Words, wordsOf } from '../words/index.ts';

/** Lessons on the page: the newest ones, so that it stays readable when there are many. */
const SHOWN = 60;

/** What was learned about one topic. */
export interface Topic {
  readonly slug: string;
  readonly title: string;
  readonly lessons: readonly LessonView[];
}

/** What the page of lessons shows. */
export interface LearnedPage {
  readonly words: Words['learned'];
  readonly headings: readonly Heading[];
  /** Topics, the one with the newest lesson first. */
  readonly topics: readonly Topic[];
  /** How many older ones are not on the page; null where all are. */
  readonly older: string | null;
  readonly feeds: readonly FeedLink[];
}

/** What was learned, by topic, newest first. */
export function learnedPage({ lessons, site }: Portal): LearnedPage {
  const words = wordsOf(site.language).learned;
  const shown = lessons.slice(0, SHOWN);
  const left = lessons.length - shown.length;
  const topics = [...Map.groupBy(shown, ({ topic }) => topic)].map(([title, own]) => ({
    slug: `t-${title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`,
    title,
    lessons: own,
  }));
  return {
    words,
    headings: topics.map(({ slug, title }) => ({ depth: 2, slug, text: title })),
    topics,
    older: left === 0 ? null : words.older(left),
    feeds: feedLinks('learned', site),
  };
}

import { type FeedLink, feedLinks } from '../feeds/feed.ts';
import type { Heading } from '../html.ts';
import type { ClockView, Portal } from '../model.ts';
import { type Words, wordsOf } from '../words/index.ts';

/** Open clocks that belong together. */
export interface ClockGroup {
  readonly slug: keyof Words['clocks']['groups'];
  readonly title: string;
  readonly help: string;
  readonly clocks: readonly ClockView[];
  /** How many more there are than the page shows; null where all are shown. */
  readonly more: string | null;
}

/** What the page of deadlines shows. */
export interface DeadlinesPage {
  readonly title: string;
  readonly words: Words['clocks'];
  /** How many clocks are open, and at what instant that was judged. */
  readonly counts: string;
  readonly now: string;
  /** Groups without a clock are left out. */
  readonly groups: readonly ClockGroup[];
  readonly headings: readonly Heading[];
  readonly feeds: readonly FeedLink[];
}

/** Clocks in a group, so that the page stays readable when many are open. */
const SHOWN = 60;

const GROUPS: readonly (Pick<ClockGroup, 'slug'> & { readonly has: (clock: ClockView) => boolean })[] = [
  { slug: 'late', has: ({ state }) => state === 'missed' },
  { slug: 'running', has: ({ state, dueAt }) => state !== 'missed' && state !== 'waiting' && dueAt !== null },
  { slug: 'prompt', has: ({ state, dueAt }) => state !== 'waiting' && dueAt === null },
  { slug: 'waiting', has: ({ state }) => state === 'waiting' },
];

function comesBefore(a: ClockView, b: ClockView): number {
  const until = ({ dueAt }: ClockView): number => (dueAt === null ? Number.MAX_VALUE : Date.parse(dueAt));
  return until(a) - until(b);
}

/** The soonest clocks of a group, and how many others there are. */
function bounded(all: readonly ClockView[], words: Words['clocks']): Pick<ClockGroup, 'clocks' | 'more'> {
  const left = all.length - SHOWN;
  return { clocks: all.slice(0, SHOWN), more: left <= 0 ? null : words.more(left) };
}

/** Open clocks, soonest first. */
export function deadlinesPage({ records, site }: Pick<Portal, 'records' | 'site'>): DeadlinesPage {
  const { clocks: words, frame } = wordsOf(site.language);
  const all = records.flatMap(({ clocks }) => clocks);
  const open = all.filter((clock) => clock.open).sort(comesBefore);
  const groups = GROUPS.map(({ slug, has }) => ({
    slug,
    ...words.groups[slug],
    ...bounded(open.filter(has), words),
  })).filter(({ clocks }) => clocks.length > 0);
  return {
    title: frame.menu.deadlines,
    words,
    counts: words.counts(open.length, all.length - open.length),
    now: site.now,
    groups,
    headings: groups.map(({ slug, title }) => ({ depth: 2, slug, text: title })),
    feeds: site.audience === 'isms' ? feedLinks('deadlines', site) : [],
  };
}

import { countText } from '../../records/words.ts';
import { NO_LEGAL_ADVICE } from '../../regimes/duty-words.ts';
import { type FeedLink, feedLinks } from '../feeds/feed.ts';
import type { Heading } from '../html.ts';
import type { ClockView, Portal } from '../model.ts';

/** Open clocks that belong together. */
export interface ClockGroup {
  readonly slug: string;
  readonly title: string;
  readonly help: string;
  readonly clocks: readonly ClockView[];
  /** How many more there are than the page shows; null where all are shown. */
  readonly more: string | null;
}

/** What the page of deadlines shows. */
export interface DeadlinesPage {
  /** How many clocks are open, and at what instant that was judged. */
  readonly counts: string;
  readonly now: string;
  readonly advice: string;
  /** Groups without a clock are left out. */
  readonly groups: readonly ClockGroup[];
  readonly headings: readonly Heading[];
  readonly feeds: readonly FeedLink[];
}

/** Clocks in a group, so that the page stays readable when many are open. */
const SHOWN = 60;

const GROUPS: readonly (Omit<ClockGroup, 'clocks' | 'more'> & { readonly has: (clock: ClockView) => boolean })[] = [
  {
    slug: 'late',
    title: 'Late',
    help: 'The deadline is over and nothing says that the notice was sent: send it now, with the reason.',
    has: ({ state }) => state === 'missed',
  },
  {
    slug: 'running',
    title: 'Running',
    help: 'Soonest first.',
    has: ({ state, dueAt }) => state !== 'missed' && state !== 'waiting' && dueAt !== null,
  },
  {
    slug: 'prompt',
    title: 'Without an instant',
    help: 'The text has no number: without undue delay. A target is the organisation’s own.',
    has: ({ state, dueAt }) => state !== 'waiting' && dueAt === null,
  },
  {
    slug: 'waiting',
    title: 'Not started',
    help: 'What starts the clock has not happened, or the record does not say when.',
    has: ({ state }) => state === 'waiting',
  },
];

function comesBefore(a: ClockView, b: ClockView): number {
  const until = ({ dueAt }: ClockView): number => (dueAt === null ? Number.MAX_VALUE : Date.parse(dueAt));
  return until(a) - until(b);
}

/** The soonest clocks of a group, and how many others there are. */
function bounded(all: readonly ClockView[]): Pick<ClockGroup, 'clocks' | 'more'> {
  const left = all.length - SHOWN;
  return {
    clocks: all.slice(0, SHOWN),
    more:
      left <= 0
        ? null
        : `${countText(left, 'clock')} more ${left === 1 ? 'is' : 'are'} not shown here: the page of each incident has its own, and \`npx isms deadlines\` lists all.`,
  };
}

/** Open clocks, soonest first. */
export function deadlinesPage({ records, site }: Pick<Portal, 'records' | 'site'>): DeadlinesPage {
  const all = records.flatMap(({ clocks }) => clocks);
  const open = all.filter((clock) => clock.open).sort(comesBefore);
  const groups = GROUPS.map(({ has, ...group }) => ({ ...group, ...bounded(open.filter(has)) })).filter(
    ({ clocks }) => clocks.length > 0,
  );
  const settled = all.length - open.length;
  return {
    counts: `${countText(open.length, 'clock')} ${open.length === 1 ? 'is' : 'are'} open, ${settled.toLocaleString('en')} settled`,
    now: site.now,
    advice: NO_LEGAL_ADVICE,
    groups,
    headings: groups.map(({ slug, title }) => ({ depth: 2, slug, text: title })),
    feeds: site.audience === 'isms' ? feedLinks('deadlines', site) : [],
  };
}

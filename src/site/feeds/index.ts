import type { Portal } from '../model.ts';
import { wordsOf } from '../words/index.ts';
import { atom } from './atom.ts';
import { deadlineEntries } from './deadlines.ts';
import { type Feed, type FeedEntry, MOST_ENTRIES } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { lessonEntries } from './learned.ts';

/** A feed of a portal: its name in its address, its page, and what it tells of. */
interface FeedOf {
  readonly name: 'learned' | 'deadlines';
  readonly title: string;
  readonly entries: (portal: Portal, address: string) => readonly FeedEntry[];
}

/** The feeds of an audience: what was learned for everybody, deadlines for those who keep them. */
function feedsOf({ site }: Portal): readonly FeedOf[] {
  const { learned, frame } = wordsOf(site.language);
  return [
    { name: 'learned', title: learned.title, entries: lessonEntries },
    ...(site.audience === 'isms'
      ? [{ name: 'deadlines', title: frame.menu.deadlines, entries: deadlineEntries } as const]
      : []),
  ];
}

function newestFirst(a: FeedEntry, b: FeedEntry): number {
  return a.updated === b.updated ? (a.id < b.id ? -1 : 1) : a.updated < b.updated ? 1 : -1;
}

/**
 * The feeds of a portal as files, by their path, each as Atom and as JSON Feed. They say nothing of when they were made: the
 * same records make the same feeds. None where nobody said where the portal is published.
 */
export function feedFiles(portal: Portal): Readonly<Record<string, string>> {
  const { address, language, name: author } = portal.site;
  if (address === null) return {};
  return Object.fromEntries(
    feedsOf(portal).flatMap(({ name, title, entries }) => {
      const feed: Feed = {
        title: `${title} · ${author}`,
        language,
        author,
        page: `${address}/${name}/`,
        entries: entries(portal, address).toSorted(newestFirst).slice(0, MOST_ENTRIES),
      };
      const path = `feeds/${name}`;
      return [
        [`${path}.xml`, atom(feed, `${address}/${path}.xml`)],
        [`${path}.json`, jsonFeed(feed, `${address}/${path}.json`)],
      ];
    }),
  );
}

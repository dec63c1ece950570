import type { AnnouncedGroup, Announcement } from '../../exchange/announce/announcement.ts';
import { byText } from '../../records/order.ts';
import { utc } from '../../records/time.ts';
import type { Item } from '../daily/items.ts';
import type { Happening, Period } from './happened.ts';
import { dueItem, happeningItem, type Strict, strictest } from './items.ts';
import type { Teller } from './teller.ts';

/** What is to be announced, before anybody asked who may know it. */
export interface News {
  readonly about: Announcement['about'];
  readonly period: Period | null;
  readonly happenings: readonly Happening[];
  readonly due: readonly Item[];
}

/** What is told under one heading. */
export interface Gathered {
  readonly id: AnnouncedGroup['id'];
  readonly items: readonly Strict[];
}

/** What of the news may be told, by its headings: none where nothing is left. */
export function gathered({ happenings, due }: News, teller: Teller): readonly Gathered[] {
  const sorted = happenings.toSorted((a, b) => byText(a.incident.id, b.incident.id));
  const happened = (what: Happening['what']): Gathered => ({
    id: what,
    items: sorted.flatMap((one) => (one.what === what ? (happeningItem(one, teller) ?? []) : [])),
  });
  const isClock = (item: Item): boolean => 'clock' in item;
  const told = (id: Gathered['id'], items: readonly Item[]): Gathered => ({
    id,
    items: items.flatMap((item) => dueItem(item, teller) ?? []),
  });
  return [
    happened('reported'),
    happened('changed'),
    happened('closed'),
    told('deadlines', due.filter(isClock)),
    told(
      'overdue',
      due.filter((item) => !isClock(item)),
    ),
  ].filter(({ items }) => items.length > 0);
}

/** What it is, in a few words: the record, the days, or what is new. */
function subjectOf(
  { about, period }: Pick<News, 'about' | 'period'>,
  groups: readonly Gathered[],
  { words }: Teller,
): string {
  const { announce, speech } = words;
  if (about === 'record') return groups[0]?.items[0]?.item.id ?? '';
  if (period === null) return announce.changed;
  const [first, last] = [speech.day(period.first), speech.day(period.last)];
  return about === 'day' ? first : announce.to({ first, last });
}

/** What is in it, for lists of messages: the title of the only record, else how many there are of what. */
function contentsOf(groups: readonly Gathered[], { words }: Teller): string {
  const [only, other] = groups.flatMap(({ items }) => items);
  if (only !== undefined && other === undefined) return only.item.title;
  return groups.map(({ id, items }) => words.announce.counts[id](items.length)).join(', ');
}

/**
 * News as they are told in a channel.
 * @param groups what of them may be told
 * @param most how many records one group may name
 */
export function announcementOf(
  news: Pick<News, 'about' | 'period'>,
  groups: readonly Gathered[],
  teller: Teller,
  most: number,
): Announcement {
  const { organisation, words, portal, line } = teller;
  const { announce, frame } = words;
  const { about, period } = news;
  const name = line(organisation.name);
  const tlp = strictest(groups.flatMap(({ items }) => items.map((one) => one.tlp)));
  const title = announce.title({ what: subjectOf(news, groups, teller) });
  return {
    about,
    organisation: name,
    language: organisation.language,
    title,
    summary: `${title}, ${contentsOf(groups, teller)}`,
    tlp,
    label: `TLP:${tlp}, ${announce.readers[tlp]}`,
    now: utc(teller.now),
    days: period === null ? null : { first: period.first, last: period.last },
    remarks: organisation.sample ? [`${frame.banner.sample}${frame.banner.fictional}`] : [],
    groups: groups.map(({ id, items }) => ({
      id,
      title: announce.groups[id],
      items: items.slice(0, most).map(({ item }) => item),
      more: items.length > most ? announce.more(items.length - most) : null,
    })),
    portal: portal === null ? null : { text: announce.portal, url: `${portal}/` },
  };
}

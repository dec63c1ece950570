import type { AnnouncedItem } from '../../exchange/announce/announcement.ts';
import { clocksOf, isOpenClock, soonestFirst } from '../../queries/clocks.ts';
import { lessonsOf } from '../../queries/lessons.ts';
import { whenAt } from '../../queries/today.ts';
import { epoch, utc } from '../../records/time.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { capitalised, instantText, wordText } from '../../records/words.ts';
import { instantIn } from '../../records/zoned.ts';
import type { DeadlineItem, FindingItem, Item } from '../daily/items.ts';
import type { Happening } from './happened.ts';
import { CHANNEL_TLPS, type ChannelTlp, type Teller } from './teller.ts';

/** Something that is told, and how strict it is. */
export interface Strict {
  readonly item: AnnouncedItem;
  readonly tlp: ChannelTlp;
}

/** The strictest of some; what is in no list is for everybody. */
export function strictest(tlps: readonly ChannelTlp[]): ChannelTlp {
  return CHANNEL_TLPS.find((tlp) => tlps.includes(tlp)) ?? 'CLEAR';
}

/** What was learned is told in so many characters; the rest stands in the portal. */
const MOST_LEARNED = 300;
const BETWEEN = ' · ';

/** An instant as clocks of the organisation show it: `2 Mar 2026, 09:20`; of a deadline with its offset. */
function whenText({ organisation, words }: Teller, at: number, withOffset: boolean): string {
  const { time, offset } = instantText(instantIn(at, organisation.timezone));
  const [day = ''] = instantIn(at, organisation.timezone).split('T');
  return `${words.speech.day(day)}, ${time}${withOffset ? ` (${offset})` : ''}`;
}

/** The open deadlines of an incident that these readers may know; none for staff, whose portal shows none. */
function runningText(incident: EntryOf<'incidents'>, teller: Teller): string | null {
  const { readers, content, organisation, now, told, words } = teller;
  if (readers === 'staff') return null;
  const open = soonestFirst(clocksOf(incident, content, whenAt(now, organisation))).filter(
    (clock) => isOpenClock(clock) && clock.state !== 'waiting' && told(clock.duty) !== null,
  );
  const next = open.find(({ due }) => due !== null)?.due ?? null;
  return open.length === 0
    ? null
    : words.announce.running(open.length, next === null ? null : whenText(teller, next, true));
}

function incidentFacts(incident: EntryOf<'incidents'>, teller: Teller): string {
  const { announce, field, listed, Listed } = teller.words;
  const { kind, status, severity, exercise, reportedAt } = incident.data;
  const at = epoch(reportedAt);
  const when = at === null ? teller.line(reportedAt) : whenText(teller, at, false);
  const assessed = [
    Listed(kind),
    ...(severity === undefined ? [] : [`${field('Severity')} ${listed(severity)}`]),
    listed(status),
  ];
  const facts = [
    ...(exercise ? [announce.drill] : []),
    ...(status === 'reported' ? [announce.unassessed] : assessed),
    announce.reported(when),
    ...[runningText(incident, teller)].filter((text) => text !== null),
  ];
  return capitalised(facts.join(BETWEEN));
}

function learnedText(incident: EntryOf<'incidents'>, { line, words }: Teller): string | null {
  const lessons = lessonsOf(incident);
  return lessons === null ? null : `${words.announce.learned} ${line(lessons, MOST_LEARNED)}`;
}

/** An incident as it is told; null where it may not be. */
export function happeningItem({ incident, what }: Happening, teller: Teller): Strict | null {
  const told = teller.told(incident);
  if (told === null) return null;
  const { id, data } = incident;
  const { tlp, title, url } = told;
  const { kind, status, severity, exercise, reportedAt } = data;
  return {
    tlp,
    item: {
      id: teller.line(id),
      title,
      url,
      facts: incidentFacts(incident, teller),
      learned: what === 'closed' ? learnedText(incident, teller) : null,
      fields: { kind, status, ...(severity === undefined ? {} : { severity }), exercise, reportedAt, tlp },
    },
  };
}

function deadlineItem({ clock }: DeadlineItem, teller: Teller): Strict | null {
  const { incident, duty, stage, due, state } = clock;
  const [told, asks] = [teller.told(incident), teller.told(duty)];
  if (told === null || asks === null || due === null) return null;
  const { announce } = teller.words;
  const when = whenText(teller, due, true);
  const says = [
    ...(incident.data.exercise ? [capitalised(announce.drill)] : []),
    asks.title,
    teller.line(wordText(stage.id)),
    state === 'missed' ? announce.missed(when) : announce.due(when),
  ];
  return {
    tlp: strictest([told.tlp, asks.tlp]),
    item: {
      id: teller.line(incident.id),
      title: told.title,
      url: told.url,
      facts: says.join(BETWEEN),
      learned: null,
      fields: { obligation: teller.line(duty.id), stage: teller.line(stage.id), state, due: utc(due) },
    },
  };
}

function findingItem({ topic, record, entry }: FindingItem, teller: Teller): Strict | null {
  const { announce } = teller.words;
  const facts = capitalised(announce.topics[topic.id]);
  const fields = { topic: topic.id };
  if (record === null)
    return teller.unsaid === null
      ? null
      : { tlp: teller.unsaid, item: { id: null, title: announce.register, url: null, facts, learned: null, fields } };
  const told = entry === undefined ? null : teller.told(entry);
  if (told === null) return null;
  const { tlp, title, url } = told;
  return { tlp, item: { id: teller.line(record), title, url, facts, learned: null, fields } };
}

/** What the daily run reminds of, as it is told; null where it may not be. */
export function dueItem(item: Item, teller: Teller): Strict | null {
  return 'clock' in item ? deadlineItem(item, teller) : findingItem(item, teller);
}

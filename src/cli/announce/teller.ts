import type { Inspected } from '../../checker/inspect.ts';
import type { Report } from '../../checker/report.ts';
import type { Content } from '../../records/content.ts';
import type { Source } from '../../records/reading/load.ts';
import { TLPS, type Tlp } from '../../records/types/fields.ts';
import type { AnyEntry, EntryOf, Organisation } from '../../records/types/index.ts';
import { makeScene, type Page } from '../../site/scene.ts';
import { type Words, wordsOf } from '../../site/words/index.ts';
import { BadUsage } from '../command.ts';
import { incidentNamed } from '../deadlines/what-if.ts';
import { heldBack } from '../held-back.ts';
import { quiet } from './quiet.ts';

/** For whom something is announced: everybody who works here, or those who run the ISMS. */
export const READERS = ['staff', 'isms'] as const;
export type Readers = (typeof READERS)[number];

/**
 * What a channel may hold at most. RED is for the eyes of single people and AMBER+STRICT for those of the organisation who
 * need to know it; nobody can say that of a channel, so that neither is announced anywhere (FIRST TLP 2.0). The strictest first.
 */
export const CHANNEL_TLPS = ['AMBER', 'GREEN', 'CLEAR'] as const satisfies readonly Tlp[];
export type ChannelTlp = (typeof CHANNEL_TLPS)[number];

/** A page of a record that may be told of, and how strict it is. */
export interface Told {
  readonly tlp: ChannelTlp;
  /** Its address; null where nobody said where the portal is. */
  readonly url: string | null;
  readonly title: string;
}

/** All that announcing needs to know of a register, and what of it may be told in a channel. */
export interface Teller {
  readonly content: Content;
  readonly organisation: Organisation;
  readonly words: Words;
  readonly readers: Readers;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The address of the portal; null where nobody said it. */
  readonly portal: string | null;
  /** What holds for what is about no record; null where it is too strict for the channel. */
  readonly unsaid: ChannelTlp | null;
  /** What may be told of a record; null where nothing may. */
  readonly told: (entry: AnyEntry) => Told | null;
  /** One line of a record, without what is withheld, that names nobody and leads nowhere. */
  readonly line: (text: string, most?: number) => string;
  /** The files that can not be read. */
  readonly unread: readonly string[];
}

/** What was read of a register, and as of when it is judged. */
interface Read {
  readonly report: Pick<Report, 'now' | 'clockPinned'>;
  readonly source: Source;
  readonly inspected: () => Promise<Inspected>;
}

/**
 * What may be told: what the portal of these readers shows, as far as the channel may hold it. Names of people are never
 * told, to nobody.
 * @param most the strictest TLP that the channel may hold
 */
export async function tellerOf(
  { report, source, inspected: inspect }: Read,
  readers: Readers,
  most: ChannelTlp,
): Promise<Teller> {
  const inspected = await inspect();
  const { content, secrets } = inspected;
  const organisation = content.organisation.data;
  const words = wordsOf(organisation.language);
  const { now, clockPinned } = report;
  const scene = makeScene({ source, inspected, findings: [], rules: [], audience: readers, now, clockPinned });
  const channelTlp = (tlp: Tlp): ChannelTlp | null =>
    TLPS.indexOf(tlp) > TLPS.indexOf(most) ? null : (CHANNEL_TLPS.find((one) => one === tlp) ?? null);
  const { clean, unread } = heldBack({ content, source }, secrets, {
    isLeft: (tlp) => channelTlp(tlp) === null,
    names: true,
    withheld: words.values.withheld,
  });
  const line = (text: string, longest?: number): string => quiet(clean(text), longest);
  const portal = organisation.portal?.replace(/\/$/, '') ?? null;
  const toldOn = ({ tlp, visibility, title, href }: Page): Told | null => {
    const allowed = channelTlp(tlp);
    if (allowed === null || visibility === 'stub') return null;
    return { tlp: allowed, url: portal === null ? null : `${portal}${href}`, title: line(title) };
  };
  return {
    content,
    organisation,
    words,
    readers,
    now: Date.parse(now),
    portal,
    unsaid: channelTlp(scene.unsaid),
    told: ({ file }) => {
      const page = scene.pageOfFile(file);
      return page === undefined ? null : toldOn(page);
    },
    line,
    unread: unread.map(({ file }) => file),
  };
}

/**
 * The incident that somebody wants to announce.
 * @throws {BadUsage} where there is none, or it may not be told in that channel
 */
export function askedIncident({ content, told, readers }: Teller, id: string): EntryOf<'incidents'> {
  const incident = incidentNamed(id, content);
  if (told(incident) !== null) return incident;
  throw new BadUsage(
    `\`${id}\` is not for this channel`,
    readers === 'staff'
      ? 'RED and AMBER+STRICT are announced nowhere, others as far as `--tlp` allows; staff hear of what their portal shows, of a weakness once it is closed: `--audience isms` is for those who run the ISMS'
      : 'RED and AMBER+STRICT are announced nowhere, others as far as `--tlp` allows',
  );
}

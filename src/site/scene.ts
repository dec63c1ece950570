import type { ReportedFinding } from '../checker/finding.ts';
import type { Inspected } from '../checker/inspect.ts';
import type { Beside } from '../checker/judge.ts';
import { ISO_CONTROLS } from '../controls/catalogue.ts';
import { folderOf } from '../queries/ties.ts';
import type { Content, HeldFile } from '../records/content.ts';
import type { Source } from '../records/reading/load.ts';
import { placesNamed } from '../records/reading/places.ts';
import { linkTarget, pagePart, renumberedIn } from '../records/reading/text-links.ts';
import { type Folder, SEVERITIES, type Tlp } from '../records/types/fields.ts';
import type { AnyEntry, Organisation } from '../records/types/index.ts';
import type { Rule } from '../rules/rule.ts';
import { addresses } from './addresses.ts';
import {
  type Audience,
  type Restrictions,
  restrictionsOf,
  tlpOfText,
  type Visibility,
  visibilityOf,
} from './audience.ts';
import { componentHtml } from './components-html.ts';
import { getsDigests, headingsOfDigest, isDigested } from './digest.ts';
import type { FactContext } from './facts.ts';
import type { Surroundings } from './html.ts';
import { pageFor } from './link-pages.ts';
import type { ChannelView, RepositoryPlace, SiteView } from './model.ts';
import { pictureViews } from './pictures.ts';
import { isNumbered } from './registers.ts';
import type { ToldStories } from './story-views.ts';
import { withholder } from './withhold.ts';
import { wordsOf } from './words/index.ts';

type Clean = (text: string) => string;

/** All that a portal is made of. */
export interface PortalInput {
  readonly source: Source;
  readonly inspected: Inspected;
  readonly findings: readonly ReportedFinding[];
  /** What was answered about files of a source before, at the instant of judgement; absent where nothing is kept. */
  readonly answers?: (source: Source) => Beside['answers'];
  readonly rules: readonly Rule[];
  readonly audience: Audience;
  /** Files that nobody may know of, whoever reads; absent where the audience alone decides. */
  readonly leftOut?: ReadonlySet<string>;
  /** The instant of judgement, as it was given or pinned. */
  readonly now: string;
  readonly clockPinned: boolean;
  /** When the daily run last went through, as an instant; absent where nobody said. */
  readonly dailyRun?: string;
  /** What git told of the records; absent where it was not asked. */
  readonly stories?: ToldStories;
  /** The commit that the records were taken from, in words; absent where there is none. */
  readonly commit?: string;
  /** Where new records go; absent where git does not say. */
  readonly place?: RepositoryPlace;
}

/** One file that holds an id and that the audience sees. */
export interface Page extends HeldFile {
  /** Absent where the file is no record. */
  readonly entry: AnyEntry | undefined;
  readonly tlp: Tlp;
  readonly visibility: Exclude<Visibility, 'hidden' | 'unlisted'>;
  readonly title: string;
  readonly href: string;
}

/** A file that holds an id and of which the audience does not see all. */
export interface Withheld extends HeldFile {
  readonly entry: AnyEntry | undefined;
  readonly visibility: Exclude<Visibility, 'shown'>;
}

/**
 * What every part of a portal needs to know: the pages there are, and what this audience may read. Files that it does not
 * see are in `withheld` alone: nothing else can depend on them.
 */
export interface Scene extends FactContext {
  /** What the audience sees: records of which it may know nothing are not in it. */
  readonly content: Content;
  readonly organisation: Organisation;
  readonly audience: Audience;
  /** Whether staff see digests of incidents, and no registers. */
  readonly digests: boolean;
  /** The instant of judgement, as it was given or pinned. */
  readonly now: string;
  /** One for every file that holds an id and is seen. */
  readonly pages: readonly Page[];
  readonly withheld: readonly Withheld[];
  /** What holds for a record that does not say who may see it. */
  readonly unsaid: Tlp;
  readonly pageOfFile: (file: string) => Page | undefined;
  readonly pageOfRecord: (folder: Folder, id: string) => Page | undefined;
  readonly channels: readonly ChannelView[];
  readonly severityScale: SiteView['severityScale'];
  /** What the body of a file may refer to. */
  readonly around: (file: string) => Surroundings;
}

function titleOf(entry: AnyEntry, audience: Audience): string {
  if (entry.type === 'people' && audience === 'staff') return entry.data.role ?? entry.id;
  return entry.data.title;
}

interface Seen extends HeldFile {
  readonly entry: AnyEntry | undefined;
  readonly tlp: Tlp;
  readonly visibility: Visibility;
}

/** What the audience gets of every file that holds an id. */
function seenOf(
  { source, inspected: { content }, audience, leftOut }: PortalInput,
  { tlpOf, unsaid }: Restrictions,
  digests: boolean,
) {
  const entries = new Map(content.all.map((entry) => [entry.file, entry]));
  const files = new Map(source.files.map((file) => [file.file, file]));
  const digested = ({ folder }: HeldFile, entry: AnyEntry | undefined): Visibility => {
    if (!isDigested(folder, entry)) return 'unlisted';
    return folder === 'incidents' ? 'digest' : 'shown';
  };
  return content.held.map((held): Seen => {
    const entry = entries.get(held.file);
    const tlp =
      entry === undefined ? tlpOfText(new TextDecoder().decode(files.get(held.file)?.bytes), unsaid) : tlpOf(entry);
    const visibility = leftOut?.has(held.file) === true ? 'hidden' : visibilityOf(tlp, audience);
    return { ...held, entry, tlp, visibility: digests && visibility !== 'hidden' ? digested(held, entry) : visibility };
  });
}

function pagesOf(seen: readonly Seen[], audience: Audience): readonly Page[] {
  const place = addresses();
  return seen.flatMap(({ visibility, ...held }): readonly Page[] => {
    if (visibility === 'hidden' || visibility === 'unlisted') return [];
    const title = held.entry === undefined ? held.id : titleOf(held.entry, audience);
    return [{ ...held, visibility, title, href: place(held) }];
  });
}

function channelsOf({ channels }: Organisation, clean: Clean): readonly ChannelView[] {
  return channels.map(({ id, label, address, hours, confidential }) => ({
    id: clean(id),
    label: clean(label),
    href: clean(address),
    text: clean(address.replace(/^(?:mailto|tel):|^https:\/\//, '').replace(/\/$/, '')),
    hours: hours === undefined ? null : clean(hours),
    confidential,
  }));
}

function scaleOf({ severityScale }: Organisation, clean: Clean): SiteView['severityScale'] {
  return SEVERITIES.flatMap((severity) => {
    const text = severityScale[severity];
    return text === undefined ? [] : [{ severity, text: clean(text) }];
  });
}

/** Works out what there is and what the audience may read of it. */
export function makeScene(input: PortalInput): Scene {
  const { inspected, audience } = input;
  const { content: everything, secrets } = inspected;
  const organisation = everything.organisation.data;
  const restrictions = restrictionsOf(everything);
  const words = wordsOf(organisation.language);
  const digests = getsDigests(everything, audience);
  const seen = seenOf(input, restrictions, digests);
  const withheld = seen.flatMap(({ visibility, ...held }): readonly Withheld[] =>
    visibility === 'shown' ? [] : [{ ...held, visibility }],
  );
  const hidden = withheld.filter(({ visibility }) => visibility === 'hidden');
  const content = everything.without(new Set(hidden.map(({ file }) => file)));
  const pages = pagesOf(seen, audience);
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const byId = new Map(pages.toReversed().map((page) => [`${page.folder}/${page.id}`, page]));
  const pageOfRecord = (folder: Folder, id: string): Page | undefined => byId.get(`${folder}/${id}`);
  const clean = withholder({
    people: everything.of('people'),
    hidden,
    pages,
    audience,
    secrets,
    withheld: words.values.withheld,
  });
  const ruleIds = new Set<string>(digests ? [] : input.rules.map(({ id }) => id));
  const isRule = (id: string): boolean => ruleIds.has(id);
  const isControl = (id: string): boolean => !digests && ISO_CONTROLS.has(id);
  const roleOf = (id: string): string => {
    const role = content.get('people', id)?.data.role;
    return role === undefined ? words.values.aPerson : clean(role);
  };
  const channels = channelsOf(organisation, clean);
  const places = new Map<readonly string[], (fragment: string) => string | null>();
  const placeIn = (headings: readonly string[], fragment: string): string | null => {
    const named = places.get(headings) ?? placesNamed(headings.map(clean));
    places.set(headings, named);
    return named(fragment);
  };
  const severityScale = scaleOf(organisation, clean);
  const ofDigests = new Map<Page, readonly string[]>();
  const digestHeadings = (page: Page): readonly string[] => {
    const { entry, visibility } = page;
    const found =
      ofDigests.get(page) ?? (entry === undefined || visibility !== 'digest' ? [] : headingsOfDigest(entry));
    ofDigests.set(page, found);
    return found;
  };
  const renumbered = renumberedIn(content);
  const pictureOf = pictureViews(input.source.pictures ?? [], (file) => byFile.get(file));
  return {
    content,
    organisation,
    audience,
    digests,
    now: input.now,
    pages,
    withheld,
    unsaid: restrictions.unsaid,
    pageOfFile: (file) => byFile.get(file),
    pageOfRecord,
    clean,
    words,
    channels,
    severityScale,
    linkTo: (folders, id) => {
      const folder = folderOf(content, folders, id);
      const page = folder === undefined ? undefined : pageOfRecord(folder, id);
      if (page === undefined && audience === 'staff') {
        // That a record is hidden and that there is none look alike.
        const isPerson = folders.every((name) => name === 'people');
        return { kind: 'text', text: isPerson ? roleOf(id) : words.values.withheld };
      }
      if (page === undefined) return { kind: 'link', text: `${clean(id)} (${words.values.noRecord})`, href: null };
      const title = clean(page.title);
      return {
        kind: 'link',
        text: isNumbered(page.id) && page.title !== page.id ? `${page.id} ${title}` : title,
        href: page.href,
      };
    },
    around: (file) => ({
      clean,
      words: words.values,
      pageOf: (address) => {
        const target = linkTarget(content, file, address, isRule, isControl, renumbered);
        if (target.kind === 'none') return null;
        if (target.kind === 'page') {
          const path = pageFor(target.path, { audience, digests });
          return path === null ? null : `${path}${target.place === '' ? '' : `#${encodeURI(target.place)}`}`;
        }
        const page = target.kind === 'own' ? byFile.get(file) : pageOfRecord(target.folder, target.id);
        if (target.kind === 'record' && page === undefined) return null;
        const sections = page === undefined ? content.organisation.sections : page.entry?.sections;
        const isWhole = page === undefined || page.visibility === 'shown';
        const headings = isWhole ? (sections?.headings ?? []) : digestHeadings(page);
        const part = isWhole && page !== undefined ? pagePart(target.place) : null;
        const place = placeIn(headings, target.place) ?? part;
        if (target.kind === 'own') return place === null ? null : `#${place}`;
        return `${page?.href ?? ''}${place === null ? '' : `#${place}`}`;
      },
      pictureOf: (address) => pictureOf(file, address),
      componentHtml: (name) => componentHtml(name, channels, severityScale, words),
    }),
  };
}

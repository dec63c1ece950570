import type { ReportedFinding } from '../checker/finding.ts';
import type { Inspected } from '../checker/inspect.ts';
import type { Content, Held } from '../records/content.ts';
import { ISO_CONTROLS } from '../records/controls.ts';
import { type Folder, SEVERITIES, type Tlp } from '../records/fields.ts';
import type { AnyEntry, Organisation } from '../records/index.ts';
import type { Source } from '../records/load.ts';
import { placeNamed } from '../records/places.ts';
import { linkTarget } from '../records/text-links.ts';
import type { Rule } from '../rules/rule.ts';
import { type Audience, restrictionsOf, tlpOfText, type Visibility, visibilityOf } from './audience.ts';
import { componentHtml } from './components-html.ts';
import type { FactContext } from './facts.ts';
import type { Surroundings } from './html.ts';
import { folderOf } from './links.ts';
import type { ChannelView, SiteView } from './model.ts';
import { isNumbered } from './registers.ts';
import { WITHHELD, withholder } from './withhold.ts';

/** All that a portal is made of. */
export interface PortalInput {
  readonly source: Source;
  readonly inspected: Inspected;
  readonly findings: readonly ReportedFinding[];
  readonly rules: readonly Rule[];
  readonly audience: Audience;
  /** The instant of judgement, as it was given or pinned. */
  readonly now: string;
  readonly clockPinned: boolean;
}

/** One file that holds an id, with what the audience gets of it. */
export interface Page extends Held {
  /** Absent where the file is no record. */
  readonly entry: AnyEntry | undefined;
  readonly tlp: Tlp;
  readonly visibility: Visibility;
  readonly title: string;
  readonly href: string;
}

/** What every part of a portal needs to know: the pages there are, and what this audience may read. */
export interface Scene extends FactContext {
  readonly content: Content;
  readonly organisation: Organisation;
  readonly audience: Audience;
  /** The instant of judgement, as it was given or pinned. */
  readonly now: string;
  /** One for every file that holds an id, the hidden ones too. */
  readonly pages: readonly Page[];
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

function pagesOf({ source, inspected: { content }, audience }: PortalInput): readonly Page[] {
  const { tlpOf, unsaid } = restrictionsOf(content);
  const entries = new Map(content.all.map((entry) => [entry.file, entry]));
  const bytes = new Map(source.files.map((file) => [file.file, file.bytes]));
  const taken = new Map<string, number>();
  return content.held.map((held) => {
    const entry = entries.get(held.file);
    const tlp = entry === undefined ? tlpOfText(new TextDecoder().decode(bytes.get(held.file)), unsaid) : tlpOf(entry);
    const place = `${held.folder}/${held.id}`;
    const number = (taken.get(place) ?? 0) + 1;
    taken.set(place, number);
    return {
      ...held,
      entry,
      tlp,
      visibility: visibilityOf(tlp, audience),
      title: entry === undefined ? held.id : titleOf(entry, audience),
      href: `/${place}${number === 1 ? '' : `~${number}`}/`,
    };
  });
}

function channelsOf({ channels }: Organisation): readonly ChannelView[] {
  return channels.map(({ id, label, address, hours, confidential }) => ({
    id,
    label,
    href: address,
    text: address.replace(/^(?:mailto|tel):|^https:\/\//, '').replace(/\/$/, ''),
    hours: hours ?? null,
    confidential,
  }));
}

function scaleOf({ severityScale }: Organisation): SiteView['severityScale'] {
  return SEVERITIES.flatMap((severity) => {
    const text = severityScale[severity];
    return text === undefined ? [] : [{ severity, text }];
  });
}

/** Works out what there is and what the audience may read of it. */
export function makeScene(input: PortalInput): Scene {
  const { inspected, audience } = input;
  const { content, secrets } = inspected;
  const organisation = content.organisation.data;
  const pages = pagesOf(input);
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const byId = new Map(pages.toReversed().map((page) => [`${page.folder}/${page.id}`, page]));
  const pageOfRecord = (folder: Folder, id: string): Page | undefined => byId.get(`${folder}/${id}`);
  const clean = withholder(content, audience, (folder, id) => pageOfRecord(folder, id)?.visibility ?? 'shown', secrets);
  const ruleIds = new Set<string>(input.rules.map(({ id }) => id));
  const isRule = (id: string): boolean => ruleIds.has(id);
  const channels = channelsOf(organisation);
  const severityScale = scaleOf(organisation);
  return {
    content,
    organisation,
    audience,
    now: input.now,
    pages,
    pageOfFile: (file) => byFile.get(file),
    pageOfRecord,
    clean,
    channels,
    severityScale,
    linkTo: (folders, id) => {
      const folder = folderOf(content, folders, id);
      const page = folder === undefined ? undefined : pageOfRecord(folder, id);
      if (page === undefined) return { kind: 'link', text: `${clean(id)} (no such record)`, href: null };
      if (page.visibility === 'hidden')
        return { kind: 'text', text: page.folder === 'people' ? 'a person who is not shown here' : WITHHELD };
      const title = clean(page.title);
      return {
        kind: 'link',
        text: isNumbered(page.id) && page.title !== page.id ? `${page.id} ${title}` : title,
        href: page.href,
      };
    },
    around: (file) => ({
      clean,
      pageOf: (address) => {
        const target = linkTarget(content, file, address, isRule, (id) => ISO_CONTROLS.has(id));
        if (target.kind === 'none') return null;
        if (target.kind === 'page') return `${target.path}${target.place === '' ? '' : `#${encodeURI(target.place)}`}`;
        const page = target.kind === 'own' ? byFile.get(file) : pageOfRecord(target.folder, target.id);
        if (target.kind === 'record' && (page === undefined || page.visibility === 'hidden')) return null;
        const sections = page === undefined ? content.organisation.sections : page.entry?.sections;
        const headings = page?.visibility === 'stub' ? [] : (sections?.headings ?? []);
        const place = placeNamed(target.place, headings.map(clean));
        if (target.kind === 'own') return place === null ? null : `#${place}`;
        return `${page?.href ?? ''}${place === null ? '' : `#${place}`}`;
      },
      componentHtml: (name) => componentHtml(name, channels, severityScale),
    }),
  };
}

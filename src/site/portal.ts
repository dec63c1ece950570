import type { ReportedFinding } from '../checker/finding.ts';
import type { Inspected } from '../checker/inspect.ts';
import { summarise } from '../checker/report.ts';
import type { Held } from '../records/content.ts';
import { bodyOf } from '../records/document.ts';
import { FOLDERS, type Folder, SEVERITIES, type Tlp } from '../records/fields.ts';
import { type AnyEntry, type Organisation, recordTypes } from '../records/index.ts';
import type { Source } from '../records/load.ts';
import { exampleFile, exampleText } from '../rules/example.ts';
import { areaOf, isFixed, type Rule } from '../rules/rule.ts';
import { type Audience, tlpOf, tlpOfText, type Visibility, visibilityOf } from './audience.ts';
import { componentHtml } from './components-html.ts';
import { type FactContext, factsOf, fieldsOf } from './facts.ts';
import { type Surroundings, safeHtml } from './html.ts';
import { folderOf, type Tie, tiesOf } from './links.ts';
import { marksOf } from './marks.ts';
import type {
  ChannelView,
  ExampleView,
  FindingView,
  LinkView,
  Portal,
  RecordView,
  RegisterView,
  RuleView,
  SiteView,
} from './model.ts';
import { inRegisterOrder, isNumbered, isOpen } from './registers.ts';
import type { Fact, Value } from './values.ts';
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

/** Ties beyond this number are counted, not listed: a person can be named in every record. */
const MOST_LINKS = 100;

/** The fields that the page of a stub may show. */
const STUB_FIELDS: readonly string[] = ['tlp', 'kind', 'status', 'restricted'];

/** One file that holds an id, with what the audience gets of it. */
interface Page extends Held {
  readonly entry: AnyEntry | undefined;
  readonly tlp: Tlp;
  readonly visibility: Visibility;
  readonly title: string;
  readonly href: string;
}

function titleOf(entry: AnyEntry, audience: Audience): string {
  if (entry.type === 'people' && audience === 'staff') return entry.data.role ?? entry.id;
  return entry.data.title;
}

function pagesOf({ source, inspected: { content }, audience }: PortalInput): readonly Page[] {
  const organisation = content.organisation.data;
  const entries = new Map(content.all.map((entry) => [entry.file, entry]));
  const texts = new Map(source.files.map(({ file, bytes }) => [file, bytes]));
  const taken = new Map<string, number>();
  return content.held.map((held) => {
    const entry = entries.get(held.file);
    const bytes = texts.get(held.file) ?? new Uint8Array();
    const tlp =
      entry === undefined ? tlpOfText(new TextDecoder().decode(bytes), organisation) : tlpOf(entry, organisation);
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

/** The page that a relative address in a file means, by the path of the file that it points to. */
function resolver(pages: ReadonlyMap<string, Page>): (from: string, address: string) => string | null {
  return (from, address) => {
    if (address.startsWith('/')) return address;
    const [path = ''] = address.split(/[?#]/);
    const parts = from.split('/').slice(0, -1);
    for (const part of path.split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '.' && part !== '') parts.push(part);
    }
    const page = pages.get(parts.join('/'));
    return page === undefined || page.visibility === 'hidden' ? null : page.href;
  };
}

function exampleView(rule: Rule, kind: 'fails' | 'passes'): readonly ExampleView[] {
  return rule.examples[kind].map((example) => ({
    name: example.name,
    file: exampleFile(example),
    text: exampleText(example),
  }));
}

/** The rules as their pages show them, with how often each was broken. */
function ruleViews(rules: readonly Rule[], findings: readonly FindingView[]): readonly RuleView[] {
  const counts = Map.groupBy(findings, ({ rule }) => rule);
  return rules.map((rule) => ({
    id: rule.id,
    href: `/rules/${rule.id}/`,
    area: areaOf(rule.id),
    severity: rule.severity,
    fixed: isFixed(rule.id),
    controls: rule.controls,
    title: rule.title,
    why: rule.why,
    fix: rule.fix,
    fails: exampleView(rule, 'fails'),
    passes: exampleView(rule, 'passes'),
    count: counts.get(rule.id)?.length ?? 0,
  }));
}

/**
 * The pages of a portal for one audience. What the audience may not know is left out here, before anything is drawn.
 * Pure and deterministic.
 */
export function makePortal(input: PortalInput): Portal {
  const { inspected, audience, rules, now, clockPinned } = input;
  const { content, secrets } = inspected;
  const organisation = content.organisation.data;
  const pages = pagesOf(input);
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const byId = new Map(pages.toReversed().map((page) => [`${page.folder}/${page.id}`, page]));
  const visibility = (folder: Folder, id: string): Visibility => byId.get(`${folder}/${id}`)?.visibility ?? 'shown';
  const clean = withholder(content, audience, visibility, secrets);
  const shown = pages.filter((page) => page.visibility !== 'hidden');
  const linkTo = (folders: readonly Folder[], id: string): Value => {
    const folder = folderOf(content, folders, id);
    const page = folder === undefined ? undefined : byId.get(`${folder}/${id}`);
    if (page === undefined) return { kind: 'link', text: `${clean(id)} (no such record)`, href: null };
    if (page.visibility === 'hidden')
      return { kind: 'text', text: page.folder === 'people' ? 'a person who is not shown here' : WITHHELD };
    const text = isNumbered(page.id) && page.title !== page.id ? `${page.id} ${clean(page.title)}` : clean(page.title);
    return { kind: 'link', text, href: page.href };
  };
  const context: FactContext = { linkTo, clean };
  const channels = channelsOf(organisation);
  const severityScale = scaleOf(organisation);
  const pageOf = resolver(byFile);
  const around = (file: string): Surroundings => ({
    pageOf: (address) => pageOf(file, address),
    componentHtml: (name) => componentHtml(name, channels, severityScale),
  });
  const ties = tiesOf(
    content,
    shown.flatMap(({ entry, visibility: seen }) => (entry === undefined || seen === 'stub' ? [] : [entry])),
  );
  const ruleById = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));
  const findings = input.findings.flatMap((finding): readonly FindingView[] => {
    const page = byFile.get(finding.file);
    if (page?.visibility === 'hidden') return [];
    const rule = ruleById.get(finding.rule);
    const stub = page?.visibility === 'stub';
    return [
      {
        rule: finding.rule,
        ruleHref: rule === undefined ? null : `/rules/${rule.id}/`,
        severity: finding.severity,
        file: clean(finding.file),
        line: finding.line,
        field: finding.field,
        message: stub ? (rule?.title ?? finding.rule) : clean(finding.message),
        fix: stub ? (rule?.fix ?? '') : clean(finding.fix),
        waived: finding.waiver !== null,
      },
    ];
  });
  const findingsOf = Map.groupBy(findings, ({ file }) => file);
  const linksOf = (page: Page): readonly LinkView[] => {
    const grouped = Map.groupBy(ties.get(`${page.folder}/${page.id}`) ?? [], (tie: Tie) => `${tie.folder}/${tie.id}`);
    return [...grouped].flatMap(([key, list]) => {
      const other = byId.get(key);
      if (other === undefined || other.visibility === 'hidden') return [];
      const { entry } = other;
      const status = entry !== undefined && 'status' in entry.data ? (entry.data.status ?? null) : null;
      return [
        {
          folder: other.folder,
          id: other.id,
          title: clean(other.title),
          href: other.href,
          status,
          as: [...new Set(list.map(({ as }) => as))],
        },
      ];
    });
  };
  const records = shown.map((page): RecordView => {
    const { entry, folder, id, file, tlp, href } = page;
    const state = entry === undefined ? 'unreadable' : page.visibility === 'stub' ? 'stub' : 'shown';
    const fields = fieldsOf(recordTypes[folder].schema).filter(
      ({ name }) =>
        !['id', 'title', 'tlp'].includes(name) &&
        (state !== 'stub' || STUB_FIELDS.includes(name)) &&
        !(folder === 'people' && audience === 'staff' && name === 'name'),
    );
    const facts: readonly Fact[] = entry === undefined ? [] : factsOf(fields, entry.data, context);
    const body = entry === undefined || state !== 'shown' ? '' : clean(bodyOf(entry.document));
    const { html, headings } = safeHtml(body, file.endsWith('.mdx') ? 'mdx' : 'markdown', around(file));
    const links = state === 'stub' ? [] : linksOf(page);
    return {
      folder,
      id,
      title: clean(page.title),
      href,
      file,
      state,
      tlp,
      facts,
      html,
      headings,
      links: links.slice(0, MOST_LINKS),
      moreLinks: Math.max(0, links.length - MOST_LINKS),
      findings: findingsOf.get(file) ?? [],
      open: entry === undefined ? null : isOpen(entry),
    };
  });
  const registers = FOLDERS.map((folder): RegisterView => {
    const { noun, plural, purpose } = recordTypes[folder];
    const own = records.filter((record) => record.folder === folder);
    return { folder, noun, plural, purpose, count: own.length, open: own.filter(({ open }) => open === true).length };
  });
  const visible = input.findings.filter(({ file }) => byFile.get(file)?.visibility !== 'hidden');
  const site: SiteView = {
    name: organisation.name,
    sample: organisation.sample,
    now,
    clockPinned,
    audience,
    tlp: organisation.tlp,
    timezone: organisation.timezone,
    repository: organisation.repository ?? null,
    channels,
    roles: Object.entries({
      'Incident manager': organisation.roles.incidentManager,
      Deputy: organisation.roles.deputy,
      'Privacy lead': organisation.roles.privacyLead,
    }).flatMap(([label, id]) => (id === undefined ? [] : [{ label, value: linkTo(['people'], id) }])),
    severityScale,
    guidance: safeHtml(clean(bodyOf(content.organisation.document)), 'markdown', around('organisation.md')).html,
    registers,
    summary: summarise(visible),
    findings: findings.filter(({ file }) => !byFile.has(file)),
  };
  return {
    site,
    records: records.toSorted(inRegisterOrder),
    rules: ruleViews(rules, findings),
    marks: marksOf(pages, content),
  };
}

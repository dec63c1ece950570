import { wasFinishedBefore } from '../queries/incident-parts.ts';
import type { Moment } from '../queries/moment.ts';
import type { Past } from '../queries/past.ts';
import type { Content, Frame } from '../records/content.ts';
import type { Document, Path, Place } from '../records/reading/document.ts';
import type { OrganisationEntry } from '../records/reading/settings.ts';
import { FOLDERS, type Folder, isFolder } from '../records/types/fields.ts';
import type { AnyEntry, EntryOf, Organisation } from '../records/types/index.ts';
import type { Example, FailingExample } from './example.ts';
import type { Verdicts } from './verdict.ts';

/** How much a finding weighs. */
export const LEVELS = ['error', 'warning', 'info'] as const;
export type Level = (typeof LEVELS)[number];

/** The obligations that a rule can belong to; the first half of its id. */
export const AREAS = [
  'record',
  'incident',
  'review',
  'evidence',
  'notification',
  'action',
  'policy',
  'training',
  'risk',
  'register',
  'link',
  'history',
  'privacy',
  'waiver',
] as const;
export type Area = (typeof AREAS)[number];

/** Areas of which every rule is fixed: where a record may be unreadable or altered, nothing else that it says counts. */
const FIXED_AREAS = ['record', 'link', 'history', 'waiver'] as const satisfies readonly Area[];
export type RuleId = `${Area}/${string}`;

/** A record, or the organisation's settings: what a finding can be about. */
export interface Subject {
  readonly file: string;
  readonly document: Document;
  /** Absent for the organisation's settings. */
  readonly id?: string;
}

/** Another place that belongs to a problem; `file` where it was found in its file already. */
export type RelatedPlace = { readonly message: string } & (
  | { readonly on: Subject; readonly at?: Path }
  | { readonly file: string; readonly place: Place }
);

/** What a rule found. `message` says what is wrong with the values seen; the rule's `why` and `fix` say the rest. */
export interface Problem {
  /** The field that is wrong, or that is missing; the whole record when absent. */
  readonly at?: Path;
  /** A place in the body, lines counted from its first line; used instead of `at`'s place. */
  readonly inBody?: Place;
  /** Lower case, no full stop, code in backticks, the actual value shown. */
  readonly message: string;
  /** What to type, when the rule's own `fix` can be said more exactly for this case. */
  readonly fix?: string;
  /** Where this case weighs less or more than the rule usually does. */
  readonly severity?: Level;
  readonly related?: readonly RelatedPlace[];
}

/** A problem and what it is about; `file` where there is no readable record, or the place was found already. */
export type Finding = Problem &
  ({ readonly on: Subject } | { readonly file: string; readonly record: string | null; readonly place: Place });

/** The id of the record that a finding is about; null for the organisation's settings and files that are no record. */
export function recordOf(finding: Finding): string | null {
  return 'on' in finding ? (finding.on.id ?? null) : finding.record;
}

/** All that a rule may look at. Nothing else: no clock, no disk, no environment. */
export interface RuleContext {
  readonly content: Content;
  readonly organisation: OrganisationEntry['data'];
  /** The instant of judgement: to be asked, never read, so that it is known until when a finding is right. */
  readonly moment: Moment;
  /** What a look at the text of every file saw for the rule, of unreadable and ill-shaped files too. */
  readonly noticed: (rule: RuleId) => readonly Finding[];
  /** The ids of all rules that there are, asked or not, in order. */
  readonly catalogue: readonly RuleId[];
  /** How much findings of a rule weigh where the organisation says nothing; undefined where there is no such rule. */
  readonly weightOf: (id: string) => Level | undefined;
  /** Whether what somebody typed is the id of a fixed rule, or begins as those of an area of which every rule is fixed. */
  readonly isFixed: (id: string) => boolean;
  /**
   * What a rule finds here, asked or not; nothing where the organisation has switched it off. Only for rules about other
   * rules' findings, as those of waivers: never ask a rule that asks back.
   */
  readonly found: (rule: RuleId) => readonly Finding[];
  /** Whether a rule says nothing here because something that it relies on could not be read. */
  readonly isUnproven: (rule: RuleId) => boolean;
  /** What the records were before the change that is judged; null where nobody compares (`--base`). */
  readonly past: Past | null;
  /** What a comparison of evidence with the files it points to came to; empty where nobody compared (`--store`). */
  readonly evidence: Verdicts;
  /** The files about which something is asked; all where absent. Nobody hears what a rule says about others. */
  readonly only?: ReadonlySet<string> | undefined;
}

/**
 * All that a rule about one file by itself may look at beside that file: what holds for every record alike. What other
 * records say, what was before and who asks is not there, so that its answer holds until the file, the frame or the
 * program changes, or time goes by.
 */
export interface OwnContext
  extends Pick<RuleContext, 'organisation' | 'moment' | 'catalogue' | 'weightOf' | 'isFixed'> {
  /** The settings and the records that are settings of a kind; of the content nothing else. */
  readonly content: Frame;
}

/** What a rule says about one file by itself. */
export interface OwnPart {
  /** The types it speaks of. */
  readonly of: readonly Folder[];
  /** Whether it speaks of the organisation's settings, too. */
  readonly settings: boolean;
  readonly check: (context: OwnContext, on: AnyEntry | OrganisationEntry) => Iterable<Problem>;
}

/** Those of the records about which something is asked; a rule that looks at one after the other looks at no more. */
export function asked<Item extends { readonly file: string }>(
  records: readonly Item[],
  { only }: Pick<RuleContext, 'only'>,
): readonly Item[] {
  return only === undefined ? records : records.filter(({ file }) => only.has(file));
}

/** What a look at the text of one file sees by itself: prose style, raw HTML, secrets. Line and column are the file's. */
export interface Notice extends Place {
  readonly rule: RuleId;
  readonly message: string;
  readonly fix?: string;
}

/** A notice and the file it is about. */
export interface NoticeOfFile extends Notice {
  /** Where it weighs more or less than its rule usually does. */
  readonly severity?: Level;
  readonly file: string;
  readonly record: string | null;
}

/** What every rule says about itself, however it is checked. */
export interface RuleText {
  readonly id: RuleId;
  readonly severity: Level;
  /** What some of its findings weigh instead; whoever sets the rule to one weight changes those. */
  readonly alsoWeighs?: readonly Level[];
  /** The record can not be relied upon, or the law is broken, where it speaks: nobody may change its weight or waive it. */
  readonly fixed?: true;
  /** It asks for what takes time to build up: in the first days of the records (`isYoung`) its errors only warn. */
  readonly grace?: true;
  /** Controls and clauses of ISO/IEC 27001:2022, or articles, that ask for it. */
  readonly controls: readonly string[];
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  /**
   * What the rule reasons from where it misses something: records of a folder, or settings of the organisation. As long as
   * any of it can not be read, what is missed may stand there, and the rule says nothing.
   */
  readonly reliesOn?: readonly (Folder | keyof Organisation)[];
  /** Words that the rule goes by, for everybody to read; shown where it is explained. */
  readonly lists?: readonly { readonly title: string; readonly words: readonly string[] }[];
  /** Run as tests, and shown on the rule's page: what fails, what passes, what lies on the boundary. */
  readonly examples: {
    readonly fails: readonly [FailingExample, ...FailingExample[]];
    readonly passes: readonly [Example, ...Example[]];
  };
}

/** One obligation: what must be true, why, and how to find out. */
export interface Rule extends RuleText {
  readonly check: (context: RuleContext) => Iterable<Finding>;
  /** What it says about each file, where that hangs on nothing else than the file and its frame: `check` asks this of every one. */
  readonly own?: OwnPart;
  /** What such a rule finds beside that in all records together. */
  readonly rest?: ((context: RuleContext) => Iterable<Finding>) | undefined;
}

/** Records of every type. */
export const EVERY_TYPE: readonly Folder[] = FOLDERS;

/** The records of which such a rule speaks, in order of path, and the settings in front of them. */
export function ownSubjects({ of, settings }: OwnPart, content: Content): readonly (AnyEntry | OrganisationEntry)[] {
  const records = content.all.filter(({ type }) => of.includes(type));
  return settings ? [content.organisation, ...records] : records;
}

/** What of all that there is a rule about one file by itself gets to see. */
export function ownContext({ content, organisation, moment, catalogue, weightOf, isFixed }: RuleContext): OwnContext {
  return { content, organisation, moment, catalogue, weightOf, isFixed };
}

function fromOwn(text: RuleText & Pick<Rule, 'rest'>, own: OwnPart): Rule {
  return {
    ...text,
    own,
    *check(context) {
      yield* text.rest?.(context) ?? [];
      const frame = ownContext(context);
      for (const on of asked(ownSubjects(own, context.content), context))
        for (const problem of own.check(frame, on)) yield { ...problem, on };
    },
  };
}

/** A rule about one file by itself, the organisation's settings or a record of any type. */
export function ownRule(
  rule: RuleText & {
    readonly check: (context: OwnContext & { readonly on: AnyEntry | OrganisationEntry }) => Iterable<Problem>;
  },
): Rule {
  const { check, ...text } = rule;
  return fromOwn(text, { of: EVERY_TYPE, settings: true, check: (context, on) => check({ ...context, on }) });
}

/** A record of any of these types. */
type OneOf<Name extends Folder> = { readonly [Each in Name]: EntryOf<Each> }[Name];

/** What a rule about one record at a time says of itself. */
interface OfRecords<Name extends Folder> extends RuleText {
  /** The types it speaks of. */
  readonly of: Name | readonly Name[];
  /** Asks for what belongs to the handling of a record, so that one that was finished before these records began is spared. */
  readonly sparesFinishedBefore?: true;
}

function isSpared({ data }: { readonly data: AnyEntry['data'] }, spares: boolean, content: Frame): boolean {
  return spares && 'imported' in data && wasFinishedBefore(data, content);
}

function isOf<Name extends Folder>(
  subject: AnyEntry | OrganisationEntry,
  folders: readonly Name[],
): subject is AnyEntry & OneOf<Name> {
  return 'type' in subject && folders.some((folder) => folder === subject.type);
}

/** A rule about one record at a time, by itself: what other records say it can not ask, unless it is `rest`. */
export function recordRule<Name extends Folder>(
  rule: OfRecords<Name> & {
    readonly rest?: Rule['rest'];
    readonly check: (context: OwnContext & { readonly record: OneOf<Name> }) => Iterable<Problem>;
  },
): Rule {
  const { of, check, sparesFinishedBefore = false, ...text } = rule;
  const folders: readonly Name[] = typeof of === 'string' ? [of] : of;
  return fromOwn(text, {
    of: folders,
    settings: false,
    check: (context, on) =>
      isOf(on, folders) && !isSpared(on, sparesFinishedBefore, context.content)
        ? check({ ...context, record: on })
        : [],
  });
}

/** A rule about one record at a time that asks what others say, what was found elsewhere, or what evidence holds. */
export function wideRule<Name extends Folder>(
  rule: OfRecords<Name> & {
    readonly check: (context: RuleContext & { readonly record: EntryOf<Name> }) => Iterable<Problem>;
  },
): Rule {
  const { of, check, sparesFinishedBefore = false, ...text } = rule;
  const folders: readonly Name[] = typeof of === 'string' ? [of] : of;
  return {
    ...text,
    *check(context) {
      for (const folder of folders) {
        for (const record of asked(context.content.of(folder), context)) {
          if (isSpared(record, sparesFinishedBefore, context.content)) continue;
          for (const problem of check({ ...context, record })) yield { ...problem, on: record };
        }
      }
    },
  };
}

/** A rule about what a change did to a record: it is asked of each that says something else than before. */
export function changeRule<Name extends Folder>(
  rule: RuleText & {
    /** The types it speaks of. */
    readonly of: Name | readonly Name[];
    /** Fields from which it reasons: where one of before can not be read today, it says nothing. */
    readonly needs?: readonly string[];
    readonly check: (
      context: RuleContext & { readonly past: Past; readonly before: EntryOf<Name>; readonly record: EntryOf<Name> },
    ) => Iterable<Problem>;
  },
): Rule {
  const { of, needs = [], check, ...text } = rule;
  const folders: readonly Name[] = typeof of === 'string' ? [of] : of;
  return {
    ...text,
    *check(context) {
      const { past } = context;
      if (past === null) return;
      for (const folder of folders) {
        for (const record of asked(context.content.of(folder), context)) {
          const before = past.before(folder, record.id);
          if (before === undefined || past.lost(folder, record.id).some((field) => needs.includes(field))) continue;
          for (const problem of check({ ...context, past, before, record })) yield { ...problem, on: record };
        }
      }
    },
  };
}

/** A rule that is answered while a content root is read (`src/records/content.ts`). */
export function faultRule(rule: RuleText): Rule {
  return { ...rule, check: ({ content }) => content.faults.filter((fault) => fault.rule === rule.id) };
}

/** A rule that is answered by a look at the text of each file alone (`src/checker/inspect.ts`). */
export function textRule(rule: RuleText): Rule {
  return { ...rule, check: ({ noticed }) => noticed(rule.id) };
}

/** A rule about the register as a whole, or about records together. */
export function registerRule(rule: Rule): Rule {
  return rule;
}

/** Whether something that a rule relies on could not be read. */
export function isUnproven({ reliesOn = [] }: RuleText, content: Content): boolean {
  return reliesOn.some((name) => (isFolder(name) ? content.unread(name) : content.doubtful(name)));
}

/** The first half of a rule's id. */
export function areaOf(id: RuleId): Area {
  const area = AREAS.find((name) => id.startsWith(`${name}/`));
  if (area === undefined) throw new TypeError(`no area is called as in ${id}`);
  return area;
}

/** Whether what somebody typed is a rule's id by its form, or belongs to an area. */
export function isRuleId(text: string): text is RuleId {
  return AREAS.some((area) => text.startsWith(`${area}/`));
}

/** Whether an organisation can neither change the rule's weight nor waive it: integrity of the record and the law. */
export function isFixed({ id, fixed }: Pick<RuleText, 'id' | 'fixed'>): boolean {
  return fixed === true || isFixedArea(areaOf(id));
}

/** Whether every rule of the area is fixed. */
export function isFixedArea(area: Area): boolean {
  return FIXED_AREAS.some((name) => name === area);
}

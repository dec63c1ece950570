import type { ClockState } from '../queries/clocks.ts';
import type { Language } from '../records/language.ts';
import type { PictureFile } from '../records/pictures/beside.ts';
import type { Folder, Tlp } from '../records/types/fields.ts';
import type { Level, Rule } from '../rules/rule.ts';
import type { Audience } from './audience.ts';
import type { ControlRef } from './control-links.ts';
import type { DutyView } from './duties.ts';
import type { DrawnSection, Heading } from './html.ts';
import type { PolicyView } from './policy-view.ts';
import type { Fact, Value } from './values.ts';
import type { Words } from './words/index.ts';

/** The data behind the pages: plain values, so that Astro can keep them and pages only draw them. */

/** Another record that belongs to one, as this audience may know it. */
export interface LinkView {
  readonly folder: Folder;
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly status: string | null;
  /** How they are tied: titles of fields of the record itself. */
  readonly as: readonly string[];
  /** Below which fields the other record names it. */
  readonly namedIn: readonly string[];
}

/** A finding of the check, as this audience may read it. */
export interface FindingView {
  readonly rule: string;
  readonly ruleHref: string | null;
  readonly severity: Level;
  readonly file: string;
  readonly line: number;
  readonly field: string | null;
  readonly message: string;
  readonly fix: string;
  readonly controls: readonly string[];
  readonly waived: boolean;
  /** The waiver that accepts it; null where none does. */
  readonly accepted: AcceptedView | null;
}

/** A waiver beside what it accepts; until when and why only where the audience may read it. */
export interface AcceptedView {
  readonly waiver: Value;
  /** Who accepted it; null where the audience may not read the waiver. */
  readonly by: Value | null;
  readonly until: string | null;
  readonly reason: string | null;
}

/** A step in the life of an incident. */
export interface IncidentPhase {
  /** What was done: `Reported and aware`. */
  readonly label: string;
  /** When; null where it is still to come. */
  readonly at: string | null;
  /** How long after the step before: `1 h 18 min`; null for the first, or where it is not known. */
  readonly after: string | null;
}

/** An incident in a glance. */
export interface IncidentSummary {
  readonly phases: readonly IncidentPhase[];
  /** How long it took from first to last, or for how long it has been open; null where that is not known. */
  readonly span: string | null;
  readonly exercise: boolean;
}

/** The bar of a clock, each from 0 to 100 of its width. */
export interface ClockBar {
  /** How far the time that was used reaches. */
  readonly used: number;
  /** Where the deadline stands: at the end, or before it where more was used. */
  readonly due: number;
  /** How much of the time was used, in words: `1 h 35 of 4 h used`. */
  readonly words: string;
}

/** A step of a duty for an incident, as it stands at the instant of judgement. */
export interface ClockView {
  readonly record: string;
  readonly recordTitle: string;
  readonly recordHref: string;
  readonly duty: Value;
  /** The step as people call it, and as records name it. */
  readonly stage: string;
  readonly stageId: string;
  readonly state: ClockState;
  /** `in 21 hours`, `3 days late`, what it waits for; empty where it was sent. */
  readonly words: string;
  /** Instants on the clocks of the organisation, but those that were written, which stay as they are. */
  readonly startedAt: string | null;
  readonly dueAt: string | null;
  readonly sentAt: string | null;
  /** The deadline by which it was judged when it was sent, where a correction has moved it since. */
  readonly judgedDueAt: string | null;
  readonly bar: ClockBar | null;
  /** What asks for it, and when that was last compared with its text. */
  readonly source: string;
  /** Whether something is still to be done. */
  readonly open: boolean;
  /** What a reader should know besides: that nobody decided, that it is a drill. */
  readonly notes: readonly string[];
  /** What drafts the notice; null where nothing is to be sent now, and for those who send nothing. */
  readonly draft: string | null;
}

/** What is left before a record may take its next status, as `isms next` says it. */
export interface NextView {
  readonly to: string;
  readonly findings: readonly FindingView[];
}

/** What one commit did to a record, in words. */
export interface StoryLine {
  /** The short id of the commit. */
  readonly commit: string;
  readonly at: string;
  readonly author: string;
  /** Who handed it in; null where that is the author. */
  readonly committer: string | null;
  readonly signature: string;
  /** The file as it was called then. */
  readonly file: string;
  /** What it did, and whether that changed what is written once. */
  readonly changes: readonly { readonly words: string; readonly rewrites: boolean }[];
}

/** Who changed what of a record, oldest first. */
export interface StoryView {
  /** Whether anything was rewritten, or that nothing can be told, in a sentence. */
  readonly said: string;
  /** Why nothing can be told, as the check says it; null where something can. */
  readonly because: string | null;
  readonly entries: readonly StoryLine[];
}

/** A page of the host of the repository. */
export interface HostPage {
  readonly href: string;
  /** What people call the host: `GitHub`. */
  readonly on: string;
}

/** The commit that last changed a record. */
export interface LastChange {
  readonly at: string;
  /** The short id of the commit. */
  readonly commit: string;
  /** Its page; null where nobody knows the host. */
  readonly href: string | null;
}

/** How much of a record its page shows. */
export type RecordState = 'shown' | 'digest' | 'stub' | 'unreadable';

/** A page of a record. */
export interface RecordView {
  readonly folder: Folder;
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly file: string;
  readonly state: RecordState;
  /** What every page of a record says that was taken over from another system; null where it was not. */
  readonly imported: string | null;
  readonly tlp: Tlp;
  readonly facts: readonly Fact[];
  /** What the page of an incident begins with; null for other records, and for what may not be read. */
  readonly summary: IncidentSummary | null;
  /** What an obligation asks for; null for other records. */
  readonly duty: DutyView | null;
  /** What a policy says to those who work by it; null for other records. */
  readonly policy: PolicyView | null;
  readonly html: string;
  readonly headings: readonly Heading[];
  /** Where the sections of the text begin in its HTML. */
  readonly sections: readonly DrawnSection[];
  readonly links: readonly LinkView[];
  /** Links that were left out because there are too many to read. */
  readonly moreLinks: number;
  readonly findings: readonly FindingView[];
  /** The clocks of an incident, for those who run the ISMS and for auditors; soonest first. */
  readonly clocks: readonly ClockView[];
  /** Null where nothing follows, and for those who do not run the ISMS. */
  readonly next: NextView | null;
  /** Null for those who may not know who wrote it, and where nothing was asked of git. */
  readonly story: StoryView | null;
  /** The commit that last changed it; null where `story` is, and where it is in none. */
  readonly lastChange: LastChange | null;
  /** Where it can be edited; null where nobody knows, and for those who do not run the ISMS. */
  readonly edit: HostPage | null;
  /** Whether somebody still has to do something about it; null for records that are never done. */
  readonly open: boolean | null;
}

/** What was learned from a closed incident. */
export interface LessonView {
  readonly href: string;
  readonly title: string;
  readonly topic: string;
  readonly closedAt: string | null;
  readonly exercise: boolean;
  /** HTML, out of safeHtml. */
  readonly html: string;
}

/** A picture that pages show. */
export interface PublishedPicture {
  /** Its path from the folder of the portal. */
  readonly path: string;
  readonly picture: PictureFile;
}

/** The old address of records that were known by a provisional id. */
export interface FormerView {
  readonly folder: Folder;
  readonly id: string;
  readonly href: string;
  /** What it is now; more than one only by mistake. */
  readonly now: readonly { readonly id: string; readonly title: string; readonly href: string }[];
}

/** A register and how much is in it. */
export interface RegisterView {
  readonly folder: Folder;
  readonly noun: string;
  readonly plural: string;
  readonly purpose: string;
  readonly count: number;
  readonly open: number;
}

/** A way to report. */
export interface ChannelView {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly text: string;
  readonly hours: string | null;
  readonly confidential: boolean;
}

/** The repository of the records as its host has it. */
export interface HostedView {
  readonly host: 'github' | 'gitlab' | 'forgejo';
  /** What people call the host: `GitHub`. */
  readonly called: string;
  /** Without `/` at its end. */
  readonly address: string;
  /** The branch that changes go into, and the folder of the records with `/` at its end; null where git did not say. */
  readonly place: RepositoryPlace | null;
}

/** Where new records go in a repository. */
export interface RepositoryPlace {
  readonly branch: string;
  readonly folder: string;
}

/** What is the same on every page. */
export interface SiteView {
  readonly name: string;
  readonly language: Language;
  readonly sample: boolean;
  /** The instant of judgement, as it was given or pinned. */
  readonly now: string;
  readonly clockPinned: boolean;
  /** The commit that the records were taken from, in words; null where there is none. */
  readonly commit: string | null;
  /** When the daily run last went through; null where nobody said. */
  readonly dailyRun: string | null;
  readonly audience: Audience;
  /** Whether these are pages for staff with digests of incidents, and no registers. */
  readonly digests: boolean;
  readonly tlp: Tlp;
  readonly timezone: string;
  /** Where the portal is published, without `/` at its end; null where nobody said. */
  readonly address: string | null;
  readonly repository: string | null;
  /** Where something new can be proposed by a link; null where nobody knows what the repository runs on. */
  readonly hosted: HostedView | null;
  readonly channels: readonly ChannelView[];
  /** Who leads when something happens: what they are called for, and their role. */
  readonly roles: readonly { readonly label: string; readonly value: Value }[];
  readonly severityScale: readonly { readonly severity: string; readonly text: string }[];
  readonly guidance: string;
  readonly registers: readonly RegisterView[];
  readonly summary: Readonly<Record<Level | 'waived', number>>;
  /** Findings about files that are no record, and about the organisation's settings. */
  readonly findings: readonly FindingView[];
}

/** A rule as its page shows it. */
export interface RuleView {
  readonly id: string;
  readonly href: string;
  readonly area: string;
  readonly severity: Level;
  readonly fixed: boolean;
  /** Whether its errors only warn in the first days of the records. */
  readonly grace: boolean;
  readonly controls: readonly string[];
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly lists: NonNullable<Rule['lists']>;
  readonly fails: readonly ExampleView[];
  readonly passes: readonly ExampleView[];
  readonly count: number;
}

/** One case of a rule. */
export interface ExampleView {
  readonly name: string;
  readonly file: string;
  /** What is found there: line, column and message of each finding; nothing where the rule is silent. */
  readonly says: readonly string[];
  /** What the change does that the case is about, in words; null where it is about none. */
  readonly story: readonly string[] | null;
  /** What the file said before the change; null where it was not there, said the same, or nobody compares. */
  readonly before: string | null;
  readonly text: string;
}

/** A rule as the page of a control lists it. */
export interface ControlRule extends Pick<RuleView, 'id' | 'href' | 'title' | 'severity' | 'count'> {
  /** The control as the rule names it: `10.2 b`. */
  readonly names: readonly string[];
}

/** What a rule of a control found, and about which record. */
export interface ControlFinding extends Pick<FindingView, 'rule' | 'severity' | 'message' | 'waived'> {
  readonly id: string;
  readonly title: string;
  readonly href: string;
}

/** A record that evidences a control. */
export interface EvidenceRow {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly status: string | null;
  /** What it shows, in a few words; may be empty. */
  readonly says: string;
  readonly when: Value | null;
}

/** Records of one type that evidence a control. */
export interface EvidenceView {
  readonly title: string;
  /** Why an auditor asks for it; may be empty. */
  readonly why: string;
  readonly folder: Folder;
  /** How many there are, the rows that were left out included. */
  readonly count: number;
  /** How often each `says` occurs, most frequent first; empty where it is not worth counting. */
  readonly tally: readonly { readonly says: string; readonly count: number }[];
  readonly rows: readonly EvidenceRow[];
}

/** A control of ISO/IEC 27001 as its page shows it. */
export interface ControlView extends ControlRef {
  readonly theme: keyof Words['controls']['themes'];
  /** The clause above it and the clauses right below it. */
  readonly kin: readonly ControlRef[];
  /** Pages that belong to it and are no record. */
  readonly places: readonly { readonly text: string; readonly href: string }[];
  readonly rules: readonly ControlRule[];
  /** How often its rules were broken. */
  readonly count: number;
  readonly findings: readonly ControlFinding[];
  readonly moreFindings: number;
  readonly evidence: readonly EvidenceView[];
  /** How many records evidence it, each counted once. */
  readonly records: number;
}

/** All pages of a portal for one audience, and what must not stand on any of them. */
export interface Portal {
  readonly site: SiteView;
  readonly records: readonly RecordView[];
  /** Pages at addresses that records had before: neither records nor found by the search. */
  readonly former: readonly FormerView[];
  readonly lessons: readonly LessonView[];
  readonly rules: readonly RuleView[];
  readonly controls: readonly ControlView[];
  /** Text that the finished pages are searched for; one hit fails the build. */
  readonly marks: readonly string[];
  /** The pictures that pages show, in order of path; no other one is published. */
  readonly pictures: readonly PublishedPicture[];
}

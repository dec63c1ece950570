import { type Moment, momentAt } from '../queries/moment.ts';
import type { Past } from '../queries/past.ts';
import { isYoung } from '../queries/today.ts';
import type { Content, Frame } from '../records/content.ts';
import { pathText } from '../records/reading/document.ts';
import { eachFolder, type Folder } from '../records/types/fields.ts';
import type { Organisation } from '../records/types/index.ts';
import { rules as everyRule, ruleById } from '../rules/index.ts';
import {
  areaOf,
  type Finding,
  isFixed,
  isFixedArea,
  isRuleId,
  isUnproven,
  type Level,
  type NoticeOfFile,
  type OwnContext,
  type Rule,
  type RuleContext,
  type RuleId,
  recordOf,
} from '../rules/rule.ts';
import type { Answers } from './answers.ts';
import { numbered, type Related, type ReportedFinding } from './finding.ts';
import type { Inspected } from './inspect.ts';
import { mentioner } from './mentions.ts';
import { once } from './once.ts';
import { ownFindings } from './own-findings.ts';
import { type KeptPlaces, type PlaceOf, placedRelation, placeOfProblem, places } from './placing.ts';
import type { ChangedSeverity } from './report.ts';
import { mask } from './secrets.ts';
import { type Acceptance, applyWaivers } from './waivers.ts';

/** What a check found, before the run's own facts (commit, version) are added. */
export interface Judgement {
  readonly findings: readonly ReportedFinding[];
  readonly records: Readonly<Record<Folder, number>>;
  readonly changedSeverities: readonly ChangedSeverity[];
  /** The waivers that accept some of the findings, in order of file. */
  readonly acceptances: readonly Acceptance[];
  /** The first instant, in milliseconds since 1970, at which something else may be found in the same records; null where time changes nothing any more. */
  readonly until: number | null;
}

/** What the organisation sets a rule to; undefined where it says nothing, or may not. */
function settingOf(rule: Rule, { organisation }: RuleContext): Level | 'off' | undefined {
  const { id } = rule;
  return isFixed(rule) || !Object.hasOwn(organisation.severities, id) ? undefined : organisation.severities[id];
}

function isOff(rule: Rule, context: RuleContext): boolean {
  return settingOf(rule, context) === 'off';
}

/** The weight of a finding here: the organisation's choice where it has one, and grace. */
function severityOf(rule: Rule, own: Level | undefined, context: RuleContext): Level {
  const chosen = settingOf(rule, context);
  const severity = (chosen === 'off' ? undefined : chosen) ?? own ?? rule.severity;
  return severity === 'error' && rule.grace === true && isYoung(context) ? 'warning' : severity;
}

function report(
  rule: Rule,
  finding: Finding,
  severity: Level,
  placeOf: PlaceOf,
  mentionsOf: ReturnType<typeof mentioner>,
): Omit<ReportedFinding, 'fingerprint'> {
  const at = finding.at ?? [];
  const common = {
    rule: rule.id,
    severity,
    message: finding.message,
    fix: finding.fix ?? rule.fix,
    controls: rule.controls,
    waiver: null,
  };
  const related = (finding.related ?? []).map((one): Related => {
    const { file, place, message } = placedRelation(one, placeOf);
    return { file, ...place, message };
  });
  const field = pathText(at);
  const file = 'on' in finding ? finding.on.file : finding.file;
  const mentions = mentionsOf({ file, at, message: common.message, fix: common.fix, related });
  if (!('on' in finding))
    return { ...common, file, ...finding.place, record: recordOf(finding), field, related, mentions };
  const place = placeOfProblem(finding, finding.on, placeOf);
  return { ...common, file, ...place, record: recordOf(finding), field, related, mentions };
}

const BY_WEIGHT: readonly Level[] = ['error', 'warning', 'info'];

/**
 * The rules of which some finding weighs otherwise here than it would, in order of id. A rule may have several weights:
 * the heaviest that the organisation changed is named.
 */
function changes(rules: readonly Rule[], context: RuleContext): readonly ChangedSeverity[] {
  return rules.flatMap((rule) => {
    const to = settingOf(rule, context);
    if (to === undefined) return [];
    const weights = [rule.severity, ...(rule.alsoWeighs ?? [])];
    const from = BY_WEIGHT.find((level) => weights.includes(level) && level !== to);
    return from === undefined ? [] : [{ rule: rule.id, from, to }];
  });
}

/** Findings of one rule about one file; who has more mends the file as a whole. */
const MOST = 100;

interface Weighed {
  readonly finding: Finding;
  readonly severity: Level;
}

function heavier(a: Level, b: Level): Level {
  return BY_WEIGHT.indexOf(a) < BY_WEIGHT.indexOf(b) ? a : b;
}

/** The first findings of a rule about each file, and one that says how many more there are and weighs as the heaviest of them. */
function fewPerFile(all: readonly Weighed[]): readonly Weighed[] {
  if (all.length <= MOST) return all;
  const byFile = Map.groupBy(all, ({ finding }) => ('on' in finding ? finding.on.file : finding.file));
  return [...byFile.values()].flatMap((own) => {
    const rest = own.slice(MOST);
    const [next] = rest;
    if (next === undefined) return own;
    const { related: _, fix: __, ...place } = next.finding;
    const message = `${rest.length} more of the same kind ${rest.length === 1 ? 'stands' : 'stand'} in this file`;
    const finding: Finding = { ...place, message, fix: 'mend those that are listed, then check again' };
    return [...own.slice(0, MOST), { finding, severity: rest.map(({ severity }) => severity).reduce(heavier) }];
  });
}

/** A finding whose words do not repeat a secret that stands in a record. */
function withoutSecrets<Said extends Omit<ReportedFinding, 'fingerprint'>>(
  finding: Said,
  secrets: readonly string[],
): Said {
  const related = finding.related.map((place) => ({ ...place, message: mask(place.message, secrets) }));
  const field = finding.field === null ? null : mask(finding.field, secrets);
  return { ...finding, field, message: mask(finding.message, secrets), fix: mask(finding.fix, secrets), related };
}

/** Answers what was noticed for a rule. */
function noticedBy(notices: readonly NoticeOfFile[]): RuleContext['noticed'] {
  const byRule = Map.groupBy(notices, ({ rule }) => rule);
  return (id) =>
    (byRule.get(id) ?? []).map(({ rule: _, line, column, ...finding }) => ({ ...finding, place: { line, column } }));
}

/** What is known beside the records themselves. */
export interface Beside extends Pick<RuleContext, 'evidence' | 'past'> {
  /** What was answered about files before, beside the settings that count and at this instant; null where nothing is kept. */
  readonly answers: ((settings: Organisation) => Answers) | null;
  /** Places that were asked for before; null where nothing is kept. */
  readonly places: KeptPlaces | null;
}

const NOTHING_BESIDE: Beside = { evidence: new Map(), past: null, answers: null, places: null };
const CATALOGUE: readonly RuleId[] = everyRule.map(({ id }) => id);

function isFixedId(id: string): boolean {
  const rule = ruleById(id);
  return rule === undefined ? isRuleId(id) && isFixedArea(areaOf(id)) : isFixed(rule);
}

/**
 * The settings that count. What loosens the judge is judged too: in a change, weights, thresholds and the first day count as
 * they stood before it, so that no change is judged by what it says of itself. A sample's settings bind nobody.
 */
export function settingsOf(
  { organisation: { data } }: Pick<Content, 'organisation'>,
  past: Pick<Past, 'organisation'> | null,
): Organisation {
  if (past === null || past.organisation.data.sample) return data;
  const { severities, thresholds, startedOn } = past.organisation.data;
  return { ...data, severities, thresholds, startedOn };
}

/** What rules about one file by themselves may look at, beside these settings. */
export function frameOf(content: Frame, organisation: Organisation, moment: Moment): OwnContext {
  return {
    content,
    organisation,
    moment,
    catalogue: CATALOGUE,
    weightOf: (id) => ruleById(id)?.severity,
    isFixed: isFixedId,
  };
}

/**
 * All that rules may look at, and what each finds: a rule is asked once, however many ask for its findings. Where something
 * is asked about some files alone, rules that ask for others' findings hear all of them.
 */
function contextOf(
  inspected: Inspected,
  rules: readonly Rule[],
  moment: Moment,
  { evidence, past, answers }: Omit<Beside, 'places'>,
  only?: ReadonlySet<string>,
): RuleContext {
  const { content, notices } = inspected;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const known = new Map<RuleId, readonly Finding[]>();
  let whole: RuleContext | null = null;
  // Where few rules are asked, it costs less to ask them than to find out and keep what all say.
  const isKept = only === undefined && everyRule.every(({ id, own }) => own === undefined || byId.get(id)?.own === own);
  const own = once(() => (answers === null || !isKept ? null : ownFindings(context, answers(context.organisation))));
  const ask = (rule: Rule): readonly Finding[] => {
    const kept = rule.own === undefined ? null : own();
    return kept === null ? [...rule.check(asking)] : [...(rule.rest?.(asking) ?? []), ...(kept.get(rule.id) ?? [])];
  };
  const context: RuleContext = {
    ...frameOf(content, settingsOf(content, past), moment),
    content,
    noticed: noticedBy(notices),
    found(id) {
      const rule = byId.get(id) ?? ruleById(id);
      const findings =
        known.get(id) ?? (rule === undefined || isOff(rule, context) || isUnproven(rule, content) ? [] : ask(rule));
      known.set(id, findings);
      return findings;
    },
    isUnproven(id) {
      const rule = byId.get(id) ?? ruleById(id);
      return rule !== undefined && isUnproven(rule, content);
    },
    evidence,
    past,
    only,
  };
  const asking: RuleContext =
    only === undefined
      ? context
      : {
          ...context,
          found(id) {
            whole ??= contextOf(inspected, rules, moment, { evidence, past, answers: null });
            return whole.found(id);
          },
        };
  return context;
}

/**
 * What the rules find, in the public form and in order, before waivers are looked at. Where something is asked about some
 * files alone, what is found in others is not told.
 */
function reported(
  { content, secrets }: Inspected,
  rules: readonly Rule[],
  context: RuleContext,
  kept: KeptPlaces | null = null,
) {
  const { only } = context;
  const { placeOf, save } = places(kept);
  const mentionsOf = mentioner(content);
  const isWanted = (finding: Finding): boolean =>
    only === undefined || only.has('on' in finding ? finding.on.file : finding.file);
  const findings = rules.flatMap((rule) =>
    fewPerFile(
      context
        .found(rule.id)
        .filter(isWanted)
        .map((finding) => ({ finding, severity: severityOf(rule, finding.severity, context) })),
    ).map(({ finding, severity }) => report(rule, finding, severity, placeOf, mentionsOf)),
  );
  save();
  const said = secrets.length === 0 ? findings : findings.map((finding) => withoutSecrets(finding, secrets));
  return numbered(said);
}

function momentIn({ content }: Inspected, now: number): Moment {
  return momentAt(now, content.organisation.data.timezone);
}

/**
 * Asks every rule and puts the answers in order. Pure: the same content, rules and instant give the same bytes.
 * @param inspected what `inspectSource` made of the content root
 * @param now milliseconds since 1970
 * @param beside what a comparison with evidence, or with what the records were, came to
 */
export function judge(
  inspected: Inspected,
  rules: readonly Rule[],
  now: number,
  beside: Partial<Beside> = {},
): Judgement {
  const { content, secrets } = inspected;
  const moment = momentIn(inspected, now);
  const known = { ...NOTHING_BESIDE, ...beside };
  const context = contextOf(inspected, rules, moment, known);
  const found = reported(inspected, rules, context, known.places);
  const { findings, acceptances } = applyWaivers(found, context, secrets);
  const changedSeverities = changes(rules, context);
  return { findings, acceptances, records: countRecords(content), changedSeverities, until: moment.until() };
}

/**
 * What `judge` finds about some files, the waivers applied. Rules that look at one record after the other look at these
 * alone, so that it costs little to ask about few of many.
 */
export function judgeFiles(
  inspected: Inspected,
  rules: readonly Rule[],
  now: number,
  files: ReadonlySet<string>,
  beside: Partial<Beside> = {},
): readonly ReportedFinding[] {
  const known = { ...NOTHING_BESIDE, ...beside };
  const moment = momentIn(inspected, now);
  const found = reported(inspected, rules, contextOf(inspected, rules, moment, known, files));
  const waivers = new Set(inspected.content.of('waivers').map(({ file }) => file));
  return applyWaivers(found, contextOf(inspected, rules, moment, known, waivers), inspected.secrets).findings;
}

function countRecords(content: Content): Readonly<Record<Folder, number>> {
  const counts = eachFolder(() => 0);
  for (const { folder } of content.held) counts[folder] += 1;
  return counts;
}

import type { Content } from '../records/content.ts';
import { linesAboveBody, type Path, type Place, pathText, placer } from '../records/document.ts';
import type { Folder } from '../records/fields.ts';
import { DAY_MS, dayEpoch } from '../records/time.ts';
import {
  areaOf,
  type Finding,
  isFixed,
  type Level,
  type NoticeOfFile,
  type Rule,
  type RuleContext,
  type RuleId,
  type Subject,
} from '../rules/rule.ts';
import type { Verdicts } from '../rules/verdict.ts';
import { fingerprint, inOrder, type Related, type ReportedFinding } from './finding.ts';
import type { Inspected } from './inspect.ts';
import type { ChangedSeverity } from './report.ts';
import { mask } from './secrets.ts';

/** What a check found, before the run's own facts (commit, version) are added. */
export interface Judgement {
  readonly findings: readonly ReportedFinding[];
  readonly records: Readonly<Record<Folder, number>>;
  readonly changedSeverities: readonly ChangedSeverity[];
}

/** Answers places of one run; each file is read for them once. */
function places(): (on: Subject, at: Path) => Place {
  const known = new Map<string, (path: Path) => Place>();
  return (on, at) => {
    let placeOf = known.get(on.file);
    if (placeOf === undefined) {
      placeOf = placer(on.document);
      known.set(on.file, placeOf);
    }
    return placeOf(at);
  };
}

function recordOf(on: Subject): string | null {
  return on.id ?? null;
}

/** Whether what cannot exist yet is forgiven: 90 days from the ISMS's first day for what takes time to build up. */
function inGrace(id: RuleId, { organisation, now }: RuleContext): boolean {
  const start = dayEpoch(organisation.startedOn);
  const young = start !== null && now < start + organisation.thresholds.graceDays * DAY_MS;
  return young && (areaOf(id) === 'register' || areaOf(id) === 'training' || id.startsWith('review/management-'));
}

/** The weight of a rule here: the organisation's choice where it has one, and grace. Null where it is switched off. */
function severityOf(rule: Rule, own: Level | undefined, context: RuleContext): Level | null {
  const chosen = isFixed(rule.id) ? undefined : context.organisation.severities[rule.id];
  if (chosen === 'off') return null;
  const severity = chosen ?? own ?? rule.severity;
  return severity === 'error' && inGrace(rule.id, context) ? 'warning' : severity;
}

function report(
  rule: Rule,
  finding: Finding,
  severity: Level,
  placeOf: (on: Subject, at: Path) => Place,
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
  const related = (finding.related ?? []).map(
    (place): Related => ({ file: place.on.file, ...placeOf(place.on, place.at ?? []), message: place.message }),
  );
  const field = pathText(at);
  if (!('on' in finding))
    return { ...common, file: finding.file, ...finding.place, record: finding.record, field, related };
  const { on, inBody } = finding;
  const place =
    inBody === undefined ? placeOf(on, at) : { line: linesAboveBody(on.document) + inBody.line, column: inBody.column };
  return { ...common, file: on.file, ...place, record: recordOf(on), field, related };
}

/** The rules whose weight the organisation changed, in order of id. */
function changes(rules: readonly Rule[], context: RuleContext): readonly ChangedSeverity[] {
  return rules.flatMap((rule) => {
    const to = isFixed(rule.id) ? undefined : context.organisation.severities[rule.id];
    return to === undefined || to === rule.severity ? [] : [{ rule: rule.id, from: rule.severity, to }];
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

const NOT_COMPARED: Verdicts = new Map();

/**
 * Asks every rule and puts the answers in order. Pure: the same content, rules and instant give the same bytes.
 * @param inspected what `inspectSource` made of the content root
 * @param now milliseconds since 1970
 * @param evidence what a comparison of evidence with its files came to, where it was made
 */
export function judge(
  { content, notices, secrets }: Inspected,
  rules: readonly Rule[],
  now: number,
  evidence: Verdicts = NOT_COMPARED,
): Judgement {
  const context: RuleContext = {
    content,
    organisation: content.organisation.data,
    now,
    noticed: noticedBy(notices),
    evidence,
  };
  const placeOf = places();
  const counted = new Map<string, number>();
  const findings = rules.flatMap((rule) => {
    const reported: Omit<ReportedFinding, 'fingerprint'>[] = [];
    for (const finding of rule.check(context)) {
      const severity = severityOf(rule, finding.severity, context);
      if (severity !== null) reported.push(report(rule, finding, severity, placeOf));
    }
    return reported;
  });
  const said = secrets.length === 0 ? findings : findings.map((finding) => withoutSecrets(finding, secrets));
  const fingerprinted = said.map((finding) => {
    const subject = finding.record ?? finding.file;
    const key = `${finding.rule} ${subject} ${finding.field}`;
    const ordinal = counted.get(key) ?? 0;
    counted.set(key, ordinal + 1);
    return { ...finding, fingerprint: fingerprint(finding.rule, subject, finding.field, ordinal) };
  });
  return {
    findings: fingerprinted.sort(inOrder),
    records: countRecords(content),
    changedSeverities: changes(rules, context),
  };
}

function countRecords(content: Content): Readonly<Record<Folder, number>> {
  const counts: Record<Folder, number> = {
    incidents: 0,
    nonconformities: 0,
    actions: 0,
    risks: 0,
    obligations: 0,
    contacts: 0,
    policies: 0,
    training: 0,
    people: 0,
    assets: 0,
    reviews: 0,
    waivers: 0,
  };
  for (const { folder } of content.held) counts[folder] += 1;
  return counts;
}

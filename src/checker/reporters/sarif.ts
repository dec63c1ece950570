import type { Place } from '../../records/reading/document.ts';
import type { Rule } from '../../rules/rule.ts';
import { uriPath, visible, visibleJson } from '../escape.ts';
import type { ReportedFinding } from '../finding.ts';
import type { ChangedSeverity, Report } from '../report.ts';
import type { Acceptance } from '../waivers.ts';
import { type Look, pathFrom } from './reporter.ts';
import { SARIF_LEVELS, sarifRule } from './sarif-rules.ts';
import { acceptedBecause, inWords } from './wording.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** The top of the repository, in which every path begins. */
const ROOT = '%SRCROOT%';

/** A message in which no reader of SARIF finds a link or a place for an argument (SARIF 2.1.0, 3.11.5 and 3.11.6). */
function message(text: string): { readonly text: string } {
  return {
    text: visible(text)
      .replaceAll('](', '] (')
      .replaceAll(/\{(?=\d+\})/g, '{ '),
  };
}

function location(prefix: string, file: string, place: Place | null): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriPath(pathFrom(prefix, file)), uriBaseId: ROOT },
      ...(place === null ? {} : { region: { startLine: place.line, startColumn: place.column } }),
    },
  };
}

function suppression(report: Report, prefix: string, waiver: string): object {
  const facts: Acceptance | undefined = report.acceptances.find(({ id }) => id === waiver);
  const where = facts === undefined ? {} : { location: location(prefix, facts.file, null) };
  return { kind: 'external', status: 'accepted', justification: visible(acceptedBecause(report, waiver)), ...where };
}

function resultOf(finding: ReportedFinding, report: Report, prefix: string, ruleIndex: number): object {
  const { rule, severity, file, line, column, record, field, related, fix, controls, waiver } = finding;
  const logical = [record, field].filter((part) => part !== null).join(': ');
  const named = logical === '' ? {} : { logicalLocations: [{ fullyQualifiedName: visible(logical), kind: 'member' }] };
  return {
    ruleId: rule,
    ...(ruleIndex === -1 ? {} : { ruleIndex }),
    level: SARIF_LEVELS[severity],
    message: message(inWords(finding)),
    locations: [{ ...location(prefix, file, { line, column }), ...named }],
    relatedLocations: related.map((place) => ({
      ...location(prefix, place.file, place),
      message: message(place.message),
    })),
    partialFingerprints: { 'isms/v1': finding.fingerprint },
    suppressions: waiver === null ? [] : [suppression(report, prefix, waiver)],
    properties: { record, field, fix: visible(fix), controls, waiver },
  };
}

/** What the organisation set a rule to, in SARIF's own place for it. */
function overrideOf({ rule, to }: ChangedSeverity, indexOf: (id: string) => number): object {
  const configuration = to === 'off' ? { enabled: false } : { enabled: true, level: SARIF_LEVELS[to] };
  const index = indexOf(rule);
  return { configuration, descriptor: { id: rule, ...(index === -1 ? {} : { index }) } };
}

function factsOf({
  organisation,
  now,
  clockPinned,
  commit,
  base,
  content,
  summary,
  leftOut,
  changedSeverities,
}: Report): object {
  const { name, sample } = organisation;
  return {
    organisation: { name: visible(name), sample },
    now,
    clockPinned,
    commit,
    base,
    content: visible(content),
    summary,
    leftOut,
    changedSeverities,
  };
}

/**
 * The report as SARIF 2.1.0, for GitHub code scanning and other readers of it: rules with their help, results at their
 * lines, waivers as suppressions. Paths begin at the top of the repository.
 */
export function sarif(report: Report, { prefix }: Look): string {
  const places = new Map(report.rules.map(({ id }: Rule, at): [string, number] => [id, at]));
  const indexOf = (id: string): number => places.get(id) ?? -1;
  const run = {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        semanticVersion: report.tool.version,
        rules: report.rules.map((rule) => sarifRule(rule, report.organisation)),
      },
    },
    automationDetails: { id: `isms/${uriPath(prefix)}` },
    originalUriBaseIds: { [ROOT]: { description: { text: 'The top of the repository' } } },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: true,
        ruleConfigurationOverrides: report.changedSeverities.map((change) => overrideOf(change, indexOf)),
      },
    ],
    results: report.findings.map((finding) => resultOf(finding, report, prefix, indexOf(finding.rule))),
    properties: factsOf(report),
  };
  return `${visibleJson(JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2))}\n`;
}

import { byFile } from '../../records/order.ts';
import { type Area, areaOf } from '../../rules/rule.ts';
import { counted } from '../../rules/wording.ts';
import { xmlText } from '../escape.ts';
import type { ReportedFinding } from '../finding.ts';
import type { Judged, Report } from '../report.ts';
import { type Look, pathFrom } from './reporter.ts';
import { acceptedBecause, changedWeights } from './wording.ts';

/** One record and one area of rules: passed, failed, or skipped because what is wrong is accepted. */
interface Case extends Judged {
  readonly area: string;
  /** What fails. */
  readonly failures: readonly ReportedFinding[];
  readonly waived: readonly ReportedFinding[];
  /** What is found and does not fail. */
  readonly remarks: readonly ReportedFinding[];
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inner: readonly string[],
): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  const head = `<${name}${given.join('')}`;
  return inner.length === 0 ? `${head}/>` : `${head}>\n${inner.join('\n')}\n</${name}>`;
}

function paragraph(
  { severity, file, line, column, message, fix, rule, waiver }: ReportedFinding,
  report: Report,
): string {
  const accepted = waiver === null ? [] : [`This is ${acceptedBecause(report, waiver)}`];
  const place = `${pathFrom(report.content, file)}:${line}:${column}`;
  return [`${severity} at ${place}: ${message}`, `What to do: ${fix}`, `Rule: ${rule}`, ...accepted]
    .map(xmlText)
    .join('\n');
}

function paragraphs(findings: readonly ReportedFinding[], report: Report): readonly string[] {
  return findings.map((finding) => paragraph(finding, report));
}

function headline([first, ...rest]: readonly ReportedFinding[]): string {
  const more = rest.length === 0 ? '' : ` (and ${counted(rest.length, 'more finding')})`;
  return `${first?.message ?? ''}${more}`;
}

function caseXml({ area, file, record, failures, waived, remarks }: Case, report: Report, prefix: string): string {
  const folder = record === null ? [] : [file.slice(0, file.indexOf('/'))];
  const [first] = waived;
  const outcome =
    failures.length > 0
      ? [
          element(
            'failure',
            { message: headline(failures), type: failures[0]?.severity ?? '' },
            paragraphs(failures, report),
          ),
        ]
      : first === undefined
        ? []
        : [element('skipped', { message: acceptedBecause(report, first.waiver ?? '') }, [])];
  const also = paragraphs([...waived, ...remarks], report);
  const attributes = {
    classname: [area, ...folder].join('.'),
    name: record ?? file,
    file: pathFrom(prefix, file),
    time: 0,
  };
  return element('testcase', attributes, [...outcome, ...(also.length === 0 ? [] : [element('system-out', {}, also)])]);
}

/** Every file beside every area of rules that was asked, in order; files of findings that nobody listed too. */
function* casesOf(report: Report, failOn: Look['failOn']): Generator<Case> {
  const areas = [...new Set(report.rules.map(({ id }): Area => areaOf(id)))].sort();
  const byCase = Map.groupBy(report.findings, ({ rule, file }) => `${rule.slice(0, rule.indexOf('/'))} ${file}`);
  const files = new Map<string, Judged>(report.findings.map(({ file, record }) => [file, { file, record }]));
  for (const judged of report.judged) files.set(judged.file, judged);
  const ordered = [...files.values()].sort(byFile);
  for (const area of areas) {
    for (const judged of ordered) {
      const found = byCase.get(`${area} ${judged.file}`) ?? [];
      const open = found.filter(({ waiver }) => waiver === null);
      const fails = ({ severity }: ReportedFinding): boolean =>
        severity === 'error' || (failOn === 'warning' && severity === 'warning');
      yield {
        ...judged,
        area,
        failures: open.filter(fails),
        waived: found.filter(({ waiver }) => waiver !== null),
        remarks: open.filter((finding) => !fails(finding)),
      };
    }
  }
}

function totals(cases: readonly Case[]): Readonly<Record<string, number>> {
  const failures = cases.filter((one) => one.failures.length > 0).length;
  const skipped = cases.filter((one) => one.failures.length === 0 && one.waived.length > 0).length;
  return { tests: cases.length, failures, errors: 0, skipped, time: 0 };
}

function propertiesXml(report: Report): string {
  const facts = {
    organisation: report.organisation.name,
    now: report.now,
    commit: report.commit ?? 'none',
    base: report.base ?? 'none',
    content: report.content,
    'left-out': report.leftOut,
  };
  const changed = changedWeights(report).map((value): [string, string] => ['set-otherwise', value]);
  const list = [...Object.entries(facts), ...changed].map(([name, value]) => element('property', { name, value }, []));
  return element('properties', {}, list);
}

/**
 * The report for programs that read test results: one case for each record and area of rules, in one suite for each area.
 * A case fails with findings at or above the bar, is skipped when all that is wrong is accepted by waivers, and passes
 * otherwise; what does not fail stands in its output.
 */
export function junit(report: Report, { prefix, failOn }: Look): string {
  const cases = [...casesOf(report, failOn)];
  const properties = propertiesXml(report);
  const suites = [...Map.groupBy(cases, ({ area }) => area)].map(([name, own]) =>
    element('testsuite', { name, ...totals(own) }, [properties, ...own.map((one) => caseXml(one, report, prefix))]),
  );
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  return `${head}\n${element('testsuites', { name: 'isms check', ...totals(cases) }, suites)}\n`;
}

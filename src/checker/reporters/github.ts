import { LEVELS, type Level } from '../../rules/rule.ts';
import { counted } from '../../rules/wording.ts';
import { commandProperty, commandText, visible } from '../escape.ts';
import type { ReportedFinding } from '../finding.ts';
import type { Report } from '../report.ts';
import { type Look, pathFrom } from './reporter.ts';
import { acceptedBecause, nextSteps, settings, size, tally } from './wording.ts';

/** How many annotations of each kind GitHub shows for one step; the summary takes one notice. */
const SHOWN: Readonly<Record<Level, number>> = { error: 10, warning: 10, info: 9 };
/** How many waivers the first annotation names. */
const WAIVERS = 10;
const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'notice' };

function command(name: string, properties: Readonly<Record<string, string>>, lines: readonly string[]): string {
  const given = Object.entries(properties).map(([key, value]) => `${key}=${commandProperty(value)}`);
  return `::${name} ${given.join(',')}::${commandText(lines.map(visible).join('\n'))}\n`;
}

function annotation({ severity, file, line, column, rule, message, fix }: ReportedFinding, prefix: string): string {
  const place = { file: pathFrom(prefix, file), line: String(line), col: String(column), title: rule };
  return command(COMMANDS[severity], place, [message, `Fix: ${fix}`]);
}

/** The report as annotations of a GitHub workflow: what was found in all, then the heaviest findings at their lines. */
export function github(report: Report, { prefix, failOn }: Look): string {
  const { acceptances } = report;
  const open = report.findings.filter(({ waiver }) => waiver === null);
  const shown = LEVELS.flatMap((level) => open.filter(({ severity }) => severity === level).slice(0, SHOWN[level]));
  const more = open.length - shown.length;
  const rest =
    more === 0
      ? []
      : [
          `${counted(more, 'more finding')} can not be shown here: the summary of the run and the JSON report list them all.`,
        ];
  const head = command('notice', { title: `isms check: ${tally(report.summary)}` }, [
    `${report.organisation.name}: ${size(report)}.`,
    ...settings(report).map((text) => `${text}.`),
    ...acceptances.slice(0, WAIVERS).map(({ id, rule }) => `${rule} is ${acceptedBecause(report, id)}`),
    ...(acceptances.length > WAIVERS
      ? [`${counted(acceptances.length - WAIVERS, 'more waiver')} accept findings.`]
      : []),
    ...nextSteps(report, failOn),
    ...rest,
  ]);
  return head + shown.map((finding) => annotation(finding, prefix)).join('');
}

import { counted } from '../../rules/wording.ts';
import { logLine, visible } from '../escape.ts';
import type { ReportedFinding } from '../finding.ts';
import type { Report, Summary } from '../report.ts';
import { linesOf } from './layout.ts';
import { type Look, pathFrom } from './reporter.ts';
import { circumstances, nextSteps, size, tally } from './wording.ts';

const STYLES = { error: '1;31', warning: '33', info: '36', faint: '2', strong: '1', good: '32' } as const;
type Style = keyof typeof STYLES;
/** Sets a text in a style, or leaves it plain. */
export type Paint = (style: Style, text: string) => string;

/** Every sequence that this reporter sets a colour with. */
export const PAINTS: readonly string[] = ['0', ...Object.values(STYLES)].map((style) => `\u001B[${style}m`);

const plain: Paint = (_, text) => text;
const coloured: Paint = (style, text) => `\u001B[${STYLES[style]}m${text}\u001B[0m`;

/** Sets text in colours where a person sees them. */
export function painter(colour: boolean): Paint {
  return colour ? coloured : plain;
}

/** `error`, `warning` and `fix` stand below each other. */
const LABEL = 9;
/** On a narrow terminal text is rather cut by it than broken into single words. */
const MIN_TEXT = 30;

interface Page {
  readonly width: number;
  /** Columns of the widest `line:column`. */
  readonly places: number;
  readonly paint: Paint;
}

interface Row {
  readonly place: string;
  readonly label: string;
  readonly style: Style;
  readonly text: string;
}

function rowsOf(
  { line, column, severity, message, fix, rule, controls, related }: ReportedFinding,
  content: string,
): readonly Row[] {
  const asks = controls.length === 0 ? '' : ` (${controls.join(', ')})`;
  return [
    { place: `${line}:${column}`, label: severity, style: severity, text: message },
    ...related.map(
      (other): Row => ({
        place: '',
        label: 'see',
        style: 'faint',
        text: `${pathFrom(content, other.file)}:${other.line}, ${other.message}`,
      }),
    ),
    { place: '', label: 'fix', style: 'faint', text: fix },
    { place: '', label: 'rule', style: 'faint', text: `${rule}${asks}` },
  ];
}

function* tableOf(
  findings: readonly ReportedFinding[],
  report: Report,
  { width, places, paint }: Page,
): Generator<string> {
  const before = 2 + places + 2 + LABEL;
  for (const finding of findings) {
    for (const { place, label, style, text } of rowsOf(finding, report.content)) {
      const [first = '', ...rest] = linesOf(visible(text), Math.max(MIN_TEXT, width - before));
      const quiet = label === 'rule' ? paint('faint', first) : first;
      yield `  ${paint('faint', place.padStart(places))}  ${paint(style, label.padEnd(LABEL))}${quiet}`;
      for (const line of rest) yield ' '.repeat(before) + line;
    }
    yield '';
  }
}

/** What is wrong and accepted for a time: by waiver, in few words. */
function* acceptedLines(report: Report, { width, paint }: Page): Generator<string> {
  const waived = Map.groupBy(
    report.findings.filter(({ waiver }) => waiver !== null),
    ({ waiver }) => waiver ?? '',
  );
  if (waived.size > 0) yield paint('strong', 'Accepted deviations');
  for (const [waiver, findings] of waived) {
    const facts = report.acceptances.find(({ id }) => id === waiver);
    const until =
      facts === undefined ? '' : `, until ${facts.expiresOn}, approved by ${facts.approvedBy}: ${facts.title}`;
    const [first = '', ...rest] = linesOf(visible(`${waiver}${until}`), width - 2);
    yield `  ${paint('good', first)}`;
    for (const line of rest) yield `  ${line}`;
    for (const { file, line, message, rule } of findings) {
      const text = linesOf(
        visible(`${pathFrom(report.content, file)}:${line}, ${message} (${rule})`),
        Math.max(MIN_TEXT, width - 4),
      );
      for (const one of text) yield `    ${one}`;
    }
    yield '';
  }
}

/** What was found in all: `2 errors in 1 file; 1 waived`. */
function totalOf(summary: Summary, files: number): string {
  const said = tally(files === 0 ? summary : { ...summary, waived: 0 });
  const where = files === 0 ? '' : ` in ${counted(files, 'file')}`;
  const waived = files === 0 || summary.waived === 0 ? '' : `; ${summary.waived} waived`;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${where}${waived}`;
}

function* lines(report: Report, { width, colour, failOn }: Look): Generator<string> {
  const { organisation, findings, summary } = report;
  const paint = painter(colour);
  const sample = organisation.sample ? ' (made up, as an example)' : '';
  const [head = '', ...more] = linesOf(visible(`${organisation.name}${sample}: ${size(report)}`), width);
  yield paint('strong', head);
  yield* more;
  for (const text of circumstances(report))
    for (const line of linesOf(visible(text), width)) yield paint('faint', line);
  yield '';
  const open = findings.filter(({ waiver }) => waiver === null);
  const byFile = Map.groupBy(open, ({ file }) => file);
  const places = Math.max(0, ...open.map(({ line, column }) => `${line}:${column}`.length));
  for (const [file, found] of byFile) {
    yield paint('strong', visible(pathFrom(report.content, file)));
    yield* tableOf(found, report, { width, places, paint });
  }
  yield* acceptedLines(report, { width, places, paint });
  const style = summary.error > 0 ? 'error' : summary.warning > 0 ? 'warning' : 'good';
  yield paint(style, `${totalOf(summary, byFile.size)}.`);
  for (const sentence of nextSteps(report, failOn)) yield* linesOf(visible(sentence), width);
}

/** The report for a person at a terminal: by file, what is wrong, what to do about it, and what to do next. */
export function terminal(report: Report, look: Look): string {
  return [...lines(report, look)].map((line) => `${logLine(line.trimEnd())}\n`).join('');
}

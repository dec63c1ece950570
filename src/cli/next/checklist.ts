import { visible } from '../../checker/escape.ts';
import type { ReportedFinding } from '../../checker/finding.ts';
import type { Left } from '../../checker/next.ts';
import { summarise } from '../../checker/report.ts';
import { linesOf } from '../../checker/reporters/layout.ts';
import type { Paint } from '../../checker/reporters/terminal.ts';
import { tally } from '../../checker/reporters/wording.ts';
import { stepsLeftOut } from '../../queries/next-status.ts';
import { capitalised } from '../../records/words.ts';
import { kindOf } from './asked-step.ts';

/** What a checklist is told beside what is left. */
export interface ChecklistLook {
  readonly width: number;
  readonly paint: Paint;
  /** The record's file, as the user would type it. */
  readonly file: string;
}

/** `[ ] error    `: the box and the weight of a line. */
const BEFORE = 15;

function* row(label: string, text: string, { width }: ChecklistLook): Generator<string> {
  const [first = '', ...rest] = linesOf(visible(text), Math.max(30, width - BEFORE));
  yield label + first;
  for (const line of rest) yield ' '.repeat(BEFORE) + line;
}

function* item(
  { severity, message, fix, rule, controls, waiver }: ReportedFinding,
  look: ChecklistLook,
): Generator<string> {
  const { paint } = look;
  const asks = controls.length === 0 ? '' : ` (${controls.join(', ')})`;
  const label = waiver === null ? severity : 'accepted';
  const box = waiver === null && severity === 'error' ? '[ ]' : '   ';
  const style = waiver === null ? severity : 'good';
  yield* row(`  ${box} ${paint(style, label.padEnd(9))}`, waiver === null ? message : `${message} (${waiver})`, look);
  yield* row(`      ${paint('faint', 'fix'.padEnd(9))}`, fix, look);
  yield* row(`      ${paint('faint', 'rule'.padEnd(9))}`, `${rule}${asks}`, look);
  yield '';
}

/** What somebody has to know about the step itself, a sentence each. */
function* remarks({ entry, to }: Left): Generator<string> {
  const skipped = stepsLeftOut(entry, to).map((step) => `\`${step}\``);
  if (skipped.length > 0)
    yield `That leaves out ${skipped.join(', ')}: say for each in \`statusSkips\` who decided it, and why.`;
  if (entry.type === 'incidents' && entry.data.kind === 'event' && entry.data.status === 'reported')
    yield 'This is the list for an event. An incident is asked for more: for its list, set `kind: incident` first.';
}

function conclusion({ findings, to }: Left, { file }: ChecklistLook): string {
  const summary = summarise(findings);
  const write = `set \`status: ${to}\` in \`${file}\`, run \`npx isms check\`, and hand it in`;
  if (summary.error > 0) return `${capitalised(tally(summary))} left. Mend what has a box; then ${write}.`;
  const rest = findings.length === 0 ? 'Nothing is left' : `Nothing keeps it from that (${tally(summary)})`;
  return `${rest}: ${write}.`;
}

function* lines(left: Left, status: string, look: ChecklistLook): Generator<string> {
  const { entry, to, findings, already } = left;
  const { paint, width } = look;
  const fresh = findings.filter(({ fingerprint }) => !already.has(fingerprint));
  const known = findings.filter(({ fingerprint }) => already.has(fingerprint));
  for (const line of linesOf(visible(`${entry.id}: ${entry.data.title}`), width)) yield paint('strong', line);
  yield* linesOf(`${capitalised(kindOf(entry))} that is \`${status}\`.`, width);
  for (const remark of remarks(left)) yield* linesOf(remark, width);
  yield '';
  if (fresh.length > 0) {
    yield paint('strong', `Before it may be \`${to}\``);
    for (const finding of fresh) yield* item(finding, look);
  }
  if (known.length > 0) {
    yield paint('strong', 'Found in it today, and then still');
    for (const finding of known) yield* item(finding, look);
  }
  const { error } = summarise(findings);
  for (const line of linesOf(visible(conclusion(left, look)), width)) yield error > 0 ? line : paint('good', line);
}

/** What is left before a record may take a step, for a person at a terminal: boxes to tick, and what to type then. */
export function checklist(left: Left, status: string, look: ChecklistLook): string {
  return [...lines(left, status, look)].map((line) => `${line.trimEnd()}\n`).join('');
}

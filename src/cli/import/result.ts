import { join } from 'node:path';
import { visible } from '../../checker/escape.ts';
import type { Arrival, Arrived } from '../../exchange/arrive.ts';
import type { Fact, Ignored } from '../../exchange/format.ts';
import { counted } from '../../rules/wording.ts';
import { USUAL } from '../content-root.ts';
import { quoted } from '../next-steps.ts';
import type { PeopleMet } from './people-file.ts';

/** What an import says in the end. */
export interface Result extends Omit<Arrival, 'files'> {
  readonly ignored: readonly Ignored[];
  readonly people: PeopleMet;
  readonly from: string;
  readonly out: string;
  /** Whether the folder was made for it, so that its settings are still to be filled in. */
  readonly isNew: boolean;
  readonly isDry: boolean;
}

/** One JSON document. */
export function resultJson({
  arrived,
  refused,
  ignored,
  changed,
  unchanged,
  people,
  isDry,
}: Omit<Result, 'from' | 'out' | 'isNew'>): string {
  return `${JSON.stringify({ arrived, refused, ignored, changed, unchanged, people, dryRun: isDry }, null, 2)}\n`;
}

const said = ({ what, value }: Fact): string => `${what}${value === '' ? '' : ` \`${value.replaceAll(/\s+/g, ' ')}\``}`;

/** How often each kind of thing was there, and its values where they are few. */
function summaryLines(facts: readonly Fact[]): readonly string[] {
  const kinds = new Map<string, Map<string, number>>();
  for (const { what, value } of facts) {
    const values = kinds.get(what) ?? new Map<string, number>();
    kinds.set(what, values.set(value, (values.get(value) ?? 0) + 1));
  }
  const rows = [...kinds].map(([what, values]): readonly [string, number, string] => {
    const shown = [...values].map(([value, count]) => `${value} ${count}`).join(', ');
    return [what, [...values.values()].reduce((sum, count) => sum + count, 0), shown.length > 60 ? '' : shown];
  });
  rows.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const width = Math.min(40, Math.max(0, ...rows.map(([what]) => what.length)));
  return rows.map(([what, count, shown]) =>
    visible(`  ${what.padEnd(width)}  ${String(count).padStart(4)}  ${shown}`).trimEnd(),
  );
}

/** More lines of one kind nobody reads; they are counted, and `--format json` has each of them. */
const MOST_LISTED = 10;

/** What was taken for granted: report by report, or how often where that would be many lines. */
function* assumedLines(arrived: readonly Arrived[]): Generator<string> {
  const all = arrived.flatMap(({ source, id, assumed }) => assumed.map((one) => ({ ...one, at: `${source} → ${id}` })));
  for (const [what, list] of Map.groupBy(all, (one) => one.what)) {
    if (list.length > MOST_LISTED) {
      yield visible(`  ${what}: ${counted(list.length, 'report')}`);
      continue;
    }
    for (const { at, value, taken } of list) yield visible(`  ${at}: ${said({ what, value })}, taken as \`${taken}\``);
  }
}

/** What comes next, for whoever has imported. */
export function nextText({ out, isNew }: Pick<Result, 'out' | 'isNew'>): string {
  const check = `\`isms check${USUAL.some((name) => name === out) ? '' : ` --content ${quoted(out)}`}\``;
  if (isNew) return `Next: fill in ${join(out, 'organisation.md')}, then run ${check}`;
  return `Next: ${check} says what is left for you to decide; then hand the drafts in with \`git add ${quoted(out)}\` and \`git commit\``;
}

/** Lines below what they are; nothing where there are none. */
export function part(head: string, lines: Iterable<string>): string {
  const list = [...lines];
  return list.length === 0 ? '' : [head, ...list].join('\n');
}

/** What a person reads. */
export function resultText({
  arrived,
  refused,
  ignored,
  changed,
  unchanged,
  people,
  from,
  out,
  isNew,
  isDry,
}: Result): string {
  const all = arrived.length + refused.length;
  const would = isDry ? 'would become' : 'became';
  const unmapped = arrived.filter((one) => one.unmapped.length > 0);
  const parts = [
    `${arrived.length} of ${counted(all, 'report')} ${would} ${arrived.length === 1 ? 'a record' : 'records'} in ${out}${isDry ? '; nothing was written' : ''}`,
    unchanged === 0
      ? ''
      : `${counted(unchanged, 'report')} arrived before and ${unchanged === 1 ? 'says' : 'say'} the same`,
    part(
      'Arrived before, and says something else there now; the record was left as it is:',
      changed.map((one) => visible(`  ${one.source} → ${one.id}: ${one.changed.map(said).join(', ')}`)),
    ),
    part('Not read:', [
      ...refused.map(({ source, message }) => visible(`  ${source}: ${message}`)),
      ...(refused.length === 0
        ? []
        : ['  Mend this where it stands, and run the same command again: what has arrived is not added twice.']),
    ]),
    part('Taken for granted:', assumedLines(arrived)),
    part(
      'Not mapped, report by report:',
      unmapped.length > MOST_LISTED
        ? []
        : unmapped.map((one) => visible(`  ${one.source} → ${one.id}: ${one.unmapped.map(said).join(', ')}`)),
    ),
    part(
      `Not mapped, in all; facts stand in the text of their record, under \`## Imported from ${from}\`:`,
      summaryLines(arrived.flatMap((one) => one.unmapped)),
    ),
    part(
      'Left out, as no report:',
      ignored.map(({ what, count }) => visible(`  ${what}: ${count}`)),
    ),
    people.unknown === 0
      ? ''
      : `${counted(people.unknown, 'person', 'people')} of ${people.count} named there ${people.unknown === 1 ? 'has' : 'have'} no id here and ${people.unknown === 1 ? 'is' : 'are'} not named${people.file === null ? '' : `: fill in ${people.file}, and import into another folder with \`--people ${people.file}\``}`,
    arrived.length === 0 || isDry ? '' : nextText({ out, isNew }),
  ];
  return `${parts.filter((text) => text !== '').join('\n\n')}\n`;
}

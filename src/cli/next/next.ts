import { openCache } from '../../checker/cache.ts';
import { visibleJson } from '../../checker/escape.ts';
import { type Left, leftBefore } from '../../checker/next.ts';
import { REPORT_SCHEMA_VERSION, summarise } from '../../checker/report.ts';
import { findingForPrograms } from '../../checker/reporters/json.ts';
import { painter } from '../../checker/reporters/terminal.ts';
import { inspectAll } from '../../checker/run.ts';
import { loadSource } from '../../records/reading/load.ts';
import { rules } from '../../rules/index.ts';
import { historyOf } from '../allowed-by-history.ts';
import type { Command } from '../command.ts';
import { contentRoot } from '../content-root.ts';
import { currentTime, ROOT_OPTIONS } from '../register.ts';
import { showsColours } from '../screen.ts';
import { askedStep } from './asked-step.ts';
import { checklist } from './checklist.ts';

function forPrograms({ entry, to, findings, already }: Left, status: string): string {
  const shown = {
    schemaVersion: REPORT_SCHEMA_VERSION,
    record: entry.id,
    file: entry.file,
    status,
    to,
    findings: findings.map(findingForPrograms),
    already: [...already],
    summary: summarise(findings),
  };
  return `${visibleJson(JSON.stringify(shown, null, 2))}\n`;
}

/** `isms next`: what is left before a record may take its next status. */
export const next: Command = {
  name: 'next',
  summary: 'says what is left before a record may take its next status',
  usage: 'next ID [options]',
  operands: [{ name: 'ID', required: true, description: 'the record, such as `INC-2026-0007`' }],
  options: [
    {
      name: 'to',
      value: 'STATUS',
      description: 'the status that it is to take; the next one where it is not given. Steps may be left out',
    },
    { name: 'format', value: 'NAME', choices: ['terminal', 'json'], description: 'for people or for programs' },
    ...ROOT_OPTIONS,
  ],
  details: [
    'Judges all records as if this one had the status already, and shows what would be found in it: first what the step asks for, then what is wrong with it today and would still be. What was handed in counts: a step that history forbids is told, and so is what was rewritten. Nothing is written.',
    'Ends with status 0 when no error is left, 1 when one is, and 2 when it could not be told: there is no such record, it is never of that status, or it is finished.',
    'An event goes reported, triaged, closed; a weakness reported, triaged, investigating, closed; an incident reported, triaged, investigating, contained, recovered, reviewed, closed, where low and medium ones may leave out the review.',
  ].join('\n\n'),
  async run(args, world) {
    const { root, content: folder } = contentRoot(args.value('content'), world);
    const source = loadSource(root);
    const inspected = await inspectAll(source, openCache({ ...world.places, content: root }));
    const { content } = inspected;
    const { status, ...step } = askedStep(content, args.operands[0] ?? '', args.value('to'));
    const now = currentTime(args, world, content);
    const [past = null] = historyOf({ root, source, content, now }, world.env).pastsOf([step.entry.file]);
    const nothing = { ...step, findings: [], already: new Set<string>() };
    const [left = nothing] = leftBefore(inspected, rules, now, [step], past);
    const file = folder === '.' ? step.entry.file : `${folder}/${step.entry.file}`;
    const look = { width: Math.min(world.columns, 100), paint: painter(showsColours(world)), file };
    world.stdout(args.value('format') === 'json' ? forPrograms(left, status) : checklist(left, status, look));
    return summarise(left.findings).error > 0 ? 1 : 0;
  },
};

import { lstatSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { keptReport, MAX_REPORT_BYTES } from '../checker/kept-report.ts';
import { exitStatus, type Report } from '../checker/report.ts';
import { commentOf, commentWithout, type Run } from '../checker/reporters/comment.ts';
import { sarif } from '../checker/reporters/sarif.ts';
import { replaceFile } from '../records/writing/atomic-write.ts';
import { rules } from '../rules/index.ts';
import { refuseReportPlace } from './check/report-place.ts';
import { type Arguments, BadUsage, type Command } from './command.ts';

/** The page of a run, as a host writes it: nothing in it ends a link of Markdown. */
const PAGE = /^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.-]+)+$/;
const WORD = /^[a-z_]+$/;

function runOf(args: Arguments): Run {
  const page = args.value('run') ?? null;
  if (page !== null && !PAGE.test(page))
    throw new BadUsage(
      `\`--run ${page}\` is no address of a run`,
      'give the address of its page, which begins with `https://`',
    );
  const conclusion = args.value('conclusion') ?? null;
  if (conclusion !== null && !WORD.test(conclusion))
    throw new BadUsage(
      `\`--conclusion ${conclusion}\` is no word of a host`,
      'give one, such as `success` or `failure`',
    );
  return { page, conclusion };
}

/** What a file says; a sentence where it can not be a report. */
function textOf(file: string): { readonly text: string } | { readonly why: string } {
  try {
    const found = lstatSync(file);
    if (!found.isFile()) return { why: 'The run left no plain file as its report' };
    if (found.size > MAX_REPORT_BYTES) return { why: 'The report of the run is larger than 64 MiB' };
    return { text: readFileSync(file, 'utf8') };
  } catch {
    return { why: 'The run left no report behind, so the records could not be checked, or not to the end' };
  }
}

function reportAt(file: string, version: string): Report | { readonly why: string } {
  const read = textOf(file);
  if ('why' in read) return read;
  return (
    keptReport(read.text, rules) ?? {
      why: `What the run left behind is no report that version ${version} of the program can read`,
    }
  );
}

/** The content root below the top of the repository: the gate calls it so, from there. */
function prefixOf({ content }: Report): string {
  const path = content.replaceAll('\\', '/').replace(/^(?:\.\/)+|\/+$/g, '');
  return path === '' || path === '.' ? '' : `${path}/`;
}

/** `isms show`: tells a report that was kept, for those who read it elsewhere. */
export const show: Command = {
  name: 'show',
  summary: 'tells a report that `isms check --format json` kept, without judging anew',
  usage: 'show FILE [options]',
  operands: [{ name: 'FILE', required: true, description: 'the report, such as `report.json`' }],
  options: [
    {
      name: 'format',
      value: 'NAME',
      choices: ['comment', 'sarif'],
      description: 'for the comment of a pull request, which is the usual one, or for code scanning',
    },
    { name: 'out', value: 'FILE', description: 'writes it there instead of showing it' },
    { name: 'run', value: 'ADDRESS', description: 'the page of the run that made the report' },
    { name: 'conclusion', value: 'WORD', description: 'how that run ended, as the host says: `success`, `failure`' },
  ],
  details: [
    'The report is data, whoever made it: what has not its form exactly is not shown, and nothing in it becomes a link, a mention or a command. A comment then says so in its place.',
    'Exit status: 0 it was told and lists no error, 1 it was told and lists one, 2 there is no report that can be read.',
  ].join('\n\n'),
  run(args, world) {
    const run = runOf(args);
    const found = reportAt(resolve(world.cwd, args.operands[0] ?? ''), world.version);
    const named = args.value('out');
    const out = named === undefined ? null : resolve(world.cwd, named);
    if (out !== null) refuseReportPlace(out, null, world.env);
    const tell = (text: string): void => (out === null ? world.stdout(text) : replaceFile(out, text));
    const isComment = args.value('format') !== 'sarif';
    if ('why' in found) {
      if (isComment) tell(commentWithout(found.why, run));
      world.stderr(`${found.why}.\n`);
      return Promise.resolve(2);
    }
    const look = { width: 100, colour: false, prefix: prefixOf(found), failOn: 'error' } as const;
    tell(isComment ? commentOf(found, 'error', run) : sarif(found, look));
    return Promise.resolve(exitStatus(found.summary, 'error'));
  },
};

import { resolve } from 'node:path';
import { inspectAll } from '../../checker/run.ts';
import type { OutFormat } from '../../exchange/format.ts';
import { exportFormats } from '../../exchange/index.ts';
import { FOLDERS, type Folder } from '../../records/types/fields.ts';
import { countText } from '../../records/words.ts';
import { replaceFile } from '../../records/writing/atomic-write.ts';
import { asUsage } from '../as-usage.ts';
import { madeFrom } from '../build/repository-place.ts';
import { refuseReportPlace } from '../check/report-place.ts';
import { type Arguments, BadUsage, type Command, type Status, type World } from '../command.ts';
import { formatNamed } from '../format-named.ts';
import { gitEnvironment } from '../git-environment.ts';
import { openRegister } from '../register.ts';
import { handing } from './handing.ts';

const IDS = exportFormats.map(({ id }) => `\`${id}\``).join(', ');

/** The registers that are handed over: those that were named, else all, or the incidents where only one can be. */
function foldersFor({ id, folders, isOne }: OutFormat, args: Arguments): readonly Folder[] {
  const named = args.values('register');
  const other = named.find((name) => !folders.some((folder) => folder === name));
  if (other !== undefined)
    throw new BadUsage(
      `\`${id}\` has no place for ${other}`,
      `it holds ${folders.join(', ')}: leave \`--register\` out`,
    );
  if (isOne && named.length > 1)
    throw new BadUsage(`\`${id}\` holds one register`, 'name one with `--register`, and run it again for the next');
  if (isOne && named.length === 0) return ['incidents'];
  return named.length === 0 ? folders : folders.filter((folder) => named.includes(folder));
}

/** The part of a format that was asked for; null where it has none. */
function partFor({ id, parts = [] }: OutFormat, args: Arguments): string | null {
  const named = args.value('part');
  if (named === undefined) return parts[0]?.id ?? null;
  const part = parts.find((one) => one.id === named);
  if (part !== undefined) return part.id;
  throw new BadUsage(
    `\`${id}\` has no part \`${named}\``,
    parts.length === 0
      ? 'it is written whole: leave `--part` out'
      : `it has ${parts.map((one) => `\`${one.id}\``).join(', ')}`,
  );
}

async function run(args: Arguments, world: World): Promise<Status> {
  const format = formatNamed(exportFormats, args.operands[0], { command: 'export', does: 'writes' });
  const out = args.value('out');
  if (out === undefined)
    throw new BadUsage(
      '`isms export` does not know where to write',
      `add \`--out FILE\`, such as \`--out incidents.${format.id}\``,
    );
  const folders = foldersFor(format, args);
  const part = partFor(format, args);
  const register = openRegister(args, world);
  const { root, source } = register;
  const file = resolve(world.cwd, out);
  refuseReportPlace(file, root, gitEnvironment(world));
  const inspected = await inspectAll(source, null);
  const { handed, left, unread, unfit, organisation } = handing(
    format,
    folders,
    register,
    inspected,
    args.flag('include-restricted'),
    () => madeFrom(root, gitEnvironment(world)),
  );
  const now = args.value('now') ?? null;
  const settings = { organisation, now, at: register.now, part, version: world.version };
  replaceFile(file, await asUsage(() => format.write(handed, settings)));
  const isAsked = (one: string): boolean => folders.some((folder) => one.startsWith(`${folder}/`));
  const count = handed.registers.reduce((sum, { records }) => sum + records.length, 0);
  const restricted = [...left].filter(isAsked).length;
  const without = restricted === 0 ? '' : `; ${countText(restricted, 'record')} with TLP RED or AMBER+STRICT left out`;
  const beside = unfit === 0 ? '' : `; ${unfit} left out, as \`${format.id}\` has no place for ${format.leaves?.what}`;
  const what = part === null ? '' : `${part} of `;
  world.stdout(`${what}${countText(count, 'record')} written to ${out}${without}${beside}\n`);
  const lost = unread.filter((one) => isAsked(one.file));
  for (const one of lost)
    world.stderr(`isms: ${register.shown(one.file)} can not be read and is not in it; \`isms check\` says why\n`);
  return lost.length === 0 ? 0 : 1;
}

function told({ id, writes, parts = [] }: OutFormat): string {
  const lines = parts.map((part) => `\`${id} --part ${part.id}\`: ${part.writes}.`);
  return [`\`${id}\`: ${writes}.`, ...lines].join('\n');
}

/** `isms export`: hands the registers over to another tool. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'writes the registers for a spreadsheet or another tool',
  usage: 'export FORMAT --out FILE [options]',
  operands: [{ name: 'FORMAT', required: true, description: `what is written: ${IDS}` }],
  options: [
    { name: 'out', value: 'FILE', description: 'the file to write, outside the records' },
    {
      name: 'register',
      value: 'NAME',
      repeatable: true,
      choices: FOLDERS,
      description: 'the register; where it is not given all, and the incidents where only one can be written',
    },
    {
      name: 'part',
      value: 'NAME',
      description: 'what the file holds, where the format has several parts; the first where it is not given',
    },
    { name: 'include-restricted', description: 'takes along what is TLP RED or AMBER+STRICT' },
    {
      name: 'content',
      value: 'DIR',
      description: 'the folder with the records; `src/content` or `content` where it is not given',
    },
    {
      name: 'now',
      value: 'INSTANT',
      description: 'what counts as the current time; the file bears it where its format has a place for it',
    },
  ],
  details: [
    exportFormats.map(told).join('\n'),
    'Tables have one row a record and a column for each field; lists are joined, and what could be taken for something else stands in quotes. A cell that a spreadsheet would take for a formula has an apostrophe in front, which `isms import` takes off again. `isms import` takes over again what `csv`, `xlsx` and `json` hold, record by record.',
    'The same records make the same bytes; a document of OSCAL bears the time, too. What rules find and what feeds tell is worked out without what is left out.',
    'Without `--include-restricted`, records with TLP RED or AMBER+STRICT are left out, and their ids too wherever others name them. Passwords and tokens never go along. People and their ids do: hand the file only to those who may read the register.',
    'Ends with 1 when a record could not be read, so that it is not in the file.',
  ].join('\n\n'),
  run,
};

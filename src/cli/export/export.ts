import { resolve } from 'node:path';
import { inspectAll } from '../../checker/run.ts';
import type { OutFormat } from '../../exchange/format.ts';
import { exportFormats } from '../../exchange/index.ts';
import { handedOver } from '../../exchange/out/register.ts';
import { FOLDERS, type Folder } from '../../records/types/fields.ts';
import { countText } from '../../records/words.ts';
import { replaceFile } from '../../records/writing/atomic-write.ts';
import { refuseReportPlace } from '../check/report-place.ts';
import { type Arguments, BadUsage, type Command, type Status, type World } from '../command.ts';
import { formatNamed } from '../format-named.ts';
import { gitEnvironment } from '../git-environment.ts';
import { openRegister } from '../register.ts';
import { heldBack } from './held-back.ts';

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

async function run(args: Arguments, world: World): Promise<Status> {
  const format = formatNamed(exportFormats, args.operands[0], { command: 'export', does: 'writes' });
  const out = args.value('out');
  if (out === undefined)
    throw new BadUsage(
      '`isms export` does not know where to write',
      `add \`--out FILE\`, such as \`--out incidents.${format.id}\``,
    );
  const folders = foldersFor(format, args);
  const register = openRegister(args, world);
  const { root, source, content } = register;
  const file = resolve(world.cwd, out);
  refuseReportPlace(file, root, gitEnvironment(world));
  const { secrets } = await inspectAll(source, null);
  const { left, unread, clean } = heldBack(register, secrets, args.flag('include-restricted'));
  const unfit = content.all.filter(
    (entry) => folders.includes(entry.type) && !left.has(entry.file) && format.leaves?.is(entry) === true,
  );
  const handed = handedOver(content, folders, new Set([...left, ...unfit.map((entry) => entry.file)]), clean);
  const organisation = clean(content.organisation.data.name);
  const settings = { organisation, now: args.value('now') ?? null, at: register.now };
  replaceFile(file, await format.write(handed, settings));
  const isAsked = (one: string): boolean => folders.some((folder) => one.startsWith(`${folder}/`));
  const count = handed.registers.reduce((sum, { records }) => sum + records.length, 0);
  const restricted = [...left].filter(isAsked).length;
  const without = restricted === 0 ? '' : `; ${countText(restricted, 'record')} with TLP RED or AMBER+STRICT left out`;
  const beside =
    unfit.length === 0 ? '' : `; ${unfit.length} left out, as \`${format.id}\` has no place for ${format.leaves?.what}`;
  world.stdout(`${countText(count, 'record')} written to ${out}${without}${beside}\n`);
  const lost = unread.filter((one) => isAsked(one.file));
  for (const one of lost)
    world.stderr(`isms: ${register.shown(one.file)} can not be read and is not in it; \`isms check\` says why\n`);
  return lost.length === 0 ? 0 : 1;
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
    { name: 'include-restricted', description: 'takes along what is TLP RED or AMBER+STRICT' },
    {
      name: 'content',
      value: 'DIR',
      description: 'the folder with the records; `src/content` or `content` where it is not given',
    },
    {
      name: 'now',
      value: 'INSTANT',
      description: 'an instant that the file bears where its format has a place for it; else it bears none',
    },
  ],
  details: [
    exportFormats.map(({ id, writes }) => `\`${id}\`: ${writes}.`).join('\n'),
    'A table has one row a record and a column for each field; lists are joined. A cell that a spreadsheet would take for a formula has an apostrophe in front, which `isms import` takes off again. The same records make the same bytes.',
    'Without `--include-restricted`, records with TLP RED or AMBER+STRICT are left out, and their ids too wherever others name them. Passwords and tokens never go along. People and their ids do: hand the file only to those who may read the register.',
    'Ends with 1 when a record could not be read, so that it is not in the file.',
  ].join('\n\n'),
  run,
};

import { resolve } from 'node:path';
import { inspectAll } from '../../checker/run.ts';
import { type OwnRow, ownRows } from '../../exchange/back/table.ts';
import { bareCell } from '../../exchange/out/cell.ts';
import { cellsByColumn, editedText } from '../../exchange/out/edited.ts';
import { csvTable } from '../../exchange/table/csv-table.ts';
import type { Cell } from '../../exchange/table/table.ts';
import { fitting } from '../../exchange/xlsx/write.ts';
import { workbookTables } from '../../exchange/xlsx.ts';
import type { AnyEntry } from '../../records/types/index.ts';
import { countText } from '../../records/words.ts';
import { historyOf, type Planned } from '../allowed-by-history.ts';
import { asUsage } from '../as-usage.ts';
import { type Arguments, BadUsage, type Status, type World } from '../command.ts';
import { writing } from '../guarded.ts';
import { heldBack, isRestricted } from '../held-back.ts';
import { handIn } from '../next-steps.ts';
import { bytesOf, openRegister, type Register } from '../register.ts';
import { givenFiles } from './given-files.ts';

/** What became of the rows of a table that was exported and edited. */
interface Updated {
  readonly updated: readonly { readonly id: string; readonly file: string; readonly cells: readonly string[] }[];
  readonly unchanged: number;
  readonly refused: readonly { readonly source: string; readonly message: string }[];
}

function rowsOf(format: string, path: string, world: World): Promise<readonly OwnRow[]> {
  const [file] = givenFiles(resolve(world.cwd, path), 'a table that `isms export` wrote');
  const bytes = file?.read() ?? 'there is none';
  if (typeof bytes === 'string') throw new BadUsage(`${path} can not be read: ${bytes}`, 'make it readable');
  return asUsage(async () => {
    const tables = format === 'csv' ? [await csvTable(bytes)] : await workbookTables(bytes);
    return tables.flatMap(ownRows);
  });
}

function entryFor({ content }: Register, cells: ReadonlyMap<string, Cell>): AnyEntry | undefined {
  const [id, file] = [cells.get('id')?.text.trim(), cells.get('file')?.text.trim()];
  return content.all.find((entry) => (file === undefined || file === '' ? entry.id === id : entry.file === file));
}

/** The cells of a row that say something else than an export of the record would; a text says why one can not be taken. */
function editedCells(
  entry: AnyEntry,
  cells: ReadonlyMap<string, Cell>,
  clean: (text: string) => string,
): ReadonlyMap<string, string> | string {
  const [whole, shown] = [cellsByColumn(entry), cellsByColumn(entry, clean)];
  const edited = new Map<string, string>();
  for (const [column, { text, kind }] of cells) {
    const [was, seen] = [whole.get(column), shown.get(column)];
    if (was === undefined || seen === undefined) return `${entry.type} have no column \`${column}\``;
    const now = bareCell(text);
    if ([was, seen, bareCell(fitting(was)), bareCell(fitting(seen))].includes(now)) continue;
    if (kind !== undefined) return `\`${column}\` is a formula or an error of the sheet`;
    if (was !== seen) return `\`${column}\` holds what was left out of the table, so it can not be changed there`;
    edited.set(column, now);
  }
  return edited;
}

/** Works out what rows change: a file that two rows change is refused the second time. */
async function changesIn(register: Register, rows: readonly OwnRow[]) {
  const { secrets } = await inspectAll(register.source, null);
  const { clean } = heldBack(register, secrets, { isLeft: isRestricted });
  const planned = new Map<
    string,
    { readonly entry: AnyEntry; readonly text: string; readonly cells: readonly string[] }
  >();
  const refused: { source: string; message: string }[] = [];
  let unchanged = 0;
  for (const { source, cells } of rows) {
    const refuse = (message: string): void => {
      refused.push({ source, message });
    };
    const entry = entryFor(register, cells);
    if (entry === undefined) {
      refuse('there is no such record; a table only changes records that are there');
      continue;
    }
    const edited = editedCells(entry, cells, clean);
    if (typeof edited === 'string') refuse(edited);
    else if (edited.size === 0) unchanged += 1;
    else if (planned.has(entry.file)) refuse('another row has changed this record already');
    else {
      const made = editedText(entry, bytesOf(register, entry.file), edited);
      if ('message' in made) refuse(made.message);
      else planned.set(entry.file, { entry, text: made.text, cells: [...edited.keys()] });
    }
  }
  return { planned, refused, unchanged };
}

function resultText({ updated, unchanged, refused }: Updated): string {
  const cells = updated.reduce((sum, one) => sum + one.cells.length, 0);
  return [
    `${countText(cells, 'cell')} of ${countText(updated.length, 'record')} changed; ${countText(unchanged, 'row')} without a change`,
    ...updated.map(({ file, cells: own }) => `  ${file}: ${own.join(', ')}`),
    ...(refused.length === 0 ? [] : ['Refused:', ...refused.map(({ source, message }) => `  ${source}: ${message}`)]),
  ].join('\n');
}

/**
 * Takes back a table that `isms export` wrote and somebody edited: exactly the cells that were edited change, each by the
 * smallest edit of its file, and only where history allows it.
 * @param format `csv` or `xlsx`
 */
export async function update(format: string, args: Arguments, world: World): Promise<Status> {
  const out = args.value('out');
  const register = openRegister(args, world, out);
  const rows = await rowsOf(format, args.operands[1] ?? '', world);
  const { planned, refused, unchanged } = await changesIn(register, rows);
  const history = historyOf(register, world.env);
  const allowed: Planned[] = [];
  for (const [file, { entry, text }] of planned) {
    const [objection] = history.against([{ file, text }]);
    if (objection === undefined) allowed.push({ file, text });
    else refused.push({ source: entry.id, message: `${objection.message} (${objection.rule})` });
  }
  const updated: Updated['updated'][number][] = [];
  const by = writing(register, history, allowed);
  for (const { file } of allowed) {
    const { entry, cells } = planned.get(file) ?? {};
    if (entry === undefined || cells === undefined) continue;
    if (args.flag('dry-run') || (await by.replace(file))) updated.push({ id: entry.id, file, cells });
    else
      refused.push({
        source: entry.id,
        message: 'somebody else changed it at this moment; run the same command again',
      });
  }
  const result: Updated = { updated, unchanged, refused };
  if (args.value('format') === 'json')
    world.stdout(`${JSON.stringify({ ...result, dryRun: args.flag('dry-run') }, null, 2)}\n`);
  else
    world.stdout(
      updated.length === 0 || args.flag('dry-run')
        ? `${resultText(result)}\n`
        : handIn(
            resultText(result),
            updated.map(({ file }) => register.shown(file)),
            register,
            world,
          ),
    );
  return refused.length === 0 ? 0 : 1;
}

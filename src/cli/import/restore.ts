import { join, resolve } from 'node:path';
import { visible } from '../../checker/escape.ts';
import type { Arrival } from '../../exchange/arrive.ts';
import { recordsOf } from '../../exchange/back/records.ts';
import { firstSettings } from '../../exchange/first-settings.ts';
import type { Back, Ignored } from '../../exchange/format.ts';
import type { RowValue } from '../../exchange/out/row.ts';
import type { OwnFormat } from '../../exchange/own-formats.ts';
import { heldBy } from '../../records/ids.ts';
import { ORGANISATION_FILE } from '../../records/reading/load.ts';
import { readFile } from '../../records/reading/read-file.ts';
import { settingsOf } from '../../records/reading/settings.ts';
import { dayInZone } from '../../records/time.ts';
import type { Folder } from '../../records/types/fields.ts';
import { IMPORT_CHANNEL } from '../../records/types/incident.ts';
import { countText } from '../../records/words.ts';
import { recordText } from '../../records/writing/record-text.ts';
import { historyOf } from '../allowed-by-history.ts';
import { asUsage } from '../as-usage.ts';
import { type Arguments, BadUsage, type Status, type World } from '../command.ts';
import { refuseLinks } from '../content-root.ts';
import { writing } from '../guarded.ts';
import { currentTime, openRegister } from '../register.ts';
import { usedIds } from '../used-ids.ts';
import { givenFiles } from './given-files.ts';
import { nextText, part, resultJson } from './result.ts';
import { createAll, isFree } from './target.ts';

function backOf(format: OwnFormat, path: string, world: World): Promise<Back> {
  const [file, second] = givenFiles(resolve(world.cwd, path), `a file that \`isms export ${format.id}\` wrote`);
  const bytes = second === undefined ? (file?.read() ?? 'there is none') : 'it is a folder';
  if (typeof bytes === 'string') throw new BadUsage(`${path} can not be read: ${bytes}`, 'name the file itself');
  return asUsage(() => format.readBack(bytes));
}

/** The text of an `organisation.md` as an export says it; a text under `message` says why it can be none. */
function settingsText(said: RowValue): { readonly text: string } | { readonly message: string } {
  if ('message' in said) return said;
  const text = recordText(said.data, said.text);
  const [fault] = settingsOf(readFile(ORGANISATION_FILE, new TextEncoder().encode(text))).faults;
  return fault === undefined ? { text } : { message: fault.message };
}

const NOTHING = { all: [], holds: () => false };

/** Records that go into a folder of their own. */
function intoNew(out: string, { rows, settings }: Back, args: Arguments, world: World): Arrival {
  const arrival = recordsOf(rows, NOTHING, () => false);
  const startedOn = dayInZone(currentTime(args, world, null), 'UTC');
  const first = { timezone: 'UTC', startedOn, channel: IMPORT_CHANNEL, from: 'an export' };
  const own = settings === null ? { text: firstSettings(first) } : settingsText(settings);
  const text = 'text' in own ? own.text : firstSettings(first);
  const files = [{ file: ORGANISATION_FILE, text }, ...arrival.files];
  if (!args.flag('dry-run') && arrival.files.length > 0) createAll(out, world.cwd, files, world);
  if ('text' in own) return arrival;
  return { ...arrival, refused: [{ source: 'settings', message: own.message }, ...arrival.refused] };
}

/** Records that go beside others: what history has against one keeps that one out. */
function besideOthers(out: string, { rows }: Back, args: Arguments, world: World): Arrival {
  const register = openRegister(args, world, out);
  const used = new Map<Folder, ReadonlySet<string>>();
  const arrival = recordsOf(rows, register.content, (file) => {
    const key = heldBy(file);
    if (key === null) return false;
    const ids = used.get(key.folder) ?? usedIds(register, key.folder, world.env);
    used.set(key.folder, ids);
    return ids.has(key.id);
  });
  const history = historyOf(register, world.env);
  const against = new Map(
    history.against(arrival.files).map(({ file, message, rule }) => [file, `${message} (${rule})`]),
  );
  const files = arrival.files.filter(({ file }) => !against.has(file));
  if (!args.flag('dry-run') && files.length > 0) {
    const draft = writing(register, history, files);
    for (const { file } of files) {
      refuseLinks(join(register.root, file), register.root);
      draft.create(file);
    }
  }
  const refused = arrival.arrived.flatMap(({ source, file }) => {
    const message = against.get(file);
    return message === undefined ? [] : [{ source, message }];
  });
  return {
    ...arrival,
    files,
    arrived: arrival.arrived.filter(({ file }) => !against.has(file)),
    refused: [...arrival.refused, ...refused],
  };
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => visible(`  ${line}`));

function resultText(
  { arrived, refused, changed, unchanged }: Arrival,
  out: string,
  isNew: boolean,
  isDry: boolean,
): string {
  const parts = [
    `${countText(arrived.length, 'record')} ${isDry ? 'would arrive' : 'arrived'} in ${out}${isDry ? '; nothing was written' : ''}`,
    unchanged === 0 ? '' : `${countText(unchanged, 'record')} there already, the same in every field`,
    part(
      'There already, and left as they are; `--update` takes over what a table says otherwise:',
      indented(
        changed.map(
          ({ source, id, changed: facts }) => `${source} → ${id}: ${facts.map(({ what }) => what).join(', ')}`,
        ),
      ),
    ),
    part('Not read:', indented(refused.map(({ source, message }) => `${source}: ${message}`))),
    part(
      'Named a record that was left out of the export, and do so no more:',
      indented(
        arrived.flatMap(({ id, unmapped }) =>
          unmapped.length === 0 ? [] : [`${id}: ${unmapped.map(({ what }) => what).join(', ')}`],
        ),
      ),
    ),
    arrived.length === 0 || isDry ? '' : nextText({ out, isNew }),
  ];
  return `${parts.filter((text) => text !== '').join('\n\n')}\n`;
}

/**
 * Takes over the records of an export as they were: the same fields, the same text, the same paths. What is there already
 * is never written over.
 */
export async function restore(format: OwnFormat, out: string, args: Arguments, world: World): Promise<Status> {
  refuseLinks(out, world.cwd);
  const path = args.operands[1] ?? '';
  const back = await backOf(format, path, world);
  if (back.rows.length === 0)
    throw new BadUsage(`${path} holds no record`, 'export again, with the registers that you need');
  const isNew = isFree(resolve(world.cwd, out));
  const arrival = isNew ? intoNew(out, back, args, world) : besideOthers(out, back, args, world);
  const isDry = args.flag('dry-run');
  const ignored: readonly Ignored[] =
    isNew || back.settings === null ? [] : [{ what: 'settings of the organisation, since there are some', count: 1 }];
  const people = { count: 0, unknown: 0, file: null };
  world.stdout(
    args.value('format') === 'json'
      ? resultJson({ ...arrival, ignored, people, isDry })
      : resultText(arrival, out, isNew && back.settings === null, isDry),
  );
  return arrival.refused.length === 0 ? 0 : 1;
}

import { resolve } from 'node:path';
import { findSecrets } from '../../checker/secrets.ts';
import { arrive, peopleIn as peopleOf } from '../../exchange/arrive.ts';
import { DATE_ORDERS } from '../../exchange/dates.ts';
import { readZone, type Zone } from '../../exchange/foreign-time.ts';
import type { Format, GivenFile, Reading } from '../../exchange/format.ts';
import { formats } from '../../exchange/index.ts';
import { type OwnFormat, ownFormats } from '../../exchange/own-formats.ts';
import { peopleMap } from '../../exchange/people.ts';
import type { ColumnMap } from '../../exchange/table/map.ts';
import { CouldNotCheck } from '../../records/reading/load.ts';
import { asUsage } from '../as-usage.ts';
import { type Arguments, BadUsage, type Command, type Status, type World } from '../command.ts';
import { contentRoot } from '../content-root.ts';
import { formatNamed } from '../format-named.ts';
import { askedMap, mapShown } from './ask-map.ts';
import { givenFiles } from './given-files.ts';
import { writeMap } from './map-file.ts';
import { meetPeople } from './people-file.ts';
import { restore } from './restore.ts';
import { type Result, resultJson, resultText } from './result.ts';
import { mapIn, peopleIn } from './settings-file.ts';
import { targetOf } from './target.ts';
import { update } from './update.ts';

/** Formats of our own that no other tool writes. */
const ONLY_OWN = ownFormats.filter(({ id }) => !formats.some((format) => format.id === id));
const IDS = [...formats, ...ONLY_OWN].map(({ id }) => `\`${id}\``).join(', ');
/** The map that names the columns of an export. */
const OWN_MAP = 'isms';
type Named = Format | OwnFormat;

function zoneNamed(name: string, isGiven: boolean): Zone {
  const zone = readZone(name, isGiven);
  if (zone !== null) return zone;
  throw new BadUsage(
    `\`--timezone ${name}\` is no time zone`,
    'write a name such as `Europe/Berlin`, or an offset such as `+01:00`',
  );
}

function refuseOptions({ id, options }: Format, args: Arguments): void {
  for (const option of ['map', 'dates'] as const)
    if (args.value(option) !== undefined && !options.includes(option))
      throw new BadUsage(
        `\`isms import ${id}\` has no use for \`--${option}\``,
        `leave it out; it is for ${formats
          .filter((format) => format.options.includes(option))
          .map((format) => `\`${format.id}\``)
          .join(', ')}`,
      );
}

/** A map for a table that none was given for: proposed, written to a file, and asked about where somebody can answer. Null where nobody has agreed. */
async function proposedFor(
  format: Format,
  files: readonly GivenFile[],
  args: Arguments,
  world: World,
): Promise<ColumnMap | null> {
  if (format.propose === undefined) return null;
  const proposal = await format.propose(files);
  const isJson = args.value('format') === 'json';
  const say = (text: string): void => (isJson ? world.stderr(text) : world.stdout(text));
  const mapped = Object.values(proposal.map).flat();
  const rest = proposal.columns.filter((name) => !mapped.includes(name));
  say(`Which column is what, by their names:\n\n${mapShown(proposal.map)}\n\n`);
  if (rest.length > 0) say(`Kept in the text only: ${rest.join(', ')}\n\n`);
  const asked = world.interactive ? await askedMap(proposal, world) : null;
  const file = writeMap(asked ?? proposal.map, proposal.columns, files[0]?.name ?? format.id, world);
  say(
    `${asked === null ? 'Proposed in' : 'Kept for the next time, as'} ${asked === null ? file : `\`--map ${file}\``}\n\n`,
  );
  if (asked !== null) return asked;
  throw new BadUsage(
    'nothing was imported, since nobody has said that these columns are what their names say',
    `look through ${file}, then run it again with \`--map ${file}\``,
  );
}

function readingOf(
  format: Format,
  files: readonly GivenFile[],
  zone: Zone,
  args: Arguments,
  world: World,
): Promise<Reading> {
  const named = args.value('map');
  const map = named === undefined ? null : mapIn(named, world.cwd);
  const dates = DATE_ORDERS.find((order) => order === args.value('dates'));
  return asUsage(async () =>
    format.read(files, { zone, dates, map: map ?? (await proposedFor(format, files, args, world)) }),
  );
}

/**
 * Where drafts go: where the user says, else to the records that every command finds here.
 * @throws {BadUsage} when there are none
 */
function outOf(args: Arguments, world: World): string {
  const named = args.value('out');
  if (named !== undefined) return named;
  try {
    return contentRoot(undefined, world).content || '.';
  } catch (error) {
    if (!(error instanceof CouldNotCheck)) throw error;
    throw new BadUsage('`isms import` does not know where to write', 'add `--out DIR`: a new folder, or your records');
  }
}

/** Takes back what `isms export` wrote, where that is what was asked for. */
async function updated({ id }: Named, args: Arguments, world: World): Promise<Status> {
  if (!['csv', 'xlsx'].includes(id) || args.value('map') !== OWN_MAP || args.value('out') === undefined)
    throw new BadUsage(
      '`--update` takes back a table that `isms export` wrote, and nothing else',
      'write `isms import csv FILE --map isms --update --out DIR`, where DIR holds the records',
    );
  return await update(id, args, world);
}

/** Takes over whole records, where an export is what was named. */
async function restored({ id }: Named, args: Arguments, world: World): Promise<Status> {
  const own = ownFormats.find((format) => format.id === id);
  if (own === undefined)
    throw new BadUsage(
      `\`--map ${OWN_MAP}\` reads what \`isms export\` wrote, and that is never ${id}`,
      `it is for ${ownFormats.map((format) => `\`${format.id}\``).join(', ')}`,
    );
  return await restore(own, outOf(args, world), args, world);
}

async function run(args: Arguments, world: World): Promise<Status> {
  const format = formatNamed([...formats, ...ONLY_OWN], args.operands[0], { command: 'import', does: 'reads' });
  if (args.flag('update')) return await updated(format, args, world);
  if (format.direction === 'out' || args.value('map') === OWN_MAP) return await restored(format, args, world);
  refuseOptions(format, args);
  const out = outOf(args, world);
  const named = args.value('timezone');
  const fallback = zoneNamed(named ?? 'UTC', named !== undefined);
  const target = targetOf(out, format, fallback.name === 'Z' ? 'UTC' : fallback.name, args, world);
  const zone = named === undefined && target.timezone !== null ? zoneNamed(target.timezone, false) : fallback;
  const peopleFile = args.value('people');
  const people = peopleMap(peopleFile === undefined ? [] : peopleIn(peopleFile, world.cwd));
  const files = givenFiles(resolve(world.cwd, args.operands[1] ?? ''), format.reads);
  const reading = await readingOf(format, files, zone, args, world);
  const { from, id: system } = format;
  const { today, startedOn, channel, before } = target;
  const settings = { from, system, people, secretsIn: findSecrets, channel, today, startedOn };
  const { files: made, ...arrival } = await arrive(reading.reports, settings, before);
  const refused = [...reading.refused, ...arrival.refused];
  if (arrival.arrived.length + refused.length + arrival.changed.length + arrival.unchanged === 0)
    throw new BadUsage(
      `nothing in ${args.operands[1] ?? ''} is a report${reading.ignored.length === 0 ? '' : `: ${reading.ignored.map(({ what, count }) => `${what} ${count}`).join(', ')}`}`,
      `name ${format.reads}`,
    );
  const isDry = args.flag('dry-run');
  if (!isDry && made.length > 0) target.write(made);
  const met = meetPeople(
    [...peopleOf(reading.reports)],
    peopleFile,
    `${out.replace(/[\\/]+$/, '')}-people.yaml`,
    isDry,
    world,
  );
  const isNew = target.timezone === null;
  const result: Result = { ...arrival, refused, ignored: reading.ignored, people: met, from, out, isNew, isDry };
  world.stdout(args.value('format') === 'json' ? resultJson(result) : resultText(result));
  return refused.length === 0 ? 0 : 1;
}

/** A format in a line of the help, with the options that are its own. */
function formatLine({ id, reads, options }: Format): string {
  const own = options.length === 0 ? '' : ` (${options.map((option) => `\`--${option}\``).join(', ')})`;
  return `\`${id}\`: ${reads}${own}.`;
}

/** `isms import`: makes drafts of what another tool keeps. */
export const importCommand: Command = {
  name: 'import',
  summary: 'turns the reports of another tool into drafts',
  usage: 'import FORMAT PATH [--out DIR] [options]',
  operands: [
    { name: 'FORMAT', required: true, description: `the other tool: ${IDS}` },
    { name: 'PATH', required: true, description: 'its file or folder' },
  ],
  options: [
    {
      name: 'out',
      value: 'DIR',
      description:
        'a new folder for the records, or records that are there: what arrived before is not written again; the records of this folder where it is not given',
    },
    {
      name: 'timezone',
      value: 'ZONE',
      description:
        'where times without an offset belong, as `Europe/Berlin` or `+01:00`; where it is not given, the zone of the records that are there, or UTC',
    },
    {
      name: 'map',
      value: 'FILE',
      description:
        'which column is what, as YAML or JSON: `title: Summary`; without it one is proposed and written to a file; `isms` stands for a table of `isms export`',
    },
    {
      name: 'people',
      value: 'FILE',
      description: 'who is who, as YAML or JSON: what the other tool calls a person, and an id of `people/`',
    },
    {
      name: 'channel',
      value: 'ID',
      description: 'the channel of `organisation.md` that imported reports name; `import` where it is not given',
    },
    {
      name: 'dates',
      value: 'ORDER',
      choices: DATE_ORDERS,
      description: 'the order of day, month and year, where they can be swapped',
    },
    {
      name: 'update',
      description:
        'with `--map isms`: changes in records that are there the cells that somebody edited in a table of `isms export`, where history allows it',
    },
    { name: 'dry-run', description: 'says what would be written, and writes nothing' },
    {
      name: 'format',
      value: 'NAME',
      choices: ['terminal', 'json'],
      description: 'how the result is said; `terminal` where it is not given',
    },
    { name: 'now', value: 'INSTANT', description: 'what counts as the current time, such as `2026-03-02T09:20+01:00`' },
  ],
  details: [
    formats.map(formatLine).join('\n'),
    'Each report becomes a draft: status `reported`, its times as they were written, reporter unknown. Nothing is guessed: severity is only taken from a column that says severity, and what it was, its cause and its people are for you to add. What has no field is kept in the text of the record and listed at the end. A ticket that was closed before these records began arrives as closed.',
    'No name, account or address of a person is written unless `--people` gives them an id; a file to fill in is made. Passwords and tokens in texts are left out. Files that belong to a report are named, never copied.',
    'What `isms export json`, `csv` or `xlsx` wrote arrives as it was, no draft: `isms import json FILE`, or `csv` and `xlsx` with `--map isms`. Each record has its fields, its text and its path again; comments and the order of fields are not in an export. A record that is there is left as it is; `--update` takes over the cells of a table that say otherwise. JSON of all registers holds the settings of the organisation too.',
    'Ends with 1 when something was refused; the others are imported all the same. With 2 nothing was read.',
  ].join('\n\n'),
  run,
};

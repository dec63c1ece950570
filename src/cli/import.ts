import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { visible } from '../checker/escape.ts';
import { type Arrived, type CstateFile, type CstateImport, importCstate, type Refused } from '../exchange/cstate.ts';
import { readZone } from '../exchange/foreign-time.ts';
import { idOfFile } from '../records/ids.ts';
import { byFile, byText } from '../records/order.ts';
import { ORGANISATION_FILE } from '../records/reading/load.ts';
import { MAX_FILE_BYTES } from '../records/reading/parse.ts';
import { AlreadyExists, createTree } from '../records/writing/atomic-write.ts';
import { counted } from '../rules/wording.ts';
import { heldBefore } from './allowed-by-history.ts';
import { BadUsage, type Command, type Status, type World } from './command.ts';
import { refuseLinks } from './content-root.ts';

interface Found {
  readonly files: readonly CstateFile[];
  readonly refused: readonly Refused[];
  readonly leftOut: readonly Refused[];
}

const NOTHING: Found = { files: [], refused: [], leftOut: [] };

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Names in a folder that belong to the site; its own settings and templates start with `_` or `.`. */
function namesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !/^[._]/.test(name))
    .sort(byText);
}

/** Where a folder of cState keeps its texts, and the folders of the incidents among them, one for each language. */
interface Places {
  readonly texts: string;
  readonly issues: readonly string[];
}

/**
 * The folders of the incidents: `content/issues` and `content/<language>/issues`, the same in the folder that was named,
 * or else that folder itself.
 */
function placesIn(path: string): Places {
  const kind = lstatSync(path, { throwIfNoEntry: false });
  if (kind === undefined)
    throw new BadUsage(`there is no folder ${path}`, 'name the folder that holds the incident files of cState');
  if (!kind.isDirectory())
    throw new BadUsage(`${path} is no folder`, 'name the folder that holds the incident files of cState');
  for (const texts of [join(path, 'content'), path]) {
    if (!isFolder(texts)) continue;
    const all = [texts, ...namesIn(texts).map((name) => join(texts, name))].filter(isFolder);
    const issues = all.map((folder) => join(folder, 'issues')).filter(isFolder);
    if (issues.length > 0) return { texts, issues };
  }
  return { texts: path, issues: [path] };
}

function readOne(path: string, file: string): Found {
  try {
    const { size } = lstatSync(path);
    if (size > MAX_FILE_BYTES)
      return { ...NOTHING, refused: [{ file, message: `it has ${size} bytes, more than 256 KiB` }] };
    return { ...NOTHING, files: [{ file, bytes: readFileSync(path) }] };
  } catch (error) {
    return { ...NOTHING, refused: [{ file, message: `the system refuses to read it (${codeOf(error)})` }] };
  }
}

/** Every Markdown file below the texts: incidents read, others named. Links are not followed. */
function* filesIn(places: Places, folder = places.texts, inIssues = false): Generator<Found> {
  const within = inIssues || places.issues.includes(folder);
  const { texts, issues } = places;
  const root = issues.length === 1 && within ? (issues[0] ?? texts) : texts;
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    const file = relative(root, path).replaceAll('\\', '/');
    const kind = lstatSync(path, { throwIfNoEntry: false });
    if (kind?.isDirectory() === true) yield* filesIn(places, path, within);
    else if (!name.endsWith('.md')) continue;
    else if (!within) yield { ...NOTHING, leftOut: [{ file, message: 'it lies outside `issues`' }] };
    else if (kind?.isFile() === true) yield readOne(path, file);
    else yield { ...NOTHING, refused: [{ file, message: 'it is a link, a pipe or a device, not a plain file' }] };
  }
}

function arrivedLine({ file, id, unmapped }: Arrived): string {
  return visible(
    `${file} → ${id}: ${unmapped.map(({ what, value }) => `${what}${value === '' ? '' : ` \`${value}\``}`).join(', ')}`,
  );
}

/** How often each kind of thing could not be mapped, and its values where they are few. */
function summaryLines(arrived: readonly Arrived[]): readonly string[] {
  const kinds = new Map<string, Map<string, number>>();
  for (const { what, value } of arrived.flatMap(({ unmapped }) => unmapped)) {
    const values = kinds.get(what) ?? new Map<string, number>();
    kinds.set(what, values.set(value, (values.get(value) ?? 0) + 1));
  }
  const rows = [...kinds].map(([what, values]): readonly [string, number, string] => {
    const shown = [...values].map(([value, count]) => `${value} ${count}`).join(', ');
    return [what, [...values.values()].reduce((sum, count) => sum + count, 0), shown.length > 60 ? '' : shown];
  });
  rows.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const width = Math.max(0, ...rows.map(([what]) => what.length));
  return rows.map(([what, count, shown]) =>
    visible(`  ${what.padEnd(width)}  ${String(count).padStart(4)}  ${shown}`).trimEnd(),
  );
}

function report({ arrived, refused, leftOut }: Omit<CstateImport, 'files'>, out: string): string {
  const changed = arrived.filter(({ unmapped }) => unmapped.length > 0);
  const parts = [
    `${arrived.length} of ${counted(arrived.length + refused.length, 'file')} became a record in ${out}`,
    changed.length === 0
      ? ''
      : ['Not mapped, file by file:', ...changed.map((item) => `  ${arrivedLine(item)}`)].join('\n'),
    refused.length === 0
      ? ''
      : ['Not read:', ...refused.map(({ file, message }) => visible(`  ${file}: ${message}`))].join('\n'),
    leftOut.length === 0
      ? ''
      : ['Left out, as no incident:', ...leftOut.map(({ file, message }) => visible(`  ${file}: ${message}`))].join(
          '\n',
        ),
    changed.length === 0
      ? ''
      : [
          'Not mapped, in all; facts stand in the text of their record, under `## Imported from cState`:',
          ...summaryLines(arrived),
        ].join('\n'),
    arrived.length === 0
      ? ''
      : `Next: fill in ${join(out, 'organisation.md')}, then run \`isms check --content ${out}\``,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function write(out: string, files: CstateImport['files'], { env }: World): void {
  const records = files.map(({ file }) => file).filter((file) => file !== ORGANISATION_FILE);
  const [held] = heldBefore(out, records, env);
  if (held !== undefined)
    throw new BadUsage(
      `${out} is gone from here, but \`${idOfFile(held)}\` was handed in there, and an id is never used again`,
      'name another folder, and bring the records back with `git restore`',
    );
  try {
    createTree(out, files);
  } catch (error) {
    if (!(error instanceof AlreadyExists)) throw error;
    throw new BadUsage(
      `${out} is there already and holds something`,
      'name a folder that is new or empty; an import never writes over records',
    );
  }
}

/** `isms import`: makes a content root of the incidents of another tool. */
export const importCommand: Command = {
  name: 'import',
  summary: 'turns the incidents of another tool into records',
  usage: 'import FORMAT PATH --out DIR [options]',
  operands: [
    { name: 'FORMAT', required: true, description: 'the other tool: `cstate`' },
    { name: 'PATH', required: true, description: 'the folder that holds its incident files' },
  ],
  options: [
    { name: 'out', value: 'DIR', description: 'the new folder for the records; it is never written over' },
    {
      name: 'timezone',
      value: 'ZONE',
      description: 'where times without an offset belong, as `Europe/Berlin` or `+01:00`; UTC when absent',
    },
  ],
  details: `Each incident becomes a draft: status \`reported\`, begin and end as they were written, reporter unknown. Nothing is guessed: cause, triage and people are for you to add. What has no field is kept in the text of the record and listed at the end.

Incidents are read from \`issues\` and from \`<language>/issues\`; pages, and files whose \`section\` is not \`issue\`, are named and left out.

Ends with 1 when a file could not be read; the others are imported all the same.`,
  run: (args, world): Promise<Status> => {
    const [format, path = ''] = args.operands;
    if (format !== 'cstate')
      throw new BadUsage(`\`isms import\` does not know the format \`${format}\``, 'it reads `cstate`');
    const out = args.value('out');
    if (out === undefined)
      throw new BadUsage(
        '`isms import` does not know where to write',
        'add `--out DIR` with a folder that does not exist yet',
      );
    refuseLinks(out, world.cwd);
    const name = args.value('timezone') ?? 'UTC';
    const zone = readZone(name);
    if (zone === null)
      throw new BadUsage(
        `\`--timezone ${name}\` is no time zone`,
        'write a name such as `Europe/Berlin`, or an offset such as `+01:00`',
      );
    const places = placesIn(resolve(world.cwd, path));
    const found = [...filesIn(places)];
    const { files, arrived, refused, leftOut } = importCstate(
      found.flatMap((part) => part.files),
      { zone, startedOn: world.now().slice(0, 10) },
    );
    const all = [...found.flatMap((part) => part.refused), ...refused].sort(byFile);
    const others = [...found.flatMap((part) => part.leftOut), ...leftOut].sort(byFile);
    if (arrived.length + all.length === 0)
      throw new BadUsage(
        others.length === 0
          ? `${places.texts} holds no Markdown file`
          : `${places.texts} holds no incident: ${counted(others.length, 'other page')}, such as ${others[0]?.file ?? ''}`,
        'name the folder that holds the incident files of cState',
      );
    if (arrived.length > 0) write(resolve(world.cwd, out), files, world);
    world.stdout(report({ arrived, refused: all, leftOut: others }, out));
    return Promise.resolve(all.length === 0 ? 0 : 1);
  },
};

import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { visible } from '../checker/escape.ts';
import { type Arrived, type CstateFile, type CstateImport, importCstate, type Refused } from '../exchange/cstate.ts';
import { readZone } from '../exchange/foreign-time.ts';
import { byFile } from '../records/order.ts';
import { MAX_FILE_BYTES } from '../records/parse.ts';
import { AlreadyExists, createTree } from '../records/store.ts';
import { BadUsage, type Command, type Status } from './command.ts';
import { refuseLinks } from './content-root.ts';

interface Found {
  readonly files: readonly CstateFile[];
  readonly refused: readonly Refused[];
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** The folder of the incidents in a folder of cState: itself, `issues` in it, or `content/issues` in it. */
function issuesIn(path: string): string {
  const kind = lstatSync(path, { throwIfNoEntry: false });
  if (kind === undefined)
    throw new BadUsage(`there is no folder ${path}`, 'name the folder that holds the incident files of cState');
  if (!kind.isDirectory())
    throw new BadUsage(`${path} is no folder`, 'name the folder that holds the incident files of cState');
  const inside = [join(path, 'content', 'issues'), join(path, 'issues')];
  return inside.find((folder) => lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) ?? path;
}

function readOne(path: string, file: string): Found {
  try {
    const { size } = lstatSync(path);
    if (size > MAX_FILE_BYTES)
      return { files: [], refused: [{ file, message: `it has ${size} bytes, more than 256 KiB` }] };
    return { files: [{ file, bytes: readFileSync(path) }], refused: [] };
  } catch (error) {
    return { files: [], refused: [{ file, message: `the system refuses to read it (${codeOf(error)})` }] };
  }
}

/** Every Markdown file below a folder. Links are not followed; pages of the site itself start with `_`. */
function* filesIn(root: string, folder = root): Generator<Found> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (/^[._]/.test(entry.name)) continue;
    if (entry.isDirectory()) yield* filesIn(root, path);
    else if (!entry.name.endsWith('.md')) continue;
    else if (entry.isFile()) yield readOne(path, relative(root, path).replaceAll('\\', '/'));
    else
      yield {
        files: [],
        refused: [{ file: relative(root, path), message: 'it is a link, a pipe or a device, not a plain file' }],
      };
  }
}

function times(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
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

function report({ arrived, refused }: Pick<CstateImport, 'arrived' | 'refused'>, out: string): string {
  const changed = arrived.filter(({ unmapped }) => unmapped.length > 0);
  const parts = [
    `${arrived.length} of ${times(arrived.length + refused.length, 'file')} became a record in ${out}`,
    changed.length === 0
      ? ''
      : ['Not mapped, file by file:', ...changed.map((item) => `  ${arrivedLine(item)}`)].join('\n'),
    refused.length === 0
      ? ''
      : ['Not read:', ...refused.map(({ file, message }) => visible(`  ${file}: ${message}`))].join('\n'),
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

function write(out: string, files: CstateImport['files']): void {
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
    const issues = issuesIn(resolve(world.cwd, path));
    const found = [...filesIn(issues)];
    const { files, arrived, refused } = importCstate(
      found.flatMap((part) => part.files),
      { zone, startedOn: world.now().slice(0, 10) },
    );
    const all = [...found.flatMap((part) => part.refused), ...refused].sort(byFile);
    if (arrived.length + all.length === 0)
      throw new BadUsage(`${issues} holds no Markdown file`, 'name the folder that holds the incident files of cState');
    if (arrived.length > 0) write(resolve(world.cwd, out), files);
    world.stdout(report({ arrived, refused: all }, out));
    return Promise.resolve(all.length === 0 ? 0 : 1);
  },
};

import { nearest } from '../records/shape.ts';
import { readArguments } from './arguments.ts';
import { BadUsage, type Command, type Status, type World } from './command.ts';
import { commands } from './index.ts';
import { screened } from './screen.ts';

/** The text of help is read best when lines are not too long. */
function helpWidth({ columns }: World): number {
  return Math.min(columns, 100);
}

async function find(name: string): Promise<Command> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load !== undefined) return await load();
  const near = nearest(name, Object.keys(commands));
  const guess = near === undefined ? '' : `, did you mean \`${near}\`?`;
  throw new BadUsage(`there is no command \`${name}\`${guess}`, '`isms help` lists the commands');
}

async function showOverview(world: World): Promise<Status> {
  const { overview } = await import('./help.ts');
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  world.stdout(overview(all, world.version, helpWidth(world)));
  return 0;
}

async function showHelp(command: Command, world: World): Promise<Status> {
  const { helpOf } = await import('./help.ts');
  world.stdout(helpOf(command, helpWidth(world)));
  return 0;
}

function asksForHelp(typed: readonly string[]): boolean {
  const end = typed.indexOf('--');
  return typed.slice(0, end === -1 ? undefined : end).some((word) => word === '--help' || word === '-h');
}

async function dispatch(typed: readonly string[], world: World): Promise<Status> {
  const [name = 'help', ...rest] = typed;
  if (name === '--version' || name === '-v') {
    world.stdout(`isms ${world.version}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h') return await showOverview(world);
  if (name === 'help')
    return rest[0] === undefined ? await showOverview(world) : await showHelp(await find(rest[0]), world);
  const command = await find(name);
  if (asksForHelp(rest)) return await showHelp(command, world);
  return await command.run(readArguments(rest, command), world);
}

/**
 * Runs the command line.
 * @param typed the words behind `isms`
 * @returns the exit status; never throws: what can not be done and what goes wrong is said on standard error, status 2
 */
export async function main(typed: readonly string[], machine: World): Promise<Status> {
  const world = screened(machine);
  try {
    return await dispatch(typed, world);
  } catch (error) {
    const { failure } = await import('./failure.ts');
    world.stderr(failure(error, world.env.ISMS_DEBUG !== undefined));
    return 2;
  }
}

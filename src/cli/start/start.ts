import { resolve } from 'node:path';
import { build } from '../build/build.ts';
import { check } from '../check/check.ts';
import { type Arguments, BadUsage, type Command, type World } from '../command.ts';
import { contentRoot } from '../content-root.ts';
import { failure } from '../failure.ts';
import { type Served, type Serving, serve } from './server.ts';
import { watchFolder } from './watch.ts';

const USUAL_PORT = 4321;

const DETAILS = `The pages are those of \`isms build\`, in the same folder. Whenever a record changes they are built again; where that fails, it is said and the pages that were there stay. Findings are listed once at the start; \`isms check\` lists them again.`;

/** Where to serve, as it was typed. */
function placeOf(args: Arguments): Omit<Serving, 'folder'> {
  const port = args.value('port');
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) < 65_536)) {
    throw new BadUsage(`\`--port ${port}\` is not a port`, 'write a number from 0 to 65535');
  }
  return { port: Number(port ?? USUAL_PORT), host: args.value('host') ?? 'localhost', anyPort: port === undefined };
}

/** @throws {BadUsage} where the address can not be had */
async function open(serving: Serving): Promise<Served> {
  try {
    return await serve(serving);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EADDRINUSE') {
      throw new BadUsage(`port ${serving.port} is taken by another program`, 'leave `--port` out, or name another one');
    }
    const said = error instanceof Error ? error.message : String(error);
    throw new BadUsage(
      `the portal can not be served on \`${serving.host}\`: ${said}`,
      'name another `--host` or `--port`',
    );
  }
}

/** Builds whenever a record changes; ends only by what it waits with. */
async function buildAgain(root: string, args: Arguments, world: World, until: Promise<void>): Promise<void> {
  const watched = watchFolder(root, (why) => {
    world.stderr(`isms: changes are no longer noticed (${why}): start again to see them\n`);
  });
  try {
    while (await Promise.race([watched.changed().then(() => true), until.then(() => false)])) {
      try {
        await build.run(args, world);
      } catch (error) {
        world.stderr(`${failure(error, world.env.ISMS_DEBUG !== undefined)}      the pages that were there stay\n`);
      }
    }
  } finally {
    watched.close();
  }
}

/** Options of `isms build` that make no sense for a portal that somebody looks at while it changes. */
const ONLY_BUILT: readonly string[] = ['strict', 'split', 'part'];

/** `isms start`: shows the portal on this machine while somebody works on the records. */
export const start: Command = {
  name: 'start',
  summary: 'checks, builds and serves the portal, and builds it again when a record changes',
  usage: 'start [options]',
  options: [
    ...build.options.filter(({ name }) => !ONLY_BUILT.includes(name)),
    { name: 'port', value: 'N', description: `the port to serve on (default: the first free one from ${USUAL_PORT})` },
    {
      name: 'host',
      value: 'NAME',
      description: 'the address to serve on (default: localhost); `0.0.0.0` is every address of this machine',
    },
  ],
  details: DETAILS,
  async run(args, world) {
    const place = placeOf(args);
    const { root } = contentRoot(args.value('content'), world);
    await check.run(args, world);
    await build.run(args, world);
    const stopped = world.untilStopped();
    const { url, close } = await open({ ...place, folder: resolve(world.cwd, args.value('out') ?? 'dist') });
    world.stdout(`\nThe portal is at ${url}\nPress Ctrl+C to stop.\n`);
    try {
      await buildAgain(root, args, world, stopped);
    } finally {
      await close();
    }
    return 0;
  },
};

/**
 * `npm start`: installs what is missing, checks the records, builds the portal and serves it.
 * Plain JavaScript without dependencies, since it runs before anything is installed.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.js';
import { COULD_NOT_CHECK, isProgram, root, runCommand, shown } from './runtime.js';
import { serve } from './server.js';

const HELP = `npm start -- [options]

Checks the records, builds the portal and serves it on this machine.

  --content DIR   the folder of the records (default: src/content, or content)
  --port N        the port to serve on (default: the first free one from 4321)
  --host [NAME]   the address to serve on; alone: every address of this machine (default: localhost)
  --help          says this`;

/**
 * What `npm start` was asked for.
 * @param {readonly string[]} args
 * @returns {{ help: true } | { wrong: string } | { content: string | null, port: number, host: string, anyPort: boolean }}
 */
export function readOptions(args) {
  const named = args.flatMap((arg, at) =>
    arg === '--host' && /^(-.*)?$/.test(args[at + 1] ?? '') ? ['--host=0.0.0.0'] : [arg],
  );
  try {
    const { values } = parseArgs({
      args: named,
      options: {
        content: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const { content = null, port, host = 'localhost', help } = values;
    if (help === true) return { help };
    if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) < 65_536)) {
      return { wrong: `\`--port ${port}\` is not a port: write a number from 0 to 65535` };
    }
    return { content, port: Number(port ?? 4321), host, anyPort: port === undefined };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} 0 while the portal is served, 2 when it cannot be
 */
export async function start(args) {
  const options = readOptions(args);
  if ('help' in options) {
    console.log(HELP);
    return 0;
  }
  if ('wrong' in options) {
    console.error(`${shown(options.wrong)}\n\n${HELP}`);
    return COULD_NOT_CHECK;
  }
  if ((await ensureInstalled()) !== 0) return COULD_NOT_CHECK;
  const isms = join(root, 'scripts', 'isms.js');
  const content = options.content === null ? [] : ['--content', resolve(process.env.INIT_CWD ?? '', options.content)];
  if ((await runCommand('node', [isms, 'check', ...content])) === COULD_NOT_CHECK) return COULD_NOT_CHECK;
  const folder = join(root, 'dist');
  if ((await runCommand('node', [isms, 'build', ...content, '--out', folder])) === COULD_NOT_CHECK)
    return COULD_NOT_CHECK;
  return open(folder, options);
}

/**
 * @param {string} folder
 * @param {{ port: number, host: string, anyPort: boolean }} options
 */
async function open(folder, options) {
  try {
    const { url, close } = await serve({ folder, ...options });
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
    console.log(`\nThe portal is at ${url}\nPress Ctrl+C to stop.`);
    return 0;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    const reason =
      code === 'EADDRINUSE'
        ? `port ${options.port} is taken by another program: leave \`--port\` out, or name another`
        : `the portal could not be served: ${error instanceof Error ? error.message : String(error)}`;
    console.error(shown(reason));
    return COULD_NOT_CHECK;
  }
}

if (isProgram(import.meta.url)) process.exitCode = await start(process.argv.slice(2));

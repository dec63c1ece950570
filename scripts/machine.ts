/** Hands this machine's streams, folder and clock to the command line. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import manifest from '../package.json' with { type: 'json' };
import { allOf, asker } from '../src/cli/ask.ts';
import { KNOWN_VARIABLES, type World } from '../src/cli/command.ts';
import { main } from '../src/cli/main.ts';
import { workFolder } from '../src/cli/work-folder.ts';

/** The folder of this package; what is compiled lies one folder below it too. */
export const program = dirname(dirname(fileURLToPath(import.meta.url)));

/** What says that a program that runs on should end. */
const STOPPING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs the command that was typed, and ends with its status.
 * @param portalProgram gives the folder of the compiled portal, when it is needed
 */
export async function runHere(portalProgram: World['portalProgram']): Promise<void> {
  // The room for what was just made stays as it is at the start: a check of 10,000 records holds a fifth less, and takes no longer.
  setFlagsFromString('--semi-space-growth-factor=1');
  const { stderr, stdin, stdout } = process;
  // Whoever reads our output may have seen enough, as `head` has; that is no fault.
  stdout.on('error', (error) => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error;
  });
  const questions = asker(stdin, (text) => stderr.write(text));
  const cwd = process.cwd();
  const env = Object.fromEntries(KNOWN_VARIABLES.map((name) => [name, process.env[name]]));
  process.exitCode = await main(process.argv.slice(2), {
    cwd,
    places: { program, work: workFolder(program, cwd, env) },
    portalProgram,
    version: manifest.version,
    stdout: (text) => stdout.write(text),
    stderr: (text) => stderr.write(text),
    columns: stdout.columns || 80,
    isTTY: stdout.isTTY === true,
    interactive: stdin.isTTY === true,
    env,
    now: () => `${new Date().toISOString().slice(0, 19)}Z`,
    untilStopped: () =>
      new Promise((stop) => {
        for (const signal of STOPPING) process.once(signal, () => stop());
      }),
    ask: questions.ask,
    input: (most) => allOf(stdin, most),
  });
  questions.close();
}

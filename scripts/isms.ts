/** The command line: hands the machine's streams, folder and clock to `main` and ends with its status. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import { asker } from '../src/cli/ask.ts';
import { KNOWN_VARIABLES } from '../src/cli/command.ts';
import { main } from '../src/cli/main.ts';
import { workFolder } from '../src/cli/work-folder.ts';
import { portalProgram } from './portal-program.ts';

const { stderr, stdin, stdout } = process;
// Whoever reads our output may have seen enough, as `head` has; that is no fault.
stdout.on('error', (error) => {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
});
const questions = asker(stdin, (text) => stderr.write(text));

const cwd = process.cwd();
const program = dirname(dirname(fileURLToPath(import.meta.url)));
const env = Object.fromEntries(KNOWN_VARIABLES.map((name) => [name, process.env[name]]));

process.exitCode = await main(process.argv.slice(2), {
  cwd,
  places: { program, work: workFolder(program, cwd, env) },
  portalProgram: () => portalProgram(join(program, 'node_modules', '.cache', 'isms', 'portal')),
  version: manifest.version,
  stdout: (text) => stdout.write(text),
  stderr: (text) => stderr.write(text),
  columns: stdout.columns || 80,
  isTTY: stdout.isTTY === true,
  interactive: stdin.isTTY === true,
  env,
  now: () => `${new Date().toISOString().slice(0, 19)}Z`,
  ask: questions.ask,
});
questions.close();

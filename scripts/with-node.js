/** `node scripts/with-node.js COMMAND …`: runs a command of an installed package under the pinned Node. */
import { ensureInstalled } from './install.js';
import { runCommand } from './runtime.js';

const [command = 'node', ...args] = process.argv.slice(2);
process.exitCode = (await ensureInstalled()) || (await runCommand(command, args));

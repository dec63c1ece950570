/** `node scripts/with-node.js COMMAND …`: runs a command of an installed package under the pinned Node. */
import { runCommand } from './runtime.js';

const [command = 'node', ...args] = process.argv.slice(2);
process.exitCode = await runCommand(command, args);

/** The command line in a clone. */
import { join } from 'node:path';
import { program, runHere } from './machine.ts';
import { portalProgram } from './portal-program.ts';

await runHere(() => portalProgram(join(program, 'node_modules', '.cache', 'isms', 'portal')));

/** The command line in an installed package, compiled to `lib/isms.js`; the portal's program lies beside it. */
import { join } from 'node:path';
import { program, runHere } from './machine.ts';

await runHere(() => Promise.resolve(join(program, 'lib', 'portal')));

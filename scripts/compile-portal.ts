/** Compiles the portal's program into the folder that is named; a process of its own, which gives back all the room that it took. */
import { compilePortal } from './portal-program.ts';
import { settleEnvironment } from './program.js';

settleEnvironment();
const [out] = process.argv.slice(2);
if (out === undefined) throw new Error('name the folder to compile into');
await compilePortal(out);

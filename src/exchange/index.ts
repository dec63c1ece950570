import { cstate } from './cstate.ts';
import { csv } from './csv.ts';
import type { Format } from './format.ts';

/** Every format of another tool, in the order of the help. A format loads its libraries when it reads. */
export const formats: readonly Format[] = [csv, cstate];

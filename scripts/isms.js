#!/usr/bin/env node
/** The `isms` command: starts `isms.ts` under the pinned Node, from any working folder. */
import { fileURLToPath } from 'node:url';
import { enter } from './runtime.js';

await enter({ launcher: fileURLToPath(import.meta.url), entry: new URL('./isms.ts', import.meta.url) });

/**
 * npm runs this after every `npm install` in a clone, where nothing has to be compiled, and before it packs a git dependency
 * (`npm install github:OWNER/isms`), where there is nothing else to run: npm is called in another project's folder then.
 */
import { relative } from 'node:path';
import { isProgram, root, runCommand } from './runtime.js';

/**
 * Whether the program is to be compiled for somebody else.
 * @param {NodeJS.ProcessEnv} env as npm hands it over
 */
export function isForOthers({ INIT_CWD, npm_command }) {
  if (INIT_CWD === undefined || npm_command === 'pack' || npm_command === 'publish') return false;
  return relative(root, INIT_CWD).startsWith('..');
}

if (isProgram(import.meta.url) && isForOthers(process.env)) {
  process.exitCode = await runCommand('node', ['scripts/compile.ts'], { cwd: root });
}

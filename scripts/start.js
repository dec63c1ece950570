/**
 * `npm start`: installs what is missing, then shows the portal with `isms start`. Plain JavaScript without dependencies,
 * since it runs before anything is installed.
 */
import { join, resolve } from 'node:path';
import { ensureInstalled } from './install.js';
import { COULD_NOT_CHECK, isProgram, root, runCommand } from './runtime.js';

/**
 * What `isms start` is asked for. `--host` may stand alone for every address of this machine; a folder starts where npm was
 * called, and the portal is built in this repository.
 * @param {readonly string[]} typed
 * @param {string} calledIn
 * @returns {readonly string[]}
 */
export function argumentsOf(typed, calledIn) {
  const folder = (/** @type {string} */ path) => resolve(calledIn, path);
  const given = typed.flatMap((word, at) => {
    if (word === '--host' && /^(-.*)?$/.test(typed[at + 1] ?? '')) return ['--host=0.0.0.0'];
    if (typed[at - 1] === '--content' || typed[at - 1] === '--out') return [folder(word)];
    return [word.replace(/^(--(?:content|out)=)(.+)$/, (_, name, path) => name + folder(path))];
  });
  return given.some((word) => /^--out(?:=|$)/.test(word)) ? given : [...given, '--out', join(root, 'dist')];
}

if (isProgram(import.meta.url)) {
  const args = argumentsOf(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  process.exitCode =
    (await ensureInstalled()) === 0
      ? await runCommand('node', [join(root, 'scripts', 'isms.js'), 'start', ...args], { cwd: root })
      : COULD_NOT_CHECK;
}

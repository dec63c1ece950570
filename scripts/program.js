/**
 * Runs the program in this process, whatever brings it down: a fault of its own ends in status 2, since status 1 is kept
 * for findings. Plain JavaScript without dependencies.
 */
import module from 'node:module';

/** What a status outside 0 and 1 says: nothing was judged. */
export const COULD_NOT_CHECK = 2;

/** Keeps Astro from writing a number for this machine below the home folder, and from sending what it was asked to do. */
export const NO_TELEMETRY = Object.freeze({ ASTRO_TELEMETRY_DISABLED: '1' });

/** Variables by which Vite tells pages how they are built: where the machine has one so called, pages would come out otherwise. */
const OF_BUILD_TOOLS = ['DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL', 'SITE', 'ASSETS_PREFIX'];

/** Makes pages come out the same on every machine: before anything of Astro is loaded, which looks at these once. */
export function settleEnvironment() {
  Object.assign(process.env, NO_TELEMETRY, { NODE_ENV: 'production' });
  for (const name of OF_BUILD_TOOLS) delete process.env[name];
}

/**
 * Loads the program's entry file.
 * @param {{ entry: URL, whenMissing: () => string | null }} options `whenMissing` says what to type where packages are missing, or null where none is
 */
export async function load({ entry, whenMissing }) {
  settleEnvironment();
  const onFault = (/** @type {unknown} */ error) => fail(error, whenMissing);
  process.on('uncaughtException', onFault);
  process.on('exit', (status) => {
    process.exitCode = verdict(status);
  });
  try {
    keepCompiled();
    await import(entry.href);
  } catch (error) {
    onFault(error);
  }
}

/**
 * Lets Node keep compiled code in the user's own folder, never below this one: what a change put there would run. A machine
 * that judges changes keeps none.
 */
function keepCompiled() {
  const home = process.env.HOME ?? process.env.USERPROFILE ?? '';
  if (home === '' || process.env.CI) return;
  module.enableCompileCache?.(`${home}/.cache/isms/compile`);
}

/**
 * Node has statuses of its own, such as 13 and 134; to whoever called us they all say that nothing was judged.
 * @param {number} status
 */
export function verdict(status) {
  return status === 0 || status === 1 ? status : COULD_NOT_CHECK;
}

/**
 * @param {unknown} error
 * @param {() => string | null} whenMissing
 */
function fail(error, whenMissing) {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EPIPE') return process.exit(COULD_NOT_CHECK);
  const missing = code === 'ERR_MODULE_NOT_FOUND' ? whenMissing() : null;
  if (missing !== null) return stop(missing);
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return stop(`isms stopped because of a fault of its own, so nothing was judged; please report it:\n${detail}`);
}

/**
 * Says one thing and ends with status 2.
 * @param {string} message
 * @returns {never}
 */
export function stop(message) {
  console.error(message);
  process.exit(COULD_NOT_CHECK);
}

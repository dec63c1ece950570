/** Finds the Chromium for the browser tests, or installs one. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { run, runCommand } from './runtime.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe', 'msedge.exe'];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const WHAT_TO_DO = 'install Chromium or Google Chrome, or name one with `CHROME_PATH=/path/to/chromium npm test`';

/**
 * The path of a Chromium that is there, or null. `CHROME_PATH` goes before all others.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null}
 */
export function findChromium(env) {
  const named = env.CHROME_PATH ?? '';
  if (named !== '') return existsSync(named) ? named : null;
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PLACES, ...bundled()].find((path) => existsSync(path)) ?? null;
}

/** The one that Playwright installs for itself. */
function bundled() {
  try {
    /** @type {typeof import('playwright-core')} */
    const playwright = createRequire(import.meta.url)('playwright-core');
    return [playwright.chromium.executablePath()];
  } catch {
    return [];
  }
}

/**
 * The path of a Chromium, which is installed first where there is none.
 * @returns {Promise<{ path: string } | { wrong: string }>}
 */
export async function ensureChromium() {
  const found = findChromium(process.env);
  if (found !== null) return { path: found };
  const named = process.env.CHROME_PATH ?? '';
  if (named !== '') return { wrong: `\`CHROME_PATH\` names \`${named}\`, where no file is: ${WHAT_TO_DO}` };
  console.log('No Chromium is on this machine: installing one …');
  if (isDebianRoot()) {
    const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, quiet: true };
    const updated = await run('apt-get', ['update', '-qq'], options);
    const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'];
    if (updated === 0) await run('apt-get', install, options);
  }
  if (findChromium(process.env) === null) await runCommand('playwright-core', ['install', 'chromium']);
  const path = findChromium(process.env);
  return path === null ? { wrong: `no Chromium could be installed: ${WHAT_TO_DO}` } : { path };
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

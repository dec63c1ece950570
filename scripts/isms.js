#!/usr/bin/env node
/**
 * The `isms` command. In a clone of the repository it starts `isms.ts` under the pinned Node, from any working folder; in an
 * installed package, the compiled program under the Node at hand. Any Node that knows modules can read this file.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = new URL('./isms.ts', import.meta.url);
/** The oldest Node that an installed package runs under, as `engines` in `package.json` has it. */
const OLDEST = [22, 12];

function isTooOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldest = 0, least = 0] = OLDEST;
  return major < oldest || (major === oldest && minor < least);
}

async function start() {
  if (existsSync(source)) {
    const { enter } = await import('./runtime.js');
    return enter({ launcher: fileURLToPath(import.meta.url), entry: source });
  }
  if (isTooOld()) {
    console.error(
      `isms needs Node ${OLDEST.join('.')} or newer and this is Node ${process.versions.node}: install Node 24, for example from https://nodejs.org, and try again`,
    );
    process.exitCode = 2;
    return;
  }
  // What is said of a fault names the places of the source.
  process.setSourceMapsEnabled(true);
  const { load } = await import('../lib/program.js');
  return load({ entry: new URL('../lib/isms.js', import.meta.url), whenMissing: () => null });
}

try {
  await start();
} catch (error) {
  console.error(error);
  process.exitCode = 2;
}

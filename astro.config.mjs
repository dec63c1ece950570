import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCheck } from './src/checker/run.ts';
import { rules } from './src/rules/index.ts';
import { pagesConfig } from './src/site/config.ts';
import { makePortal } from './src/site/portal.ts';

/** For Astro's own commands. `isms build` draws the same pages with a program that is compiled from them once. */
async function portal() {
  const { report, inspected, source } = await runCheck({
    root: join(fileURLToPath(new URL('.', import.meta.url)), 'src', 'content'),
    content: 'src/content',
    rules,
    version: '',
    clock: () => `${new Date().toISOString().slice(0, 19)}Z`,
    git: {},
  });
  const { findings, now, clockPinned } = report;
  return makePortal({ source, inspected: await inspected(), findings, rules, audience: 'staff', now, clockPinned });
}

export default pagesConfig(portal);

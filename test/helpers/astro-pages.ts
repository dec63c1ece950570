/** `node astro-pages.ts CONTENT OUT`: draws the portal for staff with Astro itself, as `astro build` does. */
import { build } from 'astro';
import { runCheck } from '../../src/checker/run.ts';
import { rules } from '../../src/rules/index.ts';
import { UNKNOWN_BASE } from '../../src/site/base-path.ts';
import { pagesConfig } from '../../src/site/config.ts';
import { makePortal } from '../../src/site/portal.ts';

const [root = '', out = ''] = process.argv.slice(2);
const config = pagesConfig(async () => {
  const clock = () => '2026-11-20T11:00:00Z';
  const { report, inspected, source } = await runCheck({
    root,
    content: 'content',
    rules,
    version: '',
    clock,
    git: {},
  });
  const { findings, now, clockPinned } = report;
  return makePortal({ source, inspected: await inspected(), findings, rules, audience: 'staff', now, clockPinned });
});
const vite = { ...config.vite, cacheDir: `${out}.cache/vite` };
await build({
  ...config,
  configFile: false,
  logLevel: 'error',
  // The name of a file that browsers load is made of what is in it, and the path of the portal is in some.
  base: UNKNOWN_BASE,
  outDir: out,
  cacheDir: `${out}.cache`,
  vite,
});

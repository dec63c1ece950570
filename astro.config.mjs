import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCheck } from './src/checker/run.ts';
import { rules } from './src/rules/index.ts';
import { siteConfig } from './src/site/config.ts';
import { makePortal } from './src/site/portal.ts';

/** For Astro's own commands, such as `astro check`. A portal is built by `isms build`, which hands over its own configuration. */
const program = dirname(fileURLToPath(import.meta.url));

async function portal() {
  const { report, inspected, source } = await runCheck({
    root: join(program, 'src', 'content'),
    content: 'src/content',
    rules,
    version: '',
    clock: () => `${new Date().toISOString().slice(0, 19)}Z`,
    git: {},
  });
  const { findings, now, clockPinned } = report;
  return makePortal({ source, inspected: await inspected(), findings, rules, audience: 'staff', now, clockPinned });
}

export default siteConfig({ program, portal });

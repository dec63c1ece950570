/** `node astro-pages.ts CONTENT OUT`: draws the portal for staff with Astro itself, as `astro build` does. */
import { build } from 'astro';
import { UNKNOWN_BASE } from '../../src/site/base-path.ts';
import { checkedPortal } from '../../src/site/checked-portal.ts';
import { pagesConfig } from '../../src/site/config.ts';

const [root = '', out = ''] = process.argv.slice(2);
const config = pagesConfig(() => checkedPortal(root, 'content', () => '2026-11-20T11:00:00Z'));
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

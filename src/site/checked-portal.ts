import { runCheck } from '../checker/run.ts';
import { rules } from '../rules/index.ts';
import type { Portal } from './model.ts';
import { makePortal } from './portal.ts';

/**
 * The portal of a content root as staff see it, checked first: what Astro's own commands draw.
 * @param root absolute
 * @param content the root as a user names it
 * @param clock the current time as an instant
 */
export async function checkedPortal(root: string, content: string, clock: () => string): Promise<Portal> {
  const { report, inspected, source } = await runCheck({ root, content, rules, version: '', clock, git: {} });
  const { findings, now, clockPinned } = report;
  return makePortal({ source, inspected: await inspected(), findings, rules, audience: 'staff', now, clockPinned });
}

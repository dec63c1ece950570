import type { Portal } from './model.ts';

declare global {
  /** Where pages find what they draw: their own program is loaded apart from the one that made the portal. */
  var ismsPortal: Portal | undefined;
}

/** Hands the portal that is drawn from now on to the pages. */
export function drawFrom(portal: Portal): void {
  globalThis.ismsPortal = portal;
}

/** Whether there is a portal to draw: there is none while Astro only looks at types. */
export function hasPortal(): boolean {
  return globalThis.ismsPortal !== undefined;
}

/**
 * The portal that is being drawn.
 * @throws {TypeError} when none was handed over
 */
export function portal(): Portal {
  const { ismsPortal } = globalThis;
  if (ismsPortal === undefined) throw new TypeError('no portal was handed to the pages');
  return ismsPortal;
}

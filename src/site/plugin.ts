import type { Portal } from './model.ts';

/** The name under which Astro's loaders find the portal in Astro's configuration. */
export const PORTAL_PLUGIN = 'isms-portal';

/** Gives Astro's loaders the portal that is to be built, in the way in which plugins of Vite talk to each other. */
export interface PortalPlugin {
  readonly name: typeof PORTAL_PLUGIN;
  readonly api: { readonly portal: () => Portal | Promise<Portal> };
}

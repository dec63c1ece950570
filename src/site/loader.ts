import type { Loader, LoaderContext } from 'astro/loaders';
import type { Folder } from '../records/types/fields.ts';
import type { Portal } from './model.ts';
import { PORTAL_PLUGIN, type PortalPlugin } from './plugin.ts';

function isPortalPlugin(value: unknown): value is PortalPlugin {
  return (
    typeof value === 'object' && value !== null && 'name' in value && value.name === PORTAL_PLUGIN && 'api' in value
  );
}

/** The portal that Astro was started for. */
async function portalOf({ config }: LoaderContext): Promise<Portal> {
  const plugins: readonly unknown[] = config.vite.plugins ?? [];
  const plugin = plugins.flat(3).find(isPortalPlugin);
  if (plugin === undefined) throw new TypeError(`Astro's configuration has no plugin ${PORTAL_PLUGIN}`);
  return await plugin.api.portal();
}

/** A loader that fills a collection from the portal; nothing of an earlier build is kept. */
function portalLoader(
  name: string,
  entries: (portal: Portal) => Iterable<readonly [id: string, data: object]>,
): Loader {
  return {
    name: `isms-${name}`,
    async load(context) {
      context.store.clear();
      for (const [id, data] of entries(await portalOf(context))) context.store.set({ id, data: { ...data } });
    },
  };
}

/** For the collection that Starlight asks for: nothing, whatever lies in the folder of its name. */
export function noLoader(): Loader {
  return portalLoader('none', () => []);
}

/** The records of one folder, by the last part of their address, in the order of their register. */
export function recordLoader(folder: Folder): Loader {
  return portalLoader(folder, (portal) =>
    portal.records
      .filter((record) => record.folder === folder)
      .map((record) => [record.href.split('/').at(-2) ?? record.id, record]),
  );
}

/** What is the same on every page, as the one entry `site`. */
export function siteLoader(): Loader {
  return portalLoader('site', (portal) => [['site', portal.site]]);
}

/** The pages at former addresses, by address. */
export function formerLoader(): Loader {
  return portalLoader('former', (portal) => portal.former.map((former) => [former.href, former]));
}

/** The rules, by id. */
export function ruleLoader(): Loader {
  return portalLoader('rules', (portal) => portal.rules.map((rule) => [rule.id, rule]));
}

/** The controls that have rules or records, by id. */
export function controlLoader(): Loader {
  return portalLoader('controls', (portal) => portal.controls.map((control) => [control.id, control]));
}

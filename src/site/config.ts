import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import type { AstroInlineConfig } from 'astro';
import { FOLDERS } from '../records/types/fields.ts';
import { recordTypes } from '../records/types/index.ts';
import type { Portal } from './model.ts';
import { PORTAL_PLUGIN, type PortalPlugin } from './plugin.ts';
import { STYLE_SHEETS } from './style-sheets.ts';

/** Where and what to build. */
export interface SiteOptions {
  /** The folder of this package. */
  readonly program: string;
  readonly portal: () => Portal | Promise<Portal>;
  /** Where the pages go; Astro's own default where absent. */
  readonly outDir?: string;
  /** Where Astro and Vite keep what they need while building. */
  readonly cacheDir?: string;
}

const COMPONENTS = ['Head', 'Header', 'Footer', 'Banner', 'PageTitle', 'Sidebar'] as const;

const SIDEBAR = [
  { label: 'Home', link: '/' },
  { label: 'Report an incident', link: '/report/' },
  { label: 'Search', link: '/search/' },
  { label: 'Registers', items: FOLDERS.map((folder) => ({ label: recordTypes[folder].plural, link: `/${folder}/` })) },
  {
    label: 'Quality of the records',
    items: [
      { label: 'Checks', link: '/checks/' },
      { label: 'Rules', link: '/rules/' },
      { label: 'Controls', link: '/controls/' },
      { label: 'About this portal', link: '/about/' },
    ],
  },
];

/**
 * Astro's whole configuration: Starlight's frame around our pages, and nothing that reaches out to another origin. No
 * text of a record stands in it, since it becomes part of programs.
 */
export function siteConfig({ program, portal, outDir, cacheDir }: SiteOptions): AstroInlineConfig {
  const plugin: PortalPlugin = { name: PORTAL_PLUGIN, api: { portal } };
  return {
    root: program,
    ...(outDir === undefined ? {} : { outDir }),
    ...(cacheDir === undefined ? {} : { cacheDir }),
    trailingSlash: 'always',
    devToolbar: { enabled: false },
    prefetch: false,
    build: { concurrency: 8 },
    image: { domains: [], remotePatterns: [] },
    integrations: [
      starlight({
        title: 'Information security',
        disable404Route: true,
        credits: false,
        pagination: false,
        lastUpdated: false,
        expressiveCode: false,
        customCss: STYLE_SHEETS.map((name) => `/src/styles/${name}.css`),
        components: Object.fromEntries(COMPONENTS.map((name) => [name, `/src/components/${name}.astro`])),
        sidebar: SIDEBAR,
      }),
      mdx(),
    ],
    vite: {
      plugins: [plugin],
      // Starlight and the records read YAML with two versions of one package: a bundle keeps each to its own.
      resolve: { noExternal: ['js-yaml'] },
      build: { assetsInlineLimit: 0, sourcemap: false },
      ...(cacheDir === undefined ? {} : { cacheDir: `${cacheDir}/vite` }),
    },
  };
}

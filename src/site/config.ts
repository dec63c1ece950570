import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { passthroughImageService } from 'astro/config';
import { UNKNOWN_BASE } from './base-path.ts';
import { drawFrom } from './current.ts';
import type { Portal } from './model.ts';
import { STYLE_SHEETS } from './style-sheets.ts';

/** The folder of the program, as Astro's root: it holds `src/pages`. */
const PROGRAM = fileURLToPath(new URL('../..', import.meta.url));

const COMPONENTS = ['Head', 'Header', 'Footer', 'Banner', 'PageTitle', 'Sidebar'] as const;

/** The menu is ours (`menu.ts`); Starlight draws a place for one only where it knows of a line in it. */
const SIDEBAR = [{ label: 'Home', link: '/' }];

/**
 * Astro's configuration as far as both ways to draw the portal share it: Starlight's frame around our pages, and nothing
 * that reaches out to another origin. No text of a record stands in it, since it becomes part of programs.
 */
function siteConfig(compiled: boolean): AstroInlineConfig {
  return {
    root: PROGRAM,
    trailingSlash: 'always',
    devToolbar: { enabled: false },
    prefetch: false,
    build: { concurrency: 8 },
    image: { domains: [], remotePatterns: [], service: passthroughImageService() },
    integrations: [
      starlight({
        title: 'Information security',
        // Which one a portal speaks, its organisation says: `route-language.ts`.
        locales: { root: { label: 'English', lang: 'en' }, de: { label: 'Deutsch' }, fr: { label: 'Français' } },
        routeMiddleware: './src/site/route-language.ts',
        disable404Route: true,
        credits: false,
        pagination: false,
        lastUpdated: false,
        expressiveCode: false,
        // The search is made of the finished pages, once for both ways.
        pagefind: false,
        prerender: !compiled,
        customCss: STYLE_SHEETS.map((name) => `/src/styles/${name}.css`),
        components: Object.fromEntries(COMPONENTS.map((name) => [name, `/src/components/${name}.astro`])),
        sidebar: SIDEBAR,
      }),
      mdx(),
    ],
    vite: {
      // Starlight and the records read YAML with two versions of one package: a bundle keeps each to its own.
      resolve: { noExternal: compiled ? true : ['js-yaml'] },
      build: { assetsInlineLimit: 0, sourcemap: false },
    },
  };
}

/** For Astro's own commands: it draws the portal that `portal` makes, page by page, into `dist`. */
export function pagesConfig(portal: () => Promise<Portal>): AstroInlineConfig {
  const config = siteConfig(false);
  const hand: AstroIntegration = {
    name: 'isms-portal',
    hooks: { 'astro:config:done': async () => drawFrom(await portal()) },
  };
  return { ...config, integrations: [...(config.integrations ?? []), hand] };
}

/** What is needed to compile the portal's program, and where it goes. */
export interface ProgramFolders {
  /** The program, `server/`, and what browsers load, `client/`. */
  readonly out: string;
  /** Where Astro and Vite keep what they need meanwhile. */
  readonly cache: string;
  /** Told of each module that becomes part of the program, by its path. */
  readonly onModule: (path: string) => void;
}

/**
 * To compile the pages into a program that draws any portal, without Astro at hand: a server build of which nothing is
 * served. The path under which the portal will be published is not known then, so a stand-in takes its place.
 */
export function programConfig({ out, cache, onModule }: ProgramFolders): AstroInlineConfig {
  const adapter: AstroIntegration = {
    name: 'isms-portal',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'isms-portal',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./program.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable' },
        }),
    },
  };
  const config = siteConfig(true);
  return {
    ...config,
    configFile: false,
    logLevel: 'error',
    output: 'server',
    adapter,
    base: UNKNOWN_BASE,
    outDir: out,
    cacheDir: cache,
    vite: {
      ...config.vite,
      cacheDir: `${cache}/vite`,
      plugins: [{ name: 'isms-modules', moduleParsed: ({ id }) => onModule(id.split('?')[0] ?? id) }],
    },
  };
}

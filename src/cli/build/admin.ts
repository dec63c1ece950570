import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { adminConfig, askedOrigin, savedTo } from '../../site/admin/config.ts';
import { adminHtml } from '../../site/admin/html.ts';
import type { AdminSetup } from '../../site/admin/setup.ts';
import type { LookThrough } from '../../site/look.ts';
import type { Portal } from '../../site/model.ts';
import { wordsOf } from '../../site/words/index.ts';
import { BadUsage, type World } from '../command.ts';
import type { Registered } from './checked-portal.ts';
import { writeBeside } from './portal-folder.ts';

/** The program that draws the forms; whoever wants them installs it. */
const NAME = '@sveltia/cms';

/** The version of it that this program was tried with. */
function triedVersion(program: string): string {
  const { peerDependencies }: { readonly peerDependencies: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(program, 'package.json'), 'utf8'),
  );
  return peerDependencies[NAME] ?? '';
}

function resolvedFrom(folder: string, name: string): string | null {
  try {
    return createRequire(join(folder, 'package.json')).resolve(name);
  } catch {
    return null;
  }
}

/**
 * The folder of Sveltia CMS as it is installed beside this program or the records.
 * @throws {BadUsage} where it is not there, or another version than the one that was tried
 */
export function installedCms({ places: { program }, cwd }: Pick<World, 'places' | 'cwd'>): string {
  const tried = triedVersion(program);
  const fix = `run \`npm install --save-dev --save-exact ${NAME}@${tried}\` beside your records, then build again`;
  const main = resolvedFrom(program, NAME) ?? resolvedFrom(cwd, NAME);
  if (main === null) throw new BadUsage(`\`--admin\` needs the package \`${NAME}\`, which is not installed`, fix);
  const folder = dirname(dirname(main));
  const { version }: { readonly version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (version !== tried)
    throw new BadUsage(`\`${NAME}\` ${version} is installed, and \`--admin\` was tried with ${tried}`, fix);
  return folder;
}

/**
 * Puts one text for another.
 * @throws {Error} where it does not stand there as often as it should: then this is not the program that was tried
 */
function exchanged(text: string, what: RegExp, to: (part: string) => string, times: number): string {
  let found = 0;
  const made = text.replaceAll(what, (_, part: string) => {
    found += 1;
    return to(part);
  });
  if (found === times) return made;
  throw new Error(`${NAME} holds ${String(what)} ${found} times, not ${times}`);
}

/**
 * The program as a browser loads it without a bundler: fonts that it would fetch from another machine lie beside it, and
 * so do the one package and the languages that it asks for by name.
 */
function selfContained(text: string, assets: readonly string[], languages: readonly string[]): string {
  const font = (name: string): string =>
    `cms/assets/${assets.find((file) => file.startsWith(`${name}-`) && file.endsWith('.woff2')) ?? ''}`;
  const withFonts = exchanged(text, /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z0-9-]+)[^)]*/g, font, 3);
  const withPackage = exchanged(withFonts, /import\(`(immutable)`\)/g, (name) => `import(\`./${name}.js\`)`, 1);
  const language = (name: string): string => `import(\`./locales/${name}.js\`)`;
  return exchanged(withPackage, /import\(`\.\.\/locales\/([\w-]+)\.json`\)/g, language, languages.length);
}

/** Writes Sveltia CMS into a folder: what the forms need of it, with its licences. */
function writeCms(from: string, to: string): void {
  const files = (folder: string, ending: RegExp): readonly string[] =>
    readdirSync(join(from, folder))
      .filter((file) => ending.test(file))
      .sort();
  const assets = files('npm/assets', /\.(?:woff2|LICENSE\.txt)$/);
  // It speaks English by itself.
  const languages = files('locales', /^(?!en-US\.).*\.json$/).map((file) => file.replace('.json', ''));
  const text = (file: string): string => readFileSync(join(from, file), 'utf8');
  writeBeside(to, {
    'index.js': selfContained(text('npm/index.js'), assets, languages),
    ...Object.fromEntries(
      languages.map((name) => [`locales/${name}.js`, `export default ${text(`locales/${name}.json`)}`]),
    ),
  });
  const immutable = dirname(createRequire(join(from, 'package.json')).resolve('immutable'));
  const copies: readonly (readonly [name: string, source: string])[] = [
    ['LICENSE.txt', join(from, 'LICENSE.txt')],
    ['immutable.js', join(immutable, 'immutable.es.js')],
    ['immutable.LICENSE.txt', join(immutable, '..', 'LICENSE')],
    ...files('npm/chunks', /\.js$/).map((file) => [`chunks/${file}`, join(from, 'npm/chunks', file)] as const),
    ...assets.map((file) => [`assets/${file}`, join(from, 'npm/assets', file)] as const),
  ];
  for (const [name, source] of copies) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    copyFileSync(source, join(to, name));
  }
}

/** Writes the page of forms into the folder of a portal that was looked through; gives what is wrong with it, in words. */
export type WriteAdmin = (pages: string, look: LookThrough) => readonly string[];

/** What the page of forms is made of. */
interface AdminRequest {
  /** The folder of Sveltia CMS. */
  readonly cms: string;
  /** The folder of the compiled portal, which holds the script of the page. */
  readonly program: string;
  readonly site: Portal['site'];
  readonly registered: Registered;
  readonly base: string;
}

/**
 * Prepares the page on which records are edited in forms.
 * @throws {BadUsage} where nobody knows in which repository the records are kept
 */
export function adminWriter({ cms, program, site, registered, base }: AdminRequest): WriteAdmin {
  const repository = savedTo(site.hosted);
  if (repository === null)
    throw new BadUsage(
      '`--admin` saves to the repository of the records, and nobody knows which that is',
      'write its address, with owner and name, as `repository:` into organisation.md, and `host: github`, `gitlab`, `forgejo` or `gitea` where the address does not say it; then build in a clone of it',
    );
  const { language, timezone, name: organisation } = registered.organisation;
  const config = adminConfig({ ...registered, repository, address: site.address, base });
  const setup: AdminSetup = { config, timezone, words: wordsOf(language).admin };
  const files = {
    'admin/index.html': adminHtml({ language, organisation, asks: askedOrigin(repository) }),
    'admin/setup.json': `${JSON.stringify(setup)}\n`,
    'admin/page.js': readFileSync(join(program, 'admin', 'page.js'), 'utf8'),
  };
  return (pages, look) => {
    writeBeside(pages, files);
    writeCms(cms, join(pages, 'admin', 'cms'));
    return Object.entries(files)
      .filter(([path, text]) => look({ path, bytes: new TextEncoder().encode(text) })?.leaks)
      .map(([path]) => `${path} says what the audience may not read`);
  };
}

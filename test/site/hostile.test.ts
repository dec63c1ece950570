import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldsOf, valueSchema } from '../../src/records/describe.ts';
import { organisationSchema, recordTypes } from '../../src/records/types/index.ts';
import { addresses } from '../../src/site/addresses.ts';
import { markupOf } from '../../src/site/markup.ts';
import { HOSTILE, hostileRegister } from '../helpers/hostile.ts';
import { put, temporaryFolder } from '../helpers/register.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { files, records, placed } = hostileRegister();

/** Names that mean something to static hosts, to the build or to the portal itself; each is a legal id. */
const SPECIAL = ['404', '500', 'index', 'page', 'search', 'pagefind', 'rules', 'incidents', 'about'];
/** Names that are no ids, and what lies below them no records: each still has its page. */
const ODD = ['a b', 'x#y', '100%', 'UPPER', 'Ümlaut', 'email~2', "quo'te<b>", '_astro', `${'l'.repeat(240)}`];
/** Names that Windows can not give to a file. */
const NOT_ON_WINDOWS = ['what?', 'new\nline', 'a"b', 'a\\b'];
const odd = process.platform === 'win32' ? ODD : [...ODD, ...NOT_ON_WINDOWS];

const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

const elementsOf = (node: Nodes): readonly Element[] => [
  ...(node.type === 'element' ? [node] : []),
  ...('children' in node ? node.children.flatMap(elementsOf) : []),
];

describe('records full of hostile text, under odd names, built from an empty folder without home and network', () => {
  const work = temporaryFolder();
  const out = join(work, 'out #1 100%', 'site');
  const page = (path: string): string => readFileSync(join(out, path, 'index.html'), 'utf8');
  let said = { status: -1, stderr: '' };
  beforeAll(() => {
    for (const [file, text] of files) put(join(work, 'content'), file, text);
    for (const id of SPECIAL)
      put(join(work, 'content'), `assets/${id}.md`, `---\nid: "${id}"\ntitle: "Asset called ${id}"\n---\n`);
    put(join(work, 'content'), 'assets/store.md', '---\nid: store\ntitle: __ASTRO_IMAGE_x of the lobby\n---\n');
    for (const name of odd) put(join(work, 'content'), `contacts/${name}.md`, 'no record');
    for (const folder of ['home', 'empty']) mkdirSync(join(work, folder));
    const isms = [process.execPath, join(root, 'scripts', 'isms.js'), 'build', '--content', join(work, 'content')];
    const command = [...isms, '--out', out, '--audience', 'isms'];
    // Where we may take the network away, there is none.
    const alone = spawnSync('unshare', ['-n', 'true']).status === 0 ? ['unshare', '-n', ...command] : command;
    const [program = '', ...args] = alone;
    const home = join(work, 'home');
    const env = {
      ...process.env,
      HOME: home,
      USERPROFILE: home,
      APPDATA: home,
      XDG_CONFIG_HOME: join(home, '.config'),
    };
    Object.assign(env, { CI: undefined, ASTRO_TELEMETRY_DISABLED: undefined });
    const { status, stderr } = spawnSync(program, args, { cwd: join(work, 'empty'), env, encoding: 'utf8' });
    said = { status: status ?? -1, stderr };
  }, 120_000);

  it('is published', () => {
    expect(said).toEqual({
      status: 1,
      stderr: expect.stringContaining('errors in the records, which home and the page of checks say'),
    });
  });

  it('every text field of every type held the text', () => {
    const free = (schema: z.core.$ZodType, path: string): readonly string[] => {
      const value = valueSchema(schema);
      const own = value instanceof z.ZodString && value.safeParse(HOSTILE).success ? [path] : [];
      return [...own, ...fieldsOf(schema).flatMap((field) => free(field.schema, `${path}.${field.name}`))];
    };
    const all = [
      ...free(organisationSchema, 'organisation'),
      ...Object.values(recordTypes).flatMap((type) => free(type.schema, type.folder)),
    ].filter((path) => !/^[a-z]+\.(?:id|formerId)$/.test(path));
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter((path) => !placed.has(path) && !placed.has(path.replace(/\.[^.]+$/, '')))).toEqual([]);
  });

  it('no page holds what no template wrote', () => {
    const pages = globSync('**/*.html', { cwd: out });
    expect(pages.length).toBeGreaterThan(200);
    const strange = pages.flatMap((file) => markupOf(readFileSync(join(out, file), 'utf8')).strange);
    expect(strange).toEqual([]);
  });

  it('no two regions of a page have one name', () => {
    for (const file of globSync('**/*.html', { cwd: out })) {
      const tree = fromHtml(readFileSync(join(out, file), 'utf8'));
      const all = elementsOf(tree);
      const ids = new Map(all.map((element) => [String(element.properties.id), textOf(element)]));
      const names = all
        .filter(({ tagName }) => ['section', 'aside'].includes(tagName))
        .map(({ tagName, properties: { ariaLabel, ariaLabelledBy } }) => {
          const by = Array.isArray(ariaLabelledBy)
            ? ariaLabelledBy.map((id) => ids.get(String(id))).join(' ')
            : ariaLabel;
          return typeof by === 'string' ? `${tagName} ${by}` : '';
        })
        .filter((name) => name !== '');
      expect([file, names.filter((name, at) => names.indexOf(name) !== at)]).toEqual([file, []]);
    }
  });

  it.each([...records])('the page of the hostile record among %s says its text as it is', (folder, file) => {
    const id = file.replace(/^.*\/|\.mdx?$/g, '');
    const html = page(`${folder}/${id}`);
    expect(markupOf(html).title).toBe(`${HOSTILE} | ${HOSTILE}`);
    expect(textOf(fromHtml(html)).split(HOSTILE).length).toBeGreaterThan(3);
  });

  it('no file for the host holds text of a record', () => {
    for (const file of ['_headers', 'isms-portal.json', 'favicon.svg'])
      expect(readFileSync(join(out, file), 'utf8')).not.toContain('onerror');
  });

  it.each(SPECIAL)('a record called %s has its page', (id) => {
    expect(markupOf(page(`assets/${id}`)).heading).toBe(`Asset called ${id}`);
  });

  it('a title that starts with a word of the build keeps it', () => {
    expect(markupOf(page('assets/store')).heading.replace('\u2060', '')).toBe('__ASTRO_IMAGE_x of the lobby');
  });

  it.each(odd)('a file called %j has its page', (name) => {
    expect(markupOf(page(addresses()({ folder: 'contacts', id: name }).slice(1))).heading).toBe(name);
  });

  it('nothing is left behind: not where it was called, not beside the portal, not at home', () => {
    expect(readdirSync(join(work, 'empty'))).toEqual([]);
    expect(readdirSync(dirname(out))).toEqual(['site']);
    // Our own compiled code may be kept there; nothing of a record, and nothing of Astro.
    const home = globSync('**', { cwd: join(work, 'home') }).map((file) => file.replaceAll('\\', '/'));
    expect(home.filter((file) => !/^(?:\.|\.cache|\.cache\/isms|\.cache\/isms\/compile(?:\/.*)?)$/.test(file))).toEqual(
      [],
    );
    expect(
      existsSync(join(root, '.astro'))
        ? globSync('.astro/**/*.{json,mjs,ts}', { cwd: root }).filter((file) =>
            readFileSync(join(root, file), 'utf8').includes('onerror=x()'),
          )
        : [],
    ).toEqual([]);
  });
});

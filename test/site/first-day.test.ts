import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, describe, expect, it } from 'vitest';
import { portalProgram } from '../../scripts/portal-program.ts';
import { loadSource } from '../../src/records/reading/load.ts';
import { AUDIENCES, type Audience } from '../../src/site/audience.ts';
import { drawFrom } from '../../src/site/current.ts';
import { lookThrough } from '../../src/site/look.ts';
import type { Portal } from '../../src/site/model.ts';
import { pathsOf } from '../../src/site/paths.ts';
import { isms } from '../helpers/isms.ts';
import { portalOf } from '../helpers/portal.ts';
import { temporaryFolder } from '../helpers/register.ts';

const ANSWERS = {
  name: 'Oak & Ash',
  country: 'DE',
  timezone: 'Europe/Berlin',
  'incident-manager': 'IT manager',
  deputy: 'IT admin',
  'privacy-lead': 'Data protection officer',
  address: 'security@oak.example',
};

const portals = new Map<Audience, Portal>();
let drawPage: (address: string) => Promise<string>;
let client: string;

beforeAll(async () => {
  const folder = temporaryFolder();
  const answers = Object.entries(ANSWERS).flatMap(([name, value]) => [`--${name}`, value]);
  const { status, stderr } = isms(['init', '--content', 'content', '--now', '2026-11-20T09:00+01:00', ...answers], {
    cwd: folder,
  });
  expect([status, stderr]).toEqual([0, '']);
  const source = loadSource(join(folder, 'content'));
  for (const audience of AUDIENCES) portals.set(audience, await portalOf(source, audience));
  const program = await portalProgram(
    join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'isms', 'portal'),
  );
  ({ drawPage } = await import(pathToFileURL(join(program, 'server', 'entry.mjs')).href));
  client = join(program, 'client');
}, 180_000);

const portalFor = (audience: Audience): Portal => portals.get(audience) ?? expect.fail(audience);

const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

function* elements(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elements(child);
}

const isHeading = ({ tagName }: Element): boolean => /^h[1-6]$/.test(tagName);

const isFooter = ({ properties }: Element): boolean => String(properties.className).includes('portal-footer');

/** The headings of a page and the texts between them, without what stands at the end of every page. */
function* parts(node: Nodes): Generator<Element | string> {
  if (node.type === 'text') yield node.value;
  if (node.type === 'element' && (isHeading(node) || isFooter(node))) {
    if (isHeading(node)) yield node;
    return;
  }
  if ('children' in node) for (const child of node.children) yield* parts(child);
}

/** What keeps a page from being complete, in words. */
function* lacking(html: string): Generator<string> {
  const main = [...elements(fromHtml(html))].find(({ tagName }) => tagName === 'main') ?? expect.fail('no main part');
  const inner = [...elements(main)];
  const footer = inner.find(isFooter);
  const ofFooter = new Set(footer === undefined ? [] : elements(footer));
  const own = inner.filter((element) => !ofFooter.has(element));
  for (const body of own.filter(({ tagName }) => ['tbody', 'ul', 'ol', 'dl'].includes(tagName)))
    if (textOf(body).trim() === '') yield `an empty <${body.tagName}>`;
  // What a heading is over comes before the next one of its rank or a higher one.
  const over: { readonly rank: string; readonly text: string; under: string }[] = [];
  const open: typeof over = [];
  for (const part of parts(main)) {
    if (typeof part === 'string') for (const one of open) one.under += part;
    if (typeof part === 'string') continue;
    while ((open.at(-1)?.rank ?? '') >= part.tagName) open.pop();
    const heading = { rank: part.tagName, text: textOf(part), under: '' };
    for (const one of open) one.under += heading.text;
    open.push(heading);
    over.push(heading);
  }
  for (const { text, under } of over) if (under.trim() === '') yield `nothing under “${text}”`;
  const acts = own.filter(
    ({ tagName, properties }) => (tagName === 'a' && properties.href !== undefined) || tagName === 'button',
  );
  if (acts.length === 0) yield 'no way on';
}

describe.each(AUDIENCES)('with the records that `isms init` writes, for %s', (audience) => {
  it('no page has an empty list, a heading over nothing, or no way on', async () => {
    const portal = portalFor(audience);
    drawFrom(portal);
    const known = new Set([...portal.rules, ...portal.controls].map(({ href }) => href));
    const wrong: string[] = [];
    for (const href of pathsOf(portal)) {
      // The search is a field that a script makes, which the tests in a browser look at.
      if (known.has(href) || href === '/search/') continue;
      for (const what of lacking(await drawPage(href))) wrong.push(`${href}: ${what}`);
    }
    expect(wrong).toEqual([]);
  });

  it('no program of the portal says by chance what a record says that is withheld', () => {
    const { marks } = portalFor(audience);
    const look = lookThrough({ marks, base: '' });
    const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    expect(files.length).toBeGreaterThan(3);
    const leaks = files.filter((path) => look({ path, bytes: readFileSync(join(client, path)) })?.leaks === true);
    expect(leaks).toEqual([]);
  });
});

import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { serve } from '../../src/cli/start/server.ts';
import { FOLDERS } from '../../src/records/types/fields.ts';
import { wordsOf } from '../../src/site/words/index.ts';
import { barriers } from '../helpers/browsed.ts';
import { isms, ismsHere } from '../helpers/isms.ts';
import { put, temporaryFolder } from '../helpers/register.ts';
import { makeRepository } from '../helpers/repository.ts';

const HOST = 'repository: https://github.com/fenwick/isms';
const NOW = '2026-11-20T12:30:00+01:00';
const WORDS = wordsOf('en').admin;
/** Where the program keeps its test repository: in the browser. */
const KEPT_IN = 'sveltia-cms-test';

let root: string;
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let page: Page;
const faults: string[] = [];

/** The files of the test repository. */
function repository(): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async (name) => {
    const files: Record<string, string> = {};
    const look = async (folder: FileSystemDirectoryHandle, above: string): Promise<void> => {
      for await (const entry of folder.values()) {
        if (entry instanceof FileSystemDirectoryHandle) await look(entry, `${above}${entry.name}/`);
        else if (entry instanceof FileSystemFileHandle)
          files[above + entry.name] = await (await entry.getFile()).text();
      }
    };
    await look(await (await navigator.storage.getDirectory()).getDirectoryHandle(name), '');
    return files;
  }, KEPT_IN);
}

/** Puts the records into the test repository, as they lie in the real one. */
async function fill(): Promise<void> {
  const files = globSync('*/**/*.md', { cwd: root }).map(
    (file) => [`content/${file}`, readFileSync(join(root, file), 'utf8')] as const,
  );
  await page.evaluate(
    async ([name, all]) => {
      const top = await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
      for (const [path, text] of all) {
        let folder = top;
        const names = path.split('/');
        for (const one of names.slice(0, -1)) folder = await folder.getDirectoryHandle(one, { create: true });
        const file = await folder.getFileHandle(names.at(-1) ?? '', { create: true });
        const into = await file.createWritable();
        await into.write(text);
        await into.close();
      }
    },
    [KEPT_IN, files] as const,
  );
}

const field = (path: string) => page.locator(`section[data-key-path="${path}"]`);

/** Opens a form by its address, and waits for the words above it; the program puts marks of direction around some of them. */
async function openForm(address: string, heading: string): Promise<void> {
  await page.goto(`${site.url}admin/#/collections/${address}`);
  await page
    .getByText(new RegExp(heading.replace(' ', ' .?')))
    .first()
    .waitFor();
}

/** Saves what the form holds, and gives the file that this makes or changes, once the program has gone back to its list. */
async function save(): Promise<readonly [path: string, text: string]> {
  const before = await repository();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('status').getByText('You’re now viewing').waitFor({ state: 'attached' });
  const changed = Object.entries(await repository()).filter(([path, text]) => before[path] !== text);
  expect(changed).toHaveLength(1);
  return changed[0] ?? ['', ''];
}

/** The errors that `isms check` finds in the records as the test repository has them. */
async function errors(): Promise<readonly string[]> {
  for (const [path, text] of Object.entries(await repository())) put(join(root, '..'), path, text);
  const { stdout } = await ismsHere(['check', '--content', root, '--now', NOW, '--format', 'json']);
  const report: {
    readonly findings: readonly { readonly severity: string; readonly file: string; readonly message: string }[];
  } = JSON.parse(stdout);
  return report.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ file, message }) => `${file}: ${message}`);
}

/** What keeps people from using what is shown, in the light and in the dark theme. */
async function barriersInBothThemes(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await barriers(page)));
  }
  return found;
}

beforeAll(async () => {
  const folder = temporaryFolder();
  root = join(folder, 'repository', 'content');
  cpSync(join(import.meta.dirname, '..', 'fixtures', 'clean', 'content'), root, { recursive: true });
  const settings = join(root, 'organisation.md');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('\ntlp: AMBER\n', `\ntlp: AMBER\n${HOST}\n`));
  makeRepository(join(root, '..'));
  const build = (out: string, ...more: readonly string[]) =>
    isms([
      'build',
      '--content',
      root,
      '--audience',
      'isms',
      '--base-path',
      '/isms/',
      '--out',
      join(folder, out),
      ...more,
    ]);
  expect(build('site', '--admin')).toMatchObject({ status: 0, stderr: '' });
  expect(build('usual')).toMatchObject({ status: 0, stderr: '' });
  site = await serve({ folder: join(folder, 'site'), port: 0, host: 'localhost' });
  browser = await openBrowser();
  const context = await browser.newContext({ timezoneId: 'Europe/Berlin' });
  page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(site.url)) faults.push(request.url());
  });
  // In place of the host: a repository in the browser. All else is as it was built.
  await page.route('**/setup.json', async (route) => {
    const response = await route.fetch();
    const setup = await response.json();
    const config = { ...setup.config, backend: { name: 'test-repo' }, publish_mode: 'simple' };
    await route.fulfill({ response, json: { ...setup, config } });
  });
  await page.clock.setFixedTime(NOW);
  await page.goto(`${site.url}404.html`);
  await fill();
  await page.goto(`${site.url}admin/`);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('the page of forms', () => {
  it('says before anybody signs in whose rights it uses, and then shows the records of every type', async () => {
    const signIn = page.getByRole('button').first();
    await signIn.waitFor();
    expect(await barriersInBothThemes()).toEqual([]);
    expect(await page.getByText(WORDS.sign).isVisible()).toBe(true);
    await signIn.click();
    await page.getByText('INC-2026-0007').first().waitFor();
    expect(await page.getByText(WORDS.sign).isVisible()).toBe(false);
    expect(await barriersInBothThemes()).toEqual([]);
    const menu = (await page.getByRole('navigation').first().textContent()) ?? '';
    const { types } = wordsOf('en');
    expect(FOLDERS.filter((folder) => !menu.includes(types[folder].plural))).toEqual([]);
  });

  it('changes the one line of a record that somebody changed', async () => {
    const path = 'content/incidents/2026/INC-2026-0007.md';
    const before = (await repository())[path] ?? '';
    await openForm('incidents/entries/2026/INC-2026-0007', 'Incidents . INC-2026-0007');
    await field('title').locator('input').fill('Laptop left on a train to Bremen');
    expect(await save()).toEqual([path, before.replace('left on a train\n', 'left on a train to Bremen\n')]);
  });

  it('makes a report that passes the check, in the folder of its year, under a provisional id', async () => {
    await openForm('incidents/new', 'Creating Incident report');
    await field('title').locator('input').fill('A parcel that nobody ordered');
    await field('reporter').getByRole('button', { name: /^Add/ }).click();
    await field('reporter.who.0').getByRole('combobox').fill('it-admin');
    await field('reporter.channel').getByRole('combobox').fill('email');
    await field('body').locator('textarea').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('It lay in the hall, and it ticked.');
    const [path, text] = await save();
    expect(path).toMatch(/^content\/incidents\/2026\/INC-2026-P[0-9A-HJKMNP-TV-Z]{6}\.md$/);
    expect(text.replace(/INC-\d{4}-P\w{6}/, 'ID')).toBe(`---
id: ID
title: A parcel that nobody ordered
status: reported
reportedAt: 2026-11-20T12:30+01:00
reporter:
  who: it-admin
  channel: email
---

## What happened

It lay in the hall, and it ticked.
`);
  });

  it('gives an action the next number, and saves nothing under an id that is taken', async () => {
    await openForm('actions/new', 'Creating Corrective action');
    expect(await field('id').getByRole('textbox').inputValue()).toBe('ACT-2026-0004');
    await openForm('people/new', 'Creating Person');
    await field('id').getByRole('textbox').fill('it-admin');
    await field('title').locator('input').fill('Another admin');
    await field('joinedOn').getByRole('button', { name: 'Today' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(WORDS.notSaved).waitFor();
    expect(await barriersInBothThemes()).toEqual([]);
    expect(await page.locator('dialog li').textContent()).toBe(WORDS.taken.replace('{id}', 'it-admin'));
    await page.getByRole('button', { name: WORDS.close }).click();
    expect(Object.keys(await repository()).filter((path) => path.includes('people/'))).toHaveLength(5);
    // What the program says of it in the console is of our own making.
    expect(faults.splice(0)).toEqual([expect.stringContaining(WORDS.taken.slice(5))]);
  });

  it('asks no other machine for anything, and no script of it fails', () => {
    expect(faults).toEqual([]);
  });

  it('saved records that pass the check', async () => {
    expect(await errors()).toEqual([]);
  });
});

describe('a portal that nobody asked for forms', () => {
  it('is the same to the byte, but for the page of forms and the headers that it needs', () => {
    const files = (name: string): readonly string[] =>
      globSync('**/*', { cwd: join(root, '..', '..', name), withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(join(root, '..', '..', name), join(entry.parentPath, entry.name)))
        .sort();
    const others = files('site').filter((file) => !file.startsWith(`admin${sep}`));
    expect(others).toEqual(files('usual'));
    const differing = others.filter(
      (file) =>
        !readFileSync(join(root, '..', '..', 'site', file)).equals(readFileSync(join(root, '..', '..', 'usual', file))),
    );
    expect(differing).toEqual(['_headers']);
  });
});

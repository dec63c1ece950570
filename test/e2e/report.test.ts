import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { serve } from '../../src/cli/start/server.ts';
import { understoodTime } from '../../src/records/reading/typed-time.ts';
import { timeSaid } from '../../src/site/report-form/time-said.ts';
import { say } from '../../src/site/report-form/words.ts';
import { wordsOf } from '../../src/site/words/index.ts';
import { isms, ismsHere } from '../helpers/isms.ts';
import { put, temporaryFolder } from '../helpers/register.ts';
import { makeRepository } from '../helpers/repository.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 360, height: 740 };
const NOW = '2026-11-20T12:30:00+01:00';
const HOST = 'repository: https://github.com/fenwick/isms';
const WORDS = wordsOf('en').report;

let root: string;
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const folder = temporaryFolder();
  root = join(folder, 'repository', 'content');
  cpSync(join(import.meta.dirname, '..', 'fixtures', 'clean', 'content'), root, { recursive: true });
  const settings = join(root, 'organisation.md');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('\ntlp: AMBER\n', `\ntlp: AMBER\n${HOST}\n`));
  makeRepository(join(root, '..'));
  const out = join(folder, 'site');
  const built = isms(['build', '--content', root, '--out', out, '--base-path', '/isms/']);
  expect([built.status, built.stderr]).toEqual([0, '']);
  site = await serve({ folder: out, port: 0, host: 'localhost' });
  browser = await openBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens the page of reporting, or another, on a phone at half past twelve, and keeps what goes wrong on it. */
async function open(
  options: BrowserContextOptions = {},
  html: (page: string) => string = (page) => page,
  path = 'report/',
) {
  const context = await browser.newContext({ viewport: PHONE, timezoneId: 'Europe/Berlin', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(site.url)) faults.push(request.url());
  });
  await page.route('**/report/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: html(await response.text()) });
  });
  await page.clock.setFixedTime(NOW);
  await page.goto(`${site.url}${path}`);
  return { page, context, faults, close: () => context.close() };
}

async function makeReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: WORDS.form.make }).click();
  await page.locator('#ready-title').waitFor();
}

/** The file that a press on the button saves: its name and its bytes. */
async function downloaded(page: Page): Promise<Saved> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: WORDS.ready.download }).click();
  const download = await saved;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

interface Saved {
  readonly name: string;
  readonly text: string;
}

/** What `isms check` says of the records with files of the form among them. */
async function checked(...files: readonly Saved[]) {
  const paths = files.map(({ name }) => `${name.startsWith('TRN') ? 'training' : 'incidents/2026'}/${name}`);
  for (const [at, path] of paths.entries()) put(root, path, files[at]?.text ?? '');
  const { status, stdout } = await ismsHere(['check', '--content', root, '--now', NOW, '--format', 'json']);
  for (const path of paths) rmSync(join(root, path));
  const report: { readonly findings: readonly { readonly file: string; readonly rule: string }[] } = JSON.parse(stdout);
  return { status, rules: report.findings.filter(({ file }) => paths.includes(file)).map(({ rule }) => rule) };
}

describe('on the first screen of a phone', () => {
  it('stand the urgent telephone and, directly below it, what to leave alone', async () => {
    const { page, faults, close } = await open();
    const call = await page.locator('.report-urgent a').boundingBox();
    const leave = await page.locator('.report-leave').boundingBox();
    const href = await page.locator('.report-urgent a').getAttribute('href');
    const line = await page.locator('.report-urgent').boundingBox();
    await close();
    expect([href, faults]).toEqual(['tel:+49-30-0000000', []]);
    expect((call?.y ?? 0) + (call?.height ?? 0)).toBeLessThan(leave?.y ?? 0);
    expect((leave?.y ?? 0) - (line?.y ?? 0) - (line?.height ?? 0)).toBeLessThan(40);
    expect((leave?.y ?? 0) + (leave?.height ?? 0)).toBeLessThanOrEqual(PHONE.height);
  });
});

describe('a report on a phone', () => {
  it('takes one answer and three steps, and its file passes the check without a finding', async () => {
    const { page, faults, close } = await open();
    const questions = await page.locator('#report :is(.report-question > label, legend)').allTextContents();
    const needed = await page.locator('#report [aria-required]').count();
    await page.getByLabel('What happened?').fill('I clicked on a link in a mail and typed my password.');
    await makeReport(page);
    const file = await downloaded(page);
    await close();
    process.stdout.write(
      `report form: ${questions.length} questions, ${needed} needed; 3 steps: write, continue, hand in\n`,
    );
    expect([questions.length, needed, faults]).toEqual([5, 1, []]);
    expect(questions.join(' ')).not.toMatch(/sever/i);
    expect(file.name).toMatch(/^INC-2026-P[0-9A-HJKMNP-TV-Z]{6}\.md$/);
    expect(file.text).toBe(
      `---\nid: ${file.name.slice(0, -3)}\ntitle: I clicked on a link in a mail and typed my password\nstatus: reported\nreportedAt: 2026-11-20T12:30+01:00\nreporter:\n  who: unknown\n  channel: portal\n---\n\n## What happened\n\nI clicked on a link in a mail and typed my password.\n`,
    );
    expect(await checked(file)).toEqual({ status: 0, rules: [] });
  });

  it('by whomever, with every question answered, passes the check', async () => {
    const role = (words: string) => (page: Page) => page.getByLabel(WORDS.form.who.role).fill(words);
    const who: readonly (readonly [(page: Page) => Promise<void>, RegExp])[] = [
      [role('operations lead'), /\n {2}who: ops-lead\n/],
      [role('Night *porter*'), /\n {2}who: unknown\n[\s\S]*\n\nReported by: Night \\\*porter\\\*\n/],
      [role(WORDS.form.outside), /\n {2}who: external\n/],
      [(page) => page.getByLabel(WORDS.form.who.anonymous).check(), /\n {2}who: anonymous\n/],
    ];
    const files: Saved[] = [];
    const { page, faults, close } = await open();
    page.on('dialog', (dialog) => dialog.accept());
    for (const [says, said] of who) {
      await page.getByLabel(WORDS.form.what.label).fill('The key card is not in my bag.\nI saw it yesterday.');
      await page.getByLabel(WORDS.form.when.label).fill('an hour ago');
      await page.getByLabel(WORDS.form.affected.label).fill('Office door');
      await page.getByLabel(WORDS.form.done.label).fill('Nothing yet');
      await says(page);
      await makeReport(page);
      const file = await downloaded(page);
      expect(file.text).toMatch(said);
      expect(file.text).toContain('detectedAt: 2026-11-20T11:30+01:00\n');
      expect(file.text).toContain('\n\nWhat may be involved: Office door\n');
      expect(file.text).toMatch(/\n\n## Actions taken so far\n\nNothing yet\n$/);
      files.push(file);
      await page.getByRole('button', { name: WORDS.ready.done }).click();
    }
    await close();
    expect(new Set(files.map(({ name }) => name)).size).toBe(4);
    expect([faults, await checked(...files)]).toEqual([[], { status: 0, rules: [] }]);
  });

  it('may not be empty, and says so where it is read', async () => {
    const { page, close } = await open();
    await page.getByRole('button', { name: WORDS.form.make }).click();
    expect(await page.getByRole('alert').textContent()).toBe(WORDS.wrong.empty);
    await page.getByLabel(WORDS.form.what.label).fill('tbd');
    await page.getByRole('button', { name: WORDS.form.make }).click();
    await page.getByText(WORDS.wrong.placeholder).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('what');
    await close();
  });
});

const HOSTILE: readonly (readonly [what: string, words: string, held: readonly string[]])[] = [
  [
    'frontmatter',
    '---\nid: INC-2026-0001\nstatus: closed\n---\ntext',
    ['\\---\\\nid: INC-2026-0001\\\nstatus: closed\\\n\\---\\\ntext'],
  ],
  ['headings', 'It broke.\n## Root cause\nnone\n# Lessons learned', ['\\## Root cause\\\nnone\\\n\\# Lessons learned']],
  [
    'markup and an address',
    '<script>alert(1)</script> [x](javascript:y) http://evil.example/a',
    ['\\<script\\>alert(1)\\</script\\>', '`http://evil.example/a`'],
  ],
  [
    'a NUL and what turns a line around',
    'a\0b invoice\u202Efdp.exe \u200B',
    ['a\\[U+0000\\]b invoice\\[U+202E\\]fdp.exe \\[U+200B\\]'],
  ],
  ['a line from right to left', 'שלום\u200F!', ['שלום\u200F!']],
  ['half a letter', 'a\uD800b', ['a\uFFFDb']],
  ['rests of a merge', '<<<<<<< HEAD\nmine\n=======\nyours\n>>>>>>> theirs', ['\\<\\<\\<\\<\\<\\<\\< HEAD']],
  ['100 kB', `It broke. ${'0123456789 abcdef '.repeat(6000)}`, ['0123456789 abcdef 0123456789']],
];

describe('whatever is typed', () => {
  it('arrives as it was typed, and as text', async () => {
    const { page, faults, close } = await open();
    const files: Saved[] = [];
    for (const [what, words, held] of HOSTILE) {
      await page.locator('#what').evaluate((field, typed) => {
        if (field instanceof HTMLTextAreaElement) field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, words);
      await makeReport(page);
      const file = await downloaded(page);
      files.push({ ...file, name: file.name.replace(/.{2}\.md$/, `${String(files.length).padStart(2, '0')}.md`) });
      expect([what, await page.locator('#ready pre').textContent()]).toEqual([what, file.text]);
      for (const part of held) expect([what, file.text]).toEqual([what, expect.stringContaining(part)]);
      await page.getByRole('button', { name: WORDS.ready.change }).click();
    }
    await close();
    const own = files.map(({ name, text }) => ({ name, text: text.replace(/^id: .*$/m, `id: ${name.slice(0, -3)}`) }));
    expect([faults, await checked(...own)]).toEqual([[], { status: 0, rules: [] }]);
  });

  it('what is too long for a record is not made one, and stays', async () => {
    const { page, close } = await open();
    await page.locator('#what').fill(`It broke. ${'*'.repeat(140_000)}`);
    await page.getByRole('button', { name: WORDS.form.make }).click();
    await page.getByText(/^That is too long for one report \(274 KiB of 256\)/).waitFor();
    expect((await page.locator('#what').inputValue()).length).toBe(140_010);
    await close();
  });
});

describe('a time as it is typed', () => {
  it('means in the browser what it means to `isms new`', async () => {
    const { page, close } = await open();
    const said = (typed: string): string => {
      const time = understoodTime(typed.trim(), Date.parse(NOW), 'Europe/Berlin');
      if (typed.trim() === '') return '';
      if ('again' in time) return say(WORDS.time.again, { again: time.again });
      return say(time.exact ? WORDS.time.understood : WORDS.time.about, {
        time: timeSaid(time.at, { timezone: 'Europe/Berlin', language: 'en', words: WORDS }),
      });
    };
    const piece = fc.constantFrom(
      ...['today', 'yesterday', 'Monday', 'last', 'at', 'about', 'evening', '9:10', '9', '17.30', '2026-10-25 02:30'],
      ...['an hour ago', 'half an', '20 minutes ago', 'noon', 'last night', '3/2/2026', '5 pm', 'now', '☃'],
    );
    const words = fc.array(piece, { maxLength: 3 }).map((parts) => parts.join(' '));
    const typed = [
      'today 9:10',
      'an hour ago',
      'yesterday evening',
      '9',
      ...fc.sample(words, { numRuns: 150, seed: 20261126 }),
    ];
    const found = await page.evaluate((all) => {
      const field = document.querySelector<HTMLInputElement>('#when');
      return all.map((text) => {
        if (field !== null) field.value = text;
        field?.dispatchEvent(new Event('input', { bubbles: true }));
        return document.querySelector('#when-said')?.textContent ?? '';
      });
    }, typed);
    await close();
    expect(found.slice(0, 4)).toEqual([
      'That is Friday, 20 November 2026 at 09:10.',
      'That is Friday, 20 November 2026 at 11:30.',
      'That is about Thursday, 19 November 2026 at 19:00; your words stay in the report.',
      'Please type 9:00, or 21:00. Or leave it: the report then has it in your words.',
    ]);
    // The two may differ in commas, and only one may name the zone: they stand on different clocks.
    const bare = (text: string): string => text.replace(/, time of [^.;]*/, '').replaceAll(',', '');
    expect(found.map(bare)).toEqual(typed.map((text) => bare(said(text))));
  });

  it('that may be two is never guessed: the report has it in words alone', async () => {
    const { page, close } = await open();
    await page.locator('#what').fill('The server was slow.');
    await page.locator('#when').fill('last night');
    await makeReport(page);
    const file = await downloaded(page);
    await close();
    expect(file.text).not.toContain('detectedAt');
    expect(file.text).toContain("\n\nNoticed, in the reporter's words: last night\n");
    expect(await checked(file)).toEqual({ status: 0, rules: [] });
  });
});

/** What the browser keeps of a report. */
const kept = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('isms-report:/isms/'));

describe('what is typed', () => {
  it('is kept over a loss of the network and a reload, with its id and its time, until it is discarded', async () => {
    const { page, context, faults, close } = await open();
    await page.locator('#what').fill('The screen is black.');
    await page.locator('#when').fill('an hour ago');
    await context.setOffline(true);
    await page.locator('#done').fill('Called IT');
    await makeReport(page);
    const before = await downloaded(page);
    await context.setOffline(false);
    await page.clock.setFixedTime('2026-11-20T15:00:00+01:00');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.locator('#kept').textContent()).toBe(WORDS.kept.restored);
    await makeReport(page);
    const after = await downloaded(page);
    expect(after).toEqual({
      name: before.name,
      text: before.text.replace('At: 2026-11-20T12:30', 'At: 2026-11-20T15:00'),
    });
    expect(after.text).toContain('detectedAt: 2026-11-20T11:30+01:00');
    page.on('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: WORDS.ready.done }).click();
    const left = await kept(page);
    await page.reload({ waitUntil: 'networkidle' });
    expect([left, await page.locator('#what').inputValue(), faults]).toEqual([null, '', []]);
    await close();
  });

  it('without a name or in confidence is not kept, since others may use the device, unless that is said', async () => {
    const { page, close } = await open();
    for (const choice of [WORDS.form.who.anonymous, say(WORDS.form.who.confidential, { role: 'Privacy lead' })]) {
      await page.getByLabel(WORDS.form.who.named).check();
      await page.locator('#what').fill('I saw something.');
      expect(await kept(page)).toContain('I saw something.');
      await page.getByLabel(choice).check();
      await page.locator('#done').fill('Nothing.');
      expect([await kept(page), await page.locator('#kept').textContent()]).toEqual([null, WORDS.kept.no]);
      await page.getByLabel(WORDS.kept.choose).check();
      expect(await kept(page)).toContain('I saw something.');
      await page.getByLabel(WORDS.kept.choose).uncheck();
      expect(await kept(page)).toBe(null);
    }
    await close();
  });
});

describe('a report is handed in', () => {
  it('on the host, in a new tab that opens with it, or by mail, or copied', async () => {
    const { page, context, faults, close } = await open();
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site.url).origin });
    await page.locator('#what').fill('Ein Fenster steht offen – 50 % & mehr.');
    await makeReport(page);
    const { name, text } = await downloaded(page);
    const ways = page.locator('#ready a');
    const links = await ways.evaluateAll((all) =>
      all.map((a) => (a instanceof HTMLAnchorElement ? [a.textContent, a.href, a.target, a.rel] : [])),
    );
    await page.getByRole('button', { name: WORDS.ready.copy }).click();
    await page.getByText(WORDS.ready.copied).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await close();
    const [file, issue, mail] = links.map(([, href = '']) => new URL(href));
    expect(links.map(([label, , target, rel]) => [label, target, rel])).toEqual([
      ['Open as a new file on GitHub', '_blank', 'noopener noreferrer'],
      ['Open as an issue on GitHub', '_blank', 'noopener noreferrer'],
      ['Send by e-mail', '', ''],
    ]);
    expect(`${file?.origin}${file?.pathname}`).toBe('https://github.com/fenwick/isms/new/main');
    expect(file?.searchParams.get('filename')).toBe(`content/incidents/2026/${name}`);
    expect(file?.searchParams.get('value')).toBe(text);
    expect(issue?.searchParams.get('body')).toBe(`\`\`\`markdown\n${text}\`\`\`\n`);
    expect(mail?.href).toMatch(/^mailto:security@fenwick\.example\?subject=Security%20report%20INC-2026-P/);
    expect(mail?.searchParams.get('body')?.replaceAll('\r\n', '\n')).toContain(text);
    expect(faults).toEqual([]);
  });

  it('by file or mail alone, once it is too long for an address', async () => {
    const { page, close } = await open();
    await page.locator('#what').fill('Ärger '.repeat(700));
    await makeReport(page);
    const links = await page.locator('#ready a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect(await page.getByText('It is too long for a link to GitHub').isVisible()).toBe(true);
    expect(links.map((href) => [href.slice(0, 7), href.length < 6000])).toEqual([['mailto:', true]]);
    await close();
  });

  it('in confidence to one role, without a record and without a link to a repository', async () => {
    const { page, close } = await open();
    await page.locator('#what').fill('A manager copies files.');
    await page.getByLabel('In confidence, to Privacy lead alone').check();
    await makeReport(page);
    const links = await page.locator('#ready a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    const said = await page.locator('#ready').textContent();
    await close();
    expect(links).toEqual(['tel:+49-30-0000001']);
    expect(said).toContain('A repository account is not anonymous');
    expect(said).toContain('1. What did you observe?\nA manager copies files.\n');
    expect(said).not.toMatch(/INC-\d|Download/);
  });

  it('without a name: no link to an account, which would show it', async () => {
    const { page, close } = await open();
    await page.locator('#what').fill('I saw something.');
    await page.getByLabel(WORDS.form.who.anonymous).check();
    await makeReport(page);
    const links = await page.locator('#ready a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect(links.map((href) => href.slice(0, 7))).toEqual(['mailto:']);
    expect(await page.locator('#ready').textContent()).toContain('An account on GitHub shows who you are');
    await close();
  });

  it('where no host and no mailbox are set: one sentence each, and the file', async () => {
    const { page, close } = await open({}, (html) =>
      html
        .replace(/&quot;hosted&quot;:\{.*?\}\}|&#34;hosted&#34;:\{.*?\}\}/, '&#34;hosted&#34;:null')
        .replace(/(mailbox(?:&quot;|&#34;):)(?:&quot;|&#34;).*?(?:&quot;|&#34;)/, '$1null'),
    );
    await page.locator('#what').fill('The door is open.');
    await makeReport(page);
    expect(await page.locator('#ready a').count()).toBe(0);
    for (const words of [WORDS.ready.noHost, WORDS.ready.noMailbox])
      expect(await page.getByText(words).isVisible()).toBe(true);
    expect(await checked(await downloaded(page))).toEqual({ status: 0, rules: [] });
    await close();
  });
});

describe('what was learned on a phone', () => {
  const TRAINING = wordsOf('en').training;

  it('is a record that passes the check: of a module by the keyboard, of the spot check, and of a policy', async () => {
    const { page, faults, close } = await open({}, undefined, 'my-training/#as=ops-lead');
    await page.getByRole('link', { name: TRAINING.modules.phishing.title }).click();
    const questions = page.locator('.check-question');
    await questions.first().getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    const replies = [await questions.first().getByRole('status').textContent()];
    expect(await page.getByLabel(TRAINING.who.label).isVisible()).toBe(false);
    for (const question of await questions.all()) {
      const right = question.locator('[data-right=yes] button');
      await right.focus();
      await page.keyboard.press('Enter');
      replies.push(await question.getByRole('status').textContent());
    }
    expect(replies.map((reply) => reply?.startsWith(TRAINING.check.right))).toEqual([false, true, true, true, true]);
    expect(await page.getByLabel(TRAINING.who.label).inputValue()).toBe('ops-lead');
    await page.reload();
    await page.getByRole('button', { name: TRAINING.course.make }).click();
    const module = await downloaded(page);
    await page.evaluate(AXE);
    expect(await page.evaluate('axe.run(document).then(({ violations }) => violations.map(({ id }) => id))')).toEqual(
      [],
    );
    await page.getByRole('button', { name: TRAINING.course.back }).click();
    await page.getByText('Finished here on 20 November 2026').waitFor();

    await page.getByRole('link', { name: TRAINING.spotCheck.start }).click();
    const asked = page.locator('.check-question');
    await asked.last().locator('[data-right=no] button').first().click();
    for (const question of await asked.all()) await question.locator('[data-right=yes] button').click();
    await page.getByLabel(TRAINING.who.label).fill('');
    await page.getByRole('button', { name: TRAINING['spot-check'].make }).click();
    const spotCheck = await downloaded(page);

    await page.goto(`${site.url}policies/incident-management/`);
    await page.getByRole('button', { name: 'I have read version' }).click();
    expect(await page.getByRole('alert').textContent()).toBe(TRAINING.wrong.nobody);
    await page.getByLabel(TRAINING.who.label).fill('Ops-Lead');
    await page.getByRole('button', { name: 'I have read version' }).click();
    const policy = await downloaded(page);
    await close();

    expect(module.text).toContain('\nkind: course\n');
    expect(spotCheck.text).toMatch(/\nresult: "?2 of 3 right at once; not at once: what to leave alone\."?\n/);
    expect(policy.text).toMatch(/\nkind: acknowledgement\n[\s\S]*\n {2}- person: ops-lead\n/);
    expect([faults, await checked(module, spotCheck, policy)]).toEqual([[], { status: 0, rules: [] }]);
  });

  it('can be read without a script: the answers stand folded below each question', async () => {
    const { page, close } = await open({ javaScriptEnabled: false }, undefined, 'my-training/phishing/');
    const folded = page.locator('.check-question details').first();
    await folded.locator('summary').click();
    expect(await folded.locator('dd').first().isVisible()).toBe(true);
    expect(await page.locator('#learned').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: TRAINING.noScript.mail }).getAttribute('href')).toMatch(
      /^mailto:security@fenwick\.example\?subject=Training%20record/,
    );
    await close();
  });

  const TRAINING_PAGES = ['my-training/', 'my-training/phishing/', 'my-training/spot-check/'];
  it.each(TRAINING_PAGES)('%s has no barrier in either theme', async (path) => {
    const { page, faults, close } = await open({}, undefined, path);
    await page.evaluate(AXE);
    const barriers = async (colorScheme: 'light' | 'dark') => {
      await page.emulateMedia({ colorScheme });
      return page.evaluate('axe.run(document).then(({ violations }) => violations.map(({ id }) => id))');
    };
    expect([await barriers('light'), await barriers('dark'), faults]).toEqual([[], [], []]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await close();
  });
});

describe('everybody can use it', () => {
  it.each(['light', 'dark'] as const)(
    'with no barrier in the %s theme, before and after it is made',
    async (colorScheme) => {
      const { page, close } = await open({ colorScheme });
      await page.evaluate(AXE);
      const barriers = () =>
        page.evaluate(
          'axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 120)).join(" | ")))',
        );
      const empty = await barriers();
      await page.getByRole('button', { name: WORDS.form.make }).click();
      const wrong = await barriers();
      await page.locator('#what').fill('The door is open.');
      await page.locator('#when').fill('9');
      await page.getByLabel(WORDS.form.who.anonymous).check();
      const filled = await barriers();
      await makeReport(page);
      await page.locator('#ready summary').click();
      const ready = await barriers();
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await close();
      expect({ empty, wrong, filled, ready, tooWide }).toEqual({
        empty: [],
        wrong: [],
        filled: [],
        ready: [],
        tooWide: 0,
      });
    },
  );

  it('without JavaScript: four questions, a mail that asks them, and the telephone', async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    const mail = await page.getByRole('link', { name: WORDS.noScript.mail }).getAttribute('href');
    expect(await page.locator('#report').isVisible()).toBe(false);
    const asked = await page.locator('noscript ol li:visible').allTextContents();
    expect(asked).toEqual(WORDS.questions);
    expect(await page.locator('.report-urgent a').isVisible()).toBe(true);
    await close();
    expect(new URL(mail ?? '').searchParams.get('body')?.match(/\d\. .+/g)).toEqual(
      WORDS.questions.map((question, at) => `${at + 1}. ${question}`),
    );
  });

  it('with the keyboard: from the first field to the report in hand', async () => {
    const { page, close } = await open();
    await page.locator('#what').focus();
    await page.keyboard.type('The door is open.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('9:10');
    await page.keyboard.press('Enter');
    await page.locator('#ready-title').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('ready-title');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Open as a new file on GitHub');
    await close();
  });
});

it('its script is loaded by this page alone, and its weight is said', async () => {
  const sizes = async (path: string) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const scripts = new Map<string, Promise<Buffer>>();
    page.on('response', (response) => {
      if (/\/_astro\/.*\.js$/.test(response.url())) scripts.set(response.url(), response.body());
    });
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    const { gzipSync } = await import('node:zlib');
    const all = await Promise.all([...scripts].map(async ([url, body]) => [url, gzipSync(await body).length] as const));
    await context.close();
    return all;
  };
  const total = (all: readonly (readonly [string, number])[]) => all.reduce((sum, [, size]) => sum + size, 0);
  const here = await sizes('report/');
  const writer = here.filter(([url]) => /\/writer\./.test(url));
  const elsewhere = await sizes('about/');
  const form = total(here) - total(writer) - total(elsewhere);
  const module = total(await sizes('my-training/phishing/')) - total(elsewhere);
  process.stdout.write(
    `scripts of the report form, gzip: ${form} bytes, and ${total(writer)} for the record; of a module: ${module}\n`,
  );
  expect(elsewhere.filter(([url]) => /\/(?:report|writer|words)\./.test(url))).toEqual([]);
  expect([form < 15_000, module < 15_000, total(writer) < 50_000]).toEqual([true, true, true]);
});

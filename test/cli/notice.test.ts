import { beforeEach, describe, expect, it } from 'vitest';
import { writeRegister } from '../helpers/register.ts';
import { workshop } from '../helpers/writing.ts';

const shop = workshop();
const RECORD = 'content/incidents/2026/INC-2026-0007.md';
const USUAL = ['INC-2026-0007', 'northwind-dpa', 'notification'];
const notice = async (...typed: string[]) => await shop.isms(['notice', ...typed]);
/** Writes other words in place of what happened. */
const happened = (text: string): void =>
  shop.write(
    RECORD,
    shop.read(RECORD).replace(/(?<=## What happened\n\n)[^\n]*/, () => text),
  );

beforeEach(() => {
  writeRegister(shop.at('content'));
});

describe('what isms notice drafts', () => {
  it('Markdown, with what to know first above it', async () => {
    const { status, out, err } = await notice(...USUAL);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^> \*\*Before sending: delete this part\.\*\*\n>\n> - A draft from `INC-2026-0007`/);
    expect(out).toContain('\n# Notification of incident INC-2026-0007, Fenwick Analytics\n');
    expect(out).toContain('\n## Nature of the incident\n\nThe operations lead left a loan laptop');
    expect(out).toContain('\n**Kind**: lost or stolen device\n');
    expect(out).toContain(
      '**\\[to be filled in: kinds of people concerned, such as employees, clients or children\\]**',
    );
  });

  it('plain text, in lines that mail leaves alone', async () => {
    const { out } = await notice(...USUAL, '--format', 'text');
    expect(out).toContain('To: Northwind, data protection contact <mailto:privacy@northwind.example>\n');
    expect(out).toContain('\n[to be filled in: kinds of people concerned, such as employees, clients or\nchildren]\n');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('a mail to the contact, which says the same', async () => {
    const { out } = await notice(...USUAL, '--format', 'eml');
    const [head = '', body = ''] = out.split('\n\n');
    expect(head).toContain('To: "Northwind, data protection contact"\n <privacy@northwind.example>');
    expect(head).toContain('From: "Fenwick Analytics"\n <security@fenwick.example>');
    const text = Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n');
    expect((await notice(...USUAL, '--format', 'text')).out).toContain(text);
  });

  it('a mail to nobody where the contact has no address, and says so', async () => {
    const contact = 'content/contacts/client-northwind.md';
    shop.write(contact, shop.read(contact).replace(/channel: .*/, 'channel: "https://northwind.example/report"'));
    const [head = '', body = ''] = (await notice(...USUAL, '--format', 'eml')).out.split('\n\n');
    expect(head).not.toContain('To:');
    expect(Buffer.from(body, 'base64').toString('utf8')).toMatch(
      /It has no address of mail: [\s\S]*northwind\.example\/report/,
    );
  });

  it('into a file, byte for byte as RFC 5322 has it, and nothing into the records', async () => {
    const before = shop.tree('content').map((file) => shop.read(file));
    expect(await notice(...USUAL, '--format', 'eml', '--out', 'draft.eml')).toEqual({ status: 0, out: '', err: '' });
    expect(shop.read('draft.eml')).toBe((await notice(...USUAL, '--format', 'eml')).out.replaceAll('\n', '\r\n'));
    expect(shop.tree('content').map((file) => shop.read(file))).toEqual(before);
  });

  it('the same from the same records, whatever the time is once it was sent', async () => {
    const at = async (now: string) => (await notice(...USUAL, '--format', 'eml', '--now', now)).out;
    expect(await at('2026-03-03T10:00Z')).toBe(await at('2026-11-20T11:00Z'));
  });
});

describe('an obligation without stages', () => {
  it('is one step, called `notification`', async () => {
    const duty = 'content/obligations/northwind-dpa.md';
    shop.write(duty, shop.read(duty).replace(/^stages:\n(?: .*\n)+/m, ''));
    expect(shop.read(duty)).not.toContain('stages');
    expect((await notice(...USUAL)).status).toBe(0);
    expect((await notice('INC-2026-0007', 'northwind-dpa', 'final')).err).toContain('write `notification`');
  });
});

describe('what a draft never holds', () => {
  const TOKEN = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;

  it.each(['markdown', 'text', 'eml'])('a secret, in %s: it says that one was taken out', async (format) => {
    happened(`The log shows ${TOKEN} in full.`);
    const { out } = await notice(...USUAL, '--format', format);
    const said = format === 'eml' ? Buffer.from(out.split('\n\n')[1] ?? '', 'base64').toString('utf8') : out;
    expect(said).not.toContain(TOKEN.slice(0, 12));
    expect(said).toMatch(/The log shows \\?\[a secret was taken out here\\?\] in full\./);
    expect(said.replaceAll(/\s+/g, ' ')).toContain('1 text of this draft held what looks like a secret');
  });

  it.each([
    ['a heading', '# Pay here', '\n# Pay'],
    ['a link', '[Pay](https://evil.example)', '[Pay]('],
    ['an element', 'A <img src=x onerror=x> was seen', ' <img'],
    ['what steers a terminal', 'It \u202Ereads\u202C so', '\u202E'],
  ])('%s that a text of the record makes', async (_what, text, never) => {
    shop.write(
      RECORD,
      shop.read(RECORD).replace(/(?<=remedy: ).*/, () => JSON.stringify(text)),
    );
    const { status, out } = await notice(...USUAL);
    expect(status).toBe(0);
    expect(out).toContain('**In short**: ');
    expect(out).not.toContain(never);
  });
});

describe('what can not be drafted says what may be written', () => {
  it.each<[what: string, typed: string[], says: string, fix: string]>([
    [
      'no such incident',
      ['INC-2026-0070', 'northwind-dpa', 'notification'],
      'did you mean `INC-2026-0007`?',
      'name of its file',
    ],
    [
      'another record',
      ['ACT-2026-0011', 'northwind-dpa', 'notification'],
      'there is no incident `ACT-2026-0011`',
      'INC-2026-0007',
    ],
    [
      'no such obligation',
      ['INC-2026-0007', 'northwind', 'notification'],
      'there is no obligation `northwind`',
      'those that bind for `INC-2026-0007` are `northwind-dpa`',
    ],
    [
      'no such stage',
      ['INC-2026-0007', 'northwind-dpa', 'notificaton'],
      'did you mean `notification`?',
      'write `notification`',
    ],
    ['a word too few', ['INC-2026-0007', 'northwind-dpa'], 'needs STAGE', 'isms notice ID OBLIGATION STAGE'],
    ['a format that is none', [...USUAL, '--format', 'pdf'], 'can not be `pdf`', '`eml`'],
    ['a file among the records', [...USUAL, '--out', 'content/draft.md'], 'among the records', 'outside the records'],
  ])('%s', async (_what, typed, says, fix) => {
    const { status, out, err } = await notice(...typed);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(says);
    expect(err).toContain(fix);
  });

  it('an incident whose file can not be read', async () => {
    shop.write(RECORD, 'no frontmatter');
    expect(await notice(...USUAL)).toMatchObject({ status: 2, err: expect.stringContaining('can not be read') });
  });
});

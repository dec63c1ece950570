import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, eml } from '../../src/exchange/mail-draft.ts';

const DRAFT = {
  from: { name: 'Fenwick Analytics', address: 'security@fenwick.example' },
  to: { name: 'Northwind', address: 'privacy@northwind.example' },
  subject: 'Notification of incident INC-2026-0007',
  body: 'Good morning,\n\nwe lost a laptop.\n',
};

/** A mail taken apart again: its headers, unfolded, with encoded words read, and its text. */
function read(mail: string) {
  const [head = '', body = ''] = mail.split('\r\n\r\n');
  const headers = head
    .replaceAll('\r\n ', ' ')
    .split('\r\n')
    .map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]);
  const words = (text: string): string =>
    text
      .replaceAll(/\?= (?==\?)/g, '?=')
      .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) => Buffer.from(word, 'base64').toString('utf8'));
  return {
    headers: Object.fromEntries(headers.map(([name, text]) => [name, words(text)])),
    text: Buffer.from(body, 'base64').toString('utf8'),
  };
}

describe('a mail draft', () => {
  it('is what mail programs open as one that was not sent', () => {
    expect(eml(DRAFT)).toBe(
      [
        'From: "Fenwick Analytics"',
        ' <security@fenwick.example>',
        'To: "Northwind"',
        ' <privacy@northwind.example>',
        'Subject: Notification of incident INC-2026-0007',
        'X-Unsent: 1',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        'R29vZCBtb3JuaW5nLA0KDQp3ZSBsb3N0IGEgbGFwdG9wLg0K',
        '',
      ].join('\r\n'),
    );
  });

  it('leaves out an address that nobody knows', () => {
    expect(Object.keys(read(eml({ ...DRAFT, from: undefined, to: undefined })).headers)).toEqual([
      'Subject',
      'X-Unsent',
      'MIME-Version',
      'Content-Type',
      'Content-Transfer-Encoding',
    ]);
  });

  it('says the same again, whatever stands in it, in lines of ASCII that are short enough', () => {
    const text = fc.string({ unit: 'binary', maxLength: 120, size: 'max' }).map((one) => one.toWellFormed());
    fc.assert(
      fc.property(text, text, text, (subject, name, body) => {
        const mail = eml({ ...DRAFT, subject, to: { ...DRAFT.to, name }, body });
        for (const line of mail.split('\r\n')) expect(line).toMatch(/^[ -~]{0,76}$/);
        const { headers, text: said } = read(mail);
        expect(headers.Subject).toBe(subject);
        expect((headers.To ?? '').replace(/^"([^"]*)"/, '$1')).toBe(`${name} <privacy@northwind.example>`);
        expect(said).toBe(body.replaceAll('\n', '\r\n'));
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    'Bcc: everybody@evil.example',
    'Notice\r\nBcc: everybody@evil.example',
    '=?UTF-8?Q?hidden?=',
    'a "quoted" name',
    'Größe: Ülzen 🧵 '.repeat(20),
  ])('no subject adds a header: %j', (subject) => {
    const { headers } = read(eml({ ...DRAFT, subject }));
    expect(Object.keys(headers)).toHaveLength(7);
    expect(headers.Subject).toBe(subject);
  });
});

describe('the address of a contact', () => {
  it.each([
    ['mailto:privacy@northwind.example', 'privacy@northwind.example'],
    ['MAILTO:a.b+c@x-y.example', 'a.b+c@x-y.example'],
    ['mailto:privacy@northwind.example?subject=Hello&bcc=x@evil.example', 'privacy@northwind.example'],
    ['mailto:o%27brien@northwind.example', "o'brien@northwind.example"],
    ['mailto:a@b.example,c@d.example', undefined],
    ['mailto:a@b.example%0D%0ABcc:x@evil.example', undefined],
    ['mailto:a@b.example%3E%3Cx@evil.example', undefined],
    ['mailto:%E0%A4%A', undefined],
    ['mailto:a@localhost', undefined],
    ['mailto:', undefined],
    ['https://dpa.example/report', undefined],
    ['tel:+49-30-0000000', undefined],
    [undefined, undefined],
  ])('of %s is %s', (link, address) => expect(addressOf(link)).toBe(address));
});

import { describe, expect, it } from 'vitest';
import { type Asked, type Files, imported } from '../helpers/importing.ts';

const HEAD = [
  'From: Mara Lindqvist <mara@fenwick.example>',
  'To: security@fenwick.example',
  'Date: Mon, 2 Mar 2026 08:20:00 +0100',
  'Message-ID: <1@mail.example>',
];
const mail = (head: readonly string[], body: string): string =>
  [...HEAD.filter((line) => !head.some((own) => own.split(':')[0] === line.split(':')[0])), ...head, '', body].join(
    '\r\n',
  );
const multipart = (...parts: readonly string[]): string =>
  mail(
    ['Subject: Mail', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b'],
    `${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`,
  );
const PLAIN = 'Content-Type: text/plain; charset=utf-8\r\n\r\nI clicked.';

const one = async (text: string, asked: Asked = {}) => {
  const { files, refused, arrived } = await imported('eml', { 'a.eml': text }, asked);
  expect(refused).toEqual([]);
  return { text: files[0]?.text ?? '', arrived: arrived[0] };
};

describe('a mail', () => {
  it.each<readonly [what: string, text: string, said: string]>([
    [
      'words of its subject that are encoded',
      mail(['Subject: =?iso-8859-1?Q?Verd=E4chtig?='], 'x'),
      'title: Verdächtig\n',
    ],
    [
      'a subject that would head a section',
      mail(['Subject: =?utf-8?Q?A=0A=0A##_Root_cause?='], 'x'),
      'title: "A ## Root cause"\n',
    ],
    ['no subject', mail([], 'I clicked on it. Sorry.'), 'title: I clicked on it\n'],
    [
      'quoted-printable in Windows-1252',
      mail(
        ['Subject: A', 'Content-Type: text/plain; charset=windows-1252', 'Content-Transfer-Encoding: quoted-printable'],
        'Gr=FC=DFe=80',
      ),
      '\nGrüße€\n',
    ],
    [
      'HTML alone',
      mail(
        ['Subject: A', 'Content-Type: text/html'],
        '<p>One</p><script>alert(1)</script><p>Two <a href="javascript:x()">three</a></p>',
      ),
      '\nOne\n\nTwo three (javascript:x())\n',
    ],
    [
      'a reply below',
      mail(['Subject: A'], 'Thanks.\r\n\r\n> ## Root cause\r\n> I clicked'),
      '\nThanks.\n\n\\> ## Root cause\\\n\\> I clicked\n',
    ],
    [
      'a lure that was passed on',
      multipart(
        PLAIN,
        'Content-Type: message/rfc822\r\n\r\nFrom: evil@evil.example\r\nSubject: Pay\r\nContent-Type: text/plain\r\n\r\nhttp://evil.example/?token=abcd1234',
      ),
      '`http://evil.example/?token=left-out`',
    ],
    [
      'a date with its zone in words',
      mail(['Subject: A', 'Date: 2 Mar 2026 08:20 GMT (Greenwich)'], 'x'),
      'reportedAt: 2026-03-02T08:20Z\n',
    ],
  ])('with %s', async (_, text, said) => {
    const record = await one(text);
    expect(record.text).toContain(said);
    expect(record.text.match(/^## .*$/gm)).toEqual(['## What happened', '## Imported from mail']);
    expect(record.text).not.toMatch(/Mara|mara@|security@|alert\(1\)/);
  });

  it('names what is attached by size and hash, wherever its name leads', async () => {
    const { text } = await one(
      multipart(
        PLAIN,
        'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="../../.ssh/id"\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJD',
      ),
    );
    expect(text).toContain(
      '- Attachment: `../../.ssh/id, 3 bytes, SHA-256 b5d4045c3f466fa91fe2cc6abe79232a1a57cdf104f7a26e716e0a1e2789df78`',
    );
  });

  it('without a date is dated by the server that took it, and says so; without that it is refused', async () => {
    const dateless = (more: readonly string[]): string =>
      mail(['Subject: A', 'Date:', ...more], 'x').replace('Date:\r\n', '');
    const { text, arrived } = await one(dateless(['Received: from a by b; Mon, 2 Mar 2026 08:21:00 +0100']));
    expect(text).toContain('reportedAt: 2026-03-02T08:21:00+01:00\n');
    expect(arrived?.assumed[0]?.what).toBe('reportedAt is when a server took it, as the mail has no date');
    const { refused } = await imported('eml', { 'a.eml': dateless([]) });
    expect(refused).toEqual([{ source: 'a.eml', message: 'nothing says when it was reported' }]);
  });

  it('names the reporter whom the map of people knows by address or name', async () => {
    const { text } = await one(mail(['Subject: A'], 'Mara Lindqvist here.'), {
      people: { 'MARA@fenwick.example': 'ops-lead' },
    });
    expect(text).toContain('who: ops-lead\n');
    expect(text).toContain('ops-lead here.');
  });

  it.each([
    ['no mail', 'Dear all,\n\nhello', 'it is no mail: its first line is no header'],
    ['a message of Outlook', '\u00D0\u00CF\u0011\u00E0', 'it is no mail'],
    [
      'parts in parts without end',
      mail(
        ['Subject: A', 'Content-Type: multipart/mixed; boundary=b0'],
        Array.from(
          { length: 400 },
          (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`,
        ).join(''),
      ),
      'it can not be read as a mail',
    ],
  ])('that is %s is refused, and the others arrive', async (_, text, said) => {
    const { refused, arrived } = await imported('eml', { 'a.eml': text, 'b.eml': mail(['Subject: B'], 'x') });
    expect(refused).toEqual([{ source: 'a.eml', message: expect.stringContaining(said) }]);
    expect(arrived).toHaveLength(1);
  });

  it('belongs to the one that it answers, in order of time', async () => {
    const answer = (id: number, at: string, words: string): string =>
      mail(
        [`Message-ID: <${id}@mail.example>`, `Date: ${at}`, 'In-Reply-To: <1@mail.example>', 'Subject: Re: A'],
        words,
      );
    const folder: Files = {
      'c.eml': answer(3, 'Wed, 4 Mar 2026 08:20:00 +0100', 'Done.'),
      'b.eml': answer(2, 'Tue, 3 Mar 2026 08:20:00 +0100', 'Which one?'),
      'a.eml': mail(['Subject: A'], 'I clicked.'),
      'notes.txt': 'x',
    };
    const { files, ignored } = await imported('eml', folder);
    expect(files).toHaveLength(1);
    expect(files[0]?.text).toContain(
      'I clicked.\n\n**2026-03-03T08:20:00+01:00, somebody:**\n\nWhich one?\n\n**2026-03-04T08:20:00+01:00, somebody:**\n\nDone.',
    );
    expect(ignored).toEqual([
      { what: 'answers, told in the text of the mail that they answer', count: 2 },
      { what: 'other files', count: 1 },
    ]);
  });

  it('whose answers answer each other is still read', async () => {
    const loop = (id: number, of: number): string =>
      mail([`Message-ID: <${id}@x>`, `In-Reply-To: <${of}@x>`, 'Subject: A'], 'x');
    const { arrived } = await imported('eml', { 'a.eml': loop(1, 2), 'b.eml': loop(2, 1) });
    expect(arrived.length).toBeGreaterThan(0);
  });
});

import { createHash } from 'node:crypto';
import type { Email, Mailbox } from 'postal-mime';
import {
  defineFormat,
  type Fact,
  type ForeignReport,
  type GivenFile,
  NotThis,
  type Passage,
  type Reading,
  type ReadSettings,
  type Refused,
} from './format.ts';
import { htmlText } from './html-text.ts';
import { inOrderOfTime } from './order-of-time.ts';
import { type Person, personNamed } from './people.ts';
import { summed } from './table/reports.ts';
import { readWhen, type When } from './when.ts';

const RECORD = `---
id: INC-2026-0001
title: Verdächtige Mail
status: reported
reportedAt: 2026-03-02T08:20:00+01:00
reporter:
  who: unknown
  channel: import
references:
  - system: eml
    key: mail-1b21398c3f34
imported:
  from: mail
  on: 2026-11-26
  digest: 62ec7fc2eb3d0214
---

## What happened

Ich habe auf \`http://login.evil.example/\` geklickt. Grüße, somebody

## Imported from mail

- Source: \`mail-1b21398c3f34\`
- File: \`report.eml\`
- Recipient: \`somebody\`
- Attachment: \`invoice.pdf, 5 bytes, SHA-256 38523c087796e5d5dd1cf9bad1fb026781a838dd9dd2cf8af58b9f6502a46778\`
`;

const MAIL = `From: =?utf-8?q?Mara_Lindqvist?= <mara@fenwick.example>
To: security@fenwick.example
Subject: =?utf-8?b?VmVyZMOkY2h0aWdlIE1haWw=?=
Date: Mon, 2 Mar 2026 08:20:00 +0100
Message-ID: <41@mail.fenwick.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=part

--part
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Ich habe auf http://login.evil.example/ geklickt. Gr=C3=BC=C3=9Fe, Mara Lindqvist
--part
Content-Type: application/pdf
Content-Disposition: attachment; filename=invoice.pdf
Content-Transfer-Encoding: base64

JVBERi0=
--part--
`;

/** A mail that was read, before it is known what it answers. */
interface Mail {
  readonly source: string;
  readonly email: Email;
  readonly text: string;
  readonly id: string;
}

const bare = (id: string | undefined): string => (id ?? '').replaceAll(/[<>\s]/g, '');
/** Mails that a mail says it answers, the first of all first. */
const answered = ({ email }: Mail): readonly string[] =>
  `${email.references ?? ''} ${email.inReplyTo ?? ''}`
    .split(/[\s,]+/)
    .map(bare)
    .filter((id) => id !== '');

/** What a mail is known by: an id of a message looks like an address, and often is made of one. */
const keyOf = (id: string): string => `mail-${createHash('sha256').update(id).digest('hex').slice(0, 12)}`;

/** The people of a header, groups too. */
function* mailboxes(list: Email['to']): Generator<Person> {
  for (const entry of list ?? []) {
    const own: readonly Mailbox[] = entry.group ?? [{ name: entry.name, address: entry.address ?? '' }];
    for (const { name, address } of own) {
      const who = personNamed(name.includes('@') ? '' : name, address);
      if (who !== undefined) yield who;
    }
  }
}

const headerOf = ({ email }: Mail, name: string): string => email.headers.find(({ key }) => key === name)?.value ?? '';

/** When it was sent, by its own date; else when the last server took it, which is said then. */
function sentAt(mail: Mail, { zone }: ReadSettings): When | null {
  const plain = (text: string): string => text.replaceAll(/\([^)]*\)/g, '').trim();
  const own = plain(headerOf(mail, 'date'));
  if (own !== '') return readWhen(own, zone, 'dmy');
  const received = plain(headerOf(mail, 'received').split(';').at(-1) ?? '');
  const when = received === '' ? null : readWhen(received, zone, 'dmy');
  return when === null || 'fault' in when
    ? when
    : { ...when, assumed: [...when.assumed, 'is when a server took it, as the mail has no date'] };
}

function passageOf(mail: Mail, settings: ReadSettings): Passage {
  const [by] = mailboxes(mail.email.from === undefined ? [] : [mail.email.from]);
  return { text: mail.text, at: sentAt(mail, settings) ?? undefined, by };
}

const KNOWN = [
  'from',
  'to',
  'cc',
  'bcc',
  'sender',
  'reply-to',
  'subject',
  'date',
  'message-id',
  'references',
  'in-reply-to',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
];
const SHOWN = [
  'importance',
  'priority',
  'x-priority',
  'auto-submitted',
  'list-id',
  'x-spam-flag',
  'authentication-results',
];

function factsOf(mail: Mail): readonly Fact[] {
  const { headers, html } = mail.email;
  const rest = headers.filter(({ key }) => !KNOWN.includes(key));
  const shown = rest.filter(({ key }) => SHOWN.includes(key));
  return [
    ...shown.map(({ key, value }) => ({ what: key, value })),
    ...(html === undefined ? [] : [{ what: 'the same as HTML', value: `${Buffer.byteLength(html)} bytes` }]),
    ...(rest.length === shown.length ? [] : [{ what: 'other headers', value: String(rest.length - shown.length) }]),
  ];
}

function attachmentsOf({ email }: Mail) {
  return email.attachments.map(({ filename, mimeType, content }) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
    return {
      name: filename ?? `without a name (${mimeType})`,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
  });
}

function reportOf(mail: Mail, replies: readonly Mail[], settings: ReadSettings): ForeignReport {
  const all = [mail, ...replies];
  const { subject = '' } = mail.email;
  const own = passageOf(mail, settings);
  const people = all.flatMap(({ email }) => [
    ...[...mailboxes(email.to), ...mailboxes(email.cc), ...mailboxes(email.bcc)].map((who) => ({
      what: 'recipient',
      who,
    })),
    ...[...mailboxes(email.replyTo), ...mailboxes(email.sender === undefined ? [] : [email.sender])].map((who) => ({
      what: 'sender',
      who,
    })),
  ]);
  return {
    source: mail.source,
    key: keyOf(mail.id),
    title: subject.trim(),
    reportedAt: own.at ?? null,
    reporter: own.by === undefined ? [] : [own.by],
    passages: [{ text: own.text }, ...inOrderOfTime(replies.map((reply) => passageOf(reply, settings)))],
    attachments: all.flatMap(attachmentsOf),
    people,
    facts: [{ what: 'file', value: mail.source }, ...all.flatMap(factsOf)],
  };
}

/** The mail at hand with which a thread begins. */
function rootOf(mail: Mail, byId: ReadonlyMap<string, Mail>): Mail {
  const seen = new Set<Mail>([mail]);
  for (let root = mail; ; ) {
    const above = answered(root)
      .map((id) => byId.get(id))
      .find((found) => found !== undefined && !seen.has(found));
    if (above === undefined) return root;
    seen.add(above);
    root = above;
  }
}

async function mailOf({ name, read }: GivenFile): Promise<Mail | Refused> {
  const bytes = read();
  if (typeof bytes === 'string') return { source: name, message: bytes };
  const head = Buffer.from(bytes.subarray(0, 8192)).toString('latin1');
  if (!/^(?:From [^\n]*\n)?[!-9;-~]+:[ \t]/.test(head))
    return { source: name, message: 'it is no mail: its first line is no header' };
  const { default: PostalMime } = await import('postal-mime');
  try {
    const email = await PostalMime.parse(bytes);
    const id = bare(email.messageId) || createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const text = email.text?.trim() || (email.html === undefined ? '' : await htmlText(email.html));
    return { source: name, email, text, id };
  } catch (error) {
    return {
      source: name,
      message: `it can not be read as a mail: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

async function read(files: readonly GivenFile[], settings: ReadSettings): Promise<Reading> {
  const wanted = files.filter(({ name }) => files.length === 1 || /\.eml$/i.test(name));
  if (wanted.length === 0) throw new NotThis('it holds no `.eml`', 'save the mails as `.eml` files');
  const mails: Mail[] = [];
  const refused: Refused[] = [];
  for (const file of wanted) {
    const mail = await mailOf(file);
    if ('message' in mail) refused.push(mail);
    else mails.push(mail);
  }
  const byId = new Map(mails.map((mail) => [mail.id, mail]));
  const threads = Map.groupBy(mails, (mail) => rootOf(mail, byId));
  return {
    reports: [...threads].map(([root, all]) =>
      reportOf(
        root,
        all.filter((mail) => mail !== root),
        settings,
      ),
    ),
    refused,
    ignored: summed([
      { what: 'answers, told in the text of the mail that they answer', count: mails.length - threads.size },
      { what: 'other files', count: files.length - wanted.length },
    ]),
  };
}

/** Mails (RFC 5322) as programs and servers save them. */
export const eml = defineFormat({
  id: 'eml',
  direction: 'in',
  from: 'mail',
  reads: 'a mail saved as `.eml`, or a folder of them; answers belong to the mail that they answer',
  options: [],
  example: { files: { 'report.eml': MAIL }, record: RECORD },
  read,
});

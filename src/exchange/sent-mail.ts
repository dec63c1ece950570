import { createHash } from 'node:crypto';
import type { Language } from '../records/language.ts';
import { header, type Mailbox, mailboxHeader, textPart } from './mail-text.ts';

/** A mail that a program hands to a mail server as it is. */
export interface SentMail {
  readonly from: Mailbox;
  /** The addresses that everybody may see; where there are none, it goes to those alone whom the server is told. */
  readonly to: readonly string[];
  readonly subject: string;
  /** Plain text; lines end with `\n`. */
  readonly body: string;
  /** When it was written, as an instant in UTC. */
  readonly at: string;
  readonly language: Language;
}

/** A day and time as mails write it (RFC 5322): `Fri, 20 Nov 2026 11:00:00 +0000`. */
function dateOf(at: string): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}

/**
 * A whole mail (RFC 5322) in lines that end in CRLF. Its message id is made of what it says: the same mail, sent twice, is
 * known as one. It says that a program wrote it (RFC 3834), so that nobody's absence answers it.
 */
export function sentMail({ from, to, subject, body, at, language }: SentMail): string {
  const head = [
    mailboxHeader('From', from),
    `To: ${to.length === 0 ? 'undisclosed-recipients:;' : to.map((one) => `<${one}>`).join(',\r\n ')}`,
    header('Subject', subject),
    `Date: ${dateOf(at)}`,
    'Auto-Submitted: auto-generated',
    `Content-Language: ${language}`,
  ];
  const whole = [...head, ...textPart(body)].join('\r\n');
  const id = createHash('sha256').update(whole).digest('hex').slice(0, 32);
  return `Message-ID: <${id}@${from.address.split('@').at(-1) ?? ''}>\r\n${whole}`;
}

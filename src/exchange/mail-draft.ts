import { header, isAddress, type Mailbox, mailboxHeader, textPart } from './mail-text.ts';

/** A mail that somebody still has to look through and send. */
export interface MailDraft {
  /** Whom it is from and to; undefined where no address is known. */
  readonly from: Mailbox | undefined;
  readonly to: Mailbox | undefined;
  readonly subject: string;
  /** Plain text; lines end with `\n`. */
  readonly body: string;
}

/**
 * The address of a `mailto:` link, without what it proposes as a subject or text; undefined for another link, several
 * addresses, and what is no address without quotes.
 */
export function addressOf(link: string | undefined): string | undefined {
  const found = /^mailto:([^?]*)/i.exec(link ?? '')?.[1];
  if (found === undefined) return undefined;
  let address: string;
  try {
    address = decodeURIComponent(found);
  } catch {
    return undefined;
  }
  return isAddress(address) ? address : undefined;
}

/**
 * A mail as a file that mail programs open as a draft (`X-Unsent`): RFC 5322 with lines that end in CRLF, its text in
 * base64. Without date and message id, which whoever sends it sets; so that the same draft has the same bytes.
 */
export function eml({ from, to, subject, body }: MailDraft): string {
  return [
    ...(from === undefined ? [] : [mailboxHeader('From', from)]),
    ...(to === undefined ? [] : [mailboxHeader('To', to)]),
    header('Subject', subject),
    'X-Unsent: 1',
    ...textPart(body),
  ].join('\r\n');
}

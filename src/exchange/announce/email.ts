import { sentMail } from '../sent-mail.ts';
import { type Announcement, type AnnounceTarget, type Envelope, plainText } from './announcement.ts';

function write(announcement: Announcement, { from, to }: Envelope): string {
  const { organisation, language, tlp, summary, now } = announcement;
  return sentMail({
    from: { name: organisation, address: from },
    to,
    // The label stands in front, as FIRST asks of mails (TLP 2.0, "How to use TLP in email").
    subject: `[TLP:${tlp}] ${organisation}: ${summary}`,
    body: plainText(announcement),
    at: now,
    language,
  });
}

/** A mail (RFC 5322) that a mail server takes as it is. */
export const email: AnnounceTarget = {
  id: 'email',
  writes: 'a whole mail, which `curl` hands to a mail server',
  most: 256 * 1024,
  write,
};

import { withQuery } from '../report-form/addresses.ts';
import type { Words } from '../words/index.ts';
import { type LearnedSite, learnedSetup, mailboxOf } from './learned-setup.ts';
import type { LearnedSetup } from './setup.ts';

/** The end of a page on which something is learned: who it was, and the record that comes of it. */
export interface FinishView {
  readonly setup: LearnedSetup;
  readonly title: string;
  readonly lead: string;
  readonly make: string;
  /** Where to go when it is handed in. */
  readonly back: string;
  /** Whether questions come before it. */
  readonly asks: boolean;
  /** Whether nobody has to say who they are. */
  readonly nameless: boolean;
  /** A mail for where no script runs; null where there is no mailbox. */
  readonly mail: string | null;
  readonly words: Pick<Words['training'], 'who' | 'kept'>;
  readonly noScript: Omit<Words['training']['noScript'], 'body'>;
}

/** What stands at the end of a page, and what its script knows. */
export function finishView(
  site: LearnedSite,
  words: Words,
  {
    key,
    learned,
    title,
    lead,
    make,
    back,
  }: Pick<FinishView, 'title' | 'lead' | 'make' | 'back'> & Pick<LearnedSetup, 'key' | 'learned'>,
): FinishView {
  const { who, kept, mail } = words.training;
  const { body, ...noScript } = words.training.noScript;
  const mailbox = mailboxOf(site.channels);
  const query = { subject: `${mail.subject}: ${learned.title}`, body: body({ title: learned.title }) };
  return {
    title,
    lead,
    make,
    back,
    setup: learnedSetup(site, words, key, learned),
    asks: learned.kind !== 'acknowledgement',
    nameless: learned.kind === 'spot-check',
    mail: mailbox === null ? null : withQuery(mailbox, { ...query, body: query.body.replaceAll('\n', '\r\n') }),
    words: { who, kept },
    noScript,
  };
}

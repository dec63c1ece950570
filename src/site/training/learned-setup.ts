import type { SiteView } from '../model.ts';
import type { Words } from '../words/index.ts';
import type { Learned, LearnedSetup, LearnedWords } from './setup.ts';

/** What the organisation's settings say that the script needs. */
export type LearnedSite = Pick<SiteView, 'name' | 'timezone' | 'hosted' | 'channels'>;

/** What the script says, in a language. */
function scriptWords({ training, report }: Words, back: string): LearnedWords {
  const { handIn, mail, check, kept, who, wrong } = training;
  const { known, notKnown } = training['spot-check'];
  return {
    ready: { ...report.ready, ...handIn, done: back },
    mail,
    right: check.right,
    other: check.other,
    kept: kept.yes,
    cannot: kept.cannot,
    sure: kept.sure,
    inWords: who.inWords,
    known,
    notKnown,
    wrong,
  };
}

/** The mailbox that records are sent to, as `mailto:…`; null where there is none that is open to everybody. */
export function mailboxOf(channels: LearnedSite['channels']): string | null {
  return channels.find(({ href, confidential }) => !confidential && /^mailto:/i.test(href))?.href ?? null;
}

/**
 * What the script at the end of a page knows.
 * @param key under what name the browser keeps what was chosen
 */
export function learnedSetup(
  { name, timezone, hosted, channels }: LearnedSite,
  words: Words,
  key: string,
  learned: Learned,
): LearnedSetup {
  const { back } = words.training[learned.kind];
  const mailbox = mailboxOf(channels);
  return { organisation: name, timezone, hosted, mailbox, key, learned, words: scriptWords(words, back) };
}

import type { HandInWords } from '../report-form/ready.ts';
import { WORDS } from '../report-form/words.ts';

/** What is learned: by a module, asked by the spot check, or read in a policy. */
export type LearnedKind = 'course' | 'spot-check' | 'acknowledgement';

/** What the form at the end says, for each kind. */
interface FinishWords {
  readonly title: string;
  readonly lead: string;
  readonly make: string;
  /** The way out when it is handed in. */
  readonly back: string;
  /** A mail for where no script runs. */
  readonly mail: string;
}

/** Texts of My training, the spot check and the acknowledgement, on the pages and in their script. */
export const TRAINING_WORDS = {
  title: 'My training',
  lead: 'Short modules for everybody who works here, about three minutes each. Take them in any order, and as often as you like.',
  spotCheck: {
    title: 'Would you know?',
    ask: 'If we asked you today how to report, would you know?',
    lead: 'Three questions, one minute. It shows us what we have to explain better, so guess nothing: whatever comes out is a good answer.',
    start: 'Try it',
  },
  modules: 'Modules',
  toRead: 'To read and confirm',
  toReadLead: 'We ask everybody to read these once in each version.',
  counts: {
    title: 'How it counts',
    text: 'At the end of each you hand in a short record, as you would a report: with a link, a file or a mail. Nobody sees your answers or how many tries you took.',
  },
  forIsms: {
    title: 'For those who keep the records',
    text: 'Send each person their own link once, with their id from the register of people behind it, and nobody has to type it:',
    link: 'my-training/#as=ops-lead',
    then: 'What is handed in has a provisional id. One line gives it its number:',
    command: 'npx isms renumber TRN-2026-P3K9QZ7',
    unknown: 'Where somebody typed an id that nobody has, the check warns, and says who was probably meant.',
  },
  check: {
    title: 'Check yourself',
    lead: 'Choose an answer and you see at once what we think of it. Try as often as you like.',
    answer: 'See the answer',
    right: 'Right.',
    other: 'Not quite.',
    all: 'That was the last one. Below you finish it.',
  },
  who: {
    label: 'Who are you?',
    hint: 'Your id in our register, as in your invitation, such as ops-lead. If you do not know it, your role. Please no name and no e-mail address: the record is kept for years.',
    free: 'May stay empty: then nobody knows whose answers they are.',
    kept: 'Your answers are kept in this browser until you discard them.',
    discard: 'Discard them',
    cannot: 'This browser keeps nothing, so hand it in before you close this page.',
  },
  finish: {
    course: {
      title: 'Finish',
      lead: 'One step more, and it counts.',
      make: 'Finish this module',
      back: 'It is handed in: back to my training',
      mail: 'Tell us by mail that you finished it',
    },
    'spot-check': {
      title: 'Hand in how it went',
      lead: 'Your first answers count, right or not.',
      make: 'Continue',
      back: 'It is handed in: back to my training',
      mail: 'Send us your answers by mail',
    },
    acknowledgement: {
      title: 'I have read this',
      lead: 'Please confirm that you have read version {version}. If something in it is not clear or does not work for you, ask {owner} first.',
      make: 'I have read version {version}',
      back: 'It is handed in: back to the policies',
      mail: 'Confirm it by mail',
    },
  } satisfies Record<LearnedKind, FinishWords>,
  record: {
    module: 'Module: {title}',
    finished: 'Self-check of {count} questions finished in the portal.',
    spotCheck: 'Spot check: how do you report?',
    known: '{right} of {count} right at once',
    notKnown: 'not at once: {questions}',
    read: '{title} {version}, read and understood',
    confirmed: 'Read in the portal, and confirmed.',
    words: 'Who it was, in their own words: {words}',
  },
  wrong: {
    nobody: 'Say who you are, or nobody knows whom it counts for: your id or your role.',
    mail: 'Please no e-mail address: the record is kept for years. Your id or your role is enough.',
    letters: 'Please use letters from a to z for your id or your role.',
  },
  noScript: 'This page could not start its script, so the answers stand folded below each question.',
  noMailbox: 'When you are through, tell whoever looks after information security.',
  mailBody: 'I have finished: {title}\n\nMy id or role: ',
} as const;

/** What is said of a training record that is ready, and in the mail that hands it in. */
export function handInWords(back: string): HandInWords {
  return {
    ready: {
      ...WORDS.ready,
      title: 'Well done. Now hand it in',
      lead: 'The record is called {id} until it gets its number. Choose one of these:',
      mailHint: 'To {address}. Your mail program opens with the record in it.',
      mailLongHint: 'To {address}. The record is too long for a link: download it first, and attach the file.',
      change: 'Back',
      done: back,
    },
    mail: {
      subject: 'Training record',
      keep: 'This mail holds a training record of {organisation}, to be kept as {file}:',
      attached: 'The training record is in the file {name}, which I attach.',
    },
  };
}

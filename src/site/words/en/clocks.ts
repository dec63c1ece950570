import { CLOCK_WORDS } from '../../../queries/clock-words.ts';
import { NO_LEGAL_ADVICE } from '../../../regimes/duty-words.ts';
import { speechOf } from '../speech.ts';

const { counted, day, form, number } = speechOf('en');

/** The page of deadlines, and each clock wherever it stands. */
export const clocks = {
  description: 'Who must be told of an incident, and by when.',
  /** Behind it stands the instant of judgement. */
  counts: (open: number, settled: number) =>
    `${counted(open, { one: 'clock', other: 'clocks' })} ${form(open, { one: 'is', other: 'are' })} open, ${number(settled)} settled at`,
  advice: NO_LEGAL_ADVICE,
  red: 'Records whose text is kept elsewhere (TLP RED) are not listed here; `npx isms deadlines` lists all.',
  choice: { if: 'Where a text leaves a choice,', way: 'deadlines are counted', so: 'so that they end early.' },
  groups: {
    late: {
      title: 'Late',
      help: 'The deadline is over and nothing says that the notice was sent: send it now, with the reason.',
    },
    running: { title: 'Running', help: 'Soonest first.' },
    prompt: {
      title: 'Without an instant',
      help: 'The text has no number: without undue delay. A target is the organisation’s own.',
    },
    waiting: {
      title: 'Not started',
      help: 'What starts the clock has not happened, or the record does not say when.',
    },
  },
  more: (count: number) =>
    `${counted(count, { one: 'clock', other: 'clocks' })} more ${form(count, { one: 'is', other: 'are' })} not shown here: the page of each incident has its own, and \`npx isms deadlines\` lists all.`,
  started: 'Started',
  due: 'Due',
  dueThen: 'Due as known when it was sent',
  sent: 'Sent',
  draft: 'Draft the notice:',
  used: (words: string) => `${words} used`,
  /** When what asks for it was last compared with its text. */
  compared: (on: string) => `compared with its text on ${day(on)}`,
  neverCompared: 'never compared with its text',
  finishedBefore: 'Finished before these records began: nothing is left to do.',
  undecided: 'Nobody has decided about it yet.',
  drill: 'A drill.',
  says: CLOCK_WORDS,
};

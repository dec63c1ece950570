import { DUTY_WORDS } from '../../../regimes/duty-words.ts';
import { speechOf } from '../speech.ts';

const { number } = speechOf('en');

/** The page of known duties, and what a duty asks for wherever it stands. */
export const duties = {
  description: 'Who must be told by when, by which law, and how deadlines are counted.',
  counts: (count: number) => `${number(count)} duties come with this product. Only those bind that a record under`,
  binds: 'names in `preset`; what a contract or an insurer asks for is a record of its own.',
  unverified: (count: number) => `${number(count)} of them are known from descriptions only, and say so.`,
  counted: 'How deadlines are counted',
  countedHelp: 'Where a text leaves a choice, the early reading is taken: whoever keeps it keeps the other one, too.',
  question: 'Question',
  answer: 'Answer',
  source: 'Source',
  switchedOn: 'Switched on by',
  switchedOnBy: (count: number) => `and by ${number(count)} more of the`,
  obligations: 'obligations',
  /** When a duty applies. */
  always: 'It applies to every incident.',
  when: (condition: string) => `It applies when ${condition}.`,
  whenAll: 'It applies when all of these hold; an answer that is still unknown counts as if it did.',
  whenSaid: 'Which incidents it is about, the record says that switches it on.',
  says: DUTY_WORDS,
  /** The table of its steps. */
  steps: {
    title: 'Steps',
    of: (id: string) => `Steps of ${id}`,
    step: 'Step',
    byWhen: 'By when',
    article: 'Article',
    content: 'What must be told',
    contentShort: 'To be told',
    own: 'our own',
    ownClock: (clock: string) => `our own: ${clock}; the earlier end counts`,
    when: (condition: string) => `when ${condition}`,
  },
  /** What a preset brings. */
  preset: {
    title: 'About this preset',
    all: 'All known duties, and how deadlines are counted, stand under',
    recipient: 'Who is told',
    phases: 'In phases',
    phasesHelp: 'What is not known yet may follow later, and then it must.',
    compared: 'Compared',
  },
};

import { speechOf } from '../speech.ts';

const { counted, number } = speechOf('en');

/** The list of rules, and the page of each. */
export const rules = {
  description: 'What must be true of the records, and why.',
  lead: 'What must be true of the records, asked each time they change. A rule is an error unless it says otherwise, and its page says why it is there and what to do. By control they stand under',
  count: (count: number) => `${counted(count, { one: 'rule', other: 'rules' })}.`,
  foundNow: (count: number) => `${number(count)} found now`,
  rule: 'Rule',
  weight: 'Weight',
  fixed: '(fixed: it can be neither changed nor waived)',
  grace: '(a warning in the first days of the records)',
  askedBy: 'Asked for by',
  found: 'Found now',
  nowhere: 'nowhere',
  times: (count: number) => counted(count, { one: 'time', other: 'times' }),
  why: 'Why',
  fix: 'What to do',
  words: 'Words that it goes by',
  fails: 'Does not pass',
  passes: 'Passes',
  example: {
    does: 'What the change does:',
    found: 'Found:',
    before: 'Before the change:',
    after: 'After it:',
    file: (file: string) => `The file ${file}`,
    fileBefore: (file: string) => `The file ${file} before the change`,
  },
};

import { type Forms, speechOf } from '../speech.ts';

const { counted, form } = speechOf('en');

/** The home page, and as of when a page was judged. */
export const home = {
  title: ({ name }: { readonly name: string }) => `Information security at ${name}`,
  description: ({ name }: { readonly name: string }) =>
    `How to report an incident at ${name}, and the records of what happened.`,
  noticed: {
    title: 'Noticed something?',
    text: 'A click you regret, a mail to the wrong person, a lost device, a door that stands open. Tell us at once, even when you are not sure.',
    call: 'Whom to call',
  },
  open: {
    title: 'Open now',
    /** Behind a number of a register: `actions open`. */
    behind: (count: number, forms: Forms) => `${form(count, forms)} open`,
    none: 'No report is open.',
    table: 'Open incidents, newest first',
    all: (count: number) => `All ${counted(count, { one: 'open report', other: 'open reports' })}`,
  },
  overdue: {
    title: 'Overdue',
    none: 'Nothing is overdue.',
    late: (count: number) => `${form(count, { one: 'notice', other: 'notices' })} not sent in time`,
    behind: (count: number, forms: Forms) => `${form(count, forms)} overdue`,
  },
  year: {
    title: (year: string) => `${year} in numbers`,
    drills: 'Exercises are not counted.',
    reported: (count: number) => form(count, { one: 'report', other: 'reports' }),
    incidents: (count: number, of: number) => `${form(count, { one: 'incident', other: 'incidents' })}, of ${of}`,
    closed: (_count: number, of: number) => `closed, of ${of}`,
    severe: (of: number) => `high or critical, of ${of} with a severity`,
  },
  policies: (count: number) => `All ${counted(count, { one: 'policy', other: 'policies' })}`,
  judged: {
    asOf: 'As of',
    pinned: '(pinned clock)',
    errors: (count: number) => `${counted(count, { one: 'error', other: 'errors' })} in the records`,
    none: 'No errors in the records',
  },
};

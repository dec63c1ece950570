import { speechOf } from '../speech.ts';

const { counted, form } = speechOf('en');

/** What is announced in a chat or by mail. */
export const announce = {
  title: ({ what }: { readonly what: string }) => `Information security: ${what}`,
  changed: 'what is new',
  to: ({ first, last }: { readonly first: string; readonly last: string }) => `${first} to ${last}`,
  groups: {
    reported: 'Reported',
    changed: 'Under way',
    closed: 'Closed',
    deadlines: 'Deadlines to tell others',
    overdue: 'Overdue',
  },
  /** How many there are of a group, in one line. */
  counts: {
    reported: (count: number) => `${count} reported`,
    changed: (count: number) => `${count} under way`,
    closed: (count: number) => `${count} closed`,
    deadlines: (count: number) => counted(count, { one: 'deadline', other: 'deadlines' }),
    overdue: (count: number) => `${count} overdue`,
  },
  more: (count: number) => `And ${count} more, which ${form(count, { one: 'stands', other: 'stand' })} in the portal.`,
  unassessed: 'not assessed yet',
  reported: (when: string) => `reported ${when}`,
  drill: 'a drill: nothing of it happened',
  /** In front of what was learned. */
  learned: 'What we learned:',
  /** Of an incident, how many deadlines to tell others run, and when the next one ends. */
  running: (count: number, next: string | null) =>
    `${counted(count, { one: 'deadline runs', other: 'deadlines run' })}${next === null ? '' : `, the next until ${next}`}`,
  missed: (when: string) => `was due ${when}, and nothing says that it was sent`,
  due: (when: string) => `due ${when}`,
  /** What the daily run reminds of, by its topic. */
  topics: {
    triage: 'the report waits for its assessment',
    review: 'its review is overdue',
    action: 'the action is overdue',
    policy: 'the policy is to be reviewed',
    risk: 'the risk is to be reviewed',
    treatment: 'the treatment of the risk is overdue',
    management: 'the management review is overdue',
    retention: 'evidence is kept past its time',
    waiver: 'the waiver has expired',
  },
  register: 'The register as a whole',
  portal: 'Read on in the portal',
  /** Who may read it, by its TLP. */
  readers: {
    CLEAR: 'may be passed on to everybody',
    GREEN: 'may be passed on to partners, not in public',
    AMBER: 'for people of the organisation and its clients who need to know it',
  },
};

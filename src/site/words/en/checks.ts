import { speechOf } from '../speech.ts';

const { counted, number } = speechOf('en');

/** The page of checks, and findings wherever they stand. */
export const checks = {
  description: 'What the check of the records found.',
  counts: ({
    records,
    error,
    warning,
    info,
    waived,
  }: Readonly<Record<'records' | 'error' | 'warning' | 'info' | 'waived', number>>) =>
    [
      `${counted(records, { one: 'record', other: 'records' })} checked: ${counted(error, { one: 'error', other: 'errors' })}`,
      counted(warning, { one: 'warning', other: 'warnings' }),
      counted(info, { one: 'remark', other: 'remarks' }),
      ...(waived > 0 ? [`${number(waived)} waived`] : []),
    ].join(', '),
  rules: 'What each rule asks for stands under',
  clean: 'Every record meets every rule.',
  cleanApart: 'Every record meets every rule, apart from the accepted deviations.',
  files: 'Settings and other files',
  accepted: {
    title: 'Accepted deviations',
    help: 'What is wrong here is accepted for a time, for a reason, by somebody who does not own the record. It is listed as long as it is there.',
  },
  more: (count: number) =>
    `More was found in ${number(count)} others, nothing of it graver: the page of each record says what, and \`npx isms check\` lists all.`,
  /** A finding. */
  toDo: 'What to do:',
  rule: 'Rule',
  line: (line: number) => `line ${line}`,
  field: 'field',
  askedBy: 'asked for by',
  /** The waiver that accepts it. */
  waiver: {
    accepted: 'Accepted',
    by: 'by',
    until: 'until',
  },
  dailyRun: {
    title: 'Daily run',
    last: 'Last one:',
    none: 'This portal was told of no daily run: see to it that somebody is reminded of deadlines.',
    reminds: (hours: number) =>
      `It reminds of deadlines and of what is overdue. When it is more than ${hours} hours ago, it has stopped.`,
    stale: (hours: number) =>
      `That is more than ${hours} hours ago: the daily run has stopped, and nobody is reminded of deadlines. Look at its last run on the host.`,
  },
};

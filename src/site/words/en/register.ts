import { speechOf } from '../speech.ts';

const { counted, number } = speechOf('en');

/** The pages of registers, and what narrows them and the rules down. */
export const register = {
  eyebrow: 'Register',
  none: ({ noun }: { readonly noun: string }) => `No ${noun} has been written yet.`,
  first: (word: string) => `Write the first one with \`npx isms new ${word}\`.`,
  held: (count: number, open: number) =>
    `${counted(count, { one: 'record', other: 'records' })}${open > 0 ? `, ${number(open)} open` : ''}.`,
  page: (at: number, of: number, holds: string) => `Page ${at} of ${of} holds ${holds}.`,
  part: (shown: number, of: number, year: string, oldest: string, newest: string) =>
    `${shown === of ? `all ${number(shown)}` : `${number(shown)} of the ${number(of)}`} of ${year}, ${oldest} to ${newest}`,
  alone: 'Choices below apply to this page. The search covers all of them.',
  pages: 'Pages of this register',
  narrow: 'Narrow down',
  contains: 'Contains',
  all: 'all',
  owner: 'Owner',
  year: 'Year',
  sorted: 'Sorted by',
  newest: 'Newest first',
  oldest: 'Oldest first',
  notes: { unreadable: 'cannot be read', imported: 'taken over', stub: 'restricted' },
  area: 'Area',
  weight: 'Weight',
  foundNow: 'Found now',
  yes: 'Yes',
  /** What scripts say; `{n}`, `{all}` and `{text}` are filled in by them. */
  script: {
    found: '{n} of {all} shown',
    more: 'Show {n} more',
    none: 'Nothing matches.',
    noneHelp: 'Take out a word or set a choice back to “all”. Words of the text are found by the search.',
    noRule: 'No rule matches. Take out a word, or set a choice back to “all”.',
    search: 'Search for “{text}”',
    reset: 'Show all',
    fold: 'Filter and sort',
    failed: 'The whole list could not be loaded, so that choices apply to this page alone. Load the page again.',
  },
};

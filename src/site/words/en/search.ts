import { speechOf } from '../speech.ts';

const { counted } = speechOf('en');

/** The search, in front of a page and as a page of its own. */
export const search = {
  title: 'Search',
  description: 'Find records, rules and controls by words or id, and narrow them down by type, status or year.',
  noScript: 'Search needs JavaScript. Without it, open a register from the menu: every record is listed there.',
  field: 'What are you looking for?',
  hint: 'Words, a question, or an id such as INC-2026-0007.',
  close: 'Close',
  narrow: 'Narrow down',
  filters: {
    type: 'Type',
    kind: 'Kind',
    severity: 'Severity',
    status: 'Status',
    category: 'Category',
    control: 'Control',
    year: 'Year',
  },
  any: 'Any',
  reset: 'Reset',
  more: 'Show more',
  all: 'All hits, and ways to narrow them down',
  page: 'Page',
  enter: 'Enter opens it.',
  loading: 'Searching …',
  blank: 'Type a word, an id or a question.',
  failed:
    'The search could not be loaded: you may be offline, or something blocks it. The menu leads to every page without it.',
  again: 'Try again',
  none: ({ query }: { readonly query: string }) => `No page says “${query}”. What to try:`,
  narrowed: ({ query }: { readonly query: string }) =>
    `No page says “${query}” within what you chose. Reset the choices, or try:`,
  found: ({ count }: { readonly count: number }) => counted(count, { one: 'page', other: 'pages' }),
  first: ({ title }: { readonly title: string }) => `First: ${title}.`,
  missing: ({ id }: { readonly id: string }) => `There is no page for ${id} here.`,
  corrected: ({ said, meant }: { readonly said: string; readonly meant: string }) =>
    `No page says “${said}”. This is for “${meant}”.`,
  literal: ({ said }: { readonly said: string }) => `Search for “${said}” all the same`,
  unsaid: ({ said }: { readonly said: string }) => `No page says “${said}”, so it was left out.`,
  older: ({ years }: { readonly years: string }) => `Records of ${years} are not searched yet.`,
  searchOlder: ({ years }: { readonly years: string }) => `Also search ${years}`,
  tries: {
    words: 'Fewer words, or another word for the same.',
    id: 'The whole id, if you know it: a part of it is not enough.',
    menu: 'A register from the menu, which can be narrowed down as well.',
  },
  report: 'Something happened? Report it, no page is needed for that.',
};

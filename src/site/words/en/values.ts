import type { Forms } from '../speech.ts';

/** What stands beside values: how well a time is known, and what numbers count. */
export const values = {
  about: 'about',
  noTime: 'no time given',
  table: 'Table',
  /** Behind the words for a picture that a text leads to, and for one that is not drawn. */
  picture: 'picture',
  noPicture: 'picture, not shown here',
  /** Below a text. */
  footnotes: 'Footnotes',
  backTo: (reference: string) => `Back to reference ${reference}`,
  /** What stands where an audience may not read on, and in the place of a person whom it may not know. */
  withheld: 'a record that is not shown here',
  aPerson: 'a person who is not shown here',
  /** Behind an id to which nothing leads. */
  noRecord: 'no such record',
  /** Between a number and the end of its scale: `3 of 25`. */
  of: 'of',
  /** In front of a number that counts the entries of a timeline. */
  numbers: 'entry',
  /** What fields count, by its name in English. */
  units: {
    person: { one: 'person', other: 'people' },
    record: { one: 'record', other: 'records' },
    hour: { one: 'hour', other: 'hours' },
    minute: { one: 'minute', other: 'minutes' },
    month: { one: 'month', other: 'months' },
  } satisfies Readonly<Record<string, Forms>>,
};

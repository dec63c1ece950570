import { speechOf } from '../speech.ts';

const { counted, form } = speechOf('en');

/** The page of what was learned. */
export const learned = {
  title: 'What we learned',
  description: 'What changed after something happened, by topic.',
  none: 'Nothing has been learned yet: the lessons of the first incident that is closed stand here. Noticed something?',
  report: 'Report it',
  drill: 'a drill',
  /** The topic of what is in no category. */
  other: 'Other',
  older: (count: number) =>
    `${counted(count, { one: 'older lesson', other: 'older lessons' })} ${form(count, { one: 'stands', other: 'stand' })} in the records.`,
  all: 'All of them',
  /** On the home page. */
  byTopic: 'All of it, by topic',
};

import type { Check } from './check.ts';

/** Whether git keeps the records, with all that ever was. */
export const history: Check = {
  id: 'history',
  title: 'Git keeps the records, with their whole history',
  *look({ tree }) {
    if (tree === null) {
      yield {
        message: 'the records are not under version control, so nobody can see what was changed and when',
        fix: 'git init && git add . && git commit -m "First records"',
      };
    } else if (tree.commit === null) {
      yield {
        message: 'nothing is committed yet, so there is nothing that a change can be compared with',
        fix: 'git add . && git commit -m "First records"',
      };
    } else if (tree.shallow) {
      yield {
        message:
          'the history was cut off when it was fetched, so no change can be compared and nobody can say which ids were used before',
        fix: 'git fetch --unshallow',
      };
    }
  },
};

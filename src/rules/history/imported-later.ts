import { isSame } from '../../queries/aligned.ts';
import { changeRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const TAKEN = { from: 'Jira', on: '2026-06-01', closedOn: '2026-03-20' };

export default changeRule({
  id: 'history/imported-later',
  of: 'incidents',
  needs: ['imported'],
  severity: 'error',
  controls: ['7.5.3', 'A.5.33'],
  title: 'That a record was taken over is said when it arrives, and never afterwards',
  why: 'A record that was finished in another system is asked for nothing more. If that could be said of a record that was written here, every incident could be closed without its cause.',
  fix: 'Put `imported` back as it was, or take it out of a record that came without it.',
  *check({ before, record }) {
    const [was, is] = [before.data.imported, record.data.imported];
    if (isSame(was, is)) return;
    if (was === undefined) {
      yield {
        at: ['imported'],
        message: `\`imported\` says that the record was taken over from \`${is?.from}\`, and it stood here before without that`,
      };
      return;
    }
    const now = is === undefined ? 'is gone' : 'says something else now';
    yield { at: ['imported'], message: `\`imported\` (\`${was.from}\`, \`${was.on}\`) ${now}` };
  },
  examples: {
    fails: [
      {
        name: 'a record of here that is to count as taken over',
        from: CLOSED,
        set: { imported: TAKEN },
        before: {},
        says: '142:1 `imported` says that the record was taken over from `Jira`, and it stood here before without that',
      },
      {
        name: 'another last day',
        from: CLOSED,
        set: { imported: { ...TAKEN, closedOn: '2026-01-04' } },
        before: { set: { imported: TAKEN } },
        says: '142:1 `imported` (`Jira`, `2026-06-01`) says something else now',
      },
      {
        name: 'where it came from is gone',
        from: CLOSED,
        before: { set: { imported: TAKEN } },
        says: '1:1 `imported` (`Jira`, `2026-06-01`) is gone',
      },
      {
        name: 'by an amendment, which can not say it either',
        from: CLOSED,
        set: {
          imported: TAKEN,
          amendments: [
            { at: '2026-11-01T10:00+01:00', by: 'isms-manager', reason: 'Forgotten.', fields: ['imported'] },
          ],
        },
        before: {},
        says: '142:1 `imported` says that the record was taken over from `Jira`, and it stood here before without that',
      },
    ],
    passes: [
      {
        name: 'with the record itself',
        from: CLOSED,
        set: { imported: TAKEN },
        before: { file: 'incidents/2026/INC-2026-0008.md', set: { id: 'INC-2026-0008' } },
      },
      {
        name: 'as it was',
        from: CLOSED,
        set: { title: 'Laptop left on a tram', imported: TAKEN },
        before: { set: { imported: TAKEN } },
      },
      { name: 'nobody compares', from: CLOSED, set: { imported: TAKEN } },
    ],
  },
});

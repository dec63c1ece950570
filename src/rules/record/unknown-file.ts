import { faultRule } from '../rule.ts';

const ACTION = 'actions/ACT-2026-0003.md';
const POLICY = 'policies/incident-management.md';

export default faultRule({
  id: 'record/unknown-file',
  severity: 'error',
  controls: ['7.5.3'],
  title: 'The content root holds records and nothing else',
  why: 'A file in the wrong place is not checked, not shown and not counted, while its author believes that it is.',
  fix: 'Move the file to `<folder>/<id>.md`, or out of the content root when it is no record.',
  examples: {
    fails: [
      {
        name: 'a spreadsheet among the actions',
        from: ACTION,
        file: 'actions/loan-list.xlsx',
        says: '1:1 `loan-list.xlsx` is no Markdown file with the ending `.md`',
      },
      {
        name: 'a record with another ending',
        from: ACTION,
        file: 'actions/ACT-2026-0003.txt',
        says: '1:1 `ACT-2026-0003.txt` is no Markdown file with the ending `.md`',
      },
      {
        name: 'an action in MDX',
        from: ACTION,
        file: 'actions/ACT-2026-0003.mdx',
        says: '1:1 only policies may be MDX',
      },
    ],
    passes: [
      { name: 'a record in the folder of its type', from: ACTION },
      { name: 'a record in the folder of its year', from: ACTION, file: 'actions/2026/ACT-2026-0003.md' },
      { name: 'a policy in MDX', from: POLICY, file: 'policies/incident-management.mdx' },
    ],
  },
});

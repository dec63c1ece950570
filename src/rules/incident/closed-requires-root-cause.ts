import { isStub } from '../../queries/stub.ts';
import { recordRule } from '../rule.ts';
import { sectionFault } from '../section-answer.ts';
import { HEADINGS, PLACEHOLDERS } from '../word-lists.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default recordRule({
  id: 'incident/closed-requires-root-cause',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  fixed: true,
  controls: ['A.5.27', '10.2'],
  title: 'An incident that is reviewed or closed states its root cause',
  why: 'Without a root cause nobody can show that the incident will not come back.',
  fix: 'Write the cause below the heading `## Root cause`, or set `status` back to `recovered`.',
  *check({ record, content }) {
    const { data } = record;
    const finished = data.status === 'reviewed' || data.status === 'closed';
    if (data.kind !== 'incident' || !finished || isStub(data, content)) return;
    const fault = sectionFault(record, 'Root cause');
    if (fault === null) return;
    const { said, fix } = fault;
    yield {
      at: ['status'],
      message: `\`status\` is \`${data.status}\`, but ${said}`,
      ...(fix === undefined ? {} : { fix }),
    };
  },
  lists: [...HEADINGS.filter(({ title }) => title.includes('Root cause')), ...PLACEHOLDERS],
  examples: {
    fails: [
      {
        name: 'closed without the section',
        from: CLOSED,
        sections: { 'Root cause': null },
        says: '5:1 `status` is `closed`, but there is no section `## Root cause`',
      },
      {
        name: 'closed with what does not apply',
        from: CLOSED,
        sections: { 'Root cause': 'Not applicable.' },
        says: '5:1 `status` is `closed`, but `## Root cause` says only `Not applicable.`',
      },
      {
        name: 'closed with the German for "no answer"',
        from: CLOSED,
        sections: { 'Root cause': 'k. A.' },
        says: '5:1 `status` is `closed`, but `## Root cause` says only `k. A.`',
      },
      {
        name: 'closed with a table that is empty',
        from: CLOSED,
        sections: { 'Root cause': '| Cause |\n|---|\n| |' },
        says: '5:1 `status` is `closed`, but `## Root cause` says nothing',
      },
      {
        name: 'closed with what was struck out',
        from: CLOSED,
        sections: { 'Root cause': '~~No enrolment.~~' },
        says: '5:1 `status` is `closed`, but `## Root cause` says nothing',
      },
      {
        name: 'taken over, but closed after these records began',
        from: CLOSED,
        set: { imported: { from: 'Jira', on: '2026-06-01', closedOn: '2026-03-20' } },
        sections: { 'Root cause': null },
        files: { 'organisation.md': { from: 'organisation.md', set: { startedOn: '2026-03-20' } } },
        says: '5:1 `status` is `closed`, but there is no section `## Root cause`',
      },
      {
        name: 'closed with a placeholder',
        from: CLOSED,
        sections: { 'Root cause': 'TBD' },
        says: '5:1 `status` is `closed`, but `## Root cause` says only `TBD`',
      },
      {
        name: 'closed with the heading in a code block only',
        from: CLOSED,
        sections: { 'Root cause': null, 'What happened': 'Lost.\n\n```\n## Root cause\n\nNo enrolment.\n```' },
        says: '5:1 `status` is `closed`, but there is no section `## Root cause`',
      },
    ],
    passes: [
      {
        name: 'closed with a cause that begins with such a word',
        from: CLOSED,
        sections: { 'Root cause': 'None of the loan laptops was enrolled.' },
      },
      {
        name: 'finished elsewhere before these records began',
        from: CLOSED,
        set: { imported: { from: 'Jira', on: '2026-06-01', closedOn: '2026-03-20' } },
        sections: { 'Root cause': null, 'Lessons learned': null },
        files: { 'organisation.md': { from: 'organisation.md', set: { startedOn: '2026-05-01' } } },
      },
      { name: 'closed with a short cause', from: CLOSED, sections: { 'Root cause': 'Reused password.' } },
      {
        name: 'a recovered incident may still look for its cause',
        from: CLOSED,
        set: { status: 'recovered', closure: null },
        sections: { 'Root cause': null },
      },
      { name: 'an event that stays one needs none', from: 'incidents/2026/INC-2026-0009.md' },
      {
        name: 'a restricted stub keeps its text in the store',
        from: CLOSED,
        set: { tlp: 'RED', restricted: { store: 'vault', ref: 'case-7' } },
        body: '',
      },
    ],
  },
});

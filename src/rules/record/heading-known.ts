import { textRule } from '../rule.ts';
import { HEADINGS } from '../word-lists.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default textRule({
  id: 'record/heading-known',
  severity: 'warning',
  controls: ['A.5.27', '7.5.2'],
  title: 'A heading that is nearly a known one is written as the known one',
  why: 'Rules and pages look for `## Root cause`; below `## Root causes` or `### Root cause` they find nothing.',
  fix: 'Write the heading exactly, at level 2: `## What happened`, `## Actions taken so far`, `## Root cause`, `## Lessons learned`.',
  lists: HEADINGS,
  examples: {
    fails: [
      {
        name: 'in the plural',
        from: CLOSED,
        sections: { 'Root cause': null, 'Root causes': 'No enrolment.' },
        says: '152:1 the heading `## Root causes` is read as no section, expected `## Root cause`',
      },
      {
        name: 'lesson learned',
        from: CLOSED,
        sections: { 'Lessons learned': null, 'Lesson learned': 'Enrol.' },
        says: '152:1 the heading `## Lesson learned` is read as no section, expected `## Lessons learned`',
      },
      {
        name: 'with a colon',
        from: CLOSED,
        sections: { 'Root cause': null, 'Root cause:': 'No enrolment.' },
        says: '152:1 the heading `## Root cause:` is read as no section, expected `## Root cause`',
      },
      {
        name: 'with more words',
        from: CLOSED,
        sections: { 'Root cause': null, 'Root cause analysis': 'No enrolment.' },
        says: '152:1 the heading `## Root cause analysis` is read as no section, expected `## Root cause`',
      },
      {
        name: 'at level 3',
        from: CLOSED,
        sections: { 'Root cause': null, 'What happened': 'Lost.\n\n### Root cause\n\nNo enrolment.' },
        says: '148:1 the heading `### Root cause` is read as no section, expected `## Root cause`',
      },
      {
        name: 'with a comment that would silence another linter',
        from: CLOSED,
        sections: {
          'What happened': 'Lost.\n\n<!-- lint disable -->',
          'Root cause': null,
          'Root causes': 'No enrolment.',
        },
        says: '154:1 the heading `## Root causes` is read as no section, expected `## Root cause`',
      },
    ],
    passes: [
      { name: 'in other letters', from: CLOSED, sections: { 'Root cause': null, 'ROOT CAUSE': 'No enrolment.' } },
      { name: 'a heading of its own', from: CLOSED, sections: { 'What the client said': 'Thank you.' } },
      { name: 'more words beside the known one', from: CLOSED, sections: { 'What happened next': 'The train left.' } },
      {
        name: 'in a policy any heading is free',
        from: 'policies/incident-management.md',
        body: '## Root causes\n\nWe ask why five times.',
      },
    ],
  },
});

import { isStub } from '../../queries/stub.ts';
import { recordRule } from '../rule.ts';
import { sectionFault } from '../section-answer.ts';
import { HEADINGS, PLACEHOLDERS } from '../word-lists.ts';

const REPORTED = 'incidents/2026/INC-2026-0021.md';

export default recordRule({
  id: 'incident/description-required',
  of: 'incidents',
  severity: 'error',
  controls: ['A.5.24'],
  title: 'A report says what happened',
  why: 'It is the one thing that only the reporter knows. One sentence is enough; there is no least length.',
  fix: 'Below the frontmatter write the heading `## What happened` on a line of its own, and below it in a sentence or two what was observed.',
  *check({ record, content }) {
    if (isStub(record.data, content)) return;
    const fault = sectionFault(record, 'What happened');
    if (fault === null) return;
    const { said, fix, line } = fault;
    yield {
      message: said,
      ...(line === undefined ? {} : { inBody: { line, column: 1 } }),
      ...(fix === undefined ? {} : { fix }),
    };
  },
  lists: [...HEADINGS.filter(({ title }) => title.includes('What happened')), ...PLACEHOLDERS],
  examples: {
    fails: [
      {
        name: 'no section',
        from: REPORTED,
        body: 'A strange mail came in.',
        says: '1:1 there is no section `## What happened`',
      },
      {
        name: 'an empty section',
        from: REPORTED,
        sections: { 'What happened': '' },
        says: '10:1 `## What happened` says nothing',
      },
      {
        name: 'a placeholder',
        from: REPORTED,
        sections: { 'What happened': 'To be added.' },
        says: '10:1 `## What happened` says only `To be added.`',
      },
      {
        name: 'the words of the template',
        from: REPORTED,
        sections: {
          'What happened': 'What did you observe, when, which systems or data are involved, what have you done since?',
        },
        says: '10:1 `## What happened` says only `What did you observe, when, which systems or data are involv…`',
      },
      {
        name: 'text that a line of dashes below it makes a heading',
        from: REPORTED,
        body: '## What happened\n\nThe disk was full.\n---\n',
        says: '10:1 `## What happened` says nothing, since the line of dashes right below `The disk was full.` in line 12 makes a heading of it',
      },
      {
        name: 'a heading whose blank only looks like one',
        from: REPORTED,
        body: '##\u00A0What happened\n\nThe disk was full.',
        says: '10:1 there is no section `## What happened`: in line 10 a no-break space or another sign that only looks like a blank follows `##`, so that line is read as text',
      },
      {
        name: 'the heading in a comment only',
        from: REPORTED,
        body: '<!--\n## What happened\n\nA strange mail.\n-->',
        says: '1:1 there is no section `## What happened`',
      },
    ],
    passes: [
      { name: 'in another language', from: REPORTED, body: '## Was ist passiert?\n\nEine seltsame Mail kam.' },
      { name: 'with a no-break space', from: REPORTED, body: '## What\u00A0happened\n\nThe disk was full.' },
      { name: 'two words are an answer', from: REPORTED, sections: { 'What happened': 'Phone lost.' } },
      {
        name: 'a restricted stub keeps its text in the store',
        from: REPORTED,
        set: { tlp: 'RED', restricted: { store: 'vault', ref: 'case-8' } },
        body: '',
      },
    ],
  },
});

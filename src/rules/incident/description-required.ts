import { isPlaceholder } from '../../records/placeholder.ts';
import { sectionText } from '../../records/sections.ts';
import { recordRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const REPORTED = 'incidents/2026/INC-2026-0021.md';

export default recordRule({
  id: 'incident/description-required',
  of: 'incidents',
  severity: 'error',
  controls: ['A.5.24'],
  title: 'A report says what happened',
  why: 'It is the one thing that only the reporter knows. One sentence is enough; there is no least length.',
  fix: 'Below the frontmatter write the heading `## What happened` on a line of its own, and below it in a sentence or two what was observed.',
  *check({ record: { data, sections } }) {
    if (data.restricted !== undefined) return;
    const text = sectionText(sections, 'What happened');
    if (text === undefined) yield { message: 'there is no section `## What happened`' };
    else if (isPlaceholder(text)) {
      const line = sections.list.find(({ heading }) => heading.trim().toLowerCase() === 'what happened')?.line ?? 1;
      const said = text.trim() === '' ? 'nothing' : `only ${quoted(text)}`;
      yield { inBody: { line, column: 1 }, message: `\`## What happened\` says ${said}` };
    }
  },
  examples: {
    fails: [
      { name: 'no section', from: REPORTED, body: 'A strange mail came in.' },
      { name: 'an empty section', from: REPORTED, sections: { 'What happened': '' } },
      { name: 'a placeholder', from: REPORTED, sections: { 'What happened': 'To be added.' } },
      {
        name: 'the words of the template',
        from: REPORTED,
        sections: {
          'What happened': 'What did you observe, when, which systems or data are involved, what have you done since?',
        },
      },
      { name: 'the heading in a comment only', from: REPORTED, body: '<!--\n## What happened\n\nA strange mail.\n-->' },
    ],
    passes: [
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

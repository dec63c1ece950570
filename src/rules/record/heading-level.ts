import { textRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default textRule({
  id: 'record/heading-level',
  severity: 'info',
  controls: ['7.5.2'],
  title: 'Headings go down one level at a time, from level 2',
  why: 'The title of the page is its only heading of level 1; people who use a screen reader move by levels and miss what lies below a gap.',
  fix: 'Write `##` for a section, `###` for a part of it.',
  examples: {
    fails: [
      {
        name: 'from 2 to 4',
        from: CLOSED,
        sections: { 'What happened': 'Lost.\n\n#### On the train\n\nIt was full.' },
        says: '148:1 the heading `#### On the train` is of level 4, expected 3 at most',
      },
      {
        name: 'a second title',
        from: CLOSED,
        sections: { 'What happened': 'Lost.\n\n# On the train\n\nIt was full.' },
        says: '148:1 the heading `# On the train` is of level 1, as the title of the page is',
      },
    ],
    passes: [
      { name: 'from 2 to 3', from: CLOSED, sections: { 'What happened': 'Lost.\n\n### On the train\n\nIt was full.' } },
      {
        name: 'back from 4 to 2',
        from: CLOSED,
        sections: { 'What happened': 'Lost.\n\n### Train\n\n#### Coach 4\n\nFull.' },
      },
    ],
  },
});

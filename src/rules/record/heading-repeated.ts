import { textRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default textRule({
  id: 'record/heading-repeated',
  severity: 'warning',
  controls: ['7.5.2'],
  title: 'A section stands in a record once',
  why: 'Rules read sections of the same name as one, and a link to the heading finds only the first.',
  fix: 'Join the two sections, or give the second heading a name of its own.',
  examples: {
    fails: [
      {
        name: 'twice',
        from: CLOSED,
        sections: { 'Lessons learned': 'Enrol.\n\n## Root cause\n\nA second one.' },
        says: '156:1 the section `## Root cause` stands here a second time',
      },
      {
        name: 'twice, in other letters',
        from: CLOSED,
        sections: { 'Lessons learned': 'Enrol.\n\n## ROOT CAUSE\n\nAgain.' },
        says: '156:1 the section `## ROOT CAUSE` stands here a second time',
      },
    ],
    passes: [
      {
        name: 'below two different sections',
        from: CLOSED,
        sections: { 'Root cause': 'See below.\n\n### Device\n\nOne.', 'Lessons learned': 'Two.\n\n### Device\n\nTwo.' },
      },
      {
        name: 'the second one shown as code',
        from: CLOSED,
        sections: { 'Lessons learned': 'Enrol.\n\n```\n## Root cause\n```' },
      },
    ],
  },
});

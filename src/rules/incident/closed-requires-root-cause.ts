import { isPlaceholder } from '../../records/placeholder.ts';
import { sectionText } from '../../records/sections.ts';
import { recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default recordRule({
  id: 'incident/closed-requires-root-cause',
  of: 'incidents',
  severity: 'error',
  controls: ['A.5.27', '10.2'],
  title: 'An incident that is reviewed or closed states its root cause',
  why: 'Without a root cause nobody can show that the incident will not come back.',
  fix: 'Write the cause below the heading `## Root cause`, or set `status` back to `recovered`.',
  *check({ record: { data, sections } }) {
    const finished = data.status === 'reviewed' || data.status === 'closed';
    if (data.kind !== 'incident' || !finished || data.restricted !== undefined) return;
    const cause = sectionText(sections, 'Root cause');
    if (cause === undefined)
      yield { at: ['status'], message: `\`status\` is \`${data.status}\`, but there is no section \`## Root cause\`` };
    else if (isPlaceholder(cause)) {
      const said = cause.trim() === '' ? 'nothing' : `only \`${cause.trim().slice(0, 60)}\``;
      yield { at: ['status'], message: `\`status\` is \`${data.status}\`, but \`## Root cause\` says ${said}` };
    }
  },
  examples: {
    fails: [
      { name: 'closed without the section', from: CLOSED, sections: { 'Root cause': null } },
      { name: 'closed with a placeholder', from: CLOSED, sections: { 'Root cause': 'TBD' } },
      {
        name: 'closed with the heading in a code block only',
        from: CLOSED,
        sections: { 'Root cause': null, 'What happened': 'Lost.\n\n```\n## Root cause\n\nNo enrolment.\n```' },
      },
    ],
    passes: [
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

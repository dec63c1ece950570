import { isStub } from '../../queries/stub.ts';
import { isBareNoChange } from '../../records/reading/placeholder.ts';
import { sectionText } from '../../records/reading/sections.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { recordRule } from '../rule.ts';
import { type SectionFault, sectionFault } from '../section-answer.ts';
import { HEADINGS, PLACEHOLDERS } from '../word-lists.ts';
import { quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const EVENT = 'incidents/2026/INC-2026-0009.md';

function faultOf(record: EntryOf<'incidents'>): SectionFault | null {
  const fault = sectionFault(record, 'Lessons learned');
  if (fault !== null) return fault;
  const lessons = sectionText(record.sections, 'Lessons learned') ?? '';
  return isBareNoChange(lessons)
    ? { said: `\`## Lessons learned\` says only ${quoted(lessons)}, without a reason` }
    : null;
}

export default recordRule({
  id: 'incident/closed-requires-lessons',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  fixed: true,
  controls: ['A.5.27'],
  title: 'A closed record says what was learned from it',
  why: 'What happened without what changes is only a diary. That nothing needs to change is a valid lesson when it says why: "no change required, the filter caught it". It holds for events and weaknesses too.',
  fix: 'Below the heading `## Lessons learned` write what is done differently from now on, or why nothing needs to change; or set `status` back.',
  *check({ record, content }) {
    const { data } = record;
    if (data.status !== 'closed' || isStub(data, content)) return;
    const fault = faultOf(record);
    if (fault === null) return;
    const { said, fix } = fault;
    yield {
      at: ['status'],
      message: `\`status\` is \`closed\`, but ${said}`,
      ...(fix === undefined ? {} : { fix }),
    };
  },
  lists: [...HEADINGS.filter(({ title }) => title.includes('Lessons learned')), ...PLACEHOLDERS],
  examples: {
    fails: [
      {
        name: 'no section',
        from: CLOSED,
        sections: { 'Lessons learned': null },
        says: '5:1 `status` is `closed`, but there is no section `## Lessons learned`',
      },
      {
        name: 'a request of a template',
        from: CLOSED,
        sections: { 'Lessons learned': '[Insert lessons learned here]' },
        says: '5:1 `status` is `closed`, but `## Lessons learned` says only `[Insert lessons learned here]`',
      },
      {
        name: 'a placeholder',
        from: CLOSED,
        sections: { 'Lessons learned': 'N/A' },
        says: '5:1 `status` is `closed`, but `## Lessons learned` says only `N/A`',
      },
      {
        name: 'only a comment',
        from: CLOSED,
        sections: { 'Lessons learned': '<!-- what do we do differently? -->' },
        says: '5:1 `status` is `closed`, but `## Lessons learned` says nothing',
      },
      {
        name: 'no change, and not why',
        from: CLOSED,
        sections: { 'Lessons learned': 'No change required.' },
        says: '5:1 `status` is `closed`, but `## Lessons learned` says only `No change required.`, without a reason',
      },
      {
        name: 'an event without a lesson',
        from: EVENT,
        sections: { 'Lessons learned': null },
        says: '5:1 `status` is `closed`, but there is no section `## Lessons learned`',
      },
      {
        name: 'a weakness without a lesson',
        from: 'incidents/2026/INC-2026-0014.md',
        sections: { 'Lessons learned': 'TBD' },
        says: '5:1 `status` is `closed`, but `## Lessons learned` says only `TBD`',
      },
    ],
    passes: [
      { name: 'a short lesson', from: CLOSED, sections: { 'Lessons learned': 'Enrol first.' } },
      {
        name: 'no change, and why',
        from: CLOSED,
        sections: { 'Lessons learned': 'No change required: existing controls were sufficient.' },
      },
      {
        name: 'not closed yet',
        from: CLOSED,
        set: { status: 'reviewed', closure: null },
        sections: { 'Lessons learned': null },
      },
      {
        name: 'a restricted stub keeps its text in the store',
        from: CLOSED,
        set: { tlp: 'RED', restricted: { store: 'vault', ref: 'case-7' } },
        body: '',
      },
    ],
  },
});

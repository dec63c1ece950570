import { isUnanswered } from '../../records/reading/placeholder.ts';
import { type Sections, sectionText } from '../../records/reading/sections.ts';
import type { Incident } from '../../records/types/incident.ts';
import { reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';

const TRIAGED = 'incidents/2026/INC-2026-0012.md';
const EVENT = 'incidents/2026/INC-2026-0009.md';

function openAnswers(
  { restricted, detectedAt, occurredAt, affected, timeline, triage }: Incident,
  sections: Sections,
): readonly string[] {
  const answered = {
    'what was observed (`## What happened`)':
      restricted !== undefined || !isUnanswered(sectionText(sections, 'What happened')),
    'when (`detectedAt`)': detectedAt !== undefined || occurredAt !== undefined,
    'which systems, services or data (`affected`)':
      affected !== undefined &&
      (affected.people !== undefined ||
        [affected.assets, affected.services, affected.data, affected.clients].some((list) => list.length > 0)),
    'what was done since (`## Actions taken so far` or `timeline`)':
      timeline.length > 0 ||
      triage?.containment === 'not-needed' ||
      !isUnanswered(sectionText(sections, 'Actions taken so far')),
  };
  return Object.entries(answered).flatMap(([question, done]) => (done ? [] : [question]));
}

export default recordRule({
  id: 'incident/prereport-checklist-complete',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'warning',
  controls: ['A.6.8'],
  title: 'By the time it is assessed, a report answers the four questions',
  why: 'What was observed, when, which systems or data, what was done since: without these an assessment is a guess. A fresh report is never bothered with it, so that nobody waits with reporting. That nothing had to be done (`containment: not-needed`) is an answer.',
  fix: 'Ask the reporter, and write the answers: `## What happened`, `detectedAt`, `affected`, and `## Actions taken so far` (or the first entries of the timeline).',
  *check({ record: { data, sections } }) {
    if (!reached(data, 'triaged')) return;
    const open = openAnswers(data, sections);
    if (open.length > 0) yield { message: `assessed as \`${data.kind}\`, but not yet answered: ${open.join(', ')}` };
  },
  examples: {
    fails: [
      {
        name: 'nobody wrote what was done since',
        from: TRIAGED,
        set: { timeline: null },
        says: '1:1 assessed as `incident`, but not yet answered: what was done since (`## Actions taken so far` or `timeline`)',
      },
      {
        name: 'nobody wrote what it touches',
        from: TRIAGED,
        set: { affected: null },
        says: '1:1 assessed as `incident`, but not yet answered: which systems, services or data (`affected`)',
      },
      {
        name: 'the section is there, but empty',
        from: TRIAGED,
        set: { timeline: null },
        sections: { 'Actions taken so far': 'TBD' },
        says: '1:1 assessed as `incident`, but not yet answered: what was done since (`## Actions taken so far` or `timeline`)',
      },
      {
        name: 'nobody wrote what was observed',
        from: TRIAGED,
        sections: { 'What happened': 'TBD' },
        says: '1:1 assessed as `incident`, but not yet answered: what was observed (`## What happened`)',
      },
      {
        name: 'nobody knows when',
        from: TRIAGED,
        set: { detectedAt: null },
        says: '1:1 assessed as `incident`, but not yet answered: when (`detectedAt`)',
      },
      {
        name: 'lists that hold nothing',
        from: TRIAGED,
        set: { affected: { services: [], data: [] } },
        says: '1:1 assessed as `incident`, but not yet answered: which systems, services or data (`affected`)',
      },
    ],
    passes: [
      { name: 'four answers', from: TRIAGED },
      {
        name: 'what was done stands in the text',
        from: TRIAGED,
        set: { timeline: null },
        sections: { 'Actions taken so far': 'Called the recipient.' },
      },
      { name: 'nothing had to be done', from: EVENT },
      { name: 'a fresh report is never bothered', from: 'incidents/2026/INC-2026-0021.md' },
      {
        name: 'when it happened is known, and not when it was seen',
        from: TRIAGED,
        set: { detectedAt: null, occurredAt: '2026-11-19T15:00+01:00' },
      },
      { name: 'what it touches is a number of people', from: TRIAGED, set: { affected: { people: 12 } } },
    ],
  },
});

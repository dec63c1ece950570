import { isTriagedIncident } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';

const TRIAGED = 'incidents/2026/INC-2026-0012.md';

export default recordRule({
  id: 'incident/containment-decision-recorded',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'warning',
  controls: ['A.5.26'],
  title: 'The assessment says whether something must be done at once',
  why: 'That nothing had to be contained is a decision too, and must be told apart from a question that nobody asked.',
  fix: 'Add `containment: needed` or `containment: not-needed` below `triage:`, and say why in its `rationale`.',
  *check({ record: { data } }) {
    if (!isTriagedIncident(data) || data.triage?.containment !== undefined) return;
    yield { at: ['triage', 'containment'], message: '`kind` is `incident`, but `triage.containment` is missing' };
  },
  examples: {
    fails: [
      {
        name: 'nobody asked',
        from: TRIAGED,
        set: { 'triage.containment': null },
        says: '24:1 `kind` is `incident`, but `triage.containment` is missing',
      },
      {
        name: 'no assessment at all',
        from: TRIAGED,
        set: { triage: null },
        says: '1:1 `kind` is `incident`, but `triage.containment` is missing',
      },
    ],
    passes: [
      { name: 'needed', from: TRIAGED },
      { name: 'not needed', from: TRIAGED, set: { 'triage.containment': 'not-needed' } },
      { name: 'an event need not say', from: 'incidents/2026/INC-2026-0009.md', set: { 'triage.containment': null } },
    ],
  },
});

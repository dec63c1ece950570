import { isSevere, reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default recordRule({
  id: 'incident/escalation-decision-recorded',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.5.26'],
  title: 'Somebody was told of a high or critical incident at once',
  why: 'High and critical are the severities that one person must not carry alone: management decides about clients, money and the public, and must have heard of it to do so.',
  fix: 'Tell them, and name them: `escalatedTo: [managing-director]` below `triage:`.',
  *check({ record: { data } }) {
    if (!isSevere(data) || !reached(data, 'triaged') || (data.triage?.escalatedTo.length ?? 0) > 0) return;
    yield {
      at: ['triage', 'escalatedTo'],
      message: `\`severity\` is \`${data.severity}\`, but \`triage.escalatedTo\` names nobody`,
    };
  },
  examples: {
    fails: [
      {
        name: 'high, nobody told',
        from: CLOSED,
        set: { 'triage.escalatedTo': null },
        says: '44:1 `severity` is `high`, but `triage.escalatedTo` names nobody',
      },
      {
        name: 'critical, an empty list',
        from: CLOSED,
        set: { severity: 'critical', 'triage.escalatedTo': [] },
        says: '50:3 `severity` is `critical`, but `triage.escalatedTo` names nobody',
      },
    ],
    passes: [
      { name: 'high, management told', from: CLOSED },
      { name: 'medium needs none', from: 'incidents/2026/INC-2026-0012.md' },
      { name: 'a reporter who calls it high', from: 'incidents/2026/INC-2026-0021.md', set: { severity: 'high' } },
    ],
  },
});

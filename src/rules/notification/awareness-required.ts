import { isTriagedIncident } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';

const TRIAGED = 'incidents/2026/INC-2026-0012.md';

export default recordRule({
  id: 'notification/awareness-required',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.5.31', 'GDPR 33(1)'],
  title: 'A triaged incident says when the organisation became aware of it',
  why: 'Deadlines of laws and contracts run from that moment. If it is not written down at once, nobody can show later that a deadline was met.',
  fix: 'Write `awareAt`: the moment from which somebody in charge was reasonably certain; usually soon after the report.',
  *check({ record: { data } }) {
    if (!isTriagedIncident(data) || data.awareAt !== undefined) return;
    yield {
      at: ['awareAt'],
      message: `\`kind\` is \`incident\` and \`status\` is \`${data.status}\`, but \`awareAt\` is missing`,
    };
  },
  examples: {
    fails: [
      {
        name: 'triaged',
        from: TRIAGED,
        set: { awareAt: null },
        says: '1:1 `kind` is `incident` and `status` is `triaged`, but `awareAt` is missing',
      },
      {
        name: 'closed',
        from: 'incidents/2026/INC-2026-0007.md',
        set: { awareAt: null },
        says: '1:1 `kind` is `incident` and `status` is `closed`, but `awareAt` is missing',
      },
    ],
    passes: [
      { name: 'triaged with it', from: TRIAGED },
      { name: 'not triaged yet', from: TRIAGED, set: { awareAt: null, status: 'reported', triage: null } },
      { name: 'an event', from: 'incidents/2026/INC-2026-0009.md' },
    ],
  },
});

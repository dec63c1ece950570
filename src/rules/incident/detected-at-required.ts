import { reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';

const TRIAGED = 'incidents/2026/INC-2026-0012.md';

export default recordRule({
  id: 'incident/detected-at-required',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.5.24'],
  title: 'An assessed report says when it was first noticed',
  why: 'How long something went unnoticed, and whether people report at once, can be seen only when the moment of noticing is written down. A fresh report may leave it out; whoever assesses it asks.',
  fix: 'Add the line `detectedAt:` with date, time and offset, such as `detectedAt: 2026-03-02T08:15+01:00`.',
  *check({ record: { data } }) {
    if (data.detectedAt !== undefined || !reached(data, 'triaged')) return;
    yield {
      at: ['detectedAt'],
      message: `\`status\` is \`${data.status}\`, but \`detectedAt\` is missing`,
      fix: `Ask the reporter when it was first noticed. When that was the moment of the report, add the line \`detectedAt: ${data.reportedAt}\`.`,
    };
  },
  examples: {
    fails: [
      {
        name: 'assessed, and nobody asked',
        from: TRIAGED,
        set: { detectedAt: null },
        says: '1:1 `status` is `triaged`, but `detectedAt` is missing',
      },
      {
        name: 'a closed event',
        from: 'incidents/2026/INC-2026-0009.md',
        set: { detectedAt: null },
        says: '1:1 `status` is `closed`, but `detectedAt` is missing',
      },
    ],
    passes: [
      { name: 'assessed, with the time', from: TRIAGED },
      { name: 'a fresh report: the time of the report counts', from: 'incidents/2026/INC-2026-0021.md' },
    ],
  },
});

import { isUnanswered } from '../../records/reading/placeholder.ts';
import { isSevere, reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';
import { noAnswer } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default recordRule({
  id: 'evidence/required-for-severity',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.5.28'],
  title: 'A high or critical incident has evidence, or says why there is none',
  why: 'Afterwards nobody can show what happened and that it was handled: not to a client, not to an insurer, not to a court. It asks from `contained` on, since what was not secured by then may be gone; before that the response comes first.',
  fix: 'Keep a log, a screenshot or a receipt in your evidence store and list it under `evidence`, or say in `evidenceNote` why there is none.',
  *check({ record: { data } }) {
    const asked = data.kind === 'incident' && isSevere(data) && reached(data, 'contained');
    if (!asked || data.evidence.length > 0 || !isUnanswered(data.evidenceNote)) return;
    yield {
      at: ['evidence'],
      message: `\`severity\` is \`${data.severity}\` and \`status\` is \`${data.status}\`, but there is no evidence and \`evidenceNote\` ${noAnswer(data.evidenceNote)}`,
    };
  },
  examples: {
    fails: [
      {
        name: 'high and closed without any',
        from: CLOSED,
        set: { evidence: [] },
        says: '74:1 `severity` is `high` and `status` is `closed`, but there is no evidence and `evidenceNote` is missing',
      },
      {
        name: 'critical and contained without any',
        from: CLOSED,
        set: { evidence: [], severity: 'critical', status: 'contained', closure: null },
        says: '74:1 `severity` is `critical` and `status` is `contained`, but there is no evidence and `evidenceNote` is missing',
      },
      {
        name: 'a reason that is still to be written',
        from: CLOSED,
        set: { evidence: [], evidenceNote: 'TBD' },
        says: '74:1 `severity` is `high` and `status` is `closed`, but there is no evidence and `evidenceNote` only says `TBD`',
      },
    ],
    passes: [
      { name: 'one item', from: CLOSED },
      {
        name: 'none, for a reason',
        from: CLOSED,
        set: { evidence: [], evidenceNote: 'The supplier keeps the only log and gives it to the police alone.' },
      },
      {
        name: 'high, and still being investigated',
        from: CLOSED,
        set: { evidence: [], status: 'investigating', closure: null },
      },
      { name: 'medium', from: CLOSED, set: { evidence: [], severity: 'medium' } },

      { name: 'an event that was called high', from: CLOSED, set: { evidence: [], kind: 'event' } },
    ],
  },
});

import { isUnanswered } from '../../records/reading/placeholder.ts';
import { epoch } from '../../records/time.ts';
import { recordRule } from '../rule.ts';
import { noAnswer } from '../wording.ts';

const TRIAGED = 'incidents/2026/INC-2026-0012.md';

export default recordRule({
  id: 'notification/awareness-after-detection-unexplained',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'error',
  controls: ['A.5.31', 'GDPR 33(1)'],
  title: 'An awareness later than the detection is explained',
  why: 'A later awareness gives more time to notify. Authorities ask why; the answer must be older than the question.',
  fix: 'Write in `awareNote` what had to be found out between detection and awareness, or set `awareAt` to the moment of detection.',
  *check({ record: { data } }) {
    const { awareAt, awareNote } = data;
    const [field, detected] =
      data.detectedAt === undefined ? ['reportedAt', data.reportedAt] : ['detectedAt', data.detectedAt];
    const from = epoch(detected);
    const to = epoch(awareAt);
    if (from === null || to === null || to <= from || !isUnanswered(awareNote)) return;
    yield {
      at: ['awareAt'],
      message: `\`awareAt\` \`${awareAt}\` is later than \`${field}\` \`${detected}\`, but \`awareNote\` ${noAnswer(awareNote)}`,
    };
  },
  examples: {
    fails: [
      {
        name: 'a day later without a word',
        from: TRIAGED,
        set: { awareAt: '2026-11-20T09:00+01:00' },
        says: '10:1 `awareAt` `2026-11-20T09:00+01:00` is later than `detectedAt` `2026-11-19T15:30+01:00`, but `awareNote` is missing',
      },
      {
        name: 'with a placeholder',
        from: TRIAGED,
        set: { awareAt: '2026-11-20T09:00+01:00', awareNote: 'TBD' },
        says: '10:1 `awareAt` `2026-11-20T09:00+01:00` is later than `detectedAt` `2026-11-19T15:30+01:00`, but `awareNote` only says `TBD`',
      },
      {
        name: 'one minute later',
        from: TRIAGED,
        set: { awareAt: '2026-11-19T15:31+01:00' },
        says: '10:1 `awareAt` `2026-11-19T15:31+01:00` is later than `detectedAt` `2026-11-19T15:30+01:00`, but `awareNote` is missing',
      },
      {
        name: 'later than the report, where no detection is written',
        from: TRIAGED,
        set: { detectedAt: null, awareAt: '2026-11-19T15:50+01:00' },
        says: '9:1 `awareAt` `2026-11-19T15:50+01:00` is later than `reportedAt` `2026-11-19T15:40+01:00`, but `awareNote` is missing',
      },
      {
        name: 'with a placeholder between spaces',
        from: TRIAGED,
        set: { awareAt: '2026-11-20T09:00+01:00', awareNote: ' TBD ' },
        says: '10:1 `awareAt` `2026-11-20T09:00+01:00` is later than `detectedAt` `2026-11-19T15:30+01:00`, but `awareNote` only says `TBD`',
      },
    ],
    passes: [
      { name: 'at the same moment', from: TRIAGED },
      { name: 'at the same moment, in another zone', from: TRIAGED, set: { awareAt: '2026-11-19T14:30Z' } },
      {
        name: 'later, with a reason',
        from: TRIAGED,
        set: { awareAt: '2026-11-20T09:00+01:00', awareNote: 'The recipient was known only then.' },
      },
      { name: 'not written yet is another rule', from: TRIAGED, set: { awareAt: null } },
    ],
  },
});

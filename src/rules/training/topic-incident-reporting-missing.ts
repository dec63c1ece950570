import { completions, teaches } from '../../queries/learning.ts';
import { TOPICS } from '../../records/types/training.ts';
import { registerRule } from '../rule.ts';
import { codes } from '../wording.ts';

const ORGANISATION = 'organisation.md';
const TRAINING = 'training/TRN-2026-0001.md';
const withTraining = (set: Readonly<Record<string, unknown>>) => ({ [TRAINING]: { from: TRAINING, set } }) as const;

export default registerRule({
  id: 'training/topic-incident-reporting-missing',
  severity: 'error',
  grace: true,
  controls: ['A.6.3', 'A.6.8', '7.3'],
  title: 'People are taught to recognise, to report, to preserve and to escalate',
  why: 'What counts as an incident, how and where to report it, what to leave alone (no deleting, no restarting), and who decides next: these four are what staff have to know. Courses, inductions and refreshers must have taught each of them between them; whether they still count is asked by `training/expired`.',
  fix: 'Name in `topics` of the course what it really taught: `[recognise, report, preserve, escalate]`; teach what is missing in the next one.',
  reliesOn: ['training', 'thresholds'],
  *check(context) {
    const held = completions(context, teaches);
    const taught = new Set(held.flatMap(({ training }) => training.data.topics));
    const missing = TOPICS.filter((topic) => !taught.has(topic));
    if (missing.length === 0) return;
    const saw = held.length === 0 ? 'no training was held yet, so nobody was taught' : 'no training has taught';
    yield { on: context.content.organisation, message: `${saw} ${codes(missing)}` };
  },
  examples: {
    fails: [
      {
        name: 'nobody is told what to leave alone',
        from: ORGANISATION,
        files: withTraining({ topics: ['recognise', 'report', 'escalate'] }),
        says: '1:1 no training has taught `preserve`',
      },
      {
        name: 'no topics are named',
        from: ORGANISATION,
        files: withTraining({ topics: [] }),
        says: '1:1 no training has taught `recognise`, `report`, `preserve` and `escalate`',
      },
      {
        name: 'no training at all',
        from: ORGANISATION,
        files: { [TRAINING]: null },
        says: '1:1 no training was held yet, so nobody was taught `recognise`, `report`, `preserve` and `escalate`',
      },
      {
        name: 'an exercise tries out, it does not teach',
        from: ORGANISATION,
        files: withTraining({ kind: 'exercise' }),
        says: '1:1 no training was held yet, so nobody was taught `recognise`, `report`, `preserve` and `escalate`',
      },
    ],
    passes: [
      { name: 'one course with all four', from: ORGANISATION },
      { name: 'the course was a year and a day ago', from: ORGANISATION, now: '2027-03-17T12:00+01:00' },
      {
        name: 'two courses, two topics each',
        from: ORGANISATION,
        files: {
          ...withTraining({ topics: ['recognise', 'report'] }),
          'training/TRN-2026-0002.md': {
            from: TRAINING,
            set: { id: 'TRN-2026-0002', topics: ['preserve', 'escalate'] },
          },
        },
      },
    ],
  },
});

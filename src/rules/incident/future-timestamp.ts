import { instantsOf } from '../../records/instants.ts';
import { pathText } from '../../records/reading/document.ts';
import { recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const REPORTED = 'incidents/2026/INC-2026-0021.md';

export default recordRule({
  id: 'incident/future-timestamp',
  of: 'incidents',
  severity: 'error',
  controls: ['7.5.3'],
  title: 'What has happened has not happened in the future',
  why: 'A record says what was done, not what is planned; a time that is still to come is a slip of the pen or was entered ahead. Days that are planned, such as the end of retention, are not meant.',
  fix: 'Correct the date, the time or its offset. What is only planned belongs into an action with a due date.',
  *check({ record: { data }, moment }) {
    for (const { at, text, time } of instantsOf(data)) {
      if (time !== null && !moment.isReached(time))
        yield { at, message: `\`${pathText(at)}\` is \`${text}\`, a time that is still to come` };
    }
  },
  examples: {
    fails: [
      {
        name: 'the report of a minute from now',
        from: REPORTED,
        set: { reportedAt: '2026-11-20T12:01+01:00' },
        says: '4:1 `reportedAt` is `2026-11-20T12:01+01:00`, a time that is still to come',
      },
      {
        name: 'closed next year',
        from: CLOSED,
        set: { 'closure.at': '2027-03-20T15:00+01:00' },
        says: '140:3 `closure.at` is `2027-03-20T15:00+01:00`, a time that is still to come',
      },
      {
        name: 'an entry of the timeline',
        from: CLOSED,
        set: { 'timeline[4].at': '2027-03-10T10:00+01:00' },
        says: '70:5 `timeline[4].at` is `2027-03-10T10:00+01:00`, a time that is still to come',
      },
    ],
    passes: [
      { name: 'just now', from: REPORTED, set: { reportedAt: '2026-11-20T12:00+01:00' } },
      { name: 'just now in another zone', from: REPORTED, set: { reportedAt: '2026-11-20T13:00+02:00' } },
      { name: 'evidence is kept into the future', from: CLOSED, set: { 'evidence[0].retainUntilOn': '2036-03-02' } },
    ],
  },
});

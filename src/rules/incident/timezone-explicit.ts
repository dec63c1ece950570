import { instantsOf } from '../../records/instants.ts';
import { pathText } from '../../records/reading/document.ts';
import { instantFault } from '../../records/time.ts';
import { recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default recordRule({
  id: 'incident/timezone-explicit',
  of: 'incidents',
  severity: 'error',
  controls: ['A.8.17'],
  title: 'Every time of an incident says its offset from UTC',
  why: 'Logs, clients and authorities live in several time zones, and deadlines run in hours. A time without its offset can mean another hour to each reader, and no clock can be computed from it.',
  fix: 'Put the offset behind the time: `+01:00` in Berlin in winter, `+02:00` in summer, `Z` for UTC.',
  *check({ record: { data } }) {
    for (const { at, text, time } of instantsOf(data)) {
      if (time !== null || instantFault(text, 'optional') !== null) continue;
      yield {
        at,
        message: `\`${pathText(at)}\` is \`${text}\`, without its offset from UTC`,
        fix: `Write \`${text}+01:00\` with your own offset in place of \`+01:00\`, or \`${text}Z\` when it is UTC.`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'the time of the report',
        from: 'incidents/2026/INC-2026-0021.md',
        set: { reportedAt: '2026-11-20T08:20' },
        says: '4:1 `reportedAt` is `2026-11-20T08:20`, without its offset from UTC',
      },
      {
        name: 'one entry of the timeline',
        from: CLOSED,
        set: { 'timeline[1].at': '2026-03-02T09:20' },
        says: '58:5 `timeline[1].at` is `2026-03-02T09:20`, without its offset from UTC',
      },
      {
        name: 'a hand-over of evidence',
        from: CLOSED,
        set: { 'evidence[0].custody[0].at': '2026-03-02T09:45:00' },
        says: '84:9 `evidence[0].custody[0].at` is `2026-03-02T09:45:00`, without its offset from UTC',
      },
      {
        name: 'the new value of a reassessed time',
        from: CLOSED,
        set: {
          reassessments: [
            {
              at: '2026-03-04T09:00+01:00',
              by: 'isms-manager',
              field: 'occurredAt',
              from: '2026-03-02T07:30+01:00',
              to: '2026-03-02T07:40',
              reason: 'The train left at 7:40.',
            },
          ],
        },
        says: '147:5 `reassessments[0].to` is `2026-03-02T07:40`, without its offset from UTC',
      },
    ],
    passes: [
      { name: 'hours and minutes of offset', from: CLOSED },
      { name: 'UTC', from: 'incidents/2026/INC-2026-0021.md', set: { reportedAt: '2026-11-20T07:20Z' } },
      { name: 'days need no offset', from: CLOSED, set: { 'evidence[0].retainUntilOn': '2029-03-02' } },
    ],
  },
});

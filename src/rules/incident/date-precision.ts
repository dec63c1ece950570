import type { Incident } from '../../records/types/incident.ts';
import { reached } from '../../records/types/lifecycle.ts';
import { type Problem, recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const TRIAGED = 'incidents/2026/INC-2026-0012.md';

function problemOf({ kind, status, occurredAt, occurredPrecision: known }: Incident): Problem | null {
  if (occurredAt === undefined) {
    if (known !== undefined && known !== 'unknown') {
      return {
        at: ['occurredPrecision'],
        message: `\`occurredPrecision\` is \`${known}\`, but \`occurredAt\` is missing`,
      };
    }
    if (known === undefined && kind === 'incident' && status === 'closed') {
      return {
        at: ['occurredAt'],
        message: '`status` is `closed`, but nothing says when it occurred, nor that this is unknown',
        fix: 'Add `occurredAt:`, or `occurredPrecision: unknown` when nobody can say.',
      };
    }
    return null;
  }
  if (known === 'unknown') {
    return {
      at: ['occurredAt'],
      message: `\`occurredPrecision\` is \`unknown\`, but \`occurredAt\` says \`${occurredAt}\``,
      fix: 'Take `occurredAt` out, or write `about` or `day` when it is more than a guess.',
    };
  }
  if (known === undefined) {
    return {
      at: ['occurredAt'],
      message: `\`occurredAt\` is \`${occurredAt}\`, but \`occurredPrecision\` does not say how well that is known`,
    };
  }
  if (known === 'exact' && /T00:00(?::00)?(?:Z|[+-]|$)/.test(occurredAt)) {
    return {
      at: ['occurredAt'],
      message: `\`occurredAt\` is \`${occurredAt}\`, midnight to the minute; that is often a day whose time nobody knows`,
      fix: 'Write `occurredPrecision: day` when only the day is known.',
    };
  }
  return null;
}

export default recordRule({
  id: 'incident/date-precision',
  of: 'incidents',
  sparesFinishedBefore: true,
  severity: 'info',
  controls: ['A.5.28'],
  title: 'How well the time of the occurrence is known is stated, not invented',
  why: 'A guessed time that looks exact misleads whoever compares it with a log. `about`, `day` and `unknown` are good answers. It is only a hint, and may be wrong where something did happen at midnight.',
  fix: 'Add the line `occurredPrecision:` with `exact`, `about`, `day` or `unknown`.',
  *check({ record: { data } }) {
    const problem = reached(data, 'triaged') ? problemOf(data) : null;
    if (problem !== null) yield problem;
  },
  examples: {
    fails: [
      {
        name: 'a time, but not how well it is known',
        from: CLOSED,
        set: { occurredPrecision: null },
        says: '9:1 `occurredAt` is `2026-03-02T07:40+01:00`, but `occurredPrecision` does not say how well that is known',
      },
      {
        name: 'unknown, and yet to the minute',
        from: CLOSED,
        set: { occurredPrecision: 'unknown' },
        says: '9:1 `occurredPrecision` is `unknown`, but `occurredAt` says `2026-03-02T07:40+01:00`',
      },
      {
        name: 'exactly midnight',
        from: CLOSED,
        set: { occurredAt: '2026-03-02T00:00+01:00', occurredPrecision: 'exact' },
        says: '9:1 `occurredAt` is `2026-03-02T00:00+01:00`, midnight to the minute; that is often a day whose time nobody knows',
      },
      {
        name: 'exact, but no time',
        from: TRIAGED,
        set: { occurredPrecision: 'exact' },
        says: '35:1 `occurredPrecision` is `exact`, but `occurredAt` is missing',
      },
      {
        name: 'closed, and nobody said that it is unknown',
        from: CLOSED,
        set: { occurredAt: null, occurredPrecision: null },
        says: '1:1 `status` is `closed`, but nothing says when it occurred, nor that this is unknown',
      },
      {
        name: 'exactly midnight, to the second and in universal time',
        from: CLOSED,
        set: { occurredAt: '2026-03-02T00:00:00Z', occurredPrecision: 'exact' },
        says: '9:1 `occurredAt` is `2026-03-02T00:00:00Z`, midnight to the minute; that is often a day whose time nobody knows',
      },
    ],
    passes: [
      { name: 'about', from: CLOSED },
      { name: 'unknown, and no time', from: CLOSED, set: { occurredAt: null, occurredPrecision: 'unknown' } },
      {
        name: 'midnight of a known day',
        from: CLOSED,
        set: { occurredAt: '2026-03-02T00:00+01:00', occurredPrecision: 'day' },
      },
      { name: 'not closed yet, so it may still be found out', from: TRIAGED },
      {
        name: 'half a minute past midnight',
        from: CLOSED,
        set: { occurredAt: '2026-03-02T00:00:30+01:00', occurredPrecision: 'exact' },
      },
    ],
  },
});

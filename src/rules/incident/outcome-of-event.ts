import { recordRule } from '../rule.ts';

const EVENT = 'incidents/2026/INC-2026-0009.md';
const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default recordRule({
  id: 'incident/outcome-of-event',
  of: 'incidents',
  severity: 'error',
  controls: ['A.5.25'],
  title: 'Only an event that is closed came to a false alarm, or to no incident',
  why: '`outcome` says what an event turned out to be, so that a filter that cries wolf can be told from a report that was rightly made. An incident came to something, and of an open event nobody knows yet.',
  fix: 'Take `outcome` out; or, if it was an event after all, reassess `kind` and close it.',
  *check({ record: { data } }) {
    const { outcome, kind, status } = data;
    if (outcome === undefined || (kind === 'event' && status === 'closed')) return;
    yield {
      at: ['outcome'],
      message: `\`outcome\` is \`${outcome}\`, but \`kind\` is \`${kind}\` and \`status\` is \`${status}\``,
    };
  },
  examples: {
    fails: [
      {
        name: 'an incident',
        from: CLOSED,
        set: { outcome: 'no-incident' },
        says: '142:1 `outcome` is `no-incident`, but `kind` is `incident` and `status` is `closed`',
      },
      {
        name: 'an event that is still looked at',
        from: EVENT,
        set: { outcome: 'false-alarm', status: 'triaged', closure: null },
        says: '23:1 `outcome` is `false-alarm`, but `kind` is `event` and `status` is `triaged`',
      },
    ],
    passes: [
      { name: 'a false alarm', from: EVENT, set: { outcome: 'false-alarm' } },
      { name: 'nothing said', from: EVENT },
    ],
  },
});

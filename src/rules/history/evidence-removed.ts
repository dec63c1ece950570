import { changeRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default changeRule({
  id: 'history/evidence-removed',
  of: 'incidents',
  severity: 'error',
  controls: ['A.5.28'],
  title: 'Evidence that was entered stays entered',
  why: 'What was collected once is known to exist. When it is no longer kept, how it was disposed of is part of its story.',
  fix: 'Put the item back; when its file is no longer kept, complete its `disposal`: when, by whom, how and why.',
  *check({ before, record }) {
    const held = new Set(record.data.evidence.map(({ id }) => id));
    for (const { id, description } of before.data.evidence)
      if (!held.has(id))
        yield { at: ['evidence'], message: `the evidence \`${id}\` (${description}) is no longer entered` };
  },
  examples: {
    fails: [
      {
        name: 'an item is gone',
        from: CLOSED,
        set: { evidence: [], evidenceNote: 'None.' },
        before: {},
        says: '74:1 the evidence `wipe-receipt` (Wipe confirmation from the device management console) is no longer entered',
      },
    ],
    passes: [
      { name: 'an item more', from: CLOSED, before: { set: { evidence: [] } } },
      {
        name: 'disposed of, and said so',
        from: CLOSED,
        set: {
          'evidence[0].disposal': {
            at: '2026-05-01T10:00+02:00',
            by: 'it-admin',
            method: 'deleted',
            reason: 'no longer needed',
          },
        },
        before: {},
      },
    ],
  },
});

import { changeRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default changeRule({
  id: 'history/evidence-hash-changed',
  of: 'incidents',
  severity: 'error',
  controls: ['A.5.28'],
  title: 'The fingerprint of evidence does not change',
  why: 'The SHA-256 taken at collection is what proves that a file is still the one that was collected.',
  fix: 'Put the old `sha256` back. A file that was collected anew is a new item of evidence with an id of its own.',
  *check({ before, record }) {
    for (const item of before.data.evidence) {
      const index = record.data.evidence.findIndex(({ id }) => id === item.id);
      const now = record.data.evidence[index];
      if (now === undefined || item.sha256 === undefined || item.sha256 === now.sha256) continue;
      yield {
        at: ['evidence', index, 'sha256'],
        message: `\`sha256\` of \`${item.id}\` was \`${item.sha256.slice(0, 12)}…\` and is ${now.sha256 === undefined ? 'gone' : `\`${now.sha256.slice(0, 12)}…\``}`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'another fingerprint',
        from: CLOSED,
        set: { 'evidence[0].sha256': 'a'.repeat(64) },
        before: {},
        says: '81:5 `sha256` of `wipe-receipt` was `5891b5b522d5…` and is `aaaaaaaaaaaa…`',
      },
      {
        name: 'no fingerprint any more',
        from: CLOSED,
        set: { 'evidence[0].sha256': null },
        before: {},
        says: '75:5 `sha256` of `wipe-receipt` was `5891b5b522d5…` and is gone',
      },
      {
        name: 'of the second of two items',
        from: CLOSED,
        set: {
          'evidence[1]': {
            id: 'wipe-log',
            description: 'The log of the wipe',
            sha256: 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
          },
        },
        before: {
          set: {
            'evidence[1]': {
              id: 'wipe-log',
              description: 'The log of the wipe',
              sha256: 'cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc',
            },
          },
        },
        says: '91:5 `sha256` of `wipe-log` was `cccccccccccc…` and is `bbbbbbbbbbbb…`',
      },
    ],
    passes: [
      { name: 'taken later', from: CLOSED, before: { set: { 'evidence[0].sha256': null } } },
      { name: 'another title', from: CLOSED, set: { title: 'Laptop left on a tram' }, before: {} },
      { name: 'the item is gone, of which another rule speaks', from: CLOSED, set: { evidence: [] }, before: {} },
    ],
  },
});

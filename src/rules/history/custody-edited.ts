import { unkept } from '../../queries/kept-entries.ts';
import { changeRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';

export default changeRule({
  id: 'history/custody-edited',
  of: 'incidents',
  severity: 'error',
  controls: ['A.5.28'],
  title: 'A chain of custody only grows',
  why: 'Who had a piece of evidence, and when, is written down once. Where an entry can be altered, the evidence is worth nothing to a court or an insurer.',
  fix: 'Put the entry back as it was; what happened since is a new entry at the end of `custody`.',
  *check({ before, record }) {
    for (const item of before.data.evidence) {
      const index = record.data.evidence.findIndex(({ id }) => id === item.id);
      const now = record.data.evidence[index];
      if (now === undefined) continue;
      for (const { how, was, now: at } of unkept(item.custody, now.custody)) {
        const old = item.custody[was];
        if (old === undefined) continue;
        const entry = `entry ${was + 1} of the custody of \`${item.id}\`, of \`${old.at}\`,`;
        const message = {
          otherwise: `${entry} says something else than before`,
          gone: `${entry} is gone`,
          pushed: `an entry was put in front of the one of \`${old.at}\` in the custody of \`${item.id}\``,
        }[how];
        yield { at: ['evidence', index, 'custody', ...(how === 'gone' ? [] : [at])], message };
      }
    }
  },
  examples: {
    fails: [
      {
        name: 'somebody else took it',
        from: CLOSED,
        set: { 'evidence[0].custody[0].to': 'isms-manager' },
        before: {},
        says: '84:9 entry 1 of the custody of `wipe-receipt`, of `2026-03-02T09:45+01:00`, says something else than before',
      },
      {
        name: 'the chain was emptied',
        from: CLOSED,
        set: { 'evidence[0].custody': [] },
        before: {},
        says: '83:5 entry 1 of the custody of `wipe-receipt`, of `2026-03-02T09:45+01:00`, is gone',
      },
      {
        name: 'an entry in front of the first',
        from: CLOSED,
        set: {
          'evidence[0].custody': [
            { at: '2026-03-02T09:44+01:00', from: null, to: 'ops-lead', action: 'seen' },
            {
              at: '2026-03-02T09:45+01:00',
              from: null,
              to: 'it-admin',
              action: 'collected',
              purpose: 'record of the wipe',
            },
          ],
        },
        before: {},
        says: '84:9 an entry was put in front of the one of `2026-03-02T09:45+01:00` in the custody of `wipe-receipt`',
      },
    ],
    passes: [
      {
        name: 'handed on, at the end',
        from: CLOSED,
        set: {
          'evidence[0].custody[1]': {
            at: '2026-04-01T10:00+02:00',
            from: 'it-admin',
            to: 'isms-manager',
            action: 'handed over',
          },
        },
        before: {},
      },
      { name: 'the item is gone, of which another rule speaks', from: CLOSED, set: { evidence: [] }, before: {} },
      {
        name: 'another item in front of it',
        from: CLOSED,
        before: { set: { 'evidence[0].id': 'wipe-log', 'evidence[0].custody': [] } },
      },
    ],
  },
});

import type { Path } from '../../records/reading/document.ts';
import { reached } from '../../records/types/lifecycle.ts';
import { recordRule } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const told = {
  decision: 'voluntary',
  obligation: null,
  stage: null,
  content: null,
  recipient: 'client-northwind',
} as const;
const set = (changes: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries({ ...told, ...changes }).map(([field, value]) => [`notifications[1].${field}`, value]),
  );
const base = {
  'notifications[1]': {
    decidedBy: 'privacy-lead',
    rationale: 'They asked to hear of it.',
    sentAt: '2026-03-03T10:00+01:00',
    reference: 'MAIL-78',
    summary: 'That a laptop was lost and wiped.',
  },
};

export default recordRule({
  id: 'notification/voluntary-names-recipient',
  of: 'incidents',
  severity: 'error',
  controls: ['A.5.5', 'A.5.31'],
  title: 'A notification answers a duty, or says whom it tells without one',
  why: 'Who is told is shown by the duty or, where nobody had to be told, by `recipient`. An entry with neither tells nobody; one with both leaves open whether the duty was met.',
  fix: 'For a duty write `obligation` and `stage`, with `required` or `not-required`. Where somebody is told without one write `decision: voluntary` and `recipient`, the id of a contact.',
  *check({ record: { data } }) {
    if (!reached(data, 'triaged')) return;
    for (const [index, { obligation, stage, decision, recipient }] of data.notifications.entries()) {
      const at = (field: string): Path => ['notifications', index, field];
      const entry = `entry ${index + 1} of \`notifications\``;
      if (decision === 'voluntary') {
        if (recipient === undefined)
          yield { at: at('recipient'), message: `${entry} is \`voluntary\`, but \`recipient\` is missing` };
        if (obligation !== undefined)
          yield { at: at('obligation'), message: `${entry} is \`voluntary\`, but names the duty \`${obligation}\`` };
      } else {
        const missing = obligation === undefined ? 'obligation' : stage === undefined ? 'stage' : null;
        if (missing !== null)
          yield { at: at(missing), message: `${entry} is \`${decision}\`, but \`${missing}\` is missing` };
        if (recipient !== undefined && obligation !== undefined)
          yield {
            at: at('recipient'),
            message: `${entry} names the duty \`${obligation}\`, which says its recipient itself`,
          };
      }
    }
  },
  examples: {
    fails: [
      {
        name: 'nobody is named',
        from: CLOSED,
        set: { ...base, ...set({ recipient: null }) },
        says: '102:5 entry 2 of `notifications` is `voluntary`, but `recipient` is missing',
      },
      {
        name: 'voluntary, and a duty',
        from: CLOSED,
        set: { ...base, ...set({ obligation: 'northwind-dpa' }) },
        says: '108:5 entry 2 of `notifications` is `voluntary`, but names the duty `northwind-dpa`',
      },
      {
        name: 'required by no duty',
        from: CLOSED,
        set: { ...base, ...set({ decision: 'required' }) },
        says: '102:5 entry 2 of `notifications` is `required`, but `obligation` is missing',
      },
      {
        name: 'a duty without its step',
        from: CLOSED,
        set: { 'notifications[0].stage': null },
        says: '90:5 entry 1 of `notifications` is `required`, but `stage` is missing',
      },
      {
        name: 'a duty and a recipient',
        from: CLOSED,
        set: { 'notifications[0].recipient': 'client-northwind' },
        says: '102:5 entry 1 of `notifications` names the duty `northwind-dpa`, which says its recipient itself',
      },
    ],
    passes: [
      { name: 'a client who is told without a duty', from: CLOSED, set: { ...base, ...set({}) } },
      { name: 'a duty', from: CLOSED },
      { name: 'not assessed yet', from: CLOSED, set: { ...base, ...set({ recipient: null }), status: 'reported' } },
    ],
  },
});

import { recordRule } from '../rule.ts';
import { codes } from '../wording.ts';

const RISK = 'risks/RSK-0002.md';
const accepted = { treatment: 'accept', acceptedBy: 'managing-director', acceptedOn: '2026-06-20' };

export default recordRule({
  id: 'risk/accepted-needs-approver',
  of: 'risks',
  severity: 'error',
  controls: ['6.1.3'],
  title: 'An accepted risk says who accepted it and when',
  why: 'To live with a risk is a decision, and it belongs to somebody who may take it. Without a name and a day it is only a risk that nobody did anything about. What remains after a treatment may be accepted in the same way.',
  fix: 'Ask the person who may decide, and write the id after `acceptedBy:` and the day after `acceptedOn:`.',
  *check({ record: { data }, moment }) {
    const { treatment, acceptedBy, acceptedOn } = data;
    if (treatment !== 'accept' && acceptedBy === undefined && acceptedOn === undefined) return;
    const missing = [
      ...(acceptedBy === undefined ? ['acceptedBy'] : []),
      ...(acceptedOn === undefined ? ['acceptedOn'] : []),
    ];
    const given = acceptedBy === undefined ? 'acceptedOn' : 'acceptedBy';
    const is = missing.length === 1 ? 'is' : 'are';
    if (missing.length > 0)
      yield treatment === 'accept'
        ? { at: ['treatment'], message: `\`treatment\` is \`accept\`, but ${codes(missing)} ${is} missing` }
        : { at: [given], message: `\`${given}\` is \`${data[given]}\`, but ${codes(missing)} ${is} missing` };
    if (acceptedOn !== undefined && !moment.hasCome(acceptedOn))
      yield { at: ['acceptedOn'], message: `\`acceptedOn\` is \`${acceptedOn}\`, a day still to come` };
  },
  examples: {
    fails: [
      {
        name: 'accepted by nobody',
        from: RISK,
        set: { ...accepted, acceptedBy: null },
        says: '8:1 `treatment` is `accept`, but `acceptedBy` is missing',
      },
      {
        name: 'accepted on no day',
        from: RISK,
        set: { ...accepted, acceptedOn: null },
        says: '8:1 `treatment` is `accept`, but `acceptedOn` is missing',
      },
      {
        name: 'accepted tomorrow',
        from: RISK,
        set: { ...accepted, acceptedOn: '2026-11-21' },
        says: '18:1 `acceptedOn` is `2026-11-21`, a day still to come',
      },
      {
        name: 'what remains was accepted by nobody',
        from: RISK,
        set: { acceptedOn: '2026-06-20' },
        says: '17:1 `acceptedOn` is `2026-06-20`, but `acceptedBy` is missing',
      },
    ],
    passes: [
      { name: 'accepted by management', from: RISK, set: accepted },
      { name: 'accepted today', from: RISK, set: { ...accepted, acceptedOn: '2026-11-20' } },
      { name: 'reduced', from: RISK },
    ],
  },
});

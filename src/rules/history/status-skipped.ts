import { stepsBetween } from '../../queries/next-status.ts';
import { isSkipped } from '../../records/types/lifecycle.ts';
import { changeRule } from '../rule.ts';
import { codes, quoted } from '../wording.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const EVENT = 'incidents/2026/INC-2026-0009.md';
const WEAKNESS = 'incidents/2026/INC-2026-0014.md';
const skip = (status: string, reason?: string) => ({
  status,
  ...(reason === undefined ? {} : { reason }),
  by: 'isms-manager',
});

export default changeRule({
  id: 'history/status-skipped',
  of: 'incidents',
  needs: ['status'],
  severity: 'warning',
  controls: ['A.5.24', 'A.5.26'],
  title: 'A record goes step by step, and says why where it leaves a step out',
  why: 'Each status says that something was done. In practice steps are left out, often for a good reason; whoever agrees to the change should see which ones, and hear the reason.',
  fix: 'Add `{ status: contained, reason: …, by: isms-manager }` to `statusSkips` for each step that was left out; or set `status` to the next step.',
  *check({ before, record: { data } }) {
    const was = before.data.status;
    const left = stepsBetween(data, was, data.status);
    const unsaid = left.filter((step) => !isSkipped(data, step));
    const went = `\`status\` was \`${was}\` and is \`${data.status}\``;
    if (unsaid.length > 0)
      yield {
        at: ['status'],
        message: `${went}: ${codes(unsaid)} ${unsaid.length === 1 ? 'was' : 'were'} left out, and \`statusSkips\` does not say why`,
      };
    for (const step of left.filter((one) => isSkipped(data, one))) {
      const at = data.statusSkips.findLastIndex(
        (entry) => entry.status === step && isSkipped({ statusSkips: [entry] }, step),
      );
      const { by, reason = '' } = data.statusSkips[at] ?? {};
      yield {
        at: ['statusSkips', at],
        message: `${went}: \`${step}\` was left out, decided by \`${by}\`: ${quoted(reason)}`,
        fix: 'Nothing, where you agree with the reason; otherwise take the entry out, and set `status` to the step that is next.',
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'from assessed to recovered, without a word',
        from: CLOSED,
        set: { status: 'recovered', closure: null },
        before: { set: { status: 'triaged', closure: null } },
        says: '5:1 `status` was `triaged` and is `recovered`: `investigating` and `contained` were left out, and `statusSkips` does not say why',
      },
      {
        name: 'of a high severity, closed without a review',
        from: CLOSED,
        before: { set: { status: 'recovered', closure: null } },
        says: '5:1 `status` was `recovered` and is `closed`: `reviewed` was left out, and `statusSkips` does not say why',
      },
      {
        name: 'an event that nobody assessed',
        from: EVENT,
        before: { set: { status: 'reported', closure: null } },
        says: '5:1 `status` was `reported` and is `closed`: `triaged` was left out, and `statusSkips` does not say why',
      },
      {
        name: 'a weakness, closed from its assessment',
        from: WEAKNESS,
        before: { set: { status: 'triaged', closure: null } },
        says: '5:1 `status` was `triaged` and is `closed`: `investigating` was left out, and `statusSkips` does not say why',
      },
      {
        name: 'with a reason, which whoever agrees should read',
        from: CLOSED,
        set: {
          status: 'contained',
          closure: null,
          statusSkips: [skip('investigating', 'The wipe was sent at once.')],
        },
        before: { set: { status: 'triaged', closure: null } },
        says: '140:5 `status` was `triaged` and is `contained`: `investigating` was left out, decided by `isms-manager`: `The wipe was sent at once.`',
      },
      {
        name: 'one with a reason, one with a word that is none',
        from: CLOSED,
        set: {
          status: 'recovered',
          closure: null,
          statusSkips: [skip('investigating', 'The wipe was sent at once.'), skip('contained', 'tbd')],
        },
        before: { set: { status: 'triaged', closure: null } },
        says: [
          '5:1 `status` was `triaged` and is `recovered`: `contained` was left out, and `statusSkips` does not say why',
          '140:5 `status` was `triaged` and is `recovered`: `investigating` was left out, decided by `isms-manager`: `The wipe was sent at once.`',
        ],
      },
    ],
    passes: [
      { name: 'a status that could not be read before', from: CLOSED, before: { set: { status: 'done' } } },
      { name: 'the next step', from: CLOSED, before: { set: { status: 'reviewed', closure: null } } },
      {
        name: 'of a medium severity, closed without a review',
        from: CLOSED,
        set: { severity: 'medium' },
        before: { set: { severity: 'medium', status: 'recovered', closure: null } },
      },
      {
        name: 'a step that the kind does not have',
        from: EVENT,
        before: { set: { status: 'triaged', closure: null } },
      },
      {
        name: 'handed in when it was closed already',
        from: CLOSED,
        before: { file: 'incidents/2026/INC-2026-0008.md', set: { id: 'INC-2026-0008', status: 'triaged' } },
      },
      {
        name: 'a step back, of which another rule speaks',
        from: CLOSED,
        set: { status: 'triaged', closure: null },
        before: { set: { status: 'recovered', closure: null } },
      },
      {
        name: 'left out before this change',
        from: CLOSED,
        set: {
          title: 'Laptop left on a tram',
          status: 'contained',
          closure: null,
          statusSkips: [skip('investigating')],
        },
        before: { set: { status: 'contained', closure: null, statusSkips: [skip('investigating')] } },
      },
    ],
  },
});

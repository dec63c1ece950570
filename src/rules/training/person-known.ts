import { teaches } from '../../queries/learning.ts';
import { isProvisional } from '../../records/ids.ts';
import { wideRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const TRAINING = 'training/TRN-2026-0001.md';
const leftOn = (day: string) =>
  ({ 'people/ops-lead.md': { from: 'people/ops-lead.md', set: { status: 'left', leftOn: day } } }) as const;

export default wideRule({
  id: 'training/person-known',
  of: 'training',
  severity: 'error',
  alsoWeighs: ['warning'],
  grace: true,
  controls: ['7.2', 'A.6.3'],
  title: 'A training says who was there, and each of them is a person of the register',
  why: 'Attendance proves something only for people who can be found: a name that nobody has, or somebody who had left by then, is counted for nobody. Spot checks and exercises may be without names, so that people answer freely. In a training record with a provisional id, as the portal makes it, somebody unknown is a warning: who hands it in need not know our ids.',
  fix: 'Write below `attendees` the ids of the people as their files in `people/` are called; make the missing ones with `npx isms new person`.',
  *check({ content, record: { id, data }, moment }) {
    const { attendees, heldOn = '' } = data;
    if (attendees.length === 0 && teaches(data) && moment.hasCome(heldOn))
      yield { at: ['attendees'], message: `\`kind\` is \`${data.kind}\`, but \`attendees\` names nobody` };
    for (const [index, { person, completedOn = heldOn }] of attendees.entries()) {
      const at = ['attendees', index, 'person'];
      const left = content.get('people', person)?.data.leftOn;
      if (!content.holds('people', person))
        yield {
          at,
          message: `nobody in \`people/\` is called ${quoted(person)}`,
          ...(isProvisional(id) ? { severity: 'warning' } : {}),
        };
      else if (left !== undefined && completedOn > left)
        yield { at, message: `\`${person}\` was trained on \`${completedOn}\`, but left on \`${left}\`` };
    }
  },
  examples: {
    fails: [
      {
        name: 'somebody whom nobody knows',
        from: TRAINING,
        set: { 'attendees[4].person': 'op-lead' },
        says: '25:5 nobody in `people/` is called `op-lead`',
      },
      {
        name: 'somebody who had left the day before',
        from: TRAINING,
        files: leftOn('2026-03-15'),
        says: '25:5 `ops-lead` was trained on `2026-03-16`, but left on `2026-03-15`',
      },
      {
        name: 'somebody unknown, and as a warning in what was handed in and has no number yet',
        from: TRAINING,
        set: { 'attendees[4].person': 'op-lead' },
        files: {
          'training/TRN-2026-P3K9QZ7.md': {
            from: TRAINING,
            set: { id: 'TRN-2026-P3K9QZ7', attendees: [{ person: 'op-lead', completedOn: '2026-11-20' }] },
          },
        },
        says: [
          '25:5 nobody in `people/` is called `op-lead`',
          'training/TRN-2026-P3K9QZ7.md:13:5 nobody in `people/` is called `op-lead`',
        ],
      },
      {
        name: 'a course without anybody',
        from: TRAINING,
        set: { attendees: [] },
        says: '12:1 `kind` is `course`, but `attendees` names nobody',
      },

      {
        name: 'a course of no day without anybody',
        from: TRAINING,
        set: { attendees: [], heldOn: null },
        says: '11:1 `kind` is `course`, but `attendees` names nobody',
      },
      {
        name: 'a course today without anybody',
        from: TRAINING,
        set: { attendees: [], heldOn: '2026-11-20' },
        says: '12:1 `kind` is `course`, but `attendees` names nobody',
      },
      {
        name: 'asked after the last day',
        from: TRAINING,
        set: { kind: 'spot-check', attendees: [{ person: 'it-admin' }, { person: 'ops-lead' }] },
        files: leftOn('2026-03-15'),
        says: '14:5 `ops-lead` was trained on `2026-03-16`, but left on `2026-03-15`',
      },
    ],
    passes: [
      { name: 'five people of the register', from: TRAINING },
      { name: 'on the last day', from: TRAINING, files: leftOn('2026-03-16') },
      { name: 'a course that is still to come', from: TRAINING, set: { attendees: [], heldOn: '2026-12-01' } },
      { name: 'a spot check without names', from: TRAINING, set: { kind: 'spot-check', attendees: [] } },
      { name: 'a person whose record can not be read', from: TRAINING, files: { 'people/ops-lead.md': 'no record\n' } },

      {
        name: 'somebody of no day who has left',
        from: TRAINING,
        set: { heldOn: null, attendees: [{ person: 'ops-lead' }] },
        files: leftOn('2026-03-15'),
      },
    ],
  },
});

import { recordRule } from '../rule.ts';

const TRAINING = 'training/TRN-2026-0001.md';

export default recordRule({
  id: 'training/completion-date',
  of: 'training',
  severity: 'error',
  grace: true,
  controls: ['7.2', 'A.6.3'],
  title: 'A training says on which day each person was through',
  why: 'A training counts for a year, and an auditor asks from when. A list of invitations is no proof; a day that is still to come is none either. A spot check or an exercise is over on the day it is held.',
  fix: 'Write after each person `completedOn:` with the day; take out who did not take part.',
  *check({ record: { data }, moment }) {
    const { kind, heldOn, attendees } = data;
    if (heldOn !== undefined && !moment.hasCome(heldOn)) return;
    const inOneDay = kind === 'spot-check' || kind === 'exercise';
    if (
      heldOn === undefined &&
      (inOneDay || attendees.length === 0) &&
      attendees.every(({ completedOn }) => completedOn === undefined)
    ) {
      yield { at: ['heldOn'], message: '`heldOn` is missing, so nobody knows when it was' };
      return;
    }
    for (const [index, { person, completedOn }] of attendees.entries()) {
      const at = ['attendees', index, 'completedOn'];
      if (completedOn === undefined && !inOneDay)
        yield { at, message: `\`${person}\` took part, but \`completedOn\` is missing` };
      else if (completedOn !== undefined && !moment.hasCome(completedOn))
        yield { at, message: `\`${person}\` was through on \`${completedOn}\`, a day still to come` };
    }
  },
  examples: {
    fails: [
      {
        name: 'nobody knows when one of them was through',
        from: TRAINING,
        set: { 'attendees[4].completedOn': null },
        says: '25:5 `ops-lead` took part, but `completedOn` is missing',
      },
      {
        name: 'tomorrow',
        from: TRAINING,
        set: { 'attendees[4].completedOn': '2026-11-21' },
        says: '26:5 `ops-lead` was through on `2026-11-21`, a day still to come',
      },
      {
        name: 'a spot check of no day',
        from: TRAINING,
        set: { kind: 'spot-check', heldOn: null, attendees: [{ person: 'ops-lead' }] },
        says: '1:1 `heldOn` is missing, so nobody knows when it was',
      },

      {
        name: 'today, and nobody wrote who was through',
        from: TRAINING,
        set: { heldOn: '2026-11-20', attendees: [{ person: 'ops-lead' }] },
        says: '13:5 `ops-lead` took part, but `completedOn` is missing',
      },
      {
        name: 'an exercise of no day',
        from: TRAINING,
        set: { kind: 'exercise', heldOn: null, attendees: [{ person: 'ops-lead' }] },
        says: '1:1 `heldOn` is missing, so nobody knows when it was',
      },
      {
        name: 'a course of no day and of nobody',
        from: TRAINING,
        set: { heldOn: null, attendees: [] },
        says: '1:1 `heldOn` is missing, so nobody knows when it was',
      },
      {
        name: 'a course of no day, and one of them does not say when',
        from: TRAINING,
        set: { heldOn: null, attendees: [{ person: 'ops-lead' }] },
        says: '12:5 `ops-lead` took part, but `completedOn` is missing',
      },
      {
        name: 'a spot check whose answer is still to come',
        from: TRAINING,
        set: { kind: 'spot-check', 'attendees[4].completedOn': '2026-11-21' },
        says: '26:5 `ops-lead` was through on `2026-11-21`, a day still to come',
      },
    ],
    passes: [
      { name: 'each with a day', from: TRAINING },
      { name: 'today', from: TRAINING, set: { 'attendees[4].completedOn': '2026-11-20' } },
      {
        name: 'a spot check, over on its day',
        from: TRAINING,
        set: { kind: 'spot-check', 'attendees[4].completedOn': null },
      },
      {
        name: 'a course that is still to come',
        from: TRAINING,
        set: { heldOn: '2026-12-01', attendees: [{ person: 'ops-lead' }] },
      },

      { name: 'a course of no day, each with their own', from: TRAINING, set: { heldOn: null } },
      {
        name: 'an exercise, over on its day',
        from: TRAINING,
        set: { kind: 'exercise', 'attendees[4].completedOn': null },
      },
      {
        name: 'a spot check of no day, of which each answered on their own',
        from: TRAINING,
        set: { kind: 'spot-check', heldOn: null, 'attendees[4].completedOn': null },
      },
    ],
  },
});

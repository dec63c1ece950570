import { recordRule } from '../rule.ts';

const RISK = 'risks/RSK-0002.md';
const undone = { treatmentDoneOn: null };

export default recordRule({
  id: 'risk/treatment-overdue',
  of: 'risks',
  severity: 'warning',
  controls: ['8.3', '6.1.3'],
  title: 'What is decided about a risk is in place by its day',
  why: 'A treatment past its day, with no new day and not a word in the minutes, is what auditors find when they open the plan. An accepted risk has none.',
  fix: 'When it is in place, write the day after `treatmentDoneOn:`. Else agree with the owner on a new day after `treatmentDueOn:`, and tell management in the next review.',
  *check({ record: { data }, moment }) {
    const { treatment, treatmentDueOn, treatmentDoneOn } = data;
    if (treatment === 'accept' || treatmentDueOn === undefined) return;
    if (!moment.isOver(treatmentDueOn) || (treatmentDoneOn !== undefined && moment.hasCome(treatmentDoneOn))) return;
    const done = treatmentDoneOn === undefined ? 'is missing' : `is \`${treatmentDoneOn}\`, a day still to come`;
    yield {
      at: ['treatmentDueOn'],
      message: `\`treatmentDueOn\` was \`${treatmentDueOn}\`, but \`treatmentDoneOn\` ${done}`,
    };
  },
  examples: {
    fails: [
      {
        name: 'since yesterday',
        from: RISK,
        set: { ...undone, treatmentDueOn: '2026-11-19' },
        says: '12:1 `treatmentDueOn` was `2026-11-19`, but `treatmentDoneOn` is missing',
      },
      {
        name: 'done next month, it says',
        from: RISK,
        set: { treatmentDoneOn: '2026-12-18' },
        says: '12:1 `treatmentDueOn` was `2026-04-30`, but `treatmentDoneOn` is `2026-12-18`, a day still to come',
      },
      {
        name: 'nobody said what is done about it, but there is a day',
        from: RISK,
        set: { ...undone, treatment: null },
        says: '11:1 `treatmentDueOn` was `2026-04-30`, but `treatmentDoneOn` is missing',
      },
    ],
    passes: [
      { name: 'in place', from: RISK },
      { name: 'due today', from: RISK, set: { ...undone, treatmentDueOn: '2026-11-20' } },
      { name: 'in place, though late', from: RISK, set: { treatmentDoneOn: '2026-11-20' } },
      { name: 'accepted', from: RISK, set: { ...undone, treatment: 'accept' } },
    ],
  },
});

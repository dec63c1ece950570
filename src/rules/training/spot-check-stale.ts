import { monthsLater } from '../../records/time.ts';
import { registerRule } from '../rule.ts';
import { counted } from '../wording.ts';

const ORGANISATION = 'organisation.md';
const TRAINING = 'training/TRN-2026-0001.md';
const LATER = '2027-02-15T12:00+01:00';
const check = (heldOn: string) =>
  ({
    'training/TRN-2026-0002.md': {
      from: TRAINING,
      set: { id: 'TRN-2026-0002', kind: 'spot-check', heldOn, attendees: [] },
    },
  }) as const;

export default registerRule({
  id: 'training/spot-check-stale',
  severity: 'warning',
  grace: true,
  controls: ['A.6.3', 'A.6.8', '9.1'],
  title: 'Once a year somebody asks whether people can say how to report',
  why: 'An auditor asks anybody in the corridor: how do you report? Ask first. An attendance list does not show what people remember; a question to five of them does. The span is `spotCheckMonths`.',
  fix: 'Ask some colleagues without notice how they report and what they leave alone, and enter it with `npx isms new training` (kind `spot-check`), with the outcome in `result`. Names are not needed.',
  reliesOn: ['training', 'thresholds'],
  *check({ content, organisation, moment }) {
    const last = content
      .of('training')
      .flatMap(({ data: { kind, heldOn } }) =>
        kind === 'spot-check' && heldOn !== undefined && moment.hasCome(heldOn) ? [heldOn] : [],
      )
      .sort()
      .at(-1);
    const { spotCheckMonths } = organisation.thresholds;
    const from = last ?? organisation.startedOn;
    if (from !== undefined && !moment.isOver(monthsLater(from, spotCheckMonths))) return;
    const when =
      last === undefined
        ? 'nobody ever asked whether people can say how to report'
        : `people were last asked on \`${last}\` how to report`;
    yield { on: content.organisation, message: `${when}; the span is ${counted(spotCheckMonths, 'month')}` };
  },
  examples: {
    fails: [
      {
        name: 'never, in more than a year',
        from: ORGANISATION,
        now: LATER,
        says: '1:1 nobody ever asked whether people can say how to report; the span is 12 months',
      },
      {
        name: 'a year and a day ago',
        from: ORGANISATION,
        files: check('2026-02-14'),
        now: LATER,
        says: '1:1 people were last asked on `2026-02-14` how to report; the span is 12 months',
      },
      {
        name: 'one that is still to come',
        from: ORGANISATION,
        files: check('2027-02-16'),
        now: LATER,
        says: '1:1 nobody ever asked whether people can say how to report; the span is 12 months',
      },

      {
        name: 'never, and nobody knows since when there are records',
        from: ORGANISATION,
        set: { startedOn: null },
        says: '1:1 nobody ever asked whether people can say how to report; the span is 12 months',
      },
      {
        name: 'one of no day',
        from: ORGANISATION,
        files: {
          'training/TRN-2026-0002.md': {
            from: TRAINING,
            set: { id: 'TRN-2026-0002', kind: 'spot-check', heldOn: null },
          },
        },
        now: LATER,
        says: '1:1 nobody ever asked whether people can say how to report; the span is 12 months',
      },
    ],
    passes: [
      { name: 'in the first year', from: ORGANISATION },
      { name: 'a year ago to the day', from: ORGANISATION, files: check('2026-02-15'), now: LATER },
      {
        name: 'a longer span of the organisation',
        from: ORGANISATION,
        set: { 'thresholds.spotCheckMonths': 24 },
        now: LATER,
      },

      { name: 'today', from: ORGANISATION, files: check('2027-02-15'), now: LATER },
      { name: 'a year after the first day of the records', from: ORGANISATION, now: '2027-01-05T12:00+01:00' },
      {
        name: 'an older one is entered after the last one',
        from: ORGANISATION,
        files: {
          ...check('2026-06-01'),
          'training/TRN-2026-0003.md': {
            from: TRAINING,
            set: { id: 'TRN-2026-0003', kind: 'spot-check', heldOn: '2025-06-01' },
          },
        },
        now: LATER,
      },
    ],
  },
});

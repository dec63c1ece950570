import type { Content } from '../../records/content.ts';
import { monthsLater } from '../../records/time.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { registerRule } from '../rule.ts';
import { counted } from '../wording.ts';

const POLICY = 'policies/incident-management.md';
const TRAINING = 'training/TRN-2026-0001.md';
const LATER = '2027-02-15T12:00+01:00';
const soon = { 'organisation.md': { from: 'organisation.md', set: { startedOn: '2024-01-08' } } } as const;
const exercise = (heldOn: string) =>
  ({ ...soon, [TRAINING]: { from: TRAINING, set: { kind: 'exercise', heldOn } } }) as const;

/** Days on which the plan was tried out: exercises under training, and drills among the incidents. */
function tests(content: Content): readonly string[] {
  return [
    ...content.of('training').flatMap(({ data: { kind, heldOn } }) => (kind === 'exercise' ? (heldOn ?? []) : [])),
    ...content.of('incidents').flatMap(({ data }) => (data.exercise ? data.reportedAt.slice(0, 10) : [])),
  ];
}

/** The day from which a plan holds, as far as its record says. */
function since({ data: { changes, approvedOn } }: EntryOf<'policies'>): string {
  return [...changes.map(({ on }) => on), ...(approvedOn === undefined ? [] : [approvedOn])].sort()[0] ?? '';
}

export default registerRule({
  id: 'policy/ir-plan-tested',
  severity: 'warning',
  controls: ['A.5.24', 'PCI 12.10.2'],
  title: 'The incident procedure is tried out at least once a year',
  why: 'A plan that was never tried fails in the night when it is needed: the number is old, the list lies on the system that stands still. An hour round a table is a test. A real incident is not counted, since nobody can plan what it tries out; the span is `exerciseMonths`.',
  fix: 'Hold an exercise, and write it down with `npx isms new training` (kind `exercise`), or as an incident with `exercise: true`.',
  reliesOn: ['training', 'incidents', 'thresholds'],
  *check({ content, organisation, moment }) {
    const plan = content
      .of('policies')
      .find(({ data }) => data.status === 'approved' && data.controls.includes('A.5.24'));
    if (plan === undefined) return;
    const { startedOn = '', thresholds } = organisation;
    const last = tests(content)
      .filter((day) => moment.hasCome(day))
      .sort()
      .at(-1);
    const from = last ?? [startedOn, since(plan)].sort().at(-1) ?? '';
    if (from !== '' && !moment.isOver(monthsLater(from, thresholds.exerciseMonths))) return;
    const when =
      last === undefined ? 'this procedure was never tried out' : `this procedure was last tried out on \`${last}\``;
    yield {
      on: plan,
      message: `${when}; it should be every ${counted(thresholds.exerciseMonths, 'month')}`,
    };
  },
  examples: {
    fails: [
      {
        name: 'never, a year after it was approved',
        from: POLICY,
        files: soon,
        now: LATER,
        says: '1:1 this procedure was never tried out; it should be every 12 months',
      },
      {
        name: 'a year and a day ago',
        from: POLICY,
        files: exercise('2026-02-14'),
        now: LATER,
        says: '1:1 this procedure was last tried out on `2026-02-14`; it should be every 12 months',
      },
      {
        name: 'an exercise that is still to come',
        from: POLICY,
        files: exercise('2027-03-15'),
        now: LATER,
        says: '1:1 this procedure was never tried out; it should be every 12 months',
      },

      {
        name: 'a drill a year and a day ago',
        from: POLICY,
        files: {
          ...soon,
          'incidents/2026/INC-2026-0021.md': { from: 'incidents/2026/INC-2026-0021.md', set: { exercise: true } },
        },
        now: '2027-11-21T12:00+01:00',
        says: '1:1 this procedure was last tried out on `2026-11-20`; it should be every 12 months',
      },
      {
        name: 'an exercise of no day',
        from: POLICY,
        files: { ...soon, [TRAINING]: { from: TRAINING, set: { kind: 'exercise', heldOn: null } } },
        now: LATER,
        says: '1:1 this procedure was never tried out; it should be every 12 months',
      },
      {
        name: 'approved anew last month, but held for years',
        from: POLICY,
        set: {
          approvedOn: '2026-10-20',
          changes: [
            { version: '1.1', on: '2026-10-20', what: 'Loan devices named.' },
            { version: '1.0', on: '2025-02-02', what: 'First text.' },
          ],
        },
        files: soon,
        says: '1:1 this procedure was never tried out; it should be every 12 months',
      },
      {
        name: 'nobody knows since when it holds',
        from: POLICY,
        set: { approvedOn: null, changes: [] },
        files: { 'organisation.md': { from: 'organisation.md', set: { startedOn: null } } },
        says: '1:1 this procedure was never tried out; it should be every 12 months',
      },
      {
        name: 'a year and a day after the first day of the records',
        from: POLICY,
        files: { 'organisation.md': { from: 'organisation.md', set: { startedOn: '2026-03-01' } } },
        now: '2027-03-02T12:00+01:00',
        says: '1:1 this procedure was never tried out; it should be every 12 months',
      },
    ],
    passes: [
      { name: 'in its first year', from: POLICY },
      { name: 'a year ago to the day', from: POLICY, files: exercise('2026-02-15'), now: LATER },
      {
        name: 'a drill among the incidents',
        from: POLICY,
        files: {
          ...soon,
          'incidents/2026/INC-2026-0021.md': { from: 'incidents/2026/INC-2026-0021.md', set: { exercise: true } },
        },
        now: LATER,
      },
      { name: 'a draft is not tried out', from: POLICY, set: { status: 'draft' }, files: soon, now: LATER },
      {
        name: 'a longer span of the organisation',
        from: POLICY,
        files: { 'organisation.md': { from: 'organisation.md', set: { 'thresholds.exerciseMonths': 24 } } },
        now: LATER,
      },

      {
        name: 'an older exercise is entered after the last one',
        from: POLICY,
        files: {
          ...exercise('2026-06-01'),
          'training/TRN-2026-0002.md': {
            from: TRAINING,
            set: { id: 'TRN-2026-0002', kind: 'exercise', heldOn: '2025-01-01' },
          },
        },
        now: LATER,
      },
      { name: 'an exercise today', from: POLICY, files: exercise('2027-02-15'), now: LATER },
      { name: 'a policy about something else', from: POLICY, set: { controls: ['A.5.15'] }, files: soon, now: LATER },
      {
        name: 'in the first year of the records',
        from: POLICY,
        files: { 'organisation.md': { from: 'organisation.md', set: { startedOn: '2026-03-01' } } },
        now: '2027-03-01T12:00+01:00',
      },
      { name: 'in its first year, without a list of changes', from: POLICY, set: { changes: [] }, files: soon },
      { name: 'in its first year, with a list of changes alone', from: POLICY, set: { approvedOn: null }, files: soon },
    ],
  },
});

import { completions, lasting, teachesToReport, trainedBy } from '../../queries/learning.ts';
import { staff } from '../../queries/people.ts';
import { registerRule } from '../rule.ts';

const PERSON = 'people/ops-lead.md';
const TRAINING = 'training/TRN-2026-0001.md';
const joined = (joinedOn: string) => ({ joinedOn });
const without = {
  [TRAINING]: {
    from: TRAINING,
    set: { attendees: ['isms-manager', 'it-admin'].map((person) => ({ person, completedOn: '2026-03-16' })) },
  },
} as const;

export default registerRule({
  id: 'training/onboarding-missing',
  severity: 'warning',
  grace: true,
  controls: ['A.6.3', '7.2'],
  title: 'Whoever is new learns within the first weeks how to report',
  why: 'New people see most, and know least whom to tell. They have `onboardingDays` from their first day, or from the first day of these records when they were here before. What counts is a course, induction or refresher that teaches `report`; one that came late is fine, since it can not be made earlier.',
  fix: 'Hold the induction, and enter it with `npx isms new training`; when the person has left, say so with `status: left` and `leftOn`.',
  reliesOn: ['training', 'thresholds', 'startedOn'],
  *check(context) {
    const { content, organisation, moment } = context;
    const trained = lasting(completions(context, teachesToReport));
    for (const person of staff(content, moment)) {
      if (trained.has(person.id) || !moment.isOver(trainedBy(person, organisation))) continue;
      const { joinedOn } = person.data;
      const since = joinedOn === undefined ? ', nobody knows since when' : ` since \`${joinedOn}\``;
      yield {
        on: person,
        message: `\`${person.id}\` works here${since}, but no training that teaches \`report\` is recorded`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'here for thirty-one days',
        from: PERSON,
        set: joined('2026-10-20'),
        files: without,
        says: [
          'people/managing-director.md:1:1 `managing-director` works here since `2025-03-03`, but no training that teaches `report` is recorded',
          '1:1 `ops-lead` works here since `2026-10-20`, but no training that teaches `report` is recorded',
          'people/privacy-lead.md:1:1 `privacy-lead` works here since `2025-03-03`, but no training that teaches `report` is recorded',
        ],
      },
      {
        name: 'here for years, never trained',
        from: PERSON,
        files: without,
        says: [
          'people/managing-director.md:1:1 `managing-director` works here since `2025-03-03`, but no training that teaches `report` is recorded',
          '1:1 `ops-lead` works here since `2025-03-03`, but no training that teaches `report` is recorded',
          'people/privacy-lead.md:1:1 `privacy-lead` works here since `2025-03-03`, but no training that teaches `report` is recorded',
        ],
      },
      {
        name: 'nobody knows since when',
        from: PERSON,
        set: { joinedOn: null },
        files: without,
        says: [
          'people/managing-director.md:1:1 `managing-director` works here since `2025-03-03`, but no training that teaches `report` is recorded',
          '1:1 `ops-lead` works here, nobody knows since when, but no training that teaches `report` is recorded',
          'people/privacy-lead.md:1:1 `privacy-lead` works here since `2025-03-03`, but no training that teaches `report` is recorded',
        ],
      },
      {
        name: 'a course that did not teach how to report',
        from: PERSON,
        files: { [TRAINING]: { from: TRAINING, set: { topics: ['recognise'] } } },
        says: [
          'people/isms-manager.md:1:1 `isms-manager` works here since `2025-03-03`, but no training that teaches `report` is recorded',
          'people/it-admin.md:1:1 `it-admin` works here since `2025-03-03`, but no training that teaches `report` is recorded',
          'people/managing-director.md:1:1 `managing-director` works here since `2025-03-03`, but no training that teaches `report` is recorded',
          '1:1 `ops-lead` works here since `2025-03-03`, but no training that teaches `report` is recorded',
          'people/privacy-lead.md:1:1 `privacy-lead` works here since `2025-03-03`, but no training that teaches `report` is recorded',
        ],
      },
    ],
    passes: [
      { name: 'trained', from: PERSON },
      { name: 'here for thirty days', from: PERSON, set: joined('2026-10-21'), files: without },
      { name: 'starts next month', from: PERSON, set: joined('2026-12-01'), files: without },
      { name: 'has left', from: PERSON, set: { status: 'left' }, files: without },
      {
        name: 'here before, in the first month of the records',
        from: PERSON,
        files: { ...without, 'organisation.md': { from: 'organisation.md', set: { startedOn: '2026-11-01' } } },
      },

      {
        name: 'the first day of the records thirty days ago',
        from: PERSON,
        files: { ...without, 'organisation.md': { from: 'organisation.md', set: { startedOn: '2026-10-21' } } },
      },
    ],
  },
});

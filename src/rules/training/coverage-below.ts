import { completions, lasting, teachesToReport, trainedBy } from '../../queries/learning.ts';
import { staff } from '../../queries/people.ts';
import { registerRule } from '../rule.ts';
import { codes } from '../wording.ts';

const ORGANISATION = 'organisation.md';
const TRAINING = 'training/TRN-2026-0001.md';
const MOST_NAMED = 10;
const attended = (...people: readonly string[]) =>
  ({
    [TRAINING]: { from: TRAINING, set: { attendees: people.map((person) => ({ person, completedOn: '2026-03-16' })) } },
  }) as const;
const FOUR = ['isms-manager', 'it-admin', 'privacy-lead', 'managing-director'];
/** People beside those of the base register. */
const colleagues = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => `colleague-${at + 1}`).map((id) => [
      `people/${id}.md`,
      { from: 'people/ops-lead.md', set: { id } } as const,
    ]),
  );

function percent(share: number): string {
  return `${Math.floor(share * 1000) / 10} %`;
}

export default registerRule({
  id: 'training/coverage-below',
  severity: 'warning',
  grace: true,
  controls: ['A.6.3', '7.3'],
  title: 'Enough people have a training that still counts',
  why: 'Staff who do not know how to report are what auditors find first. The share is counted over the people in `people/` who work here; who is new and not trained yet is left out for `onboardingDays`. Where only some of the staff have a file here, the figure speaks of those alone.',
  fix: 'Invite those who are named to the next course or refresher, and enter it with `npx isms new training`; or set `trainingCoverage` to the share that you really aim at.',
  reliesOn: ['training', 'people', 'thresholds'],
  *check(context) {
    const { content, organisation, moment } = context;
    const last = lasting(completions(context, teachesToReport));
    const isTrained = (id: string): boolean => !moment.isOver(last.get(id)?.until ?? '');
    const counted = staff(content, moment).filter(
      (person) => isTrained(person.id) || moment.isOver(trainedBy(person, organisation)),
    );
    const open = counted.filter(({ id }) => !isTrained(id)).map(({ id }) => id);
    const share = counted.length === 0 ? 1 : (counted.length - open.length) / counted.length;
    const goal = organisation.thresholds.trainingCoverage;
    if (share >= goal) return;
    const more = open.length > MOST_NAMED ? ` and ${open.length - MOST_NAMED} more` : '';
    yield {
      on: content.organisation,
      message: `${counted.length - open.length} of ${counted.length} people (${percent(share)}) have a training that still counts, the goal is ${percent(goal)}; not ${codes(open.slice(0, MOST_NAMED))}${more}`,
    };
  },
  examples: {
    fails: [
      {
        name: 'four of five, the goal is nine of ten',
        from: ORGANISATION,
        files: attended(...FOUR),
        says: '1:1 4 of 5 people (80 %) have a training that still counts, the goal is 90 %; not `ops-lead`',
      },
      {
        name: 'nobody',
        from: ORGANISATION,
        files: { [TRAINING]: null },
        says: '1:1 0 of 5 people (0 %) have a training that still counts, the goal is 90 %; not `isms-manager`, `it-admin`, `managing-director`, `ops-lead` and `privacy-lead`',
      },
      {
        name: 'all of them a year and a day ago',
        from: ORGANISATION,
        now: '2027-03-17T12:00+01:00',
        says: '1:1 0 of 5 people (0 %) have a training that still counts, the goal is 90 %; not `isms-manager`, `it-admin`, `managing-director`, `ops-lead` and `privacy-lead`',
      },

      {
        name: 'two of three, and two who have left',
        from: ORGANISATION,
        files: {
          ...attended('isms-manager', 'it-admin'),
          'people/ops-lead.md': { from: 'people/ops-lead.md', set: { status: 'left' } },
          'people/managing-director.md': { from: 'people/managing-director.md', set: { status: 'left' } },
        },
        says: '1:1 2 of 3 people (66.6 %) have a training that still counts, the goal is 90 %; not `privacy-lead`',
      },
      {
        name: 'ten are not trained, and all of them are named',
        from: ORGANISATION,
        files: { ...attended('isms-manager'), ...colleagues(6) },
        says: '1:1 1 of 11 people (9 %) have a training that still counts, the goal is 90 %; not `colleague-1`, `colleague-2`, `colleague-3`, `colleague-4`, `colleague-5`, `colleague-6`, `it-admin`, `managing-director`, `ops-lead` and `privacy-lead`',
      },
      {
        name: 'twelve are not trained, and ten of them are named',
        from: ORGANISATION,
        files: { ...attended('isms-manager'), ...colleagues(8) },
        says: '1:1 1 of 13 people (7.6 %) have a training that still counts, the goal is 90 %; not `colleague-1`, `colleague-2`, `colleague-3`, `colleague-4`, `colleague-5`, `colleague-6`, `colleague-7`, `colleague-8`, `it-admin` and `managing-director` and 2 more',
      },
    ],
    passes: [
      { name: 'everybody', from: ORGANISATION },
      {
        name: 'four of five, the goal is four of five',
        from: ORGANISATION,
        set: { 'thresholds.trainingCoverage': 0.8 },
        files: attended(...FOUR),
      },
      {
        name: 'the fifth is new',
        from: ORGANISATION,
        files: {
          ...attended(...FOUR),
          'people/ops-lead.md': { from: 'people/ops-lead.md', set: { joinedOn: '2026-11-02' } },
        },
      },

      { name: 'on the last day that it counts', from: ORGANISATION, now: '2027-03-16T12:00+01:00' },
      {
        name: 'everybody is new',
        from: ORGANISATION,
        set: { startedOn: '2026-11-02' },
        files: { [TRAINING]: null },
      },
      {
        name: 'nine of ten, one of them new and trained already',
        from: ORGANISATION,
        files: {
          ...attended(...FOUR, 'colleague-1', 'colleague-2', 'colleague-3', 'colleague-4', 'colleague-5'),
          ...colleagues(5),
          'people/isms-manager.md': { from: 'people/isms-manager.md', set: { joinedOn: '2026-11-02' } },
        },
      },
    ],
  },
});

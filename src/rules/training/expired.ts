import { completions, lasting, teachesToReport } from '../../queries/learning.ts';
import { staff } from '../../queries/people.ts';
import { registerRule } from '../rule.ts';

const PERSON = 'people/ops-lead.md';
const TRAINING = 'training/TRN-2026-0001.md';
const AFTER = '2027-03-17T12:00+01:00';

export default registerRule({
  id: 'training/expired',
  severity: 'warning',
  grace: true,
  controls: ['7.2', 'A.6.3'],
  title: 'Nobody lives on a training of long ago',
  why: 'People forget within a year whom to call. A course, induction or refresher that teaches `report` counts for its `validMonths`, or for `trainingMonths` of the organisation where it does not say.',
  fix: 'Invite the person to the next course or refresher, and enter it with `npx isms new training`; when the person has left, say so with `status: left` and `leftOn`.',
  reliesOn: ['training', 'thresholds'],
  *check(context) {
    const { content, moment } = context;
    const last = lasting(completions(context, teachesToReport));
    for (const person of staff(content, moment)) {
      const found = last.get(person.id);
      if (found === undefined || !moment.isOver(found.until)) continue;
      yield {
        on: person,
        message: `\`${found.training.id}\` of \`${found.on}\` counted until \`${found.until}\`, and nothing came after it`,
        related: [{ on: found.training, message: 'the last training of this person' }],
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'a year and a day ago',
        from: PERSON,
        now: AFTER,
        says: [
          'people/isms-manager.md:1:1 `TRN-2026-0001` of `2026-03-16` counted until `2027-03-16`, and nothing came after it',
          'people/it-admin.md:1:1 `TRN-2026-0001` of `2026-03-16` counted until `2027-03-16`, and nothing came after it',
          'people/managing-director.md:1:1 `TRN-2026-0001` of `2026-03-16` counted until `2027-03-16`, and nothing came after it',
          '1:1 `TRN-2026-0001` of `2026-03-16` counted until `2027-03-16`, and nothing came after it',
          'people/privacy-lead.md:1:1 `TRN-2026-0001` of `2026-03-16` counted until `2027-03-16`, and nothing came after it',
        ],
      },
      {
        name: 'it says that it counts for six months',
        from: PERSON,
        files: { [TRAINING]: { from: TRAINING, set: { validMonths: 6 } } },
        says: [
          'people/isms-manager.md:1:1 `TRN-2026-0001` of `2026-03-16` counted until `2026-09-16`, and nothing came after it',
          'people/it-admin.md:1:1 `TRN-2026-0001` of `2026-03-16` counted until `2026-09-16`, and nothing came after it',
          'people/managing-director.md:1:1 `TRN-2026-0001` of `2026-03-16` counted until `2026-09-16`, and nothing came after it',
          '1:1 `TRN-2026-0001` of `2026-03-16` counted until `2026-09-16`, and nothing came after it',
          'people/privacy-lead.md:1:1 `TRN-2026-0001` of `2026-03-16` counted until `2026-09-16`, and nothing came after it',
        ],
      },
      {
        name: 'the refresher did not teach how to report',
        from: PERSON,
        files: {
          'training/TRN-2027-0001.md': {
            from: TRAINING,
            set: {
              id: 'TRN-2027-0001',
              kind: 'refresher',
              topics: ['fire drill'],
              attendees: [{ person: 'ops-lead', completedOn: '2027-01-11' }],
            },
          },
        },
        now: AFTER,
        says: [
          'people/isms-manager.md:1:1 `TRN-2026-0001` of `2026-03-16` counted until `2027-03-16`, and nothing came after it',
          'people/it-admin.md:1:1 `TRN-2026-0001` of `2026-03-16` counted until `2027-03-16`, and nothing came after it',
          'people/managing-director.md:1:1 `TRN-2026-0001` of `2026-03-16` counted until `2027-03-16`, and nothing came after it',
          '1:1 `TRN-2026-0001` of `2026-03-16` counted until `2027-03-16`, and nothing came after it',
          'people/privacy-lead.md:1:1 `TRN-2026-0001` of `2026-03-16` counted until `2027-03-16`, and nothing came after it',
        ],
      },
    ],
    passes: [
      { name: 'a year ago to the day', from: PERSON, now: '2027-03-16T12:00+01:00' },
      {
        name: 'a refresher came after it',
        from: PERSON,
        files: {
          'training/TRN-2027-0001.md': {
            from: TRAINING,
            set: {
              id: 'TRN-2027-0001',
              kind: 'refresher',
              attendees: [{ person: 'ops-lead', completedOn: '2027-01-11' }],
            },
          },
        },
        now: AFTER,
      },
      { name: 'somebody who has left', from: PERSON, set: { status: 'left', leftOn: '2026-12-31' }, now: AFTER },
    ],
  },
});

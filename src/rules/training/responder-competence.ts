import { completions, teaches, trainedBy } from '../../queries/learning.ts';
import { staff } from '../../queries/people.ts';
import type { Finding } from '../rule.ts';
import { registerRule } from '../rule.ts';
import { codes } from '../wording.ts';

const PERSON = 'people/it-admin.md';
const TRAINING = 'training/TRN-2026-0001.md';
const OPEN = 'incidents/2026/INC-2026-0012.md';
const TOPICS = ['preserve', 'escalate'] as const;
const DUTIES: readonly string[] = ['incident-manager', 'incident-responder'];
const withTraining = (set: Readonly<Record<string, unknown>>) => ({ [TRAINING]: { from: TRAINING, set } }) as const;
const attended = (...people: readonly string[]) =>
  withTraining({ attendees: people.map((person) => ({ person, completedOn: '2026-03-16' })) });

export default registerRule({
  id: 'training/responder-competence',
  severity: 'warning',
  grace: true,
  controls: ['7.2', 'A.5.24', 'PCI 12.10.4'],
  title: 'Whoever handles incidents has learned how',
  why: 'The first hour decides whether evidence survives and whether a deadline is kept. Asked of people with the duty `incident-manager` or `incident-responder`, and of whoever leads an open incident: trainings or exercises that still count must have covered `preserve` and `escalate`. Who is new has `onboardingDays`. Experience from elsewhere counts when it is entered as a training.',
  fix: 'Train the person in preserving evidence and in escalation, and enter it with `npx isms new training`; or give the duty to somebody who is trained.',
  reliesOn: ['training', 'people', 'thresholds'],
  *check(context): Generator<Finding> {
    const { content, organisation, moment } = context;
    const learned = Map.groupBy(
      completions(context, (training) => teaches(training) || training.kind === 'exercise').filter(
        ({ until }) => !moment.isOver(until),
      ),
      ({ person }) => person,
    );
    const open = Map.groupBy(
      content.of('incidents').filter(({ data }) => data.status !== 'closed' && data.kind !== 'event'),
      ({ data }) => data.owner,
    );
    for (const person of staff(content, moment)) {
      const topics = new Set((learned.get(person.id) ?? []).flatMap(({ training }) => training.data.topics));
      const missing = TOPICS.filter((topic) => !topics.has(topic));
      if (missing.length === 0 || !moment.isOver(trainedBy(person, organisation))) continue;
      const lacks = `no training that still counts taught \`${person.id}\` ${codes(missing)}`;
      for (const incident of open.get(person.id) ?? [])
        yield { on: incident, at: ['owner'], message: `${lacks}, and the incident is led by this person` };
      const duty = person.data.duties.find((name) => DUTIES.includes(name));
      if (duty !== undefined && !open.has(person.id))
        yield { on: person, at: ['duties'], message: `\`duties\` names \`${duty}\`, but ${lacks}` };
    }
  },
  examples: {
    fails: [
      {
        name: 'a responder who was never trained',
        from: PERSON,
        files: attended('isms-manager'),
        says: '8:1 `duties` names `incident-responder`, but no training that still counts taught `it-admin` `preserve` and `escalate`',
      },
      {
        name: 'a responder who learned to report, and no more',
        from: PERSON,
        files: withTraining({ topics: ['recognise', 'report', 'escalate'] }),
        says: [
          'people/isms-manager.md:8:1 `duties` names `incident-manager`, but no training that still counts taught `isms-manager` `preserve`',
          '8:1 `duties` names `incident-responder`, but no training that still counts taught `it-admin` `preserve`',
        ],
      },
      {
        name: 'trained a year and a day ago',
        from: PERSON,
        now: '2027-03-17T12:00+01:00',
        says: [
          'people/isms-manager.md:8:1 `duties` names `incident-manager`, but no training that still counts taught `isms-manager` `preserve` and `escalate`',
          '8:1 `duties` names `incident-responder`, but no training that still counts taught `it-admin` `preserve` and `escalate`',
        ],
      },
      {
        name: 'somebody without a duty leads an incident',
        from: OPEN,
        set: { status: 'investigating', owner: 'ops-lead' },
        files: attended('isms-manager', 'it-admin'),
        says: '35:1 no training that still counts taught `ops-lead` `preserve` and `escalate`, and the incident is led by this person',
      },

      {
        name: 'a spot check teaches nothing',
        from: PERSON,
        files: withTraining({ kind: 'spot-check' }),
        says: [
          'people/isms-manager.md:8:1 `duties` names `incident-manager`, but no training that still counts taught `isms-manager` `preserve` and `escalate`',
          '8:1 `duties` names `incident-responder`, but no training that still counts taught `it-admin` `preserve` and `escalate`',
        ],
      },
      {
        name: 'a responder who was never trained leads an incident, told there alone',
        from: OPEN,
        set: { owner: 'it-admin' },
        files: attended('isms-manager'),
        says: '35:1 no training that still counts taught `it-admin` `preserve` and `escalate`, and the incident is led by this person',
      },
      {
        name: 'somebody without a duty leads a weakness',
        from: OPEN,
        set: { kind: 'weakness', owner: 'ops-lead' },
        files: attended('isms-manager', 'it-admin'),
        says: '35:1 no training that still counts taught `ops-lead` `preserve` and `escalate`, and the incident is led by this person',
      },
    ],
    passes: [
      { name: 'trained', from: PERSON },
      {
        name: 'an exercise taught the rest',
        from: PERSON,
        files: {
          ...withTraining({ topics: ['recognise', 'report', 'preserve'] }),
          'training/TRN-2026-0002.md': {
            from: TRAINING,
            set: { id: 'TRN-2026-0002', kind: 'exercise', topics: ['escalate'] },
          },
        },
      },
      { name: 'on the last day that it counts', from: PERSON, now: '2027-03-16T12:00+01:00' },
      { name: 'in the first month', from: PERSON, set: { joinedOn: '2026-11-02' }, files: attended('isms-manager') },
      { name: 'led by somebody who is trained', from: OPEN, set: { status: 'investigating', owner: 'ops-lead' } },

      {
        name: 'what is closed asks nothing of who led it',
        from: 'incidents/2026/INC-2026-0007.md',
        set: { owner: 'ops-lead' },
        files: attended('isms-manager', 'it-admin'),
      },
      {
        name: 'an event asks nothing of who looks at it',
        from: OPEN,
        set: { kind: 'event', owner: 'ops-lead' },
        files: attended('isms-manager', 'it-admin'),
      },
      { name: 'no duty and no incident', from: 'people/ops-lead.md', files: attended('isms-manager', 'it-admin') },
    ],
  },
});

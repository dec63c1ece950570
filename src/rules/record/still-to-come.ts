import { isPast } from '../../queries/today.ts';
import { pathText } from '../../records/reading/document.ts';
import { momentsOf } from '../../records/references.ts';
import { ownRule } from '../rule.ts';

const CONTACT = 'contacts/client-northwind.md';
const ACTION = 'actions/ACT-2026-0003.md';
const NONCONFORMITY = 'nonconformities/NC-2026-0001.md';
const ORGANISATION = 'organisation.md';

export default ownRule({
  id: 'record/still-to-come',
  severity: 'error',
  controls: ['7.5.3', '9.1'],
  title: 'What was done was not done in the future',
  why: 'A day that is still to come proves nothing: a contact that was verified next year would count as verified until then, and an action that will be checked would count as checked. Days that are planned, such as `dueOn` or `reviewOn`, are not meant. Of the times of an incident `incident/future-timestamp` speaks.',
  fix: 'Correct the day or the time; what is only planned belongs into `dueOn`, `reviewOn` or an action.',
  reliesOn: ['timezone'],
  *check(context) {
    const { on } = context;
    const isIncident = 'type' in on && on.type === 'incidents';
    for (const moment of momentsOf(on, (value, meta) => !isPast({ value, meta }, context))) {
      if (isIncident && moment.meta.moment === 'instant') continue;
      yield {
        at: moment.at,
        message: `\`${pathText(moment.at)}\` is \`${moment.value}\`, still to come`,
      };
    }
  },
  examples: {
    fails: [
      {
        name: 'a contact that was verified tomorrow',
        from: CONTACT,
        set: { verifiedOn: '2026-11-21' },
        says: '7:1 `verifiedOn` is `2026-11-21`, still to come',
      },
      {
        name: 'an action that was done next year',
        from: ACTION,
        set: { doneOn: '2027-04-20' },
        says: '12:1 `doneOn` is `2027-04-20`, still to come',
      },
      {
        name: 'a check in a minute',
        from: ACTION,
        set: { 'verification.at': '2026-11-20T12:01+01:00' },
        says: '15:3 `verification.at` is `2026-11-20T12:01+01:00`, still to come',
      },
      {
        name: 'an effect that was seen next year',
        from: NONCONFORMITY,
        set: { 'effectiveness.at': '2027-07-01T10:00+02:00' },
        says: '26:3 `effectiveness.at` is `2027-07-01T10:00+02:00`, still to come',
      },
      {
        name: 'records that begin next month',
        from: ORGANISATION,
        set: { startedOn: '2026-12-01' },
        says: '5:1 `startedOn` is `2026-12-01`, still to come',
      },
    ],
    passes: [
      { name: 'verified today', from: CONTACT, set: { verifiedOn: '2026-11-20' } },
      {
        name: 'today where the organisation is, tomorrow elsewhere',
        from: CONTACT,
        set: { verifiedOn: '2026-11-21' },
        now: '2026-11-20T23:30Z',
      },
      { name: 'checked just now', from: ACTION, set: { 'verification.at': '2026-11-20T12:00+01:00' } },
      { name: 'due next year', from: 'policies/incident-management.md', set: { reviewOn: '2027-11-20' } },

      {
        name: 'the times of an incident are another rule',
        from: 'incidents/2026/INC-2026-0007.md',
        set: { 'closure.at': '2026-11-20T13:00+01:00', 'triage.at': '2026-11-21T13:00+01:00' },
      },
    ],
  },
});

import { RESERVED_NAME } from '../../records/types/fields.ts';
import { type AnyEntry, recordTypes } from '../../records/types/index.ts';
import { doubleIds } from '../double-ids.ts';
import { likelyRule } from '../likely-rule.ts';
import { asked, type Problem, type RuleContext, registerRule } from '../rule.ts';
import { quoted } from '../wording.ts';

const REPORT = 'incidents/2026/INC-2026-0021.md';
const ORGANISATION = 'organisation.md';
const ACTION = 'actions/ACT-2026-0003.md';
const CHANNEL = { id: 'email', label: 'Mailbox', address: 'mailto:security@fenwick.example' };

/** The form of the ids of a record's type, in words. */
function wantedId({ type, data }: AnyEntry): string {
  const { numbering } = recordTypes[type];
  if (RESERVED_NAME.test(data.id)) return 'another name: Windows keeps it for a device, and no file there can have it';
  if (numbering === null) return 'letters from a to z, digits and `-`';
  return `\`${numbering.prefix}-\`, ${numbering.dated !== null ? 'a year and ' : ''}four or more digits`;
}

/** Settings that no rule takes: of one that does not exist, or of one that is fixed. */
function* severityProblems({ organisation, catalogue, isFixed }: RuleContext): Generator<Problem> {
  for (const [id, setting] of Object.entries(organisation.severities)) {
    const at = ['severities', id];
    if (isFixed(id)) {
      const message = `\`severities\` sets ${quoted(id)} to \`${setting}\`, but this rule is fixed: it protects the records or follows from law`;
      yield { at, message, fix: 'take the line out; the rule weighs what it weighs' };
    } else if (!catalogue.some((known) => known === id)) {
      const near = likelyRule(id, catalogue);
      const guess = near === undefined ? '' : `; did you mean \`${near}\`?`;
      const fix = near === undefined ? 'take the line out; `npx isms rules` lists the rules' : `write \`${near}\``;
      yield { at, message: `\`severities\` sets ${quoted(id)}, and there is no such rule${guess}`, fix };
    }
  }
}

export default registerRule({
  id: 'record/schema',
  severity: 'error',
  controls: ['7.5.2'],
  title: 'Every field has the form that it should have',
  why: 'A value of the wrong form can not be compared or counted: a day that no calendar has starts no clock.',
  fix: 'Write the value in the form that the message names.',
  *check(context) {
    const { content } = context;
    for (const fault of content.faults) if (fault.rule === 'record/schema') yield fault;
    yield* doubleIds(content);
    for (const problem of severityProblems(context)) yield { on: content.organisation, ...problem };
    for (const record of asked(content.all, context)) {
      // incident/id-format speaks of incidents.
      if (record.type === 'incidents' || recordTypes[record.type].id.test(record.data.id)) continue;
      const message = `\`id\` is ${quoted(record.data.id)}, expected ${wantedId(record)}`;
      yield { on: record, at: ['id'], message, fix: 'write an id of that form, and name the file the same' };
    }
  },
  examples: {
    fails: [
      {
        name: 'an unlisted severity',
        from: REPORT,
        set: { severity: 'hihg' },
        says: '8:1 `severity` is `hihg`, which is not in its list; did you mean `high`?',
      },
      {
        name: 'a day that no calendar has',
        from: ACTION,
        set: { dueOn: '2026-02-30' },
        says: '10:1 `dueOn` `2026-02-30` is a day that no calendar has',
      },
      {
        name: 'a number where a list belongs',
        from: REPORT,
        set: { timeline: 3 },
        says: '8:1 `timeline` is `3`, expected a list, such as `[a, b]`',
      },
      {
        name: 'a conflict that was not resolved',
        from: REPORT,
        body: '<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other',
        says: '10:1 an unfinished merge left both versions in the file',
      },
      {
        name: 'two channels by one id',
        from: ORGANISATION,
        set: { channels: [CHANNEL, CHANNEL] },
        says: '12:5 channel 2 goes by the id `email`, as channel 1 does',
      },
      {
        name: 'two items of evidence by one id',
        from: 'incidents/2026/INC-2026-0007.md',
        set: { 'evidence[1]': { id: 'wipe-receipt', description: 'The same again' } },
        says: '89:5 item of evidence 2 goes by the id `wipe-receipt`, as item of evidence 1 does',
      },
      {
        name: 'an id of another form',
        from: ACTION,
        set: { id: 'ACTION-3' },
        says: '2:1 `id` is `ACTION-3`, expected `ACT-`, a year and four or more digits',
      },
      {
        name: 'an id with capitals where people choose it',
        from: 'people/ops-lead.md',
        set: { id: 'Ops-Lead' },
        file: 'people/Ops-Lead.md',
        says: '2:1 `id` is `Ops-Lead`, expected letters from a to z, digits and `-`',
      },
      {
        name: 'a fixed rule that is switched off',
        from: ORGANISATION,
        set: { severities: { 'incident/closed-requires-root-cause': 'off' } },
        says: '45:3 `severities` sets `incident/closed-requires-root-cause` to `off`, but this rule is fixed: it protects the records or follows from law',
      },
      {
        name: 'a fixed rule set to what it is',
        from: ORGANISATION,
        set: { severities: { 'link/self': 'error' } },
        says: '45:3 `severities` sets `link/self` to `error`, but this rule is fixed: it protects the records or follows from law',
      },
      {
        name: 'a rule spelt otherwise',
        from: ORGANISATION,
        set: { severities: { 'privacy/email-adress': 'error' } },
        says: '45:3 `severities` sets `privacy/email-adress`, and there is no such rule; did you mean `privacy/email-address`?',
      },

      {
        name: 'a name that Windows keeps for itself',
        from: 'people/ops-lead.md',
        set: { id: 'con' },
        file: 'people/con.md',
        says: '2:1 `id` is `con`, expected another name: Windows keeps it for a device, and no file there can have it',
      },
      {
        name: 'an id of another form where no year is counted',
        from: 'risks/RSK-0002.md',
        set: { id: 'RISK-2' },
        file: 'risks/RISK-2.md',
        says: '2:1 `id` is `RISK-2`, expected `RSK-`, four or more digits',
      },
      {
        name: 'a rule that is like none',
        from: ORGANISATION,
        set: { severities: { 'moon/is-full': 'off' } },
        says: '45:3 `severities` sets `moon/is-full`, and there is no such rule',
      },
    ],
    passes: [
      {
        name: 'a rule that may weigh more or less',
        from: ORGANISATION,
        set: { severities: { 'privacy/email-address': 'error', 'register/quiet-period': 'off' } },
      },
      { name: 'a listed severity', from: REPORT, set: { severity: 'low' } },
      { name: 'the 29th of February of a leap year', from: ACTION, set: { dueOn: '2028-02-29' } },
      {
        name: 'an id of five digits',
        from: ACTION,
        set: { id: 'ACT-2026-00031' },
        file: 'actions/ACT-2026-00031.md',
        files: { 'nonconformities/NC-2026-0001.md': { from: 'nonconformities/NC-2026-0001.md', set: { actions: [] } } },
      },

      {
        name: 'an id of another form of an incident is another rule',
        from: REPORT,
        set: { id: 'INCIDENT-21' },
        file: 'incidents/2026/INCIDENT-21.md',
      },
    ],
  },
});

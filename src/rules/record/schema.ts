import type { AnyEntry } from '../../records/index.ts';
import { recordTypes } from '../../records/index.ts';
import { type Finding, registerRule } from '../rule.ts';

const REPORT = 'incidents/2026/INC-2026-0021.md';
const ACTION = 'actions/ACT-2026-0003.md';

/** What is wrong with the id of a record; ids of incidents have rules of their own. */
function* wrongId(record: AnyEntry, first: AnyEntry): Generator<Finding> {
  const { id, data } = record;
  const { noun, numbering, id: form } = recordTypes[record.type];
  const wanted =
    numbering === null ? 'a to z, 0 to 9 and -' : `${numbering.prefix}-${numbering.yearly ? '2026-' : ''}0001`;
  const right = form.test(id) ? id : `the id of the ${noun}, such as ${wanted}`;
  if (!form.test(data.id)) {
    yield {
      on: record,
      at: ['id'],
      message: `\`id\` is \`${data.id}\`, expected the form ${wanted}`,
      fix: `write ${right}`,
    };
  } else if (data.id !== id) {
    const message = `\`id\` is \`${data.id}\`, but the file is called \`${id}\``;
    yield { on: record, at: ['id'], message, fix: `write \`id: ${id}\`, or rename the file` };
  }
  if (first === record) return;
  const related = [{ on: first, at: ['id'], message: `the other \`${id}\`` }];
  yield {
    on: record,
    at: ['id'],
    message: `\`${id}\` is also the id of \`${first.file}\``,
    fix: 'give the newer one the next free number',
    related,
  };
}

export default registerRule({
  id: 'record/schema',
  severity: 'error',
  controls: ['7.5.2'],
  title: 'Every field has the form that it should have',
  why: 'A value of the wrong form can not be compared or counted: a day that no calendar has starts no clock.',
  fix: 'Write the value in the form that the message names.',
  *check({ content }) {
    for (const fault of content.faults) if (fault.rule === 'record/schema') yield fault;
    const first = new Map<string, AnyEntry>();
    for (const record of content.all) {
      if (record.type === 'incidents') continue;
      const key = `${record.type}/${record.id}`;
      first.set(key, first.get(key) ?? record);
      yield* wrongId(record, first.get(key) ?? record);
    }
  },
  examples: {
    fails: [
      { name: 'an unlisted severity', from: REPORT, set: { severity: 'hihg' } },
      { name: 'a day that no calendar has', from: ACTION, set: { dueOn: '2026-02-30' } },
      { name: 'a number where a list belongs', from: REPORT, set: { timeline: 3 } },
      {
        name: 'a conflict that was not resolved',
        from: REPORT,
        body: '<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other',
      },
      { name: 'an id of another form', from: ACTION, set: { id: 'ACTION-3' } },
      { name: 'an id that is not the name of the file', from: ACTION, set: { id: 'ACT-2026-0004' } },
      {
        name: 'an id that two files hold',
        from: ACTION,
        files: { 'actions/2026/ACT-2026-0003.md': { from: ACTION, set: {} } },
        file: 'actions/ACT-2026-0003.md',
      },
    ],
    passes: [
      { name: 'a listed severity', from: REPORT, set: { severity: 'low' } },
      { name: 'the 29th of February of a leap year', from: ACTION, set: { dueOn: '2028-02-29' } },
      {
        name: 'an id of five digits',
        from: ACTION,
        set: { id: 'ACT-2026-00031' },
        file: 'actions/ACT-2026-00031.md',
        files: { 'nonconformities/NC-2026-0001.md': { from: 'nonconformities/NC-2026-0001.md', set: { actions: [] } } },
      },
    ],
  },
});

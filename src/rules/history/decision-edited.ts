import { unkept } from '../../queries/kept-entries.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { changeRule, EVERY_TYPE } from '../rule.ts';

const CLOSED = 'incidents/2026/INC-2026-0007.md';
const ACTION = 'actions/ACT-2026-0003.md';
const RAISED = {
  at: '2026-03-02T10:00+01:00',
  by: 'isms-manager',
  field: 'severity',
  from: 'medium',
  to: 'high',
  reason: 'Client data was on the disk.',
};
const AMENDED = { at: '2026-04-02T10:00+02:00', by: 'isms-manager', reason: 'The invoice came.', fields: ['cost'] };
const REOPENED = { at: '2026-04-01T10:00+02:00', by: 'isms-manager', reason: 'A second laptop is missing.' };

/** What was decided in writing, in the lists of a record that only grow, with the word for one entry. */
function* decisions({ data }: EntryOf<(typeof EVERY_TYPE)[number]>) {
  if ('reassessments' in data) yield { list: 'reassessments', word: 'reassessment', entries: data.reassessments };
  if ('reopened' in data) yield { list: 'reopened', word: 'reopening', entries: data.reopened };
  yield { list: 'amendments', word: 'amendment', entries: data.amendments };
}

export default changeRule({
  id: 'history/decision-edited',
  of: EVERY_TYPE,
  severity: 'error',
  controls: ['A.5.25', 'A.5.28', '7.5.3'],
  title: 'What was decided in writing stays written',
  why: 'Reassessments, reopenings and amendments say who changed a record afterwards, and why. Where they can be rewritten, nobody can tell what was changed.',
  fix: 'Put the entry back as it was; what was decided since is a new entry at the end of the list.',
  *check({ before, record }) {
    const now = new Map([...decisions(record)].map((one) => [one.list, one.entries]));
    for (const { list, word, entries } of decisions(before))
      for (const { how, was, now: at } of unkept(entries, now.get(list) ?? [])) {
        const old = entries[was];
        if (old === undefined) continue;
        const entry = `the ${word} of \`${old.at}\` by \`${old.by}\``;
        const message = {
          otherwise: `${entry} says something else than before`,
          gone: `${entry} is gone`,
          pushed: `an entry was put in front of ${entry}`,
        }[how];
        yield { at: [list, ...(how === 'gone' ? [] : [at])], message };
      }
  },
  examples: {
    fails: [
      {
        name: 'a reassessment with another reason',
        from: CLOSED,
        set: { reassessments: [{ ...RAISED, reason: 'It seemed so.' }] },
        before: { set: { reassessments: [RAISED] } },
        says: '143:5 the reassessment of `2026-03-02T10:00+01:00` by `isms-manager` says something else than before',
      },
      {
        name: 'an amendment that is gone',
        from: CLOSED,
        before: { set: { amendments: [AMENDED] } },
        says: '1:1 the amendment of `2026-04-02T10:00+02:00` by `isms-manager` is gone',
      },
      {
        name: 'a reopening in front of the one that was there',
        from: CLOSED,
        set: { reopened: [{ ...REOPENED, reason: 'It was found.' }, REOPENED] },
        before: { set: { reopened: [REOPENED] } },
        says: '143:5 an entry was put in front of the reopening of `2026-04-01T10:00+02:00` by `isms-manager`',
      },
      {
        name: 'an amendment of an action that names another field',
        from: ACTION,
        set: { amendments: [{ ...AMENDED, fields: ['owner'] }] },
        before: { set: { amendments: [{ ...AMENDED, fields: ['title'] }] } },
        says: '19:5 the amendment of `2026-04-02T10:00+02:00` by `isms-manager` says something else than before',
      },
    ],
    passes: [
      {
        name: 'a reassessment more',
        from: CLOSED,
        set: { reassessments: [RAISED, { ...RAISED, field: 'category', from: 'other', to: 'lost-or-stolen-device' }] },
        before: { set: { reassessments: [RAISED] } },
      },
      { name: 'the first amendment', from: ACTION, set: { amendments: [AMENDED] }, before: {} },
      {
        name: 'other words in the record, none in what was decided',
        from: CLOSED,
        set: { title: 'Laptop left on a tram', amendments: [AMENDED] },
        before: { set: { amendments: [AMENDED] } },
      },
    ],
  },
});

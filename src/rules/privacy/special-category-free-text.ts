import { bodyOf, placeAt } from '../../records/reading/document.ts';
import type { AnyEntry } from '../../records/types/index.ts';
import { type Problem, recordRule } from '../rule.ts';
import { mayBeSpecial, specialWords } from '../special-words.ts';
import { suspects } from '../suspects.ts';
import { codes } from '../wording.ts';

const REPORT = 'incidents/2026/INC-2026-0021.md';
const CLOSED = 'incidents/2026/INC-2026-0007.md';
const said = (text: string) => ({ sections: { 'What happened': text } });

/** Records that tell what happened to people. */
const ABOUT_PEOPLE = ['incidents', 'nonconformities', 'actions', 'training', 'people'] as const;

/** Fields that name kinds of data, which is how it should be said. */
function namesKinds(at: readonly (string | number)[]): boolean {
  return at[1] === 'data' || at[1] === 'categories';
}

function* problems(record: AnyEntry): Generator<Problem> {
  for (const { at, value } of suspects(record)) {
    const found = specialWords(value);
    if (found.length > 0 && !namesKinds(at)) yield { at, message: `the text says ${codes(found)}` };
  }
  if (!mayBeSpecial(record.sections.text)) return;
  const found = specialWords(record.sections.text);
  const [first] = found;
  if (first === undefined) return;
  const body = bodyOf(record.document);
  const offset = Math.max(body.toLowerCase().indexOf(first), 0);
  yield { inBody: placeAt(body, offset), message: `the text says ${codes(found)}` };
}

export default recordRule({
  id: 'privacy/special-category-free-text',
  of: ABOUT_PEOPLE,
  severity: 'info',
  controls: ['A.5.34', 'GDPR 9', 'GDPR 10'],
  title: 'Free text says nothing about health, faith, origin, opinions or offences of a person',
  why: 'Such data is protected most, and a record needs it almost never: how a person was harmed can be said without the illness. The words are English ones and may mean something harmless, so this is only a remark. Kinds of data (`affected.data`, `personalData.categories`) are named as they are.',
  fix: 'Say it without particulars of a person: `personal reasons`, `data of a protected kind`; keep what is needed in the evidence store.',
  check: ({ record }) => problems(record),
  examples: {
    fails: [
      {
        name: 'an illness in the text',
        from: REPORT,
        ...said('The mail had the diagnosis of a colleague in it.'),
        says: '12:18 the text says `diagnosis`',
      },
      {
        name: 'why somebody was away',
        from: CLOSED,
        set: { 'timeline[3].action': 'Handed out late: the owner was on sick leave.' },
        says: '69:5 the text says `on sick leave`',
      },
      {
        name: 'a faith',
        from: REPORT,
        ...said('The list showed who is Catholic.'),
        says: '12:24 the text says `catholic`',
      },

      {
        name: 'a word that is partly bold',
        from: REPORT,
        ...said('The mail had the diag**nosis** of a colleague in it.'),
        says: '9:1 the text says `diagnosis`',
      },
      {
        name: 'several, in the text and in a field',
        from: REPORT,
        set: { title: 'Mail about sick leave of a colleague' },
        ...said('The mail had the diagnosis of a colleague in it, who is Catholic.'),
        says: ['3:1 the text says `sick leave`', '12:57 the text says `catholic` and `diagnosis`'],
      },
    ],
    passes: [
      { name: 'without particulars', from: REPORT, ...said('The mail had private data of a colleague in it.') },
      {
        name: 'the kind of data, where it belongs',
        from: CLOSED,
        set: { 'personalData.categories': ['sick leave', 'religion'] },
      },
      {
        name: 'the diagnosis of a fault',
        from: REPORT,
        ...said('The diagnosis of the fault took an hour; they diagnosed a broken disk. The display had a burn-out.'),
      },
      {
        name: 'a word that only begins like one',
        from: REPORT,
        ...said('The diagnostics tool was slow and made us impatient.'),
      },
      {
        name: 'a policy may speak of it',
        from: 'policies/incident-management.md',
        body: 'Never write down a diagnosis.',
      },

      {
        name: 'kinds of data that were affected',
        from: CLOSED,
        set: { 'affected.data': ['sick leave', 'religion'] },
      },
    ],
  },
});

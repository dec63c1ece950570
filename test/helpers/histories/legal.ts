import { isMapping } from '../../../src/records/mapping.ts';
import { at, type Edit } from './edits.ts';
import {
  ACTION,
  CLOSED,
  EVENT,
  entriesOf,
  type Fields,
  fieldsOf,
  type Lying,
  OPEN,
  POLICY,
  pathOf,
  REPORTED,
  type Register,
  SETTINGS,
  TRIAGED,
  withRecord,
} from './register.ts';

const by = 'isms-manager';

function set(id: string, change: (fields: Fields, number: number) => Fields | null): Edit['act'] {
  return (register, number) =>
    withRecord(register, id, (fields) => {
      const changed = change(fields, number);
      return changed === null ? null : { fields: { ...fields, ...changed } };
    });
}

function append(id: string, list: string, entry: (number: number, fields: Fields) => Fields): Edit['act'] {
  return set(id, (fields, number) => ({ [list]: [...entriesOf(fields, list), entry(number, fields)] }));
}

const isClosed = ({ status }: Fields): boolean => status === 'closed';

function reassess(id: string, field: string, to: string, approvedBy?: string): Edit {
  return {
    name: `reassess ${field} of ${id} to ${to}`,
    about: [`${id} ${field}`, `${id} reassessments`],
    act: set(id, (fields, number) => {
      if (fields[field] === to || isClosed(fields)) return null;
      const entry = { at: at(number), by, field, from: fields[field], to, reason: `Seen anew, ${number}.` };
      const approved = approvedBy === undefined ? entry : { ...entry, approvedBy };
      return { [field]: to, reassessments: [...entriesOf(fields, 'reassessments'), approved] };
    }),
  };
}

function step(id: string, from: string, more: (number: number) => Fields): Edit {
  return {
    name: `take ${id} on from ${from}`,
    about: [`${id} status`],
    act: set(id, (fields, number) => (fields.status === from ? more(number) : null)),
  };
}

function made(folder: string, id: (number: number) => string, fields: Fields, body: string): Edit {
  return {
    name: `a new record in ${folder}`,
    about: [],
    act(register, number) {
      const own = id(number);
      const lying: Lying = {
        fields: { id: own, title: `Made on the way, ${number}`, ...fields },
        body: `${body} ${number}.`,
      };
      return pathOf(register, own) === null ? new Map(register).set(`${folder}/${own}.md`, lying) : null;
    },
  };
}

function moved(id: string): Edit {
  return {
    name: `move ${id} out of the folder of its year, or into it`,
    about: [],
    act(register) {
      const path = pathOf(register, id);
      const lying = register.get(path ?? '');
      if (path === null || lying === undefined) return null;
      const to = path.includes('/2026/') ? path.replace('/2026/', '/') : path.replace(/\/(?=[^/]+$)/, '/2026/');
      const next = new Map(register);
      next.delete(path);
      return next.set(to, lying);
    },
  };
}

const timeline = (id: string): Edit => ({
  name: `an entry at the end of the timeline of ${id}`,
  about: [`${id} timeline`],
  act: (register, number, was) =>
    isClosed(fieldsOf(register, id) ?? {})
      ? null
      : append(id, 'timeline', () => ({ at: at(number), by, phase: 'respond', action: `Step ${number}.` }))(
          register,
          number,
          was,
        ),
});

const custody = (id: string): Edit => ({
  name: `one more hand that has the evidence of ${id}`,
  about: [`${id} evidence`],
  act: set(id, (fields, number) => {
    const [first, ...others] = entriesOf(fields, 'evidence');
    if (first === undefined) return null;
    const entry = { at: at(number), from: 'it-admin', to: 'it-admin', action: 'copied', purpose: `copy ${number}` };
    return { evidence: [{ ...first, custody: [...entriesOf(first, 'custody'), entry] }, ...others] };
  }),
});

function amendment(number: number, fields: readonly string[]): Fields {
  return { at: at(number), by, reason: `Put right, ${number}.`, fields };
}

/** All that may be done to what was handed in. */
export const LEGAL: readonly Edit[] = [
  ...[OPEN, TRIAGED].map(timeline),
  {
    name: 'an entry that puts an earlier one right',
    about: [`${OPEN} timeline`],
    act: append(OPEN, 'timeline', (number) => ({
      ...{ at: at(number), by, phase: 'respond', corrects: 1, action: `It was the owner who called, ${number}.` },
    })),
  },
  ...[OPEN, CLOSED].map(custody),
  step(REPORTED, 'reported', (number) => ({
    ...{ kind: 'event', status: 'triaged', category: 'phishing', source: 'staff' },
    ...{ detectedAt: '2026-11-20T08:20+01:00', affected: { services: ['mail'] } },
    triage: { at: at(number), by, decision: 'event', rationale: 'A mail, not opened.', containment: 'not-needed' },
  })),
  step(TRIAGED, 'triaged', () => ({ status: 'investigating', owner: by })),
  step(OPEN, 'investigating', (number) => ({ status: 'contained', containedAt: at(number) })),
  {
    name: 'open a closed event again',
    about: [`${EVENT} status`],
    act: set(EVENT, (fields, number) =>
      isClosed(fields)
        ? { status: 'triaged', closure: undefined, reopened: [{ at: at(number), by, reason: 'A second sign-in.' }] }
        : null,
    ),
  },
  {
    name: 'open a closed incident again',
    about: [`${CLOSED} status`],
    act: set(CLOSED, (fields, number) =>
      isClosed(fields)
        ? { status: 'investigating', closure: undefined, reopened: [{ at: at(number), by, reason: 'It was found.' }] }
        : null,
    ),
  },
  {
    name: 'amend the cost of a closed incident',
    about: [`${CLOSED} amendments`],
    act: set(CLOSED, (fields, number) => ({
      cost: { amount: 1000 + number, currency: 'EUR', hours: 9 },
      amendments: [...entriesOf(fields, 'amendments'), amendment(number, ['cost'])],
    })),
  },
  {
    name: 'amend the root cause of a closed incident',
    about: [`${CLOSED} amendments`],
    act: (register, number) =>
      withRecord(register, CLOSED, (fields, body) => ({
        fields: { ...fields, amendments: [...entriesOf(fields, 'amendments'), amendment(number, ['## Root cause'])] },
        body: body.replace('## Root cause\n\n', `## Root cause\n\nSeen anew, ${number}. `),
      })),
  },
  {
    name: 'tie a closed incident to another record',
    about: [`${CLOSED} links`],
    act: set(CLOSED, ({ links }, number) => {
      const ties = isMapping(links) ? links : {};
      const related = Array.isArray(ties.related) ? ties.related : [];
      const next = number % 2 === 0 ? EVENT : TRIAGED;
      return related.includes(next) ? null : { links: { ...ties, related: [...related, next] } };
    }),
  },
  reassess(OPEN, 'severity', 'critical'),
  reassess(OPEN, 'severity', 'low', 'managing-director'),
  reassess(OPEN, 'category', 'data-loss'),
  reassess(OPEN, 'awareAt', '2026-03-02T11:20+01:00', 'managing-director'),
  reassess(TRIAGED, 'severity', 'high'),
  reassess(TRIAGED, 'detectedAt', '2026-11-19T15:00+01:00'),
  ...[OPEN, CLOSED].map((id) => ({
    name: `a later notification of ${id}`,
    about: [`${id} notifications`],
    act: append(id, 'notifications', (number) => ({
      ...{ obligation: 'northwind-dpa', stage: 'notification', decision: 'required', decidedBy: 'privacy-lead' },
      ...{ rationale: 'More became known.', sentAt: at(number), summary: `Told more, ${number}.`, content: ['nature'] },
    })),
  })),
  {
    name: 'put a due day off',
    about: [`${ACTION} dueMoves`],
    act: set(ACTION, (fields, number) => {
      const to = `2026-12-${String(1 + (number % 28)).padStart(2, '0')}`;
      const entry = { from: fields.dueOn, to, at: at(number), by, reason: `Late, ${number}.` };
      return { dueOn: to, dueMoves: [...entriesOf(fields, 'dueMoves'), entry] };
    }),
  },
  {
    name: 'a further piece of evidence',
    about: [`${OPEN} evidence`],
    act: append(OPEN, 'evidence', (number) => ({
      ...{ id: `log-${number}`, description: `Log ${number}`, collectedAt: at(number), collectedBy: 'it-admin' },
      ...{ method: 'export', location: `vault:log-${number}.txt`, sha256: String(number).padStart(64, '0') },
      custody: [{ at: at(number), from: null, to: 'it-admin', action: 'collected', purpose: 'cause' }],
    })),
  },
  {
    name: 'dispose of evidence',
    about: [`${CLOSED} evidence`],
    act: set(CLOSED, (fields, number) => {
      const [first, ...others] = entriesOf(fields, 'evidence');
      if (first === undefined || first.disposal !== undefined) return null;
      return {
        evidence: [{ ...first, disposal: { at: at(number), by, method: 'wiped', reason: 'Over.' } }, ...others],
      };
    }),
  },
  {
    name: 'tell more of what happened in an open incident',
    about: [`${OPEN} text`],
    act: (register, number) =>
      withRecord(register, OPEN, (_, body) => ({ body: `${body}\n\nThe driver called, ${number}.` })),
  },
  {
    name: 'a stricter threshold and a heavier rule',
    about: ['settings'],
    act: set(SETTINGS, () => ({
      thresholds: { triageHours: 12 },
      severities: { 'register/quiet-period': 'error' },
    })),
  },
  {
    name: 'one more channel',
    about: ['settings'],
    act: set(SETTINGS, (fields, number) => ({
      channels: [
        ...entriesOf(fields, 'channels'),
        { id: `desk-${number}`, label: 'Desk', address: 'https://desk.fenwick.example/', hours: 'always' },
      ],
    })),
  },
  {
    name: 'a new version of a policy, approved anew',
    about: [`${POLICY} version`],
    act: (register, number) =>
      withRecord(register, POLICY, (fields, body) => {
        const version = `1.${number + 2}`;
        const on = new Date(Date.UTC(2026, 5, 1 + number)).toISOString().slice(0, 10);
        const changes = [...entriesOf(fields, 'changes'), { version, on, what: `Clearer, ${number}.` }];
        return {
          fields: { ...fields, version, approvedOn: on, effectiveOn: on, changes },
          body: `${body} Also at night, ${number}.`,
        };
      }),
  },
  {
    name: 'somebody leaves',
    about: ['ops-lead status'],
    act: set('ops-lead', () => ({ status: 'left', leftOn: '2026-11-20' })),
  },
  made(
    'incidents',
    (number) => `INC-2026-${1000 + number}`,
    { reportedAt: '2026-11-20T09:00+01:00', reporter: { who: 'ops-lead', channel: 'email' } },
    '## What happened\n\nA door stood open,',
  ),
  made(
    'actions',
    (number) => `ACT-2026-${1000 + number}`,
    { kind: 'correct', owner: by, source: [CLOSED], createdOn: '2026-11-20', dueOn: '2026-12-20', status: 'open' },
    'Close the door',
  ),
  made('people', (number) => `trainee-${number}`, { name: 'Trainee', role: 'Trainee', status: 'active' }, 'Learns'),
  ...[OPEN, CLOSED, TRIAGED].map(moved),
  {
    name: 'other ends of lines',
    about: [],
    act(register, number) {
      const paths = [...register.keys()];
      const path = paths[number % paths.length] ?? '';
      const lying = register.get(path);
      return lying === undefined || !('fields' in lying)
        ? null
        : new Map(register).set(path, { ...lying, crlf: lying.crlf !== true });
    },
  },
];

/** Edits that change nothing of what a record says: they may hide another one. */
export const DISGUISES: readonly Edit[] = [OPEN, CLOSED, TRIAGED].map(moved);

/** A new record, so that a change has to do with records. */
export const NEW_RECORD: Edit = made('people', (number) => `guest-${number}`, { name: 'Guest' }, 'Visits');

/** Does what can be done, one after the other, and says what was done. */
export function apply(
  register: Register,
  edits: readonly { readonly edit: Edit; readonly number: number }[],
  was: Register = register,
): { readonly register: Register; readonly done: readonly string[] } {
  let now = register;
  const done: string[] = [];
  for (const { edit, number } of edits) {
    const next = edit.act(now, number, was);
    if (next === null) continue;
    now = next;
    done.push(edit.name);
  }
  return { register: now, done };
}

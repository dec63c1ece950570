import { isMapping } from '../../../src/records/mapping.ts';
import { recordText } from '../../../src/records/writing/record-text.ts';
import { BASE, type BaseRecord } from '../../../src/rules/example-records.ts';

/** The fields of a record, or of one entry in a list of it. */
export type Fields = Readonly<Record<string, unknown>>;

/** What lies under a path: a record, any other text, a link, or another repository. */
export type Lying =
  | { readonly fields: Fields; readonly body: string; readonly crlf?: boolean }
  | { readonly text: string }
  | { readonly link: string }
  | { readonly repository: true };

/** A content root by its paths. */
export type Register = ReadonlyMap<string, Lying>;

export const CLOSED = 'INC-2026-0007';
export const EVENT = 'INC-2026-0009';
export const TRIAGED = 'INC-2026-0012';
export const REPORTED = 'INC-2026-0021';
/** An incident whose handling goes on, with all that is entered on the way. */
export const OPEN = 'INC-2026-0030';
export const ACTION = 'ACT-2026-0004';
export const POLICY = 'incident-management';
export const SETTINGS = 'organisation';

const BODIES: ReadonlyMap<string, BaseRecord> = new Map(Object.entries(BASE));

function bodyOf({ intro = '', sections = {} }: BaseRecord): string {
  return [intro, ...Object.entries(sections).map(([heading, text]) => `## ${heading}\n\n${text}`)]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The entries of a list field. */
export function entriesOf(fields: Fields, name: string): readonly Fields[] {
  const value = fields[name];
  return Array.isArray(value) ? value.filter(isMapping) : [];
}

function openIncident(): Lying {
  const {
    closure: _,
    review: __,
    recovery: ___,
    containedAt: ____,
    ...data
  } = BASE[`incidents/2026/${CLOSED}.md`].data;
  const fields = {
    ...data,
    id: OPEN,
    title: 'Tablet left in a taxi',
    status: 'investigating',
    reopened: [{ at: '2026-04-01T10:00+02:00', by: 'isms-manager', reason: 'The tablet was seen.' }],
    reassessments: [
      {
        at: '2026-03-02T10:00+01:00',
        by: 'isms-manager',
        field: 'severity',
        from: 'medium',
        to: 'high',
        reason: 'Client data was on it.',
      },
    ],
  };
  return { fields, body: '## What happened\n\nA tablet was left in a taxi on the way to a client.' };
}

const MOVED = { from: '2026-05-31', to: '2026-11-30', at: '2026-05-20T10:00+02:00', by: 'it-admin' };

/** The register that all histories begin with: no sample, with records in several states of their life. */
export function firstRegister(): Register {
  const { sample: _, clock: __, ...settings } = BASE['organisation.md'].data;
  const register = new Map<string, Lying>(
    [...BODIES].map(([path, base]) => [path, { fields: base.data, body: bodyOf(base) }]),
  );
  const closed = BASE[`incidents/2026/${CLOSED}.md`];
  const amendments = [
    { at: '2026-04-02T10:00+02:00', by: 'isms-manager', reason: 'The invoice came.', fields: ['cost'] },
  ];
  register.set(`incidents/2026/${CLOSED}.md`, { fields: { ...closed.data, amendments }, body: bodyOf(closed) });
  register.set('organisation.md', { fields: settings, body: bodyOf(BASE['organisation.md']) });
  register.set(`incidents/2026/${OPEN}.md`, openIncident());
  register.set(`actions/${ACTION}.md`, {
    fields: {
      id: ACTION,
      title: 'Enrol all tablets',
      kind: 'prevent',
      owner: 'it-admin',
      source: [OPEN],
      createdOn: '2026-03-10',
      dueOn: '2026-11-30',
      dueMoves: [{ ...MOVED, reason: 'The tool came late.' }],
      status: 'open',
    },
    body: 'Each tablet, one by one.',
  });
  return register;
}

/** Where the record or the settings of that id lie; null where no file has it. */
export function pathOf(register: Register, id: string): string | null {
  return [...register.keys()].find((path) => path === `${id}.md` || path.endsWith(`/${id}.md`)) ?? null;
}

/** The fields of a record; null where there is none that is one. */
export function fieldsOf(register: Register, id: string): Fields | null {
  const lying = register.get(pathOf(register, id) ?? '');
  return lying !== undefined && 'fields' in lying ? lying.fields : null;
}

/** The register with a record changed; null where there is no such record, or nothing to change. */
export function withRecord(
  register: Register,
  id: string,
  change: (fields: Fields, body: string) => { readonly fields?: Fields; readonly body?: string } | null,
): Register | null {
  const path = pathOf(register, id);
  const lying = register.get(path ?? '');
  if (path === null || lying === undefined || !('fields' in lying)) return null;
  const changed = change(lying.fields, lying.body);
  return changed === null ? null : new Map(register).set(path, { ...lying, ...changed });
}

/** What a file holds. */
export function textOf(lying: Lying): string {
  if ('fields' in lying) {
    // What was taken out is undefined: in JSON it is not there.
    const fields: unknown = JSON.parse(JSON.stringify(lying.fields));
    const text = recordText(isMapping(fields) ? fields : {}, lying.body);
    return lying.crlf === true ? text.replaceAll('\n', '\r\n') : text;
  }
  return 'text' in lying ? lying.text : 'link' in lying ? lying.link : '';
}

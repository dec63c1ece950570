import type { Attachment, Fact, Passage, ReadSettings } from '../format.ts';
import { NotThis } from '../format.ts';
import { type Person, personNamed } from '../people.ts';
import { bareName, holdsPeople } from '../table/columns.ts';
import { csvTable } from '../table/csv-table.ts';
import type { Headed } from '../table/header.ts';
import { missingColumns } from '../table/header.ts';
import type { ColumnMap } from '../table/map.ts';
import { type NamedRow, namedRow } from '../table/reports.ts';
import { isEmpty } from '../table/table.ts';
import { dateColumns } from '../table/times.ts';
import { orderOfColumn, readWhen } from '../when.ts';
import { type JiraColumn, jiraColumn, ownName } from './columns.ts';
import { isSubtaskType, type Ticket } from './ticket.ts';

type Kinds = ReadonlyMap<JiraColumn, readonly string[]>;

/** The columns of each kind; what the user's map names goes first. */
function kindsOf(columns: readonly string[], map: ColumnMap | null): Kinds {
  const kinds = new Map<JiraColumn, readonly string[]>();
  const names = [...new Set(columns)];
  for (const name of names) {
    const kind = jiraColumn(name);
    if (kind !== undefined) kinds.set(kind, [...(kinds.get(kind) ?? []), name]);
  }
  // A table that was made for Jira has no key of Jira yet.
  const external = kinds.get('external');
  if (!kinds.has('key') && external !== undefined) kinds.set('key', external);
  else kinds.delete('external');
  const own: readonly (readonly [string, JiraColumn])[] = [
    ['title', 'summary'],
    ['body', 'description'],
    ['reportedAt', 'created'],
    ['imported.closedOn', 'resolved'],
    ['severity', 'severity'],
    ['reporter.who', 'reporter'],
    ['references.key', 'key'],
  ];
  for (const [field, kind] of own) {
    const said = map?.[field];
    if (said !== undefined) kinds.set(kind, said);
  }
  return kinds;
}

/** People by the id of their account: a table says both, in columns beside each other. */
type Accounts = ReadonlyMap<string, Person>;

function accountsOf(rows: readonly NamedRow[], columns: readonly string[]): Accounts {
  const accounts = new Map<string, Person>();
  const pairs = columns.flatMap((column) => {
    const id = columns.find((other) => bareName(other) === bareName(`${column} id`));
    return id !== undefined && holdsPeople(column) ? [[column, id] as const] : [];
  });
  for (const row of rows)
    for (const [column, id] of pairs) {
      const names = row.cells(column);
      for (const [at, { text }] of row.cells(id).entries()) {
        const who = personNamed(names[at]?.text, text, `[~accountid:${text.trim()}]`);
        if (who === undefined) continue;
        for (const name of [text, names[at]?.text ?? text]) accounts.set(name.trim(), who);
      }
    }
  return accounts;
}

/** A cell of a comment, `when;who;text`; one that is none is text alone. */
function commentOf(text: string, when: (written: string) => Passage['at'], accounts: Accounts): Passage {
  const [, at, who, said] = /^([^;\n]{6,40});([^;\n]{0,255});([\s\S]*)$/.exec(text) ?? [];
  const read = at === undefined ? undefined : when(at);
  if (said === undefined || who === undefined || read === undefined || 'fault' in read)
    return { text, what: 'Comment' };
  return { text: said, at: read, by: accounts.get(who.trim()) ?? personNamed(who) };
}

/** A cell of an attachment, `when;who;name;address`: only its name is kept. */
function attachmentOf(text: string): Attachment {
  const parts = text.split(';');
  return { name: (parts.length >= 4 ? parts.slice(2, -1).join(';') : text).trim() };
}

/** A cell of work, `what;when;who;seconds`, with its author apart. */
function workOf(text: string, accounts: Accounts): { readonly fact: Fact; readonly who: Person | undefined } {
  const [, said = text, at = '', who, seconds = ''] = /^([\s\S]*);([^;]*);([^;]*);(\d+)$/.exec(text) ?? [];
  const value = [at, `${seconds} seconds`, said].filter((part) => part.trim() !== '').join(', ');
  return who === undefined
    ? { fact: { what: 'work', value: text }, who: undefined }
    : { fact: { what: 'work', value }, who: accounts.get(who.trim()) ?? personNamed(who) };
}

/**
 * Reads the tickets of a table that Jira exported: Cloud or Data Center, commas or semicolons, names in three languages,
 * columns that repeat their name.
 * @throws {NotThis} when it is none
 */
export async function ticketsOfTable(
  bytes: Uint8Array,
  { zone, dates, map }: ReadSettings,
): Promise<readonly Ticket[]> {
  const table = await csvTable(bytes);
  const at = table.rows.findIndex((row) => !isEmpty(row));
  const columns = (table.rows[at]?.cells ?? []).map(({ text }) => text.replaceAll(/\s+/g, ' ').trim());
  const missing = map === null ? [] : missingColumns(map, columns);
  if (missing.length > 0)
    throw new NotThis(
      `there is no column ${missing.map((name) => `\`${name}\``).join(', ')}`,
      'write the names in the map as they stand in the first row',
    );
  const kinds = kindsOf(columns, map);
  const lacking = (['key', 'summary', 'created'] as const).filter((kind) => !kinds.has(kind));
  if (lacking.length > 0)
    throw new NotThis(
      `no column says the ${lacking.join(', the ')} of a ticket`,
      'export all fields, or name the columns in a map: `references.key`, `title`, `reportedAt`',
    );
  const headed: Headed = { table, columns, above: 0, rows: table.rows.slice(at + 1) };
  const rows = headed.rows.filter((row) => !isEmpty(row)).map((row) => namedRow(headed, row));
  const times: ColumnMap = {
    reportedAt: kinds.get('created') ?? [],
    'imported.closedOn': kinds.get('resolved') ?? [],
    detectedAt: map?.detectedAt ?? [],
  };
  const whenOf = dateColumns(rows, times, { zone, dates, map });
  const texts = (row: NamedRow, kind: JiraColumn): readonly string[] =>
    (kinds.get(kind) ?? []).flatMap((column) => row.cells(column).map(({ text }) => text));
  const comments = rows.flatMap((row) => texts(row, 'comment')).map((text) => text.slice(0, text.indexOf(';')));
  const order = dates ?? orderOfColumn(comments) ?? orderOfColumn(rows.flatMap((row) => texts(row, 'created')));
  const accounts = accountsOf(rows, columns);
  const taken = new Set([...kinds.values(), ...Object.values(map ?? {})].flat().map(bareName));
  return rows.map((row): Ticket => {
    const first = (kind: JiraColumn): string => (texts(row, kind)[0] ?? '').trim();
    const key = first('key');
    const rest = [...new Set(columns)].filter((column) => column !== '' && !taken.has(bareName(column)));
    const cells = rest.flatMap((column) =>
      row.cells(column).map(({ text }) => ({ what: ownName(column), value: text.trim() })),
    );
    const work = texts(row, 'work').map((text) => workOf(text, accounts));
    const known = (text: string): Person | undefined => accounts.get(text.trim()) ?? personNamed(text);
    const reporterIds = (kinds.get('reporter') ?? []).flatMap((column) =>
      row.cells(`${column} id`).map(({ text }) => text),
    );
    const severity = first('severity');
    const security = first('security');
    return {
      source: key === '' ? row.source : key,
      key,
      id: first('id'),
      url: undefined,
      isSubtask: isSubtaskType(first('type')),
      parent: first('parent'),
      summary: first('summary'),
      description: texts(row, 'description').join('\n\n'),
      created: whenOf('reportedAt', row) ?? null,
      resolved: whenOf('imported.closedOn', row),
      detected: whenOf('detectedAt', row),
      severity:
        severity === '' ? undefined : { what: ownName(kinds.get('severity')?.[0] ?? 'severity'), value: severity },
      security: security === '' ? undefined : { what: kinds.get('security')?.[0] ?? 'Security Level', value: security },
      reporter: [...reporterIds, ...texts(row, 'reporter')].flatMap((text) => known(text) ?? []).slice(0, 1),
      people: [
        ...cells
          .filter(({ what }) => holdsPeople(what) && !/\bid$/i.test(what))
          .flatMap(({ what, value }) => {
            const who = known(value);
            return who === undefined ? [] : [{ what, who }];
          }),
        ...cells
          .filter(
            ({ what }) =>
              holdsPeople(what) &&
              /\bid$/i.test(what) &&
              !rest.includes(what.replace(/\s*id$/i, '')) &&
              !taken.has(bareName(what.replace(/\s*id$/i, ''))),
          )
          .flatMap(({ what, value }) => ({ what, who: { names: [value] } })),
        ...work.flatMap(({ who }) => (who === undefined ? [] : [{ what: 'work', who }])),
      ],
      comments: texts(row, 'comment').map((text) =>
        commentOf(text, (written) => readWhen(written, zone, order), accounts),
      ),
      attachments: texts(row, 'attachment').map(attachmentOf),
      status: cells.find(({ what }) => /^(?:status|état|statut)$/i.test(what))?.value ?? '',
      facts: [
        ...(first('type') === '' ? [] : [{ what: 'type', value: first('type') }]),
        ...(first('parent') === '' ? [] : [{ what: 'parent', value: first('parent') }]),
        ...texts(row, 'environment').map((value) => ({ what: 'environment', value })),
        ...work.map(({ fact }) => fact),
        ...cells.filter(({ what }) => !holdsPeople(what)),
      ],
    };
  });
}

import { isMapping } from '../../records/mapping.ts';
import { type Attachment, type Fact, NotThis, type Passage, type ReadSettings } from '../format.ts';
import { type Person, personNamed } from '../people.ts';
import { bareName, fieldNamed, holdsPeople } from '../table/columns.ts';
import { readWhen, type When } from '../when.ts';
import { richText } from './document.ts';
import { isSubtaskType, type Ticket } from './ticket.ts';

type Fields = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const group = (value: unknown): Fields => (isMapping(value) ? value : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A person as Cloud or Data Center says it. */
function personOf(value: unknown): Person | undefined {
  const { displayName, accountId, emailAddress, name, key } = group(value);
  const id = text(accountId) || text(name) || text(key);
  const mention = text(accountId) === '' ? `[~${id}]` : `[~accountid:${id}]`;
  return id === '' && text(displayName) === ''
    ? undefined
    : personNamed(
        text(displayName),
        text(accountId),
        text(emailAddress),
        text(name),
        text(key),
        id === '' ? '' : mention,
      );
}

const isPerson = (value: unknown): boolean =>
  'displayName' in group(value) || 'accountId' in group(value) || 'emailAddress' in group(value);

/** What a field shows: the name of an option, the words of a document, several of those. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value))
    return value
      .map(shown)
      .filter((part) => part !== '')
      .join(', ');
  const said = group(value);
  if (said.type === 'doc') return richText(value);
  const name = text(said.value) || text(said.name) || text(said.key) || text(said.title);
  return name === '' ? JSON.stringify(value) : [name, shown(said.child)].filter((part) => part !== '').join(', ');
}

const TAKEN = [
  'summary',
  'description',
  'created',
  'resolutiondate',
  'reporter',
  'comment',
  'attachment',
  'security',
  'issuetype',
  'parent',
  'subtasks',
];

function commentsOf(value: unknown, when: (written: unknown) => When | undefined): readonly Passage[] {
  return list(group(value).comments).map((comment) => {
    const { body, author, created } = group(comment);
    return { text: richText(body), at: when(created), by: personOf(author) };
  });
}

function attachmentsOf(value: unknown): readonly Attachment[] {
  return list(value).map((file) => {
    const { filename, size } = group(file);
    return { name: text(filename), size: typeof size === 'number' ? size : undefined };
  });
}

/** The address of a ticket from that of its interface; undefined where there is none. */
function addressOf(self: string, key: string): string | undefined {
  const [, host] = /^(https:\/\/.+?)\/rest\/api\//.exec(self) ?? [];
  return host === undefined || !/^[A-Z][A-Z0-9_]*-\d+$/.test(key) ? undefined : `${host}/browse/${key}`;
}

function ticketOf(issue: Fields, names: Fields, { zone, map }: ReadSettings, at: number): Ticket {
  const fields = group(issue.fields);
  const nameOf = (field: string): string => text(group(issue.names)[field]) || text(names[field]) || field;
  const when = (written: unknown): When | undefined =>
    text(written) === '' ? undefined : readWhen(text(written), zone, 'ymd');
  const mapped = (path: string): unknown => {
    const wanted = (map?.[path] ?? []).map(bareName);
    const field = Object.keys(fields).find(
      (name) => wanted.includes(bareName(nameOf(name))) || wanted.includes(bareName(name)),
    );
    return field === undefined ? undefined : fields[field];
  };
  const isMapped = (name: string): boolean =>
    Object.values(map ?? {})
      .flat()
      .map(bareName)
      .some((wanted) => wanted === bareName(nameOf(name)) || wanted === bareName(name));
  const severityField = Object.keys(fields).find(
    (name) => fieldNamed(nameOf(name)) === 'severity' && shown(fields[name]) !== '',
  );
  const severity = shown(mapped('severity')) || (severityField === undefined ? '' : shown(fields[severityField]));
  const rest = Object.entries(fields).filter(
    ([name, value]) =>
      !TAKEN.includes(name) &&
      name !== severityField &&
      !isMapped(name) &&
      shown(value) !== '' &&
      shown(value) !== '[]',
  );
  const people = rest.flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one) => {
      const who = isPerson(one)
        ? personOf(one)
        : holdsPeople(nameOf(name)) && typeof one === 'string'
          ? personNamed(one)
          : undefined;
      return who === undefined ? [] : [{ what: nameOf(name), who }];
    }),
  );
  const isOfPeople = (name: string, value: unknown): boolean =>
    list(Array.isArray(value) ? value : [value]).some(isPerson) ||
    (holdsPeople(nameOf(name)) && typeof value === 'string');
  const key = text(issue.key);
  const type = group(fields.issuetype);
  const work = list(group(fields.worklog).worklogs);
  const facts: readonly Fact[] = [
    ...(text(type.name) === '' ? [] : [{ what: 'type', value: text(type.name) }]),
    ...(text(group(fields.parent).key) === '' ? [] : [{ what: 'parent', value: text(group(fields.parent).key) }]),
    ...rest
      .filter(([name, value]) => !isOfPeople(name, value) && name !== 'worklog')
      .map(([name, value]) => ({ what: nameOf(name), value: shown(value) })),
    ...work.map((one) => ({
      what: 'work',
      value: [text(group(one).started), text(group(one).timeSpent), richText(group(one).comment)]
        .filter((part) => part !== '')
        .join(', '),
    })),
  ];
  const reporter = personOf(fields.reporter) ?? personOf(fields.creator);
  const security = shown(fields.security);
  const detected = text(mapped('detectedAt'));
  return {
    source: key === '' ? `issue ${at + 1}` : key,
    key,
    id: text(issue.id),
    url: addressOf(text(issue.self), key),
    isSubtask: type.subtask === true || isSubtaskType(text(type.name)),
    parent: text(group(fields.parent).key),
    summary: text(fields.summary),
    description: richText(fields.description),
    created: when(fields.created) ?? null,
    resolved: when(fields.resolutiondate),
    detected: detected === '' ? undefined : readWhen(detected, zone, 'ymd'),
    severity:
      severity === ''
        ? undefined
        : { what: severityField === undefined ? 'severity' : nameOf(severityField), value: severity },
    security: security === '' ? undefined : { what: 'security level', value: security },
    reporter: reporter === undefined ? [] : [reporter],
    people: [
      ...people,
      ...work.flatMap((one) => {
        const who = personOf(group(one).author);
        return who === undefined ? [] : [{ what: 'work', who }];
      }),
    ],
    comments: commentsOf(fields.comment, when),
    attachments: attachmentsOf(fields.attachment),
    status: shown(fields.status),
    facts,
  };
}

/**
 * Reads the tickets that Jira answers with: a page of a search, a list of tickets, or one.
 * @throws {NotThis} when it is no JSON, or holds none
 */
export function ticketsOfJson(written: string, settings: ReadSettings): readonly Ticket[] {
  let said: unknown;
  try {
    said = JSON.parse(written);
  } catch (error) {
    throw new NotThis(`it is no JSON: ${error instanceof Error ? error.message : ''}`, 'export it again');
  }
  const top = group(said);
  const issues = (Array.isArray(said) ? said : Array.isArray(top.issues) ? top.issues : [said]).filter((one) =>
    isMapping(group(one).fields),
  );
  if (issues.length === 0)
    throw new NotThis('it holds no tickets of Jira', 'name an answer of its search, with `issues` in it');
  return issues.map((issue, at) => ticketOf(group(issue), group(top.names), settings, at));
}

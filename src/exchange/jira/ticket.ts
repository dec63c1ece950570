import type { Attachment, Fact, ForeignReport, Passage } from '../format.ts';
import { inOrderOfTime } from '../order-of-time.ts';
import { type Person, personNamed } from '../people.ts';
import type { When } from '../when.ts';

/** A ticket of Jira, whichever way it was exported. */
export interface Ticket {
  readonly source: string;
  readonly key: string;
  /** The number by which sub-tasks of a table name their parent. */
  readonly id: string;
  readonly url: string | undefined;
  readonly isSubtask: boolean;
  /** Key or number of the ticket that it belongs to; empty where it belongs to none. */
  readonly parent: string;
  readonly summary: string;
  readonly description: string;
  readonly created: When | null;
  readonly resolved: When | undefined;
  readonly detected: When | undefined;
  readonly severity: Fact | undefined;
  readonly security: Fact | undefined;
  readonly reporter: readonly Person[];
  readonly people: readonly { readonly what: string; readonly who: Person }[];
  readonly comments: readonly Passage[];
  readonly attachments: readonly Attachment[];
  readonly status: string;
  readonly facts: readonly Fact[];
}

const MENTION = /\[~(?:accountid:)?([^\]\n]{1,128})\]/g;
/** Ids of accounts of Atlassian, wherever they stand. */
const ACCOUNT = /\b(?:\d{6}:[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{24})\b/gi;

/** People whom a text names by their account. */
export function* mentionsIn(text: string): Generator<Person> {
  for (const [whole, account = ''] of text.matchAll(MENTION)) {
    const who = personNamed(account, whole);
    if (who !== undefined) yield who;
  }
  for (const [account] of text.matchAll(ACCOUNT)) yield { names: [account] };
}

/** A sub-task as passages of the ticket that it belongs to. */
function subtaskPassages({
  key,
  status,
  summary,
  description,
  created,
  reporter,
  comments,
}: Ticket): readonly Passage[] {
  const what = `Sub-task ${key}${status === '' ? '' : ` (${status})`}`;
  const text = [summary, description].filter((part) => part !== '').join('\n\n');
  const own: Passage = { what, text, at: created ?? undefined, by: reporter[0] };
  return [own, ...comments.map((comment) => ({ ...comment, what: `Sub-task ${key}` }))];
}

function reportOf(ticket: Ticket, parts: readonly Ticket[], isAlone: boolean): ForeignReport {
  const { source, key, url, summary, description, created, resolved, severity, security, reporter } = ticket;
  const all = [ticket, ...parts];
  const passages = [{ text: description }, ...inOrderOfTime([...ticket.comments, ...parts.flatMap(subtaskPassages)])];
  const facts = [
    ...ticket.facts,
    ...parts.flatMap((part) => part.facts.map(({ what, value }) => ({ what: `${part.key} ${what}`, value }))),
  ];
  const narrow = security ?? parts.find((part) => part.security !== undefined)?.security;
  return {
    source,
    key,
    url,
    title: summary,
    reportedAt: created,
    detectedAt: ticket.detected,
    closedAt: resolved,
    severity,
    narrow,
    reporter,
    passages,
    attachments: all.flatMap(({ attachments }) => attachments),
    people: all.flatMap(({ people }) => people),
    mentioned: [...passages.map(({ text }) => text), ...facts.map(({ value }) => value)].flatMap((text) => [
      ...mentionsIn(text),
    ]),
    facts: [
      ...(ticket.comments.length === 0 ? [] : [{ what: 'comments', value: String(ticket.comments.length) }]),
      ...facts,
    ],
    assumed: isAlone
      ? [{ what: `is a sub-task of ${ticket.parent}, which is not here`, value: key, taken: 'a report of its own' }]
      : [],
  };
}

/** Reports of tickets: a sub-task is told in the text of its parent, and is one of its own where that is not at hand. */
export function reportsOfTickets(tickets: readonly Ticket[]): {
  readonly reports: readonly ForeignReport[];
  readonly folded: number;
} {
  const byName = new Map(tickets.flatMap((ticket) => [[ticket.key, ticket] as const, [ticket.id, ticket] as const]));
  byName.delete('');
  const parentOf = (ticket: Ticket): Ticket | undefined => (ticket.isSubtask ? byName.get(ticket.parent) : undefined);
  const parts = Map.groupBy(
    tickets.filter((ticket) => parentOf(ticket) !== undefined),
    (ticket) => parentOf(ticket)?.key ?? '',
  );
  const tops = tickets.filter((ticket) => parentOf(ticket) === undefined);
  return {
    reports: tops.map((ticket) => reportOf(ticket, parts.get(ticket.key) ?? [], ticket.isSubtask)),
    folded: tickets.length - tops.length,
  };
}

/** Whether a type of ticket is a part of another one. */
export const isSubtaskType = (type: string): boolean =>
  /^(?:sub-?task|(?:unter|teil)aufgabe|sous-tâche)/i.test(type.trim());

import { fieldsOf } from '../../records/describe.ts';
import { bodyOf } from '../../records/reading/document.ts';
import { epoch } from '../../records/time.ts';
import { type AnyEntry, type EntryOf, recordTypes } from '../../records/types/index.ts';
import { capitalised, wordText } from '../../records/words.ts';
import { instantIn, instantsShowing } from '../../records/zoned.ts';
import type { Handed } from '../format.ts';
import { entryText } from '../out/cell.ts';
import type { OutRecord, OutRegister } from '../out/register.ts';
import { cellsOf } from '../out/row.ts';
import { asWords, wikiText } from './wiki.ts';

/** The date format that the import of Jira has to be told, as Java writes it. */
export const DATE_FORMAT = "yyyy-MM-dd'T'HH:mm:ssZ";
/** More is no summary to Jira. */
const MOST_IN_SUMMARY = 255;
/** More is no text of an issue to Jira. */
const MOST_IN_TEXT = 32_767;
const CUT = '\n\n… cut here: the whole text stands in the file of the record';

const TIMELINE = fieldsOf(recordTypes.incidents.schema.shape.timeline);

/** A record as an issue of Jira. */
export interface Issue {
  readonly cells: Readonly<Record<(typeof COLUMNS)[number], string>>;
  readonly labels: readonly string[];
  readonly comments: readonly string[];
}

/** The columns that every issue has, by the names that Jira knows; `Severity` is for a field that somebody has added. */
export const COLUMNS = [
  'Summary',
  'Issue Type',
  'Status',
  'External issue ID',
  'Severity',
  'Created',
  'Due date',
  'Resolved',
  'Description',
] as const;

/** Fields that a column, a label or a comment tells, or that tell nothing there. */
const TOLD = new Set([
  'id',
  'title',
  'kind',
  'status',
  'severity',
  'timeline',
  'text',
  'reportedAt',
  'raisedAt',
  'createdOn',
  'dueOn',
]);

/** How times are written: in the zone of the organisation, a day as its noon, so that no zone makes another day of it. */
export interface Stamps {
  readonly instant: (text: string | undefined) => string;
  readonly day: (text: string | undefined) => string;
}

/** @param timezone of the organisation; where times without an offset belong */
export function stampsIn(timezone: string): Stamps {
  const instant = (text: string | undefined): string => {
    const at = epoch(text) ?? epoch(instantsShowing(text?.slice(0, 16) ?? '', timezone)[0]);
    if (at === null) return '';
    const seconds = `${new Date(at).getUTCSeconds()}`.padStart(2, '0');
    return instantIn(at, timezone).replace(/([+-]\d\d):(\d\d)$/, `:${seconds}$1$2`);
  };
  return { instant, day: (text) => (text === undefined ? '' : instant(`${text}T12:00`)) };
}

interface Own {
  readonly type: string;
  readonly status: string | undefined;
  readonly severity?: string | undefined;
  readonly created: string;
  readonly due?: string;
  readonly resolved: string;
  readonly labels: readonly (string | undefined)[];
  readonly timeline?: EntryOf<'incidents'>['data']['timeline'];
}

function ownOf(entry: AnyEntry, { instant, day }: Stamps): Own | null {
  if (entry.type === 'incidents') {
    const { kind, status, severity, reportedAt, closure, imported, category, exercise, timeline } = entry.data;
    const labels = [category, exercise ? 'exercise' : undefined];
    const resolved = status === 'closed' ? instant(closure?.at) || day(imported?.closedOn) : '';
    return { type: kind, status, severity, created: instant(reportedAt), resolved, labels, timeline };
  }
  if (entry.type === 'nonconformities') {
    const { status, grade, requirement, raisedAt, closure } = entry.data;
    return {
      type: 'nonconformity',
      status,
      created: instant(raisedAt),
      resolved: status === 'closed' ? instant(closure?.at) : '',
      labels: [grade, requirement],
    };
  }
  if (entry.type !== 'actions') return null;
  const { status, kind, createdOn, dueOn, doneOn } = entry.data;
  const resolved = status === 'verified' || status === 'done' ? day(doneOn) : '';
  return { type: 'action', status, created: day(createdOn), due: day(dueOn), resolved, labels: [kind] };
}

/** The fields that no column tells, as a list. */
function factsOf(register: OutRegister, record: OutRecord): string {
  const cells = cellsOf(register, record);
  const lines = register.columns.flatMap((column, at) => {
    const cell = cells[at] ?? '';
    if (TOLD.has(column) || cell === '' || cell === 'false') return [];
    const [first = '', ...more] = cell.split('\n').filter((line) => line.trim() !== '');
    return more.length === 0
      ? [`* ${asWords(column)}: ${asWords(first)}`]
      : [`* ${asWords(column)}:`, ...[first, ...more].map((line) => `** ${asWords(line)}`)];
  });
  return ['h2. Fields of the record', lines.join('\n')].join('\n\n');
}

const fitting = (text: string): string =>
  text.length <= MOST_IN_TEXT ? text : `${text.slice(0, MOST_IN_TEXT - CUT.length)}${CUT}`;

function summaryOf(title: string): string {
  const line = title.replaceAll(/\s+/g, ' ').trim();
  return line.length <= MOST_IN_SUMMARY ? line : `${line.slice(0, MOST_IN_SUMMARY - 2)} …`;
}

/** Records as issues, in the order of their registers. */
export function issuesOf({ registers, content, clean }: Handed, stamps: Stamps): readonly Issue[] {
  const entries = new Map(content.all.map((entry) => [entry.file, entry]));
  return registers.flatMap((register) =>
    register.records.flatMap((record): readonly Issue[] => {
      const entry = entries.get(record.file);
      const own = entry === undefined ? null : ownOf(entry, stamps);
      if (entry === undefined || own === null) return [];
      const { title } = entry.data;
      const whole = clean(title).length <= MOST_IN_SUMMARY ? [] : [asWords(clean(title))];
      const body = wikiText(clean(bodyOf(entry.document)));
      const word = (text: string | undefined): string => capitalised(wordText(clean(text ?? '')));
      return [
        {
          cells: {
            Summary: summaryOf(clean(title)),
            'Issue Type': word(own.type),
            Status: word(own.status),
            'External issue ID': clean(entry.id),
            Severity: clean(own.severity ?? ''),
            Created: own.created,
            'Due date': own.due ?? '',
            Resolved: own.resolved,
            Description: fitting(
              [...whole, body, factsOf(register, record)].filter((part) => part !== '').join('\n\n'),
            ),
          },
          labels: own.labels.flatMap((label) => (label === undefined ? [] : [clean(label).replaceAll(/\s+/g, '-')])),
          comments: (own.timeline ?? []).map(({ at, by = '', action, ...rest }) => {
            const text = fitting(
              asWords([clean(action ?? ''), clean(entryText(rest, TIMELINE))].filter((part) => part !== '').join('\n')),
            );
            const when = stamps.instant(at);
            return when === '' ? text : `${when};${clean(by)};${text}`;
          }),
        },
      ];
    }),
  );
}

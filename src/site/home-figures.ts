import { dayInZone, epoch } from '../records/time.ts';
import type { Folder } from '../records/types/fields.ts';
import type { Portal, RecordView } from './model.ts';
import { factOf } from './record-words.ts';
import { wordsOf } from './words/index.ts';

/** A number on the home page. */
export interface Tile {
  readonly href: string;
  readonly number: string;
  /** What stands behind the number, and of how many it is. */
  readonly says: string;
}

/** The day by which the records of a register are due, where one of them is over when that has passed. */
const DUE: readonly (readonly [folder: Folder, field: string, query: string])[] = [
  ['actions', 'dueOn', '?status=open&sort=dueOn'],
  ['risks', 'reviewOn', '?sort=reviewOn'],
  ['policies', 'reviewOn', '?status=approved&sort=reviewOn'],
];

function said(record: RecordView, name: string): string | undefined {
  const value = factOf(record, name)?.value;
  return value?.kind === 'day' || value?.kind === 'instant' || value?.kind === 'word' ? value.text : undefined;
}

/** Whether somebody still has to see to a record: nobody has to where it is done, or holds no longer. */
function isHeld(record: RecordView): boolean {
  return (
    record.open !== false &&
    !['draft', 'retired', 'done', 'verified', 'cancelled'].includes(said(record, 'status') ?? '')
  );
}

/** The day at the instant of judgement, where the organisation is. */
function todayOf({ now, timezone }: Portal['site']): string {
  const time = epoch(now);
  return time === null ? now.slice(0, 10) : dayInZone(time, timezone);
}

/** What is overdue: deadlines that were missed, and records whose day has passed. */
export function overdueTiles({ records, site }: Pick<Portal, 'records' | 'site'>): readonly Tile[] {
  const { home, speech, types } = wordsOf(site.language);
  const today = todayOf(site);
  const late = records.flatMap(({ clocks }) => clocks).filter(({ open, state }) => open && state === 'missed').length;
  const counts = DUE.map(([folder, field, query]) => {
    const own = records.filter((record) => record.folder === folder && isHeld(record));
    const count = own.filter((record) => (said(record, field) ?? '9999') < today).length;
    return { href: `/${folder}/${query}`, count, says: home.overdue.behind(count, types[folder].counted) };
  });
  return [{ href: '/deadlines/#late', count: late, says: home.overdue.late(late) }, ...counts].flatMap(
    ({ href, count, says }) => (count === 0 ? [] : [{ href, number: speech.number(count), says }]),
  );
}

/** A year in numbers, each with how many it was counted among; exercises are not counted. */
export interface YearView {
  readonly title: string;
  readonly tiles: readonly Tile[];
}

/** The year of judgement in numbers; null where nothing was reported in it. */
export function yearView({ records, site }: Pick<Portal, 'records' | 'site'>): YearView | null {
  const { home, speech } = wordsOf(site.language);
  const year = todayOf(site).slice(0, 4);
  const own = records.filter(
    (record) =>
      record.folder === 'incidents' &&
      said(record, 'reportedAt')?.startsWith(`${year}-`) === true &&
      said(record, 'exercise') !== 'yes',
  );
  if (own.length === 0) return null;
  const of = (name: string, ...words: readonly string[]): number =>
    own.filter((record) => words.includes(said(record, name) ?? '')).length;
  const rated = own.filter((record) => said(record, 'severity') !== undefined).length;
  const tile = (count: number, says: string, query = ''): Tile => ({
    href: `/incidents/${query}`,
    number: speech.number(count),
    says,
  });
  return {
    title: home.year.title(year),
    tiles: [
      tile(own.length, home.year.reported(own.length), `?year=${year}`),
      tile(
        of('kind', 'incident'),
        home.year.incidents(of('kind', 'incident'), own.length),
        `?kind=incident&year=${year}`,
      ),
      tile(of('status', 'closed'), home.year.closed(of('status', 'closed'), own.length), `?status=closed&year=${year}`),
      ...(rated === 0
        ? []
        : [tile(of('severity', 'high', 'critical'), home.year.severe(rated), `?year=${year}&sort=-severity`)]),
    ],
  };
}

import type { ChannelView, LessonView, Portal, RecordView } from '../model.ts';
import { listingOf, type RecordTableView, recordTable } from '../record-table.ts';
import { inRegister } from '../register-pages.ts';
import { wordsOf } from '../words/index.ts';

/** Open incidents that the home page lists. */
const SHOWN = 10;
/** Lessons that it lists. */
const LESSONS = 3;
const COLUMNS: readonly string[] = ['kind', 'status', 'severity', 'reportedAt'];

/** A register of which something is open. */
export interface Tile {
  readonly href: string;
  readonly number: string;
  /** What stands behind the number. */
  readonly says: string;
}

/** What is open now. */
export interface OpenNow {
  readonly tiles: readonly Tile[];
  /** The newest open incidents; null where none is open. */
  readonly incidents: RecordTableView | null;
  /** The way to all of them; null where all are shown. */
  readonly all: string | null;
}

/** What the home page shows. */
export interface HomePage {
  readonly title: string;
  readonly description: string;
  readonly policiesTitle: string;
  readonly channels: readonly ChannelView[];
  /** How to report, as HTML out of safeHtml; empty where it stands on the page for that alone. */
  readonly guidance: string;
  /** What is open now; null for staff who see digests. */
  readonly open: OpenNow | null;
  /** What was learned last; for staff who see digests. */
  readonly lessons: readonly LessonView[];
  readonly policies: readonly RecordView[];
}

/** Whom to call, what to do, what is open, and the policies. */
export function homePage(portal: Portal): HomePage {
  const { name, language, channels, guidance, registers, digests } = portal.site;
  const { home, speech, types } = wordsOf(language);
  const open = inRegister(portal, 'incidents').filter((record) => record.open === true);
  const tiles = registers.flatMap(({ folder, open: count }) =>
    count === 0
      ? []
      : [{ href: `/${folder}/`, number: speech.number(count), says: home.open.behind(count, types[folder].counted) }],
  );
  return {
    title: home.title({ name }),
    description: home.description({ name }),
    policiesTitle: types.policies.plural,
    channels,
    guidance: digests ? '' : guidance,
    open: digests
      ? null
      : {
          tiles,
          incidents: open.length === 0 ? null : recordTable(open.slice(0, SHOWN), listingOf(open, COLUMNS)),
          all: open.length > SHOWN ? home.open.all(open.length) : null,
        },
    lessons: digests ? portal.lessons.slice(0, LESSONS) : [],
    policies: inRegister(portal, 'policies'),
  };
}

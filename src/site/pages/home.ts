import { guidesIn } from '../guides.ts';
import { overdueTiles, type Tile, type YearView, yearView } from '../home-figures.ts';
import type { ChannelView, LessonView, Portal, RecordView } from '../model.ts';
import { listingOf, type RecordTableView, recordTable } from '../record-table.ts';
import { inRegister } from '../register-pages.ts';
import { wordsOf } from '../words/index.ts';

/** Open incidents that the home page lists. */
const SHOWN = 6;
/** Lessons that it lists. */
const LESSONS = 3;
/** Policies that it lists. */
const POLICIES = 6;
const COLUMNS: readonly string[] = ['kind', 'status', 'severity', 'reportedAt'];

/** What is open now. */
export interface OpenNow {
  readonly tiles: readonly Tile[];
  /** The newest open incidents; null where none is open. */
  readonly incidents: RecordTableView | null;
  /** The way to all of them; null where all are shown. */
  readonly all: string | null;
}

/** The first policies, and the way to all; null where all are shown. */
export interface PolicyList {
  readonly shown: readonly Pick<RecordView, 'href' | 'title'>[];
  readonly all: string | null;
}

/** Home of those who work here. */
export interface StaffHome {
  readonly guides: readonly { readonly href: string; readonly title: string }[];
  readonly lessons: readonly LessonView[];
  /** Null where there are none. */
  readonly policies: PolicyList | null;
}

/** Home of those who run the ISMS, and of auditors. */
export interface TeamHome {
  readonly overdue: readonly Tile[];
  readonly open: OpenNow;
  /** Null where nothing was reported in the year. */
  readonly year: YearView | null;
}

/** What the home page shows: how to report and what follows for staff, what matters now for the others. */
export interface HomePage {
  readonly title: string;
  readonly description: string;
  readonly channels: readonly ChannelView[];
  readonly staff: StaffHome | null;
  readonly team: TeamHome | null;
}

function staffHome(portal: Portal): StaffHome {
  const words = wordsOf(portal.site.language);
  const policies = inRegister(portal, 'policies');
  return {
    guides: guidesIn(words),
    lessons: portal.lessons.slice(0, LESSONS),
    policies:
      policies.length === 0
        ? null
        : {
            shown: policies.slice(0, POLICIES),
            all: policies.length > POLICIES ? words.home.policies(policies.length) : null,
          },
  };
}

function teamHome(portal: Portal): TeamHome {
  const { language, registers } = portal.site;
  const { home, speech, types } = wordsOf(language);
  const open = inRegister(portal, 'incidents').filter((record) => record.open === true);
  const tiles = registers.flatMap(({ folder, open: count }) =>
    count === 0
      ? []
      : [{ href: `/${folder}/`, number: speech.number(count), says: home.open.behind(count, types[folder].counted) }],
  );
  return {
    overdue: overdueTiles(portal),
    open: {
      tiles,
      incidents: open.length === 0 ? null : recordTable(open.slice(0, SHOWN), listingOf(open, COLUMNS)),
      all: open.length > SHOWN ? home.open.all(open.length) : null,
    },
    year: yearView(portal),
  };
}

/** How to report, and what matters to whom. */
export function homePage(portal: Portal): HomePage {
  const { name, language, channels, audience } = portal.site;
  const { home } = wordsOf(language);
  return {
    title: home.title({ name }),
    description: home.description({ name }),
    channels,
    staff: audience === 'staff' ? staffHome(portal) : null,
    team: audience === 'staff' ? null : teamHome(portal),
  };
}

import { countText } from '../../records/words.ts';
import type { ChannelView, Portal, RecordView } from '../model.ts';
import { type RecordTableView, recordTable } from '../record-table.ts';
import { inRegister } from '../register-pages.ts';
import { behind } from '../words.ts';

/** Open incidents that the home page lists. */
const SHOWN = 10;
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
  readonly name: string;
  readonly channels: readonly ChannelView[];
  /** HTML, out of safeHtml. */
  readonly guidance: string;
  readonly open: OpenNow;
  readonly policies: readonly RecordView[];
}

/** Whom to call, what to do, what is open, and the policies. */
export function homePage(portal: Portal): HomePage {
  const { name, channels, guidance, registers } = portal.site;
  const open = inRegister(portal, 'incidents').filter((record) => record.open === true);
  const tiles = registers.flatMap(({ folder, open: count }) =>
    count === 0
      ? []
      : [{ href: `/${folder}/`, number: count.toLocaleString('en'), says: `${behind(count, folder)} open` }],
  );
  return {
    name,
    channels,
    guidance,
    open: {
      tiles,
      incidents: open.length === 0 ? null : recordTable(open.slice(0, SHOWN), COLUMNS),
      all: open.length > SHOWN ? `All ${countText(open.length, 'open report')}` : null,
    },
    policies: inRegister(portal, 'policies'),
  };
}

import { findSecrets } from '../../src/checker/secrets.ts';
import { type Arrival, arrive, type Before } from '../../src/exchange/arrive.ts';
import type { DateOrder } from '../../src/exchange/dates.ts';
import { readZone, type Zone } from '../../src/exchange/foreign-time.ts';
import type { Format, GivenFile, Reading } from '../../src/exchange/format.ts';
import { formats } from '../../src/exchange/index.ts';
import { peopleMap } from '../../src/exchange/people.ts';
import type { ColumnMap } from '../../src/exchange/table/map.ts';

/** Files by their names: their text, or their bytes; bytes in base64 behind `base64:`. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What a test says of an import beside its files. */
export interface Asked {
  readonly map?: ColumnMap;
  readonly dates?: DateOrder;
  readonly timezone?: string;
  readonly people?: Readonly<Record<string, string>>;
  readonly startedOn?: string;
  readonly before?: Before;
}

export const zoneOf = (name: string, isGiven = true): Zone => {
  const zone = readZone(name, isGiven);
  if (zone === null) throw new Error(`${name} is no zone`);
  return zone;
};

export const given = (files: Files): readonly GivenFile[] =>
  Object.entries(files).map(([name, said]) => ({
    name,
    read: () =>
      typeof said !== 'string'
        ? said
        : said.startsWith('base64:')
          ? Buffer.from(said.slice(7), 'base64')
          : new TextEncoder().encode(said),
  }));

export function formatOf(id: string): Format {
  const format = formats.find((one) => one.id === id);
  if (format === undefined) throw new Error(`there is no format ${id}`);
  return format;
}

/** What an import makes of some files, without a disk. */
export async function imported(
  id: string,
  files: Files,
  asked: Asked = {},
): Promise<Arrival & Omit<Reading, 'reports'>> {
  const format = formatOf(id);
  const zone = asked.timezone === undefined ? zoneOf('UTC', false) : zoneOf(asked.timezone);
  const reading = await format.read(given(files), { zone, dates: asked.dates, map: asked.map ?? null });
  const settings = {
    from: format.from,
    system: format.id,
    people: peopleMap(Object.entries(asked.people ?? {})),
    secretsIn: findSecrets,
    channel: 'import',
    today: '2026-11-26',
    startedOn: asked.startedOn ?? null,
  };
  const before = asked.before ?? { known: [], used: new Set<string>(), timezone: asked.timezone ?? 'UTC' };
  const arrival = await arrive(reading.reports, settings, before);
  return { ...arrival, refused: [...reading.refused, ...arrival.refused], ignored: reading.ignored };
}

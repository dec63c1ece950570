import { isMapping } from '../../records/mapping.ts';
import type { Folder } from '../../records/types/fields.ts';
import type { Fields } from '../../records/types/form.ts';
import { CATEGORIES, PORTAL_CHANNEL, SOURCES } from '../../records/types/incident-lists.ts';
import { type Organisation, recordTypes } from '../../records/types/index.ts';

/** What stands for the day, the instant and the year in which somebody opens the page; it puts them in. */
export const TODAY = '{{today}}';
export const THIS_INSTANT = '{{instant}}';
export const THIS_YEAR = '{{year}}';

/** Any day and instant: what follows from them is told by them. */
const DAY = '2000-01-03';
const INSTANT = '2000-01-03T12:00+00:00';

/** Values with the day and the instant named; what is counted from them would be old when somebody opens the page. */
function lasting(value: unknown): unknown {
  if (value === DAY) return TODAY;
  if (value === INSTANT) return THIS_INSTANT;
  if (typeof value === 'string') return /^(?:1999|200\d)-\d{2}-\d{2}/.test(value) ? undefined : value;
  if (Array.isArray(value)) return value.map(lasting);
  if (!isMapping(value)) return value;
  const said = Object.entries(value).map(([name, one]) => [name, lasting(one)] as const);
  return Object.fromEntries(said.filter(([, one]) => one !== undefined));
}

function put(fields: Fields, [first = '', ...rest]: readonly string[], value: unknown): Fields {
  const inside = fields[first];
  return { ...fields, [first]: rest.length === 0 ? value : put(isMapping(inside) ? inside : {}, rest, value) };
}

/** Fields that `isms new` makes of answers that only help to fill in others. */
const MADE_OF_ANSWERS: Readonly<Partial<Record<Folder, readonly string[]>>> = { training: ['attendees'] };

/** What a new record of a type begins with, and what it is not right without: as `isms new` fills it in and asks for it. */
export function firstValues(
  folder: Folder,
  organisation: Organisation,
): { first: Fields; needed: ReadonlySet<string> } {
  const { form } = recordTypes[folder];
  if (form === null)
    return {
      first: { status: 'reported', reportedAt: THIS_INSTANT },
      needed: new Set(['reporter.who', 'reporter.channel']),
    };
  const asked = { organisation, today: DAY, instant: INSTANT };
  let first = form.fill?.(asked, {}) ?? {};
  const needed = new Set(MADE_OF_ANSWERS[folder]);
  for (const { field, helps, needed: isNeeded, suggest, when, as } of form.questions) {
    if (helps === true || when !== undefined || field === 'body') continue;
    if (isNeeded === true) needed.add(field);
    const said = suggest?.(asked, first);
    if (said !== undefined) first = put(first, field.split('.'), as === 'list' ? said.split(/, ?/) : said);
  }
  const kept = lasting(first);
  return { first: isMapping(kept) ? kept : {}, needed };
}

/** The words that an organisation uses for texts of a type, by their path. */
export function offeredWords(
  folder: Folder,
  { categories, channels, stores }: Organisation,
): Readonly<Record<string, readonly string[]>> {
  if (folder !== 'incidents') return {};
  return {
    category: [...Object.keys(CATEGORIES), ...categories],
    source: SOURCES,
    'reporter.channel': [...channels.map(({ id }) => id), PORTAL_CHANNEL],
    'restricted.store': stores.map(({ id }) => id),
  };
}

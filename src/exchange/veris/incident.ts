import type { Content } from '../../records/content.ts';
import { isPlaceholder } from '../../records/reading/placeholder.ts';
import { sectionText } from '../../records/reading/sections.ts';
import type { Incident } from '../../records/types/incident.ts';
import type { EntryOf } from '../../records/types/index.ts';
import { MEANINGS, type Meaning } from './categories.ts';
import { COUNTRIES, CURRENCIES } from './codes.ts';
import { timelineOf, YEAR_NOTE } from './timeline.ts';

/** The version of the schema that is written. */
export const VERIS_VERSION = '1.4.1';

const UNKNOWN = ['Unknown'];

/**
 * Whether it was an incident: `Confirmed` once something was hurt, `Near miss` where it is known that nothing was,
 * `False positive` where it was assessed and is none, `Suspected` as long as nobody knows.
 */
function standingOf({ kind, status, outcome, triage, impact }: Incident): string {
  if (kind === 'event') {
    const isAssessed = outcome !== undefined || triage?.decision !== undefined || status === 'closed';
    return isAssessed ? 'False positive' : 'Suspected';
  }
  const hurt = [impact?.confidentiality, impact?.integrity, impact?.availability];
  if (hurt.includes('actual')) return 'Confirmed';
  return hurt.every((one) => one === 'none') ? 'Near miss' : 'Suspected';
}

function meaningOf({ category }: Incident): Meaning {
  const known = category === undefined || !Object.hasOwn(MEANINGS, category) ? undefined : MEANINGS[category];
  const open = category === undefined ? {} : { notes: `Category ${category}` };
  if (known === undefined) return { action: { unknown: open } };
  return 'unknown' in known.action ? { ...known, action: { unknown: open } } : known;
}

const DISCLOSURE = { none: 'No', potential: 'Potentially', actual: 'Yes' } as const;

/** What was hurt. VERIS has no word for what could have been, but for data that may have been seen. */
function attributeOf({ impact, personalData, downtimeMinutes }: Incident, meaning: Meaning) {
  const { confidentiality, integrity, availability } = impact ?? {};
  const isSeen = confidentiality === 'potential' || confidentiality === 'actual';
  const attribute = {
    ...(confidentiality === undefined
      ? {}
      : {
          confidentiality: {
            data_disclosure: DISCLOSURE[confidentiality],
            data: isSeen && personalData?.involved === 'yes' ? [{ variety: 'Personal' }] : undefined,
            data_total: isSeen ? personalData?.records : undefined,
          },
        }),
    ...(integrity === 'actual' ? { integrity: { variety: [meaning.integrity ?? 'Unknown'] } } : {}),
    ...(availability === 'actual'
      ? {
          availability: {
            variety: [meaning.availability ?? 'Unknown'],
            duration: downtimeMinutes === undefined ? undefined : { unit: 'Minutes', value: downtimeMinutes },
          },
        }
      : {}),
  };
  // The schema could do without, but programs of VERIS could not.
  return Object.keys(attribute).length === 0 ? { unknown: {} } : attribute;
}

/** The assets by their kinds. Only paper is a kind of VERIS too: a device may be a laptop, a telephone or a server. */
function assetOf({ affected }: Incident, content: Content, meaning: Meaning) {
  const assets = affected?.assets ?? [];
  const varieties = assets.map((id) =>
    content.get('assets', id)?.data.kind === 'paper' ? 'M - Documents' : 'Unknown',
  );
  const counted = [...Map.groupBy(varieties, (variety) => variety)].map(([variety, all]) => ({
    variety,
    amount: all.length,
  }));
  const own = meaning.asset === undefined ? [] : [{ variety: meaning.asset }];
  const found = [...counted, ...own];
  return {
    assets: found.length === 0 ? [{ variety: 'Unknown' }] : found,
    cloud: UNKNOWN,
    total_amount: assets.length === 0 ? undefined : assets.length,
  };
}

/** How it came to be known, by where it was noticed. An audit may be one's own or another's. */
const DISCOVERIES: Readonly<Record<string, object>> = {
  monitoring: { internal: { variety: UNKNOWN } },
  staff: { internal: { variety: ['Reported by employee'] } },
  supplier: { partner: { variety: UNKNOWN } },
  client: { external: { variety: ['Customer'] } },
  authority: { external: { variety: ['Law enforcement'] } },
  audit: { other: true },
  other: { other: true },
};

function discoveryMethodOf({ source }: Incident): object {
  const known = source !== undefined && Object.hasOwn(DISCOVERIES, source) ? DISCOVERIES[source] : undefined;
  return known ?? { unknown: true };
}

/** The bands of employees, each up to its number. */
const BANDS = [
  [10, '1 to 10'],
  [100, '11 to 100'],
  [1000, '101 to 1000'],
  [10_000, '1001 to 10000'],
  [25_000, '10001 to 25000'],
  [50_000, '25001 to 50000'],
  [100_000, '50001 to 100000'],
] as const;

function employees(headcount: number | undefined): string {
  if (headcount === undefined || headcount === 0) return 'Unknown';
  return BANDS.find(([most]) => headcount <= most)?.[1] ?? 'Over 100000';
}

/** The organisation, by country and size and never by name. Industry is a code of NAICS, which no setting holds. */
function victimOf({ organisation: { data } }: Content) {
  const { country, headcount } = data;
  return {
    country: [country === undefined ? 'Unknown' : COUNTRIES.has(country) ? country : 'Other'],
    employee_count: employees(headcount),
    industry: '000000',
    government: UNKNOWN,
  };
}

/** What it cost, where the amount and its currency are known. Severity is no rating of VERIS: its scale is one of money. */
function impactOf({ cost }: Incident) {
  if (cost?.amount === undefined || cost.currency === undefined || !CURRENCIES.has(cost.currency)) return undefined;
  return { overall_rating: 'Unknown', overall_amount: cost.amount, iso_currency_code: cost.currency };
}

const joined = (texts: readonly (string | undefined)[], between: string): string | undefined => {
  const said = texts.filter((text) => text !== undefined && !isPlaceholder(text));
  return said.length === 0 ? undefined : said.join(between);
};

/** The titles of its actions, named by either side. */
function actionsOf({ id, data }: EntryOf<'incidents'>, content: Content): readonly string[] {
  return content
    .of('actions')
    .filter((action) => data.links.actions.includes(action.id) || action.data.source.includes(id))
    .map((action) => action.data.title);
}

function causeOf({ data: { review }, sections }: EntryOf<'incidents'>): string | undefined {
  const controls = review?.controlsFailed ?? [];
  return joined(
    [
      sectionText(sections, 'Root cause')?.trim(),
      controls.length === 0 ? undefined : `Controls: ${controls.join(', ')}`,
    ],
    '\n\n',
  );
}

/**
 * An incident in the words of VERIS 1.4.1 (https://verisframework.org, https://github.com/vz-risk/veris). Nothing is
 * concluded that the record does not say: what it leaves open is `Unknown`, or absent where VERIS lets it be. Its texts are
 * as they stand in the record, to be cleaned before they are handed over.
 * @param source where it comes from: the name of the organisation
 */
export function verisIncident(entry: EntryOf<'incidents'>, content: Content, source: string) {
  const { id, data, sections } = entry;
  const meaning = meaningOf(data);
  return {
    schema_name: 'verisc',
    schema_version: VERIS_VERSION,
    incident_id: id,
    source_id: source.toLowerCase(),
    reference: joined(
      data.references.map(({ system, key, url }) => url ?? joined([system, key], ' ')),
      '; ',
    ),
    security_incident: standingOf(data),
    summary: [data.title, sectionText(sections, 'What happened')?.trim() ?? '']
      .filter((text) => text !== '')
      .join('\n\n'),
    timeline: timelineOf(data),
    victim: victimOf(content),
    actor: meaning.actor ?? { unknown: {} },
    action: meaning.action,
    asset: assetOf(data, content, meaning),
    attribute: attributeOf(data, meaning),
    discovery_method: discoveryMethodOf(data),
    impact: impactOf(data),
    control_failure: causeOf(entry),
    corrective_action: joined(actionsOf(entry, content), '; '),
    notes: data.occurredAt === undefined ? YEAR_NOTE : undefined,
    // Beside the schema, as the VERIS Community Database has it: by these, programs of VERIS tell records apart.
    plus: { master_id: id, created: data.reportedAt },
  };
}

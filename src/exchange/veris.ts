import { isMapping } from '../records/mapping.ts';
import {
  defineFormat,
  type Fact,
  type ForeignReport,
  type GivenFile,
  type Reading,
  type ReadSettings,
  type Refused,
} from './format.ts';
import { type Person, personNamed } from './people.ts';
import { summed } from './table/reports.ts';
import { EXAMPLE } from './veris/example-in.ts';
import { factsOf, isOfPeople } from './veris/facts.ts';
import { type Given, givenIncidents } from './veris/given.ts';
import { readWhen } from './when.ts';

type Group = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const group = (value: unknown): Group => (isMapping(value) ? value : {});

/** What an incident is told by: its text, and the notes that belong to all of it. */
const PASSAGES: readonly (readonly [part: string, what: string | undefined])[] = [
  ['summary', undefined],
  ['notes', 'Notes'],
  ['discovery_notes', 'How it was discovered'],
  ['control_failure', 'Control failure'],
  ['corrective_action', 'Corrective action'],
];

function peopleIn(facts: readonly Fact[]): readonly { readonly what: string; readonly who: Person }[] {
  return facts.flatMap(({ what, value }) =>
    value.split(', ').flatMap((name) => {
      const who = personNamed(name);
      return who === undefined ? [] : [{ what, who }];
    }),
  );
}

/**
 * An incident of VERIS as a report. It has no title, and no time of a report but the one at which it was entered, which
 * the programs of VERIS keep in `plus.created`. The day on which it happened is a day, a month or a year, and no time.
 */
function reportOf({ source, incident, assumed }: Given, { zone }: ReadSettings): ForeignReport | Refused {
  const plus = group(incident.plus);
  const key = text(incident.incident_id) || text(plus.master_id);
  if (key === '') return { source, message: 'it has no `incident_id`, so nobody could tell whether it arrived before' };
  const created = text(plus.created);
  if (created === '')
    return {
      source,
      message: 'nothing says when it was reported: it has no `plus.created`, the time at which it was entered',
    };
  const passages = PASSAGES.flatMap(([part, what]) => {
    const said = incident[part];
    return typeof said === 'string' && said.trim() !== '' ? [{ text: said, what }] : [];
  });
  const told = PASSAGES.map(([part]) => part).filter((part) => typeof incident[part] === 'string');
  const rest = Object.entries(incident).filter(([part]) => part !== 'incident_id' && !told.includes(part));
  const facts = rest.flatMap(([part, value]) =>
    part === 'plus'
      ? Object.entries(plus).flatMap(([name, item]) => (name === 'created' ? [] : [...factsOf(item, `plus.${name}`)]))
      : [...factsOf(value, part)],
  );
  return {
    source,
    key,
    title: null,
    reportedAt: readWhen(created, zone, 'ymd'),
    passages,
    people: peopleIn(facts.filter(isOfPeople)),
    facts: facts.filter((fact) => !isOfPeople(fact)),
    assumed: [...assumed, { what: 'reportedAt is the time at which it was entered', value: created, taken: created }],
  };
}

async function read(files: readonly GivenFile[], settings: ReadSettings): Promise<Reading> {
  const { incidents, refused, others } = await givenIncidents(files);
  const found = incidents.map((one) => reportOf(one, settings));
  return {
    reports: found.filter((one) => 'passages' in one),
    refused: [...refused, ...found.filter((one) => 'message' in one)],
    ignored: summed([{ what: 'other files', count: others }]),
  };
}

/** Incidents in the words of VERIS, as the VERIS Community Database and its programs keep them. */
export const veris = defineFormat({
  id: 'veris',
  direction: 'in',
  from: 'VERIS',
  reads: 'incidents of VERIS as JSON: one a file, or a list of them; a file, a folder or a ZIP file',
  options: [],
  example: EXAMPLE,
  read,
});

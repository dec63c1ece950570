import { speechOf } from '../speech.ts';

const { counted, form, number } = speechOf('en');

const RULES = { one: 'rule', other: 'rules' };
const RECORDS = { one: 'record', other: 'records' };

/** The list of controls, and the page of each. */
export const controls = {
  description: 'Controls and clauses of ISO/IEC 27001:2022, with their rules and records.',
  lead: 'Controls and clauses of ISO/IEC 27001:2022 that have rules here, or records that show something of them.',
  ownWords:
    'The titles are our own words; the standard has the text. A control without a line here is not judged by this portal.',
  themes: {
    organisation: 'Organisation',
    people: 'People',
    places: 'Places and devices',
    technology: 'Technology',
    clauses: 'Clauses of the management system',
  },
  control: 'Control',
  records: 'Records',
  rules: 'Rules',
  foundNow: 'Found now',
  /** In front of a control's title. */
  eyebrow: 'Control of ISO/IEC 27001:2022, in our own words',
  about: (id: string, title: string) => `Records and rules about ${id}, ${title.toLowerCase()}.`,
  /** How much there is of it. */
  says: (records: number, rules: number, found: number) => {
    const shows = `${counted(records, RECORDS)} ${form(records, { one: 'shows', other: 'show' })} something of it`;
    const asks = `${counted(rules, RULES)} ${form(rules, { one: 'asks', other: 'ask' })} for it`;
    if (rules === 0) return `${shows}; ${asks}.`;
    const now =
      found === 0
        ? ` and ${form(rules, { one: 'finds', other: 'find' })} nothing wrong now`
        : `; found now: ${number(found)}`;
    return `${shows}; ${asks}${now}.`;
  },
  seeAlso: 'See also:',
  noEvidence: 'No record of this portal shows anything of it yet.',
  noRule: 'No rule asks for it by this number.',
  rulesAbout: (id: string) => `Rules about ${id}`,
  /** Behind it stands the name of a page. */
  moreFindings: (count: number) => `And ${number(count)} more under`,
  /** The table of rules. */
  rule: 'Rule',
  mustBeTrue: 'What must be true',
  weight: 'Weight',
  /** The tables of records. */
  id: 'Id',
  shows: 'Shows',
  when: 'When',
  statusNow: 'Status now',
  moreRecords: (count: number) => `And ${counted(count, RECORDS)} more in the`,
  register: 'register',
};

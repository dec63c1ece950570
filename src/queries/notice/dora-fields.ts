import type { Told } from './facts.ts';
import type { FormField } from './form.ts';

/** What has to be filled in where the name of a field says it already. */
const BY_NAME: readonly Told[] = [];

const field = (
  number: string,
  name: string,
  tells: readonly Told[] = BY_NAME,
  { items = [], unless = null }: Partial<Pick<FormField, 'items' | 'unless'>> = {},
): FormField => ({
  number,
  name,
  english: null,
  items,
  tells: tells.length > 0 ? tells : [{ asked: `${name.charAt(0).toLowerCase()}${name.slice(1)}` }],
  unless,
});

const when = (unless: string) => ({ unless });
const DIFFERENT = when('the affected entity is the one that submits');
const NO_GROUP = when('it belongs to no group');
const NOT_SPREAD = when('the threshold "geographical spread" was not reached');
const NO_TRANSACTIONS = when('no transactions are affected');
const NO_STANDSTILL = when('no service stood still');
const NO_ATTACK = when('it was no attack');

/** The fields of annex I to Implementing Regulation (EU) 2025/302, in its order and with its names. */
export const DORA_FIELDS: readonly FormField[] = [
  field('1.1', 'Type of submission', [
    { asked: 'initial notification, intermediate report, final report, or reclassified as non-major' },
  ]),
  field('1.2', 'Name of the entity submitting the report', ['organisation']),
  field('1.3', 'Identification code of the entity submitting the report'),
  field('1.4', 'Type of financial entity affected'),
  field('1.5', 'Name of the financial entity affected', BY_NAME, DIFFERENT),
  field('1.6', 'LEI code of the financial entity affected', BY_NAME, DIFFERENT),
  field('1.7', 'Primary contact person name', [
    'security-contact',
    { asked: 'the name, which the record does not hold' },
  ]),
  field('1.8', 'Primary contact person email'),
  field('1.9', 'Primary contact person telephone'),
  field('1.10', 'Second contact person name'),
  field('1.11', 'Second contact person email'),
  field('1.12', 'Second contact person telephone'),
  field('1.13', 'Name of the ultimate parent undertaking', BY_NAME, NO_GROUP),
  field('1.14', 'LEI code of the ultimate parent undertaking', BY_NAME, NO_GROUP),
  field('1.15', 'Reporting currency'),
  field('2.1', 'Incident reference code assigned by the financial entity', ['our-reference'], { items: ['reference'] }),
  field('2.2', 'Date and time of detection of the major ICT-related incident', ['detected'], { items: ['times'] }),
  field('2.3', 'Date and time of classification of the ICT-related incident as major', ['classified'], {
    items: ['times'],
  }),
  field(
    '2.4',
    'Description of the major ICT-related incident',
    ['what-happened', 'kind', 'assets', 'services', 'impact'],
    { items: ['description'] },
  ),
  field('2.5', 'Classification criteria that triggered the incident report', BY_NAME, { items: ['criteria'] }),
  field('2.6', 'Materiality thresholds for the classification criterion ‘Geographical spread’', BY_NAME, {
    items: ['member-states'],
    ...NOT_SPREAD,
  }),
  field('2.7', 'Discovery of the major ICT-related incident', ['discovery'], { items: ['discovery'] }),
  field(
    '2.8',
    'Indication whether the major ICT-related incident originates from a third-party provider or another financial entity',
    ['cause-kind', { asked: 'whether it does, and the name and code of that entity' }],
    { items: ['origin'] },
  ),
  field('2.9', 'Activation of business continuity plan, if activated', BY_NAME, { items: ['continuity'] }),
  field(
    '2.10',
    'Other relevant information',
    [{ asked: 'other relevant information; for a reclassification as non-major, why' }],
    {
      items: ['reclassification'],
      unless: 'there is none',
    },
  ),
  field(
    '3.1',
    'Incident reference code provided by the competent authority',
    ['their-reference'],
    when('the authority gave none'),
  ),
  field('3.2', 'Date and time of occurrence of the major ICT-related incident', ['occurred']),
  field('3.3', 'Date and time when services, activities or operations have been recovered', ['recovered'], {
    items: ['status'],
    ...NO_STANDSTILL,
  }),
  field('3.4', 'Number of clients affected', ['clients-asked'], { items: ['impact'] }),
  field('3.5', 'Percentage of clients affected'),
  field('3.6', 'Number of financial counterparts affected'),
  field('3.7', 'Percentage of financial counterparts affected'),
  field(
    '3.8',
    'Impact on relevant clients or financial counterparts',
    BY_NAME,
    when('the threshold "relevance" was not reached'),
  ),
  field('3.9', 'Number of affected transactions', BY_NAME, NO_TRANSACTIONS),
  field('3.10', 'Percentage of affected transactions', BY_NAME, NO_TRANSACTIONS),
  field('3.11', 'Value of affected transactions', BY_NAME, NO_TRANSACTIONS),
  field('3.12', 'Information on whether the numbers are actual or estimates, or whether there has not been any impact'),
  field('3.13', 'Reputational impact', BY_NAME, when('the criterion "reputational impact" was not met')),
  field(
    '3.14',
    'Contextual information about the reputational impact',
    BY_NAME,
    when('the criterion "reputational impact" was not met'),
  ),
  field('3.15', 'Duration of the major ICT-related incident', ['detected', 'contained', 'recovered']),
  field('3.16', 'Service downtime', ['downtime'], NO_STANDSTILL),
  field(
    '3.17',
    'Information on whether the numbers for duration and service downtime are actual or estimates',
    BY_NAME,
    NO_STANDSTILL,
  ),
  field('3.18', 'Types of impact in the Member States', BY_NAME, NOT_SPREAD),
  field(
    '3.19',
    'Description of how the major ICT-related incident has an impact in other Member States',
    BY_NAME,
    NOT_SPREAD,
  ),
  field(
    '3.20',
    'Materiality thresholds for the classification criterion ‘Data losses’',
    ['impact'],
    when('no data was lost'),
  ),
  field(
    '3.21',
    'Description of the data losses',
    ['data', { asked: 'what was lost, or that nothing was' }],
    when('no data was lost'),
  ),
  field('3.22', 'Classification criterion ‘Critical services affected’', ['services-asked']),
  field('3.23', 'Type of the major ICT-related incident', ['kind']),
  field('3.24', 'Other types of incidents', BY_NAME, when('3.23 is not "other"')),
  field('3.25', 'Threats and techniques used by the threat actor', BY_NAME, NO_ATTACK),
  field('3.26', 'Other types of techniques', BY_NAME, when('3.25 is not "other"')),
  field('3.27', 'Information about affected functional areas and business processes', ['services-asked']),
  field('3.28', 'Affected infrastructure components supporting business processes'),
  field(
    '3.29',
    'Information about affected infrastructure components supporting business processes',
    ['assets', { asked: 'the components, as far as they are known' }],
    when('none were affected'),
  ),
  field('3.30', 'Impact on the financial interest of clients'),
  field('3.31', 'Reporting to other authorities'),
  field('3.32', 'Specification of ‘other’ authorities', BY_NAME, when('3.31 is not "other"')),
  field('3.33', 'Temporary actions/measures taken or planned to be taken to recover from the incident', ['done'], {
    items: ['measures'],
  }),
  field(
    '3.34',
    'Description of any temporary actions and measures taken or planned to be taken to recover from the incident',
    ['done', 'planned'],
    { items: ['measures'], unless: 'there are none' },
  ),
  field('3.35', 'Indicators of compromise', BY_NAME, NO_ATTACK),
  field(
    '4.1',
    'High-level classification of root causes of the incident',
    ['cause-kind', { asked: 'one or more of the classes of annex II' }],
    { items: ['causes', 'cause'] },
  ),
  field('4.2', 'Detailed classification of root causes of the incident'),
  field('4.3', 'Additional classification of root causes of the incident', BY_NAME, when('4.2 needs no more detail')),
  field('4.4', 'Other types of root cause types', BY_NAME, when('4.2 is not "other"')),
  field('4.5', 'Information about the root causes of the incident', ['cause', 'factors'], { items: ['causes'] }),
  field('4.6', 'Incident resolution summary', ['resolution', 'done'], { items: ['resolution'] }),
  field('4.7', 'Date and time when the incident root cause was addressed'),
  field('4.8', 'Date and time when the incident was resolved', ['recovered']),
  field(
    '4.9',
    'Information if the permanent resolution date of the incident differs from the initially planned implementation date',
    BY_NAME,
    when('it does not'),
  ),
  field('4.10', 'Assessment of risk to critical functions for resolution purposes', BY_NAME, when('there is none')),
  field('4.11', 'Information relevant for resolution authorities', BY_NAME, when('there is none')),
  field('4.12', 'Materiality threshold for the classification criterion ‘Economic impact’'),
  field('4.13', 'Amount of gross direct and indirect costs and losses', ['money'], { items: ['costs'] }),
  field('4.14', 'Amount of financial recoveries'),
  field('4.15', 'Information on whether the non-major incidents have been recurring', BY_NAME, {
    items: ['recurring'],
    unless: 'it was one incident alone',
  }),
  field('4.16', 'Date and time of occurrence of recurring incidents', BY_NAME, when('it was one incident alone')),
];

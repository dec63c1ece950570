import { isInEea } from './countries.ts';
import type { PresetId } from './regime.ts';

/** A duty to notify that holds for every organisation of a country, as its record in `obligations/` says it. */
export interface CountryDuty {
  readonly id: string;
  readonly title: string;
  readonly preset: PresetId;
  /** The id of one of the country's authorities. */
  readonly recipient?: string;
  readonly clause: string;
  readonly source: string;
  readonly text: string;
}

/** An authority that is told, as its record in `contacts/` says it. */
export interface Authority {
  readonly id: string;
  readonly kind: 'authority' | 'csirt';
  readonly title: string;
  readonly channel: string;
  readonly text: string;
}

/** Whom the law of a country makes every organisation tell. */
export interface CountryDuties {
  readonly duties: readonly CountryDuty[];
  readonly authorities: readonly Authority[];
}

const DATA_PROTECTION = 'data-protection-authority';
const PHONE = 'Put its telephone number here before you need it.';

function authority(title: string, channel: string, text: string): Authority {
  return { id: DATA_PROTECTION, kind: 'authority', title, channel, text };
}

const GDPR = 'Regulation (EU) 2016/679';

const EEA: CountryDuties = {
  duties: [
    {
      id: 'gdpr-authority',
      title: 'Notice to the supervisory authority within 72 hours',
      preset: 'gdpr-33-authority',
      recipient: DATA_PROTECTION,
      clause: 'Art. 33(1)',
      source: GDPR,
      text: 'Where we decide about the data ourselves. When a risk to people is unlikely, the decision and its reason stand in the record instead of a notice.',
    },
    {
      id: 'gdpr-processor',
      title: 'Word to the controller whose data we process, without undue delay',
      preset: 'gdpr-33-processor',
      clause: 'Art. 33(2)',
      source: GDPR,
      text: 'Holds for every client whose data we process. A client with a term of its own in the contract gets an obligation of its own.',
    },
    {
      id: 'gdpr-register',
      title: 'Entry in our own register of personal data breaches',
      preset: 'gdpr-33-5-register',
      clause: 'Art. 33(5)',
      source: GDPR,
      text: 'Every breach of personal data is written down with its facts, effects and remedy, also when nobody outside had to be told.',
    },
    {
      id: 'gdpr-subjects',
      title: 'Word to the people concerned when their risk is high',
      preset: 'gdpr-34-subjects',
      clause: 'Art. 34',
      source: GDPR,
      text: 'In plain words: what happened, what it means for them, what they can do, whom they can ask.',
    },
  ],
  authorities: [
    authority(
      'Data protection authority',
      'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en',
      'The address is the public list of all authorities. Look up the one that is responsible for you, and put the address of its report form and its telephone number here before you need them.',
    ),
  ],
};

const UK: CountryDuties = {
  duties: [
    {
      id: 'uk-gdpr-authority',
      title: "Notice to the Information Commissioner's Office within 72 hours",
      preset: 'uk-gdpr-ico',
      recipient: DATA_PROTECTION,
      clause: 'Art. 33(1)',
      source: 'UK GDPR',
      text: 'When a risk to people is unlikely, the decision and its reason stand in the record instead of a notice.',
    },
  ],
  authorities: [
    authority(
      "Information Commissioner's Office",
      'https://ico.org.uk/for-organisations/report-a-breach/',
      `The form for reports of personal data breaches. ${PHONE}`,
    ),
  ],
};

const FADP = 'Federal Act on Data Protection (FADP)';

const SWITZERLAND: CountryDuties = {
  duties: [
    {
      id: 'fadp-commissioner',
      title: 'Notice to the Federal Data Protection Commissioner, as quickly as possible',
      preset: 'ch-fadp-fdpic',
      recipient: DATA_PROTECTION,
      clause: 'Art. 24(1)',
      source: FADP,
      text: 'Where we decide about the data ourselves and a high risk to people is likely.',
    },
    {
      id: 'fadp-processor',
      title: 'Word to the controller whose data we process, as quickly as possible',
      preset: 'ch-fadp-processor',
      clause: 'Art. 24(3)',
      source: FADP,
      text: 'Holds for every client whose data we process. A client with a term of its own in the contract gets an obligation of its own.',
    },
    {
      id: 'fadp-subjects',
      title: 'Word to the people concerned where it protects them',
      preset: 'ch-fadp-subjects',
      clause: 'Art. 24(4)',
      source: FADP,
      text: 'Where it is required for their protection, or the commissioner asks for it.',
    },
  ],
  authorities: [
    authority(
      'Federal Data Protection and Information Commissioner (FDPIC)',
      'https://www.edoeb.admin.ch/',
      `Look up the page of its form for reports. ${PHONE}`,
    ),
  ],
};

const AUSTRALIA: CountryDuties = {
  duties: [
    {
      id: 'ndb-assessment',
      title: 'Our own assessment of a suspected data breach within 30 days',
      preset: 'au-ndb-assessment',
      clause: 's 26WH',
      source: 'Privacy Act 1988',
      text: 'Whether serious harm to people is likely. The result goes into `personalData.highRisk` of the incident.',
    },
    {
      id: 'ndb-commissioner',
      title: 'Statement to the Information Commissioner and word to the people concerned',
      preset: 'au-ndb',
      recipient: DATA_PROTECTION,
      clause: 's 26WK and 26WL',
      source: 'Privacy Act 1988',
      text: 'As soon as practicable once there are grounds to believe that serious harm to people is likely. Some small businesses are exempt: switch it off with `off` and the reason if you are one.',
    },
  ],
  authorities: [
    authority(
      'Office of the Australian Information Commissioner (OAIC)',
      'https://www.oaic.gov.au/',
      `Look up the page of its form for notifiable data breaches. ${PHONE}`,
    ),
  ],
};

const SINGAPORE: CountryDuties = {
  duties: [
    {
      id: 'pdpa-assessment',
      title: 'Our own assessment of a data breach within 30 days',
      preset: 'sg-pdpa-assessment',
      clause: 's 26C(2)',
      source: 'Personal Data Protection Act 2012',
      text: 'Whether significant harm is likely or 500 people or more are affected. The day of that finding goes into `clocks.significantAt` of the incident.',
    },
    {
      id: 'pdpa-commission',
      title: 'Notice to the Personal Data Protection Commission within 3 days, and to the people concerned',
      preset: 'sg-pdpa',
      recipient: DATA_PROTECTION,
      clause: 's 26D',
      source: 'Personal Data Protection Act 2012',
      text: 'From the day on which the breach is assessed as notifiable.',
    },
    {
      id: 'pdpa-intermediary',
      title: 'Word to the organisation whose data we process, without undue delay',
      preset: 'sg-pdpa-intermediary',
      clause: 's 26C(3)(a)',
      source: 'Personal Data Protection Act 2012',
      text: 'Holds for every client whose data we process. A client with a term of its own in the contract gets an obligation of its own.',
    },
  ],
  authorities: [
    authority(
      'Personal Data Protection Commission (PDPC)',
      'https://www.pdpc.gov.sg/',
      `Look up the page of its form for data breaches. ${PHONE}`,
    ),
  ],
};

const BRAZIL: CountryDuties = {
  duties: [
    {
      id: 'lgpd-authority',
      title: 'Notice to the ANPD and to the people concerned within 3 business days',
      preset: 'br-lgpd',
      recipient: DATA_PROTECTION,
      clause: 'Art. 48; Resolution CD/ANPD 15/2024, Art. 6 and 9',
      source: 'Lei 13.709/2018 (LGPD)',
      text: 'Where relevant risk or damage to people is possible. The holidays of Brazil belong into `calendar.holidays` of `organisation.md`.',
    },
  ],
  authorities: [
    authority(
      'National Data Protection Authority (ANPD)',
      'https://www.gov.br/anpd/',
      `Look up the page of its form for security incidents. ${PHONE}`,
    ),
  ],
};

const CANADA: CountryDuties = {
  duties: [
    {
      id: 'pipeda-commissioner',
      title: 'Report to the Privacy Commissioner and word to the people concerned, as soon as feasible',
      preset: 'ca-pipeda',
      recipient: DATA_PROTECTION,
      clause: 's 10.1',
      source: 'Personal Information Protection and Electronic Documents Act',
      text: 'Where a real risk of significant harm is reasonable to believe. In Quebec, Alberta and British Columbia laws of the province may take its place: switch it off with `off` and the reason, and add theirs.',
    },
  ],
  authorities: [
    authority(
      'Office of the Privacy Commissioner of Canada',
      'https://www.priv.gc.ca/en/',
      `Look up the page of its form for breaches. ${PHONE}`,
    ),
  ],
};

const INDIA: CountryDuties = {
  duties: [
    {
      id: 'cert-in',
      title: 'Report of a cyber incident to CERT-In within 6 hours',
      preset: 'in-cert-in',
      recipient: 'national-csirt',
      clause: 'Direction (ii)',
      source: 'CERT-In Directions of 28 April 2022',
      text: 'For the kinds of incident in Annexure I, which are many. Say in `appliesWhen` which categories are none of them.',
    },
  ],
  authorities: [
    {
      id: 'national-csirt',
      kind: 'csirt',
      title: 'Indian Computer Emergency Response Team (CERT-In)',
      channel: 'https://www.cert-in.org.in/',
      text: `Look up its address for reports, which takes them by mail, telephone and fax. ${PHONE}`,
    },
  ],
};

const UNITED_STATES: CountryDuties = {
  duties: [
    {
      id: 'california-residents',
      title: 'Notice to residents of California within 30 days, and to the attorney general',
      preset: 'us-ca',
      recipient: 'california-attorney-general',
      clause: 'Civil Code 1798.82',
      source: 'California Civil Code',
      text: 'Where residents of California are concerned; the attorney general only for more than 500. Other states have laws of their own: add those of the states in which your clients and employees live.',
    },
    {
      id: 'washington-residents',
      title: 'Notice to residents of Washington within 30 days, and to the attorney general',
      preset: 'us-wa',
      recipient: 'washington-attorney-general',
      clause: 'RCW 19.255.010',
      source: 'Revised Code of Washington',
      text: 'Where residents of Washington are concerned; the attorney general only for more than 500.',
    },
  ],
  authorities: [
    {
      id: 'california-attorney-general',
      kind: 'authority',
      title: 'Attorney General of California',
      channel: 'https://oag.ca.gov/privacy/databreach/reporting',
      text: `The page of its form for data breaches. ${PHONE}`,
    },
    {
      id: 'washington-attorney-general',
      kind: 'authority',
      title: 'Attorney General of Washington',
      channel: 'https://www.atg.wa.gov/',
      text: `Look up the page of its form for data breaches. ${PHONE}`,
    },
  ],
};

const OTHERS: ReadonlyMap<string, CountryDuties> = new Map([
  ['AU', AUSTRALIA],
  ['BR', BRAZIL],
  ['CA', CANADA],
  ['CH', SWITZERLAND],
  ['GB', UK],
  ['IN', INDIA],
  ['SG', SINGAPORE],
  ['US', UNITED_STATES],
]);

/**
 * Whom the law of a country makes every organisation tell about a breach, and the authorities to tell. Null where this
 * product knows of no such duty.
 * @param country two capitals of ISO 3166
 */
export function countryDuties(country: string): CountryDuties | null {
  return isInEea(country) ? EEA : (OTHERS.get(country) ?? null);
}

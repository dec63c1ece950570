import { isInEea } from './countries.ts';
import type { PresetId } from './regime.ts';

const GDPR = 'Regulation (EU) 2016/679';

/** A duty to notify that holds for every organisation of a country, as its record in `obligations/` says it. */
export interface CountryDuty {
  readonly id: string;
  readonly title: string;
  readonly preset: PresetId;
  readonly recipient?: string;
  readonly clause: string;
  readonly source: string;
  readonly text: string;
}

/** The authority that is told, as its record in `contacts/` says it. */
export interface Authority {
  readonly title: string;
  readonly channel: string;
  readonly text: string;
}

const EEA: readonly CountryDuty[] = [
  {
    id: 'gdpr-authority',
    title: 'Notice to the supervisory authority within 72 hours',
    preset: 'gdpr-33-authority',
    recipient: 'data-protection-authority',
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
];

const UK: readonly CountryDuty[] = [
  {
    id: 'uk-gdpr-authority',
    title: "Notice to the Information Commissioner's Office within 72 hours",
    preset: 'uk-gdpr-ico',
    recipient: 'data-protection-authority',
    clause: 'Art. 33(1)',
    source: 'UK GDPR',
    text: 'When a risk to people is unlikely, the decision and its reason stand in the record instead of a notice.',
  },
];

const EEA_AUTHORITY: Authority = {
  title: 'Data protection authority',
  channel: 'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en',
  text: 'The address is the public list of all authorities. Look up the one that is responsible for you, and put the address of its report form and its telephone number here before you need them.',
};

const UK_AUTHORITY: Authority = {
  title: "Information Commissioner's Office",
  channel: 'https://ico.org.uk/for-organisations/report-a-breach/',
  text: 'The form for reports of personal data breaches. Put the telephone number here before you need it.',
};

/**
 * Whom the law of a country makes every organisation tell about a breach of personal data, and the authority to tell.
 * Null where this product knows of no such duty.
 * @param country two capitals of ISO 3166
 */
export function countryDuties(
  country: string,
): { readonly duties: readonly CountryDuty[]; readonly authority: Authority } | null {
  if (isInEea(country)) return { duties: EEA, authority: EEA_AUTHORITY };
  return country === 'GB' ? { duties: UK, authority: UK_AUTHORITY } : null;
}

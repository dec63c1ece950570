import type { TreeFile } from '../../records/writing/atomic-write.ts';
import { recordText } from '../../records/writing/record-text.ts';

const GDPR = 'Regulation (EU) 2016/679';
const NO_ADVICE = 'No legal advice. Compare it with the law once a year, and write the day into `verifiedOn`.';

interface Duty {
  readonly id: string;
  readonly title: string;
  readonly preset: string;
  readonly recipient?: string;
  readonly clause: string;
  readonly source: string;
  readonly text: string;
}

const EEA: readonly Duty[] = [
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

const UK: readonly Duty[] = [
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

const EEA_AUTHORITY = {
  title: 'Data protection authority',
  channel: 'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en',
  text: 'The address is the public list of all authorities. Look up the one that is responsible for you, and put the address of its report form and its telephone number here before you need them.',
};

const UK_AUTHORITY = {
  title: "Information Commissioner's Office",
  channel: 'https://ico.org.uk/for-organisations/report-a-breach/',
  text: 'The form for reports of personal data breaches. Put the telephone number here before you need it.',
};

function dutyFile({ id, title, preset, recipient, clause, source, text }: Duty, today: string): TreeFile {
  const data = { id, title, kind: 'law', preset, recipient, clause, verifiedOn: today, source };
  return { file: `obligations/${id}.md`, text: recordText(data, `${text}\n\n${NO_ADVICE}`) };
}

/**
 * Whom the law of the country makes an organisation tell about a breach of personal data, and the authority to tell.
 * None where this product knows of no duty that holds for every organisation.
 * @param today stands as the day on which they were looked at
 */
export function duties(country: string, eea: boolean, today: string): readonly TreeFile[] {
  const known = eea ? EEA : country === 'GB' ? UK : [];
  if (known.length === 0) return [];
  const { title, channel, text } = eea ? EEA_AUTHORITY : UK_AUTHORITY;
  const contact = { id: 'data-protection-authority', title, kind: 'authority', channel, verifiedOn: today };
  return [
    { file: 'contacts/data-protection-authority.md', text: recordText(contact, text) },
    ...known.map((duty) => dutyFile(duty, today)),
  ];
}

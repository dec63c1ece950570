import type { TreeFile } from '../../records/writing/atomic-write.ts';
import { recordText } from '../../records/writing/record-text.ts';
import { type CountryDuty, countryDuties } from '../../regimes/country-duties.ts';

const NO_ADVICE = 'No legal advice. Compare it with the law once a year, and write the day into `verifiedOn`.';

function dutyFile({ id, title, preset, recipient, clause, source, text }: CountryDuty, today: string): TreeFile {
  const data = { id, title, kind: 'law', preset, recipient, clause, verifiedOn: today, source };
  return { file: `obligations/${id}.md`, text: recordText(data, `${text}\n\n${NO_ADVICE}`) };
}

/**
 * The records of whom the law of the country makes an organisation tell about a breach of personal data, and of the
 * authority to tell. None where no duty is known that holds for every organisation.
 * @param today stands as the day on which they were looked at
 */
export function duties(country: string, today: string): readonly TreeFile[] {
  const known = countryDuties(country);
  if (known === null) return [];
  const { title, channel, text } = known.authority;
  const contact = { id: 'data-protection-authority', title, kind: 'authority', channel, verifiedOn: today };
  return [
    { file: 'contacts/data-protection-authority.md', text: recordText(contact, text) },
    ...known.duties.map((duty) => dutyFile(duty, today)),
  ];
}

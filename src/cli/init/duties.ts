import type { TreeFile } from '../../records/writing/atomic-write.ts';
import { recordText } from '../../records/writing/record-text.ts';
import { type Authority, type CountryDuty, countryDuties } from '../../regimes/country-duties.ts';
import { verifiedText } from '../../regimes/duty-words.ts';
import { presetById } from '../../regimes/index.ts';

const NO_ADVICE = 'No legal advice. Compare it with the law once a year, and write the day into `verifiedOn`.';

/** Whether nobody ever compared the preset of a duty with the text of its law. */
function isUnverified({ preset }: CountryDuty): boolean {
  return presetById(preset)?.verifiedOn === null;
}

function dutyFile(duty: CountryDuty, today: string): TreeFile {
  const { id, title, preset, recipient, clause, source, text } = duty;
  const unverified = isUnverified(duty);
  const verifiedOn = unverified ? undefined : today;
  const data = { id, title, kind: 'law', preset, recipient, clause, verifiedOn, source };
  const warning = unverified ? `The preset \`${preset}\` is ${verifiedText({ verifiedOn: null })}.\n\n` : '';
  return { file: `obligations/${id}.md`, text: recordText(data, `${text}\n\n${warning}${NO_ADVICE}`) };
}

function contactFile({ id, title, kind, channel, text }: Authority, today: string): TreeFile {
  return { file: `contacts/${id}.md`, text: recordText({ id, title, kind, channel, verifiedOn: today }, text) };
}

/**
 * The records of whom the law of the country makes an organisation tell about a breach, and of the authorities to tell.
 * None where no duty is known that holds for every organisation. What was never compared with the text of its law says so.
 * @param today stands as the day on which they were looked at
 */
export function duties(country: string, today: string): readonly TreeFile[] {
  const known = countryDuties(country);
  if (known === null) return [];
  return [
    ...known.authorities.map((one) => contactFile(one, today)),
    ...known.duties.map((duty) => dutyFile(duty, today)),
  ];
}

/** The duties of a country that were never compared with the text of their law, by the ids of their records. */
export function unverifiedDuties(country: string): readonly string[] {
  return (
    countryDuties(country)
      ?.duties.filter(isUnverified)
      .map(({ id }) => id) ?? []
  );
}

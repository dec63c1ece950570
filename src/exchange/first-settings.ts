import { IMPORT_CHANNEL } from '../records/types/incident.ts';
import { recordText } from '../records/writing/record-text.ts';

/** What is known of an organisation whose first records are imported. */
export interface FirstSettings {
  readonly timezone: string;
  /** The day of the import: the register begins here. */
  readonly startedOn: string;
  /** The id of the channel that imported reports name. */
  readonly channel: string;
  readonly from: string;
}

/** The text of an `organisation.md` beside imported records: what is known, and what is still to be filled in. */
export function firstSettings({ timezone, startedOn, channel, from }: FirstSettings): string {
  const address = 'mailto:fill-in@organisation.invalid';
  const report = { id: 'report', label: 'Address to report to', address };
  const imports = { id: channel, label: `Imported from ${from}; not for new reports`, address };
  const isOwn = channel !== report.id && channel !== IMPORT_CHANNEL;
  const settings = {
    name: 'Name of your organisation',
    startedOn,
    timezone,
    channels: isOwn ? [report, imports] : [report],
  };
  return recordText(
    settings,
    [
      'This file was made by an import on the day `startedOn`; for 90 days from there, gaps that a new register cannot have closed yet are warnings.\nFill in, in the lines above: `name`, `timezone`, `country`, the address under `channels` that people report to,',
      '`roles` (who manages incidents, who deputises, who decides about personal data, who answers for it all), and `severityScale`.',
      'Then write here, in place of this text, how people report and what they can expect.',
      ...(isOwn ? [`Keep the channel \`${channel}\`: the imported reports name it.`] : []),
    ].join('\n'),
  );
}

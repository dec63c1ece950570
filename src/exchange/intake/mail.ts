import { epoch } from '../../records/time.ts';
import { peopleIn } from '../arrive.ts';
import { eml } from '../eml.ts';
import { readZone } from '../foreign-time.ts';
import { type GivenFile, NotThis } from '../format.ts';
import { leaveOut } from '../people.ts';
import type { HandedIn, Intake, NotTaken } from './report.ts';

const UTC = readZone('Z', true);

/** A mail without the names and addresses that it bears; its attachments are named with their digest, never written. */
async function read(input: GivenFile): Promise<HandedIn | NotTaken> {
  if (UTC === null) throw new Error('UTC is a zone');
  try {
    const { reports, refused } = await eml.read([input], { zone: UTC, dates: undefined, map: null });
    const [report] = reports;
    if (report === undefined) return { wrong: `This mail can not be read: ${refused[0]?.message ?? 'it is empty'}.` };
    const without = leaveOut(peopleIn([report]), new Map());
    const files = (report.attachments ?? []).map(
      ({ name, size, sha256 }) => `Attached to the mail: ${name}, ${size ?? 0} bytes, SHA-256 ${sha256 ?? ''}`,
    );
    const said = report.passages.map(({ text }) => text.trim()).filter((text) => text !== '');
    const what = [...(said.length === 0 ? [report.title ?? ''] : said), ...files].map((text) => without(text).text);
    if (what.every((text) => text.trim() === '')) return { wrong: 'This mail has neither a subject nor a text.' };
    const { reportedAt } = report;
    return {
      title: without(report.title ?? '').text,
      what: what.join('\n\n'),
      at: reportedAt !== null && 'at' in reportedAt ? epoch(reportedAt.at) : null,
      reference: { system: 'mail', key: report.key },
    };
  } catch (error) {
    if (error instanceof NotThis) return { wrong: `This is no mail: ${error.message}.` };
    throw error;
  }
}

/** A mail (RFC 5322) as a server hands it to a program. */
export const mailIntake: Intake = {
  id: 'mail',
  reads: 'one mail as it was sent (RFC 5322); names and addresses in it are left out',
  read,
};

import type { Language } from '../../records/language.ts';
import { provisionalId } from '../../records/provisional.ts';
import { isPlaceholder } from '../../records/reading/placeholder.ts';
import { incident, PORTAL_CHANNEL } from '../../records/types/incident.ts';
import { recordText } from '../../records/writing/record-text.ts';
import { type Report, reportBody, reportFields } from '../../records/writing/report.ts';
import type { ReportFile } from './addresses.ts';
import { type ReportWords, say } from './words.ts';

/** The most bytes that a record may have: a larger file is not read. */
const MOST_KIB = 256;

/** What a report is made of beside the reporter's words. */
export interface Making {
  /** An id of people or contacts, or a word such as `anonymous`. */
  readonly who: string;
  /** The instant at which it is made, in the zone of the organisation. */
  readonly reportedAt: string;
  /** The id that it got when it was made before; null for the first time. */
  readonly id: string | null;
  /** Six bytes by chance. */
  readonly chance: Uint8Array;
  /** What to say where it can not be made. */
  readonly words: ReportWords['wrong'];
  readonly language: Language;
}

/**
 * The record of a report: of the same writer as `isms new`, and judged by the same shape as `isms check`. Where it can not
 * be one, what to say to whoever typed it.
 */
export function reportRecord(report: Report, making: Making): ReportFile | { readonly wrong: string } {
  const { who, reportedAt, chance, words, language } = making;
  if (isPlaceholder(report.what)) return { wrong: words.placeholder };
  const id = making.id ?? provisionalId('INC', reportedAt.slice(0, 4), chance);
  const data = { id, ...reportFields(report, reportedAt, { who, channel: PORTAL_CHANNEL }, language) };
  const text = recordText(data, reportBody(report, language));
  const size = new TextEncoder().encode(text).length / 1024;
  if (size > MOST_KIB) return { wrong: say(words.long, { size: String(Math.ceil(size)), most: String(MOST_KIB) }) };
  const shape = incident.schema.safeParse(data);
  if (!shape.success) return { wrong: say(words.shape, { message: shape.error.issues[0]?.message ?? '' }) };
  return { id, title: shape.data.title, file: `incidents/${id.slice(4, 8)}/${id}.md`, text };
}

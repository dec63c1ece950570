import { LEAVE_ALONE } from '../../records/reading/record-words.ts';
import type { ChannelView, Portal } from '../model.ts';
import { questionsAddress } from '../report-form/addresses.ts';
import type { OfferedReporter, ReportSetup } from '../report-form/setup.ts';
import type { ReportWords } from '../report-form/words.ts';
import { wordsOf } from '../words/index.ts';

/** What the page of reporting shows. */
export interface ReportPage {
  readonly words: ReportWords;
  readonly channels: readonly ChannelView[];
  /** Whom to call when it can not wait; null where no telephone is set. */
  readonly urgent: ChannelView | null;
  /** HTML, out of safeHtml: what the organisation says to leave alone; empty where it says nothing of its own. */
  readonly leaveAlone: string;
  /** HTML, out of safeHtml: the rest of what it says. */
  readonly guidance: string;
  /** What the script of the form knows. */
  readonly setup: ReportSetup;
  /** A mail that asks the questions, for where no script runs; null where there is no mailbox. */
  readonly questionsMail: string | null;
}

/** More are no list that anybody looks through. */
const MOST_OFFERED = 300;
/** The section whose text stands above the form, by its heading in the languages of the records; its words hold no sign of HTML but `'`. */
const HEADINGS = Object.values(LEAVE_ALONE).flat().join('|').replaceAll("'", '.');
const IS_LEAVE_ALONE = new RegExp(`^<h2 [^>]*>(?:${HEADINGS})</h2>`, 'i');

const isTelephone = ({ href }: ChannelView): boolean => /^tel:/i.test(href);
const isMailbox = ({ href }: ChannelView): boolean => /^mailto:/i.test(href);

/** The ways of the first role that is named for what is confidential: its mail and its telephone. */
function confidentialWays(channels: readonly ChannelView[]): ReportSetup['confidential'] {
  const all = channels.filter(({ confidential }) => confidential);
  return all.filter(({ label }) => label === all[0]?.label).map(({ label, href, text }) => ({ label, href, text }));
}

/** Who may report, by role; somebody who has left is not offered. */
function reporters({ records }: Portal, { form }: ReportWords): readonly OfferedReporter[] {
  const people = records.filter(
    ({ folder, state, facts }) =>
      folder === 'people' &&
      state === 'shown' &&
      !facts.some(({ name, value }) => name === 'status' && 'text' in value && value.text === 'left'),
  );
  const offered = people.slice(0, MOST_OFFERED).map(({ id, title }) => ({ id, label: title }));
  return [...offered, { id: 'external', label: form.outside }];
}

/** Whom to call, what to leave alone, the form, and the other ways. */
export function reportPage(portal: Portal): ReportPage {
  const { name, language, timezone, hosted, channels, guidance } = portal.site;
  const words = wordsOf(language).report;
  const open = channels.filter(({ confidential }) => !confidential);
  const mailbox = open.find(isMailbox)?.href ?? null;
  const sections = guidance.split(/(?=<h2 )/);
  const isLeaveAlone = (section: string): boolean => IS_LEAVE_ALONE.test(section);
  return {
    words,
    channels,
    urgent: open.find(isTelephone) ?? null,
    leaveAlone: sections.find(isLeaveAlone)?.replace(IS_LEAVE_ALONE, '').trim() ?? '',
    guidance: sections.filter((section) => !isLeaveAlone(section)).join(''),
    setup: {
      language,
      words,
      organisation: name,
      timezone,
      hosted,
      mailbox,
      confidential: confidentialWays(channels),
      people: reporters(portal, words),
    },
    questionsMail: mailbox === null ? null : questionsAddress(mailbox, words),
  };
}

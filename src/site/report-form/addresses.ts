import type { HostedView } from '../model.ts';
import type { ConfidentialWay, HandIn } from './setup.ts';
import { type ReportWords, say } from './words.ts';

/** The longest address that a link of the form may have, encoded: hosts and mail programs cut longer ones off. */
export const MOST_ADDRESS = 6000;

/** A report, or another record that a page makes, as it is handed in. */
export interface ReportFile {
  readonly id: string;
  readonly title: string;
  /** Its path from the root of the records. */
  readonly file: string;
  readonly text: string;
}

type Query = Readonly<Record<string, string>>;

/** An address with fields behind it, encoded as mail programs and hosts read them. */
export function withQuery(address: string, query: Query): string {
  const parts = Object.entries(query).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  return `${address}${address.includes('?') ? '&' : '?'}${parts.join('&')}`;
}

/** An address, as long as what reads it takes it whole. */
function short(address: string): string | null {
  return address.length < MOST_ADDRESS ? address : null;
}

/** Text in a block of code that no backtick of it can end. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}markdown\n${text.replace(/\n?$/, '\n')}${fence}\n`;
}

/**
 * The page of a host that opens with the report as a new file; null where it would be too long, git did not say where
 * files go, or the host can not be told what stands in one (GitLab).
 */
export function newFileAddress({ host, address, place }: HostedView, { file, text }: ReportFile): string | null {
  if (place === null || host === 'gitlab') return null;
  const branch = place.branch.split('/').map(encodeURIComponent).join('/');
  const page = host === 'github' ? `new/${branch}` : `_new/${branch}/`;
  return short(withQuery(`${address}/${page}`, { filename: `${place.folder}${file}`, value: text }));
}

/** The page of a host that opens with the report in a new issue; null where it would be too long. */
export function newIssueAddress({ host, address }: HostedView, { title, text }: ReportFile): string | null {
  const body = fenced(text);
  return short(
    host === 'gitlab'
      ? withQuery(`${address}/-/issues/new`, { 'issue[title]': title, 'issue[description]': body })
      : withQuery(`${address}/issues/new`, { title, body }),
  );
}

/** Lines as mail has them. */
const inMail = (text: string): string => text.replaceAll(/\r?\n/g, '\r\n');

/** A mail with the report in it; where that would be too long, one that says which file is attached. */
export function mailAddress(
  mailbox: string,
  { id, title, file, text }: ReportFile,
  { organisation, words }: Pick<HandIn, 'organisation' | 'words'>,
): { readonly address: string; readonly whole: boolean } {
  const subject = `${words.mail.subject} ${id}: ${title}`;
  const body = inMail(`${say(words.mail.keep, { organisation, file })}\n\n${text}`);
  const whole = short(withQuery(mailbox, { subject, body }));
  if (whole !== null) return { address: whole, whole: true };
  const name = file.slice(file.lastIndexOf('/') + 1);
  return { address: withQuery(mailbox, { subject, body: say(words.mail.attached, { name }) }), whole: false };
}

/** The answers of a confidential report, as a mail has them: the questions, and below each what was typed. */
export function answersText(answers: readonly string[], { questions }: ReportWords): string {
  return questions
    .map((question, at) => `${at + 1}. ${question}\n${answers[at]?.toWellFormed().trim() ?? ''}\n`)
    .join('\n');
}

/** A confidential way with the answers in it, where it is a mail that takes them; else the way as it is. */
export function confidentialAddress({ href }: ConfidentialWay, answers: readonly string[], words: ReportWords): string {
  if (!/^mailto:/i.test(href)) return href;
  const { subject } = words.confidential;
  const whole = short(withQuery(href, { subject, body: inMail(answersText(answers, words)) }));
  return whole ?? withQuery(href, { subject });
}

/** A mail that holds the questions alone, for where no script runs. */
export function questionsAddress(mailbox: string, { questions, mail }: ReportWords): string {
  const body = questions.map((question, at) => `${at + 1}. ${question}\r\n\r\n`).join('\r\n');
  return withQuery(mailbox, { subject: mail.subject, body });
}

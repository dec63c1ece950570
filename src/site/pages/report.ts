import type { ChannelView, Portal } from '../model.ts';

/** What the page of reporting shows. */
export interface ReportPage {
  readonly channels: readonly ChannelView[];
  readonly questions: readonly string[];
  /** Text that a mail to a channel starts with: the questions, each with room for its answer. */
  readonly draft: string;
  /** HTML, out of safeHtml. */
  readonly guidance: string;
  readonly severityScale: readonly { readonly severity: string; readonly text: string }[];
}

const QUESTIONS = [
  'What did you observe?',
  'When did you observe it, and when may it have begun?',
  'Which systems, services or data may be involved?',
  'What has been done since then, by you or by others?',
];

/** Whom to tell, the four questions, what to leave alone, and how severity is judged. */
export function reportPage({ site: { channels, guidance, severityScale } }: Portal): ReportPage {
  const draft = QUESTIONS.map((question, at) => `${at + 1}. ${question}\r\n\r\n`).join('\r\n');
  return { channels, questions: QUESTIONS, draft, guidance, severityScale };
}

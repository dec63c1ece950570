import type { Language } from '../../records/language.ts';
import type { HostedView } from '../model.ts';
import type { ReportWords } from './words.ts';

/** Somebody who may report, as the list of the form offers it. */
export interface OfferedReporter {
  /** What `reporter.who` says. */
  readonly id: string;
  readonly label: string;
}

/** A confidential way: whom it reaches, and by which address. */
export interface ConfidentialWay {
  readonly label: string;
  readonly href: string;
  readonly text: string;
}

/** Where a record that a page makes is handed in, and what is said of it then. */
export interface HandIn {
  readonly words: Pick<ReportWords, 'ready' | 'mail'>;
  readonly organisation: string;
  readonly hosted: HostedView | null;
  /** `mailto:…`; null where there is no mailbox. */
  readonly mailbox: string | null;
}

/** What the script of the form knows of the organisation; it stands in the page, readable by everybody who reads that. */
export interface ReportSetup extends HandIn {
  readonly language: Language;
  readonly words: ReportWords;
  /** The zone in which times are understood. */
  readonly timezone: string;
  /** The ways of one role. */
  readonly confidential: readonly ConfidentialWay[];
  readonly people: readonly OfferedReporter[];
}

/** How a language says what records show of controls. */
export interface EvidenceWords {
  /** A listed word: `lost-or-stolen-device` is "lost or stolen device". */
  readonly listed: (word: string) => string;
  readonly roles: Readonly<Record<'incident-manager' | 'deputy' | 'privacy-lead' | 'management', string>>;
  readonly sent: (sent: number, receipts: number) => string;
  readonly participants: (count: number) => string;
  readonly people: (count: number) => string;
  readonly entries: (count: number) => string;
  readonly lessons: string;
  readonly lessonsAndReview: string;
  readonly secured: (items: number, hashed: number) => string;
  readonly inputs: (given: number, decisions: number) => string;
  readonly nilReturn: string;
  readonly lookedAt: string;
  readonly causeFound: string;
  readonly causeNotFound: string;
  readonly score: (score: number) => string;
  readonly version: (version: string) => string;
  readonly noKind: string;
  readonly noChannel: string;
}

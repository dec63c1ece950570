/** A question that texts of law leave open, how these records answer it, and what the answer rests on. */
export interface Convention {
  readonly question: string;
  readonly answer: string;
  readonly source: string;
}

/**
 * How deadlines are counted where texts leave a choice. Every choice ends early rather than late: whoever keeps it keeps
 * the other reading too. Said on the portal's page of known duties.
 */
export const CONVENTIONS = {
  hours: {
    question: 'Do hours stop at night, on weekends, on holidays or when the clocks change?',
    answer: 'Never. 72 hours are 259,200 seconds after the start.',
    source:
      'Regulation (EEC, Euratom) No 1182/71, Article 3(1) and (2)(a); its rule for periods that end on a holiday, Article 3(4), is for periods other than in hours',
  },
  days: {
    question: 'When does a period in days end?',
    answer:
      'So many calendar days later, at the time of day of the start where the organisation is. The text would give the whole of that day, to its last hour.',
    source: 'Regulation (EEC, Euratom) No 1182/71, Article 3(2)(b)',
  },
  months: {
    question: 'When does a period in months end?',
    answer:
      'On the same date so many months later, at the time of day of the start. Where that month has no such date, with the end of its last day. The text would give the whole of that day in every case.',
    source: 'Regulation (EEC, Euratom) No 1182/71, Article 3(2)(c)',
  },
  'first-business-day': {
    question: 'Which day is the first business day?',
    answer:
      'The one after the day of the start, at the time of day of the start on the last one. A start on no business day: the next business day is the first, and the whole of the last one counts.',
    source: 'Form 8-K, General Instruction B.1',
  },
  'business-days': {
    question: 'Which days are business days?',
    answer:
      'Those of the calendar of the obligation, else of the organisation. Where neither names a working day, every day counts.',
    source: 'the records themselves (`calendar`)',
  },
  weekends: {
    question: 'What of a deadline on a weekend or holiday?',
    answer:
      'It stays where it is. It moves only where the text of the duty says so, as DORA does, and only for those whom that text lets have it.',
    source: 'Delegated Regulation (EU) 2025/301, Article 5(4) to (6)',
  },
  'clock-changes': {
    question: 'What of an hour that clocks show twice, or leave out?',
    answer:
      'A deadline in an hour that is shown twice ends the first time; one in an hour that is left out ends when the clocks are put forward. A start in the first of two such hours counts from where the hour begins.',
    source: 'a choice of these records, so that a later start never ends earlier',
  },
  place: {
    question: 'Where are days and months counted?',
    answer: 'In the time zone of the organisation, wherever the person or the machine is that looks.',
    source: 'a choice of these records (`timezone`)',
  },
  year: {
    question: 'When does a year end?',
    answer:
      'With the last second of 31 December where the organisation is; 60 days later is 1 March, in leap years 29 February.',
    source: '45 CFR 164.408(c)',
  },
  'last-instant': {
    question: 'Is the last instant in time?',
    answer: 'Yes. “Not later than” includes the instant itself; a second later is late.',
    source: 'Regulation (EEC, Euratom) No 1182/71, Article 3(2)',
  },
  'two-limits': {
    question: 'What of two limits for one step?',
    answer: 'The earlier end counts, as far as both have started.',
    source: 'Delegated Regulation (EU) 2025/301, Article 5(1)(a)',
  },
  promptly: {
    question: 'What of “without undue delay”?',
    answer:
      'It has no instant, so none is made up and it is never counted as missed. A target that the organisation sets itself is shown as its own.',
    source: 'Regulation (EU) 2016/679, Articles 33(2) and 34(1)',
  },
  'corrected-start': {
    question: 'What if the start turns out to be another one after the notice was sent?',
    answer:
      'Whether the notice was late is judged by what the record said when it was sent; the corrected start is shown beside it.',
    source: 'a choice of these records (`reassessments`)',
  },
} satisfies Readonly<Record<string, Convention>>;

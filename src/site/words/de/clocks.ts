import type { Roughly } from '../../../queries/clock-words.ts';
import type { Words } from '../index.ts';
import { type Forms, speechOf } from '../speech.ts';

const { counted, day, form, number } = speechOf('de');

const CLOCKS = { one: 'Frist', other: 'Fristen' };
const UNITS: Readonly<Record<Roughly['unit'], Forms>> = {
  minute: { one: 'Minute', other: 'Minuten' },
  hour: { one: 'Stunde', other: 'Stunden' },
  day: { one: 'Tag', other: 'Tage' },
};
/** The same behind `in` and `seit`. */
const DATIVE: typeof UNITS = { ...UNITS, day: { one: 'Tag', other: 'Tagen' } };

const rough = ({ count, unit }: Roughly): string =>
  count === 0 ? 'weniger als einer Minute' : counted(count, DATIVE[unit]);

/** The page of deadlines, and each clock wherever it stands, in German. */
export const clocks: Words['clocks'] = {
  description: 'Wer von einem Vorfall erfahren muss, und bis wann.',
  counts: (open, settled) =>
    `${counted(open, CLOCKS)} ${form(open, { one: 'ist', other: 'sind' })} offen, ${number(settled)} erledigt; Stand:`,
  advice: 'Keine Rechtsberatung: Maßgeblich ist der Text des Gesetzes oder Vertrags.',
  red: 'Aufzeichnungen, deren Text an anderer Stelle liegt (TLP RED), stehen hier nicht; `npx isms deadlines` nennt alle.',
  choice: { if: 'Wo ein Text die Wahl lässt, enden Fristen', way: 'nach unserer Berechnung', so: 'früher.' },
  groups: {
    late: {
      title: 'Versäumt',
      help: 'Die Frist ist abgelaufen, und nirgends steht, dass die Meldung gesendet wurde: Senden Sie sie jetzt, mit den Gründen für die Verzögerung.',
    },
    running: { title: 'Laufend', help: 'Die nächste zuerst.' },
    prompt: {
      title: 'Ohne festen Zeitpunkt',
      help: 'Der Text nennt keine Zahl: unverzüglich. Ein Zielwert ist der eigene der Organisation.',
    },
    waiting: {
      title: 'Nicht begonnen',
      help: 'Was die Frist auslöst, ist nicht eingetreten, oder die Aufzeichnung sagt nicht, wann.',
    },
  },
  more: (count) =>
    `${counted(count, { one: 'weitere Frist steht', other: 'weitere Fristen stehen' })} hier nicht: Jede steht auf der Seite ihres Vorfalls, und \`npx isms deadlines\` nennt alle.`,
  started: 'Beginn',
  due: 'Fällig',
  dueThen: 'Fällig nach dem Stand bei der Absendung',
  sent: 'Gesendet',
  draft: 'Meldung entwerfen:',
  used: (words) => `${words} verstrichen`,
  compared: (on) => `mit dem Wortlaut verglichen am ${day(on)}`,
  neverCompared: 'nie mit dem Wortlaut verglichen',
  finishedBefore: 'Abgeschlossen, bevor diese Aufzeichnungen begannen: Nichts ist mehr zu tun.',
  undecided: 'Darüber hat noch niemand entschieden.',
  drill: 'Eine Übung.',
  says: {
    until: (span) => `in ${rough(span)}`,
    late: (span) => `seit ${rough(span)} überfällig`,
    days: ({ count }) => counted(count, UNITS.day),
    of: (used, whole) => `${used} von ${whole}`,
    waitsForEntry: 'beginnt, sobald ein Eintrag sagt, dass sie gesendet wird',
    waitsFor: (field) => `wartet auf \`${field}\``,
    promptly: 'unverzüglich',
    ownTarget: (until) => `unverzüglich; eigener Zielwert ${until}`,
  },
};

import type { Words } from '../index.ts';
import { speechOf } from '../speech.ts';

const { counted, form } = speechOf('de');

/** The home page, in German. */
export const home: Words['home'] = {
  title: ({ name }) => `Sicherheit bei ${name}`,
  description: ({ name }) => `Wie Sie bei ${name} einen Vorfall melden, und was bisher geschehen ist.`,
  noticed: {
    title: 'Ist Ihnen etwas aufgefallen?',
    text: 'Ein Klick, den Sie bereuen, eine E-Mail an die falsche Person, ein verlorenes Gerät, eine offene Tür. Sagen Sie es uns sofort, auch wenn Sie nicht sicher sind.',
    call: 'Wen Sie anrufen',
  },
  open: {
    title: 'Zurzeit offen',
    behind: (count, forms) => `${form(count, forms)} offen`,
    none: 'Keine Meldung ist offen.',
    table: 'Offene Vorfälle, neueste zuerst',
    all: (count) => `Alle ${counted(count, { one: 'offene Meldung', other: 'offenen Meldungen' })}`,
  },
  overdue: {
    title: 'Überfällig',
    none: 'Nichts ist überfällig.',
    late: (count) => `nicht rechtzeitig gesendete ${form(count, { one: 'Mitteilung', other: 'Mitteilungen' })}`,
    behind: (count, forms) => `${form(count, forms)} überfällig`,
  },
  year: {
    title: (year) => `${year} in Zahlen`,
    drills: 'Übungen zählen nicht mit.',
    reported: (count) => form(count, { one: 'Meldung', other: 'Meldungen' }),
    incidents: (count, of) => `${form(count, { one: 'Vorfall', other: 'Vorfälle' })}, von ${of}`,
    closed: (_count, of) => `abgeschlossen, von ${of}`,
    severe: (of) => `hoch oder kritisch, von ${of} mit Schweregrad`,
  },
  policies: (count) => `Alle ${counted(count, { one: 'Richtlinie', other: 'Richtlinien' })}`,
  judged: {
    asOf: 'Stand:',
    pinned: '(feste Uhr)',
    errors: (count) => `${counted(count, { one: 'Fehler', other: 'Fehler' })} in den Aufzeichnungen`,
    none: 'Keine Fehler in den Aufzeichnungen',
  },
};

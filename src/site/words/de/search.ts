import type { Words } from '../index.ts';
import { speechOf } from '../speech.ts';

const { counted } = speechOf('de');

/** The search, in German. */
export const search: Words['search'] = {
  title: 'Suche',
  description:
    'Aufzeichnungen, Regeln und Controls nach Wörtern oder Kennung finden und nach Art, Status oder Jahr eingrenzen.',
  noScript:
    'Die Suche braucht JavaScript. Ohne geht es über das Menü: Dort steht jedes Register mit allen Aufzeichnungen.',
  field: 'Was suchen Sie?',
  hint: 'Wörter, eine Frage oder eine Kennung wie INC-2026-0007.',
  close: 'Schließen',
  narrow: 'Eingrenzen',
  filters: {
    type: 'Art',
    kind: 'Sorte',
    severity: 'Schweregrad',
    status: 'Status',
    category: 'Kategorie',
    control: 'Control',
    year: 'Jahr',
  },
  any: 'Alle',
  reset: 'Zurücksetzen',
  more: 'Mehr anzeigen',
  all: 'Alle Treffer, auch zum Eingrenzen',
  page: 'Seite',
  enter: 'Eingabetaste öffnet es.',
  loading: 'Suche läuft …',
  blank: 'Tippen Sie ein Wort, eine Kennung oder eine Frage.',
  failed:
    'Die Suche konnte nicht geladen werden: Vielleicht sind Sie offline, oder etwas blockiert sie. Das Menü führt auch ohne sie zu jeder Seite.',
  again: 'Noch einmal versuchen',
  none: ({ query }) => `Auf keiner Seite steht „${query}“. Versuchen Sie:`,
  narrowed: ({ query }) =>
    `In Ihrer Auswahl steht „${query}“ auf keiner Seite. Setzen Sie die Auswahl zurück oder versuchen Sie:`,
  found: ({ count }) => counted(count, { one: 'Seite', other: 'Seiten' }),
  first: ({ title }) => `Zuerst: ${title}.`,
  missing: ({ id }) => `Zu ${id} gibt es hier keine Seite.`,
  corrected: ({ said, meant }) => `Auf keiner Seite steht „${said}“. Das sind die Treffer für „${meant}“.`,
  literal: ({ said }) => `Trotzdem nach „${said}“ suchen`,
  unsaid: ({ said }) => `Auf keiner Seite steht „${said}“, deshalb wurde ohne gesucht.`,
  older: ({ years }) => `Die Datensätze von ${years} sind noch nicht durchsucht.`,
  searchOlder: ({ years }) => `Auch ${years} durchsuchen`,
  tries: {
    words: 'Weniger Wörter, oder ein anderes Wort für dasselbe.',
    id: 'Die ganze Kennung, wenn Sie sie wissen: Ein Teil davon reicht nicht.',
    menu: 'Ein Register aus dem Menü, das sich ebenfalls eingrenzen lässt.',
  },
  report: 'Ist etwas passiert? Melden Sie es, dafür braucht es keine Seite.',
};

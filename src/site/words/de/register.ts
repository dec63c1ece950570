import type { Words } from '../index.ts';
import { speechOf } from '../speech.ts';

const { counted, number } = speechOf('de');

/** The pages of registers, and what narrows them and the rules down, in German. */
export const register: Words['register'] = {
  eyebrow: 'Verzeichnis',
  none: ({ noun }) => `Noch gibt es hier nichts: ${noun}.`,
  first: (word) => `Den ersten Eintrag schreibt \`npx isms new ${word}\`.`,
  held: (count, open) =>
    `${counted(count, { one: 'Eintrag', other: 'Einträge' })}${open > 0 ? `, davon ${number(open)} offen` : ''}.`,
  page: (at, of, holds) => `Seite ${at} von ${of}: ${holds}.`,
  part: (shown, of, year, oldest, newest) =>
    `${shown === of ? `alle ${number(shown)}` : `${number(shown)} von ${number(of)}`} aus ${year}, ${oldest} bis ${newest}`,
  alone: 'Die Auswahl unten gilt für diese Seite. Die Suche umfasst alle.',
  pages: 'Seiten dieses Verzeichnisses',
  narrow: 'Eingrenzen',
  contains: 'Enthält',
  all: 'alle',
  owner: 'Verantwortlich',
  year: 'Jahr',
  sorted: 'Sortiert nach',
  newest: 'Neueste zuerst',
  oldest: 'Älteste zuerst',
  notes: { unreadable: 'nicht lesbar', imported: 'übernommen', stub: 'eingeschränkt' },
  area: 'Bereich',
  weight: 'Gewicht',
  foundNow: 'Jetzt gefunden',
  yes: 'Ja',
  script: {
    found: '{n} von {all} angezeigt',
    more: '{n} weitere zeigen',
    none: 'Nichts passt.',
    noneHelp:
      'Nehmen Sie ein Wort heraus oder setzen Sie eine Auswahl zurück auf „alle“. Wörter im Text findet die Suche.',
    noRule: 'Keine Regel passt. Nehmen Sie ein Wort heraus oder setzen Sie eine Auswahl zurück auf „alle“.',
    search: 'Nach „{text}“ suchen',
    reset: 'Alle zeigen',
    fold: 'Filtern und sortieren',
    failed: 'Die ganze Liste ließ sich nicht laden; die Auswahl gilt nur für diese Seite. Laden Sie die Seite neu.',
  },
};

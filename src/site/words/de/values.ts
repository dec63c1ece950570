import type { Words } from '../index.ts';

/** What stands beside values: how well a time is known, and what numbers count, in German. */
export const values: Words['values'] = {
  about: 'etwa',
  noTime: 'ohne Zeitangabe',
  table: 'Tabelle',
  picture: 'Bild',
  noPicture: 'Bild, hier nicht gezeigt',
  footnotes: 'Fußnoten',
  backTo: (reference) => `Zurück zu Verweis ${reference}`,
  /** What stands where an audience may not read on, and in the place of a person whom it may not know. */
  withheld: 'eine Aufzeichnung, die hier nicht gezeigt wird',
  aPerson: 'eine Person, die hier nicht gezeigt wird',
  /** Behind an id to which nothing leads. */
  noRecord: 'keine solche Aufzeichnung',
  /** Between a number and the end of its scale: `3 of 25`. */
  of: 'von',
  /** In front of a number that counts the entries of a timeline. */
  numbers: 'Eintrag',
  /** What fields count, by its name in English. */
  units: {
    person: { one: 'Person', other: 'Personen' },
    record: { one: 'Datensatz', other: 'Datensätze' },
    hour: { one: 'Stunde', other: 'Stunden' },
    minute: { one: 'Minute', other: 'Minuten' },
    month: { one: 'Monat', other: 'Monate' },
  },
};

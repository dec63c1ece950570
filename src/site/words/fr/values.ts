import type { Words } from '../index.ts';

/** What stands beside values: how well a time is known, and what numbers count, in French. */
export const values: Words['values'] = {
  about: 'vers',
  noTime: 'sans heure indiquée',
  table: 'Tableau',
  picture: 'image',
  noPicture: 'image, non montrée ici',
  footnotes: 'Notes',
  backTo: (reference) => `Retour au renvoi ${reference}`,
  /** What stands where an audience may not read on, and in the place of a person whom it may not know. */
  withheld: 'un enregistrement qui n’est pas montré ici',
  aPerson: 'une personne qui n’est pas montrée ici',
  /** Behind an id to which nothing leads. */
  noRecord: 'aucun enregistrement de ce nom',
  /** Between a number and the end of its scale: `3 of 25`. */
  of: 'sur',
  /** In front of a number that counts the entries of a timeline. */
  numbers: 'entrée',
  /** What fields count, by its name in English. */
  units: {
    person: { one: 'personne', other: 'personnes' },
    record: { one: 'enregistrement', other: 'enregistrements' },
    hour: { one: 'heure', other: 'heures' },
    minute: { one: 'minute', other: 'minutes' },
    month: { one: 'mois', other: 'mois' },
  },
};

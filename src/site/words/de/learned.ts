import type { Words } from '../index.ts';
import { speechOf } from '../speech.ts';

const { counted, form } = speechOf('de');

/** The page of what was learned, in German. */
export const learned: Words['learned'] = {
  title: 'Erkenntnisse',
  description: 'Was sich nach Vorfällen geändert hat, nach Themen.',
  none: 'Noch keine Erkenntnisse: Hier steht, was wir aus dem ersten abgeschlossenen Vorfall lernen. Ist Ihnen etwas aufgefallen?',
  report: 'Bitte melden',
  drill: 'Übung',
  other: 'Sonstiges',
  older: (count) =>
    `${counted(count, { one: 'ältere Erkenntnis', other: 'ältere Erkenntnisse' })} ${form(count, { one: 'steht', other: 'stehen' })} in den Aufzeichnungen.`,
  all: 'Alle ansehen',
  byTopic: 'Alle nach Themen',
};

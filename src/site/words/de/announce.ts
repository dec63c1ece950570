import type { Words } from '../index.ts';
import { speechOf } from '../speech.ts';

const { counted } = speechOf('de');

/** What is announced in a chat or by mail, in German. */
export const announce: Words['announce'] = {
  title: ({ what }) => `Informationssicherheit: ${what}`,
  changed: 'was neu ist',
  to: ({ first, last }) => `${first} bis ${last}`,
  groups: {
    reported: 'Gemeldet',
    changed: 'In Bearbeitung',
    closed: 'Abgeschlossen',
    deadlines: 'Meldefristen',
    overdue: 'Überfällig',
  },
  counts: {
    reported: (count) => `${count} gemeldet`,
    changed: (count) => `${count} in Bearbeitung`,
    closed: (count) => `${count} abgeschlossen`,
    deadlines: (count) => counted(count, { one: 'Meldefrist', other: 'Meldefristen' }),
    overdue: (count) => `${count} überfällig`,
  },
  more: (count) => `Und ${counted(count, { one: 'weiterer Eintrag', other: 'weitere Einträge' })} im Portal.`,
  unassessed: 'noch nicht bewertet',
  reported: (when) => `gemeldet ${when}`,
  drill: 'eine Übung: nichts davon ist geschehen',
  learned: 'Was wir daraus gelernt haben:',
  running: (count, next) =>
    `${counted(count, { one: 'Meldefrist läuft', other: 'Meldefristen laufen' })}${next === null ? '' : `, die nächste bis ${next}`}`,
  missed: (when) => `war fällig ${when}, und nichts sagt, dass sie erfolgt ist`,
  due: (when) => `fällig ${when}`,
  topics: {
    triage: 'die Meldung wartet auf ihre Bewertung',
    review: 'die Nachbereitung ist überfällig',
    action: 'die Maßnahme ist überfällig',
    policy: 'die Richtlinie ist zu überprüfen',
    risk: 'das Risiko ist zu überprüfen',
    treatment: 'die Behandlung des Risikos ist überfällig',
    management: 'die Managementbewertung ist überfällig',
    retention: 'Nachweise werden über ihre Zeit hinaus aufbewahrt',
    waiver: 'die Ausnahme ist abgelaufen',
  },
  register: 'Das Register als Ganzes',
  portal: 'Im Portal weiterlesen',
  readers: {
    CLEAR: 'darf an alle weitergegeben werden',
    GREEN: 'darf an Partner weitergegeben werden, nicht öffentlich',
    AMBER: 'für Menschen in der Organisation und bei ihren Kunden, die es wissen müssen',
  },
};

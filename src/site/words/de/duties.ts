import type { Words } from '../index.ts';
import { said } from '../said.ts';
import { speechOf } from '../speech.ts';
import { listed as words } from './listed.ts';

const { counted, day, number } = speechOf('de');
const { listed } = said({}, words);

/** Behind `innerhalb von`. */
const UNITS = {
  hours: { one: 'Stunde', other: 'Stunden' },
  days: { one: 'Tag', other: 'Tagen' },
  'business-days': { one: 'Arbeitstag', other: 'Arbeitstagen' },
  months: { one: 'Monat', other: 'Monaten' },
};

/** What is sent at a step, behind `ab Absendung`. */
const SENT: Readonly<Record<string, string>> = {
  notification: 'der Meldung',
  initial: 'der Erstmeldung',
  intermediate: 'der Zwischenmeldung',
  'early-warning': 'der Frühwarnung',
  residents: 'der Benachrichtigung der Betroffenen',
};

/** The page of known duties, and what a duty asks for wherever it stands, in German. */
export const duties: Words['duties'] = {
  description: 'Wer bis wann zu informieren ist, nach welchem Gesetz, und wie Fristen berechnet werden.',
  counts: (count) =>
    `${number(count)} Meldepflichten bringt dieses Produkt mit. Verbindlich sind nur solche, die eine Aufzeichnung unter`,
  binds: 'in `preset` nennt; was ein Vertrag oder ein Versicherer verlangt, ist eine eigene Aufzeichnung.',
  unverified: (count) => `${number(count)} davon sind nur aus Beschreibungen bekannt und sagen es auch.`,
  counted: 'So werden Fristen berechnet',
  countedHelp: 'Wo ein Text die Wahl lässt, gilt die frühere Lesart: Wer sie einhält, hält auch die andere ein.',
  question: 'Frage',
  answer: 'Antwort',
  source: 'Quelle',
  switchedOn: 'Verbindlich durch',
  switchedOnBy: (count) => `und durch ${number(count)} weitere der`,
  obligations: 'Meldepflichten',
  always: 'Sie gilt für jeden Vorfall.',
  when: (condition) => `Sie gilt, wenn ${condition}.`,
  whenAll: 'Sie gilt, wenn zugleich (was noch unbekannt ist, zählt als erfüllt):',
  whenSaid: 'Welche Vorfälle sie betrifft, sagt die Aufzeichnung, die sie verbindlich macht.',
  says: {
    language: 'de',
    within: (amount, unit, from) => `innerhalb von ${counted(amount, UNITS[unit])} ab ${from}`,
    promptly: (from) => `unverzüglich ab ${from}`,
    onRequest: 'auf Anforderung',
    both: (one, other) => `${one}, und spätestens ${other}`,
    starts: {
      aware: 'Kenntniserlangung',
      discovered: 'Feststellung',
      significant: 'Kenntnis, dass der Vorfall erheblich ist',
      classified: 'Einstufung als schwerwiegend',
      'high-risk': 'Feststellung eines hohen Risikos für die betroffenen Personen',
      material: 'Feststellung, dass der Vorfall wesentlich ist',
      'measure-available': 'Verfügbarkeit einer Abhilfemaßnahme',
      'information-available': 'Vorliegen der fehlenden Angaben',
      requested: 'Anforderung',
      handled: 'Abschluss der Bewältigung',
      'year-end': 'Ende des Jahres der Feststellung',
      paid: 'Zahlung an die Erpresser',
    },
    sending: (stage) => `Absendung ${SENT[stage] ?? `von „${listed(stage)}“`}`,
    verified: (on) => `mit dem Wortlaut verglichen am ${day(on)}`,
    unverified: 'nicht geprüft: nur aus Beschreibungen bekannt, nie mit dem Wortlaut selbst verglichen',
    entity: (entity) => `das Gesetz die Organisation so einordnet: ${listed(entity)}`,
    subjectsAtLeast: (count) => `${number(count)} oder mehr Personen betroffen sind`,
    subjectsBelow: (count) => `weniger als ${number(count)} Personen betroffen sind`,
    residents: (where, count) =>
      count === 0 ? `Betroffene in ${where} wohnen` : `mehr als ${number(count)} Betroffene in ${where} wohnen`,
    partOf: (country) => `einem Bundesstaat oder einer Region (${country})`,
    and: ' und ',
    conditions: {
      personalData: 'personenbezogene Daten betroffen sind',
      noPersonalData: 'keine personenbezogenen Daten betroffen sind',
      role: (role) => `die Organisation für die Daten ${listed(role)} ist`,
      highRisk: 'ein hohes Risiko für die betroffenen Personen wahrscheinlich ist',
      noHighRisk: 'ein hohes Risiko für die betroffenen Personen nicht wahrscheinlich ist',
      severity: (severity) => `der Schweregrad mindestens „${listed(severity)}“ ist`,
      significant: 'bekannt ist, dass der Vorfall erheblich ist',
      major: 'der Vorfall als schwerwiegend eingestuft ist',
      material: 'festgestellt ist, dass der Vorfall wesentlich ist',
      categories: (categories) =>
        `die Kategorie ${categories.map((category) => `„${listed(category)}“`).join(' oder ')} ist`,
      client: 'der Empfänger zu den betroffenen Kunden gehört',
    },
  },
  steps: {
    title: 'Stufen',
    of: (id) => `Stufen von ${id}`,
    step: 'Stufe',
    byWhen: 'Bis wann',
    article: 'Artikel',
    content: 'Was mitzuteilen ist',
    contentShort: 'Mitzuteilen',
    own: 'eigene',
    ownClock: (clock) => `eigene Frist: ${clock}; das frühere Ende gilt`,
    when: (condition) => `wenn ${condition}`,
  },
  preset: {
    title: 'Über diese Vorlage',
    all: 'Alle bekannten Meldepflichten, und wie Fristen berechnet werden, stehen unter',
    recipient: 'Wer informiert wird',
    phases: 'Schrittweise',
    phasesHelp: 'Was noch nicht bekannt ist, darf später folgen, und muss es dann auch.',
    compared: 'Geprüft',
  },
};

import type { Words } from '../index.ts';

/** What the types of records are called, in German. */
export const types: Words['types'] = {
  incidents: {
    noun: 'Vorfallmeldung',
    plural: 'Vorfälle',
    purpose: 'Alles, was auffiel und gemeldet wurde, von der ersten Meldung bis zu den Erkenntnissen.',
    counted: { one: 'Vorfall', other: 'Vorfälle' },
  },
  nonconformities: {
    noun: 'Nichtkonformität',
    plural: 'Nichtkonformitäten',
    purpose: 'Wo eine Anforderung nicht erfüllt war, warum, und was eine Wiederholung verhindert (10.2).',
    counted: { one: 'Nichtkonformität', other: 'Nichtkonformitäten' },
  },
  actions: {
    noun: 'Korrekturmaßnahme',
    plural: 'Maßnahmen',
    purpose: 'Wer was bis wann tut, damit es nicht wieder geschieht oder besser läuft.',
    counted: { one: 'Maßnahme', other: 'Maßnahmen' },
  },
  risks: {
    noun: 'Risiko',
    plural: 'Risiken',
    purpose: 'Was schiefgehen kann, wie schlimm und wie wahrscheinlich es ist, und was dagegen getan wird.',
    counted: { one: 'Risiko', other: 'Risiken' },
  },
  obligations: {
    noun: 'Meldepflicht',
    plural: 'Meldepflichten',
    purpose: 'Wem die Organisation einen Vorfall melden muss, bis wann, und nach welchem Gesetz oder Vertrag.',
    counted: { one: 'Meldepflicht', other: 'Meldepflichten' },
  },
  contacts: {
    noun: 'Kontakt',
    plural: 'Kontakte',
    purpose: 'Behörden, Kunden, Versicherer und Fachleute, die im Ernstfall erreichbar sein müssen (A.5.5, A.5.6).',
    counted: { one: 'Kontakt', other: 'Kontakte' },
  },
  policies: {
    noun: 'Richtlinie',
    plural: 'Richtlinien',
    purpose: 'Was die Organisation beschlossen hat und von allen erwartet, in der gültigen Fassung.',
    counted: { one: 'Richtlinie', other: 'Richtlinien' },
  },
  training: {
    noun: 'Schulungsnachweis',
    plural: 'Schulungen',
    purpose: 'Wer gelernt hat, Vorfälle zu erkennen und zu melden, und wann das zuletzt geübt wurde.',
    counted: { one: 'Schulung', other: 'Schulungen' },
  },
  people: {
    noun: 'Person',
    plural: 'Personen',
    purpose: 'Personen und Funktionen mit pseudonymen Kennungen, damit Aufzeichnungen ohne Namen auskommen.',
    counted: { one: 'Person', other: 'Personen' },
  },
  assets: {
    noun: 'Wert',
    plural: 'Werte',
    purpose: 'Geräte, Systeme, Dienste und Daten, die Vorfälle betreffen.',
    counted: { one: 'Wert', other: 'Werte' },
  },
  reviews: {
    noun: 'Bewertung',
    plural: 'Bewertungen',
    purpose:
      'Managementbewertungen (9.3) und unterschriebene Erklärungen, dass ein ruhiges Register wirklich ruhig ist.',
    counted: { one: 'Bewertung', other: 'Bewertungen' },
  },
  waivers: {
    noun: 'Ausnahme',
    plural: 'Ausnahmen',
    purpose: 'Genehmigte Ausnahmen von einer Regel, jede mit Grund und letztem Tag.',
    counted: { one: 'Ausnahme', other: 'Ausnahmen' },
  },
};

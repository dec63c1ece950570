/** What a column is, by its name: what people call it in English, German and French. */
export const COLUMN_NAMES = {
  title: [
    'title, summary, subject, short description, headline, incident, event, name',
    'titel, betreff, kurzbeschreibung, zusammenfassung, bezeichnung, überschrift, vorfall, ereignis, stichwort',
    'titre, objet, intitulé, résumé, libellé, incident, événement',
  ],
  body: [
    'description, details, what happened, narrative, incident description, full description',
    'beschreibung, was ist passiert, was ist geschehen, sachverhalt, hergang, einzelheiten, vorfallbeschreibung',
    'description, détails, que s’est-il passé, description de l’incident, faits, déroulement',
  ],
  reportedAt: [
    'reported, reported at, reported on, date reported, report date, reporting date, created, created at, created on, opened, opened at, date, date of report',
    'gemeldet, gemeldet am, meldedatum, datum der meldung, erfasst am, erstellt, erstellt am, angelegt am, eröffnet, datum, eingang',
    'signalé le, date de signalement, déclaré le, date de déclaration, créé le, créé, ouvert le, date, date d’ouverture',
  ],
  reportedTime: [
    'time, time reported, reported time, report time',
    'uhrzeit, zeit, meldezeit, uhrzeit der meldung',
    'heure, heure de signalement',
  ],
  detectedAt: [
    'detected, detected at, detected on, date detected, discovered, discovered on, noticed, noticed at',
    'entdeckt, entdeckt am, festgestellt, festgestellt am, bemerkt, bemerkt am, erkannt am',
    'détecté le, date de détection, découvert le, constaté le',
  ],
  severity: [
    'severity, severity level, incident severity',
    'schweregrad, schwere',
    'gravité, sévérité, niveau de gravité',
  ],
  'reporter.who': [
    'reporter, reported by, reporting person, caller, submitted by, raised by',
    'melder, gemeldet von, meldende person, gemeldet durch, melder/in',
    'signalé par, déclaré par, déclarant, rapporteur',
  ],
  'affected.services': [
    'service, services, system, systems, affected system, affected systems, affected service, affected services',
    'dienst, system, systeme, betroffenes system, betroffene systeme, betroffener dienst, betroffene dienste',
    'service, système, systèmes, système concerné, systèmes concernés, service concerné',
  ],
  'references.key': [
    'id, key, no, no., nr, nr., number, incident id, incident no, incident number, ticket, ticket id, case, case id, reference, ref',
    'nr, nr., nummer, lfd. nr., lfd nr, vorfall-nr., vorfallnummer, ticketnummer, kennung, aktenzeichen',
    'n°, no, numéro, numéro d’incident, référence, réf, ticket',
  ],
  'imported.closedOn': [
    'closed, closed at, closed on, date closed, resolved, resolved at, resolved on, completed on',
    'geschlossen, geschlossen am, abgeschlossen, abgeschlossen am, erledigt am, gelöst am, behoben am',
    'clôturé le, clos le, fermé le, résolu le, date de clôture',
  ],
} as const;

/** What a name is compared by: letters and digits alone, in lower case. */
export function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}°]/gu, '');
}

const KNOWN: ReadonlyMap<string, keyof typeof COLUMN_NAMES> = new Map(
  columnsInOrder()
    .flatMap(({ field, names }) => names.map((name) => [bareName(name), field] as const))
    .toReversed(),
);

function columnsInOrder(): readonly { readonly field: keyof typeof COLUMN_NAMES; readonly names: readonly string[] }[] {
  const fields = Object.keys(COLUMN_NAMES).filter((name): name is keyof typeof COLUMN_NAMES => name in COLUMN_NAMES);
  return fields.map((field) => ({ field, names: COLUMN_NAMES[field].flatMap((list) => list.split(/,\s*/)) }));
}

/** Which field a column is for, by its name in three languages; undefined where its name says nothing. */
export function fieldNamed(column: string): keyof typeof COLUMN_NAMES | undefined {
  return KNOWN.get(bareName(column));
}

const PEOPLE =
  /(?:^|[^\p{L}])(?:assignee|assigned(?: to)?|lead|owner|author|creator|watchers?|reporter|caller|requester|requestor|manager|handler|contact(?: person)?|responsible|employee|user(?: ?name)?|e-?mails?|phone|telephone|mobile|participants?|attendees?|approvers?|investigator|bearbeiter(?:in)?|sachbearbeiter(?:in)?|zuständig(?:e|er)?|verantwortlich(?:e|er)?|verantwortung|eigentümer(?:in)?|ersteller(?:in)?|autor(?:in)?|beobachter|ansprechpartner(?:in)?|melder(?:in)?|mitarbeiter(?:in)?|benutzer|telefon|handy|teilnehmer|responsable|auteur|créateur|assigné|affecté|déclarant|rapporteur|observateurs?|téléphone|courriel|contact|utilisateur|participants?)(?:[^\p{L}]|$)|(?:^|[\s_])(?:by|von|durch|par)\s*$/iu;

/** Whether a column holds people, whatever it is for: nobody in it is written unless the map of people names them. */
export function holdsPeople(column: string): boolean {
  return PEOPLE.test(column) || fieldNamed(column) === 'reporter.who';
}

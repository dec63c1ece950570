import type { Tables } from '../terms.ts';

const AI_AUTHORITY = 'die Marktüberwachungsbehörde des Mitgliedstaats, in dem es geschah';
const AI_SOURCE = 'Verordnung (EU) 2024/1689, Artikel 73 Absätze 1 bis 5';
const AI_NOTES = [
  'Unverzüglich, sobald ein ursächlicher Zusammenhang mit dem System feststeht oder naheliegt; die Zahl der Tage ist das späteste Ende. Ein erster, unvollständiger Bericht darf dem vollständigen vorausgehen (Art. 73 Abs. 5).',
  'Für Anbieter von Hochrisiko-KI-Systemen; wer eines betreibt, informiert sofort den Anbieter (Art. 26 Abs. 5). Nennen Sie in `appliesWhen`, welche Vorfälle das sind. Das Gesetz zählt nicht auf, was mitzuteilen ist.',
  'Artikel 73 gilt seit dem 2. August 2026; die Vorschriften, nach denen ein System als hochriskant gilt, wurden auf den 2. Dezember 2027 und den 2. August 2028 verschoben: Klären Sie, welche für Sie gelten.',
];

/** Known duties in German: what the law is called and says, where it is law in German too. */
const HERE: Tables['presets'] = {
  'gdpr-33-authority': {
    title: 'Verletzung des Schutzes personenbezogener Daten: Aufsichtsbehörde',
    recipient: 'die federführende Aufsichtsbehörde',
    law: {
      source: 'Verordnung (EU) 2016/679, Artikel 33',
      notes: [
        'Nicht nötig, wenn ein Risiko für Personen unwahrscheinlich ist: Dann werden die Entscheidung und ihr Grund aufgezeichnet.',
        'Nach mehr als 72 Stunden nennt sie die Gründe für die Verzögerung; Informationen dürfen schrittweise folgen (Art. 33 Abs. 4).',
        'Die Stunden laufen auch nachts, an Wochenenden und an Feiertagen.',
      ],
    },
  },
  'gdpr-33-processor': {
    title: 'Verletzung des Schutzes personenbezogener Daten: Verantwortlicher, für den wir arbeiten',
    recipient: 'der Verantwortliche',
    law: {
      source: 'Verordnung (EU) 2016/679, Artikel 33',
      notes: [
        'Unverzüglich; das Gesetz nennt keine Stundenzahl, der Vertrag meist schon: Schreiben Sie diese als eigene Meldepflicht auf.',
        'Das Gesetz zählt nicht auf, was dem Verantwortlichen mitzuteilen ist; dies braucht er für seine eigene Meldung.',
      ],
    },
  },
  'gdpr-33-5-register': {
    title: 'Verletzung des Schutzes personenbezogener Daten: eigene Dokumentation',
    recipient: 'niemand außerhalb: das Register selbst',
    law: {
      source: 'Verordnung (EU) 2016/679, Artikel 33',
      notes: ['Für jede Verletzung, auch für eine, die nicht gemeldet wird.'],
    },
  },
  'gdpr-34-subjects': {
    title: 'Verletzung des Schutzes personenbezogener Daten: betroffene Personen',
    recipient: 'die betroffenen Personen',
    law: {
      source: 'Verordnung (EU) 2016/679, Artikel 34',
      notes: [
        'Unverzüglich, in klarer und einfacher Sprache.',
        'Nicht nötig, wenn die Daten unlesbar waren, das Risiko beseitigt wurde oder der Aufwand unverhältnismäßig wäre: Dann genügt eine öffentliche Bekanntmachung (Art. 34 Abs. 3).',
      ],
    },
  },
  nis2: {
    title: 'Erheblicher Sicherheitsvorfall',
    recipient: 'das CSIRT oder die zuständige Behörde',
    law: {
      source: 'Richtlinie (EU) 2022/2555, Artikel 23; Durchführungsverordnung (EU) 2024/2690, Erwägungsgrund 31',
      notes: [
        'Die Fristen beginnen mit der Kenntnis, dass der Vorfall erheblich ist (Erwägungsgrund 31 der Durchführungsverordnung (EU) 2024/2690).',
        'Vertrauensdiensteanbieter, deren Vertrauensdienste betroffen sind, melden innerhalb von 24 Stunden.',
        'Der Abschlussbericht ist einen Kalendermonat nach Übermittlung der Meldung fällig, nicht nach 720 Stunden; dauert der Vorfall an, ist es dann ein Fortschrittsbericht, und der Abschlussbericht folgt innerhalb eines Monats nach der Bewältigung.',
        'Das Recht Ihres Mitgliedstaats kann abweichen.',
      ],
    },
  },
  dora: {
    title: 'Schwerwiegender IKT-bezogener Vorfall',
    recipient: 'die zuständige Behörde',
    law: {
      source: 'Verordnung (EU) 2022/2554, Artikel 19; Delegierte Verordnung (EU) 2025/301, Artikel 5',
      notes: [
        'Erstmeldung: vier Stunden nach der Einstufung als schwerwiegend und höchstens 24 Stunden nach Kenntniserlangung; wird später eingestuft, vier Stunden nach der Einstufung.',
        'Eine Frist, die auf ein Wochenende oder einen Bankfeiertag fällt, verlängert sich bis zum Mittag des nächsten Arbeitstags, außer für Kreditinstitute, zentrale Gegenparteien, Handelsplätze und Einrichtungen, die nach NIS 2 wesentlich oder wichtig sind (Erst- und Zwischenmeldung; Art. 5 Abs. 4 bis 6).',
        'Wer eine Frist nicht einhalten kann, teilt das der Behörde vor ihrem Ende mit, mit den Gründen (Art. 5 Abs. 3).',
        '72 Stunden ab Einstufung oder Entdeckung zu zählen, wie es auf vielen Seiten steht, widerspricht dem Wortlaut.',
      ],
    },
  },
  'cra-vulnerability': {
    title: 'Aktiv ausgenutzte Schwachstelle in einem Produkt',
    recipient: 'das CSIRT und die ENISA',
    law: {
      source: 'Verordnung (EU) 2024/2847, Artikel 14',
      notes: [
        'Der Abschlussbericht: 14 Tage, nachdem eine Korrektur- oder Risikominderungsmaßnahme verfügbar ist, nicht nach der Kenntnis.',
        'Das CSIRT kann einen Zwischenbericht verlangen (Art. 14 Abs. 6); die Nutzer des Produkts werden informiert, was geschehen ist und was sie tun können (Art. 14 Abs. 8).',
      ],
    },
  },
  'cra-incident': {
    title: 'Schwerwiegender Sicherheitsvorfall mit Auswirkungen auf die Sicherheit eines Produkts',
    recipient: 'das CSIRT und die ENISA',
    law: {
      source: 'Verordnung (EU) 2024/2847, Artikel 14',
      notes: [
        'Der Abschlussbericht: einen Monat nach Übermittlung der Meldung.',
        'Das CSIRT kann einen Zwischenbericht verlangen (Art. 14 Abs. 6); die Nutzer des Produkts werden informiert, was geschehen ist und was sie tun können (Art. 14 Abs. 8).',
      ],
    },
  },
  eidas: {
    title: 'Sicherheitsverletzung oder Störung bei einem Vertrauensdienst',
    recipient: 'die Aufsichtsstelle, die betroffenen Personen und andere zuständige Stellen',
    law: {
      source:
        'Verordnung (EU) Nr. 910/2014 in der Fassung der Verordnung (EU) 2024/1183, Artikel 19a Absatz 1 Buchstabe b',
      notes: [
        'Sicherheitsverletzungen und Störungen mit erheblichen Auswirkungen auf den Vertrauensdienst oder auf die darin vorhandenen personenbezogenen Daten: Nennen Sie in `appliesWhen`, welche Vorfälle das sind.',
        'Die Aufsichtsstelle, gegebenenfalls andere zuständige Stellen, bestimmbare betroffene Personen und, wenn es im öffentlichen Interesse liegt, die Öffentlichkeit: alle innerhalb von 24 Stunden.',
        'Gelesen für nichtqualifizierte Anbieter (Artikel 19a); für qualifizierte (Artikel 24 Absatz 2 Buchstabe fb) sagen Beschreibungen dasselbe. Das Gesetz zählt nicht auf, was mitzuteilen ist.',
        'Derselbe Vorfall ist meist auch einer nach NIS 2.',
      ],
    },
  },
  'ch-fadp-fdpic': {
    title: 'Verletzung der Datensicherheit: EDÖB',
    recipient: 'der Eidgenössische Datenschutz- und Öffentlichkeitsbeauftragte (EDÖB)',
    law: {
      source: 'Bundesgesetz über den Datenschutz (DSG), Artikel 24; Datenschutzverordnung, Artikel 15',
      notes: [
        'So rasch als möglich: Das Gesetz nennt keine Stundenzahl.',
        'Nur wenn ein hohes Risiko für die Persönlichkeit oder die Grundrechte der betroffenen Personen wahrscheinlich ist.',
        'Was noch nicht bekannt ist, wird so rasch als möglich nachgereicht (Verordnung 15 Abs. 2). Die Verletzung wird dokumentiert, für mindestens zwei Jahre (15 Abs. 4).',
      ],
    },
  },
  'ch-fadp-processor': {
    title: 'Verletzung der Datensicherheit: Verantwortlicher, für den wir arbeiten',
    recipient: 'der Verantwortliche',
    law: {
      source: 'Bundesgesetz über den Datenschutz (DSG), Artikel 24; Datenschutzverordnung, Artikel 15',
      notes: [
        'So rasch als möglich, bei jeder Verletzung; der Vertrag nennt meist eine Stundenzahl: Schreiben Sie diese als eigene Meldepflicht auf.',
      ],
    },
  },
  'ch-fadp-subjects': {
    title: 'Verletzung der Datensicherheit: betroffene Personen',
    recipient: 'die betroffenen Personen',
    law: {
      source: 'Bundesgesetz über den Datenschutz (DSG), Artikel 24; Datenschutzverordnung, Artikel 15',
      notes: [
        'Wenn es zu ihrem Schutz erforderlich ist oder der EDÖB es verlangt: Die Entscheidung braucht es bei jeder Verletzung.',
        'Sie kann aus den Gründen von Artikel 24 Absatz 5 eingeschränkt, aufgeschoben oder unterlassen werden.',
      ],
    },
  },
  'ch-isa': {
    title: 'Cyberangriff auf kritische Infrastruktur',
    recipient: 'das Bundesamt für Cybersicherheit (BACS)',
    law: {
      source: 'Cybersicherheitsverordnung, Artikel 15 und 16, zum Informationssicherheitsgesetz (ISG), Artikel 74e',
      notes: [
        'Für die Behörden und Organisationen nach ISG 74b, und für Angriffe, die die Funktionsfähigkeit der Infrastruktur gefährden, Informationen verändert oder offengelegt haben, lange unentdeckt blieben oder mit Erpressung verbunden waren: Nennen Sie in `appliesWhen`, welche Vorfälle das sind.',
        'Was nach 24 Stunden fehlt, folgt innerhalb von 14 Tagen; die Verordnung sagt nicht, ab wann, und hier laufen sie ab der ersten Meldung.',
        'Sagt nichts darüber, was die FINMA von Banken und Versicherern hören will.',
      ],
    },
  },
  'ai-act-serious': {
    title: 'Schwerwiegender Vorfall mit einem Hochrisiko-KI-System',
    recipient: AI_AUTHORITY,
    law: { source: AI_SOURCE, notes: AI_NOTES },
  },
  'ai-act-critical': {
    title: 'Weitverbreiteter Verstoß oder Störung kritischer Infrastruktur durch ein Hochrisiko-KI-System',
    recipient: AI_AUTHORITY,
    law: { source: AI_SOURCE, notes: AI_NOTES },
  },
  'ai-act-death': {
    title: 'Tod einer Person, mit einem Hochrisiko-KI-System',
    recipient: AI_AUTHORITY,
    law: {
      source: AI_SOURCE,
      notes: ['Unverzüglich auch dann, wenn ein ursächlicher Zusammenhang nur vermutet wird.', ...AI_NOTES],
    },
  },
};

/** The others, whose laws are in English. */
const ELSEWHERE: Tables['presets'] = {
  'uk-gdpr-ico': {
    title: 'Datenschutzverletzung: Information Commissioner',
    recipient: 'das Information Commissioner’s Office (ICO)',
  },
  'uk-pecr': {
    title: 'Verletzung bei einem Anbieter öffentlicher elektronischer Kommunikation',
    recipient: 'das Information Commissioner’s Office (ICO)',
  },
  hipaa: {
    title: 'Verletzung ungesicherter geschützter Gesundheitsdaten',
    recipient: 'die Betroffenen, das US-Gesundheitsministerium (HHS), die Medien, die Covered Entity',
  },
  'sec-8k': { title: 'Wesentlicher Cybersicherheitsvorfall', recipient: 'die US-Börsenaufsicht (SEC)' },
  'us-ca': {
    title: 'Kalifornien: Verletzung der Sicherheit eines Systems',
    recipient: 'die Einwohner; bei mehr als 500 der Generalstaatsanwalt',
  },
  'us-ny-dfs': {
    title: 'New York, Finanzaufsicht (DFS): Cybersicherheitsvorfall',
    recipient: 'der Superintendent of Financial Services',
  },
  'us-ny-dfs-payment': {
    title: 'New York, Finanzaufsicht (DFS): Zahlung nach Erpressung',
    recipient: 'der Superintendent of Financial Services',
  },
  'us-wa': {
    title: 'Washington (Bundesstaat): Verletzung personenbezogener Daten',
    recipient: 'die Einwohner; bei mehr als 500 der Generalstaatsanwalt',
  },
  'ca-pipeda': {
    title: 'Verletzung von Sicherheitsmaßnahmen: Datenschutzbeauftragter und betroffene Personen',
    recipient: 'der Datenschutzbeauftragte von Kanada; die betroffenen Personen',
  },
  'br-lgpd': {
    title: 'Sicherheitsvorfall mit personenbezogenen Daten: ANPD und betroffene Personen',
    recipient: 'die nationale Datenschutzbehörde (ANPD); die betroffenen Personen',
  },
  'au-ndb-assessment': {
    title: 'Vermutete Datenschutzverletzung: eigene Bewertung',
    recipient: 'niemand außerhalb: die Bewertung selbst',
  },
  'au-ndb': {
    title: 'Meldepflichtige Datenschutzverletzung: Information Commissioner und betroffene Personen',
    recipient: 'das Office of the Australian Information Commissioner (OAIC); die betroffenen Personen',
  },
  'au-soci-critical': {
    title: 'Kritischer Cybersicherheitsvorfall an einer kritischen Infrastruktur',
    recipient: 'das Australian Signals Directorate (ACSC)',
  },
  'au-soci-other': {
    title: 'Anderer Cybersicherheitsvorfall an einer kritischen Infrastruktur',
    recipient: 'das Australian Signals Directorate (ACSC)',
  },
  'sg-pdpa': {
    title: 'Meldepflichtige Datenschutzverletzung: Kommission und betroffene Personen',
    recipient: 'die Datenschutzkommission (PDPC); die betroffenen Personen',
  },
  'sg-pdpa-assessment': {
    title: 'Vermutete Datenschutzverletzung: eigene Bewertung',
    recipient: 'niemand außerhalb: die Bewertung selbst',
  },
  'sg-pdpa-intermediary': {
    title: 'Datenschutzverletzung bei einem Auftragsverarbeiter: Organisation, für die wir arbeiten',
    recipient: 'die Organisation, deren Daten es sind',
  },
  'in-cert-in': {
    title: 'Cybervorfall nach Annexure I',
    recipient: 'das indische Computer Emergency Response Team (CERT-In)',
  },
  pci: {
    title: 'Vermutete oder bestätigte Kompromittierung von Kartendaten',
    recipient: 'die Händlerbank (Acquirer) und die Kartenorganisationen',
  },
};

/** Known duties, in German. */
export const presets: Tables['presets'] = { ...HERE, ...ELSEWHERE };

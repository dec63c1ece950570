import { LANGUAGES } from '../../records/language.ts';
import { SECTION_NAMES, SECTIONS } from '../../records/reading/record-words.ts';

/**
 * Words that mean the same to whoever searches, in English, German and French: each line is one meaning, and a query that
 * holds one of its words finds what holds any other. Case, accents, and `ü` or `ue` do not count; other forms of a word are
 * written down, since nothing else knows that they belong together. Whoever knows the field adds lines here.
 */
const MEANINGS: readonly (readonly string[])[] = [
  // What happens.
  [
    'phishing',
    'phishing mail',
    'fishing mail',
    'scam mail',
    'strange mail',
    'hameçonnage',
    'spam',
    'betrügerische mail',
  ],
  ['ransomware', 'ransom', 'extortion', 'erpressung', 'lösegeld', 'rançongiciel', 'verschlüsselungstrojaner'],
  [
    'malware',
    'virus',
    'trojan',
    'trojaner',
    'schadsoftware',
    'logiciel malveillant',
    'maliciel',
    'infected',
    'infiziert',
  ],
  ['lost', 'missing', 'stolen', 'theft', 'verloren', 'gestohlen', 'diebstahl', 'weg', 'perdu', 'volé', 'vol'],
  [
    'breach',
    'personal data breach',
    'data leak',
    'data loss',
    'datenpanne',
    'datenleck',
    'datenschutzverletzung',
    'fuite de données',
    'violation de données',
  ],
  [
    'wrong recipient',
    'wrong person',
    'wrong address',
    'misdirected',
    'falscher empfänger',
    'fehlversand',
    'mauvais destinataire',
  ],
  ['outage', 'down', 'unavailable', 'ausfall', 'störung', 'panne', 'indisponible'],
  ['unauthorised', 'unauthorized', 'unbefugt', 'non autorisé', 'hacked', 'gehackt', 'piraté', 'taken over', 'takeover'],
  [
    'stranger',
    'intruder',
    'visitor',
    'tailgating',
    'fremder',
    'eindringling',
    'einbruch',
    'break in',
    'burglary',
    'intrus',
    'étranger',
  ],
  ['weakness', 'vulnerability', 'schwachstelle', 'schwäche', 'vulnérabilité', 'faille'],
  ['misconfiguration', 'misconfigured', 'fehlkonfiguration', 'fehleinstellung', 'mauvaise configuration'],
  ['fraud', 'ceo fraud', 'fake invoice', 'betrug', 'fraude', 'escroquerie'],
  // With what, and where.
  ['laptop', 'notebook', 'laptops', 'notebooks', 'portable', 'ordinateur portable'],
  ['telephone', 'phone', 'mobile', 'smartphone', 'handy', 'telefon', 'téléphone'],
  ['mail', 'e mail', 'email', 'emails', 'mails', 'courriel'],
  ['badge', 'key card', 'door key', 'key', 'schlüssel', 'ausweis', 'clé'],
  [
    'password',
    'passwords',
    'credentials',
    'login',
    'passwort',
    'kennwort',
    'zugangsdaten',
    'mot de passe',
    'identifiants',
  ],
  ['second factor', 'two factor', 'mfa', '2fa', 'multi factor', 'zweiter faktor', 'double authentification'],
  ['backup', 'backups', 'restore', 'sicherung', 'datensicherung', 'sauvegarde'],
  ['printer', 'paper', 'drucker', 'papier', 'imprimante'],
  ['door', 'courtyard door', 'tür', 'porte'],
  ['client', 'clients', 'customer', 'customers', 'kunde', 'kunden'],
  [
    'supplier',
    'vendor',
    'processor',
    'service provider',
    'lieferant',
    'dienstleister',
    'auftragsverarbeiter',
    'fournisseur',
    'prestataire',
    'sous traitant',
  ],
  // Who must be told.
  ['gdpr', 'dsgvo', 'rgpd', 'data protection', 'datenschutz', 'protection des données', 'privacy'],
  ['dpa', 'supervisory authority', 'data protection authority', 'aufsichtsbehörde', 'autorité de contrôle', 'cnil'],
  ['police', 'polizei'],
  ['insurance', 'insurer', 'versicherung', 'assurance'],
  ['notify', 'notification', 'tell the authority', 'meldepflicht', 'benachrichtigung', 'notifier'],
  // How it is handled.
  ['incident', 'vorfall', 'sicherheitsvorfall'],
  ['evidence', 'proof', 'beweis', 'beweise', 'beweismittel', 'preuve', 'preuves'],
  ['chain of custody', 'custody', 'beweiskette', 'chaîne de possession'],
  ['containment', 'contained', 'eindämmung', 'confinement'],
  ['root cause', 'cause', 'ursachenanalyse'],
  ['corrective action', 'action', 'maßnahme', 'korrekturmaßnahme', 'mesure corrective'],
  ['nonconformity', 'non conformity', 'abweichung', 'nichtkonformität', 'non conformité'],
  ['exercise', 'drill', 'tabletop', 'übung', 'notfallübung', 'exercice'],
  ['training', 'awareness', 'course', 'schulung', 'sensibilisierung', 'formation', 'sensibilisation'],
  ['risk', 'risks', 'risiko', 'risiken', 'risque', 'risques'],
  ['policy', 'policies', 'richtlinie', 'richtlinien', 'leitlinie', 'politique', 'directive'],
  ['management review', 'review', 'managementbewertung', 'revue de direction'],
  ['waiver', 'exception', 'accepted deviation', 'ausnahme', 'dérogation'],
  ['severity', 'schweregrad', 'gravité'],
  ['lessons', 'learned', 'gelernt', 'leçons'],
];

/** All lines, with one for each section of a record: its heading in the languages of the interface. */
export const SYNONYMS: readonly (readonly string[])[] = [
  ...MEANINGS,
  ...SECTION_NAMES.map((name) => LANGUAGES.flatMap((language) => SECTIONS[name][language])),
];

/** What stands in a question and says nothing of what is looked for. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a an the i my me we our us you your it is are was were be do does did how what when where which who whom why to of in on at
  for from by with and or if can must should have has had there this that after about
  der die das den dem des ein eine einen einem einer ich mein meine wir uns unser sie es ist sind war wie was wann wo welche wer
  wen wem warum zu zum zur von im in am an auf für mit und oder wenn kann muss soll habe hat nach über bei
  le la les l un une des du de d je j mon ma mes nous notre vous votre il elle est sont était comment que qu quoi quand où quel
  quelle qui pourquoi à au aux en dans sur pour par avec et ou si peut dois doit ai a après`.split(/\s+/),
);

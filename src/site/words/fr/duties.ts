import type { Words } from '../index.ts';
import { said } from '../said.ts';
import { speechOf } from '../speech.ts';
import { listed as words } from './listed.ts';

const { counted, day, number } = speechOf('fr');
const { listed } = said({}, words);

const UNITS = {
  hours: { one: 'heure', other: 'heures' },
  days: { one: 'jour', other: 'jours' },
  'business-days': { one: 'jour ouvré', other: 'jours ouvrés' },
  months: { one: 'mois', other: 'mois' },
};

/** What is sent at a step, behind `de l’envoi`. */
const SENT: Readonly<Record<string, string>> = {
  notification: 'de la notification',
  initial: 'de la notification initiale',
  intermediate: 'du rapport intermédiaire',
  'early-warning': 'de l’alerte précoce',
  residents: 'de l’avis aux personnes concernées',
};

/** The page of known duties, and what a duty asks for wherever it stands, in French. */
export const duties: Words['duties'] = {
  description: 'Qui doit être informé et pour quand, selon quelle loi, et comment les délais sont comptés.',
  counts: (count) =>
    `${number(count)} obligations sont fournies avec ce produit. Seules lient celles qu’une fiche du registre`,
  binds: 'nomme dans `preset` ; ce que demande un contrat ou un assureur fait l’objet d’une fiche propre.',
  unverified: (count) => `${number(count)} d’entre elles ne sont connues que par des descriptions, et le disent.`,
  counted: 'Comment les délais sont comptés',
  countedHelp:
    'Là où un texte laisse le choix, la lecture la plus stricte est retenue : qui la respecte respecte aussi l’autre.',
  question: 'Question',
  answer: 'Réponse',
  source: 'Source',
  switchedOn: 'Rendue applicable par',
  switchedOnBy: (count) => `et par ${number(count)} autres des`,
  obligations: 'obligations',
  always: 'Elle s’applique à tout incident.',
  when: (condition) => `Elle s’applique lorsque ${condition}.`,
  whenAll:
    'Elle s’applique lorsque tout ce qui suit est vrai ; une réponse encore inconnue compte comme si elle l’était.',
  whenSaid: 'Les incidents qu’elle concerne, c’est la fiche qui la rend applicable qui les dit.',
  says: {
    language: 'fr',
    within: (amount, unit, from) => `${counted(amount, UNITS[unit])} à compter ${from}`,
    promptly: (from) => `dans les meilleurs délais à compter ${from}`,
    onRequest: 'sur demande',
    both: (one, other) => `${one}, et au plus tard ${other}`,
    starts: {
      aware: 'de la prise de connaissance',
      discovered: 'de la découverte',
      significant: 'du moment où l’on sait que l’incident est important',
      classified: 'de sa classification comme majeur',
      'high-risk': 'de la constatation d’un risque élevé pour les personnes concernées',
      material: 'de la constatation que l’incident est significatif',
      'measure-available': 'du jour où une mesure corrective est disponible',
      'information-available': 'du moment où les informations manquantes sont disponibles',
      requested: 'de la demande',
      handled: 'de la fin du traitement',
      'year-end': 'de la fin de l’année de la découverte',
      paid: 'du paiement aux extorqueurs',
    },
    sending: (stage) => `de l’envoi ${SENT[stage] ?? `de « ${listed(stage)} »`}`,
    verified: (on) => `comparé au texte le ${day(on)}`,
    unverified: 'non vérifié : connu par des descriptions seulement, jamais comparé au texte lui-même',
    entity: (entity) => `la loi qualifie l’organisation ainsi : ${listed(entity)}`,
    subjectsAtLeast: (count) => `${counted(count, { one: 'personne', other: 'personnes' })} ou plus sont concernées`,
    subjectsBelow: (count) => `moins de ${counted(count, { one: 'personne', other: 'personnes' })} sont concernées`,
    residents: (where, count) =>
      count === 0
        ? `des personnes concernées résident ainsi : ${where}`
        : `plus de ${number(count)} personnes concernées résident ainsi : ${where}`,
    partOf: (country) => `un même État ou une même région (${country})`,
    and: ' et ',
    conditions: {
      personalData: 'des données personnelles sont touchées',
      noPersonalData: 'aucune donnée personnelle n’est touchée',
      role: (role) => `l’organisation est ${listed(role)} pour ces données`,
      highRisk: 'un risque élevé pour les personnes concernées est probable',
      noHighRisk: 'un risque élevé pour les personnes concernées n’est pas probable',
      severity: (severity) => `la gravité est au moins « ${listed(severity)} »`,
      significant: 'l’incident est reconnu comme important',
      major: 'l’incident est classé comme majeur',
      material: 'l’incident est constaté comme significatif',
      categories: (categories) =>
        `la catégorie est ${categories.map((category) => `« ${listed(category)} »`).join(' ou ')}`,
      client: 'le destinataire est l’un des clients touchés',
    },
  },
  steps: {
    title: 'Étapes',
    of: (id) => `Étapes de ${id}`,
    step: 'Étape',
    byWhen: 'Pour quand',
    article: 'Article',
    content: 'Ce qui doit être dit',
    contentShort: 'À dire',
    own: 'propre à nous',
    ownClock: (clock) => `notre délai : ${clock} ; la fin la plus proche compte`,
    when: (condition) => `lorsque ${condition}`,
  },
  preset: {
    title: 'À propos de ce modèle',
    all: 'Toutes les obligations connues, et le calcul des délais, figurent sous',
    recipient: 'Qui est informé',
    phases: 'Par étapes',
    phasesHelp: 'Ce qui n’est pas encore connu peut suivre plus tard, et doit alors suivre.',
    compared: 'Vérification',
  },
};

import type { Words } from '../index.ts';
import { speechOf } from '../speech.ts';

const { counted, day } = speechOf('fr');

/** The page of one record, in French. */
export const record: Words['record'] = {
  crumbs: 'Fil d’Ariane',
  inShort: 'En bref',
  namedIn: ({ fields }) => `nommé sous : ${fields}`,
  ties: {
    'Caused by': 'Causé par',
    Consequence: 'Conséquence',
    'Duplicate of': 'Doublon de',
    Duplicate: 'Doublon',
    'Follow-up of': 'Suite de',
    'Follow-up': 'Suite',
  },
  moreLinks: (count) => `Et ${counted(count, { one: 'autre', other: 'autres' })}, à retrouver par la recherche.`,
  onThisPage: 'Sur cette page',
  lastChange: 'Dernière modification',
  commit: 'commit',
  edit: ({ host }) => `Modifier cette fiche sur ${host}`,
  drill: {
    strong: 'Un exercice.',
    text: 'Rien de cela ne s’est produit ; c’était un entraînement, consigné comme un cas réel.',
  },
  restricted: {
    strong: 'Cette fiche est restreinte.',
    text: 'Le texte complet est conservé ailleurs, pour les personnes qui peuvent le lire.',
  },
  unreadable: {
    strong: 'Cette fiche est illisible.',
    text: ({ id }) => `Le fichier existe et porte l’identifiant ${id} ; ce qui ne va pas est indiqué plus bas.`,
  },
  found: ({ count }) =>
    `Le contrôle a trouvé ${counted(count, { one: 'constat', other: 'constats' })} dans cette fiche.`,
  left: ({ count, to }) =>
    `${count === 0 ? 'Il ne manque plus rien' : counted(count, { one: 'point manque', other: 'points manquent' })} avant le statut « ${to} ».`,
  acceptedUntil: ({ count, until }) =>
    `${counted(count, { one: 'écart est accepté', other: 'écarts sont acceptés' })}${until === undefined ? '' : ` jusqu’au ${day(until)}`}.`,
  phases: {
    days: ({ count }) => counted(count, { one: 'jour', other: 'jours' }),
    moment: 'moins d’une minute',
    label: 'Combien de temps cela a pris',
    detected: 'Détecté',
    reported: 'Signalé',
    aware: 'Connu',
    triaged: 'Évalué',
    contained: 'Confiné',
    resolved: 'Résolu',
    reopened: 'Rouvert',
    closed: 'Clos',
    and: 'et',
    notYet: 'pas encore',
    after: 'Après',
    open: ({ span }) => `Ouvert depuis ${span}`,
    fromDetection: ({ span }) => `${span} de la détection à la clôture`,
    fromReport: ({ span }) => `${span} du signalement à la clôture`,
  },
  parts: {
    timeline: 'Chronologie',
    assessment: 'Comment nous l’avons évalué',
    told: 'Qui a été informé',
    review: 'Revue',
    changed: 'Ce qui a changé',
    ended: 'Comment cela s’est terminé',
    links: 'Fiches liées',
    evidence: 'Preuves et conservation',
    edits: 'Modifications de cette fiche',
    once: 'Ce qui a été fait aussitôt',
    cause: 'Comment on en est arrivé là',
    helped: 'Si cela a aidé, et ce qui a changé',
    done: 'Ce qui a été fait, et qui l’a vérifié',
    lowers: 'Ce qui le réduit',
    changes: 'Ce que chaque version a changé',
    serves: 'À quoi elle sert',
    taught: 'Ce qui en est ressorti',
    attendees: 'Qui a participé',
    inputs: 'Ce qui a été examiné',
    decisions: 'Ce qui a été décidé',
    reason: 'Pourquoi c’est accepté',
    duty: 'Ce qui est demandé',
    details: 'Détails',
    findings: 'Constats',
    accepted: 'Écarts acceptés',
    story: 'Histoire de cette fiche',
  },
  imported: (from, on) => `Repris de ${from} le ${day(on)}.`,
  importedClosed: (on) =>
    `Il y avait été clos le ${day(on)}, avant le début de ces enregistrements, et figure ici avec ce qu’il contenait.`,
  former: {
    eyebrow: ({ noun }) => `${noun}, identifiant provisoire`,
    now: 'C’est maintenant',
    given: ({ id }) => `L’identifiant provisoire ${id} a été attribué lors du signalement.`,
  },
  next: {
    none: ({ to }) => `Il ne manque plus rien : son \`status\` peut passer à \`${to}\`.`,
    some: ({ to, id }) =>
      `Ce que la vérification y trouverait avec le statut \`${to}\` ; \`npx isms next ${id}\` dit la même chose.`,
  },
  before: ({ to }) => `Avant le statut « ${to} »`,
  checked: 'Voici ce que le contrôle a trouvé dans cette fiche :',
  timeline: { correction: 'Rectification' },
  told: {
    lead: 'Qui doit être informé et quand, selon les obligations qui s’appliquent.',
    counted: 'Comment les délais sont comptés',
    decidedBy: 'décidé par',
    undecided: 'Pas de décision',
  },
  fields: { all: 'Tous les autres champs', id: 'Identifiant', file: 'Fichier', seenBy: 'Qui peut la voir' },
};

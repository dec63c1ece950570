import type { EvidenceName } from '../../../controls/evidence.ts';
import type { EvidenceWords } from '../../../controls/evidence-words.ts';
import type { EvidenceTitle } from '../en/evidence.ts';
import type { Words } from '../index.ts';
import { said } from '../said.ts';
import { speechOf } from '../speech.ts';
import { listed as words } from './listed.ts';

const { counted, number } = speechOf('fr');
const { listed } = said({}, words);

const lists: Readonly<Record<EvidenceName, EvidenceTitle>> = {
  answers: {
    title: 'Qui répond des incidents',
    why: 'Les rôles et les tâches sont confiés à des personnes en poste, avec une suppléance',
  },
  exercises: {
    title: 'Exercices du plan',
    why: 'Le plan a été mis à l’épreuve, et on en a tiré des enseignements',
  },
  drills: {
    title: 'Exercices consignés',
    why: 'Un exercice consigné comme un cas réel',
  },
  authorities: {
    title: 'Autorités joignables',
    why: 'On sait qui appeler avant d’en avoir besoin, et cela a été vérifié récemment',
  },
  'authority-notices': {
    title: 'Notifications aux autorités',
    why: 'Elles ont été informées, et un numéro de dossier ou un accusé de réception l’atteste',
  },
  duties: {
    title: 'Obligations de notification',
    why: 'Lois, contrats et assureurs qui demandent une notification, comparés à leur texte',
  },
  notices: {
    title: 'Notifications avec accusé de réception',
    why: 'Tous ceux qui devaient être informés l’ont été, et un numéro de dossier ou un accusé de réception l’atteste',
  },
  'personal-data': {
    title: 'Incidents touchant des données personnelles',
    why: 'Pour chacun, on sait combien de personnes sont concernées et à quel titre nous détenons les données',
  },
  assessed: {
    title: 'Signalements évalués',
    why: 'Chaque signalement a été jugé selon les critères écrits : un événement, une faiblesse ou un incident',
  },
  timeline: {
    title: 'Incidents avec chronologie',
    why: 'Ce qui a été fait, quand et par qui, pendant que cela se passait',
  },
  lessons: {
    title: 'Clos, avec des enseignements',
    why: 'Ce qui change à la suite de cela, ou pourquoi rien ne doit changer',
  },
  secured: {
    title: 'Preuves recueillies',
    why: 'Ce qui a été recueilli, son empreinte, et qui l’a détenu ensuite',
  },
  channels: {
    title: 'Signalements par voie',
    why: 'Les voies de signalement sont connues et utilisées',
  },
  training: {
    title: 'Formation et sensibilisation',
    why: 'Qui était présent, et quand c’est à refaire',
  },
  'management-reviews': {
    title: 'Revues de direction',
    why: 'La direction a examiné les sept éléments d’entrée, incidents compris, et a pris des décisions',
  },
  'register-reviews': {
    title: 'Revues du registre',
    why: 'Quelqu’un a examiné un registre calme et a signé qu’il l’est vraiment',
  },
  nonconformities: {
    title: 'Non-conformités',
    why: 'Corrigées, leur cause trouvée et éliminée, et l’effet examiné quelque temps après',
  },
  actions: {
    title: 'Actions correctives et d’amélioration',
    why: 'Chacune a un responsable et une échéance, et une preuve une fois faite',
  },
  'assessed-risks': {
    title: 'Risques appréciés',
    why: 'Quelle vraisemblance et quelle gravité pour chacun, et quand il est réexaminé',
  },
  'treated-risks': {
    title: 'Risques et leur traitement',
    why: 'Réduits pour une date donnée, ou acceptés par une personne habilitée',
  },
  policies: {
    title: 'Politiques en vigueur',
    why: 'Approuvées par la direction, dans une version, et réexaminées à temps',
  },
};

const says: EvidenceWords = {
  listed,
  roles: {
    'incident-manager': 'responsable des incidents',
    deputy: 'suppléance',
    'privacy-lead': 'responsable de la protection des données',
    management: 'direction',
  },
  sent: (sent, receipts) =>
    `${counted(sent, { one: 'envoyée', other: 'envoyées' })}, ${counted(receipts, { one: 'accusé de réception', other: 'accusés de réception' })}`,
  participants: (count) => counted(count, { one: 'participant', other: 'participants' }),
  people: (count) => counted(count, { one: 'personne', other: 'personnes' }),
  entries: (count) => counted(count, { one: 'entrée', other: 'entrées' }),
  lessons: 'enseignements',
  lessonsAndReview: 'enseignements et une revue',
  secured: (items, hashed) =>
    `${counted(items, { one: 'élément', other: 'éléments' })}, dont ${number(hashed)} avec empreinte`,
  inputs: (given, decisions) =>
    `${given} éléments d’entrée sur 7, ${counted(decisions, { one: 'décision', other: 'décisions' })}`,
  nilReturn: 'néant déclaré',
  lookedAt: 'examiné',
  causeFound: 'cause trouvée',
  causeNotFound: 'cause pas encore trouvée',
  score: (score) => `niveau ${score}`,
  version: (version) => `version ${version}`,
  noKind: 'nature non indiquée',
  noChannel: 'voie non indiquée',
};

/** Which records show something of a control, and what, in French. */
export const evidence: Words['evidence'] = {
  lists,
  named: {
    policies: { title: 'Politiques qui s’y rapportent', why: 'Ce que l’organisation a décidé à ce sujet' },
    incidents: { title: 'Incidents où elle n’a pas tenu', why: 'Une revue a constaté sa défaillance' },
    nonconformities: { title: 'Où elle n’était pas satisfaite', why: 'Non-conformités relevées à son sujet' },
    risks: { title: 'Risques qu’elle réduit', why: 'Le registre des risques compte sur elle' },
  },
  naming: (plural) => `${plural} qui la nomment`,
  places: { report: 'Les voies de signalement', severity: 'Les critères d’évaluation de la gravité' },
  says,
};

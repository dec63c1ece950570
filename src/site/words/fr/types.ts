import type { Words } from '../index.ts';

/** What the types of records are called, in French. */
export const types: Words['types'] = {
  incidents: {
    noun: 'signalement d’incident',
    plural: 'Incidents',
    purpose: 'Tout ce qui a été remarqué et signalé, du premier signalement aux enseignements.',
    counted: { one: 'incident', other: 'incidents' },
  },
  nonconformities: {
    noun: 'non-conformité',
    plural: 'Non-conformités',
    purpose: 'Où une exigence n’a pas été satisfaite, pourquoi, et ce qui évite que cela se reproduise (10.2).',
    counted: { one: 'non-conformité', other: 'non-conformités' },
  },
  actions: {
    noun: 'action corrective',
    plural: 'Actions',
    purpose: 'Qui fait quoi et pour quand, afin que cela ne se reproduise pas ou fonctionne mieux.',
    counted: { one: 'action', other: 'actions' },
  },
  risks: {
    noun: 'risque',
    plural: 'Risques',
    purpose: 'Ce qui peut mal tourner, avec quelle gravité et quelle vraisemblance, et ce qui est fait.',
    counted: { one: 'risque', other: 'risques' },
  },
  obligations: {
    noun: 'obligation de notification',
    plural: 'Obligations',
    purpose: 'À qui l’organisation doit notifier un incident, quand, et selon quelle loi ou quel contrat.',
    counted: { one: 'obligation', other: 'obligations' },
  },
  contacts: {
    noun: 'contact',
    plural: 'Contacts',
    purpose: 'Autorités, clients, assureurs et spécialistes à joindre le moment venu (A.5.5, A.5.6).',
    counted: { one: 'contact', other: 'contacts' },
  },
  policies: {
    noun: 'politique',
    plural: 'Politiques',
    purpose: 'Ce que l’organisation a décidé et demande à chacun, dans la version en vigueur.',
    counted: { one: 'politique', other: 'politiques' },
  },
  training: {
    noun: 'attestation de formation',
    plural: 'Formations',
    purpose: 'Qui a appris à reconnaître et à signaler, et quand cela a été essayé pour la dernière fois.',
    counted: { one: 'formation', other: 'formations' },
  },
  people: {
    noun: 'personne',
    plural: 'Personnes',
    purpose: 'Personnes et fonctions sous pseudonyme, pour que les fiches se passent de noms.',
    counted: { one: 'personne', other: 'personnes' },
  },
  assets: {
    noun: 'actif',
    plural: 'Actifs',
    purpose: 'Appareils, systèmes, services et données que touchent les incidents.',
    counted: { one: 'actif', other: 'actifs' },
  },
  reviews: {
    noun: 'revue',
    plural: 'Revues',
    purpose: 'Revues de direction (9.3) et déclarations signées qu’un registre calme l’est vraiment.',
    counted: { one: 'revue', other: 'revues' },
  },
  waivers: {
    noun: 'dérogation',
    plural: 'Dérogations',
    purpose: 'Exceptions approuvées à une règle, chacune avec un motif et un dernier jour.',
    counted: { one: 'dérogation', other: 'dérogations' },
  },
};

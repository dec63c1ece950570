import type { Words } from '../index.ts';

/** Texts of the page on which records are edited in forms, in French. */
export const admin: Words['admin'] = {
  title: 'Enregistrements de {organisation}',
  asRequest:
    'Ce que vous enregistrez devient une demande à part : elle compte dès que son contrôle est vert, que quelqu’un l’a approuvée et qu’elle est fusionnée.',
  onBranch:
    'Ce que vous enregistrez va sur la branche `{branch}` et ne compte pas encore : ouvrez-en une pull request ; le contrôle et une personne qui approuve y décident.',
  text: 'Texte',
  textHint: 'Les titres commencent par ##. Ce que vous ne touchez pas reste tel qu’il a été écrit.',
  sign: 'Cette page ne contient aucun enregistrement. Elle lit le dépôt avec votre propre jeton et montre ce que vous pouvez y lire.',
  noScript:
    'Les formulaires ont besoin de JavaScript. Les enregistrements se modifient aussi chez l’hébergeur du dépôt.',
  offline:
    'Les formulaires n’ont pas pu être chargés. Rechargez la page ; si cela persiste, dites-le à qui publie le portail.',
  notSaved: 'Non enregistré',
  mend: 'Corrigez ceci, puis enregistrez à nouveau :',
  close: 'Fermer',
  taken: '`{id}` est l’identifiant d’un autre enregistrement, et aucun ne sert deux fois. Choisissez-en un autre.',
  noId: '`{id}` n’est pas un nom d’enregistrement : a à z, 0 à 9 et -, 60 caractères au plus.',
  idGiven: 'Donné par cette page.',
  idProvisional: 'Un nouvel enregistrement reçoit un identifiant provisoire : `isms renumber` lui donne son numéro.',
  unreadable: 'ce fichier ne se lit pas comme un enregistrement ; `isms check` dit pourquoi',
};

import type { Words } from '../index.ts';
import { speechOf } from '../speech.ts';

const { counted, form } = speechOf('fr');

/** The page of what was learned, in French. */
export const learned: Words['learned'] = {
  title: 'Enseignements',
  description: 'Ce qui a changé après un incident, par thème.',
  none: 'Pas encore d’enseignement : ceux du premier incident clos figureront ici. Vous avez remarqué quelque chose ?',
  report: 'Signalez-le',
  drill: 'exercice',
  other: 'Autres',
  older: (count) =>
    `${counted(count, { one: 'enseignement plus ancien', other: 'enseignements plus anciens' })} ${form(count, { one: 'figure', other: 'figurent' })} dans les enregistrements.`,
  all: 'Tout afficher',
  byTopic: 'Tous, par thème',
};

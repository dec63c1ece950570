import type { Words } from '../index.ts';
import { speechOf } from '../speech.ts';

const { counted, form } = speechOf('fr');

/** The home page, in French. */
export const home: Words['home'] = {
  title: ({ name }) => `Sécurité de l’information chez ${name}`,
  description: ({ name }) => `Comment signaler un incident chez ${name}, et ce qui s’est passé.`,
  noticed: {
    title: 'Vous avez remarqué quelque chose ?',
    text: 'Un clic que vous regrettez, un courriel à la mauvaise personne, un appareil perdu, une porte ouverte. Dites-le-nous tout de suite, même si vous n’êtes pas sûr.',
    call: 'Qui appeler',
  },
  open: {
    title: 'En cours',
    behind: (count, forms) => `${form(count, forms)} en cours`,
    none: 'Aucun signalement en cours.',
    table: 'Incidents en cours, les plus récents d’abord',
    all: (count) => `Tous : ${counted(count, { one: 'signalement en cours', other: 'signalements en cours' })}`,
  },
  judged: {
    asOf: 'Situation au',
    pinned: '(horloge figée)',
    errors: (count) => `${counted(count, { one: 'erreur', other: 'erreurs' })} dans les enregistrements`,
    none: 'Aucune erreur dans les enregistrements',
  },
};

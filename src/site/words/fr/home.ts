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
  overdue: {
    title: 'En retard',
    none: 'Rien n’est en retard.',
    late: (count) =>
      form(count, { one: 'notification non envoyée à temps', other: 'notifications non envoyées à temps' }),
    behind: (count, forms) => `${form(count, forms)} en retard`,
  },
  year: {
    title: (year) => `${year} en chiffres`,
    drills: 'Les exercices ne sont pas comptés.',
    reported: (count) => form(count, { one: 'signalement', other: 'signalements' }),
    incidents: (count, of) => `${form(count, { one: 'incident', other: 'incidents' })}, sur ${of}`,
    closed: (_count, of) => `clos, sur ${of}`,
    severe: (of) => `élevés ou critiques, sur ${of} avec une gravité`,
  },
  policies: (count) => `Toutes : ${counted(count, { one: 'politique', other: 'politiques' })}`,
  judged: {
    asOf: 'Situation au',
    pinned: '(horloge figée)',
    errors: (count) => `${counted(count, { one: 'erreur', other: 'erreurs' })} dans les enregistrements`,
    none: 'Aucune erreur dans les enregistrements',
  },
};

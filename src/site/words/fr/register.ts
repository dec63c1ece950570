import type { Words } from '../index.ts';
import { speechOf } from '../speech.ts';

const { counted, number } = speechOf('fr');

/** The pages of registers, and what narrows them and the rules down, in French. */
export const register: Words['register'] = {
  eyebrow: 'Registre',
  none: ({ noun }) => `Rien n’a encore été écrit ici : ${noun}.`,
  first: (word) => `Écrivez la première fiche avec \`npx isms new ${word}\`.`,
  held: (count, open) =>
    `${counted(count, { one: 'fiche', other: 'fiches' })}${open > 0 ? `, dont ${counted(open, { one: 'ouverte', other: 'ouvertes' })}` : ''}.`,
  page: (at, of, holds) => `Page ${at} sur ${of} : ${holds}.`,
  part: (shown, of, year, oldest, newest) =>
    `${shown === of ? `les ${number(shown)}` : `${number(shown)} sur ${number(of)}`} de ${year}, de ${oldest} à ${newest}`,
  alone: 'Les choix ci-dessous valent pour cette page. La recherche porte sur toutes.',
  pages: 'Pages de ce registre',
  narrow: 'Affiner',
  contains: 'Contient',
  all: 'tout',
  owner: 'Responsable',
  year: 'Année',
  sorted: 'Trié par',
  newest: 'Plus récents d’abord',
  oldest: 'Plus anciens d’abord',
  notes: { unreadable: 'illisible', imported: 'repris', stub: 'restreint' },
  area: 'Domaine',
  weight: 'Gravité',
  foundNow: 'Constaté maintenant',
  yes: 'Oui',
  script: {
    found: '{n} sur {all} affichés',
    more: 'Afficher {n} de plus',
    none: 'Rien ne correspond.',
    noneHelp: 'Retirez un mot ou remettez un choix sur « tout ». La recherche trouve les mots du texte.',
    noRule: 'Aucune règle ne correspond. Retirez un mot ou remettez un choix sur « tout ».',
    search: 'Rechercher « {text} »',
    reset: 'Tout afficher',
    fold: 'Filtrer et trier',
    failed: 'La liste entière n’a pas pu être chargée ; les choix ne valent que pour cette page. Rechargez la page.',
  },
};

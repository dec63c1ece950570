import type { Words } from '../index.ts';
import { speechOf } from '../speech.ts';

const { counted } = speechOf('fr');

/** The search, in French. */
export const search: Words['search'] = {
  title: 'Recherche',
  description: 'Trouver fiches, règles et mesures par mots ou par identifiant, et affiner par type, statut ou année.',
  noScript: 'La recherche a besoin de JavaScript. Sans lui, ouvrez un registre depuis le menu : chaque fiche y figure.',
  field: 'Que cherchez-vous ?',
  hint: 'Des mots, une question, ou un identifiant comme INC-2026-0007.',
  close: 'Fermer',
  narrow: 'Affiner',
  filters: {
    type: 'Type',
    kind: 'Nature',
    severity: 'Gravité',
    status: 'Statut',
    category: 'Catégorie',
    control: 'Mesure',
    year: 'Année',
  },
  any: 'Tous',
  reset: 'Réinitialiser',
  more: 'Afficher plus',
  all: 'Tous les résultats, à affiner',
  page: 'Page',
  enter: 'Entrée pour ouvrir.',
  loading: 'Recherche en cours …',
  blank: 'Tapez un mot, un identifiant ou une question.',
  failed:
    'La recherche n’a pas pu être chargée : vous êtes peut-être hors ligne, ou quelque chose la bloque. Le menu mène à chaque page sans elle.',
  again: 'Réessayer',
  none: ({ query }) => `Aucune page ne contient « ${query} ». Essayez :`,
  narrowed: ({ query }) => `Aucune page ne contient « ${query} » dans votre sélection. Réinitialisez-la, ou essayez :`,
  found: ({ count }) => counted(count, { one: 'page', other: 'pages' }),
  first: ({ title }) => `D’abord : ${title}.`,
  missing: ({ id }) => `Il n’y a pas de page pour ${id} ici.`,
  corrected: ({ said, meant }) => `Aucune page ne contient « ${said} ». Voici les résultats pour « ${meant} ».`,
  literal: ({ said }) => `Chercher « ${said} » quand même`,
  unsaid: ({ said }) => `Aucune page ne contient « ${said} » ; la recherche s’est faite sans.`,
  older: ({ years }) => `Les enregistrements de ${years} ne sont pas encore parcourus.`,
  searchOlder: ({ years }) => `Chercher aussi dans ${years}`,
  tries: {
    words: 'Moins de mots, ou un autre mot pour la même chose.',
    id: 'L’identifiant entier, si vous le connaissez : une partie ne suffit pas.',
    menu: 'Un registre du menu, qui s’affine aussi.',
  },
  report: 'Il s’est passé quelque chose ? Signalez-le, aucune page n’est nécessaire pour cela.',
};

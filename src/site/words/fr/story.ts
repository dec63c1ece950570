import type { Words } from '../index.ts';
import { speechOf } from '../speech.ts';

const { number } = speechOf('fr');

/** Who changed what of a record, and when, in French. */
export const story: Words['story'] = {
  cannot: 'Elle ne peut pas être racontée :',
  inNoCommit: 'La fiche ne figure encore dans aucun commit.',
  rewritten: (count) => {
    if (count === 0) return 'Rien de ce qui ne s’écrit qu’une fois n’a été modifié ensuite.';
    return count === 1
      ? 'Une fois, ce qui ne s’écrit qu’une fois a été modifié ensuite ; l’endroit est signalé.'
      : `${number(count)} fois, ce qui ne s’écrit qu’une fois a été modifié ensuite ; chaque endroit est signalé.`;
  },
  help: ({ id }) =>
    `Les noms et les dates sont ceux des commits, les signatures ce que git en disait à la création du portail ; \`npx isms history ${id}\` donne aussi les valeurs.`,
  all: (count) => `Les ${number(count)} modifications`,
  handedIn: ({ committer }) => `, remis par ${committer}`,
  rewrite: 'Réécrit :',
};

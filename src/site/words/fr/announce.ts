import type { Words } from '../index.ts';
import { speechOf } from '../speech.ts';

const { counted, form } = speechOf('fr');

/** What is announced in a chat or by mail, in French. */
export const announce: Words['announce'] = {
  title: ({ what }) => `Sécurité de l’information : ${what}`,
  changed: 'quoi de neuf',
  to: ({ first, last }) => `du ${first} au ${last}`,
  groups: {
    reported: 'Signalés',
    changed: 'En cours de traitement',
    closed: 'Clos',
    deadlines: 'Délais de notification',
    overdue: 'En retard',
  },
  counts: {
    reported: (count) => counted(count, { one: 'signalé', other: 'signalés' }),
    changed: (count) => `${count} en cours de traitement`,
    closed: (count) => counted(count, { one: 'clos', other: 'clos' }),
    deadlines: (count) => counted(count, { one: 'délai de notification', other: 'délais de notification' }),
    overdue: (count) => `${count} en retard`,
  },
  more: (count) =>
    `Et ${counted(count, { one: 'autre', other: 'autres' })}, qui ${form(count, { one: 'se trouve', other: 'se trouvent' })} dans le portail.`,
  unassessed: 'pas encore évalué',
  reported: (when) => `signalé le ${when}`,
  drill: 'un exercice : rien de cela n’est arrivé',
  learned: 'Ce que nous en avons appris :',
  running: (count, next) =>
    `${counted(count, { one: 'délai de notification court', other: 'délais de notification courent' })}${next === null ? '' : `, le prochain jusqu’au ${next}`}`,
  missed: (when) => `échéance dépassée le ${when}, et rien ne dit que la notification a été envoyée`,
  due: (when) => `échéance le ${when}`,
  topics: {
    triage: 'le signalement attend son évaluation',
    review: 'la revue est en retard',
    action: 'l’action est en retard',
    policy: 'la politique est à revoir',
    risk: 'le risque est à revoir',
    treatment: 'le traitement du risque est en retard',
    management: 'la revue de direction est en retard',
    retention: 'des preuves sont conservées au-delà de leur durée',
    waiver: 'la dérogation a expiré',
  },
  register: 'Le registre dans son ensemble',
  portal: 'Lire la suite dans le portail',
  readers: {
    CLEAR: 'peut être transmis à tous',
    GREEN: 'peut être transmis à des partenaires, pas en public',
    AMBER: 'pour les personnes de l’organisation et de ses clients qui doivent le savoir',
  },
};

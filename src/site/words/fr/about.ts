import type { Words } from '../index.ts';

/** The page about the portal, and the page where no page is, in French. */
export const about: Words['about'] = {
  title: 'À propos de ce portail',
  description: 'Ce que ces pages promettent, et ce qu’elles ne promettent pas.',
  lead: 'Ces pages sont établies à partir des enregistrements d’incidents de sécurité de l’information, par un programme qui les vérifie d’abord. Elles sont en lecture seule : pour changer quelque chose, modifiez l’enregistrement.',
  shows: {
    title: 'Ce que montre une page',
    text: 'Chaque enregistrement a sa page, sa place dans le registre et son entrée dans la recherche. À la construction du portail, le programme compte les trois et s’arrête s’ils diffèrent. Un enregistrement illisible a aussi une page, qui dit ce qui ne va pas.',
  },
  sees: {
    title: 'Qui voit quoi',
    madeFor: {
      staff:
        'Ce portail est destiné à toutes les personnes qui travaillent ici. Les enregistrements marqués AMBER+STRICT ou RED n’y figurent pas, et les personnes n’apparaissent que par leur fonction.',
      isms: 'Ce portail est destiné aux responsables du SMSI. Les enregistrements RED n’y figurent que par un renvoi à l’endroit où leur texte est conservé.',
      auditor:
        'Ce portail est destiné aux auditeurs. Les enregistrements RED n’y figurent que par un renvoi à l’endroit où leur texte est conservé.',
    },
    text: 'Le Traffic Light Protocol (TLP) d’un enregistrement dit qui peut le voir. Un site statique ne peut pas demander qui lit : il y a donc un portail par public, et ce qu’un public ne doit pas voir est retiré à la construction. Le texte complet des enregistrements RED est conservé ailleurs ; seules les personnes ayant accès à ce dépôt peuvent le lire.',
  },
  severity: {
    title: 'Comment la gravité est évaluée',
    text: 'Vous n’avez pas à la juger. La personne qui évalue votre signalement suit ces critères.',
  },
  green: {
    title: 'Ce que signifie une vérification au vert',
    text: 'Les enregistrements respectent les règles du registre.',
    listed: 'Elles figurent sous',
    not: 'Cela ne signifie pas que l’organisation est conforme à l’ISO/IEC 27001 : c’est à des personnes d’en juger, ces enregistrements en main.',
  },
  english: {
    title: 'Ce qui est en anglais ici',
    text: 'Ce que la vérification trouve et conseille, les motifs et les exemples des règles, ce que chaque commit a changé à une fiche et les commandes sont en anglais : ils sont les mêmes dans tous les outils, afin qu’on puisse les rechercher. Les remarques sur les lois rédigées en anglais le sont aussi. Ce que quelqu’un a écrit reste dans la langue où il l’a écrit.',
  },
  missing: {
    title: 'Cette page n’existe pas',
    text: 'L’adresse est peut-être mal saisie, ou l’enregistrement ne fait pas partie du portail établi pour vous.',
    search: 'Rechercher dans les enregistrements',
    report: 'signaler un incident',
    or: 'ou ouvrir un registre :',
  },
};

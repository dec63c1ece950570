import type { InitTexts } from './index.ts';

/** What the first records of an organisation say, in French. */
export const fr: InitTexts = {
  roles: {
    incidentManager: 'Responsable des incidents',
    deputy: 'Suppléance des incidents',
    privacyLead: 'Protection des données',
    management: 'Direction générale',
  },
  channels: {
    mail: 'Boîte sécurité',
    telephone: 'Téléphone sécurité',
    form: 'Formulaire de signalement',
    confidential: 'Protection des données, en confidence',
  },
  severityScale: {
    low: 'Rien n’est touché au-delà du travail d’une personne, et aucune donnée personnelle ou de client n’a pu être lue, modifiée ou perdue.',
    medium:
      'Une équipe ne peut pas travailler pendant quelques heures, ou des données internes étaient ouvertes aux mauvaises personnes dans l’organisation.',
    high: 'Des données de clients ou à caractère personnel peuvent être entre de mauvaises mains, ou un service aux clients est resté arrêté plus de quatre heures.',
    critical:
      'De nombreux clients ou personnes sont touchés à la fois, ou l’organisation ne peut fournir son activité pendant plus d’un jour.',
  },
  organisation: (name, confidential) => `## Quelque chose d’inhabituel ? Dites-le-nous tout de suite

Vous n’avez pas à être sûr, ni à savoir de qui c’est le travail. Un clic que vous regrettez, un courriel à la mauvaise personne, un ordinateur qui n’est plus dans le sac, une porte restée ouverte : nous voulons tout savoir, plutôt dix fois trop souvent qu’une fois trop tard.

Personne chez ${name} n’est inquiété pour un signalement, même de sa propre erreur.

## Comment nous joindre

Utilisez l’un des moyens indiqués sur cette page.${confidential ? ' Pour que cela reste entre deux personnes, choisissez celui marqué comme confidentiel.' : ''} Prestataires et visiteurs utilisent les mêmes moyens.

## Ce qu’il faut noter

1. Qu’avez-vous observé ?
2. Quand l’avez-vous observé ?
3. Quels systèmes ou quelles données peuvent être touchés ?
4. Qu’a-t-on fait depuis, vous ou d’autres ?

Si vous ne pouvez répondre qu’à la première question, envoyez cela. Nous demanderons le reste.

## Ce qu’il ne faut pas toucher

- N’effacez ni journaux, ni courriels, ni fichiers, ni historique de navigation. Ils nous disent ce qui s’est passé.
- Ne redémarrez pas et n’éteignez pas l’appareil. Débranchez-le du réseau si vous savez le faire, et laissez-le allumé.
- Ne réparez rien, n’enquêtez pas vous-même et ne répondez pas à l’expéditeur.

## Ce qui se passe ensuite

Le responsable des incidents ou la suppléance évalue chaque signalement sous 24 heures. Vous saurez ce qu’il en est advenu, même si ce n’était rien.
`,
  policyTitle: 'Gestion des incidents',
  firstVersion: 'Première version.',
  policy: (name) => `## Objet

Quiconque travaille pour ${name} sait comment signaler ce qui est inhabituel. Chaque signalement est évalué de la même façon, traité par des personnes qui connaissent leur rôle, et sert à progresser.

## Signaler

Chacun signale immédiatement, par l’un des moyens de la première page de ce portail. C’est une obligation, même lorsque l’auteur du signalement a causé la situation. Un signalement de bonne foi n’entraîne aucun désavantage. Journaux et courriels ne sont pas effacés, les appareils ne sont pas redémarrés, et personne ne répare quoi que ce soit d’abord.

## Évaluer

Le responsable des incidents ou la suppléance évalue chaque signalement sous 24 heures et consigne la décision avec son motif.

- **Événement** : quelque chose d’important pour la sécurité s’est produit, sans dommage et sans possibilité de dommage.
- **Faiblesse** : rien ne s’est encore produit, mais quelque chose le permettrait.
- **Incident** : la confidentialité, l’intégrité ou la disponibilité a été atteinte ou aurait pu l’être.

La gravité suit l’échelle des réglages de l’organisation. Les incidents graves et critiques vont immédiatement à la direction. Pour chaque incident, on répond si des données à caractère personnel sont concernées ; si la réponse est oui ou inconnue, la protection des données est appelée avant tout.

## Réagir et rétablir

Une personne dirige. Chaque étape entre dans la chronologie avec son heure et son auteur. Le confinement passe avant la cause. Les preuves sont sauvegardées avant toute modification, avec leur empreinte, et chaque main par laquelle elles passent est notée. Le rétablissement est terminé quand quelqu’un l’a vérifié et a consigné comment.

## Informer

Les obligations disent qui doit être informé et quand. La protection des données décide pour les autorités et les personnes concernées, le responsable des incidents pour tous les autres. La décision de n’informer personne est consignée aussi.

## Apprendre

Les incidents graves et critiques font l’objet d’une revue dans les 14 jours suivant le rétablissement. Un enregistrement est clos avec sa cause racine et son enseignement ; que rien ne doive changer est un enseignement s’il dit pourquoi. Un processus défaillant, une politique non respectée ou une lacune connue devient une non-conformité avec actions correctives.

## Exercer

Au moins une fois par an, la procédure est essayée lors d’un exercice, consigné comme un incident réel et marqué comme exercice.
`,
  drillTitle: 'Mener le premier exercice',
  drill: [
    'Une heure avec toutes les personnes qui ont un rôle dans la politique. Une suggestion : un ordinateur oublié dans un train un vendredi soir.',
    '',
    '1. Quelqu’un le signale par la voie habituelle. Le signalement atteint-il le responsable des incidents, et la suppléance en son absence ?',
    '2. Évaluer : qu’y a-t-il sur l’appareil, des données à caractère personnel sont-elles concernées, quelle gravité selon l’échelle ?',
    '3. Qui retire les accès, et qui sait comment ? Qui doit être informé, et pour quand ?',
    '4. Le consigner comme incident avec `exercise: true`, et garder les enseignements comme exercice sous formations.',
  ],
};

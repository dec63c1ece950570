import type { Words } from '../index.ts';

/** Every text of the report form, in French. */
export const report: Words['report'] = {
  title: 'Signaler un incident',
  description: 'Dire ce qui s’est passé, en deux minutes, et qui appeler.',
  urgent: 'Urgent ? Appelez le',
  noTelephone:
    'Il n’y a pas encore de numéro pour les urgences : prévenez d’abord une personne près de vous, puis écrivez ici.',
  leaveAlone: {
    title: 'Ce qu’il ne faut pas toucher',
    items: [
      'N’effacez rien : courriels, fichiers et journaux montrent ce qui s’est passé.',
      'Laissez l’appareil allumé. Débranchez-le du réseau si vous savez le faire.',
      'Ne répondez pas à l’expéditeur et ne réparez rien vous-même.',
    ],
  },
  form: {
    title: 'Décrivez les faits',
    lead: 'Deux minutes, sans compte, même si vous n’êtes pas sûr. Rien ne quitte cette page avant que vous le remettiez.',
    what: {
      label: 'Que s’est-il passé ?',
      hint: 'Avec vos propres mots. Si vous ne pouvez répondre qu’à cela, c’est suffisant.',
    },
    when: {
      label: 'Quand l’avez-vous remarqué ?',
      hint: 'Comme vous le diriez : 9:10, aujourd’hui 9h10, il y a une heure, hier soir.',
    },
    affected: {
      label: 'Quels systèmes ou quelles données peuvent être touchés ?',
      hint: 'Votre ordinateur, une boîte aux lettres, une liste de clients…',
    },
    done: {
      label: 'Qu’a-t-on fait depuis ?',
      hint: 'Vous ou d’autres. « Rien pour l’instant » est une bonne réponse.',
    },
    who: {
      label: 'Qui signale ?',
      named: 'Vous pouvez savoir qui je suis',
      role: 'Votre fonction, ou comment vous joindre',
      roleHint: 'Peut rester vide. Personne n’est blâmé pour un signalement, même de sa propre erreur.',
      anonymous: 'Sans mon nom',
      confidential: 'En confidence, uniquement à : {role}',
      noConfidential:
        'Il n’existe pas encore de voie confidentielle : parlez à une personne de confiance, ou signalez sans votre nom.',
    },
    make: 'Continuer',
    outside: 'De l’extérieur : client, fournisseur, visiteur',
  },
  time: {
    understood: 'Soit le {time}.',
    about: 'Soit vers le {time} ; vos mots restent dans le signalement.',
    again:
      'Cette heure n’est pas claire. Écrivez par exemple « aujourd’hui 9h10 » ou « hier 17h30 ». Ou laissez ainsi : le signalement la gardera dans vos mots.',
    zone: '{time}, heure de {zone}',
  },
  kept: {
    yes: 'Conservé dans ce navigateur jusqu’à ce que vous l’effaciez, même hors ligne.',
    restored: 'Voici ce que vous aviez saisi. C’est conservé dans ce navigateur jusqu’à ce que vous l’effaciez.',
    no: 'Non conservé ici, car d’autres peuvent utiliser cet appareil. Remettez-le avant de fermer la page.',
    cannot: 'Ce navigateur ne conserve rien : remettez-le avant de fermer la page.',
    choose: 'Le conserver tout de même dans ce navigateur',
    discard: 'Effacer',
    sure: 'Effacer tout ce que vous avez saisi ici ?',
  },
  wrong: {
    empty: 'Dites en une phrase ce qui s’est passé.',
    placeholder: 'Cela ne dit pas encore ce qui s’est passé. Une phrase suffit.',
    long: 'C’est trop long pour un signalement ({size} Kio sur {most}). Gardez le début ici et le reste dans un fichier à part.',
    offline:
      'Une partie de cette page n’a pas pu être chargée. Votre saisie est toujours là : réessayez une fois en ligne, ou appelez.',
    shape:
      'Le signalement n’a pas pu être établi : {message}. Votre saisie est toujours là : envoyez-la par courriel, ou appelez.',
  },
  ready: {
    title: 'Votre signalement est prêt. Remettez-le maintenant',
    lead: 'Il s’appelle {id} jusqu’à ce qu’il reçoive son numéro. Choisissez :',
    file: 'Ouvrir comme nouveau fichier sur {host}',
    fileHint: 'Dans un nouvel onglet, déjà rempli. Proposez-y la modification, et il est remis.',
    issue: 'Ouvrir comme ticket sur {host}',
    issueHint: 'Dans un nouvel onglet, déjà rempli. Envoyez-le, et il est remis.',
    mail: 'Envoyer par courriel',
    mailHint: 'À {address}. Votre messagerie s’ouvre avec le signalement.',
    mailLongHint: 'À {address}. Il est trop long pour un lien : téléchargez le fichier et joignez-le.',
    mailShows: 'À {address}. Un courriel envoyé de votre adresse montre qui vous êtes.',
    download: 'Télécharger le fichier',
    downloadHint: '{name}, à joindre ou à remettre.',
    copy: 'Copier le texte',
    copyHint: 'À coller où vous voulez.',
    copied: 'Copié.',
    notCopied: 'Ce navigateur ne laisse pas la page copier : sélectionnez le texte ci-dessous et copiez-le.',
    call: 'Appeler : {role}',
    see: 'Voir le contenu',
    change: 'Modifier',
    done: 'C’est remis : effacer ici',
    long: 'Il est trop long pour un lien vers {host} : envoyez plutôt le fichier.',
    noHost: 'Aucun lien vers le dépôt n’est encore configuré ; le fichier convient tout aussi bien.',
    noMailbox: 'Aucune boîte aux lettres n’est encore configurée : remettez le fichier à la sécurité de l’information.',
    anonymous:
      'Un compte sur {host} montre qui vous êtes : il n’y a donc pas de lien ici. Remettez le fichier de la façon qui vous convient.',
    anonymousNoHost:
      'Un compte dans un dépôt n’est pas anonyme non plus. Remettez le fichier de la façon qui vous convient.',
  },
  confidential: {
    title: 'Votre signalement est prêt. Il va à une seule personne',
    lead: 'Un compte dans le dépôt n’est pas anonyme, et quiconque peut l’ouvrir lit tout. Aucun enregistrement n’est donc créé : le signalement va uniquement à : {role}, par courriel ou téléphone.',
    mailHint: 'À {address}. Votre messagerie s’ouvre avec vos réponses.',
    subject: 'Signalement confidentiel',
  },
  mail: {
    subject: 'Signalement de sécurité',
    keep: 'Ce courriel contient un signalement pour {organisation}, à conserver sous {file} :',
    attached: 'Le signalement est dans le fichier {name}, que je joins.',
  },
  noScript: {
    title: 'Quatre questions',
    lead: 'Le formulaire de cette page n’a pas pu démarrer. Répondez comme vous pouvez, par courriel ou téléphone ; la première réponse suffit s’il le faut.',
    mail: 'Écrire un courriel avec ces questions',
    noMailbox: 'Aucune boîte aux lettres n’est encore configurée : parlez à la sécurité de l’information.',
  },
  questions: [
    'Qu’avez-vous observé ?',
    'Quand l’avez-vous observé, et quand cela a-t-il pu commencer ?',
    'Quels systèmes, services ou données peuvent être touchés ?',
    'Qu’a-t-on fait depuis, vous ou d’autres ?',
  ],
  ways: 'Autres moyens de nous joindre',
};

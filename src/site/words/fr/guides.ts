import type { Words } from '../index.ts';

/** What to do in the first minutes of what happens most, in French. */
export const guides: Words['guides'] = {
  title: 'Que faire ?',
  lead: 'Les premières minutes, pour ce qui arrive le plus souvent.',
  else: 'Pour tout le reste :',
  tell: 'prévenez-nous',
  leaveThings: 'et laissez les choses en l’état.',
  tellUs: 'Prévenez-nous',
  first: 'D’abord',
  leave: 'Ce qu’il ne faut pas faire',
  after: 'Ce qui se passe ensuite',
  hear: 'Nous vous dirons ce qu’il en est advenu.',
  each: {
    phishing: {
      title: 'Un courriel étrange, ou j’ai cliqué dessus',
      when: 'Un courriel, un message ou un appel veut que vous vous connectiez, payiez, ouvriez un fichier ou vous dépêchiez, et quelque chose cloche.',
      first: [
        'Appelez-nous ou écrivez-nous maintenant. Si vous avez cliqué, saisi un mot de passe ou ouvert le fichier, dites-le : chaque minute compte, et personne n’est blâmé.',
        'Mot de passe saisi ? Changez-le depuis un autre appareil, ainsi que partout où vous utilisez le même.',
        'Si un second facteur demande de confirmer ce que vous n’avez pas lancé : refusez, et dites-le-nous.',
        'Conservez le message. Ne le transférez qu’en pièce jointe, et qu’à nous.',
      ],
      leave: [
        'Ne répondez pas, et n’appelez pas le numéro du message.',
        'Ne le supprimez pas, et ne le transférez pas à vos collègues pour les avertir : nous nous en chargeons.',
      ],
      after:
        'Nous cherchons qui d’autre l’a reçu, bloquons l’expéditeur et la page, et fermons les sessions étrangères de votre compte.',
    },
    'lost-device': {
      title: 'Un appareil, une clé ou un badge a disparu',
      when: 'Un ordinateur, téléphone, clé, badge, clé USB ou dossier papier est perdu ou volé, ou vous n’êtes pas sûr de l’endroit où il se trouve.',
      first: [
        'Appelez-nous tout de suite, même la nuit, même s’il peut encore réapparaître. Un blocage ne coûte rien et s’annule.',
        'Dites ce que c’est, quand vous l’aviez pour la dernière fois, s’il était verrouillé, ce qu’il contenait ou quelles portes il ouvre.',
        'En cas de vol : allez à la police une fois en sécurité, et notez le numéro du dossier.',
      ],
      leave: [
        'N’attendez pas un jour qu’il réapparaisse.',
        'Ne suivez ni un voleur ni un signal de localisation seul.',
        'Ne changez pas les mots de passe de l’appareil avant de nous avoir parlé : cela peut empêcher le verrouillage à distance.',
      ],
      after: 'Nous verrouillons ou effaçons l’appareil, bloquons le badge ou la clé, et vous en donnons un autre.',
    },
    'wrong-recipient': {
      title: 'J’ai envoyé quelque chose à la mauvaise personne',
      when: 'Un courriel, une lettre, un message, un lien ou un dépôt est parti vers quelqu’un qui ne devait pas l’avoir.',
      first: [
        'Dites-le-nous tout de suite : qui l’a reçu, ce qu’il contenait, et s’il nomme des personnes.',
        'Si vous pouvez encore le rappeler ou fermer le lien, faites-le et notez l’heure.',
        'Si vous connaissez le destinataire : demandez-lui en une phrase de le supprimer sans le lire et de le confirmer. Gardez la réponse.',
      ],
      leave: [
        'Ne supprimez pas le message envoyé : il montre ce qu’il contenait.',
        'Ne décidez pas seul que c’est sans gravité. S’il nomme des personnes, la loi ne nous laisse parfois que 72 heures.',
      ],
      after: 'La protection des données décide s’il faut informer quelqu’un, et aide à trouver les mots.',
    },
    malware: {
      title: 'L’ordinateur se comporte bizarrement',
      when: 'Des fichiers ont des noms étranges ou ne s’ouvrent plus, une fenêtre réclame de l’argent, des programmes se lancent seuls, ou la protection avertit.',
      first: [
        'Coupez-le du réseau : débranchez le câble, désactivez le Wi-Fi. Laissez-le allumé.',
        'Appelez-nous depuis un autre appareil. Écrire serait trop lent.',
        'Notez, ou photographiez avec votre téléphone, ce que vous voyez et quand cela a commencé.',
        'Demandez à vos voisins si le leur fait pareil.',
      ],
      leave: [
        'Ne le redémarrez pas et ne l’éteignez pas : le contenu de la mémoire serait perdu.',
        'Ne branchez ni sauvegarde, ni clé USB, ni autre appareil.',
        'Ne payez pas, ne répondez pas et n’essayez pas de nettoyer.',
      ],
      after: 'Nous prenons l’appareil en charge, vous en donnons un autre et cherchons comment c’est entré.',
    },
    stranger: {
      title: 'Un inconnu dans le bâtiment, ou une porte ouverte',
      when: 'Quelqu’un que vous ne connaissez pas circule seul ou pose d’étranges questions ; ou une porte, une fenêtre, une armoire est ouverte et ne devrait pas l’être.',
      first: [
        'Si vous vous sentez en sécurité : demandez poliment qui la personne vient voir, et conduisez-la là-bas ou à la sortie.',
        'Sinon : restez à distance et appelez-nous, ou la police en cas de danger.',
        'Fermez la porte si vous pouvez le faire sans rien toucher d’autre.',
        'Regardez ce qui manque ou a bougé, et notez l’heure et l’apparence de la personne.',
      ],
      leave: [
        'Ne retenez personne, et ne laissez entrer personne derrière vous par politesse.',
        'Ne rangez pas : un objet déplacé peut nous apprendre quelque chose.',
      ],
      after: 'Nous vérifions portes, caméras et contenu de la pièce, et changeons les codes si besoin.',
    },
  },
};

import type { Words } from '../index.ts';

/** My training, the spot check, and the acknowledgement of policies, in French. */
export const training: Words['training'] = {
  title: 'Ma formation',
  description: 'De courts modules pour toutes les personnes qui travaillent ici.',
  lead: 'De courts modules pour toutes les personnes qui travaillent ici, trois à quatre minutes chacun. Dans l’ordre de votre choix, aussi souvent que vous voulez.',
  finished: 'Terminé ici le {day}',
  forget: 'Effacer ce que ce navigateur garde de ma formation',
  modulesTitle: 'Modules',
  modules: {
    'what-counts': {
      title: 'Ce qui compte',
      about: 'Vous reconnaissez ce dont nous voulons entendre parler, sans avoir à être sûr.',
    },
    'how-to-report': {
      title: 'Comment signaler',
      about: 'Vous savez quelle voie prendre, quoi dire, et ce qui se passe ensuite.',
    },
    'what-not-to-do': {
      title: 'Ce qu’il ne faut pas faire',
      about: 'Vous savez ce qui aggrave les choses, et comment garder ce qui nous dit ce qui s’est passé.',
    },
    'event-or-incident': {
      title: 'Événement ou incident',
      about: 'Vous savez qui décide de ce que c’est, et pourquoi ce n’est pas votre tâche.',
    },
    phishing: {
      title: 'Hameçonnage',
      about: 'Vous remarquez le message, l’appel ou la page qui veut quelque chose de vous, même bien faits.',
    },
    'lost-device': {
      title: 'Un appareil perdu',
      about:
        'Vous savez à quoi sert la première heure quand un ordinateur, un téléphone, une clé ou un badge a disparu.',
    },
  },
  spotCheck: {
    title: 'Sauriez-vous comment signaler ?',
    ask: 'Si nous vous demandions aujourd’hui comment signaler, le sauriez-vous ?',
    lead: 'Trois questions, une minute. Les réponses nous montrent ce qu’il faut mieux expliquer : toutes sont bonnes à prendre.',
    start: 'Répondre à trois questions',
    form: 'Le formulaire « Signaler un incident » de ce portail',
    questions: [
      {
        ask: 'Quelque chose semble anormal. Quelle voie atteint ceux qui peuvent aider ?',
        asks: 'par quelle voie signaler',
        answers: [
          {
            says: 'Je le dis à un collègue. Qui en sait plus transmettra.',
            because: 'C’est aimable, et souvent cela s’arrête là. Dites-le nous vous-même.',
          },
          { says: '{ways}', because: 'Cela nous atteint, le formulaire de ce portail aussi.', right: true },
          {
            says: 'J’en parle à la prochaine réunion.',
            because:
              'Les premières heures sont alors passées. Un appel ou une ligne maintenant vaut mieux qu’un bon texte plus tard.',
          },
        ],
      },
      {
        ask: 'Vous n’êtes pas sûr que ce soit quelque chose. Quand signalez-vous ?',
        asks: 'quand signaler',
        answers: [
          {
            says: 'Quand j’en saurai davantage.',
            because: 'Chercher est notre affaire, et peut brouiller des traces. Ce que vous savez suffit.',
          },
          {
            says: 'Si cela se produit une deuxième fois.',
            because: 'C’est la première fois que nous pouvons encore arrêter. N’attendez pas la deuxième.',
          },
          {
            says: 'Tout de suite, tel quel.',
            because: 'Un signalement pour rien nous coûte quelques minutes. Nous en préférons dix.',
            right: true,
          },
        ],
      },
      {
        ask: 'Que faites-vous de l’appareil ou du message en attendant une réponse ?',
        asks: 'ce qu’il ne faut pas toucher',
        answers: [
          {
            says: 'Je les laisse tels quels, et je déconnecte l’appareil du réseau si je sais le faire.',
            because: 'Ce qui est là nous dit ce qui s’est passé, et rien ne continue entre-temps.',
            right: true,
          },
          {
            says: 'Je redémarre l’appareil, au cas où.',
            because: 'Un redémarrage efface la mémoire. Laissez-le allumé, et déconnectez-le du réseau.',
          },
          {
            says: 'Je supprime le message, pour que personne d’autre ne s’y laisse prendre.',
            because: 'Nous ne voyons alors plus qui l’a envoyé ni qui l’a reçu. Gardez-le, sans répondre.',
          },
        ],
      },
    ],
  },
  toRead: {
    title: 'À lire et à confirmer',
    lead: 'Chacun confirme une fois chaque version, à la fin de la politique.',
    version: ({ version }) => `Version ${version}`,
  },
  counts: {
    title: 'Comment cela compte',
    text: 'À la fin de chaque module, vous remettez une courte attestation, comme un signalement : par un lien, un fichier ou un message. Personne n’y voit vos réponses ni le nombre de vos essais.',
  },
  forIsms: {
    title: 'Pour ceux qui tiennent les enregistrements',
    link: 'Envoyez une fois à chacun son propre lien, avec son identifiant du registre des personnes, et personne n’a à le saisir :',
    address: 'my-training/#as=front-desk',
    renumber: 'Ce qui est remis a un identifiant provisoire. Une ligne lui donne son numéro :',
    command: 'npx isms renumber TRN-2026-P7T4M2X',
    unknown: 'Si quelqu’un a saisi un identifiant inconnu, le contrôle avertit et dit qui était sans doute visé.',
  },
  check: {
    title: 'Vérifiez par vous-même',
    lead: 'Choisissez une réponse, et vous voyez aussitôt ce que nous en pensons. Essayez aussi souvent que vous voulez.',
    answer: 'Voir la réponse',
    right: 'Exact.',
    other: 'Pas tout à fait.',
  },
  who: {
    label: 'Qui êtes-vous ?',
    hint: 'Votre identifiant dans notre registre, comme dans votre invitation, par exemple front-desk. Si vous ne le connaissez pas, votre fonction. Ni nom ni adresse : l’attestation est gardée des années.',
    free: 'Peut rester vide : personne ne sait alors de qui sont ces réponses.',
    inWords: 'Qui c’était, en ses propres mots : {words}',
  },
  kept: {
    yes: 'Gardé dans ce navigateur jusqu’à ce que vous l’effaciez.',
    cannot: 'Ce navigateur ne garde rien : remettez-la avant de fermer cette page.',
    discard: 'Effacer',
    sure: 'Effacer de ce navigateur vos réponses et qui vous êtes ?',
  },
  course: {
    title: 'Terminer',
    lead: 'C’était la dernière question. Encore un pas, et cela compte.',
    make: 'Terminer ce module',
    back: 'C’est remis : retour à ma formation',
    record: ({ title }) => `Module : ${title}`,
    result: 'Lu dans le portail, et toutes les questions de l’autocontrôle répondues.',
  },
  'spot-check': {
    title: 'Remettre le résultat',
    lead: 'C’est de vos premières réponses que nous apprenons, exactes ou non.',
    make: 'Continuer',
    back: 'C’est remis : retour à ma formation',
    record: 'Contrôle ponctuel : comment signaler ?',
    known: '{right} sur {count} exactes du premier coup',
    notKnown: 'pas du premier coup : {questions}',
  },
  acknowledgement: {
    title: 'J’ai lu ce texte',
    somebody: 'qui s’occupe de la sécurité de l’information',
    lead: ({ version, owner }) =>
      `Confirmez que vous avez lu la version ${version}. Si quelque chose n’est pas clair, ou ne va pas pour vous, demandez d’abord : ${owner}.`,
    make: ({ version }) => `J’ai lu la version ${version}`,
    back: 'C’est remis : retour aux politiques',
    record: ({ title, version }) => `${title} ${version}, lu et compris`,
    text: 'Lu dans le portail, et confirmé.',
  },
  policy: {
    version: 'Version',
    since: 'En vigueur depuis',
    from: 'En vigueur à partir du',
    changed: 'Ce qui a changé',
    ask: 'À qui demander',
    confirm: 'À confirmer',
    toConfirm: 'après lecture',
    confirmRow: 'confirmer après lecture',
  },
  wrong: {
    nobody: 'Dites qui vous êtes, sinon personne ne sait pour qui cela compte : votre identifiant ou votre fonction.',
    mail: 'Pas d’adresse : l’attestation est gardée des années. L’identifiant ou la fonction suffit.',
    letters: 'Utilisez les lettres a à z pour votre identifiant ou votre fonction.',
    offline: 'Une partie de cette page n’a pas pu être chargée. Vos réponses sont toujours là : réessayez en ligne.',
    shape: 'L’attestation n’a pas abouti : {message}. Dites-nous par message que vous avez terminé.',
  },
  noScript: {
    text: 'Cette page n’a pas pu démarrer son script. Les réponses sont repliées sous chaque question ; dites-nous par message quand vous avez terminé.',
    confirm: 'Cette page n’a pas pu démarrer son script. Dites-nous par message quand vous l’avez lue.',
    mail: 'Écrire ce message',
    noMailbox: 'Aucune boîte n’est encore prévue : dites-le à qui s’occupe de la sécurité de l’information.',
    body: ({ title }) => `${title}\n\nMon identifiant ou ma fonction : `,
  },
  handIn: {
    title: 'Bravo. Il reste à la remettre',
    lead: 'L’attestation s’appelle {id} jusqu’à ce qu’elle ait son numéro. Choisissez :',
    mailHint: 'À {address}. Votre messagerie s’ouvre avec l’attestation.',
    mailLongHint: 'À {address}. L’attestation est trop longue pour un lien : téléchargez-la et joignez le fichier.',
    change: 'Retour',
    noMailbox: 'Aucune boîte n’est encore prévue : donnez le fichier à qui s’occupe de la sécurité de l’information.',
  },
  mail: {
    subject: 'Attestation de formation',
    keep: 'Ce message contient une attestation de formation de {organisation}, à garder sous {file} :',
    attached: 'L’attestation est dans le fichier {name}, que je joins.',
  },
};

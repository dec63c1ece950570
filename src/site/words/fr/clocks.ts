import type { Roughly } from '../../../queries/clock-words.ts';
import type { Words } from '../index.ts';
import { type Forms, speechOf } from '../speech.ts';

const { counted, day, form, number } = speechOf('fr');

const UNITS: Readonly<Record<Roughly['unit'], Forms>> = {
  minute: { one: 'minute', other: 'minutes' },
  hour: { one: 'heure', other: 'heures' },
  day: { one: 'jour', other: 'jours' },
};

const rough = ({ count, unit }: Roughly): string => (count === 0 ? 'moins d’une minute' : counted(count, UNITS[unit]));

/** The page of deadlines, and each clock wherever it stands, in French. */
export const clocks: Words['clocks'] = {
  description: 'Qui doit être informé d’un incident, et pour quand.',
  counts: (open, settled) =>
    `${counted(open, { one: 'délai ouvert', other: 'délais ouverts' })}, ${number(settled)} ${form(settled, { one: 'réglé', other: 'réglés' })} ; situation au`,
  advice: 'Ceci n’est pas un conseil juridique : le texte de la loi ou du contrat prévaut.',
  red: 'Les fiches dont le texte est conservé ailleurs (TLP RED) ne figurent pas ici ; `npx isms deadlines` les liste toutes.',
  choice: {
    if: 'Là où un texte laisse le choix,',
    way: 'le calcul des délais',
    so: 'retient la fin la plus proche.',
  },
  groups: {
    late: {
      title: 'Manqués',
      help: 'Le délai est écoulé et rien n’indique que la notification a été envoyée : envoyez-la maintenant, avec les motifs du retard.',
    },
    running: { title: 'En cours', help: 'Le plus proche d’abord.' },
    prompt: {
      title: 'Sans échéance fixe',
      help: 'Le texte ne donne pas de chiffre : dans les meilleurs délais. Un objectif est celui de l’organisation.',
    },
    waiting: {
      title: 'Pas commencés',
      help: 'Ce qui déclenche le délai n’est pas arrivé, ou la fiche ne dit pas quand.',
    },
  },
  more: (count) =>
    `${counted(count, { one: 'autre délai ne figure', other: 'autres délais ne figurent' })} pas ici : la page de chaque incident a les siens, et \`npx isms deadlines\` les liste tous.`,
  started: 'Début',
  due: 'Échéance',
  dueThen: 'Échéance connue au moment de l’envoi',
  sent: 'Envoyé',
  draft: 'Rédiger la notification :',
  used: (words) => `${words} écoulés`,
  compared: (on) => `comparé à son texte le ${day(on)}`,
  neverCompared: 'jamais comparé à son texte',
  finishedBefore: 'Terminé avant le début de ces enregistrements : il n’y a plus rien à faire.',
  undecided: 'Personne n’a encore décidé à ce sujet.',
  drill: 'Un exercice.',
  says: {
    until: (span) => `dans ${rough(span)}`,
    late: (span) => `${rough(span)} de retard`,
    days: ({ count }) => counted(count, UNITS.day),
    of: (used, whole) => `${used} sur ${whole}`,
    waitsForEntry: 'commence dès qu’une entrée dit qu’elle est envoyée',
    waitsFor: (field) => `attend \`${field}\``,
    promptly: 'dans les meilleurs délais',
    ownTarget: (until) => `dans les meilleurs délais ; notre objectif : ${until}`,
  },
};

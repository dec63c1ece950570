import type { Words } from '../index.ts';

/** How deadlines are counted where texts leave a choice, in French. */
export const conventions: Words['conventions'] = {
  hours: {
    question: 'Les heures s’arrêtent-elles la nuit, le week-end, les jours fériés ou au changement d’heure ?',
    answer: 'Jamais. 72 heures sont 259 200 secondes après le début.',
    source:
      'Règlement (CEE, Euratom) n° 1182/71, article 3, paragraphe 1 et paragraphe 2, point a) ; la règle pour les délais qui échoient un jour férié, article 3, paragraphe 4, vaut pour les délais exprimés autrement qu’en heures',
  },
  days: {
    question: 'Quand prend fin un délai en jours ?',
    answer:
      'Autant de jours calendaires plus tard, à l’heure du début, là où se trouve l’organisation. Le texte accorderait ce jour entier, jusqu’à sa dernière heure.',
    source: 'Règlement (CEE, Euratom) n° 1182/71, article 3, paragraphe 2, point b)',
  },
  months: {
    question: 'Quand prend fin un délai en mois ?',
    answer:
      'À la même date autant de mois plus tard, à l’heure du début. Si ce mois n’a pas cette date, à la fin de son dernier jour. Le texte accorderait ce jour entier dans tous les cas.',
    source: 'Règlement (CEE, Euratom) n° 1182/71, article 3, paragraphe 2, point c)',
  },
  'first-business-day': {
    question: 'Quel est le premier jour ouvré ?',
    answer:
      'Celui qui suit le jour du début, à l’heure du début le dernier jour. Un début hors jour ouvré : le jour ouvré suivant est le premier, et le dernier compte en entier.',
    source: 'Form 8-K, General Instruction B.1',
  },
  'business-days': {
    question: 'Quels jours sont ouvrés ?',
    answer:
      'Ceux du calendrier de l’obligation, sinon de l’organisation. Si aucun ne nomme de jour ouvré, chaque jour compte.',
    source: 'les enregistrements eux-mêmes (`calendar`)',
  },
  weekends: {
    question: 'Qu’en est-il d’un délai qui échoit un week-end ou un jour férié ?',
    answer:
      'Il reste où il est. Il ne se déplace que si le texte de l’obligation le dit, comme DORA, et seulement pour ceux à qui ce texte l’accorde.',
    source: 'Règlement délégué (UE) 2025/301, article 5, paragraphes 4 à 6',
  },
  'clock-changes': {
    question: 'Qu’en est-il d’une heure que les horloges affichent deux fois, ou sautent ?',
    answer:
      'Un délai dans une heure affichée deux fois prend fin la première fois ; dans une heure sautée, au moment où les horloges avancent. Un début dans la première de deux telles heures compte dès le début de l’heure.',
    source: 'un choix de ces enregistrements, afin qu’un début plus tardif ne finisse jamais plus tôt',
  },
  place: {
    question: 'Où sont comptés les jours et les mois ?',
    answer: 'Dans le fuseau horaire de l’organisation, où que soit la personne ou la machine qui regarde.',
    source: 'un choix de ces enregistrements (`timezone`)',
  },
  year: {
    question: 'Quand prend fin une année ?',
    answer:
      'Avec la dernière seconde du 31 décembre là où se trouve l’organisation ; 60 jours plus tard, c’est le 1er mars, les années bissextiles le 29 février.',
    source: '45 CFR 164.408(c)',
  },
  'last-instant': {
    question: 'Le dernier instant est-il à temps ?',
    answer: 'Oui. « Au plus tard » inclut l’instant lui-même ; une seconde après est en retard.',
    source: 'Règlement (CEE, Euratom) n° 1182/71, article 3, paragraphe 2',
  },
  'two-limits': {
    question: 'Qu’en est-il de deux limites pour une étape ?',
    answer: 'La fin la plus proche compte, dans la mesure où les deux ont commencé.',
    source: 'Règlement délégué (UE) 2025/301, article 5, paragraphe 1, point a)',
  },
  promptly: {
    question: 'Qu’en est-il de « dans les meilleurs délais » ?',
    answer:
      'Cela n’a pas d’instant fixe, donc aucun n’est inventé et ce n’est jamais compté comme manqué. Un objectif que l’organisation se fixe est montré comme le sien.',
    source: 'Règlement (UE) 2016/679, article 33, paragraphe 2, et article 34, paragraphe 1',
  },
  'corrected-start': {
    question: 'Et si le début s’avère être un autre après l’envoi ?',
    answer:
      'Le retard de la notification se juge d’après ce que disait la fiche au moment de l’envoi ; le début corrigé figure à côté.',
    source: 'un choix de ces enregistrements (`reassessments`)',
  },
};

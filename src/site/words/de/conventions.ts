import type { Words } from '../index.ts';

/** How deadlines are counted where texts leave a choice, in German. */
export const conventions: Words['conventions'] = {
  hours: {
    question: 'Stehen die Stunden nachts, an Wochenenden, an Feiertagen oder bei der Zeitumstellung still?',
    answer: 'Nie. 72 Stunden sind 259.200 Sekunden nach dem Beginn.',
    source:
      'Verordnung (EWG, Euratom) Nr. 1182/71, Artikel 3 Absätze 1 und 2 Buchstabe a; die Regel für Fristen, die an einem Feiertag enden (Artikel 3 Absatz 4), gilt nicht für nach Stunden bemessene Fristen',
  },
  days: {
    question: 'Wann endet eine Frist in Tagen?',
    answer:
      'So viele Kalendertage später, zur Uhrzeit des Beginns am Ort der Organisation. Der Text gäbe den ganzen Tag, bis zu seiner letzten Stunde.',
    source: 'Verordnung (EWG, Euratom) Nr. 1182/71, Artikel 3 Absatz 2 Buchstabe b',
  },
  months: {
    question: 'Wann endet eine Frist in Monaten?',
    answer:
      'Am gleichen Tag so viele Monate später, zur Uhrzeit des Beginns. Hat dieser Monat den Tag nicht, mit dem Ende seines letzten Tages. Der Text gäbe in jedem Fall den ganzen Tag.',
    source: 'Verordnung (EWG, Euratom) Nr. 1182/71, Artikel 3 Absatz 2 Buchstabe c',
  },
  'first-business-day': {
    question: 'Welcher Tag ist der erste Arbeitstag?',
    answer:
      'Der nach dem Tag des Beginns, am letzten zur Uhrzeit des Beginns. Liegt der Beginn auf keinem Arbeitstag, ist der nächste Arbeitstag der erste, und der letzte zählt ganz.',
    source: 'Form 8-K, General Instruction B.1',
  },
  'business-days': {
    question: 'Welche Tage sind Arbeitstage?',
    answer:
      'Die des Kalenders der Meldepflicht, sonst die der Organisation. Nennt keiner einen Arbeitstag, zählt jeder Tag.',
    source: 'die Aufzeichnungen selbst (`calendar`)',
  },
  weekends: {
    question: 'Was gilt für ein Fristende am Wochenende oder Feiertag?',
    answer:
      'Es bleibt, wo es ist. Es verschiebt sich nur, wo der Text der Pflicht es sagt, wie bei DORA, und nur für die, denen der Text es gewährt.',
    source: 'Delegierte Verordnung (EU) 2025/301, Artikel 5 Absätze 4 bis 6',
  },
  'clock-changes': {
    question: 'Was gilt für eine Stunde, die Uhren zweimal zeigen oder auslassen?',
    answer:
      'Eine Frist in einer doppelten Stunde endet beim ersten Mal; eine in einer ausgelassenen Stunde endet mit dem Vorstellen der Uhren. Ein Beginn in der ersten von zwei solchen Stunden zählt ab dem Anfang der Stunde.',
    source: 'eine Wahl dieser Aufzeichnungen, damit ein späterer Beginn nie früher endet',
  },
  place: {
    question: 'Wo werden Tage und Monate gezählt?',
    answer: 'In der Zeitzone der Organisation, wo auch immer die Person oder die Maschine ist, die nachsieht.',
    source: 'eine Wahl dieser Aufzeichnungen (`timezone`)',
  },
  year: {
    question: 'Wann endet ein Jahr?',
    answer:
      'Mit der letzten Sekunde des 31. Dezember am Ort der Organisation; 60 Tage später ist der 1. März, in Schaltjahren der 29. Februar.',
    source: '45 CFR 164.408(c)',
  },
  'last-instant': {
    question: 'Ist der letzte Augenblick noch rechtzeitig?',
    answer: 'Ja. „Spätestens“ schließt den Augenblick selbst ein; eine Sekunde danach ist verspätet.',
    source: 'Verordnung (EWG, Euratom) Nr. 1182/71, Artikel 3 Absatz 2',
  },
  'two-limits': {
    question: 'Was gilt bei zwei Fristen für eine Stufe?',
    answer: 'Das frühere Ende gilt, soweit beide begonnen haben.',
    source: 'Delegierte Verordnung (EU) 2025/301, Artikel 5 Absatz 1 Buchstabe a',
  },
  promptly: {
    question: 'Was gilt für „unverzüglich“?',
    answer:
      'Es hat keinen festen Zeitpunkt, also wird keiner erfunden, und es zählt nie als versäumt. Ein Zielwert, den sich die Organisation selbst setzt, wird als ihr eigener gezeigt.',
    source: 'Verordnung (EU) 2016/679, Artikel 33 Absatz 2 und Artikel 34 Absatz 1',
  },
  'corrected-start': {
    question: 'Was gilt, wenn sich der Beginn nach der Absendung als ein anderer herausstellt?',
    answer:
      'Ob die Meldung verspätet war, entscheidet, was die Aufzeichnung bei der Absendung sagte; der berichtigte Beginn steht daneben.',
    source: 'eine Wahl dieser Aufzeichnungen (`reassessments`)',
  },
};

import type { EvidenceName } from '../../../controls/evidence.ts';
import type { EvidenceWords } from '../../../controls/evidence-words.ts';
import type { EvidenceTitle } from '../en/evidence.ts';
import type { Words } from '../index.ts';
import { said } from '../said.ts';
import { speechOf } from '../speech.ts';
import { listed as words } from './listed.ts';

const { counted, number } = speechOf('de');
const { listed } = said({}, words);

const lists: Readonly<Record<EvidenceName, EvidenceTitle>> = {
  answers: {
    title: 'Wer für Vorfälle zuständig ist',
    why: 'Rollen und Aufgaben sind an Personen vergeben, die hier arbeiten, mit einer Stellvertretung',
  },
  exercises: {
    title: 'Übungen zum Notfallplan',
    why: 'Der Plan wurde ausprobiert, und daraus wurde gelernt',
  },
  drills: {
    title: 'Übungen als Vorfall',
    why: 'Eine Übung, die wie ein echter Fall aufgezeichnet wurde',
  },
  authorities: {
    title: 'Erreichbare Behörden',
    why: 'Wen man anruft, ist bekannt, bevor es nötig wird, und wurde vor Kurzem nachgesehen',
  },
  'authority-notices': {
    title: 'Meldungen an Behörden',
    why: 'Sie wurden informiert, und ein Aktenzeichen oder eine Eingangsbestätigung belegt es',
  },
  duties: {
    title: 'Meldepflichten',
    why: 'Gesetze, Verträge und Versicherer, die eine Meldung verlangen, mit ihrem Wortlaut verglichen',
  },
  notices: {
    title: 'Meldungen mit Eingangsbestätigung',
    why: 'Alle, die zu informieren waren, wurden informiert, und ein Aktenzeichen oder eine Eingangsbestätigung belegt es',
  },
  'personal-data': {
    title: 'Vorfälle mit personenbezogenen Daten',
    why: 'Zu jedem ist bekannt, wie viele Personen betroffen sind und in welcher Rolle wir die Daten haben',
  },
  assessed: {
    title: 'Bewertete Meldungen',
    why: 'Jede Meldung wurde nach den schriftlichen Kriterien beurteilt: ein Ereignis, eine Schwachstelle oder ein Vorfall',
  },
  timeline: {
    title: 'Vorfälle mit Zeitleiste',
    why: 'Was getan wurde, wann und von wem, während es geschah',
  },
  lessons: {
    title: 'Abgeschlossen, mit Erkenntnissen',
    why: 'Was sich dadurch ändert, oder warum sich nichts ändern muss',
  },
  secured: {
    title: 'Gesicherte Beweismittel',
    why: 'Was gesichert wurde, sein Hash, und wer es von da an in Gewahrsam hatte',
  },
  channels: {
    title: 'Meldungen nach Meldeweg',
    why: 'Die Meldewege sind bekannt und werden benutzt',
  },
  training: {
    title: 'Schulung und Sensibilisierung',
    why: 'Wer dabei war, und wann es wieder fällig ist',
  },
  'management-reviews': {
    title: 'Managementbewertungen',
    why: 'Die Leitung hat alle sieben Eingaben betrachtet, Vorfälle eingeschlossen, und etwas entschieden',
  },
  'register-reviews': {
    title: 'Durchsichten des Registers',
    why: 'Jemand hat ein ruhiges Register angesehen und unterschrieben, dass es wirklich ruhig ist',
  },
  nonconformities: {
    title: 'Nichtkonformitäten',
    why: 'Korrigiert, ihre Ursache gefunden und beseitigt, und die Wirkung nach einiger Zeit geprüft',
  },
  actions: {
    title: 'Korrektur- und Verbesserungsmaßnahmen',
    why: 'Jede hat eine verantwortliche Person, einen Termin und, wenn sie erledigt ist, einen Nachweis',
  },
  'assessed-risks': {
    title: 'Beurteilte Risiken',
    why: 'Wie wahrscheinlich und wie schwer jedes ist, und wann es wieder betrachtet wird',
  },
  'treated-risks': {
    title: 'Risiken und ihre Behandlung',
    why: 'Gemindert bis zu einem Tag, oder akzeptiert von jemandem, der das darf',
  },
  policies: {
    title: 'Geltende Richtlinien',
    why: 'Von der Leitung freigegeben, in einer Version, und rechtzeitig wieder überprüft',
  },
};

const says: EvidenceWords = {
  listed,
  roles: {
    'incident-manager': 'Leitung Vorfallmanagement',
    deputy: 'Stellvertretung',
    'privacy-lead': 'Leitung Datenschutz',
    management: 'Leitung',
  },
  sent: (sent, receipts) =>
    `${number(sent)} gesendet, ${counted(receipts, { one: 'Eingangsbestätigung', other: 'Eingangsbestätigungen' })}`,
  participants: (count) => counted(count, { one: 'Teilnehmende', other: 'Teilnehmende' }),
  people: (count) => counted(count, { one: 'Person', other: 'Personen' }),
  entries: (count) => counted(count, { one: 'Eintrag', other: 'Einträge' }),
  lessons: 'Erkenntnisse',
  lessonsAndReview: 'Erkenntnisse und eine Nachbetrachtung',
  secured: (items, hashed) =>
    `${counted(items, { one: 'Beweismittel', other: 'Beweismittel' })}, ${number(hashed)} mit Hash`,
  inputs: (given, decisions) =>
    `${given} von 7 Eingaben, ${counted(decisions, { one: 'Entscheidung', other: 'Entscheidungen' })}`,
  nilReturn: 'Fehlanzeige',
  lookedAt: 'durchgesehen',
  causeFound: 'Ursache gefunden',
  causeNotFound: 'Ursache noch nicht gefunden',
  score: (score) => `Risikowert ${score}`,
  version: (version) => `Version ${version}`,
  noKind: 'keine Art angegeben',
  noChannel: 'kein Meldeweg angegeben',
};

/** Which records show something of a control, and what, in German. */
export const evidence: Words['evidence'] = {
  lists,
  named: {
    policies: { title: 'Richtlinien dazu', why: 'Was die Organisation darüber beschlossen hat' },
    incidents: {
      title: 'Vorfälle, in denen es nicht gehalten hat',
      why: 'Eine Nachbetrachtung stellte fest, dass es versagt hat',
    },
    nonconformities: { title: 'Wo es nicht erfüllt war', why: 'Dazu festgestellte Nichtkonformitäten' },
    risks: { title: 'Risiken, die es mindert', why: 'Das Risikoregister rechnet damit' },
  },
  naming: (plural) => `${plural}, die es nennen`,
  places: { report: 'Die Meldewege', severity: 'Die Kriterien, nach denen der Schweregrad bestimmt wird' },
  says,
};

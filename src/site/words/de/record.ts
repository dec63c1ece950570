import type { Words } from '../index.ts';
import { speechOf } from '../speech.ts';

const { counted, day } = speechOf('de');

/** The page of one record, in German. */
export const record: Words['record'] = {
  crumbs: 'Pfad zu dieser Seite',
  inShort: 'In Kürze',
  namedIn: ({ fields }) => `genannt unter: ${fields}`,
  ties: {
    'Caused by': 'Verursacht durch',
    Consequence: 'Folge davon',
    'Duplicate of': 'Doppelt zu',
    Duplicate: 'Doppelt gemeldet',
    'Follow-up of': 'Folgt auf',
    'Follow-up': 'Folgevorfall',
  },
  moreLinks: (count) => `Und ${counted(count, { one: 'weitere', other: 'weitere' })}, die Sie über die Suche finden.`,
  onThisPage: 'Auf dieser Seite',
  lastChange: 'Zuletzt geändert',
  commit: 'Commit',
  edit: ({ host }) => `Diese Aufzeichnung auf ${host} bearbeiten`,
  drill: {
    strong: 'Eine Übung.',
    text: 'Nichts davon ist geschehen; es wurde geübt und wie ein echter Fall aufgezeichnet.',
  },
  restricted: {
    strong: 'Diese Aufzeichnung ist beschränkt.',
    text: 'Der volle Text liegt an anderer Stelle, für alle, die ihn lesen dürfen.',
  },
  unreadable: {
    strong: 'Diese Aufzeichnung lässt sich nicht lesen.',
    text: ({ id }) => `Die Datei ist da und trägt die Kennung ${id}; was an ihr nicht stimmt, steht unten.`,
  },
  found: ({ count }) =>
    `Die Prüfung hat in dieser Aufzeichnung ${counted(count, { one: 'Mangel', other: 'Mängel' })} gefunden.`,
  left: ({ count, to }) =>
    `${count === 0 ? 'Nichts fehlt mehr' : counted(count, { one: 'Punkt fehlt noch', other: 'Punkte fehlen noch' })} bis zum Status „${to}“.`,
  acceptedUntil: ({ count, until }) =>
    `${counted(count, { one: 'Abweichung ist hingenommen', other: 'Abweichungen sind hingenommen' })}${until === undefined ? '' : `, bis ${day(until)}`}.`,
  phases: {
    days: ({ count }) => counted(count, { one: 'Tag', other: 'Tage' }),
    moment: 'weniger als eine Minute',
    label: 'Wie lange es dauerte',
    detected: 'Entdeckt',
    reported: 'Gemeldet',
    aware: 'Bekannt',
    triaged: 'Eingestuft',
    contained: 'Eingedämmt',
    resolved: 'Behoben',
    reopened: 'Wieder geöffnet',
    closed: 'Geschlossen',
    and: 'und',
    notYet: 'noch nicht',
    after: 'Nach',
    open: ({ span }) => `Offen: ${span}`,
    fromDetection: ({ span }) => `${span} von der Entdeckung bis zum Abschluss`,
    fromReport: ({ span }) => `${span} von der Meldung bis zum Abschluss`,
  },
  parts: {
    timeline: 'Zeitleiste',
    assessment: 'Wie wir es beurteilt haben',
    told: 'Wer informiert wurde',
    review: 'Nachbereitung',
    changed: 'Was sich geändert hat',
    ended: 'Wie es zu Ende ging',
    links: 'Verknüpfte Aufzeichnungen',
    evidence: 'Beweismittel und Gewahrsam',
    edits: 'Änderungen an dieser Aufzeichnung',
    once: 'Was sofort getan wurde',
    cause: 'Wie es dazu kam',
    helped: 'Ob es geholfen hat, und was sich geändert hat',
    done: 'Was getan wurde, und wer es geprüft hat',
    lowers: 'Was es mindert',
    changes: 'Was jede Fassung geändert hat',
    serves: 'Wozu sie dient',
    taught: 'Was dabei herauskam',
    attendees: 'Wer dabei war',
    inputs: 'Was betrachtet wurde',
    decisions: 'Was entschieden wurde',
    reason: 'Warum es hingenommen wird',
    duty: 'Was verlangt wird',
    details: 'Einzelheiten',
    findings: 'Befunde',
    accepted: 'Hingenommene Abweichungen',
    story: 'Geschichte dieser Aufzeichnung',
  },
  imported: (from, on) => `Übernommen aus ${from} am ${day(on)}.`,
  importedClosed: (on) =>
    `Dort wurde sie am ${day(on)} abgeschlossen, bevor diese Aufzeichnungen begannen, und steht hier mit dem, was sie hatte.`,
  former: {
    eyebrow: ({ noun }) => `${noun}, vorläufige Kennung`,
    now: 'Das ist jetzt',
    given: ({ id }) => `Die vorläufige Kennung ${id} wurde bei der Meldung vergeben.`,
  },
  next: {
    none: ({ to }) => `Nichts fehlt mehr: Ihr \`status\` darf auf \`${to}\` gesetzt werden.`,
    some: ({ to, id }) =>
      `Das fände die Prüfung in ihr mit dem Status \`${to}\`; \`npx isms next ${id}\` sagt dasselbe.`,
  },
  before: ({ to }) => `Vor dem Status „${to}“`,
  checked: 'Das hat die Prüfung in dieser Aufzeichnung gefunden:',
  timeline: { correction: 'Berichtigung' },
  told: {
    lead: 'Wer bis wann zu informieren ist, beurteilt nach den Pflichten, die gelten.',
    counted: 'So werden Fristen gezählt',
    decidedBy: 'entschieden von',
    undecided: 'Keine Entscheidung',
  },
  fields: { all: 'Alle weiteren Felder', id: 'Kennung', file: 'Datei', seenBy: 'Wer es sehen darf' },
};

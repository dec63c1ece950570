import type { Words } from '../index.ts';
import { speechOf } from '../speech.ts';

const { counted, number } = speechOf('de');

/** The page of checks, and findings wherever they stand, in German. */
export const checks: Words['checks'] = {
  description: 'Was die Prüfung der Aufzeichnungen ergeben hat.',
  counts: ({ records, error, warning, info, waived }) =>
    [
      `${counted(records, { one: 'Aufzeichnung', other: 'Aufzeichnungen' })} geprüft: ${counted(error, { one: 'Fehler', other: 'Fehler' })}`,
      counted(warning, { one: 'Warnung', other: 'Warnungen' }),
      counted(info, { one: 'Hinweis', other: 'Hinweise' }),
      ...(waived > 0 ? [`${number(waived)} hingenommen`] : []),
    ].join(', '),
  rules: 'Was jede Regel verlangt, steht unter',
  clean: 'Jede Aufzeichnung erfüllt jede Regel.',
  cleanApart: 'Jede Aufzeichnung erfüllt jede Regel, abgesehen von den hingenommenen Abweichungen.',
  files: 'Einstellungen und andere Dateien',
  accepted: {
    title: 'Hingenommene Abweichungen',
    help: 'Was hier nicht stimmt, ist auf Zeit hingenommen: mit einem Grund, und von jemandem, der für die Aufzeichnung nicht selbst verantwortlich ist. Es steht hier, solange es besteht.',
  },
  more: (count) =>
    `In ${number(count)} weiteren wurde etwas gefunden, nichts davon wiegt schwerer: Die Seite jeder Aufzeichnung sagt, was, und \`npx isms check\` nennt alles.`,
  toDo: 'Was zu tun ist:',
  rule: 'Regel',
  line: (line) => `Zeile ${line}`,
  field: 'Feld',
  askedBy: 'verlangt von',
  waiver: { accepted: 'Hingenommen', by: 'von', until: 'bis' },
  dailyRun: {
    title: 'Täglicher Lauf',
    last: 'Zuletzt:',
    none: 'Diesem Portal wurde kein täglicher Lauf genannt: Sorgen Sie dafür, dass jemand an Fristen erinnert wird.',
    reminds: (hours) =>
      `Er erinnert an Fristen und an Überfälliges. Liegt er mehr als ${hours} Stunden zurück, läuft er nicht mehr.`,
    stale: (hours) =>
      `Das ist mehr als ${hours} Stunden her: Der tägliche Lauf steht still, und niemand wird an Fristen erinnert. Sehen Sie sich beim Anbieter des Repositorys den letzten Lauf an.`,
  },
};

import type { Words } from '../index.ts';
import { speechOf } from '../speech.ts';

const { counted, form, number } = speechOf('de');

/** The list of controls, and the page of each, in German. */
export const controls: Words['controls'] = {
  description: 'Controls und Abschnitte der ISO/IEC 27001:2022 mit ihren Regeln und Aufzeichnungen.',
  lead: 'Controls und Abschnitte der ISO/IEC 27001:2022, zu denen es hier Regeln gibt oder Aufzeichnungen, die etwas davon zeigen.',
  ownWords:
    'Die Titel sind unsere eigenen Worte; den Text hat die Norm. Ein Control, das hier nicht steht, wird von diesem Portal nicht beurteilt.',
  themes: {
    organisation: 'Organisation',
    people: 'Personen',
    places: 'Räume und Geräte',
    technology: 'Technik',
    clauses: 'Abschnitte zum Managementsystem',
  },
  control: 'Control',
  records: 'Aufzeichnungen',
  rules: 'Regeln',
  foundNow: 'Jetzt gefunden',
  eyebrow: 'Control der ISO/IEC 27001:2022, in unseren Worten',
  about: (id, title) => `Aufzeichnungen und Regeln zu ${id}, ${title}.`,
  says: (records, rules, found) => {
    const shows = `${counted(records, { one: 'Aufzeichnung zeigt', other: 'Aufzeichnungen zeigen' })} etwas davon`;
    const asks = `${counted(rules, { one: 'Regel verlangt', other: 'Regeln verlangen' })} es`;
    if (rules === 0) return `${shows}; keine Regel verlangt es.`;
    return found === 0
      ? `${shows}; ${asks} und ${form(rules, { one: 'findet', other: 'finden' })} jetzt nichts zu beanstanden.`
      : `${shows}; ${asks}; jetzt gefunden: ${number(found)}.`;
  },
  seeAlso: 'Siehe auch:',
  noEvidence: 'Noch zeigt keine Aufzeichnung dieses Portals etwas davon.',
  noRule: 'Keine Regel verlangt es unter dieser Nummer.',
  rulesAbout: (id) => `Regeln zu ${id}`,
  moreFindings: (count) => `Und ${number(count)} weitere unter`,
  rule: 'Regel',
  mustBeTrue: 'Was gelten muss',
  weight: 'Gewicht',
  id: 'Kennung',
  shows: 'Zeigt',
  when: 'Wann',
  statusNow: 'Status jetzt',
  moreRecords: (count) => `Und ${counted(count, { one: 'weitere', other: 'weitere' })} im`,
  register: 'Register',
};

import type { Words } from '../index.ts';
import { speechOf } from '../speech.ts';

const { counted, number } = speechOf('de');

/** The list of rules, and the page of each, in German. */
export const rules: Words['rules'] = {
  description: 'Was für die Aufzeichnungen gelten muss, und warum.',
  lead: 'Was für die Aufzeichnungen gelten muss, geprüft bei jeder Änderung. Ein Verstoß ist ein Fehler, wenn bei der Regel nichts anderes steht; ihre Seite sagt, warum es sie gibt und was zu tun ist. Nach Controls geordnet stehen sie unter',
  count: (count) => `${counted(count, { one: 'Regel', other: 'Regeln' })}.`,
  foundNow: (count) => `jetzt ${number(count)}-mal verletzt`,
  rule: 'Regel',
  weight: 'Gewicht',
  fixed: '(fest: lässt sich weder ändern noch aussetzen)',
  grace: '(in den ersten Tagen der Aufzeichnungen nur eine Warnung)',
  askedBy: 'Verlangt von',
  found: 'Jetzt verletzt',
  nowhere: 'nirgends',
  times: (count) => `${number(count)}-mal`,
  why: 'Warum',
  fix: 'Was zu tun ist',
  words: 'Wörter, nach denen sie geht',
  fails: 'Genügt nicht',
  passes: 'Genügt',
  example: {
    does: 'Was die Änderung tut:',
    found: 'Gefunden:',
    before: 'Vor der Änderung:',
    after: 'Danach:',
    file: (file) => `Die Datei ${file}`,
    fileBefore: (file) => `Die Datei ${file} vor der Änderung`,
  },
};

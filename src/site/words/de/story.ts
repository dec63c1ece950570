import type { Words } from '../index.ts';
import { speechOf } from '../speech.ts';

const { number } = speechOf('de');

/** Who changed what of a record, and when, in German. */
export const story: Words['story'] = {
  cannot: 'Sie lässt sich nicht erzählen:',
  inNoCommit: 'Die Aufzeichnung steht noch in keinem Commit.',
  rewritten: (count) => {
    if (count === 0) return 'Nichts, was nur einmal geschrieben wird, wurde nachträglich geändert.';
    return count === 1
      ? 'Einmal wurde nachträglich geändert, was nur einmal geschrieben wird; die Stelle ist gekennzeichnet.'
      : `${number(count)}-mal wurde nachträglich geändert, was nur einmal geschrieben wird; jede Stelle ist gekennzeichnet.`;
  },
  help: ({ id }) =>
    `Namen und Daten stehen so in den Commits, zu den Signaturen steht, was git beim Bau des Portals sagte; \`npx isms history ${id}\` nennt auch die Werte.`,
  all: (count) => `Alle ${number(count)} Änderungen`,
  handedIn: ({ committer }) => `, eingereicht von ${committer}`,
  rewrite: 'Nachträglich geändert:',
};

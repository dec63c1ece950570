import type { Words } from '../index.ts';

/** Texts of the page on which records are edited in forms, in German. */
export const admin: Words['admin'] = {
  title: 'Aufzeichnungen von {organisation}',
  asRequest:
    'Was Sie speichern, wird ein eigener Antrag: Es gilt, sobald dessen Prüfung grün ist, jemand zugestimmt hat und er zusammengeführt wurde.',
  onBranch:
    'Was Sie speichern, geht auf den Branch `{branch}` und gilt noch nicht: Öffnen Sie dafür einen Pull Request; dort entscheiden die Prüfung und jemand, der zustimmt.',
  text: 'Text',
  textHint: 'Überschriften beginnen mit ##. Was Sie nicht anfassen, bleibt, wie es geschrieben wurde.',
  sign: 'Diese Seite enthält keine Aufzeichnung. Sie liest das Repository mit Ihrem eigenen Token und zeigt, was Sie dort lesen dürfen.',
  noScript: 'Formulare brauchen JavaScript. Aufzeichnungen lassen sich auch beim Anbieter des Repositorys bearbeiten.',
  offline:
    'Die Formulare konnten nicht geladen werden. Laden Sie die Seite neu; bleibt es so, sagen Sie es denen, die das Portal veröffentlichen.',
  notSaved: 'Nicht gespeichert',
  mend: 'Ändern Sie dies, dann speichern Sie noch einmal:',
  close: 'Schließen',
  taken: '`{id}` ist die Kennung einer anderen Aufzeichnung, und keine wird zweimal vergeben. Wählen Sie eine andere.',
  noId: '`{id}` ist kein Name einer Aufzeichnung: a bis z, 0 bis 9 und -, höchstens 60 Zeichen.',
  idGiven: 'Vergibt diese Seite.',
  idProvisional: 'Eine neue Aufzeichnung bekommt eine vorläufige Kennung: `isms renumber` gibt ihr die Nummer.',
  unreadable: 'diese Datei ist nicht als Aufzeichnung lesbar; `isms check` sagt, warum',
};

import type { Words } from '../index.ts';

export const formats = {
  title: 'Andere Werkzeuge',
  description: 'Woraus diese Aufzeichnungen entstehen können, und als was sie sich weitergeben lassen.',
  lead: 'Was ein anderes Werkzeug an Meldungen hält, wird hier zu Entwürfen, und Register lassen sich an andere Werkzeuge weitergeben. Jede Zeile hier weiß das Programm selbst, auf Englisch; alle Optionen stehen in:',
  link: 'Aus welchen Werkzeugen diese Aufzeichnungen kommen, und wohin sie gehen',
  in: {
    title: 'Was hereinkommt',
    text: 'Ein Entwurf erfindet nichts: Wofür es kein Feld gibt, das steht in seinem Text, und Namen nur dort, wo Sie sagen, wer gemeint ist.',
  },
  out: {
    title: 'Was hinausgeht',
    text: 'Aufzeichnungen mit den Zeichen AMBER+STRICT und RED bleiben hier, solange niemand nach ihnen verlangt, und Passwörter und Schlüssel immer.',
  },
  options: 'Eigene Optionen:',
  back: 'Lässt sich wieder übernehmen, Aufzeichnung für Aufzeichnung:',
  example: 'Ein Beispiel',
  given: 'Gelesen aus',
  made: 'Wird zu',
  held: 'Geschrieben aus',
  written: 'Wird zu',
  bytes: 'Eine Datei von {size} Bytes.',
  cut: '… und mehr',
} satisfies Words['formats'];

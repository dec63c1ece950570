import type { Words } from '../index.ts';

/** Every text of the report form, in German. */
export const report: Words['report'] = {
  title: 'Vorfall melden',
  description: 'In zwei Minuten sagen, was passiert ist, und wen Sie anrufen.',
  urgent: 'Dringend? Rufen Sie an:',
  noTelephone:
    'Es gibt noch keine Rufnummer für dringende Meldungen: Sagen Sie es zuerst jemandem in Ihrer Nähe, dann schreiben Sie es hier auf.',
  leaveAlone: {
    title: 'Was Sie lassen sollten',
    items: [
      'Löschen Sie nichts: E-Mails, Dateien und Protokolle zeigen, was passiert ist.',
      'Lassen Sie das Gerät an. Trennen Sie es vom Netz, wenn Sie wissen, wie.',
      'Antworten Sie dem Absender nicht, und reparieren Sie nichts selbst.',
    ],
  },
  form: {
    title: 'Schreiben Sie es auf',
    lead: 'Zwei Minuten, ohne Anmeldung, und Sie müssen nicht sicher sein. Nichts verlässt diese Seite, bevor Sie es abgeben.',
    what: {
      label: 'Was ist passiert?',
      hint: 'In Ihren eigenen Worten. Wenn Sie nur das beantworten können, genügt es.',
    },
    when: {
      label: 'Wann ist es Ihnen aufgefallen?',
      hint: 'So, wie Sie es sagen würden: 9:10, heute 9:10, vor einer Stunde, gestern Abend.',
    },
    affected: {
      label: 'Welche Systeme oder Daten könnten betroffen sein?',
      hint: 'Ihr Laptop, ein Postfach, eine Kundenliste …',
    },
    done: {
      label: 'Was wurde seitdem getan?',
      hint: 'Von Ihnen oder anderen. „Noch nichts“ ist eine gute Antwort.',
    },
    who: {
      label: 'Wer meldet?',
      named: 'Sie dürfen wissen, wer ich bin',
      role: 'Ihre Funktion, oder wie wir Sie erreichen',
      roleHint: 'Darf leer bleiben. Niemandem wird eine Meldung vorgeworfen, auch nicht bei eigenem Fehler.',
      anonymous: 'Ohne meinen Namen',
      confidential: 'Vertraulich, nur an: {role}',
      noConfidential:
        'Es gibt noch keinen vertraulichen Weg. Sprechen Sie mit jemandem, dem Sie vertrauen, oder melden Sie ohne Ihren Namen.',
    },
    make: 'Weiter',
    outside: 'Von außen: Kundschaft, Lieferant, Besuch',
  },
  time: {
    understood: 'Das ist {time}.',
    about: 'Das ist etwa {time}; Ihre Worte bleiben in der Meldung.',
    again:
      'Diese Zeit ist nicht eindeutig. Schreiben Sie zum Beispiel „heute 9:10“ oder „gestern 17:30“. Oder lassen Sie es so: Dann steht es in Ihren Worten in der Meldung.',
    zone: '{time}, Zeitzone {zone}',
  },
  kept: {
    yes: 'Bleibt in diesem Browser gespeichert, bis Sie es verwerfen, auch ohne Verbindung.',
    restored: 'Das haben Sie zuvor geschrieben. Es bleibt in diesem Browser, bis Sie es verwerfen.',
    no: 'Wird hier nicht gespeichert, weil andere dieses Gerät nutzen könnten. Geben Sie es ab, bevor Sie die Seite schließen.',
    cannot: 'Dieser Browser speichert nichts. Geben Sie es ab, bevor Sie die Seite schließen.',
    choose: 'Trotzdem in diesem Browser speichern',
    discard: 'Verwerfen',
    sure: 'Alles verwerfen, was Sie hier geschrieben haben?',
  },
  wrong: {
    empty: 'Sagen Sie in einem Satz, was passiert ist.',
    placeholder: 'Das sagt noch nicht, was passiert ist. Ein Satz genügt.',
    long: 'Das ist zu lang für eine Meldung ({size} KiB von {most}). Behalten Sie den Anfang hier, den Rest in einer eigenen Datei.',
    offline:
      'Ein Teil dieser Seite wurde nicht geladen. Was Sie geschrieben haben, ist noch da: Versuchen Sie es mit Verbindung erneut, oder rufen Sie an.',
    shape:
      'Die Meldung ist nicht richtig zustande gekommen: {message}. Was Sie geschrieben haben, ist noch da: Bitte schicken Sie es per E-Mail, oder rufen Sie an.',
  },
  ready: {
    title: 'Ihre Meldung ist fertig. Geben Sie sie jetzt ab',
    lead: 'Sie heißt {id}, bis sie ihre Nummer bekommt. Wählen Sie einen Weg:',
    file: 'Als neue Datei auf {host} öffnen',
    fileHint: 'In einem neuen Tab, schon ausgefüllt. Schlagen Sie die Änderung dort vor, dann ist sie abgegeben.',
    issue: 'Als Issue auf {host} öffnen',
    issueHint: 'In einem neuen Tab, schon ausgefüllt. Senden Sie es dort ab, dann ist die Meldung abgegeben.',
    mail: 'Per E-Mail senden',
    mailHint: 'An {address}. Ihr E-Mail-Programm öffnet sich mit der Meldung.',
    mailLongHint: 'An {address}. Für einen Link ist sie zu lang: Laden Sie die Datei herunter und hängen Sie sie an.',
    mailShows: 'An {address}. Eine E-Mail von Ihrer Adresse zeigt, wer Sie sind.',
    download: 'Datei herunterladen',
    downloadHint: '{name}, zum Anhängen oder Übergeben.',
    copy: 'Text kopieren',
    copyHint: 'Zum Einfügen, wo Sie möchten.',
    copied: 'Kopiert.',
    notCopied: 'Dieser Browser lässt die Seite nicht kopieren: Markieren Sie den Text unten und kopieren Sie ihn.',
    call: '{role} anrufen',
    see: 'Inhalt ansehen',
    change: 'Etwas ändern',
    done: 'Abgegeben: hier verwerfen',
    long: 'Für einen Link zu {host} ist sie zu lang: Senden Sie stattdessen die Datei.',
    noHost: 'Ein Link zum Repository ist noch nicht eingerichtet; die Datei genügt.',
    noMailbox: 'Ein Postfach ist noch nicht eingerichtet: Geben Sie die Datei der Informationssicherheit.',
    anonymous:
      'Ein Konto auf {host} zeigt, wer Sie sind; deshalb steht hier kein Link dorthin. Übergeben Sie die Datei, wie es Ihnen passt.',
    anonymousNoHost: 'Auch ein Konto im Repository ist nicht anonym. Übergeben Sie die Datei, wie es Ihnen passt.',
  },
  confidential: {
    title: 'Ihre Meldung ist fertig. Sie geht an eine einzige Person',
    lead: 'Ein Konto im Repository ist nicht anonym, und wer es öffnen darf, liest alles darin. Deshalb entsteht keine Aufzeichnung: Die Meldung geht per E-Mail oder Telefon nur an: {role}.',
    mailHint: 'An {address}. Ihr E-Mail-Programm öffnet sich mit Ihren Antworten.',
    subject: 'Vertrauliche Meldung',
  },
  mail: {
    subject: 'Sicherheitsmeldung',
    keep: 'Diese E-Mail enthält eine Meldung an {organisation}, abzulegen als {file}:',
    attached: 'Die Meldung steht in der Datei {name}, die ich anhänge.',
  },
  noScript: {
    title: 'Vier Fragen',
    lead: 'Das Formular dieser Seite konnte nicht starten. Antworten Sie per E-Mail oder Telefon, so weit Sie können; wenn es nur die erste Frage ist, genügt das.',
    mail: 'E-Mail mit diesen Fragen schreiben',
    noMailbox: 'Ein Postfach ist noch nicht eingerichtet: Sprechen Sie jemanden aus der Informationssicherheit an.',
  },
  questions: [
    'Was haben Sie beobachtet?',
    'Wann haben Sie es beobachtet, und wann könnte es begonnen haben?',
    'Welche Systeme, Dienste oder Daten könnten betroffen sein?',
    'Was wurde seitdem getan, von Ihnen oder anderen?',
  ],
  ways: 'Andere Wege, uns zu erreichen',
};

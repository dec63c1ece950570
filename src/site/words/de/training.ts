import type { Words } from '../index.ts';

/** My training, the spot check, and the acknowledgement of policies, in German. */
export const training: Words['training'] = {
  title: 'Meine Schulung',
  description: 'Kurze Module für alle, die hier arbeiten.',
  lead: 'Kurze Module für alle, die hier arbeiten, je drei bis vier Minuten. In beliebiger Reihenfolge, und so oft Sie mögen.',
  finished: 'Hier abgeschlossen am {day}',
  forget: 'Löschen, was dieser Browser von meiner Schulung behält',
  modulesTitle: 'Module',
  modules: {
    'what-counts': {
      title: 'Was zählt',
      about: 'Sie erkennen, wovon wir hören möchten, und müssen nicht sicher sein.',
    },
    'how-to-report': {
      title: 'So melden Sie',
      about: 'Sie wissen, welchen Weg Sie nehmen, was Sie sagen und was dann geschieht.',
    },
    'what-not-to-do': {
      title: 'Was Sie lassen sollten',
      about: 'Sie wissen, was es schlimmer macht, und wie erhalten bleibt, was uns zeigt, was geschehen ist.',
    },
    'event-or-incident': {
      title: 'Ereignis oder Vorfall',
      about: 'Sie wissen, wer entscheidet, was es ist, und warum das nicht Ihre Aufgabe ist.',
    },
    phishing: {
      title: 'Phishing',
      about:
        'Sie bemerken die Mail, den Anruf oder die Seite, die etwas von Ihnen will, auch wenn sie gut gemacht ist.',
    },
    'lost-device': {
      title: 'Ein verlorenes Gerät',
      about: 'Sie wissen, wozu die erste Stunde da ist, wenn Laptop, Telefon, Schlüssel oder Ausweis fehlen.',
    },
  },
  spotCheck: {
    title: 'Wüssten Sie, wie man meldet?',
    ask: 'Wenn wir Sie heute fragten, wie man meldet: Wüssten Sie es?',
    lead: 'Drei Fragen, eine Minute. Die Antworten zeigen uns, was wir besser erklären müssen; jede ist eine gute Antwort.',
    start: 'Drei Fragen beantworten',
    form: 'Das Formular „Vorfall melden“ dieses Portals',
    questions: [
      {
        ask: 'Etwas sieht falsch aus. Welcher Weg erreicht die, die helfen können?',
        asks: 'welcher Meldeweg',
        answers: [
          {
            says: 'Ich sage es jemandem in der Nähe. Wer mehr weiß, gibt es weiter.',
            because: 'Das ist nett, und oft endet es dort. Bitte sagen Sie es uns selbst.',
          },
          { says: '{ways}', because: 'Das erreicht uns, das Formular dieses Portals ebenso.', right: true },
          {
            says: 'Ich spreche es in der nächsten Teamsitzung an.',
            because:
              'Dann sind die ersten Stunden vorbei. Ein Anruf oder eine Zeile jetzt ist mehr wert als später ein guter Text.',
          },
        ],
      },
      {
        ask: 'Sie sind nicht sicher, ob es etwas ist. Wann melden Sie?',
        asks: 'wann man meldet',
        answers: [
          {
            says: 'Wenn ich mehr herausgefunden habe.',
            because: 'Das Nachforschen ist unsere Sache und kann Spuren verwischen. Was Sie jetzt wissen, genügt.',
          },
          {
            says: 'Wenn es zum zweiten Mal geschieht.',
            because: 'Das erste Mal ist das, was wir noch aufhalten können. Bitte warten Sie nicht auf das zweite.',
          },
          {
            says: 'Sofort, so wie es ist.',
            because: 'Eine Meldung, die sich als nichts erweist, kostet uns Minuten. Davon hätten wir lieber zehn.',
            right: true,
          },
        ],
      },
      {
        ask: 'Was tun Sie mit dem Gerät oder der Mail, bis jemand antwortet?',
        asks: 'was man lassen sollte',
        answers: [
          {
            says: 'Ich lasse beides, wie es ist, und nehme das Gerät vom Netz, wenn ich weiß, wie.',
            because: 'Was da ist, zeigt uns, was geschehen ist, und inzwischen geht nichts weiter.',
            right: true,
          },
          {
            says: 'Ich starte das Gerät neu, falls das hilft.',
            because: 'Ein Neustart löscht den Arbeitsspeicher. Lassen Sie es an, und nehmen Sie es vom Netz.',
          },
          {
            says: 'Ich lösche die Mail, damit niemand sonst darauf hereinfällt.',
            because:
              'Dann sehen wir nicht, wer sie geschickt hat und wer sie noch bekam. Behalten Sie sie, ohne zu antworten.',
          },
        ],
      },
    ],
  },
  toRead: {
    title: 'Zu lesen und zu bestätigen',
    lead: 'Jede Fassung davon bestätigen alle einmal, am Ende der Richtlinie.',
    version: ({ version }) => `Fassung ${version}`,
  },
  counts: {
    title: 'So zählt es',
    text: 'Am Ende jedes Moduls reichen Sie einen kurzen Nachweis ein, wie eine Meldung: über einen Link, als Datei oder per Mail. Ihre Antworten darin sieht niemand, auch nicht, wie oft Sie es versucht haben.',
  },
  forIsms: {
    title: 'Für die, die die Aufzeichnungen führen',
    link: 'Schicken Sie jeder Person einmal ihren eigenen Link, mit ihrer Kennung aus dem Personenregister dahinter; dann muss niemand sie tippen:',
    address: 'my-training/#as=front-desk',
    renumber: 'Was eingereicht wird, hat eine vorläufige Kennung. Eine Zeile gibt ihm seine Nummer:',
    command: 'npx isms renumber TRN-2026-P7T4M2X',
    unknown: 'Hat jemand eine Kennung getippt, die es nicht gibt, so warnt die Prüfung und sagt, wer wohl gemeint war.',
  },
  check: {
    title: 'Prüfen Sie sich selbst',
    lead: 'Wählen Sie eine Antwort, und Sie sehen sofort, was wir davon halten. Versuchen Sie es, so oft Sie mögen.',
    answer: 'Antwort ansehen',
    right: 'Richtig.',
    other: 'Nicht ganz.',
  },
  who: {
    label: 'Wer sind Sie?',
    hint: 'Ihre Kennung in unserem Register, wie in Ihrer Einladung, etwa front-desk. Wenn Sie sie nicht kennen, Ihre Funktion. Bitte weder Name noch Mailadresse: Der Nachweis bleibt jahrelang.',
    free: 'Es darf leer bleiben: Dann weiß niemand, wessen Antworten das sind.',
    inWords: 'Wer es war, in eigenen Worten: {words}',
  },
  kept: {
    yes: 'Bleibt in diesem Browser, bis Sie es verwerfen.',
    cannot: 'Dieser Browser behält nichts; reichen Sie es ein, bevor Sie die Seite schließen.',
    discard: 'Verwerfen',
    sure: 'Ihre Antworten und wer Sie sind aus diesem Browser löschen?',
  },
  course: {
    title: 'Abschließen',
    lead: 'Das war die letzte Frage. Noch ein Schritt, und es zählt.',
    make: 'Modul abschließen',
    back: 'Ist eingereicht: zurück zu meiner Schulung',
    record: ({ title }) => `Modul: ${title}`,
    result: 'Im Portal gelesen, und jede Frage der Selbstprüfung beantwortet.',
  },
  'spot-check': {
    title: 'Einreichen, wie es ging',
    lead: 'Aus Ihren ersten Antworten lernen wir, ob richtig oder nicht.',
    make: 'Weiter',
    back: 'Ist eingereicht: zurück zu meiner Schulung',
    record: 'Stichprobe: Wie melden Sie?',
    known: '{right} von {count} auf Anhieb richtig',
    notKnown: 'nicht auf Anhieb: {questions}',
  },
  acknowledgement: {
    title: 'Ich habe das gelesen',
    somebody: 'wer sich um Informationssicherheit kümmert',
    lead: ({ version, owner }) =>
      `Bitte bestätigen Sie, dass Sie Fassung ${version} gelesen haben. Ist etwas darin unklar oder für Sie nicht machbar, fragen Sie zuerst: ${owner}.`,
    make: ({ version }) => `Ich habe Fassung ${version} gelesen`,
    back: 'Ist eingereicht: zurück zu den Richtlinien',
    record: ({ title, version }) => `${title} ${version}, gelesen und verstanden`,
    text: 'Im Portal gelesen und bestätigt.',
  },
  policy: {
    version: 'Fassung',
    since: 'In Kraft seit',
    from: 'In Kraft ab',
    changed: 'Was sich geändert hat',
    ask: 'Wen Sie fragen',
    confirm: 'Bitte bestätigen',
    toConfirm: 'nach dem Lesen',
    confirmRow: 'nach dem Lesen bestätigen',
  },
  wrong: {
    nobody: 'Sagen Sie, wer Sie sind, sonst weiß niemand, für wen es zählt: Ihre Kennung oder Ihre Funktion.',
    mail: 'Bitte keine Mailadresse: Der Nachweis bleibt jahrelang. Kennung oder Funktion genügen.',
    letters: 'Bitte nehmen Sie für Kennung oder Funktion die Buchstaben a bis z.',
    offline:
      'Ein Teil dieser Seite ließ sich nicht laden. Ihre Antworten sind noch da: Versuchen Sie es, wenn Sie online sind.',
    shape: 'Der Nachweis ist nicht gelungen: {message}. Bitte sagen Sie uns per Mail, dass Sie fertig sind.',
  },
  noScript: {
    text: 'Diese Seite konnte ihr Skript nicht starten. Die Antworten stehen eingeklappt unter jeder Frage; sagen Sie uns per Mail, wenn Sie fertig sind.',
    confirm: 'Diese Seite konnte ihr Skript nicht starten. Sagen Sie uns per Mail, wenn Sie es gelesen haben.',
    mail: 'Diese Mail schreiben',
    noMailbox:
      'Ein Postfach ist noch nicht eingerichtet: Sagen Sie es denen, die sich um Informationssicherheit kümmern.',
    body: ({ title }) => `${title}\n\nMeine Kennung oder Funktion: `,
  },
  handIn: {
    title: 'Gut gemacht. Nun reichen Sie es ein',
    lead: 'Der Nachweis heißt {id}, bis er seine Nummer bekommt. Wählen Sie einen Weg:',
    mailHint: 'An {address}. Ihr Mailprogramm öffnet sich mit dem Nachweis darin.',
    mailLongHint:
      'An {address}. Der Nachweis ist zu lang für einen Link: Laden Sie ihn herunter und hängen Sie ihn an.',
    change: 'Zurück',
    noMailbox:
      'Ein Postfach ist noch nicht eingerichtet: Geben Sie die Datei denen, die sich um Informationssicherheit kümmern.',
  },
  mail: {
    subject: 'Schulungsnachweis',
    keep: 'Diese Mail enthält einen Schulungsnachweis von {organisation}, abzulegen als {file}:',
    attached: 'Der Schulungsnachweis steht in der Datei {name}, die ich anhänge.',
  },
};

import type { Words } from '../index.ts';

/** What to do in the first minutes of what happens most, in German. */
export const guides: Words['guides'] = {
  title: 'Was tun?',
  lead: 'Die ersten Minuten, für das, was am häufigsten vorkommt.',
  else: 'Bei allem anderen:',
  tell: 'Sagen Sie uns Bescheid',
  leaveThings: 'und lassen Sie alles, wie es ist.',
  tellUs: 'Sagen Sie uns Bescheid',
  first: 'Zuerst',
  leave: 'Was Sie lassen sollten',
  after: 'Was dann geschieht',
  hear: 'Sie erfahren von uns, was daraus geworden ist.',
  each: {
    phishing: {
      title: 'Eine seltsame E-Mail, oder ich habe darauf geklickt',
      when: 'Eine E-Mail, Nachricht oder ein Anruf will, dass Sie sich anmelden, zahlen, eine Datei öffnen oder sich beeilen, und etwas daran ist merkwürdig.',
      first: [
        'Rufen Sie uns jetzt an oder schreiben Sie uns. Wenn Sie geklickt, ein Passwort eingegeben oder die Datei geöffnet haben, sagen Sie es: Es geht um Minuten, und niemand macht Ihnen einen Vorwurf.',
        'Passwort eingegeben? Ändern Sie es von einem anderen Gerät aus, auch überall sonst, wo Sie dasselbe nutzen.',
        'Fragt ein zweiter Faktor nach etwas, das Sie nicht ausgelöst haben: Lehnen Sie ab, und sagen Sie es uns.',
        'Bewahren Sie die Nachricht auf. Leiten Sie sie nur als Anhang weiter, und nur an uns.',
      ],
      leave: [
        'Antworten Sie nicht, und rufen Sie keine Nummer aus der Nachricht an.',
        'Löschen Sie sie nicht, und leiten Sie sie nicht zur Warnung an andere weiter: Das übernehmen wir.',
      ],
      after:
        'Wir sehen nach, wer sie noch bekommen hat, sperren Absender und Seite und beenden fremde Sitzungen Ihres Kontos.',
    },
    'lost-device': {
      title: 'Ein Gerät, Schlüssel oder Ausweis ist weg',
      when: 'Laptop, Telefon, Schlüssel, Ausweis, USB-Stick oder ein Ordner mit Papier ist verloren oder gestohlen, oder Sie wissen nicht sicher, wo.',
      first: [
        'Rufen Sie uns sofort an, auch nachts, und auch wenn es wieder auftauchen könnte. Eine Sperre kostet nichts und lässt sich aufheben.',
        'Sagen Sie, was es ist, wann Sie es zuletzt hatten, ob es gesperrt war, was darauf war oder welche Türen es öffnet.',
        'Bei Diebstahl: Gehen Sie zur Polizei, sobald Sie in Sicherheit sind, und notieren Sie das Aktenzeichen.',
      ],
      leave: [
        'Warten Sie nicht einen Tag, ob es wieder auftaucht.',
        'Verfolgen Sie weder eine Person noch ein Ortungssignal allein.',
        'Ändern Sie keine Passwörter des Geräts, bevor Sie mit uns gesprochen haben: Das kann die Fernsperre verhindern.',
      ],
      after: 'Wir sperren oder löschen das Gerät, sperren Ausweis oder Schlüssel und geben Ihnen Ersatz.',
    },
    'wrong-recipient': {
      title: 'Ich habe etwas an die falsche Person geschickt',
      when: 'Eine E-Mail, ein Brief, eine Chatnachricht, ein Link oder ein Upload ging an jemanden, der es nicht haben sollte.',
      first: [
        'Sagen Sie es uns sofort: wer es bekommen hat, was darin stand und ob Personen genannt sind.',
        'Können Sie es noch zurückholen oder den Link schließen, tun Sie es, und notieren Sie, wann.',
        'Kennen Sie die Person: Bitten Sie in einem Satz, es ungelesen zu löschen und das zu bestätigen. Bewahren Sie die Antwort auf.',
      ],
      leave: [
        'Löschen Sie die gesendete Nachricht nicht: Sie zeigt, was darin stand.',
        'Entscheiden Sie nicht allein, dass es harmlos ist. Sind Personen genannt, lässt uns das Gesetz womöglich nur 72 Stunden.',
      ],
      after: 'Der Datenschutz entscheidet, ob jemand informiert werden muss, und hilft beim Formulieren.',
    },
    malware: {
      title: 'Der Computer verhält sich seltsam',
      when: 'Dateien heißen merkwürdig oder gehen nicht auf, ein Fenster fordert Geld, Programme starten von selbst, oder der Schutz schlägt an.',
      first: [
        'Nehmen Sie ihn vom Netz: Kabel ziehen, WLAN aus. Lassen Sie ihn eingeschaltet.',
        'Rufen Sie uns von einem anderen Gerät aus an. Schreiben dauert hier zu lange.',
        'Notieren oder fotografieren Sie mit dem Telefon, was Sie sehen und wann es begann.',
        'Bitten Sie die Menschen neben Ihnen, nachzusehen, ob es bei ihnen auch so ist.',
      ],
      leave: [
        'Nicht neu starten und nicht ausschalten: Was im Speicher ist, ginge verloren.',
        'Schließen Sie keine Sicherungen, USB-Sticks oder anderen Geräte an.',
        'Zahlen Sie nicht, antworten Sie nicht, und versuchen Sie nicht, ihn zu bereinigen.',
      ],
      after: 'Wir übernehmen das Gerät, geben Ihnen Ersatz und suchen, wie es hineinkam.',
    },
    stranger: {
      title: 'Eine fremde Person im Haus, oder eine Tür steht offen',
      when: 'Jemand, den Sie nicht kennen, läuft allein herum oder stellt seltsame Fragen; oder eine Tür, ein Fenster, ein Schrank steht offen und sollte es nicht.',
      first: [
        'Fühlen Sie sich sicher: Fragen Sie freundlich, zu wem die Person möchte, und bringen Sie sie dorthin oder zum Ausgang.',
        'Fühlen Sie sich nicht sicher: Halten Sie Abstand und rufen Sie uns an, bei Gefahr die Polizei.',
        'Schließen Sie die Tür, wenn Sie sonst nichts anfassen müssen.',
        'Sehen Sie nach, was fehlt oder bewegt wurde, und notieren Sie Uhrzeit und Aussehen der Person.',
      ],
      leave: [
        'Halten Sie niemanden fest, und lassen Sie niemanden aus Höflichkeit hinter sich hinein.',
        'Räumen Sie nicht auf: Ein verschobener Gegenstand kann uns etwas sagen.',
      ],
      after: 'Wir prüfen Türen, Kameras und was im Raum steht, und ändern Codes, wo es nötig ist.',
    },
  },
};

import type { InitTexts } from './index.ts';

/** What the first records of an organisation say, in German. */
export const de: InitTexts = {
  roles: {
    incidentManager: 'Leitung Vorfallmanagement',
    deputy: 'Stellvertretung Vorfallmanagement',
    privacyLead: 'Datenschutz',
    management: 'Geschäftsführung',
  },
  channels: {
    mail: 'Sicherheitspostfach',
    telephone: 'Sicherheitstelefon',
    form: 'Meldeformular',
    confidential: 'Datenschutz, vertraulich',
  },
  severityScale: {
    low: 'Nichts außerhalb der Arbeit einer Person ist betroffen, und keine personenbezogenen oder Kundendaten konnten gelesen, verändert oder verloren werden.',
    medium:
      'Ein Team kann einige Stunden nicht arbeiten, oder interne Daten standen den falschen Personen in der Organisation offen.',
    high: 'Kunden- oder personenbezogene Daten können in falsche Hände geraten sein, oder ein Dienst für Kunden stand mehr als vier Stunden still.',
    critical:
      'Viele Kunden oder Personen sind zugleich betroffen, oder die Organisation kann länger als einen Tag nicht leisten, wovon sie lebt.',
  },
  organisation: (name, confidential) => `## Etwas Ungewöhnliches? Sagen Sie uns sofort Bescheid

Sie müssen nicht sicher sein, und Sie müssen nicht wissen, wer zuständig ist. Ein Klick, den Sie bereuen, eine E-Mail an die falsche Person, ein Laptop, der nicht in der Tasche ist, eine Tür, die offen steht: Wir möchten von allem hören, lieber zehnmal zu oft als einmal zu spät.

Niemand bei ${name} bekommt Ärger für eine Meldung, auch nicht bei eigenem Fehler.

## So erreichen Sie uns

Nutzen Sie einen der Wege, die auf dieser Seite stehen.${confidential ? ' Soll etwas unter vier Augen bleiben, nehmen Sie den als vertraulich gekennzeichneten.' : ''} Externe und Gäste nutzen dieselben Wege.

## Was Sie aufschreiben

1. Was haben Sie beobachtet?
2. Wann haben Sie es beobachtet?
3. Welche Systeme oder Daten könnten betroffen sein?
4. Was wurde seitdem getan, von Ihnen oder anderen?

Wenn Sie nur die erste Frage beantworten können, schicken Sie das. Nach dem Rest fragen wir.

## Was Sie lassen sollten

- Löschen Sie keine Protokolle, E-Mails, Dateien oder Browserverläufe. Sie zeigen uns, was passiert ist.
- Starten Sie das Gerät nicht neu und schalten Sie es nicht aus. Trennen Sie es vom Netz, wenn Sie wissen, wie, und lassen Sie es an.
- Reparieren Sie nichts und forschen Sie nicht selbst nach; antworten Sie dem Absender nicht.

## Was dann geschieht

Die Leitung des Vorfallmanagements oder die Stellvertretung bewertet jede Meldung innerhalb von 24 Stunden. Sie erfahren, was daraus geworden ist, auch wenn es nichts war.
`,
  policyTitle: 'Umgang mit Vorfällen',
  firstVersion: 'Erste Fassung.',
  policy: (name) => `## Zweck

Wer für ${name} arbeitet, weiß, wie Ungewöhnliches gemeldet wird. Jede Meldung wird auf dieselbe Weise bewertet, von Menschen bearbeitet, die ihre Aufgabe kennen, und genutzt, um besser zu werden.

## Melden

Alle melden sofort, auf einem der Wege, die auf der ersten Seite dieses Portals stehen. Das ist Pflicht, auch wenn die meldende Person die Sache selbst verursacht hat. Wer in gutem Glauben meldet, hat davon keinen Nachteil. Protokolle und E-Mails werden nicht gelöscht, Geräte nicht neu gestartet, und niemand repariert vorher etwas.

## Bewerten

Die Leitung des Vorfallmanagements oder die Stellvertretung bewertet jede Meldung innerhalb von 24 Stunden und hält die Entscheidung mit Begründung fest.

- **Ereignis**: Etwas für die Sicherheit Bedeutsames ist geschehen, ohne Schaden und ohne die Möglichkeit dazu.
- **Schwachstelle**: Noch ist nichts geschehen, aber etwas würde es zulassen.
- **Vorfall**: Vertraulichkeit, Integrität oder Verfügbarkeit wurde verletzt oder hätte verletzt werden können.

Der Schweregrad folgt der Skala in den Einstellungen der Organisation. Schwere und kritische Vorfälle gehen sofort an die Leitung. Bei jedem Vorfall wird beantwortet, ob personenbezogene Daten betroffen sind; lautet die Antwort ja oder unbekannt, wird vor allem anderen der Datenschutz gerufen.

## Reagieren und wiederherstellen

Eine Person leitet. Jeder Schritt kommt mit Uhrzeit und der handelnden Person in den Verlauf. Eindämmung kommt vor Ursache. Beweismittel werden gesichert, bevor etwas verändert wird, mit Prüfsumme, und jede Hand, durch die sie gehen, wird vermerkt. Die Wiederherstellung ist abgeschlossen, wenn jemand sie geprüft und festgehalten hat, wie.

## Andere informieren

Die Meldepflichten sagen, wer es bis wann erfahren muss. Über Behörden und betroffene Personen entscheidet der Datenschutz, über alle anderen die Leitung des Vorfallmanagements. Auch die Entscheidung, niemanden zu informieren, wird festgehalten.

## Lernen

Schwere und kritische Vorfälle werden innerhalb von 14 Tagen nach der Wiederherstellung nachbetrachtet. Eine Aufzeichnung wird mit Grundursache und Erkenntnis abgeschlossen; dass sich nichts ändern muss, ist eine Erkenntnis, wenn sie sagt, warum. Ein Prozess, der versagt hat, eine Richtlinie, die nicht befolgt wurde, oder eine bekannte Lücke wird zur Nichtkonformität mit Korrekturmaßnahmen.

## Üben

Mindestens einmal im Jahr wird das Vorgehen in einer Übung erprobt; sie wird wie ein echter Vorfall aufgezeichnet und als Übung gekennzeichnet.
`,
  drillTitle: 'Die erste Übung durchführen',
  drill: [
    'Eine Stunde mit allen, die in der Richtlinie eine Aufgabe haben. Ein Vorschlag: Ein Laptop bleibt am Freitagabend im Zug liegen.',
    '',
    '1. Jemand meldet es auf dem üblichen Weg. Erreicht die Meldung die Leitung des Vorfallmanagements, und bei deren Abwesenheit die Stellvertretung?',
    '2. Bewerten: Was ist auf dem Gerät, sind personenbezogene Daten betroffen, wie schwer ist es nach der Skala?',
    '3. Wer entzieht Zugänge, und wer weiß, wie? Wer muss informiert werden, und bis wann?',
    '4. Als Vorfall mit `exercise: true` aufzeichnen, und die Erkenntnisse als Übung unter Schulungen festhalten.',
  ],
};
